import { describe, expect, test } from 'vitest'
import { isoDay, wallClock } from '../../src/text/calendar.ts'
import { edgeDay, edgeOfYear, yearPartAt } from '../../src/text/yearParts.ts'

const read = (text: string, now = '2025-07-16') => {
  const found = yearPartAt(text, 0, null, { now: wallClock(now) })
  return found && [isoDay(found.from), isoDay(found.to)]
}

describe('parts of a year', () => {
  test.each([
    ['3·4분기', '2025-07-01', '2025-10-01', 'the 4 says that there are four'],
    ['2/4분기', '2025-04-01', '2025-07-01', 'the same with a slash'],
    ['1사분기', '2025-01-01', '2025-04-01', 'and spelled'],
    ['3Q', '2025-07-01', '2025-10-01', 'as companies write it'],
    ['Q3', '2025-07-01', '2025-10-01', 'the other way round'],
    ['전분기', '2025-04-01', '2025-07-01', 'the one before this'],
    ['직전 분기', '2025-04-01', '2025-07-01', 'in other words'],
    ['지난 3분기', '2024-07-01', '2024-10-01', 'it has not ended this year'],
    ['지난 하반기', '2024-07-01', '2025-01-01', 'nor has this'],
    ['올봄', '2025-03-01', '2025-06-01', 'a season'],
    ['연말', '2025-12-01', '2026-01-01', 'the last of the year'],
    ['지난 연말', '2024-12-01', '2025-01-01', 'last year’s'],
    ['연내', '2025-07-16', '2026-01-01', 'from now to its end'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toEqual([from, to]))

  test.each([
    ['3분기 연속', 'three quarters in a row, a length'], ['연말정산', 'a tax matter'], ['봄바람', 'a wind'], ['여름', 'of no year'], ['5분기', 'there are four'], ['3QR', 'a code'], ['연초록', 'a green'],
  ])('%s: %s', (text) => expect(read(text)).toBeNull())

  test('매년 연말 is of no one year', () => expect(yearPartAt('매년 연말', 3, null, { now: 0 })).toBeNull())
})

test('edges of a year that was told', () => {
  expect(isoDay(edgeDay('첫날', 0, 2025)!.from)).toBe('2025-01-01')
  expect(isoDay(edgeDay('마지막 날', 0, 2025)!.from)).toBe('2025-12-31')
  expect(edgeDay('날마다', 0, 2025)).toBeNull()
  const end = edgeOfYear('올해 말에', 0, 2, 2025, [])
  expect([isoDay(end.from), isoDay(end.to), end.end]).toEqual(['2025-07-01', '2026-01-01', 4])
  expect(edgeOfYear('올해 말썽', 0, 2, 2025, []).grain).toBe('year')
})
