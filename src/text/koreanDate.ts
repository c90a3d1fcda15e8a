import { addMonths, DAY, dayOf, dayOfMonth, daysInMonth, isDay, monthOf, nthWeekday, startOfDay, startOfWeek, weekdayOf, yearOf, type Moment, type Stretch } from './calendar.ts'
import { koreanNumberAt, match } from './koreanNumber.ts'
import { holidayAt } from './holidays.ts'
import { numericDateAt } from './numericDate.ts'

/** Which way an unsaid year or month is looked for: `지난` back, `오는` ahead, neither the nearest. */
export type Lean = 'back' | 'ahead' | 'near'

/** What a date is read against: the wall clock, and the date before it in the same range (`9월 3일에서 12일`). */
export interface Reference {
  now: Moment
  before?: Stretch
  lean?: Lean
}

/**
 * The date or stretch of days named at `at`, longest reading first: `2016년 1월 12일 (화)`, `지난 4월 말`, `다음 주 수요일`,
 * `올해 3분기`, `이날`, `이번 달 셋째 주`, `90년대`, `21세기`, `추석`. No time of day; null when no date stands here.
 */
export function koreanDateAt(text: string, at: number, reference: Reference): Stretch | null {
  return numericDateAt(text, at, reference.now) ?? decadeAt(text, at, reference) ?? dayWordAt(text, at, reference) ?? weekAt(text, at, reference)
    ?? yearAt(text, at, reference) ?? holidayAt(text, at, yearOf(reference.now), ['year']) ?? withinYear(text, at, null, reference)
}

const stretch = (start: number, end: number, from: Moment, to: Moment, grain: Stretch['grain'], assumed: string[] = []): Stretch =>
  ({ start, end, from, to, grain, assumed })

const oneDay = (start: number, end: number, day: Moment, assumed: string[] = []) => stretch(start, end, day, day + DAY, 'day', assumed)

/** `1990년대`, `90년대 초`, `21세기`, `기원전 5세기` is left alone */
function decadeAt(text: string, at: number, { now }: Reference): Stretch | null {
  const [decade, digits, part] = match(/['’]?(\d{4}|\d{2})년대(?: ?(초반|초|중반|후반|말))?/uy, text, at) ?? []
  if (decade && digits) {
    const short = digits.length === 2
    const year = short ? Number(digits) + (Number(digits) > yearOf(now) % 100 + 10 ? 1900 : 2000) : Number(digits)
    const [from, to] = part === undefined ? [0, 10] : part.startsWith('초') ? [0, 4] : part === '중반' ? [4, 7] : [6, 10]
    return stretch(at, at + decade.length, dayOf(year + from), dayOf(year + to), 'decade', short ? ['century'] : [])
  }
  const century = match(/(\d{1,2}|[일이삼사오육칠팔구십]{1,3}) ?세기(?! ?(?:만에|동안|간|전))(?: ?(초반|초|중반|후반|말))?/uy, text, at)
  if (!century || /기원전 ?$/u.test(text.slice(Math.max(0, at - 4), at))) return null
  const start = (koreanNumberAt(century[1]!, 0)!.value - 1) * 100
  const [from, to] = century[2] === undefined ? [0, 100] : century[2].startsWith('초') ? [0, 30] : century[2] === '중반' ? [40, 60] : [70, 100]
  return stretch(at, at + century[0].length, dayOf(start + from), dayOf(start + to), 'century')
}

const DAY_WORDS: Record<string, number> = {
  오늘: 0, 금일: 0, 당일: 0, 이날: 0, '이 날': 0, 그날: 0, '그 날': 0, 같은날: 0, '같은 날': 0, 어제: -1, 어저께: -1, 작일: -1, 전날: -1, '그 전날': -1, 어젯: -1, 그전날: -1, '지난 날': -1, 하루전날: -1,
  그제: -2, 그저께: -2, 엊그제: -2, 그끄제: -3, 그끄저께: -3, 내일: 1, 명일: 1, 익일: 1, 다음날: 1, '다음 날': 1, '그 다음 날': 1, '그 다음날': 1, '그다음 날': 1, 이튿날: 1, 전일: -1, '내일 모레': 2, 내일모레: 2, 모레: 2, 글피: 3, 그글피: 4,
}
const DAY_WORD = new RegExp(`(?:바로 )?(${Object.keys(DAY_WORDS).sort((a, b) => b.length - a.length).join('|')})(?![가-힣])|(${Object.keys(DAY_WORDS).sort((a, b) => b.length - a.length).join('|')})(?=은|는|이(?![가-힣])|도|의|에|부터|까지|로|엔|밤|새벽|아침|오전|오후|저녁|만|처럼|보다|과|와|께|자|쯤|중|이후|이전|이[다고며]|입니|였|이었)`, 'uy')

function dayWordAt(text: string, at: number, { now, before }: Reference): Stretch | null {
  const [all, free, bound] = match(DAY_WORD, text, at) ?? []
  const word = free ?? bound
  if (!all || word === undefined) return null
  const relative = /^(?:그 ?)?(?:다음 ?날|전날|전일|이튿날|익일)$|^같은 ?날$/u.test(word) && before ? before.from : now
  return withWeekday(text, oneDay(at, at + all.length, startOfDay(relative) + DAY_WORDS[word]! * DAY, /날|일$/u.test(word) && word !== '오늘' && word !== '내일' ? ['reference'] : []))
}

const WEEKS: [RegExp, number][] = [
  [/지지난 ?주|저저번 ?주|전전 ?주/uy, -2], [/지난 ?주|저번 ?주|전주(?= ?대비|보다)|지난번 ?주/uy, -1], [/다다음 ?주/uy, 2], [/다음 ?주|내주(?=[ 에의부까중초말,]|$)|차주(?=[ 에의]|$)|다가오는 주(?!말)|오는 주(?!말)/uy, 1],
  [/이번 ?주|금주(?=[ 에의중내]|$)|이 ?주(?=에| |$|말)|(?:그|같은) ?주(?=에|의| |$|말)/uy, 0],
]
const WEEKDAYS = '월화수목금토일'

/** `다음 주 수요일`, `이번 주말`, `지난주 초`, `금요일`, `지난 수요일` */
function weekAt(text: string, at: number, reference: Reference): Stretch | null {
  for (const [words, offset] of WEEKS) {
    const week = match(words, text, at)
    if (!week) continue
    const monday = startOfWeek(reference.now) + offset * 7 * DAY
    return withinWeek(text, at, at + week[0].length, monday)
  }
  return weekendAt(text, at, reference) ?? weekdayAt(text, at, reference)
}

function withinWeek(text: string, start: number, end: number, monday: Moment): Stretch {
  const day = match(/(?:의|에)?[ ,]{0,2}([월화수목금토일])요일/uy, text, end)
  if (day) return oneDay(start, end + day[0].length, monday + WEEKDAYS.indexOf(day[1]!) * DAY)
  const part = match(/ ?(말|초(?![가-힣]{2})|중반|후반|하반)(?=[^가-힣]|[에의까부이쯤은]|$)/uy, text, end)
  if (!part) return stretch(start, end, monday, monday + 7 * DAY, 'week')
  const days = { 말: [5, 7], 초: [0, 3], 중반: [2, 5], 후반: [3, 7], 하반: [3, 7] }[part[1]!]!
  return stretch(start, end + part[0].length, monday + days[0]! * DAY, monday + days[1]! * DAY, 'day')
}

function weekendAt(text: string, at: number, { now }: Reference): Stretch | null {
  const [all, which] = match(/(?:(이번|지난|다음|오는|그|이) ?)?주말(?=[^가-힣]|[에의까부이을동은마]|$)/uy, text, at) ?? []
  if (!all) return null
  const offset = which === '지난' ? -1 : which === '다음' ? 1 : 0
  const saturday = startOfWeek(now) + (offset * 7 + 5) * DAY
  return stretch(at, at + all.length, saturday, saturday + 2 * DAY, 'day', which ? [] : ['week'])
}

/** A weekday alone is the last one for news that has happened, the next one after `오는`. */
function weekdayAt(text: string, at: number, { now, before, lean = 'near' }: Reference): Stretch | null {
  const [all, which, day] = match(/(?:(이번|다음|지난|저번|오는|돌아오는|다가오는|올) ?)?([월화수목금토일])요일/uy, text, at) ?? []
  if (!all) return null
  const number = WEEKDAYS.indexOf(day!) + 1
  const today = startOfDay(now)
  const end = at + all.length
  const late = match(/,? (?=(?:\d{1,2}|[일이삼사오유칠팔구시십]{1,2})월)/uy, text, end)
  const named = late && withinYear(text, end + late[0].length, null, { now })
  if (named?.grain === 'day') return { ...named, start: at }
  if (which === '이번' || which === '다음') return oneDay(at, end, startOfWeek(now) + (number - 1 + (which === '다음' ? 7 : 0)) * DAY)
  if (before && !which) return oneDay(at, end, startOfDay(before.from) + ((number - weekdayOf(before.from) + 7) % 7) * DAY, ['week'])
  if (which === undefined ? lean === 'ahead' : !/지난|저번/u.test(which)) return oneDay(at, end, today + (((number - weekdayOf(today) + 6) % 7) + 1) * DAY, which ? [] : ['week'])
  return oneDay(at, end, today - (((weekdayOf(today) - number + 6) % 7) + (which || number !== weekdayOf(today) ? 1 : -6)) * DAY, which ? [] : ['week'])
}

const YEARS: [RegExp, number][] = [
  [/올 ?해|금년|이번 ?해|올(?= ?(?:상반기|하반기|들어|\d{1,2}월|[1-4][ ]?[·/사]?분기|봄|여름|가을|겨울|연말|초(?=[ 에의])|한 ?해|1분기|시즌))|당해 ?연도/uy, 0], [/재작년|지지난 ?해/uy, -2],
  [/작년|지난 ?해|전년(?=[ 도동말보]|$)|지난 ?연도/uy, -1], [/내후년|다다음 ?해|후년/uy, 2], [/내년|다음 ?해|명년|이듬해/uy, 1], [/(?:그|같은|이) ?해(?=에| |$|\d|의)/uy, 0],
]

/** A year, and what is named within it: `내년 5월 29일`, `2016년 3사분기`, `이천십팔년`, `올해 말`, `작년 추석`. */
function yearAt(text: string, at: number, reference: Reference): Stretch | null {
  const named = yearNamed(text, at, reference)
  if (!named) return null
  const { year, end, assumed } = named
  const gap = match(/(?:도(?=[ 에의]))?(?:의 ?|[ ,]{1,2})?/uy, text, end)![0]
  const inner = withinYear(text, end + gap.length, year, reference) ?? holidayAt(text, end + gap.length, year, [])
  if (inner) return { ...inner, start: at, assumed }
  return yearPart(text, at, end, year, assumed)
}

function yearNamed(text: string, at: number, { now, before }: Reference): { year: number; end: number; assumed: string[] } | null {
  const digits = match(/(?:서기 ?)?(\d{4}) {0,2}년(?!대|생|식|형|산)(?! ?(?:동안|만에|간(?![가-힣])|째))/uy, text, at)
  if (digits && !(/00$/u.test(digits[1]!) && /^ ?(?:전(?![가-힣])|된|넘)/u.test(text.slice(at + digits[0].length)))) return { year: Number(digits[1]), end: at + digits[0].length, assumed: [] }
  const short = match(/['’‘](\d{2})년(?!대|생)|(\d{2})년(?= ?\d{1,2}월)/uy, text, at)
  if (short) {
    const year = Number(short[1] ?? short[2])
    return { year: year + (year > yearOf(now) % 100 + 20 ? 1900 : 2000), end: at + short[0].length, assumed: ['century'] }
  }
  const spelled = match(/(천[일이삼사오육칠팔구십백]{1,7}|이천[일이삼사오육칠팔구십]{0,4}) ?년(?!간|대)/uy, text, at)
  if (spelled) return { year: koreanNumberAt(spelled[1]!, 0)!.value, end: at + spelled[0].length, assumed: [] }
  for (const [words, offset] of YEARS) {
    const word = match(words, text, at)
    if (!word) continue
    const relative = /이듬해|다음 ?해|^그 ?해|같은/u.test(word[0]) && before ? before.from : now
    return { year: yearOf(relative) + offset, end: at + word[0].length, assumed: /^그|같은|이듬/u.test(word[0]) ? ['reference'] : [] }
  }
  return null
}

/** `올해 말` is its second half, `내년 초` its first, as vague as they are. */
function yearPart(text: string, start: number, end: number, year: number, assumed: string[]): Stretch {
  const part = match(/ ?(연말|연초|말|초(?![가-힣]{2})|중반|후반|초반|하반)(?=[^가-힣]|[에의까부이쯤은께]|$)/uy, text, end)
  const [first, last] = part === null ? [1, 12] : /초/u.test(part[1]!) ? [1, 6] : part[1] === '중반' ? [4, 9] : [7, 12]
  return stretch(start, end + (part?.[0].length ?? 0), dayOf(year, first), dayOf(year, last! + 1), part ? 'half' : 'year', assumed)
}

const SEASONS: Record<string, number> = { 봄: 3, 여름: 6, 가을: 9, 겨울: 12 }
const NTH: Record<string, number> = { 첫: 1, 첫째: 1, 첫번째: 1, 둘째: 2, 두번째: 2, 셋째: 3, 세번째: 3, 넷째: 4, 네번째: 4, 다섯째: 5, 다섯번째: 5, 여섯째: 6, 여섯번째: 6, 마지막: -1 }

/** What may stand within a year: half, quarter, season, month with its days, week. */
function withinYear(text: string, at: number, year: number | null, reference: Reference): Stretch | null {
  return edgeOfYear(text, at, year) ?? halfAt(text, at, year, reference) ?? seasonAt(text, at, year, reference) ?? monthAt(text, at, year, reference)
    ?? weekOfYear(text, at, year, reference) ?? (year === null ? dayAlone(text, at, reference) : null)
}

/** `올해 첫날`, `작년 마지막 날` */
function edgeOfYear(text: string, at: number, year: number | null): Stretch | null {
  const edge = year === null ? null : match(/(첫 ?날|마지막 ?날)/uy, text, at)
  return edge && oneDay(at, at + edge[0].length, /^첫/u.test(edge[0]) ? dayOf(year!) : dayOf(year!, 12, 31))
}

function halfAt(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const of = year ?? yearOf(now)
  const assumed = year === null ? ['year'] : []
  const half = match(/(?:(지난|이번|다음|오는) ?)?(상반기|하반기|전반기|후반기)/uy, text, at)
  if (half) {
    const first = /상|전/u.test(half[2]!) ? 1 : 7
    return stretch(at, at + half[0].length, dayOf(of, first), dayOf(of, first + 6), 'half', assumed)
  }
  const quarter = match(/(?:(지난|올|이번|오는) ?)?(?:제 ?)?([1-4]|[일이삼사]) ?[·/]?사? ?분기(?! ?(?:연속|만에|째))/uy, text, at)
  if (quarter) {
    const first = (Number(quarter[2]) || '일이삼사'.indexOf(quarter[2]!) + 1) * 3 - 2
    const near = of + (quarter[1] === '지난' && dayOf(of, first + 3) > now ? -1 : quarter[1] === '오는' && dayOf(of, first) < now ? 1 : 0)
    return stretch(at, at + quarter[0].length, dayOf(near, first), dayOf(near, first + 3), 'quarter', assumed)
  }
  const relative = match(/(지난|이번|다음|전) ?분기/uy, text, at)
  if (!relative || year !== null) return null
  const first = Math.floor((monthOf(now) - 1) / 3) * 3 + 1 + ({ 지난: -3, 전: -3, 이번: 0, 다음: 3 }[relative[1]!] ?? 0)
  return stretch(at, at + relative[0].length, dayOf(of, first), dayOf(of, first + 3), 'quarter')
}

function seasonAt(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const [all, which, name] = match(/(?:(이번|지난|오는|다음|올|그|이) ?)?(?:초|늦)?(봄|여름|가을|겨울)(?:철)?(?=[^가-힣]|[에의까부이은동]|$)/uy, text, at) ?? []
  if (!all || !name || (year === null && !which)) return null
  let of = year ?? yearOf(now)
  const first = SEASONS[name]!
  if (year === null && which === '지난' && dayOf(of, first) > now - 60 * DAY) of--
  if (year === null && /다음|오는/u.test(which!) && dayOf(of, first) < now) of++
  return stretch(at, at + all.length, dayOf(of, first), dayOf(of, first + 3), 'quarter', year === null ? ['year'] : [])
}

const MONTHS_AWAY: [RegExp, number][] = [
  [/지지난 ?달/uy, -2], [/지난 ?달|저번 ?달|전달(?=보다|에 비| ?대비)|전월(?=[ 에의보]|$)/uy, -1], [/다다음 ?달/uy, 2], [/다음 ?달|내달|익월|오는 달/uy, 1], [/이번 ?달|이 ?달(?=[ 에의말초중까부들\d]|$)|금월|당월|(?:그|같은) ?달(?=[ 에의]|$)/uy, 0],
]
const MONTH = /(?:(지난해|작년|내년|올해)? ?(지난|이번|오는|다음|다가오는|올) ?)?(?:(\d{1,2})(?=[~–-]\d{1,2} ?월)|(\d{1,2}|[일이삼사오육칠팔구십유시]{1,2}) ?월)(?: ?달)?(?![가-힣]{0,1}드컵|[급세남요])/uy
const MONTH_NAMES = ['일', '이', '삼', '사', '오', '유', '칠', '팔', '구', '시', '십일', '십이']

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
  if (month < 1 || month > 12 || (Number.isNaN(Number(told)) && /[가-힣]/u.test(text[at - 1] ?? ''))) return null
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

/** A month and the day, part or week told within it: `7월 첫째 주 금요일`, `지난 4월 말`, `다음 달 20일`. */
function monthAt(text: string, at: number, year: number | null, reference: Reference): Stretch | null {
  const month = monthNamed(text, at, year, reference)
  if (!month) return null
  const { first, end, assumed } = month
  const gap = match(/(?:의|에)? ?|[-/] ?/uy, text, end)![0]
  return dayInMonth(text, at, end + gap.length, first, assumed) ?? weekInMonth(text, at, end + gap.length, first, assumed)
    ?? partOfMonth(text, at, end, first, assumed) ?? stretch(at, end, first, addMonths(first, 1), 'month', assumed)
}

const DAY_IN_MONTH = /(\d{1,2})(?=[~–-]\d{1,2} ?일)|(\d{1,2}|[일이삼사오육칠팔구십]{1,4}) ?일(?![가-힣]?(?:본|제강)|간(?![가-힣])|째)/uy

function dayInMonth(text: string, start: number, at: number, first: Moment, assumed: string[]): Stretch | null {
  const named = match(/(첫 ?날|말일|마지막 ?날)/uy, text, at)
  if (named) return oneDay(start, at + named[0].length, /^첫/u.test(named[0]) ? first : addMonths(first, 1) - DAY, assumed)
  const [all, before, alone] = match(DAY_IN_MONTH, text, at) ?? []
  const digits = before ?? alone
  const day = digits === undefined ? 0 : koreanNumberAt(digits, 0)?.value ?? 0
  if (!all || !isDay(yearOf(first), monthOf(first), day)) return null
  const end = at + all.length
  const late = assumed.includes('year') ? match(/, ?(\d{4})(?:년)?(?!\d)| (\d{4})(?=에|년|$)년?| (이천[일이삼사오육칠팔구십]{0,4})년/uy, text, end) : null
  const when = late ? dayOf(koreanNumberAt(late[1] ?? late[2] ?? late[3]!, 0)!.value, monthOf(first), day) : first + (day - 1) * DAY
  return withWeekday(text, oneDay(start, end + (late?.[0].length ?? 0), when, late ? assumed.filter((a) => a !== 'year') : assumed))
}

/** `9월 16일의 주`, `9월 15일이 있는 주` */
function weekOf(text: string, day: Stretch): Stretch {
  const week = match(/(?:의|이 ?있는|이 ?낀|이 ?속한|이 ?포함된) ?주(?![가-힣]{2}|말)/uy, text, day.end)
  return week ? { ...day, from: startOfWeek(day.from), to: startOfWeek(day.from) + 7 * DAY, end: day.end + week[0].length, grain: 'week' } : day
}

/** `12일 (화)`, `12일 화요일`, `1월 12일 월요일, 2016` */
function withWeekday(text: string, day: Stretch): Stretch {
  const said = match(/ ?\([월화수목금토일](?:요일)?\)|,? [월화수목금토일]요일/uy, text, day.end)
  if (!said) return weekOf(text, day)
  const late = day.assumed.includes('year') ? match(/, ?(\d{4})(?!\d)/uy, text, day.end + said[0].length) : null
  const from = late ? dayOf(Number(late[1]), monthOf(day.from), dayOfMonth(day.from)) : day.from
  return { ...day, from, to: from + DAY, end: day.end + said[0].length + (late?.[0].length ?? 0), assumed: late ? [] : day.assumed }
}

const NTH_WORD = /(첫|첫째|첫 ?번째|둘째|두 ?번째|셋째|세 ?번째|넷째|네 ?번째|다섯째|다섯 ?번째|여섯 ?번째|마지막|\d{1,2} ?번? ?째) ?(?:(주)(?![가-힣&]{0,1}[장자])(?:의? ?([월화수목금토일])요일)?|([월화수목금토일])요일)/uy

function weekInMonth(text: string, start: number, at: number, first: Moment, assumed: string[]): Stretch | null {
  const [all, nth, week, dayOfWeek, weekday] = match(NTH_WORD, text, at) ?? []
  if (!all || !nth) return null
  const n = NTH[nth.replaceAll(' ', '')] ?? Number.parseInt(nth, 10)
  const end = at + all.length
  const day = dayOfWeek ?? weekday
  if (day !== undefined) {
    const when = nthWeekday(first, n, WEEKDAYS.indexOf(day) + 1)
    return monthOf(when) === monthOf(first) ? oneDay(start, end, when, assumed) : null
  }
  const monday = n > 0 ? startOfWeek(first + 3 * DAY) + (n - 1) * 7 * DAY : startOfWeek(addMonths(first, 1) - DAY)
  return week ? stretch(start, end, monday, monday + 7 * DAY, 'week', assumed) : null
}

const MONTH_PARTS: Record<string, [number, number]> = { 초: [1, 15], 초순: [1, 10], 상순: [1, 10], 중순: [11, 20], 하순: [21, 31], 말: [16, 31], 초반: [1, 15], 중반: [11, 20], 후반: [16, 31], 말일께: [28, 31] }

function partOfMonth(text: string, start: number, end: number, first: Moment, assumed: string[]): Stretch | null {
  const part = match(/ ?(초순|상순|중순|하순|초반|중반|후반|말|초)(?=[^가-힣]|[에의까부이쯤께경은]|$)/uy, text, end)
  if (!part) return null
  const [from, to] = MONTH_PARTS[part[1]!]!
  const last = Math.min(to, daysInMonth(yearOf(first), monthOf(first)))
  return stretch(start, end + part[0].length, first + (from - 1) * DAY, first + last * DAY, 'day', assumed)
}

/** `2027년 셋째 주` by ISO weeks, `31주` alone is left to durations; `셋째 주 일요일` within this month */
function weekOfYear(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const far = year === null ? match(/(\d{1,2}) ?(?:번 ?째 ?주|주차)(?![가-힣]{2})/uy, text, at) : null
  if (far && Number(far[1]) > 6 && Number(far[1]) < 54) {
    const monday = startOfWeek(dayOf(yearOf(now), 1, 4)) + (Number(far[1]) - 1) * 7 * DAY
    return stretch(at, at + far[0].length, monday, monday + 7 * DAY, 'week', ['year'])
  }
  if (year === null) {
    const inMonth = weekInMonth(text, at, at, dayOf(yearOf(now), monthOf(now)), ['month'])
    return inMonth && /요일$/u.test(text.slice(at, inMonth.end)) && !/^마지막/u.test(text.slice(at, at + 3)) || inMonth?.grain === 'week' ? inMonth : null
  }
  const [all, nth] = match(NTH_WORD, text, at) ?? []
  if (!all || !nth || /요일$/u.test(all)) return null
  const n = NTH[nth.replaceAll(' ', '')] ?? Number.parseInt(nth, 10)
  const monday = n > 0 ? startOfWeek(dayOf(year, 1, 4)) + (n - 1) * 7 * DAY : startOfWeek(dayOf(year, 12, 28))
  return stretch(at, at + all.length, monday, monday + 7 * DAY, 'week')
}

const DAY_ALONE = /(?:(지난|오는|이번|다음) ?)?(?:(\d{1,2})(?=[~–-]\d{1,2} ?일(?!정))|(?:(\d{1,2})|(이십|삼십)?(십)?([일이삼사오육칠팔구])?) ?일(?! ?분의)(?=$|[^가-힣]|에(?![너]|피)|엔|은(?!행)|과|께|자(?=[ 로])|부터|까지|쯤|경|이후|이전|밤|새벽|오전|오후|저녁|아침|의|로|을|도(?= )|만(?= )|이나|이면|이다|이며|이고|입니|이(?= )))/uy

/** `14일`: this month's, unless that lies far ahead and was said to be over. */
function dayAlone(text: string, at: number, reference: Reference): Stretch | null {
  const found = match(DAY_ALONE, text, at)
  if (!found) return null
  const digits = found[2] ?? found[3]
  const spelled = digits ?? found[0].replace(/^(?:지난|오는|이번|다음) ?/u, '').replace(/ ?일$/u, '')
  const day = spelled === '' ? 0 : koreanNumberAt(spelled, 0)?.value ?? 0
  if (day < 1 || day > 31 || (digits === undefined && spelled === '일')) return null
  return withWeekday(text, oneDay(at, at + found[0].length, dayNear(text, at + found[0].length, day, found[1], reference), ['year', 'month']))
}

function dayNear(text: string, end: number, day: number, which: string | undefined, { now, before }: Reference): Moment {
  const said = match(/ ?\(?([월화수목금토일])(?:요일|\))/uy, text, end)?.[1]
  const today = dayOfMonth(now)
  const months = before ? [0, 1] : which === '지난' ? (day < today ? [0, -1] : [-1, -2]) : which === '오는' || which === '다음' ? (day >= today ? [0, 1] : [1, 2])
    : today <= 5 && day >= 26 ? [-1, 0, 1] : [0, -1, 1]
  const base = before ? dayOf(yearOf(before.from), monthOf(before.from)) : dayOf(yearOf(now), monthOf(now))
  const candidates = (said ? [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5] : months).map((m) => addMonths(base, m))
    .filter((first) => day <= daysInMonth(yearOf(first), monthOf(first))).map((first) => first + (day - 1) * DAY)
    .filter((when) => !before || said || when >= startOfDay(before.from))
  const fitting = said ? candidates.filter((when) => WEEKDAYS[weekdayOf(when) - 1] === said) : candidates
  return fitting[0] ?? candidates[0] ?? base + (day - 1) * DAY
}
