import { describe, expect, test } from 'vitest'
import { englishNumberAt, englishOrdinalAt, scaleAt } from '../../src/text/englishNumber.ts'

describe('englishNumberAt', () => {
  test.each([
    ['twenty-five', 25, 'tens and ones'],
    ['one hundred and five', 105, 'and after a hundred'],
    ['two million three hundred thousand', 2_300_000, 'falling scales'],
    ['a million', 1_000_000, 'an article before a scale'],
    ['half a billion', 500_000_000, 'half of a scale'],
    ['two dozen', 24, 'dozens'],
    ['two-thirds of', 2 / 3, 'a part of something'],
    ['hundreds of thousands of', 100_000, 'an order of magnitude'],
  ])('%s → %d: %s', (text, expected) => expect(englishNumberAt(text, 0)?.value).toBeCloseTo(expected))

  test.each([['and', 'joins nothing'], ['someone', 'not the word one'], ['a', 'an article alone'], ['third of', 'no count of thirds']])(
    '%s is no number: %s', (text) => expect(englishNumberAt(text, 0)).toBeNull())
})

test.each([['first', 1], ['21st', 21], ['twenty-first', 21], ['112th', 112]])('%s is place %d', (text, place) => {
  expect(englishOrdinalAt(text, 0)?.value).toBe(place)
})

test.each([
  ['14.3 billion', 4, false, 1e9, 'a word'],
  ['5bn', 1, false, 1e9, 'short'],
  ['5m', 1, true, 1e6, 'm is a million of money'],
  ['5m', 1, false, 1, 'and a metre of anything else'],
  ['5 miles', 1, true, 1, 'a longer word'],
] as const)('%s from %d, money %s: × %d: %s', (text, at, money, factor, _why) => expect(scaleAt(text, at, money).factor).toBe(factor))
