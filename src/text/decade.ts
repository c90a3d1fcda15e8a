import { dayOf, yearOf, type Moment, type Stretch } from './calendar.ts'
import { koreanNumberAt, match } from './koreanNumber.ts'

const DECADE = /['’‘]?(\d{4}|\d{2})(?:년대(?: ?(초반|초|중반|후반|말))?|(?=[~–-]\d{2}년대))/uy
const PARTS_OF_DECADE: Record<string, [number, number]> = { 초: [0, 4], 초반: [0, 4], 중반: [4, 7], 후반: [6, 10], 말: [6, 10] }

/** `1990년대`, `90년대 초`, the first of `1980~90년대` */
export function decadeAt(text: string, at: number, now: Moment): Stretch | null {
  const [all, digits, part] = match(DECADE, text, at) ?? []
  if (!all || !digits || Number(digits) % 10 !== 0) return null
  const short = digits.length === 2
  const year = short ? Number(digits) + (Number(digits) > yearOf(now) % 100 + 10 ? 1900 : 2000) : Number(digits)
  const [from, to] = PARTS_OF_DECADE[part ?? ''] ?? [0, 10]
  return { start: at, end: at + all.length, from: dayOf(year + from), to: dayOf(year + to), grain: 'decade', assumed: short ? ['century'] : [] }
}

const CENTURY = /(기원전 ?|서기 ?)?(\d{1,2}|[일이삼사오육칠팔구십]{1,3}) ?세기(?! ?(?:만에|동안|간|전))(?: ?(초반|초|중반|후반|말))?|(이번|금|지난|다음) ?세기(?![가-힣]{2})/uy
const PARTS_OF_CENTURY: Record<string, [number, number]> = { 초: [0, 30], 초반: [0, 30], 중반: [40, 60], 후반: [70, 100], 말: [70, 100] }

/** `21세기`, `19세기 말`, `지난 세기`, `기원전 5세기` (years −499 to −400, since the year 0 stands for 1 BC) */
export function centuryAt(text: string, at: number, now: Moment): Stretch | null {
  const [all, era, digits, part, which] = match(CENTURY, text, at) ?? []
  const nth = which ? Math.floor(yearOf(now) / 100) + ({ 지난: 0, 다음: 2 }[which] ?? 1) : digits && koreanNumberAt(digits, 0)?.value
  if (!all || !nth) return null
  const start = era?.startsWith('기원전') ? 1 - nth * 100 : (nth - 1) * 100
  const [from, to] = PARTS_OF_CENTURY[part ?? ''] ?? [0, 100]
  return { start: at, end: at + all.length, from: dayOf(start + from), to: dayOf(start + to), grain: 'century', assumed: [] }
}
