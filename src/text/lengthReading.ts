import { countOf, exactnessOf, isDayOfMonth, isYear } from './countedTime.ts'
import { koreanLengthAt, type Length } from './duration.ts'
import { match } from './koreanNumber.ts'
import type { Reading } from './reading.ts'

const CUE = / ?(?:동안|간(?![가-힣]{0,1}[첩부격담호판])|째|만에|만(?= |$)|내내|연속|짜리|이상|이하|미만|초과|가까이|가량|정도|남짓|안팎|치(?= |$)|마다|씩|더(?= |$)|걸[리려린릴]|소요|종일|이나|을 넘|이 넘|이 걸|이 지|이 흐|[을이] 더|의 (?:기간|시간|세월)|여 ?(?:동안|간|만))|(?:이|가)? ?(?:된|되는|됐|되었|될|넘게|걸쳐|걸린|걸렸)/uy
const BORN = /(?:태어난 ?지|생후|출생 ?후|나이는?|연령은?) ?(?:겨우|약|고작)? ?$/u

/** `90일이 된 청구서`, `500년 이상 되었다`, `18개월에 진단`: how old something is */
const OLD = / ?(?:이상|가량|정도|쯤|남짓)?(?:이|가)? ?(?:된(?! ?뒤| ?후)|되었|됐|될)|(?<=개월|주|세)에 (?:진단|접종|발병|걷|말을|이유식|돌잔치)/uy

/** A length that its surroundings show to be one: `4일 동안`, `19개월 만에`, `15일짜리`; of an age the count is told. */
export function cuedLength(text: string, at: number): Reading | null {
  const length = koreanLengthAt(text, at)
  if (!length || match(/ 평균/uy, text, length.end)) return null
  const cue = match(CUE, text, length.end)
  const old = BORN.test(text.slice(Math.max(0, at - 12), at)) || match(OLD, text, length.end) !== null
  if (!cue && !old) return null
  if (isYear(text, length) && !/^ ?(?:간|만에|째)/u.test(cue?.[0] ?? '')) return null
  const single = length.parts.length === 1 ? length.parts[0]! : null
  if (old && single) return { kind: 'quantity', text: text.slice(at, length.end), start: at, end: length.end, value: single.count, unit: single.unit, exactness: exactnessOf(length, text) }
  return duration(text, length)
}

const FIGURES_APART = /(\d{1,4}) ?[~–-] ?(?=(\d{1,4}) ?(년|개월|달|주일|주|일|시간|분|초))/uy
const APART = / ?[~–-] ?|에서 |(?: 내지|,? 또는|이나) /uy

/** `2~3년`, `3~4일간`, `1년에서 2년 사이`: the lower count may share the unit; `14~18일` alone are days of a month. */
export function lengthRange(text: string, at: number): Reading | null {
  const figures = match(FIGURES_APART, text, at)
  if (figures) return between(text, at, Number(figures[1]), koreanLengthAt(text, at + figures[0].length), figures[3]!)
  const low = koreanLengthAt(text, at)
  const joint = low?.parts.length === 1 && low.upTo === undefined ? match(APART, text, low.end) : null
  const high = joint && koreanLengthAt(text, low!.end + joint[0].length)
  if (!low || !high || isYear(text, low) || low.parts[0]!.unit === 'century' || high.seconds <= low.seconds || high.seconds > 100 * low.seconds) return null
  if (high.parts[0]!.unit === low.parts[0]!.unit) return between(text, at, low.parts[0]!.count, high, isDayOfMonth(text, low) ? '일' : '')
  return high.parts.length > 1 || isDayOfMonth(text, low) ? null : { ...base(text, at, high), from: low.seconds, to: high.seconds }
}

function between(text: string, at: number, low: number, high: Length | null, unitWord: string): Reading | null {
  if (!high || high.parts.length > 1 || high.parts[0]!.count <= low || high.parts[0]!.count >= 1000) return null
  if (unitWord === '일' && !match(CUE, text, high.end) && !match(/ ?(?:이내|안에|내에|뒤|후(?=[ 에])|전(?=에|,|$))/uy, text, high.end)) return null
  return { ...base(text, at, high), from: high.seconds / high.parts[0]!.count * low, to: high.seconds, unit: high.parts[0]!.unit }
}

function base(text: string, at: number, { end }: Length): Pick<Reading, 'kind' | 'text' | 'start' | 'end' | 'exactness'> {
  const close = match(/ 사이/uy, text, end)
  const stop = end + (close?.[0].length ?? 0)
  return { kind: 'duration', text: text.slice(at, stop), start: at, end: stop, exactness: 'exact' }
}

/** A length without such words: `3시간`, `1년`; in `하루 8시간` the day only says how often. */
export function plainLength(text: string, at: number): Reading | null {
  const length = koreanLengthAt(text, at)
  if (!length || match(/ 평균/uy, text, length.end) || (text.startsWith('하루', at) && match(/ (?:(?:최대|최소|약|평균) ?)?\d/uy, text, length.end))) return null
  return isYear(text, length) && length.parts[0]!.count >= 1800 && length.parts[0]!.count <= 2100 ? null : duration(text, length)
}

function duration(text: string, length: Length): Reading {
  const last = length.parts.at(-1)!
  const range = length.upTo === undefined ? { value: length.seconds } : { from: length.seconds, to: length.seconds / last.count * length.upTo }
  return {
    kind: 'duration', text: text.slice(length.start, length.end), start: length.start, end: length.end, ...range, exactness: exactnessOf(length, text), ...countOf(length),
    ...(length.vague ? { assumed: ['count'] } : {}),
  }
}
