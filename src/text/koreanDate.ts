import { addMonths, DAY, dayOf, dayOfMonth, daysInMonth, monthOf, startOfDay, weekdayOf, yearOf, type Moment, type Stretch } from './calendar.ts'
import { centuryAt, decadeAt } from './decade.ts'
import { holidayAt } from './holidays.ts'
import { monthAt } from './koreanMonth.ts'
import { koreanNumberAt, match } from './koreanNumber.ts'
import { WEEKDAYS, weekAt, weekOfYear, withWeekday } from './koreanWeek.ts'
import { lunarDateAt } from './lunarDate.ts'
import { numericDateAt } from './numericDate.ts'
import type { Reference } from './reference.ts'
import { edgeDay, edgeOfYear, yearPartAt } from './yearParts.ts'

/**
 * The date or stretch of days named at `at`, longest reading first: `2016년 1월 12일 (화)`, `지난 4월 말`, `다음 주 수요일`,
 * `올해 3분기`, `이날`, `이번 달 셋째 주`, `90년대`, `21세기`, `추석`. No time of day; null when no date stands here.
 */
export function koreanDateAt(text: string, at: number, reference: Reference): Stretch | null {
  const { now } = reference
  return numericDate(text, at, now) ?? decadeAt(text, at, now) ?? centuryAt(text, at, now) ?? dayWordAt(text, at, reference) ?? weekdayFirst(text, at, reference)
    ?? weekAt(text, at, reference) ?? yearAt(text, at, reference) ?? lunarDateAt(text, at, yearOf(now), ['year']) ?? holidayNear(text, at, reference)
    ?? withinYear(text, at, null, reference)
}

/** `2016. 5. 3(화)`: the weekday in brackets belongs to it */
function numericDate(text: string, at: number, now: Moment): Stretch | null {
  const date = numericDateAt(text, at, now)
  return date?.grain === 'day' ? withWeekday(text, date) : date
}

const oneDay = (start: number, end: number, day: Moment, assumed: string[] = []): Stretch => ({ start, end, from: day, to: day + DAY, grain: 'day', assumed })

const DAY_WORDS: Record<string, number> = {
  오늘: 0, 금일: 0, 당일: 0, 이날: 0, '이 날': 0, 그날: 0, '그 날': 0, 같은날: 0, '같은 날': 0, 어제: -1, 어저께: -1, 작일: -1, 전날: -1, '그 전날': -1, 어젯: -1, 그전날: -1, '지난 날': -1, '하루 전날': -1, 하루전날: -1, 전전날: -2,
  그제: -2, 그저께: -2, 엊그제: -2, 엊그저께: -2, 그끄제: -3, 그끄저께: -3, 내일: 1, 명일: 1, 익일: 1, 다음날: 1, '다음 날': 1, '그 다음 날': 1, '그 다음날': 1, '그다음 날': 1, 이튿날: 1, '그 이튿날': 1, 전일: -1, '내일 모레': 2, 내일모레: 2, 모레: 2,
  다음다음날: 2, '다음다음 날': 2, 다다음날: 2, '다다음 날': 2, 글피: 3, 그글피: 4,
}
const NAMES = Object.keys(DAY_WORDS).sort((a, b) => b.length - a.length).join('|')
const DAY_WORD = new RegExp(`(?:바로 )?(?:(${NAMES})(?![가-힣])|(${NAMES})(?=은|는|이(?![가-힣])|도|의|에|부터|까지|로|엔|밤|새벽|아침|오전|오후|저녁|만|처럼|보다|과|와|께|자|쯤|중|이후|이전|이[다고며]|입니|였|이었))`, 'uy')

function dayWordAt(text: string, at: number, { now, before }: Reference): Stretch | null {
  const [all, free, bound] = match(DAY_WORD, text, at) ?? []
  const word = free ?? bound
  if (!all || word === undefined) return null
  const relative = /^(?:그 ?)?(?:다음 ?날|전날|전일|이튿날|익일)$|^같은 ?날$|^(?:다음다음|다다음) ?날$|^전전날$/u.test(word) && before ? before.from : now
  return withWeekday(text, oneDay(at, at + all.length, startOfDay(relative) + DAY_WORDS[word]! * DAY, /날|일$/u.test(word) && word !== '오늘' && word !== '내일' ? ['reference'] : []))
}

/** `일요일 1월 21일`, `월요일, 1월 22일, 2018년`: the weekday comes first and the date counts */
function weekdayFirst(text: string, at: number, { now }: Reference): Stretch | null {
  const late = match(/[월화수목금토일]요일,? (?=(?:\d{1,2}|[일이삼사오유칠팔구시십]{1,2})월)/uy, text, at)
  const named = late && monthAt(text, at + late[0].length, null, { now })
  return named?.grain === 'day' && named.to - named.from === DAY ? { ...named, start: at } : null
}

/** `지난 추석`, `오는 설`, `크리스마스 전날`, `추석 연휴`; this year's unless such a word tells more. */
function holidayNear(text: string, at: number, { now }: Reference): Stretch | null {
  const which = match(/(지난|이번|올|오는|다가오는|돌아오는|다음) ?/uy, text, at)
  const begin = at + (which?.[0].length ?? 0)
  const inYear = (away: number) => holidayAt(text, begin, yearOf(now) + away, ['year'])
  const current = inYear(0)
  if (!current) return null
  const day = which?.[1] === '지난' && current.from >= startOfDay(now) ? inYear(-1) : /오는|다음/u.test(which?.[1] ?? '') && current.from < startOfDay(now) ? inYear(1) : current
  return aroundHoliday(text, { ...(day ?? current), start: at })
}

/** The eve, the day after, or the three days of 설 and 추석. */
function aroundHoliday(text: string, day: Stretch): Stretch {
  const [all, eve, after, days] = match(/ ?(?:(전날)|(다음 ?날|이튿날)|(연휴))(?![가-힣]{2}|맞)/uy, text, day.end) ?? []
  if (!all || (days && !/(?:설|설날|추석|한가위|구정)$/u.test(text.slice(day.start, day.end)))) return day
  const [from, to] = eve ? [-1, 0] : after ? [1, 2] : [-1, 2]
  return { ...day, end: day.end + all.length, from: day.from + from * DAY, to: day.from + to * DAY }
}

const YEARS: [RegExp, number][] = [
  [/올 한 ?해|올 ?해|금년|이번 ?해|올(?= ?(?:상반기|하반기|들어|\d{1,2}월|[1-4][ ]?[·/사]?분기|봄|여름|가을|겨울|연말|초(?=[ 에의])|한 ?해|1분기|시즌))|당해 ?연도/uy, 0], [/재작년|지지난 ?해|전전년(?=[ 도동말보]|$)/uy, -2],
  [/작년|지난 ?해|전년(?=[ 도동말보]|$)|지난 ?연도|(?:그|바로) 전 ?해(?=[ 에의보]|$)/uy, -1], [/내후년|다다음 ?해|다음 ?다음 ?해|후년/uy, 2], [/내년|(?:그 ?)?다음번? ?해|명년|이듬해/uy, 1], [/(?:그|같은|이) ?해(?=에| |$|\d|의)/uy, 0],
]

/** A year, and what is named within it: `내년 5월 29일`, `2016년 3사분기`, `이천십팔년`, `올해 말`, `작년 추석`, `전년 동기`. */
function yearAt(text: string, at: number, reference: Reference): Stretch | null {
  const named = yearNamed(text, at, reference)
  if (!named) return null
  const { year, end, assumed } = named
  const gap = match(/(?:도(?=[ 에의]))?(?:의 ?|[ ,]{1,2})?/uy, text, end)![0]
  const begin = end + gap.length
  const inner = sameTimeOf(text, begin, year, reference.now) ?? withinYear(text, begin, year, reference) ?? lunarDateAt(text, begin, year, []) ?? holidayIn(text, begin, year)
  if (inner) return { ...inner, start: at, assumed: [...assumed, ...inner.assumed] }
  return edgeOfYear(text, at, end, year, assumed)
}

function holidayIn(text: string, at: number, year: number): Stretch | null {
  const day = holidayAt(text, at, year, [])
  return day && aroundHoliday(text, day)
}

const SAME_TIME = /(오늘|이날)(?![가-힣])|이 ?맘때|(?:같은 ?|동)(날(?![가-힣])|달|월|분기|기간|시기|기)(?= ?대비|보다|에|의|와|과|은|는|,| |$)/uy

/** `작년 오늘`, `전년 동월`, `지난해 같은 기간`: the day, month or quarter of now in another year; of 기간 nobody says which. */
function sameTimeOf(text: string, at: number, year: number, now: Moment): Stretch | null {
  const [all, today, same] = match(SAME_TIME, text, at) ?? []
  if (!all) return null
  const away = year - yearOf(now)
  const day = addMonths(startOfDay(now), away * 12)
  const end = at + all.length
  if (same === undefined || same === '날') return oneDay(at, end, day, today || same ? [] : ['day'])
  if (same === '달' || same === '월') return { start: at, end, from: dayOf(year, monthOf(now)), to: dayOf(year, monthOf(now) + 1), grain: 'month', assumed: ['month'] }
  const first = Math.floor((monthOf(now) - 1) / 3) * 3 + 1
  if (same === '분기') return { start: at, end, from: dayOf(year, first), to: dayOf(year, first + 3), grain: 'quarter', assumed: ['quarter'] }
  return { start: at, end, from: dayOf(year), to: dayOf(year + 1), grain: 'year', assumed: ['period'] }
}

function yearNamed(text: string, at: number, { now, before }: Reference): { year: number; end: number; assumed: string[] } | null {
  const digits = match(/(?:서기 ?)?(\d{4}) {0,2}(?:학년도|회계 ?연도|년(?!대|생|식|형|산)(?! ?(?:동안|만에|간(?![가-힣])|째)))/uy, text, at)
  if (digits && !(/00$/u.test(digits[1]!) && /^ ?(?:전(?![가-힣])|된|넘)/u.test(text.slice(at + digits[0].length)))) return { year: Number(digits[1]), end: at + digits[0].length, assumed: [] }
  const early = match(/기원(전|후) ?(\d{1,4})년(?! ?(?:동안|간))|(\d{3})년(?= ?(?:음력 ?)?\d{1,2}월)/uy, text, at)
  if (early) return { year: early[1] === '전' ? 1 - Number(early[2]) : Number(early[2] ?? early[3]), end: at + early[0].length, assumed: [] }
  const second = before?.grain === 'year' ? match(/(\d{1,4})년(?!대|생)/uy, text, at) : null
  if (second && Number(second[1]) > yearOf(before!.from)) return { year: Number(second[1]), end: at + second[0].length, assumed: [] }
  const short = match(/['’‘](\d{2})년(?!대|생)|(\d{2})년(?= ?\d{1,2}월)/uy, text, at)
  if (short) {
    const year = Number(short[1] ?? short[2])
    return { year: year + (year > yearOf(now) % 100 + 20 ? 1900 : 2000), end: at + short[0].length, assumed: ['century'] }
  }
  const spelled = match(/(천[일이삼사오육칠팔구십백]{1,7}|이천[일이삼사오육칠팔구십]{0,4}) ?년(?!간|대)/uy, text, at)
  const year = spelled ? koreanNumberAt(spelled[1]!, 0) : null
  if (spelled && year?.end === spelled[1]!.length) return { year: year.value, end: at + spelled[0].length, assumed: [] }
  for (const [words, offset] of YEARS) {
    const word = match(words, text, at)
    if (!word) continue
    const relative = /이듬해|다음 ?해|^그 ?해|같은/u.test(word[0]) && before ? before.from : now
    return { year: yearOf(relative) + offset, end: at + word[0].length, assumed: /^그|같은|이듬/u.test(word[0]) ? ['reference'] : [] }
  }
  return null
}

/** What may stand within a year: half, quarter, season, month with its days, week. */
function withinYear(text: string, at: number, year: number | null, reference: Reference): Stretch | null {
  return (year === null ? null : edgeDay(text, at, year)) ?? yearPartAt(text, at, year, reference) ?? monthAt(text, at, year, reference)
    ?? weekOfYear(text, at, year, reference) ?? (year === null ? dayAlone(text, at, reference) : null)
}

const DAY_ALONE = /(?:(지난|오는|이번|다음) ?)?(?:(\d{1,2})(?=[~–-]\d{1,2} ?일(?!정))|(?:(\d{1,2})|(이십|삼십)?(십)?([일이삼사오육칠팔구])?) ?일(?! ?(?:분의|번))(?=$|[^가-힣]|에(?![너]|피)|엔|은(?!행)|과|께|자(?=[ 로])|부터|까지|쯤|경|이후|이전|밤|새벽|오전|오후|저녁|아침|의|로|을|도(?= )|만(?= )|이나|이면|이다|이며|이고|입니|이(?= )))/uy

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
