import * as chrono from 'chrono-node'
import { DAY, dayOf, isoDay, isoMoment, isoTime, startOfDay, weekdayOf, type Moment } from './calendar.ts'
import { englishSpansIn } from './englishSpan.ts'
import { isPicometer } from './oldMeasures.ts'
import type { Reading } from './reading.ts'

const CUE = new RegExp(`\\b(?:${[
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Mon', 'Tues?', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun',
].join('|')})(?:[a-z.]{0,9})\\b|\\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|noon|midnight|ago|earlier|later|(?:last|next|this|past|coming|previous|following) [a-z\\d]|[ap]\\.?m\\b|quarter|half|century|Q[1-4]|H[12]|spring|summer|autumn|fall|winter|in (?:\\d|a |an |one|two|three|four|five|six|seven|eight|nine|ten))|\\d{1,2}:\\d{2}|(?:1\\d|20)\\d{2}\\b|\\d0s\\b`, 'gu')

/** Dates far apart in a text are read apart, so that the library's cost stays with the dates and not the text's length. */
const REACH = 60

/**
 * The dates, times and spans an English text names, without overlap: `on May 29 at 9:45 a.m.`, `three days ago`, `late April`.
 * Single days and clock times are chrono-node's; what it takes for a day though a stretch is meant is read by `englishSpansIn`.
 */
export function englishTimesIn(text: string, now: Moment): Reading[] {
  const windows = windowsOf(text)
  const spans = windows.flatMap(({ start, end }) => moved(englishSpansIn(text.slice(start, end), now), start))
  const days = windows.flatMap(({ start, end }) => moved(daysIn(text.slice(start, end), now), start))
  return longestFirst([...spans, ...days], text)
}

function windowsOf(text: string): { start: number; end: number }[] {
  const windows: { start: number; end: number }[] = []
  for (const cue of text.matchAll(CUE)) {
    const last = windows.at(-1)
    const end = Math.min(text.length, cue.index + cue[0].length + REACH)
    if (last && cue.index - REACH <= last.end && end - last.start < 1000) last.end = end
    else windows.push({ start: atWord(text, Math.max(last?.end ?? 0, cue.index - REACH)), end })
  }
  return windows
}

/** A window begins with a whole word, so that half a number is never read. */
function atWord(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 20 && /[\w.:]/u.test(text[start - 1]!)) start--
  return start
}

const moved = (readings: Reading[], by: number): Reading[] => readings.map((r) => ({ ...r, start: r.start + by, end: r.end + by }))

/** Where two readings overlap, the longer stands; of equals the first. */
function longestFirst(readings: Reading[], text: string): Reading[] {
  const kept: Reading[] = []
  for (const reading of readings.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || reading.start >= last.end) kept.push(reading)
    else if (reading.end - reading.start > last.end - last.start) kept[kept.length - 1] = reading
  }
  return kept.map((reading) => ({ ...reading, text: text.slice(reading.start, reading.end) }))
}

/** Words that only look like dates when they stand alone: `may`, `march`, `sat`, `sun`, `now`, `second`. */
const NO_DATE = /^(?:now|may|march|mar|sat|sun|mon|wed|second|the second|fri|dec|jan|an?|\d{1,2} a|\d{1,4}|Sun|Sat|Mar|Dec|Jan)$/u
/** `Tonight Show`, `Sunday Times`, `The Tomorrow People`: a day's word within a name of several words in capitals. */
const DAY_IN_NAME = /^(?:Today|Tonight|Tomorrow|Yesterday|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Midnight|Noon)(?:day)?$/u
const LEADING = /^(?:on|at|in|by|from|since|until|this|,) (?=\S)|^\(/iu

function daysIn(text: string, now: Moment): Reading[] {
  return chrono.en.casual.parse(text, { instant: new Date(now), timezone: 0 }).flatMap((result) => {
    const lead = LEADING.exec(result.text)?.[0] ?? ''
    const words = (/^this/iu.test(lead) ? result.text : result.text.slice(lead.length)).replace(/[,\s]+$/u, '')
    if (NO_DATE.test(words) || /^(?:next|last|this) (?:year|month|week|quarter)/iu.test(words) || /^\d{1,2} (?:mar|a|p|dec|sat|sun)$/u.test(words)) return []
    const start = result.index + result.text.indexOf(words)
    if (/^\d{1,2} ?pm$/u.test(words) && isPicometer(text, start + words.length)) return []
    if (DAY_IN_NAME.test(words) && isInName(text, start, start + words.length)) return []
    const found = readingOf(result, now, text.slice(Math.max(0, start - 70), start))
    return found ? [{ ...found, text: words, start, end: start + words.length, exactness: 'exact' as const }] : []
  })
}

const isInName = (text: string, start: number, end: number) =>
  /^ [A-Z][a-z]/u.test(text.slice(end, end + 3)) || /\b[Tt]he $/u.test(text.slice(Math.max(0, start - 4), start)) || (/^(?:Today|Ton|Tom|Yes|Mid|Noon)/u.test(text.slice(start, end)) && /[a-z,] $/u.test(text.slice(Math.max(0, start - 2), start)))

type Found = Pick<Reading, 'kind' | 'value' | 'from' | 'to' | 'assumed' | 'until'>

function readingOf({ start, end }: chrono.ParsedResult, now: Moment, before: string): Found | null {
  const timed = start.isCertain('hour')
  const dated = start.isCertain('day') || start.isCertain('weekday')
  if (!timed && !dated) return null
  const from = momentOf(start, now, before)
  if (end) {
    const to = momentOf(end, now, before)
    const iso = timed ? (dated ? isoMoment : isoTime) : isoDay
    return to > from ? { kind: timed && !dated ? 'time' : 'dateRange', from: iso(from), to: iso(to), ...(timed ? {} : { until: isoDay(to + DAY) }) } : null
  }
  if (timed && !dated) return { kind: 'time', value: isoTime(from) }
  const assumed = ['year', 'month', 'day'].filter((part) => !start.isCertain(part as 'year'))
  return { kind: 'date', value: timed ? isoMoment(from) : isoDay(from), ...(assumed.length ? { assumed } : {}) }
}

/** News tells of the weekday that has passed (`said on Thursday`) unless a word such as `next` or `by` looks ahead. */
function momentOf(parsed: chrono.ParsedComponents, now: Moment, before: string): Moment {
  const day = dayOf(parsed.get('year') ?? 1970, parsed.get('month') ?? 1, parsed.get('day') ?? 1)
  const time = parsed.isCertain('hour') ? ((parsed.get('hour') ?? 0) * 60 + (parsed.get('minute') ?? 0)) * 60_000 + (parsed.get('second') ?? 0) * 1000 : 0
  const weekday = parsed.get('weekday')
  if (weekday === null || parsed.isCertain('day') || !parsed.isCertain('weekday')) return day + time
  if (/(?:last|next|this|by|until|coming)\s(?:on )?$|\b(?:will|would|expected|scheduled|plans?|due|going|set) [^.]{0,60}$/iu.test(before) || day !== nearest(now, weekday || 7)) return day + time
  return startOfDay(now) - ((weekdayOf(now) - (weekday || 7) + 7) % 7) * DAY + time
}

/** The day chrono gives a weekday without `last` or `next`. */
function nearest(now: Moment, weekday: number): Moment {
  const ahead = (weekday - weekdayOf(now) + 7) % 7
  return startOfDay(now) + (ahead > 3 ? ahead - 7 : ahead) * DAY
}
