import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, DAY, dayOf, isDay, isoDay, isoMoment, moved, nthWeekday, startOfWeek, wallClock, weekdayOf, isIsoDay } from '../../src/text/calendar.ts'

describe('wallClock', () => {
  test.each([
    ['2025-07-14', undefined, '2025-07-14 00:00:00', 'a day'],
    ['2025-07-14T21:54:34+09:00', undefined, '2025-07-14 21:54:34', 'as the clock on the wall there'],
    ['2025-07-14T12:54:34Z', 'Asia/Seoul', '2025-07-14 21:54:34', 'moved to the zone asked for'],
    ['2025-07-14T09:30', 'Asia/Seoul', '2025-07-14 09:30:00', 'without an offset nothing is moved'],
  ])('%s in %s is %s: %s', (now, zone, expected, _why) => expect(isoMoment(wallClock(now, zone))).toBe(expected))

  test('a Date is looked at in the zone', () => {
    expect(isoMoment(wallClock(new Date('2025-01-31T16:00:00Z'), 'Asia/Seoul'))).toBe('2025-02-01 01:00:00')
  })
  test('what is no date is refused', () => expect(() => wallClock('soon')).toThrow(RangeError))
})

test.each([
  ['2025-03-31', -1, '2025-02-28'], ['2024-02-29', 12, '2025-02-28'], ['2025-11-15', 3, '2026-02-15'], ['2025-01-31', -13, '2023-12-31'],
])('%s moved by %d months is %s', (day, months, expected) => expect(isoDay(addMonths(wallClock(day), months))).toBe(expected))

test.each([
  ['2025-07-14', -2, 'year', '2023-07-14'], ['2025-07-14', 3, 'week', '2025-08-04'], ['2025-07-14', 0.5, 'year', '2026-01-14'], ['2025-07-14', 20, 'day', '2025-08-03'],
])('%s moved by %d %s is %s', (day, count, unit, expected) => expect(isoDay(moved(wallClock(day), count, unit))).toBe(expected))

test.each([[1, 7, '2025-06-01'], [2, 7, '2025-06-08'], [1, 1, '2025-06-02'], [-1, 1, '2025-06-30']])('weekday %#: the %dth of weekday %d', (n, weekday, expected) => {
  expect(isoDay(nthWeekday(dayOf(2025, 6), n, weekday))).toBe(expected)
})

test('a day exists or does not', () => expect([isDay(2024, 2, 29), isDay(2025, 2, 29), isDay(2025, 6, 31), isDay(2025, 13, 1)]).toEqual([true, false, false, false]))

test('a week begins on a Monday and holds its day', () => {
  fc.assert(fc.property(fc.integer({ min: -500_000, max: 500_000 }), (n) => {
    const monday = startOfWeek(n * DAY)
    expect([weekdayOf(monday), n * DAY - monday < 7 * DAY, n * DAY >= monday]).toEqual([1, true, true])
  }))
})

test.each([
  ['2024-02-29', true, 'a leap day'], ['2026-02-29', false, 'no leap year'], ['2026-02-31', false, 'no such day'], ['2026-13-01', false, 'no such month'],
  ['2026-1-1', false, 'not written as ISO does'], ['2026-01-01T00:00', false, 'a moment'], ['', false, 'nothing'],
])('%s: %s (%s)', (text, expected) => {
  expect(isIsoDay(text)).toBe(expected)
})
