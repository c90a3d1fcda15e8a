import { expect, test } from 'vitest'
import { timestampText } from '../../src/playground/timestamp.ts'

const NOW = new Date('2026-10-05T00:00:00Z')
const at = (moment: string) => Date.parse(moment) / 1000

test.each([
  ['2026-10-05T00:00:03Z', 'R', 'ko', '3초 후', 'soon'],
  ['2026-10-04T22:00:00Z', 'R', 'en-US', '2 hours ago', 'past'],
  ['2027-11-05T00:00:00Z', 'R', 'ko', '1년 후', 'the largest unit that fits'],
  ['2026-10-05T00:00:00Z', 'R', 'en-US', 'in 0 seconds', 'now'],
  ['2026-10-05T12:00:00Z', 'D', 'en-US', 'October 5, 2026', 'a day'],
  ['2026-10-05T12:00:00Z', 'D', 'ko', '2026년 10월 5일', 'a day, in Korean'],
])('%s as %s in %s: %s (%s)', (moment, style, locale, text) => {
  expect(timestampText(at(moment), style, locale, NOW)).toBe(text)
})

test('a style that is none reads like the usual one', () => {
  expect(timestampText(at('2026-10-05T12:00:00Z'), 'x', 'ko', NOW)).toBe(timestampText(at('2026-10-05T12:00:00Z'), 'f', 'ko', NOW))
})
