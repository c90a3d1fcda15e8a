import { expect, test } from 'vitest'
import { englishLengthAt } from '../../src/text/englishLength.ts'

const read = (marked: string) => englishLengthAt(marked.replace('|', ''), Math.max(0, marked.indexOf('|')))

test.each([
  ['three years', 94_608_000, 3, 'year', 'spelled'],
  ['90 minutes', 5400, 90, 'minute', 'digits'],
  ['three-month delay', 7_776_000, 3, 'month', 'a hyphen'],
  ['for |a week', 604_800, 1, 'week', 'an article after for'],
  ['half an hour', 1800, 0.5, 'hour', 'half'],
  ['several days', 259_200, 3, 'day', 'nobody said how many'],
  ['two decades', 630_720_000, 2, 'decade', 'ten years each'],
])('%s lasts %d seconds, %d %s: %s', (text, value, count, unit) => expect(read(text)).toMatchObject({ kind: 'duration', value, count, unit }))

test('parts add up', () => expect(read('2 years and 3 months')).toMatchObject({ value: 2 * 31_536_000 + 3 * 2_592_000 }))
test('a range', () => expect(read('5 to 10 minutes')).toMatchObject({ from: 300, to: 600, unit: 'minute' }))
test.each([['$3 |a day', 'how often'], ['2016 years', 'a year'], ['three yearly', 'another word'], ['a second plant', 'a place in a row']])('%s is no length: %s', (text) => {
  expect(read(text)).toBeNull()
})
