import { boundsOf } from './bounds.ts'
import { DAY, dayOf, isoDay, isoMoment, monthOf, moved, startOfDay, startOfWeek, weekdayOf, yearOf, type Moment } from './calendar.ts'
import { koreanLengthAt, type Length } from './duration.ts'
import { match } from './koreanNumber.ts'
import { koreanTimeAt, partOfDayAt } from './koreanTime.ts'
import { WEEKDAYS } from './koreanWeek.ts'
import type { Reading } from './reading.ts'

/** What is told by counting from now: `지난 3년`, `남은 하루`, `이틀 전 오후 3시`, `2주 안에`, `오늘부터 사흘간`; else null. */
export function countedTimeAt(text: string, at: number, now: Moment): Reading | null {
  return countedFromNow(text, at, now) ?? restOf(text, at, now) ?? relativeLength(text, at, now)
}

const BUSINESS = '(?:영업일 ?(?:기준)?(?:으로)? )?'
const SPAN_AHEAD = new RegExp(`${BUSINESS}(?:앞으로의?|향후|다음|다가오는|차기|오는) `, 'uy')
const SPAN_BACK = new RegExp(`${BUSINESS}(?:지난|최근|과거|직전|요) ?`, 'uy')
const DURING = / ?간(?![가-힣]{0,1}[첩부격담호판])| ?동안/uy

/** `지난 3년간` → the three years up to now; `앞으로 사흘` → three days from tomorrow; but `지난 3일` is a day of the month. */
function countedFromNow(text: string, at: number, now: Moment): Reading | null {
  const back = match(SPAN_BACK, text, at)
  const word = back ?? match(SPAN_AHEAD, text, at)
  const length = word && koreanLengthAt(text, at + word[0].length)
  const during = length && match(DURING, text, length.end)
  if (!length || isYear(text, length) || (/(?:지난|오는) ?$/u.test(word[0]) && isDayOfMonth(text, length) && !during)) return null
  const short = isShort(length.parts.at(-1)!.unit)
  const start = short ? now : back ? startOfDay(now) : startOfDay(now) + DAY
  const other = after(start, length, back ? -1 : 1, word[0].startsWith('영업일'))
  const iso = short ? isoMoment : isoDay
  const [from, to] = back ? [other, start] : [start, other]
  return { kind: 'dateRange', ...words(text, at, length.end + (during?.[0].length ?? 0)), from: iso(from), to: iso(to), ...toldBy(length) }
}

const isShort = (unit: string) => /^(?:second|minute|hour)$/u.test(unit)

/** The moment a length before (−1) or after (1) another; days count from Monday to Friday where `business`. */
function after(from: Moment, { parts }: Length, sign: 1 | -1, business = false): Moment {
  return parts.reduce((when, { count, unit }) => {
    if (unit === 'century') return moved(when, sign * count * 100, 'year')
    return moved(when, sign * count, business && unit === 'day' ? 'business day' : unit)
  }, from)
}

const REST = /(?:(?:이번|올|오늘) ?)?(?:남은|나머지) ?(?:한 ?)?(하루|주|달|해|년)(?![가-힣]{2})/uy

/** `남은 하루`, `나머지 한 달`: from now to the end of it. */
function restOf(text: string, at: number, now: Moment): Reading | null {
  const rest = match(REST, text, at)
  if (!rest) return null
  const day = startOfDay(now)
  const range = { text: rest[0], start: at, end: at + rest[0].length, kind: 'dateRange' as const, exactness: 'exact' as const }
  if (rest[1] === '하루') return { ...range, from: isoMoment(now), to: isoMoment(day + DAY) }
  const to = rest[1] === '주' ? startOfWeek(day) + 7 * DAY : rest[1] === '달' ? dayOf(yearOf(day), monthOf(day) + 1) : dayOf(yearOf(day) + 1)
  return { ...range, from: isoDay(day), to: isoDay(to) }
}

const FROM_WHEN = /(?:(지금|현재|오늘|어제|내일|모레|그제)(?:(?:으로)?(?:로)?부터| 이후로?) |영업일 ?(?:기준)?(?:으로)? )/uy
const AWAY = /,? ?(전|후|뒤)(?=[ ,.!?)…]|에|의|부터|까지|쯤|보다|인|이|엔|만|과|로|으로|$)(?!에 없|문|보(?!다)|원|자)|,? ?(이내|안|내)(?=에|로|$|[ .])/uy

/** `11일 전 세계에서`: a day of the month, then all the world; 전 stands for "all" or "former" before such a noun. */
const ALL_OR_FORMER = / 전 (?:세계|국민|직원|세대|지역|구간|과목|종목|부문|임직원|임원|산업|매장|노선|품목|차종|점포|계열사|사원|학년|학교|병력|부대|군|도민|시민|구민|인류|지구|국토|국가|가구|공정|분야|당원|객실|좌석|경기|대통령|총리|장관|차관|총장|회장|사장|의원|지사|시장|대표|감독|위원장|국장)/uy

/** `이틀 전`, `2년 21일 후`, `어제부터 4일 후`, `2주 안에`, `내일부터 나흘간`, `영업일 기준 3일 이내`. */
function relativeLength(text: string, at: number, now: Moment): Reading | null {
  const base = match(FROM_WHEN, text, at)
  const length = koreanLengthAt(text, at + (base?.[0].length ?? 0))
  if (!length) return null
  const away = match(AWAY, text, length.end)
  if (/\d일$/u.test(text.slice(length.end - 2, length.end)) && match(ALL_OR_FORMER, text, length.end)) return null
  if (!away) return base?.[1] === undefined ? null : runningFrom(text, at, baseDay(base[1], now), length)
  if (isYear(text, length) && away[2] === undefined && length.parts[0]!.count % 100 !== 0) return null
  const from = base?.[1] === undefined ? now : baseDay(base[1], now)
  const when = after(from, length, away[1] === '전' ? -1 : 1, base !== null && base[1] === undefined)
  const end = length.end + away[0].length
  const iso = length.parts.some(({ unit }) => isShort(unit)) ? isoMoment : isoDay
  if (away[1] === undefined) return { kind: 'dateRange', ...words(text, at, end), value: iso(when), from: iso(from), to: iso(when), ...toldBy(length) }
  const until = base && away[1] !== '전' ? match(/까지/uy, text, end) : null
  if (until) return { kind: 'dateRange', ...words(text, at, end + until[0].length), from: iso(from), to: iso(when), ...toldBy(length) }
  return (iso === isoDay ? dayFurther(text, at, end, startOfDay(when), length) : null) ?? { kind: 'date', ...words(text, at, end), value: iso(when), ...toldBy(length) }
}

function baseDay(word: string, now: Moment): Moment {
  const days = { 어제: -1, 내일: 1, 모레: 2, 그제: -2 }[word] ?? 0
  return days === 0 ? now : startOfDay(now) + days * DAY
}

/** `지금부터 이틀간`, `내일부터 3주`: the stretch that begins then; `오늘부터 3일` might name a day and is left alone. */
function runningFrom(text: string, at: number, from: Moment, length: Length): Reading | null {
  const during = match(DURING, text, length.end)
  if (isDayOfMonth(text, length) && !during || match(/ ?(?:째|연속|만에|마다|이상|있)/uy, text, length.end)) return null
  const short = length.parts.some(({ unit }) => isShort(unit))
  const start = short ? from : startOfDay(from)
  const iso = short ? isoMoment : isoDay
  return { kind: 'dateRange', ...words(text, at, length.end + (during?.[0].length ?? 0)), from: iso(start), to: iso(after(start, length, 1)), ...toldBy(length) }
}

/** What names the day or its time more exactly: `2주 전 금요일`, `이틀 전 오후 3시`, `1년 전 오늘`. */
function dayFurther(text: string, at: number, end: number, when: Moment, length: Length): Reading | null {
  const [all, weekday] = match(/ (?:([월화수목금토일])요일|오늘(?![가-힣]))/uy, text, end) ?? []
  const number = weekday === undefined ? 0 : WEEKDAYS.indexOf(weekday) + 1
  const ofWeek = length.parts.length === 1 && length.parts[0]!.unit === 'week'
  const day = number > 0 && ofWeek ? startOfWeek(when) + (number - 1) * DAY : when
  const named = all !== undefined && (number === 0 || number === weekdayOf(day))
  const dayEnd = end + (named ? all.length : 0)
  const gap = text[dayEnd] === ' ' ? 1 : 0
  const time = koreanTimeAt(text, dayEnd + gap) ?? partOfDayAt(text, dayEnd + gap)
  const told = { ...toldBy(length) }
  if (!time) return named ? { kind: 'date', ...words(text, at, dayEnd), value: isoDay(day), ...told } : null
  const from = isoMoment(day + time.from * 1000)
  if (time.to === undefined) return { kind: 'date', ...words(text, at, time.end), value: from, ...told }
  return { kind: 'dateRange', ...words(text, at, time.end), from, to: isoMoment(day + time.to * 1000), ...told }
}

function toldBy(length: Length): Pick<Reading, 'exactness' | 'count' | 'unit' | 'assumed'> {
  return { exactness: exactnessOf(length), ...countOf(length), assumed: length.vague ? ['count'] : [] }
}

/** What facts tell of a length: `1년` is 1 year; a length of several units has none of its own. */
export function countOf({ parts }: Length): { count?: number; unit?: string } {
  return parts.length === 1 ? { count: parts[0]!.count, unit: parts[0]!.unit } : {}
}

export function exactnessOf(length: Length, text?: string): Reading['exactness'] {
  if (length.vague) return 'magnitude'
  if (length.atLeast) return 'atLeast'
  return text === undefined ? 'exact' : boundsOf(text, length.start, length.end)
}

/** `2018년` and `이천십팔년` are years, `2천 년` is a length. */
export function isYear(text: string, { parts, start, end }: Length): boolean {
  const { unit, count } = parts[0]!
  return unit === 'year' && count >= 1000 && count <= 2999 && !(count % 100 === 0 && /\d[천백]|[천백] 년/u.test(text.slice(start, end)))
}

export const isDayOfMonth = (text: string, { parts, start, end }: Length) => parts.length === 1 && parts[0]!.unit === 'day' && /일$/u.test(text.slice(start, end)) && parts[0]!.count <= 31

function words(text: string, start: number, end: number): Pick<Reading, 'text' | 'start' | 'end'> {
  return { text: text.slice(start, end), start, end }
}
