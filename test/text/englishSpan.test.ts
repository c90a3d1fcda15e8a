import { expect, test } from 'vitest'
import { wallClock } from '../../src/text/calendar.ts'
import { englishSpansIn } from '../../src/text/englishSpan.ts'

const now = wallClock('2025-07-14')

test.each([
  ['in 2016', '2016', '2016-01-01', '2017-01-01', 'a year'],
  ['since 2016', '2016', '2016-01-01', undefined, 'an open end'],
  ['before March 2029', 'March 2029', undefined, '2029-03-01', 'an open start'],
  ['by the end of next month', 'the end of next month', undefined, '2025-09-01', 'a time limit'],
  ['between 2014 and 2018', 'between 2014 and 2018', '2014-01-01', '2018-01-01', 'two years'],
  ['the third quarter of 2025', 'the third quarter of 2025', '2025-07-01', '2025-10-01', 'a quarter'],
  ['Q1 2026', 'Q1 2026', '2026-01-01', '2026-04-01', 'a quarter, shortened'],
  ['the second half of next year', 'the second half of next year', '2026-07-01', '2027-01-01', 'a half'],
  ['late April', 'late April', '2025-04-16', '2025-05-01', 'part of a month'],
  ['in May', 'May', '2025-05-01', '2025-06-01', 'a month that is also a verb'],
  ['last week', 'last week', '2025-07-07', '2025-07-14', 'from Monday'],
  ['next year', 'next year', '2026-01-01', '2027-01-01', 'the whole of it'],
  ['the 1990s', '1990s', '1990-01-01', '2000-01-01', 'a decade'],
  ['the 21st century', '21st century', '2000-01-01', '2100-01-01', 'a century'],
  ['over the past five years', 'past five years', '2020-07-14', '2025-07-14', 'counted back'],
  ['in the next three months', 'next three months', '2025-07-15', '2025-10-15', 'counted ahead'],
  ['summer 2024', 'summer 2024', '2024-06-01', '2024-09-01', 'a season'],
])('%s → %s from %s to %s: %s', (text, words, from, to, _why) => {
  expect(englishSpansIn(text, now)).toContainEqual(expect.objectContaining({ text: words, ...(from ? { from } : {}), ...(to ? { to } : {}) }))
})

test.each([
  ['of 2000 people', 'a count'], ['May said', 'a name'], ['in the fall he slipped', 'no year of a season'], ['the second half', 'of a match'], ['in 2,016 boxes', 'a count with a comma'],
])('%s: %s', (text) => expect(englishSpansIn(text, now)).toEqual([]))
