import { DAY, type Moment, type Stretch } from './calendar.ts'
import { lunarDay } from './holidays.ts'
import { koreanNumberAt, match, nativeNumberAt } from './koreanNumber.ts'

/** The names of the days of a lunar month: 초하루 is the first, 보름 the fifteenth. */
const DAYS = '초하루 초이틀 초사흘 초나흘 초닷새 초엿새 초이레 초여드레 초아흐레 초열흘 열하루 열이틀 열사흘 열나흘 보름 열엿새 열이레 열여드레 열아흐레 스무날'.split(' ')
const MONTHS: Record<string, number> = { 정월: 1, 유월: 6, 시월: 10, 동짓달: 11, 섣달: 12 }

const LUNAR = new RegExp(`음력(?:으로)? ?(?:(\\d{1,2}|[일이삼사오육칠팔구십]{1,2}) ?월|(${Object.keys(MONTHS).join('|')}))(?: ?(?:(\\d{1,2}|[일이삼사오육칠팔구십]{1,3}) ?일(?! ?(?:간|동안))|(${DAYS.join('|')}|그믐)(?:날)?))?`, 'uy')

/**
 * A day or month by the lunar calendar in a solar year: `음력 8월 15일` of 2025 → 2025-10-06, `음력 정월 초하루` → 2025-01-29.
 * Null where it is not said to be lunar, or the month has no such day.
 */
export function lunarDateAt(text: string, at: number, year: number, assumed: string[]): Stretch | null {
  const [all, digits, name, day, dayName] = match(LUNAR, text, at) ?? []
  if (!all) return null
  const month = name === undefined ? koreanNumberAt(digits!, 0)!.value : MONTHS[name]!
  const next = month === 12 ? lunarDay(year + 1, 1, 1) : lunarDay(year, month + 1, 1)
  const first = lunarDay(year, month, 1)
  const common = { start: at, end: at + all.length, assumed }
  if (first === null || next === null) return null
  if (day === undefined && dayName === undefined) return { ...common, from: first, to: next, grain: 'month' }
  const from = dayName === '그믐' ? next - DAY : dayOfLunarMonth(first, next, day === undefined ? DAYS.indexOf(dayName!) + 1 : koreanNumberAt(day, 0)!.value)
  return from === null ? null : { ...common, from, to: from + DAY, grain: 'day' }
}

function dayOfLunarMonth(first: Moment, next: Moment, day: number): Moment | null {
  const at = first + (day - 1) * DAY
  return day >= 1 && at < next ? at : null
}

/** The number of a day by its native name or rank: `초하루` → 1, `둘째 날` → 2, `스물아홉 번째 날` → 29; null for others. */
export function dayByName(text: string, at: number): { day: number; end: number } | null {
  const name = DAYS.findIndex((word) => word !== '보름' && text.startsWith(word, at))
  if (name >= 0) return { day: name + 1, end: at + DAYS[name]!.length }
  const rank = nativeNumberAt(text, at) ?? (/\d/u.test(text[at] ?? '') ? koreanNumberAt(text, at) : null)
  const behind = rank && match(/ ?(?:번 ?)?째 ?날/uy, text, rank.end)
  return behind ? { day: rank.value, end: rank.end + behind[0].length } : null
}
