import { secondsOf } from './calendar.ts'
import { koreanNumberAt, match, nativeNumberAt, pairAt } from './koreanNumber.ts'
import type { Span } from './span.ts'

/** A length of time: `2년 1개월 21일` → three parts; `사흘` → one. */
export interface Length extends Span {
  /** seconds; a month is 30 days and a year 365 */
  seconds: number
  parts: { count: number; unit: string }[]
  /** `며칠`, `몇 주`, `수개월`: nobody said how many */
  vague: boolean
  /** `10여 년`: at least ten */
  atLeast: boolean
  /** `두세 달`: the greater count of the last part */
  upTo?: number
}

const UNITS: Record<string, string> = {
  년: 'year', 해: 'year', 개년: 'year', 개월: 'month', 달: 'month', 주일: 'week', 주: 'week', 주간: 'week', 일: 'day', 날: 'day', 시간: 'hour', 분: 'minute', 초: 'second', 밤: 'day', 박: 'day',
  세기: 'century', 영업일: 'business day',
}

/** Days have names of their own, and so do some other lengths. */
const NAMED: Record<string, [number, string, number?]> = {
  하루: [1, 'day'], 하룻밤: [1, 'day'], 하룻: [1, 'day'], 이틀: [2, 'day'], 사흘: [3, 'day'], 나흘: [4, 'day'], 닷새: [5, 'day'], 엿새: [6, 'day'], 이레: [7, 'day'], 여드레: [8, 'day'], 아흐레: [9, 'day'],
  사나흘: [3, 'day', 4], 너댓새: [4, 'day', 5], 대엿새: [5, 'day', 6], 열흘: [10, 'day'], 열하루: [11, 'day'], 열이틀: [12, 'day'], 보름: [15, 'day'], 스무날: [20, 'day'], 일주일: [1, 'week'], 반년: [0.5, 'year'], '반 년': [0.5, 'year'], 반나절: [6, 'hour'], 한나절: [12, 'hour'], 반세기: [50, 'year'], 한세기: [100, 'year'],
}
/** `며칠`, `몇 주`, `수년`: taken for three, the fewest that are several. */
const SEVERAL = 3

const NAME = new RegExp(Object.keys(NAMED).sort((a, b) => b.length - a.length).join('|'), 'uy')
const UNIT = / ?(영업일|개월|개년|주일|주간|시간(?!당|대)|세기|년(?!대|도|생)|달(?![러라력성리빛착])|해(?=[ 를의가에도동]|$)|주(?=[ 가는를째만뒤전후안내동의이에.,정]|간|일|$)|일(?![가-힣]|월|요|본|부|제|대|반)|일(?=간|동|째|만|이내|이상|이하|짜리|정도|가량|을|안|까지|밖|이나|이 |쯤|내|치|연속|마다|도|씩|보다|전|후|뒤|로부|은|의)|날(?= )|분(?![기의야석류쟁당배위업량포리열단납])|초(?![반중등기순대과·])|박(?=[ 을이\d])|밤(?= |$))/uy
const JOIN = /(?: 그리고 | 및 |하고 ?|과 ?|와 ?|[, ]{1,2})/uy

/**
 * Reads a length of time beginning at `at`: `1시간 30분`, `3년 반`, `한 달 그리고 이틀`, `보름`, `10여 년`, `며칠`.
 * Whether `15일` is a length or a day of the month is for the caller to say.
 */
export function koreanLengthAt(text: string, at: number): Length | null {
  const parts: Length['parts'] = []
  let length: Omit<Length, keyof Span | 'seconds' | 'parts'> = { vague: false, atLeast: false }
  let end = at
  let i = at
  for (let steps = 0; steps < 6; steps++) {
    const part = partAt(text, i)
    if (perDay(text, at, end, i)) break
    if (!part || (parts.length > 0 && secondsOf(1, parts.at(-1)!.unit) <= secondsOf(1, part.unit))) break
    parts.push({ count: part.count, unit: part.unit })
    length = { vague: length.vague || part.vague, atLeast: length.atLeast || part.atLeast, upTo: part.upTo }
    end = part.end
    i = end + (match(JOIN, text, end)?.[0].length ?? 0)
  }
  if (parts.length === 0) return null
  const seconds = parts.reduce((sum, { count, unit }) => sum + (unit === 'century' ? secondsOf(count * 100, 'year') : secondsOf(count, unit)), 0)
  return { start: at, end, seconds: Number(seconds.toPrecision(15)), parts, ...length }
}

/** In `하루 8시간` the day only says how often; `하루 그리고 8시간` and `하루하고 8시간` add up. */
const perDay = (text: string, start: number, end: number, next: number) => text.slice(start, end) === '하루' && next > end && text.slice(end, next).trim() === ''

interface Part {
  count: number
  unit: string
  end: number
  vague: boolean
  atLeast: boolean
  upTo?: number
}

function partAt(text: string, at: number): Part | null {
  const several = match(/(?:며칠|몇 ?일)(?![가-힣]{0,1}날)/uy, text, at)
  if (several) return { count: SEVERAL, unit: 'day', end: at + several[0].length, vague: true, atLeast: false }
  const nights = match(/\d{1,2} ?박 ?(\d{1,2}) ?일/uy, text, at)
  if (nights) return { count: Number(nights[1]), unit: 'day', end: at + nights[0].length, vague: false, atLeast: false }
  const named = match(NAME, text, at)
  if (named) {
    const [count, unit, upTo] = NAMED[named[0]]!
    return withHalf(text, { count, unit, upTo, end: at + named[0].length, vague: false, atLeast: false })
  }
  const some = match(/(?:몇|수|여러) ?(?=개월|년|주|달|시간|분|초|일(?![가-힣])|일간|해(?=[ 에를동]|$))/uy, text, at)
  if (some) {
    const unit = match(UNIT, text, at + some[0].length)
    return unit && { count: SEVERAL, unit: UNITS[unit[1]!]!, end: at + some[0].length + unit[0].length, vague: true, atLeast: false }
  }
  return numbered(text, at)
}

function numbered(text: string, at: number): Part | null {
  const number = pairAt(text, at) ?? koreanNumberAt(text, at) ?? nativeNumberAt(text, at)
  if (!number || number.value < 0) return null
  const unit = match(UNIT, text, number.end)
  if (!unit) return null
  const [all, name] = unit as unknown as [string, string]
  if (number.native && /^(?:개월|년|일|초|영업일)$/u.test(name)) return null
  if (number.native && name === '분' && number.value < 10) return null
  if (number.spelled && !number.native && !spelledLength(text.slice(at, number.end), name, all.startsWith(' '))) return null
  const end = number.end + all.length
  if (name === '주' && countsShares(text, at, end, number.value)) return null
  const more = match(/여(?=[ 간만의에]|$)/uy, text, end)
  return withHalf(text, {
    count: number.value, unit: UNITS[name]!, end: end + (more?.[0].length ?? 0), vague: number.vague === 'magnitude',
    atLeast: number.vague === 'atLeast' || more !== null, upTo: number.upTo,
  })
}

const SHARES_BEFORE = /(?:주식|보통주|우선주|신주|자사주|지분|스톡옵션|공모주) ?(?:총 |약 |각각 )?$/u
const SHARES_BEHIND = /[를가는]? ?(?:\([^)]{0,12}\)[를가는]? ?)?(?:장내 ?|전량 ?|추가로? ?)?(?:매[입수도각]|사들|샀|산 |살 |팔|처분|취득|발행|보유|소각|배정|공모|상장|증여|양도|확보|넘[겨기])/uy

/** 주 counts weeks and shares: `31주를 매입` and `1만 주` are shares. */
function countsShares(text: string, start: number, end: number, value: number): boolean {
  return value >= 1000 || SHARES_BEFORE.test(text.slice(Math.max(0, start - 9), start)) || match(SHARES_BEHIND, text, end) !== null
}

/** `삼 주`, `십 개월`, `일 년`; but `이 주` is this week, `이 해` this year and `구 시간` nothing. */
function spelledLength(words: string, unit: string, spaced: boolean): boolean {
  if (words === '이') return /^(?:개월|시간)$/u.test(unit) && spaced
  if (/^[일사오구만조억천백]$/u.test(words)) return /^(?:년|개월|주일|분)$/u.test(unit) && (spaced || unit !== '분') && (!/^[만조억천백]$/u.test(words) || (/^[천백]$/u.test(words) && spaced && unit === '년'))
  return !/^(?:해|날|밤|박|달)$/u.test(unit)
}

function withHalf(text: string, part: Part): Part {
  const half = match(/ ?반(?![가-힣])| 반(?=[ 동만이의후전뒤])/uy, text, part.end)
  return half ? { ...part, count: part.count + 0.5, end: part.end + half[0].length } : part
}
