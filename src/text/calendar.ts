import type { Span } from './span.ts'

/**
 * Wall-clock moments as milliseconds, as if the wall stood in UTC: no zone, no daylight saving,
 * so that a day is always 86,400,000 and news dates can be counted with.
 */
export type Moment = number

export const DAY = 86_400_000
const HOUR = 3_600_000

export type Grain = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

/** `2025-07-14` → the moment that day begins. Out-of-range months and days run over, as in `Date.UTC`. */
export function dayOf(year: number, month = 1, day = 1): Moment {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

export const yearOf = (at: Moment) => new Date(at).getUTCFullYear()
export const monthOf = (at: Moment) => new Date(at).getUTCMonth() + 1
export const dayOfMonth = (at: Moment) => new Date(at).getUTCDate()
/** 1 Monday … 7 Sunday, as in ISO 8601. */
export const weekdayOf = (at: Moment) => new Date(at).getUTCDay() || 7
export const startOfDay = (at: Moment) => Math.floor(at / DAY) * DAY
export const startOfWeek = (at: Moment) => startOfDay(at) - (weekdayOf(at) - 1) * DAY
export const daysInMonth = (year: number, month: number) => dayOfMonth(dayOf(year, month + 1, 0))

/** 2026-07-31 is a day, 2026-06-31 is none. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether a text is a day that exists, as `2024-02-29` is and `2026-02-31` is not. */
export function isIsoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return year !== undefined && isDay(Number(year), Number(month), Number(day))
}

/** Moves by calendar months, keeping to the month's end: 31 March less one month is 28 February. */
export function addMonths(at: Moment, months: number): Moment {
  const index = yearOf(at) * 12 + monthOf(at) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf(year, month, Math.min(dayOfMonth(at), daysInMonth(year, month))) + (at - startOfDay(at))
}

/** The second Sunday of a month; −1 is the last. */
export function nthWeekday(first: Moment, n: number, weekday: number): Moment {
  if (n > 0) return first + (((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7) * DAY
  const last = addMonths(first, 1) - DAY
  return last - ((weekdayOf(last) - weekday + 7) % 7) * DAY
}

const SECONDS: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86400, 'business day': 86400, week: 604800, month: 2592000, year: 31536000 }

/** Seconds in a stretch of so many units; a month counts 30 days and a year 365, since no calendar is meant. */
export function secondsOf(count: number, unit: string): number {
  return count * (SECONDS[unit] ?? 0)
}

/** `at` moved by so many units, by the calendar where the unit is a month or year. */
export function moved(at: Moment, count: number, unit: string): Moment {
  if (unit === 'year') return Number.isInteger(count) ? addMonths(at, count * 12) : addMonths(at, Math.round(count * 12))
  if (unit === 'month') return Number.isInteger(count) ? addMonths(at, count) : addMonths(at, Math.trunc(count)) + (count % 1) * 30 * DAY
  if (unit === 'business day') return overBusinessDays(at, Math.trunc(count))
  return at + secondsOf(count, unit) * 1000
}

/** The morning after (before, when negative) so many days from Monday to Friday; four years of them at most. */
function overBusinessDays(at: Moment, count: number): Moment {
  const step = count < 0 ? -DAY : DAY
  let day = at
  for (let left = Math.min(Math.abs(count), 1000); left > 0; day += step) if (weekdayOf(step < 0 ? day - DAY : day) < 6) left--
  return day
}

/** `2025-07-14` */
export function isoDay(at: Moment): string {
  const year = yearOf(at)
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(monthOf(at))}-${two(dayOfMonth(at))}`
}

/** `21:54:34` */
export function isoTime(at: Moment): string {
  const rest = at - startOfDay(at)
  return `${two(Math.floor(rest / HOUR))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}`
}

/** `2025-07-14 21:54:34`; RFC 3339 lets a space stand for the T, and it reads better in a card */
export const isoMoment = (at: Moment) => `${isoDay(at)} ${isoTime(at)}`

const two = (n: number) => String(n).padStart(2, '0')

/**
 * The wall clock at the reference moment. A string is taken as it is written (`2025-07-14T21:54:34+09:00` is
 * 21:54 on the 14th) unless a zone is asked for; a `Date` is looked at in `timeZone`, or in the machine's own.
 *
 * @throws RangeError when `now` is no date
 */
export function wallClock(now: Date | string, timeZone?: string): Moment {
  const written = typeof now === 'string' ? /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/u.exec(now) : null
  const zoned = typeof now === 'string' && /(?:Z|[+-]\d{2}:?\d{2})$/u.test(now)
  if (written && !(zoned && timeZone)) {
    const [, year, month, day = '1', hour = '0', minute = '0', second = '0'] = written
    return dayOf(Number(year), Number(month), Number(day)) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  }
  const date = new Date(now)
  if (Number.isNaN(date.getTime())) throw new RangeError(`no date: ${String(now)}`)
  if (timeZone === undefined) return date.getTime() - date.getTimezoneOffset() * 60_000
  const parts = Object.fromEntries(formatter(timeZone).formatToParts(date).map(({ type, value }) => [type, Number(value)]))
  return dayOf(parts.year!, parts.month, parts.day) + ((parts.hour! * 60 + parts.minute!) * 60 + parts.second!) * 1000
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone)
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    })
    formatters.set(timeZone, known)
  }
  return known
}

/** A stretch of time found in a text: `내년 5월` → 2026-05-01 up to but not including 2026-06-01. */
export interface Stretch extends Span {
  from: Moment
  to: Moment
  grain: Grain
  /** what was not said, in order: `['year']` for `5월` */
  assumed: string[]
}
