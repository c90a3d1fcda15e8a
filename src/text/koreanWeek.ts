import { addMonths, DAY, dayOf, dayOfMonth, monthOf, nthWeekday, startOfDay, startOfWeek, weekdayOf, yearOf, type Moment, type Stretch } from './calendar.ts'
import { match, nativeNumberAt } from './koreanNumber.ts'
import type { Reference } from './reference.ts'
import { hasHangul } from './language.ts'

export const WEEKDAYS = '월화수목금토일'

const stretch = (start: number, end: number, from: Moment, to: Moment, grain: Stretch['grain'], assumed: string[] = []): Stretch =>
  ({ start, end, from, to, grain, assumed })

const oneDay = (start: number, end: number, day: Moment, assumed: string[] = []) => stretch(start, end, day, day + DAY, 'day', assumed)

const WEEKS: [RegExp, number][] = [
  [/지지난 ?주|저저번 ?주|전전 ?주(?![가-힣]{2}|곡|자)/uy, -2], [/지난번? ?주|저번 ?주|직전 ?주(?![가-힣])|전주(?= ?대비|보다|에 비)|전 주(?=보다|에[ 는]| 대비)/uy, -1],
  [/다다음 ?주|다음 ?다음 ?주/uy, 2], [/(?:그 ?)?다음번? ?주(?!자)|내주(?=[ 에의부까중초말,]|$)|차주(?=[ 에의]|$)|다가오는 주(?!말)|오는 주(?!말)/uy, 1],
  [/이번 ?주|금주(?=[ 에의중내]|$)|이 ?주(?=에| |$|말)|(?:그|같은) ?주(?=에|의| |$|말)/uy, 0],
]

/** `다음 주 수요일`, `이번 주말`, `지난주 초`, `금요일`, `지난 수요일`, `월~금요일` */
export function weekAt(text: string, at: number, reference: Reference): Stretch | null {
  for (const [words, offset] of WEEKS) {
    const week = match(words, text, at)
    if (!week) continue
    const base = /^그/u.test(week[0]) && reference.before ? reference.before.from : reference.now
    return withinWeek(text, at, at + week[0].length, startOfWeek(base) + offset * 7 * DAY)
  }
  return weekdaysAt(text, at, reference) ?? weekendAt(text, at, reference) ?? weekdayAt(text, at, reference)
}

const WEEK_PARTS: Record<string, [number, number]> = { 주말: [5, 7], 말: [5, 7], 초: [0, 3], 초반: [0, 3], 중반: [2, 5], 후반: [3, 7], 하반: [3, 7] }

/** What of a week that begins on `monday` is named: its Tuesday, its weekend, its beginning, or all of it. */
function withinWeek(text: string, start: number, end: number, monday: Moment): Stretch {
  const day = match(/(?:의|에)?[ ,]{0,2}([월화수목금토일])(?:요일|(?=[·~][월화수목금토일]요일))/uy, text, end)
  if (day) return upTo(text, oneDay(start, end + day[0].length, monday + WEEKDAYS.indexOf(day[1]!) * DAY))
  const part = match(/(?:의)? ?(주말|말|초반|초(?![가-힣]{2})|중반|후반|하반)(?=[^가-힣]|[에의까부이쯤은]|$)/uy, text, end)
  if (!part) return stretch(start, end, monday, monday + 7 * DAY, 'week')
  const [first, last] = WEEK_PARTS[part[1]!]!
  return stretch(start, end + part[0].length, monday + first * DAY, monday + last * DAY, 'day')
}

const SHORT_DAYS = /(?:(이번|다음|지난) ?주? )?([월화수목금토일])(?=[·~–-][월화수목금토일]요일)/uy

/** `월~금요일`, `토·일요일`: the first weekday without its 요일 */
function weekdaysAt(text: string, at: number, { now, lean }: Reference): Stretch | null {
  const [all, which, day] = hasHangul(text[at - 1] ?? '') ? [] : match(SHORT_DAYS, text, at) ?? []
  if (!all || !day) return null
  const number = WEEKDAYS.indexOf(day)
  const weeks = which === undefined ? (lean !== 'ahead' && number >= weekdayOf(now) ? -1 : 0) : { 다음: 1, 지난: -1 }[which] ?? 0
  return upTo(text, oneDay(at, at + all.length, startOfWeek(now) + (weeks * 7 + number) * DAY, which ? [] : ['week']))
}

/** A weekday told without its 요일 runs to the one that has it; `·` joins neighbours alone. */
function upTo(text: string, first: Stretch): Stretch {
  const [all, sign, day] = text[first.end - 1] === '일' && text[first.end - 2] === '요' ? [] : match(/([·~–-])([월화수목금토일])요일/uy, text, first.end) ?? []
  const days = all ? (WEEKDAYS.indexOf(day!) + 8 - weekdayOf(first.from)) % 7 : 0
  return all && (sign !== '·' || days === 1) ? { ...first, end: first.end + all.length, to: first.to + days * DAY } : first
}

function weekendAt(text: string, at: number, { now }: Reference): Stretch | null {
  const [all, which] = match(/(?:(이번|지난|다음|오는|다가오는|그|이) ?)?주말(?=[^가-힣]|[에의까부이을동은마쯤]|$)/uy, text, at) ?? []
  if (!all) return null
  const offset = which === '지난' ? -1 : which === '다음' ? 1 : 0
  const saturday = startOfWeek(now) + (offset * 7 + 5) * DAY
  return stretch(at, at + all.length, saturday, saturday + 2 * DAY, 'day', which ? [] : ['week'])
}

/** A weekday alone is the last one for news that has happened, the next one after `오는`. */
function weekdayAt(text: string, at: number, { now, before, lean = 'near' }: Reference): Stretch | null {
  const [all, which, day] = match(/(?:(이번|다음 ?번?|지난번?|저번|오는|돌아오는|다가오는|올) ?)?([월화수목금토일])요일/uy, text, at) ?? []
  if (!all) return null
  const number = WEEKDAYS.indexOf(day!) + 1
  const today = startOfDay(now)
  const end = at + all.length
  if (which !== undefined && /^(?:이번|다음)/u.test(which)) return oneDay(at, end, startOfWeek(now) + (number - 1 + (which.startsWith('다음') ? 7 : 0)) * DAY)
  if (before && !which) return oneDay(at, end, startOfDay(before.from) + ((number - weekdayOf(before.from) + 7) % 7) * DAY, ['week'])
  if (which === undefined ? lean === 'ahead' : !/지난|저번/u.test(which)) return oneDay(at, end, today + (((number - weekdayOf(today) + 6) % 7) + 1) * DAY, which ? [] : ['week'])
  return oneDay(at, end, today - (((weekdayOf(today) - number + 6) % 7) + (which || number !== weekdayOf(today) ? 1 : -6)) * DAY, which ? [] : ['week'])
}

const ORDINALS: Record<string, number> = { 첫: 1, 첫째: 1, 첫번째: 1, 둘째: 2, 셋째: 3, 넷째: 4, 다섯째: 5, 여섯째: 6, 마지막: -1 }

/** `첫째`, `두 번째`, `12번째`, `마지막` → its number, −1 the last; also the 2 of `2주차`. */
function ordinalOf(words: string): number {
  const plain = words.replaceAll(' ', '')
  return ORDINALS[plain] ?? (Number.parseInt(plain, 10) || (nativeNumberAt(plain, 0)?.value ?? 0))
}

const NTH_WORD = /(첫 ?번 ?째|첫째|첫|둘째|셋째|넷째|다섯째|여섯째|(?:두|세|네|다섯|여섯|\d{1,2}) ?번? ?째|마지막) ?(?:(주)(?:일|간)?(?: ?차)?(?![가-힣&]{0,1}[장자])(?:의? ?([월화수목금토일])요일)?|([월화수목금토일])요일)/uy

/** `2주차`, `2주`; a figure counts weeks as often as it numbers them, so `2주간`, `2주 뒤` are left alone. */
const WEEK_FIGURE = /(\d{1,2}) ?(주)(?: ?차(?![가-힣]{2}| ?례)|(?=[에까 ,.)]|$)(?! ?(?:전|후|뒤|안|내|이내|동안|간|만|연속|째|이상|가량|정도|에 ?(?:한|두|\d))))(?: ?([월화수목금토일])요일)?/uy

/** `첫째 주`, `셋째 주 수요일`, `두 번째 월요일`, `2주차` of the month that begins at `first`. */
export function weekInMonth(text: string, start: number, at: number, first: Moment, assumed: string[]): Stretch | null {
  const [all, nth, week, dayOfWeek, weekday] = match(NTH_WORD, text, at) ?? match(WEEK_FIGURE, text, at) ?? []
  const n = ordinalOf(nth ?? '')
  if (!all || n === 0 || n > 6) return null
  const end = at + all.length
  const day = dayOfWeek ?? weekday
  const monday = n > 0 ? startOfWeek(first + 3 * DAY) + (n - 1) * 7 * DAY : startOfWeek(addMonths(first, 1) - DAY)
  if (day === undefined) return week ? stretch(start, end, monday, monday + 7 * DAY, 'week', assumed) : null
  const when = nthWeekday(first, n, WEEKDAYS.indexOf(day) + 1)
  return monthOf(when) === monthOf(first) ? oneDay(start, end, when, assumed) : null
}

/** The Monday of the nth week of a year by ISO 8601: the first holds 4 January; −1 is the last. */
const isoWeek = (year: number, n: number): Moment => n > 0 ? startOfWeek(dayOf(year, 1, 4)) + (n - 1) * 7 * DAY : startOfWeek(dayOf(year, 12, 28))

/** `2027년 셋째 주` by ISO weeks; without a year `31주차`, `18번째 주`, and `셋째 주 일요일` within this month. */
export function weekOfYear(text: string, at: number, year: number | null, { now, before }: Reference): Stretch | null {
  if (year === null) return farWeek(text, at, yearOf(now), before) ?? weekThisMonth(text, at, now)
  const [all, nth] = match(NTH_WORD, text, at) ?? match(WEEK_FIGURE, text, at) ?? []
  const n = ordinalOf(nth ?? '')
  if (!all || n === 0 || n > 53 || /요일$/u.test(all)) return null
  const monday = isoWeek(year, n)
  return stretch(at, at + all.length, monday, monday + 7 * DAY, 'week')
}

const FAR_WEEK = /(\d{1,2}) ?(?:번 ?째 ?주(?=에|까지|부터|,| 동안|$)|주 ?차(?![가-힣]{2}))|(\d{2}) ?주(?= ?(?:부터|에서|[와과~-]) ?\d{2} ?주 ?(?:까지|사이))/uy

/** No month has more than six weeks: the seventh and later are the year's. Of a pregnancy or a child they count its age. */
function farWeek(text: string, at: number, year: number, before: Stretch | undefined): Stretch | null {
  const second = before?.grain === 'week' && before.assumed.includes('year') ? match(/(\d{2}) ?주(?= ?(?:까지|사이))/uy, text, at) : null
  const far = second ?? match(FAR_WEEK, text, at)
  const n = Number(far?.[1] ?? far?.[2])
  if (!far || !(n > 6 && n < 54) || /(?:임신|생후|태아|출생) ?$/u.test(text.slice(Math.max(0, at - 4), at))) return null
  return stretch(at, at + far[0].length, isoWeek(year, n), isoWeek(year, n) + 7 * DAY, 'week', ['year'])
}

/** `3번째 주가 되었다` is told of a state: without a month, a week wants the word behind it that makes it a time. */
function weekThisMonth(text: string, at: number, now: Moment): Stretch | null {
  if (/\d/u.test(text[at]!) && match(/\d{1,2} ?주/uy, text, at)) return null
  const found = weekInMonth(text, at, at, dayOf(yearOf(now), monthOf(now)), ['month'])
  if (found?.grain === 'week') return /째 ?주$/u.test(text.slice(at, found.end)) && !match(/에|까지|부터|,| 동안|$/uy, text, found.end) ? null : found
  return found && !text.startsWith('마지막', at) ? found : null
}

/** `12일 (화)`, `12일 화요일`, `1월 12일 월요일, 2016` */
export function withWeekday(text: string, day: Stretch): Stretch {
  const said = match(/ ?\([월화수목금토일](?:요일)?\)|,? [월화수목금토일]요일/uy, text, day.end)
  if (!said) return weekOf(text, day)
  const late = day.assumed.includes('year') ? match(/, ?(\d{4})(?!\d)/uy, text, day.end + said[0].length) : null
  const from = late ? dayOf(Number(late[1]), monthOf(day.from), dayOfMonth(day.from)) : day.from
  return { ...day, from, to: from + DAY, end: day.end + said[0].length + (late?.[0].length ?? 0), assumed: late ? [] : day.assumed }
}

/** `9월 16일의 주`, `9월 15일이 있는 주` */
function weekOf(text: string, day: Stretch): Stretch {
  const week = match(/(?:의|이 ?있는|이 ?낀|이 ?속한|이 ?포함된) ?주(?![가-힣]{2}|말)/uy, text, day.end)
  return week ? { ...day, from: startOfWeek(day.from), to: startOfWeek(day.from) + 7 * DAY, end: day.end + week[0].length, grain: 'week' } : day
}
