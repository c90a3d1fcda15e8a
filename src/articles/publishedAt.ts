import { strict } from 'chrono-node'

/** A time of publication found in a line. */
export interface PublishedAt {
  /** `2025-07-14`, `2025-07-14T21:54:34`, or `2025-07-14T21:54:34+09:00` where the zone is told */
  iso: string
  start: number
  end: number
}

const KOREAN_DAY = '(?:19|20)\\d{2}'
const NUMERIC = new RegExp(
  `(?<![\\d.])(${KOREAN_DAY})\\s?(?:[-./]|년)\\s?(\\d{1,2})\\s?(?:[-./]|월)\\s?(\\d{1,2})(?:일|\\.(?!\\d))?(?!\\d)` +
  '(?:\\s{0,3}\\(?[월화수목금토일](?:요일)?\\)?(?![가-힣]))?' +
  '(?:(?:[T,(]|\\s){1,4}(?:(오전|오후|AM|PM|am|pm)\\s?)?(\\d{1,2})(?::|시\\s?)(\\d{2})?(?::(\\d{2})|분)?(?:\\.\\d{1,9})?\\s?(AM|PM|am|pm)?' +
  '\\s?(Z|UTC|GMT|KST|[+-]\\d{2}:?\\d{2})?)?', 'gu')

const ENGLISH_DAY = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s|\d{1,2}\/\d{1,2}\/\d{4}/u

/**
 * The first time of publication in a line: `입력 2025.07.14. 오후 9:54` → `2025-07-14T21:54:00`,
 * `Published July 14, 2025` → `2025-07-14`. Null when no whole date is there.
 */
export function findPublishedAt(line: string): PublishedAt | null {
  return findDates(line)[0] ?? null
}

/** All dates in a line, in order; see `findPublishedAt`. */
export function findDates(line: string): PublishedAt[] {
  const text = line.slice(0, 400)
  const numeric = [...text.matchAll(NUMERIC)].map(readNumeric).filter((found) => found !== null)
  return numeric.length > 0 ? numeric : englishDates(text)
}

/** The moment a machine wrote down, as in JSON-LD or `article:published_time`; null when it is none. */
export function readTimestamp(value: string): string | null {
  const text = value.trim().slice(0, 100)
  const found = findPublishedAt(text)
  if (found) return found.iso
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?/u.exec(text)
  if (compact) return isoOf(compact[1]!, compact[2]!, compact[3]!, compact[4], compact[5], compact[6], undefined)
  return null
}

function readNumeric(match: RegExpExecArray): PublishedAt | null {
  const [whole, year, month, day, before, hour, minute, second, after, zone] = match
  const half = (before ?? after ?? '').toLowerCase()
  const hours = hour === undefined ? undefined : String((Number(hour) % (half ? 12 : 24)) + (half === '오후' || half === 'pm' ? 12 : 0))
  const iso = isoOf(year!, month!, day!, hours, minute ?? (hour === undefined ? undefined : '00'), second, zone)
  return iso === null ? null : { iso, start: match.index, end: match.index + whole.trimEnd().length }
}

function isoOf(year: string, month: string, day: string, hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return null
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offsetOf(zone)}`
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (zone === 'KST') return '+09:00'
  if (/^[A-Z]/u.test(zone)) return '+00:00'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

function englishDates(text: string): PublishedAt[] {
  if (!ENGLISH_DAY.test(text)) return []
  return strict.parse(text, { instant: new Date(0), timezone: 0 }).flatMap(({ start, index, text: words }) => {
    const part = (name: 'year' | 'month' | 'day') => (start.isCertain(name) ? String(start.get(name)) : null)
    const [year, month, day] = [part('year'), part('month'), part('day')]
    if (year === null || month === null || day === null || !/\d{4}/u.test(words)) return []
    const zone = start.isCertain('timezoneOffset') && start.isCertain('hour') ? start.get('timezoneOffset') : null
    const two = (value: number | null) => String(value ?? 0).padStart(2, '0')
    const iso = zone === null ? isoOf(year, month, day)
      : isoOf(year, month, day, two(start.get('hour')), two(start.get('minute')), two(start.get('second')), offset(zone))
    return iso === null ? [] : [{ iso, start: index, end: index + words.length }]
  })
}

function offset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}
