import { DAY, dayOf, isoDay, isoMoment, isoTime, monthOf, moved, startOfDay, startOfWeek, weekdayOf, yearOf, type Grain, type Moment, type Stretch } from './calendar.ts'
import { koreanLengthAt, type Length } from './duration.ts'
import { boundsOf } from './bounds.ts'
import { koreanDateAt, type Lean, type Reference } from './koreanDate.ts'
import { koreanTimeAt, partOfDayAt, type TimeOfDay } from './koreanTime.ts'
import { match } from './koreanNumber.ts'
import type { Reading } from './reading.ts'

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
  return countedFromNow(text, at, now) ?? restOf(text, at, now) ?? relativeLength(text, at, now) ?? lengthRange(text, at) ?? cuedLength(text, at) ?? yearsAt(text, at) ?? rangeOrPoint(text, at, now, before) ?? plainLength(text, at)
}

// — spans and points counted in lengths —

const SPAN_AHEAD = /(?:영업일 ?(?:기준)?(?:으로)? )?(?:앞으로의?|향후|다음|다가오는|차기|오는) /uy
const SPAN_BACK = /(?:지난|최근|과거|직전|요) ?/uy

/** `지난 3년간` → the three years up to now; `앞으로 사흘` → three days from tomorrow; but `지난 3일` is a day of the month. */
function countedFromNow(text: string, at: number, now: Moment): Reading | null {
  const back = match(SPAN_BACK, text, at)
  const word = back ?? match(SPAN_AHEAD, text, at)
  if (!word) return null
  const length = koreanLengthAt(text, at + word[0].length)
  const during = length && match(/ ?간(?![가-힣]{0,1}[첩부격담호판])| ?동안/uy, text, length.end)
  if (!length || isYear(length) || (isDayOfMonth(text, length) && !during)) return null
  const business = word[0].startsWith('영업일') && length.parts.length === 1
  const last = length.parts.at(-1)!.unit
  const short = /second|minute|hour/u.test(last)
  const far = (from: Moment, sign: number) => length.parts.reduce((when, { count, unit }) => moved(when, sign * (unit === 'century' ? count * 100 : count), unit === 'century' ? 'year' : unit), from)
  const start = short ? now : back ? startOfDay(now) : startOfDay(now) + DAY
  const iso = short ? isoMoment : isoDay
  const [from, to] = back ? [far(start, -1), start] : [start, business ? afterBusinessDays(start, length.parts[0]!.count) : far(start, 1)]
  return { kind: 'dateRange', ...words(text, at, length.end + (during?.[0].length ?? 0)), from: iso(from), to: iso(to), exactness: exactnessOf(length), ...countOf(length), assumed: length.vague ? ['count'] : [] }
}

/** The morning after so many days from Monday to Friday. */
function afterBusinessDays(start: Moment, count: number): Moment {
  let day = start
  for (let left = Math.min(count, 366); left > 0; day += DAY) if (weekdayOf(day) < 6) left--
  return day
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

const FROM_WHEN = /(?:지금|현재|오늘|어제|내일|모레|그제)(?:으로)?(?:로)?부터 /uy
const AWAY = /,? ?(전|후|뒤)(?=[ ,.!?)…]|에|의|부터|까지|쯤|보다|인|이|엔|만|과|로|으로|$)(?!에 없|문|보(?!다)|원|자)|,? ?(이내|안|내)(?=에|로|$|[ .])/uy

/** `11일 전 세계에서`: a day of the month, then all the world; 전 stands for "all" or "former" before such a noun. */
const ALL_OR_FORMER = / 전 (?:세계|국민|직원|세대|지역|구간|과목|종목|부문|임직원|임원|산업|매장|노선|품목|차종|점포|계열사|사원|학년|학교|병력|부대|군|도민|시민|구민|인류|지구|국토|국가|가구|공정|분야|당원|객실|좌석|경기|대통령|총리|장관|차관|총장|회장|사장|의원|지사|시장|대표|감독|위원장|국장)/uy

/** `이틀 전`, `2년 21일 후`, `어제부터 4일 후`, `2주 안에`. */
function relativeLength(text: string, at: number, now: Moment): Reading | null {
  const base = match(FROM_WHEN, text, at)
  const length = koreanLengthAt(text, at + (base?.[0].length ?? 0))
  if (!length) return null
  const away = match(AWAY, text, length.end)
  if (/\d일$/u.test(text.slice(length.end - 2, length.end)) && match(ALL_OR_FORMER, text, length.end)) return null
  if (!away || (isYear(length) && away[2] === undefined && length.parts[0]!.count % 100 !== 0)) return null
  const from = base ? baseDay(base[0], now) : now
  const sign = away[1] === '전' ? -1 : 1
  const when = length.parts.reduce((at, { count, unit }) => moved(at, sign * (unit === 'century' ? count * 100 : count), unit === 'century' ? 'year' : unit), from)
  const end = length.end + away[0].length
  const iso = length.parts.some(({ unit }) => /second|minute|hour/u.test(unit)) ? isoMoment : isoDay
  const common = { ...words(text, at, end), exactness: exactnessOf(length), ...countOf(length), assumed: length.vague ? ['count'] : [] }
  return away[1] === undefined ? { kind: 'dateRange', ...common, value: iso(when), from: iso(from), to: iso(when) } : { kind: 'date', ...common, value: iso(when) }
}

function baseDay(word: string, now: Moment): Moment {
  const days = /^어제/u.test(word) ? -1 : /^내일/u.test(word) ? 1 : /^모레/u.test(word) ? 2 : /^그제/u.test(word) ? -2 : 0
  return days === 0 ? now : startOfDay(now) + days * DAY
}

const LENGTH_CUE = / ?(?:동안|간(?![가-힣]{0,1}[첩부격담호판])|째|만에|만(?= |$)|내내|연속|짜리|이상|이하|미만|초과|가까이|가량|정도|남짓|안팎|치(?= |$)|마다|씩|더(?= |$)|종일|이나|을 넘|이 넘|이 걸|이 지|이 흐|[을이] 더|의 (?:기간|시간|세월)|여 ?(?:동안|간|만))|(?:이|가)? ?(?:된|되는|됐|되었|될|넘게|걸쳐|걸린|걸렸)/uy
const BORN = /(?:태어난 ?지|생후|출생 ?후|나이는?|연령은?) ?(?:겨우|약|고작)? ?$/u

/** `90일이 된 청구서`, `500년 이상 되었다`: how old something is */
const OLD = / ?(?:이상|가량|정도|쯤|남짓)?(?:이|가)? ?(?:된(?! ?뒤| ?후)|되었|됐|될)/uy

/** A length that its surroundings show to be one: `4일 동안`, `19개월 만에`, `15일짜리`; of an age the count is told. */
function cuedLength(text: string, at: number): Reading | null {
  const length = koreanLengthAt(text, at)
  if (!length || match(/ 평균/uy, text, length.end)) return null
  const born = BORN.test(text.slice(Math.max(0, at - 12), at))
  const cue = match(LENGTH_CUE, text, length.end)
  if (!cue && !born) return null
  if (isYear(length) && !/^ ?(?:간|만에|째)/u.test(cue?.[0] ?? '')) return null
  const old = born || match(OLD, text, length.end) !== null
  const single = length.parts.length === 1 ? length.parts[0]! : null
  if (old && single) return { kind: 'quantity', ...words(text, at, length.end), value: single.count, unit: single.unit, exactness: exactnessOf(length, text) }
  return duration(text, length)
}

const LENGTHS_APART = /(\d{1,4}) ?[~–-] ?(?=(\d{1,4}) ?(년|개월|달|주일|주|일|시간|분|초))/uy

/** `2~3년`, `3~4일간`, `10~15분`: the lower count shares the unit; `14~18일` alone are days of a month. */
function lengthRange(text: string, at: number): Reading | null {
  const low = match(LENGTHS_APART, text, at)
  const high = low && koreanLengthAt(text, at + low[0].length)
  if (!high || high.parts.length > 1 || high.parts[0]!.count <= Number(low[1]) || high.parts[0]!.count >= 1000) return null
  if (low[3] === '일' && !match(LENGTH_CUE, text, high.end) && !match(AWAY, text, high.end)) return null
  const { count, unit } = high.parts[0]!
  return { kind: 'duration', ...words(text, at, high.end), from: high.seconds / count * Number(low[1]), to: high.seconds, unit, exactness: 'exact' }
}

/** A length without such words: `3시간`, `1년`; a lone `15일` is a date and was read as one. */
function plainLength(text: string, at: number): Reading | null {
  const length = koreanLengthAt(text, at)
  return length && !match(/ 평균/uy, text, length.end) && !(isYear(length) && length.parts[0]!.count >= 1800 && length.parts[0]!.count <= 2100) ? duration(text, length) : null
}

function duration(text: string, length: Length): Reading {
  const exactness = exactnessOf(length, text)
  const last = length.parts.at(-1)!
  const range = length.upTo === undefined ? { value: length.seconds }
    : { from: length.seconds, to: length.seconds / last.count * length.upTo }
  return { kind: 'duration', ...words(text, length.start, length.end), ...range, exactness, ...countOf(length), ...(length.vague ? { assumed: ['count'] } : {}) }
}

/** What facts tell of a length: `1년` is 1 year; a length of several units has none of its own. */
function countOf({ parts }: Length): { count?: number; unit?: string } {
  return parts.length === 1 ? { count: parts[0]!.count, unit: parts[0]!.unit } : {}
}

function exactnessOf(length: Length, text?: string): Reading['exactness'] {
  if (length.vague) return 'magnitude'
  if (length.atLeast) return 'atLeast'
  return text === undefined ? 'exact' : boundsOf(text, length.start, length.end)
}

const isYear = ({ parts }: Length) => parts[0]!.unit === 'year' && parts[0]!.count >= 1000 && parts[0]!.count <= 2999
const isDayOfMonth = (text: string, { parts, start, end }: Length) => parts.length === 1 && parts[0]!.unit === 'day' && /일$/u.test(text.slice(start, end)) && parts[0]!.count <= 31

// — dates, times and ranges of them —

/** `2014-2018`, `1998~2003년`: years on both sides of a dash */
function yearsAt(text: string, at: number): Reading | null {
  const [all, from, to] = match(/((?:19|20)\d{2}) ?[-~–—] ?((?:19|20)\d{2}|\d{2}(?= ?(?:시즌|학년도)))(?:년)?(?![\d.,-]\d|\d)/uy, text, at) ?? []
  if (!all || !from || !to) return null
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  if (Number(from) >= Number(last) || /[\d.,-]/u.test(text[at - 1] ?? '')) return null
  return { kind: 'dateRange', ...words(text, at, at + all.length), from: `${from}-01-01`, to: `${last}-01-01`, until: `${Number(last) + 1}-01-01`, exactness: 'exact' }
}

const BETWEEN = / ?(?:(부터|에서부터|에서|~|-|–|—)|(과|와)|(,)) {0,2}/uy
const CLOSE = /(?: ?까지(?![가-힣]{0,0}지)| ?사이| ?기간)/uy

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

function joined(date: Stretch, { from, to, end, half }: TimeOfDay): Point {
  const start = date.from + from * 1000
  return { ...date, end, from: start, to: to === undefined ? start : date.from + to * 1000, grain: 'minute', clock: false, half }
}

/** A time alone; after a dated start of a range it belongs to that day. */
function timePoint(time: TimeOfDay, before: Stretch | undefined): Point {
  const day = before && (before as Point).clock === false ? startOfDay(before.from) : null
  const from = (day ?? 0) + time.from * 1000
  return { start: time.start, end: time.end, from, to: time.to === undefined ? from : (day ?? 0) + time.to * 1000, grain: 'minute', assumed: [], clock: day === null, half: time.half }
}

/** `9월 3일부터 12일까지`, `2014~2018년`, `10월 1일과 7일 사이`, `11월 18일, 19일`. */
function rangeFrom(text: string, first: Point, now: Moment): Reading | null {
  const between = match(BETWEEN, text, first.end)
  if (!between) return null
  const second = pointAt(text, first.end + between[0].length, { now, before: first })
  if (!second || second.clock !== first.clock || isTimed(second) !== isTimed(first) && second.grain !== 'day') return null
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
const BEFORE = / ?이전| 전(?=에|까지)/uy

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

/** `올해 현재까지`, `올 들어 지금까지`: what has gone by of a stretch. */
function soFar(text: string, point: Point, now: Moment): Reading | null {
  const said = match(/ ?(?:들어)? ?(?:현재|지금|이날|오늘) ?까지/uy, text, point.end)
  if (!said || point.from > now || point.to <= now || point.clock) return null
  return { kind: 'dateRange', ...words(text, point.start, point.end + said[0].length), from: isoDay(point.from), to: isoDay(now), exactness: 'exact' }
}

/** `어젯밤` is read by its parts; `간밤` and `지난밤` name the same night. */
function lastNightAt(text: string, at: number, now: Moment): Point | null {
  const word = match(/간밤|지난 ?밤/uy, text, at)
  const evening = startOfDay(now) - DAY + 20 * 3_600_000
  return word && { start: at, end: at + word[0].length, from: evening, to: evening + 4 * 3_600_000, grain: 'minute', assumed: [], clock: false }
}

function pointReading(text: string, point: Point): Reading {
  const common = { ...words(text, point.start, point.end), exactness: aboutTime(text, point.end), ...(point.assumed.length ? { assumed: point.assumed } : {}) }
  if (point.clock) return point.to > point.from ? { kind: 'time', ...common, from: isoTime(point.from), to: isoTime(point.to) } : { kind: 'time', ...common, value: isoTime(point.from) }
  if (isTimed(point)) return point.to > point.from ? { kind: 'dateRange', ...common, from: isoMoment(point.from), to: isoMoment(point.to) } : { kind: 'date', ...common, value: isoMoment(point.from) }
  if (point.to - point.from === DAY && isDayGrain(point.grain)) return { kind: 'date', ...common, value: isoDay(point.from) }
  return { kind: 'dateRange', ...common, from: isoDay(point.from), to: isoDay(point.to) }
}

const isDayGrain = (grain: Grain) => grain === 'day'

const aboutTime = (text: string, end: number): Reading['exactness'] => match(/ ?(?:쯤|경(?![가-힣]{0,1}기)|께|무렵)/uy, text, end) ? 'about' : 'exact'

function words(text: string, start: number, end: number): Pick<Reading, 'text' | 'start' | 'end'> {
  return { text: text.slice(start, end), start, end }
}
