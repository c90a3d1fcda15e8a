import { DAY, isoDay, isoMoment, isoTime, moved, startOfDay, yearOf, type Grain, type Moment, type Stretch } from './calendar.ts'
import { countedTimeAt, isDayOfMonth, isYear } from './countedTime.ts'
import { koreanLengthAt } from './duration.ts'
import { koreanDateAt } from './koreanDate.ts'
import { koreanTimeAt, partOfDayAt, type TimeOfDay } from './koreanTime.ts'
import { match } from './koreanNumber.ts'
import { cuedLength, lengthRange, plainLength } from './lengthReading.ts'
import type { Reading } from './reading.ts'
import type { Lean, Reference } from './reference.ts'

/** A date, a clock time, or both; `clock` says that no day was told, and `from` counts from the epoch's midnight. */
interface Point extends Stretch {
  clock: boolean
  half?: 'am' | 'pm'
}

/**
 * Reads what a Korean text tells of time at `at`: dates, times, ranges of them (`3월 2일부터 7일까지`, `하반기 이후`),
 * spans counted from now (`지난 3년`, `이틀 전`, `2주 안에`) and lengths (`19개월 만에`). Null when it tells nothing.
 */
export function koreanTimeReadingAt(text: string, at: number, now: Moment, before?: Stretch): Reading | null {
  return earlyYearsAt(text, at) ?? countedTimeAt(text, at, now) ?? lengthRange(text, at) ?? cuedLength(text, at) ?? yearsAt(text, at) ?? rangeOrPoint(text, at, now, before) ?? plainLength(text, at)
}

const EARLY_YEARS = /([1-9]\d{2})년 ?(?:[-~–—]|에서|부터) ?([1-9]\d{2,3})년(?:까지)?(?! ?(?:동안|간))/uy

/** `710년~794년`: years of old; `100년~200년` counts */
function earlyYearsAt(text: string, at: number): Reading | null {
  const [all, from, to] = match(EARLY_YEARS, text, at) ?? []
  if (!all || Number(from) >= Number(to) || (Number(from) % 10 === 0 && Number(to) % 10 === 0)) return null
  const first = (year: number) => `${String(year).padStart(4, '0')}-01-01`
  return { kind: 'dateRange', ...words(text, at, at + all.length), from: first(Number(from)), to: first(Number(to)), until: first(Number(to) + 1), exactness: 'exact' }
}

const YEARS_APART = /((?:19|20)\d{2}) ?(?:[-~–—] ?((?:19|20)\d{2}|\d{2}(?= ?(?:년(?!대)|시즌|학년도)))|\/(\d{2})(?= ?(?:시즌|학년도)))(?:년)?(?![\d.,-]\d|\d)/uy

/** `2014-2018`, `1998~2003년`, `2016~17년`, `2016/17시즌`: years on both sides of a dash */
function yearsAt(text: string, at: number): Reading | null {
  const [all, from, dashed, slashed] = match(YEARS_APART, text, at) ?? []
  const to = dashed ?? slashed
  if (!all || !from || !to) return null
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  if (Number(from) >= Number(last) || /[\d.,-]/u.test(text[at - 1] ?? '')) return null
  return { kind: 'dateRange', ...words(text, at, at + all.length), from: `${from}-01-01`, to: `${last}-01-01`, until: `${Number(last) + 1}-01-01`, exactness: 'exact' }
}

const BETWEEN = / ?(?:(부터|에서부터|에서|~|-|–|—)|(과|와)|(,)) {0,2}/uy
const CLOSE = / ?(?:까지(?!지)|사이|기간|동안)/uy

function rangeOrPoint(text: string, at: number, now: Moment, before?: Stretch): Reading | null {
  const first = lastNightAt(text, at, now) ?? pointAt(text, at, { now, before, lean: leanOf(text, at) })
  if (!first) return null
  return rangeFrom(text, first, now) ?? bounded(text, first, now) ?? pointReading(text, first)
}

/** News tells what happened; these words right after or before a date say that it lies ahead. */
function leanOf(text: string, at: number): Lean {
  return /오는 ?$/u.test(text.slice(Math.max(0, at - 3), at)) ? 'ahead' : 'near'
}

/** A date, a time, or a date with its time: `14일(현지시간) 오전 9시 45분`, `오늘 밤`. */
function pointAt(text: string, at: number, reference: Reference): Point | null {
  const date = koreanDateAt(text, at, reference)
  if (!date) {
    const time = koreanTimeAt(text, at) ?? (reference.before ? null : partOfDayAt(text, at))
    return time && timePoint(time, reference.before)
  }
  if (date.to - date.from !== DAY) return { ...date, clock: false }
  const gap = match(/(?: ?\([^()]{0,12}(?:시간|시각)\))?(?:에|,)? {0,2}(?:바로 |께 )?/uy, text, date.end)![0]
  const time = koreanTimeAt(text, date.end + gap.length) ?? partOfDayAt(text, date.end + gap.length) ?? lateAt(text, date.end)
  return time ? joined(date, time) : { ...date, clock: false }
}

/** `오늘 늦게`, `14일 일찍`: the second or first half of the day */
function lateAt(text: string, at: number): TimeOfDay | null {
  const word = match(/ (늦게|일찍)/uy, text, at)
  return word && { start: at, end: at + word[0].length, from: word[1] === '늦게' ? 43_200 : 0, to: word[1] === '늦게' ? 86_400 : 43_200 }
}

function joined(date: Stretch, { from, to, end, half, nextDay }: TimeOfDay): Point {
  const start = date.from + from * 1000 + (nextDay ? DAY : 0)
  return { ...date, end, from: start, to: to === undefined ? start : date.from + to * 1000, grain: 'minute', clock: false, half }
}

/** A time alone; after a dated start of a range it belongs to that day. */
function timePoint(time: TimeOfDay, before: Stretch | undefined): Point {
  const day = before && (before as Point).clock === false ? startOfDay(before.from) : null
  const from = (day ?? 0) + time.from * 1000
  return { start: time.start, end: time.end, from, to: time.to === undefined ? from : (day ?? 0) + time.to * 1000, grain: 'minute', assumed: [], clock: day === null, half: time.half }
}

/** `9월 3일부터 12일까지`, `2014~2018년`, `10월 1일과 7일 사이`, `11월 18일, 19일`, `15일부터 사흘간`. */
function rangeFrom(text: string, first: Point, now: Moment): Reading | null {
  const between = match(BETWEEN, text, first.end)
  if (!between) return null
  const begin = first.end + between[0].length
  const second = pointAt(text, begin, { now, before: first })
  if (!second) return between[1] ? untilNow(text, first, begin, now) ?? lasting(text, first, begin) : null
  if (first.clock && !second.clock) return overnight(text, first, second)
  if (second.clock !== first.clock || isTimed(second) !== isTimed(first) && second.grain !== 'day') return null
  const close = match(CLOSE, text, second.end)
  if (between[2] && !/사이/u.test(close?.[0] ?? '')) return null
  if (between[3] && !(first.grain === 'day' && second.grain === 'day' && second.from === first.from + DAY && !close && /^\d{1,2}일/u.test(text.slice(second.start)))) return null
  const [from, to] = isTimed(first) ? sameHalf(first, second) : [startBefore(first, second), second.from]
  const iso = first.clock ? isoTime : isTimed(first) ? isoMoment : isoDay
  const end = second.end + (close?.[0].length ?? 0)
  const included = !/사이/u.test(close?.[0] ?? '') && !isTimed(first)
  if (to < from) return null
  return {
    kind: first.clock ? 'time' : 'dateRange', ...words(text, first.start, end), from: iso(from), to: iso(to), exactness: 'exact',
    ...(included ? { until: isoDay(second.to) } : {}), ...(first.assumed.length ? { assumed: first.assumed } : {}),
  }
}

/** `1995년부터 지금까지` */
function untilNow(text: string, first: Point, begin: number, now: Moment): Reading | null {
  const until = first.clock || first.from > now ? null : match(/(?:지금|현재|오늘날|이제|최근)까지/uy, text, begin)
  return until && { kind: 'dateRange', ...words(text, first.start, begin + until[0].length), from: isoDay(first.from), to: isoDay(now), exactness: 'exact' }
}

/** `15일부터 사흘간`, `3월부터 두 달 동안`, `오후 2시부터 3시간`: a beginning and how long it lasts. */
function lasting(text: string, first: Point, begin: number): Reading | null {
  const length = text[begin - 1] === ' ' ? koreanLengthAt(text, begin) : null
  const during = length && match(/ ?간(?![가-힣]{0,1}[첩부격담호판])| ?동안/uy, text, length.end)
  if (!length || length.vague || isYear(text, length) || (!during && (!isTimed(first) || match(/ ?(?:만에|마다|째|연속|이상|이내|안에|뒤|후|전)/uy, text, length.end))) || (isDayOfMonth(text, length) && !during)) return null
  const short = length.parts.some(({ unit }) => /^(?:second|minute|hour)$/u.test(unit))
  if (short !== isTimed(first)) return null
  const to = length.parts.reduce((when, { count, unit }) => moved(when, count, unit), first.from)
  const iso = first.clock ? isoTime : short ? isoMoment : isoDay
  return {
    kind: first.clock ? 'time' : 'dateRange', ...words(text, first.start, (during?.[0].length ?? 0) + length.end), from: iso(first.from), to: iso(to), exactness: 'exact',
    ...(first.assumed.length ? { assumed: first.assumed } : {}),
  }
}

/** `밤 10시부터 다음 날 오전 6시까지`: a time of two days, neither of which is told. */
function overnight(text: string, first: Point, second: Point): Reading | null {
  if (!isTimed(second) || !match(/다음 ?날|이튿날|익일/uy, text, second.start)) return null
  const close = match(CLOSE, text, second.end)
  return { kind: 'time', ...words(text, first.start, second.end + (close?.[0].length ?? 0)), from: isoTime(first.from), to: isoTime(second.from), exactness: 'exact' }
}

/** In `5월부터 2020년 10월까지` the start takes the year that the end tells. */
function startBefore({ from, assumed }: Point, second: Point): Moment {
  if (!assumed.includes('year') || second.assumed.includes('year')) return from
  const same = moved(from, yearOf(second.from) - yearOf(from), 'year')
  return same < second.from ? same : moved(same, -1, 'year')
}

const isTimed = ({ grain }: Point) => grain === 'minute'
const HALF_DAY = DAY / 2

/** In `오후 5시부터 6시까지` the end shares the afternoon, in `5시부터 오후 6시까지` the start does. */
function sameHalf(first: Point, second: Point): [Moment, Moment] {
  let { from } = first
  let to = second.from
  if (first.half === 'pm' && second.half === undefined && to <= from && to + HALF_DAY > from && (to - startOfDay(to)) < HALF_DAY && to - startOfDay(to) + HALF_DAY > from - startOfDay(from)) to += HALF_DAY
  else if (first.half === undefined && second.half === 'pm' && from + HALF_DAY < to && (from - startOfDay(from)) < HALF_DAY && from - startOfDay(from) < to - startOfDay(to) - HALF_DAY) from += HALF_DAY
  if (to <= from && first.half === undefined && second.half === 'am' && from - startOfDay(from) < HALF_DAY) return [from + HALF_DAY, to + DAY]
  if (to <= from) to = startOfDay(to) === startOfDay(from) && to < from ? (first.half === undefined && to + HALF_DAY > from ? to + HALF_DAY : to + DAY) : to
  return [from, to]
}

const SINCE = / ?(?:이후(?:로)?|이래|부터(?=[^가-힣]|는|의|$))|(?:과|와)? ?(?:그 ?이후|그리고 그 ?이후)| ?(?:또는|혹은) 그 ?이후|을 기점으로/uy
const UNTIL = /까지(?!나|만)|(?: ?또는| ?혹은) 그 ?이전/uy
const BEFORE = / ?이전| 전(?=에|까지|$)/uy

/** `하반기 이후`, `내일부터`, `2016년까지`, `2월 이전`; a time of day by itself is not bounded. */
function bounded(text: string, point: Point, now: Moment): Reading | null {
  const since = match(SINCE, text, point.end)
  const until = since ? null : match(UNTIL, text, point.end)
  const before = since || until ? null : match(BEFORE, text, point.end)
  const said = since ?? until ?? before
  if (!said) return soFar(text, point, now)
  const iso = point.clock ? isoTime : isTimed(point) ? isoMoment : isoDay
  const range = since ? { from: iso(point.from) } : { to: iso(until ? point.to : point.from) }
  return {
    kind: point.clock ? 'time' : 'dateRange', ...words(text, point.start, point.end + said[0].length), ...range, exactness: 'exact',
    ...(point.assumed.length ? { assumed: point.assumed } : {}),
  }
}

const SO_FAR = / ?(?:들어)? ?(?:현재|지금|이날|오늘) ?까지| ?들어(?:서)?(?=[ ,]|$)/uy
const TO_COME = /(?:의|에)? ?(?:남은 ?기간|나머지(?: ?기간)?)(?![가-힣]{2})/uy

/** `올해 현재까지`, `올 들어`: what has gone by of a stretch; `올해 남은 기간`: what is left of it. */
function soFar(text: string, point: Point, now: Moment): Reading | null {
  if (point.from > now || point.to <= now || point.clock || isTimed(point)) return null
  const said = match(SO_FAR, text, point.end)
  if (said) return { kind: 'dateRange', ...words(text, point.start, point.end + said[0].length), from: isoDay(point.from), to: isoDay(now), exactness: 'exact' }
  const left = match(TO_COME, text, point.end)
  return left && { kind: 'dateRange', ...words(text, point.start, point.end + left[0].length), from: isoDay(now), to: isoDay(point.to), exactness: 'exact' }
}

/** `어젯밤` is read by its parts; `간밤` and `지난밤` name the same night, `엊저녁` the evening before it. */
function lastNightAt(text: string, at: number, now: Moment): Point | null {
  const word = match(/간밤|지난 ?밤|엊저녁/uy, text, at)
  const evening = startOfDay(now) - DAY + (word?.[0] === '엊저녁' ? 16 : 20) * 3_600_000
  return word && { start: at, end: at + word[0].length, from: evening, to: evening + 4 * 3_600_000, grain: 'minute', assumed: [], clock: false }
}

function pointReading(text: string, point: Point): Reading {
  const common = { ...words(text, point.start, point.end), exactness: aboutTime(text, point.end), ...(point.assumed.length ? { assumed: point.assumed } : {}) }
  if (point.clock) return point.to > point.from ? { kind: 'time', ...common, from: isoTime(point.from), to: isoTime(point.to) } : { kind: 'time', ...common, value: isoTime(point.from) }
  if (isTimed(point)) return point.to > point.from ? { kind: 'dateRange', ...common, from: isoMoment(point.from), to: isoMoment(point.to) } : { kind: 'date', ...common, value: isoMoment(point.from) }
  if (point.to - point.from === DAY && isDayGrain(point.grain)) return { kind: 'date', ...common, value: isoDay(point.from) }
  const within = match(/ ?(?:안|내)(?=에|으로|로|$|[ .])| 이내/uy, text, point.end)
  return { kind: 'dateRange', ...common, ...words(text, point.start, point.end + (within?.[0].length ?? 0)), from: isoDay(point.from), to: isoDay(point.to) }
}

const isDayGrain = (grain: Grain) => grain === 'day'

const aboutTime = (text: string, end: number): Reading['exactness'] => match(/ ?(?:쯤|경(?![가-힣]{0,1}기)|께|무렵)/uy, text, end) ? 'about' : 'exact'

function words(text: string, start: number, end: number): Pick<Reading, 'text' | 'start' | 'end'> {
  return { text: text.slice(start, end), start, end }
}
