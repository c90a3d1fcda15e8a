import { expect, test } from 'vitest'
import { countedNounAt } from '../../src/text/englishCount.ts'

test.each([
  [' people', 'person'], [' other people', 'person'], [' new electric cars', 'car'], [' companies', 'company'], [' boxes', 'box'], [' houses', 'house'], [' sheep', 'sheep'], [' wives', 'wife'], [' glasses', 'glass'],
])('12%s → %s', (text, unit) => expect(countedNounAt(text, 0, false)?.unit).toBe(unit))

test.each([
  [' was', 'a verb'], [' of the men', 'a preposition'], [' said officials', 'a verb between'], [' years', 'a length of time'], [' Paris', 'a name'], ['th-century houses', 'an ordinal'], [' person', 'one would be needed'],
])('12%s counts nothing: %s', (text) => expect(countedNounAt(text, 0, false)).toBeNull())

test('one counts a singular', () => expect(countedNounAt(' person', 0, true)?.unit).toBe('person'))
