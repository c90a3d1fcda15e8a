import { describe, expect, test } from 'vitest'
import { wallClock } from '../../src/text/calendar.ts'
import { englishTimesIn } from '../../src/text/englishDate.ts'

const MONDAY = wallClock('2025-07-14T12:00')
const read = (text: string) => englishTimesIn(text, MONDAY).map(({ text: words, value, from, to }) => [words, value ?? `${from ?? ''}…${to ?? ''}`])

describe('days and times', () => {
  test.each([
    ['Orla Lines said on Thursday it would stop.', 'Thursday', '2025-07-10', 'news tells of the past'],
    ['The bridge will open on Thursday.', 'Thursday', '2025-07-17', 'or of what will be'],
    ['It sailed on 3 August 2024.', '3 August 2024', '2024-08-03', 'day first'],
    ['It sailed on Sept. 3, 1999.', 'Sept. 3, 1999', '1999-09-03', 'month first, shortened'],
    ['Tonight the bridge opens.', 'Tonight', '2025-07-14', 'at the head of a sentence'],
    ['He left three days ago.', 'three days ago', '2025-07-11', 'counted'],
    ['A fire broke out at 9:45 p.m.', '9:45 p.m.', '21:45:00', 'a time'],
    ['Open from July 3 to July 12.', 'July 3 to July 12', '2025-07-03…2025-07-12', 'a range'],
    ['The rule begins on May 29 next year.', 'May 29 next year', '2026-05-29', 'the year comes last'],
  ])('%s → %s is %s: %s', (text, words, value) => expect(read(text)).toContainEqual([words, value]))
})

test.each([
  ['They may march and sat down in the sun.', 'words that look like months and weekdays'],
  ['A second plant is to be built now.', 'second and now'],
  ['The Tonight Show beat the Sunday Times.', 'words of a name'],
  ['He reads Tomorrow at home.', 'a capital within a sentence is a name'],
  ['She paid 12 mar and 3 a head.', 'a figure and a word'],
])('%s tells no date: %s', (text) => expect(read(text)).toEqual([]))

test('offsets are those of the text, however far in', () => {
  const text = `${'The river was calm. '.repeat(40)}It rained on 3 August 2024.`
  for (const reading of englishTimesIn(text, MONDAY)) expect(text.slice(reading.start, reading.end)).toBe(reading.text)
  expect(read(text)).toEqual([['3 August 2024', '2024-08-03']])
})
