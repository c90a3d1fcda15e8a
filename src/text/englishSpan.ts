import { addMonths, DAY, dayOf, isoDay, monthOf, moved, startOfDay, startOfWeek, yearOf, type Moment } from './calendar.ts'
import { englishNumberAt } from './englishNumber.ts'
import type { Reading } from './reading.ts'

/** A stretch of time in English words; `value` alone when one day is meant. */
type Found = Pick<Reading, 'kind' | 'from' | 'to' | 'value' | 'assumed' | 'until' | 'count' | 'unit'>

interface Rule {
  name: string
  words: RegExp
  read: (match: RegExpExecArray, now: Moment) => Found | null
}

const MONTH_WORDS = 'January|February|April|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const YEAR = '(?:1\\d|20)\\d{2}'
const OF_YEAR = `(?:,? (?:of |in )?(${YEAR}|this year|next year|last year))?`
const NTH: Record<string, number> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4 }
const COUNT = '(?:(\\d{1,3})|([a-z]{3,9}(?:-[a-z]{3,5})?))'

/** Coarse stretches that a calendar library reads as a single day: years, quarters, decades, spans counted from now. */
const RULES: Rule[] = [
  { name: 'the 1990s', words: /(?:(early|mid|late)[- ])?(?:the )?(?:(19|20|18)|['’])(\d)0s\b/giu, read: ([, part, century, decade], now) => {
    const year = Number(decade) * 10 + (century ? Number(century) * 100 : Number(decade) * 10 > yearOf(now) % 100 ? 1900 : 2000)
    const [from, to] = part ? { early: [0, 4], mid: [4, 7], late: [7, 10] }[part.toLowerCase()]! : [0, 10]
    return { ...days(dayOf(year + from!), dayOf(year + to!)), ...(century ? {} : { assumed: ['century'] }) }
  } },
  { name: 'the 21st century', words: /\b(\d{1,2})(?:st|nd|rd|th)[- ]century\b/giu, read: ([, nth]) => days(dayOf(Number(nth) * 100 - 100), dayOf(Number(nth) * 100)) },
  { name: 'the third quarter of 2025', words: new RegExp(`\\b(?:the )?(?:(first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter|Q([1-4]))${OF_YEAR}\\b`, 'giu'), read: ([, word, digit, year], now) => {
    const first = (word ? NTH[word.toLowerCase()]! : Number(digit)) * 3 - 2
    return { ...days(dayOf(yearSaid(year, now), first), dayOf(yearSaid(year, now), first + 3)), ...unsaid(year) }
  } },
  { name: 'the second half of 2026', words: new RegExp(`\\b(?:the )?(?:(first|second) half(?= of (?:${YEAR}|this|next|last|the year)| (?:${YEAR}|this year|next year|last year))|H([12]))(?: of the year)?${OF_YEAR}\\b`, 'giu'), read: ([, word, digit, year], now) => {
    const first = (word ? NTH[word.toLowerCase()]! : Number(digit)) * 6 - 5
    return { ...days(dayOf(yearSaid(year, now), first), dayOf(yearSaid(year, now), first + 6)), ...unsaid(year) }
  } },
  { name: 'summer 2024', words: new RegExp(`\\b(?:(this|last|next) )?(spring|summer|autumn|fall|winter)(?: (?:of )?(${YEAR}))?\\b`, 'giu'), read: ([, which, season, year], now) => {
    if (!which && !year) return null
    const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season!.toLowerCase()]!
    const of = year ? Number(year) : yearOf(now) + (which?.toLowerCase() === 'next' && dayOf(yearOf(now), first) < now ? 1 : which?.toLowerCase() === 'last' && dayOf(yearOf(now), first) > now - 90 * DAY ? -1 : 0)
    return { ...days(dayOf(of, first), dayOf(of, first + 3)), ...(year ? {} : { assumed: ['year'] }) }
  } },
  { name: 'between 2014 and 2018', words: new RegExp(`\\b(?:from |between )(${YEAR}) (?:to|and|until|through) (${YEAR})\\b|\\b(${YEAR})[-–—](${YEAR})(?![-–—\\d])`, 'giu'), read: ([all, a, b, c, d]) => {
    const [from, to] = [Number(a ?? c), Number(b ?? d)]
    return from < to ? { ...days(dayOf(from), dayOf(to)), ...(/between/iu.test(all) ? {} : { until: isoDay(dayOf(to + 1)) }) } : null
  } },
  { name: 'late April 2025', words: new RegExp(`\\b(?:(early|mid|late|the (?:beginning|start|middle|end) of)[- ])?(?:(last|next|this) )?(${MONTH_WORDS}|(?<=\\b(?:in|since|by|until|of|from|through|between|to|early|late|mid|last|next|this|end of|for)[ -])(?:May|March)|(?:May|March)(?=,? (?:of )?${YEAR}))(?! (?:\\d{1,2}\\b(?!:)|the))${OF_YEAR}(?![a-z])`, 'gu'), read: readMonth },
  { name: 'May 29 next year', words: new RegExp(`\\b(${MONTH_WORDS}|May|March) (\\d{1,2})(?:st|nd|rd|th)?,? (?:of )?(this|next|last) year\\b`, 'gu'), read: ([, month, day, which], now) => {
    const when = dayOf(yearSaid(which, now), MONTH_STARTS.indexOf(month!.slice(0, 3).toLowerCase()) + 1, Number(day))
    return { kind: 'date', value: isoDay(when) }
  } },
  { name: 'in 2016', words: new RegExp(`(?:\\b(in|since|by|until|till|from|of|during|for|before|after|through|fiscal|FY|early|mid|late|the end of|year|to|and|or|around|than|(?:the|a)(?= (?:19|20)\\d\\d [a-z]))[- ]?(?:early |late |mid-?|about |around )?|(\\())(${YEAR})\\b(?! ?(?:percent|people|workers|dollars|km|miles)|[.,]\\d|%)`, 'giu'), read: ({ 0: all, 1: word = '(', 3: year, index, input }, now) => {
    if (word === '(' && !/^[)–—,; -]/u.test(input.slice(index + all.length))) return null
    if (/^(?:to|and|or|than|of|for|around|from)$/iu.test(word!) && (Number(year) > yearOf(now) + 30 || /^ (?!as |this )[a-z]{2,}s\b/u.test(input.slice(index + all.length)))) return null
    const [from, to] = [dayOf(Number(year)), dayOf(Number(year) + 1)]
    if (/^(?:early|mid|late|the end of)$/iu.test(word!)) return days(...partOf(word!, from, to))
    return days(from, to)
  } },
  { name: 'last year', words: /\b(?:(early|mid|late|earlier|later|the (?:beginning|start|middle|end) of)[- ])?(this|last|next|the (?:previous|following|coming)) (week|month|quarter|year|decade|century|weekend)\b/giu, read: readRelative },
  { name: 'the past three years', words: new RegExp(`\\b(?:in|over|for|during|within)? ?(?:the )?(past|last|previous|next|coming|following) ${COUNT} (second|minute|hour|day|week|month|year|decade)s?\\b`, 'giu'), read: ([, way, digits, word, unit], now) => {
    const count = counted(digits, word)
    if (count === null) return null
    const [n, u] = unit!.toLowerCase() === 'decade' ? [count * 10, 'year'] : [count, unit!.toLowerCase()]
    const today = startOfDay(now)
    return { ...(/past|last|previous/iu.test(way!) ? days(moved(today, -n, u), today) : days(today + DAY, moved(today + DAY, n, u))), count: n, unit: u }
  } },
]

/** What the words of a month mean: `late April` its second half, `May` alone only after a word such as `in`. */
function readMonth([, part, which, month, year]: RegExpExecArray, now: Moment): Found | null {
  const number = MONTH_STARTS.indexOf(month!.slice(0, 3).toLowerCase()) + 1
  if (/^Jan$/u.test(month!) && !year && !which && !part) return null
  const current = yearOf(now)
  const of = year ? yearSaid(year, now) : which === 'next' ? current + (number > monthOf(now) ? 0 : 1) : which === 'last' ? current - (number < monthOf(now) ? 0 : 1)
    : number - monthOf(now) > 8 ? current - 1 : number - monthOf(now) < -10 ? current + 1 : current
  const [from, to] = [dayOf(of, number), dayOf(of, number + 1)]
  return { ...days(...(part ? partOf(part, from, to) : [from, to] as const)), ...unsaid(year) }
}

function readRelative([, part, which, unit]: RegExpExecArray, now: Moment): Found {
  const step = /last|previous/iu.test(which!) ? -1 : /this/iu.test(which!) ? 0 : 1
  const [from, to] = unitStretch(unit!.toLowerCase(), step, now)
  if (part === undefined) return days(from, to)
  if (/earlier/iu.test(part)) return days(from, startOfDay(now))
  return /later/iu.test(part) ? days(startOfDay(now), to) : days(...partOf(part, from, to))
}

function unitStretch(unit: string, step: number, now: Moment): [Moment, Moment] {
  const year = yearOf(now)
  if (unit === 'week') return [startOfWeek(now) + step * 7 * DAY, startOfWeek(now) + (step + 1) * 7 * DAY]
  if (unit === 'weekend') return [startOfWeek(now) + (step * 7 + 5) * DAY, startOfWeek(now) + (step + 1) * 7 * DAY]
  if (unit === 'month') return [addMonths(dayOf(year, monthOf(now)), step), addMonths(dayOf(year, monthOf(now)), step + 1)]
  if (unit === 'quarter') return [dayOf(year, Math.floor((monthOf(now) - 1) / 3) * 3 + 1 + step * 3), dayOf(year, Math.floor((monthOf(now) - 1) / 3) * 3 + 4 + step * 3)]
  const size = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1
  const first = Math.floor(year / size) * size + step * size
  return [dayOf(first), dayOf(first + size)]
}

/** The first, middle or last part of a stretch, in whole days. */
function partOf(part: string, from: Moment, to: Moment): [Moment, Moment] {
  const length = to - from
  const day = (share: number) => from + Math.round(length * share / DAY) * DAY
  if (/early|beginning|start/iu.test(part)) return [from, day(0.5)]
  return /mid/iu.test(part) ? [day(1 / 3), day(2 / 3)] : [day(0.5), to]
}

const days = (from: Moment, to: Moment): Found => ({ kind: 'dateRange', from: isoDay(from), to: isoDay(to) })
const unsaid = (year: string | undefined): { assumed?: string[] } => year === undefined ? { assumed: ['year'] } : {}
const yearSaid = (year: string | undefined, now: Moment) =>
  year === undefined || /this/iu.test(year) ? yearOf(now) : /next/iu.test(year) ? yearOf(now) + 1 : /last/iu.test(year) ? yearOf(now) - 1 : Number(year)

function counted(digits: string | undefined, word: string | undefined): number | null {
  if (digits !== undefined) return Number(digits)
  if (/^(?:few|several|couple)$/iu.test(word ?? '')) return 3
  const number = englishNumberAt(word ?? '', 0)
  return number && number.end === word!.length ? number.value : null
}

const PREFIX = /^(?:in|since|by|until|till|from|of|during|for|before|after|through|to|and|or|around|than|over|within|between|(?:the|a)(?= \d)) ?(?:the )?(?:about |around )?|^\(/iu

/** The coarse stretches of time an English text names, in order of rules; they may overlap. */
export function englishSpansIn(text: string, now: Moment): Reading[] {
  return RULES.flatMap(({ words, read }) => [...text.matchAll(words)].flatMap((match) => {
    const found = read(match, now)
    if (!found) return []
    const range = /^(?:from|between)/iu.test(match[0]) && /\d(?:\d{3}) (?:to|and|until|through)/iu.test(match[0])
    const trimmed = range ? match[0] : match[0].replace(PREFIX, '')
    const start = match.index + match[0].length - trimmed.length
    return [bounded(text, { ...found, text: trimmed, start, end: start + trimmed.length, exactness: 'exact' })]
  }))
}

/** `since 2016`, `by the end of next year`: one end is open. */
function bounded(text: string, reading: Reading): Reading {
  const before = /(since|after|by|until|till|before) (?:the )?$/iu.exec(text.slice(Math.max(0, reading.start - 11), reading.start))
  const word = before?.[1]?.toLowerCase()
  if (word === undefined || reading.value !== undefined || reading.count !== undefined) return reading
  if (word === 'since' || word === 'after') {
    const { to, ...open } = reading
    return word === 'after' ? { ...open, from: to } : open
  }
  const { from, ...open } = reading
  return word === 'before' ? { ...open, to: from } : open
}
