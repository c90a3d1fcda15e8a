import { addMonths, DAY, dayOf, daysInMonth, isDay, monthOf, yearOf, type Moment, type Stretch } from './calendar.ts'
import { koreanNumberAt, match } from './koreanNumber.ts'
import { weekInMonth, withWeekday } from './koreanWeek.ts'
import { dayByName } from './lunarDate.ts'
import type { Reference } from './reference.ts'
import { hasHangul } from './language.ts'

const MONTHS_AWAY: [RegExp, number][] = [
  [/지지난 ?달|저저번 ?달|전전 ?달(?![가-힣])/uy, -2], [/지난번? ?달|저번 ?달|전달(?=보다|에 비| ?대비)|전월(?=[ 에의보]|$)|직전 ?달(?![가-힣])/uy, -1], [/다다음 ?달|다음 ?다음 ?달/uy, 2],
  [/(?:그 ?)?다음번? ?달|내달|익월|오는 달/uy, 1], [/이번 ?달|이 ?달(?=[ 에의말초중까부들\d]|$)|금월|당월|(?:그|같은) ?달(?=[ 에의]|$)/uy, 0],
]
const MONTH = /(?:(지난해|작년|내년|올해)? ?(지난|이번|오는|다음|다가오는|올) ?)?(?:(\d{1,2})(?=[~–-]\d{1,2} ?월)|(\d{1,2}|[일이삼사오육칠팔구십유시]{1,2}) ?월)(?: ?달)?(?![가-힣]{0,1}드컵|[급세남요])/uy
const MONTH_NAMES = ['일', '이', '삼', '사', '오', '유', '칠', '팔', '구', '시', '십일', '십이']

/** A month and the day, part or week told within it: `7월 첫째 주 금요일`, `지난 4월 말`, `다음 달 20일`, `11월 둘째 날`. */
export function monthAt(text: string, at: number, year: number | null, reference: Reference): Stretch | null {
  const month = monthNamed(text, at, year, reference)
  if (!month) return year === null ? partAlone(text, at, reference) : null
  const { first, end, assumed } = month
  const gap = match(/[-/] ?|(?:의|에)? ?/uy, text, end)![0]
  return dayInMonth(text, at, end + gap.length, first, assumed) ?? weekInMonth(text, at, end + gap.length, first, assumed)
    ?? partOfMonth(text, at, end, first, assumed) ?? { start: at, end, from: first, to: addMonths(first, 1), grain: 'month', assumed }
}

function monthNamed(text: string, at: number, year: number | null, reference: Reference): { first: Moment; end: number; assumed: string[] } | null {
  for (const [words, offset] of year === null ? MONTHS_AWAY : []) {
    const word = match(words, text, at)
    const relative = /^(?:그|같은)/u.test(word?.[0] ?? '') && reference.before ? reference.before.from : reference.now
    if (word) return { first: addMonths(dayOf(yearOf(relative), monthOf(relative)), offset), end: at + word[0].length, assumed: [] }
  }
  const named = match(MONTH, text, at)
  if (!named) return null
  const told = named[3] ?? named[4]!
  const month = Number(told) || MONTH_NAMES.indexOf(told) + 1 || ({ 육: 6, 십: 10 } as Record<string, number>)[told] || 0
  if (month < 1 || month > 12 || (Number.isNaN(Number(told)) && hasHangul(text[at - 1] ?? ''))) return null
  const end = at + named[0].length
  if (year !== null) return { first: dayOf(year, month), end, assumed: [] }
  return { first: monthNear(month, named[2], reference), end, assumed: ['year'] }
}

/** The year of a month told without one: this year, unless news would hardly reach so far ahead or back. */
function monthNear(month: number, which: string | undefined, { now, before, lean }: Reference): Moment {
  const year = yearOf(before?.from ?? now)
  const current = monthOf(now)
  if (before) return dayOf(month < monthOf(before.from) ? year + 1 : year, month)
  if (which === '지난' || lean === 'back') return dayOf(month < current ? year : year - 1, month)
  if (which === '오는' || which === '다가오는' || lean === 'ahead') return dayOf(month >= current ? year : year + 1, month)
  if (which === '다음') return dayOf(month > current ? year : year + 1, month)
  if (which) return dayOf(year, month)
  return dayOf(month - current > 8 ? year - 1 : month - current < -10 ? year + 1 : year, month)
}

const DAY_IN_MONTH = /(\d{1,2})(?=[~–-]\d{1,2} ?일)|(\d{1,2}|[일이삼사오육칠팔구십]{1,4}) ?일(?![가-힣]?(?:본|제강)|간(?![가-힣])|째)/uy

function dayInMonth(text: string, start: number, at: number, first: Moment, assumed: string[]): Stretch | null {
  const last = addMonths(first, 1) - DAY
  const edge = match(/(첫 ?날)|말일|마지막 ?날/uy, text, at)
  if (edge) return oneDay(start, at + edge[0].length, edge[1] ? first : last, assumed)
  const named = dayByName(text, at)
  if (named) return first + (named.day - 1) * DAY > last ? null : withWeekday(text, oneDay(start, named.end, first + (named.day - 1) * DAY, assumed))
  const [all, before, alone] = match(DAY_IN_MONTH, text, at) ?? []
  const digits = before ?? alone
  const day = digits === undefined ? 0 : koreanNumberAt(digits, 0)?.value ?? 0
  if (!all || !isDay(yearOf(first), monthOf(first), day)) return null
  const end = at + all.length
  const late = assumed.includes('year') ? match(/, ?(\d{4})(?:년)?(?!\d)| (\d{4})(?=에|년|$)년?| (이천[일이삼사오육칠팔구십]{0,4})년/uy, text, end) : null
  const when = late ? dayOf(koreanNumberAt(late[1] ?? late[2] ?? late[3]!, 0)!.value, monthOf(first), day) : first + (day - 1) * DAY
  return withWeekday(text, oneDay(start, end + (late?.[0].length ?? 0), when, late ? assumed.filter((a) => a !== 'year') : assumed))
}

const oneDay = (start: number, end: number, day: Moment, assumed: string[]): Stretch => ({ start, end, from: day, to: day + DAY, grain: 'day', assumed })

/** First and last day; 초순, 중순 and 하순 are the ten days each that the dictionary gives them (표준국어대사전). */
const MONTH_PARTS: Record<string, [number, number]> = {
  초: [1, 15], 초순: [1, 10], 상순: [1, 10], 초중순: [1, 20], 중순: [11, 20], 중하순: [11, 31], 하순: [21, 31], 말: [16, 31], 초반: [1, 15], 중반: [11, 20], 후반: [16, 31],
}
const PART = /(초[·∙]?중순|중[·∙]?하순|초순|상순|중순|하순|초반|중반|후반|말|초)(?=[^가-힣]|[에의까부이쯤께경은]|$)/uy

function partOfMonth(text: string, start: number, end: number, first: Moment, assumed: string[]): Stretch | null {
  const gap = text[end] === ' ' ? 1 : 0
  const part = match(PART, text, end + gap)
  if (!part) return null
  const [from, to] = MONTH_PARTS[part[1]!.replace(/[·∙]/u, '')]!
  const last = Math.min(to, daysInMonth(yearOf(first), monthOf(first)))
  return { start, end: end + gap + part[0].length, from: first + (from - 1) * DAY, to: first + last * DAY, grain: 'day', assumed }
}

/** `월말`, `월초` of this month; `중순` in `11월 초순부터 중순까지` of the month before it. */
function partAlone(text: string, at: number, { now, before }: Reference): Stretch | null {
  if (before) return match(/[초상중하]순|말(?=까지)/uy, text, at) ? partOfMonth(text, at, at, dayOf(yearOf(before.from), monthOf(before.from)), ['month']) : null
  if (!match(/월[말초](?=[^가-힣]|에|까지|부터|쯤|께|$)/uy, text, at) || /[가-힣\d] ?$/u.test(text.slice(Math.max(0, at - 2), at))) return null
  return partOfMonth(text, at, at + 1, dayOf(yearOf(now), monthOf(now)), ['month'])
}
