import { boundsOf } from './bounds.ts'
import { countedNounAt } from './englishCount.ts'
import { englishNumberAt, englishOrdinalAt, scaleAt } from './englishNumber.ts'
import { koreanNumberAt, match, nativeNumberAt, pairAt, type NumberAt } from './koreanNumber.ts'
import { isWeight, oldMeasureAt } from './oldMeasures.ts'
import type { Reading } from './reading.ts'
import { currencyBefore, unitAt, type UnitAt } from './units.ts'
import { hasHangul } from './language.ts'

/** A number with what it counts: the words from `start` to `end`, and the value in plain units. */
interface Counted {
  start: number
  end: number
  number: NumberAt
  /** with its scale and unit's multiple worked in */
  value: number
  unit: UnitAt | null
}

/**
 * Reads the amount whose number begins at `at`: `143억 달러`, `$14.3 billion`, `3~5%`, `10여 명`, `5-gigawatt`, `두 번째`.
 * `from` is where the last reading ended: nothing before it is taken. Null when no number a reader would speak of stands here.
 */
export function amountAt(text: string, at: number, from: number): Reading | null {
  if (insideName(text, at)) return null
  return ordinalAt(text, at) ?? scaleReadingAt(text, at, from) ?? countedReading(text, at, from) ?? bareNumber(text, at)
}

/** `F-16`, `GPT-4`, `A380`, `@20`: digits that are part of a name. */
function insideName(text: string, at: number): boolean {
  return /[A-Za-z_@#&=?/\\]$|[A-Za-z]-$|\d[,:/-]$/u.test(text.slice(Math.max(0, at - 2), at)) && !currencyBefore(text, at)
}

function countedReading(text: string, at: number, from: number): Reading | null {
  const first = countedAt(text, at, from)
  if (!first) return null
  const second = rangeEnd(text, first)
  const unit = second?.unit ?? first.unit
  if (!unit || notAnAmount(text, second ?? first, unit)) return null
  const end = second?.end ?? first.end
  const base = { kind: kindOf(unit), text: text.slice(first.start, end), start: first.start, end, unit: unit.unit }
  const per = perOf(text, first.start, end)
  if (second) return { ...base, from: scaledLike(first, second), to: second.value, exactness: 'exact', ...per }
  const { number } = first
  if (number.upTo !== undefined) return { ...base, from: first.value, to: number.upTo * unit.times, exactness: 'about', ...per }
  return { ...base, value: first.value, exactness: number.vague ?? boundsOf(text, first.start, end), ...per }
}

function kindOf({ sort, unit }: UnitAt): Reading['kind'] {
  if (sort === 'percent') return 'percent'
  return sort === 'money' && unit.length === 3 ? 'money' : 'quantity'
}

/** A number and its unit; the sign of a currency may stand before it and belongs to the words. */
function countedAt(text: string, at: number, from: number): Counted | null {
  const sign = currencyBefore(text, at)
  const money = sign && sign.start >= from ? sign : null
  const number = numberAt(text, at)
  if (!number) return null
  const scale = number.native ? { end: number.end, factor: 1 } : scaleAt(text, number.end, money !== null)
  const start = money?.start ?? at
  if (money) return { start, end: scale.end, number, value: tidy(number.value * scale.factor), unit: money }
  const unit = unitBehind(text, at, scale.end, number)
  const minor = unit ? minorBehind(text, unit) : { end: scale.end, value: 0 }
  return { start, end: minor.end, number, value: tidy(number.value * scale.factor * (unit?.times ?? 1) + minor.value), unit }
}

/** `일흔` is seventy and not the 일 of one: the longer reading wins; `백스물다섯` is told by both kinds of numerals. */
function numberAt(text: string, at: number): NumberAt | null {
  const sino = pairAt(text, at) ?? koreanNumberAt(text, at)
  const native = sino && !sino.spelled ? null : nativeNumberAt(text, at)
  if (native && native.end > (sino?.end ?? at)) return native
  return withNativeRest(text, sino) ?? sino ?? englishNumberAt(text, at)
}

/** `백 스물다섯 명`, `백한 번째`; not the 서 of `백서`, so that a short numeral wants its counter. */
function withNativeRest(text: string, sino: NumberAt | null): NumberAt | null {
  if (!sino?.spelled || sino.value < 100 || sino.value % 100 !== 0) return null
  const gap = match(/ (?=[열스서마쉰예일여아])/uy, text, sino.end) ? 1 : 0
  const rest = nativeNumberAt(text, sino.end + gap)
  if (!rest || rest.upTo !== undefined || (rest.end - sino.end < 2 && !match(/ ?(?:번|명|개|살|마리|권|곳)/uy, text, rest.end))) return null
  return { ...rest, value: sino.value + rest.value }
}

const tidy = (value: number) => Number.isInteger(value) ? value : Number(value.toPrecision(15))

/** The unit behind a number, a space or hyphen between at most; spelled numbers are choosier than digits. */
function unitBehind(text: string, at: number, end: number, number: NumberAt): UnitAt | null {
  const gap = match(/-|( of(?= )| {0,2}) ?/uy, text, end)![0]
  const old = oldMeasureAt(text, at, end + gap.length)
  if (old) return old
  const found = unitAt(text, end + gap.length)
  const unit = (found && isWeight(text, at, found) ? { ...found, unit: 'pound', sort: 'measure' as const } : found) ?? nounBehind(text, gap.includes('of') ? end + 3 : end, number)
  if (!unit || (gap.includes('of') && !number.vague) || (unit.nativeOnly && (!number.native || gap === ''))) return null
  const word = text.slice(unit.start, unit.end)
  if (gap === '-' && !/^[a-z]/iu.test(word)) return null
  if (number.native && !nativeCounts(word, unit, gap, text.slice(end - 1, end), text.slice(unit.end, unit.end + 5))) return null
  if (number.spelled && !number.native && !number.vague && hasHangul(text[at]!) && !spelledCounts(text.slice(at, number.end), number, word, unit, gap)) return null
  return unit
}

/** The hundredths told behind a sum: 0.45 for the ` 45센트` of `64달러 45센트`. */
function minorBehind(text: string, { sort, end }: UnitAt): { end: number; value: number } {
  const minor = sort === 'money' ? match(/ ?(\d{1,2}) ?(?:센트|펜스|전(?![가-힣])|cents|pence)/uy, text, end) : null
  return minor ? { end: end + minor[0].length, value: Number(minor[1]) / 100 } : { end, value: 0 }
}

/** `한 편의 영화` counts, `한 편의점` does not: a particle ends the word. */
const WHOLE_WORD = /^(?:배기|짜리|은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|까지|부터|씩|당|째|뿐|이다|이었|이나|보다|꼴로|정도|이상|이하|밖에|쯤|여|간|입니다|였다|이었다|이고|이며|인){0,2}(?:[^가-힣]|$)/u

const CLOSE = /^(?:명|개|가지|마리|사람|곳|차례|권|배|척|켤레|그루|건|살|번)/u

/** English words count by the noun behind them; a year of four figures counts nothing. */
function nounBehind(text: string, end: number, { value, spelled, native }: NumberAt): UnitAt | null {
  return native || (!spelled && value >= 1900 && value < 2100 && text[end - 4] !== ',' && text[end - 4] !== '.' && /\d{4}$/u.test(text.slice(end - 4, end))) ? null : countedNounAt(text, end, value === 1)
}

/** 세 counts in `세 대` and `세명`, but `세대` is a generation and `한편` means "meanwhile". */
function nativeCounts(word: string, unit: UnitAt, gap: string, last: string, behind: string): boolean {
  if (unit.sort === 'percent' || unit.sort === 'money' || word === '도') return false
  if (gap !== '') return word.length > 1 || WHOLE_WORD.test(behind)
  return CLOSE.test(word) && !(last === '한' && /^(?:번|배|곳|권|척|건)/u.test(word))
}

const SAFE_ALONE = /^(?:개월|퍼센트|프로|주일|달러|유로|킬로|미터|센티|밀리|학년|위안|루블|파운드|기가|메가|배|세|인|원)/u

/** 이 is "this" before 회 or 건, and two before 퍼센트; 구조 is a rescue before 대, and nine trillion before 원. */
function spelledCounts(words: string, number: NumberAt, word: string, unit: UnitAt, gap: string): boolean {
  const digits = words.slice(-1)
  if (number.upTo !== undefined) return gap !== '' || /^(?:명|개월|배|회|차례|세|살|건|만)/u.test(word)
  if (number.value >= 1 && number.value <= 9) {
    if (gap === '' && word === '원') return false
    if ('삼육칠팔'.includes(digits)) return gap !== '' || unit.sort !== 'counter' || /^(?:명|인|배|세|회|등급|층)/u.test(word)
    return SAFE_ALONE.test(word) && !(digits === '이' && /^(?:인|원|배|세)/u.test(word)) && !(digits === '일' && /^(?:원|인)/u.test(word) && gap === '')
  }
  if (gap === '' && /^[만천백]$/u.test(words)) return /^(?:퍼센트|프로$|원|명|달러|여|유로|위안|배|개|권|장|표|톤)/u.test(word) && !/^장/u.test(word)
  if (gap === '' && /^(?:구조|조사|백일|천일|만일)$/u.test(words)) return unit.sort === 'money' && word.length > 1
  return true
}

const BETWEEN = /\s?(?:[~\-–—]|에서|부터|내지|이?[나] |to|and) ?/uy

/** `3~5%`, `10명에서 20명`, `5만~6만원`, `$3 billion to $5 billion`: the upper end, in the same unit. */
function rangeEnd(text: string, first: Counted): Counted | null {
  const between = match(BETWEEN, text, first.end)
  if (!between) return null
  const word = between[0].trim()
  if (word === 'and' && !/between [^.]{0,20}$/iu.test(text.slice(Math.max(0, first.start - 28), first.start + 1))) return null
  let at = first.end + between[0].length
  const sign = match(/[A-Z]{0,3}\p{Sc}/uy, text, at)
  at += sign?.[0].length ?? 0
  if (!/[\d가-힣a-z]/u.test(text[at] ?? '')) return null
  const second = countedAt(text, at, first.end)
  if (!second || (second.number.value < 0 && !text.startsWith('영하', at))) return null
  const unit = second.unit ?? (sign || first.unit?.start === first.start ? first.unit : null)
  if (!unit || (first.unit && first.unit.unit !== unit.unit)) return null
  if (/^(?:나|이나|부터)$/u.test(word) && !first.unit) return null
  const low = scaledLike(first, second)
  return second.value > low ? { ...second, unit } : null
}

/** In `2~3만 명` and `$3-5 billion` the lower end shares the upper one's scale. */
function scaledLike(first: Counted, second: Counted): number {
  if (first.number.end !== first.end && first.unit?.start !== first.start) return first.value
  const scale = [1e12, 1e9, 1e8, 1e6, 1e4, 1e3].find((s) => second.value >= s && second.value % s === 0) ?? 1
  const shared = first.value < 1000 && scale > 1 && first.value < second.value / scale && first.value >= 1
  return shared && second.value / first.value > 100 ? first.value * scale : first.value
}

/** `30대 여성` is an age, `세계 3대 은행` a rank: nothing is counted. */
function notAnAmount(text: string, { value, end, start }: Counted, unit: UnitAt): boolean {
  if (/(?:다시|또) $/u.test(text.slice(Math.max(0, start - 3), start)) && text.slice(start, end) === '한 번') return true
  if (value === 1 && match(/당(?!시|사|국|선|원|일|직|초|황|연)/uy, text, end)) return true
  if (/^(?:1020|2030|3040|4050|5060)세대$/u.test(text.slice(start, end))) return true
  if (text.slice(unit.start, unit.end) === '대') {
    const behind = text.slice(end, end + 5)
    if (/^(?:\d| ?(?:국회|총선|대선|대통령))/u.test(behind)) return true
    if (value % 10 === 0 && value <= 90 && value >= 10 && /^ ?(?:남|여|초|중반|후반|청년|소녀|소년|인 |이다|였|직장|부부|노|취업|이하|이상|들|로|청|대학생|주부|형제|학생)/u.test(behind)) return true
    return value <= 10 && /^ ?(?:주주|은행|그룹|기업|도시|지수|과제|강국|요소|원칙|왕|강|의혹|광역|정당|명|교역|시장|사|분야|전략|공약|대|총리|회장|째)/u.test(behind)
  }
  if (unit.unit === 'body') return !/(?:시신|시체|사체|유해|유골|미라) ?$/u.test(text.slice(Math.max(0, start - 3), start))
  if (unit.unit === 'year old') return value > 150
  return text.slice(unit.start, unit.end) === '호' || (/^제 ?$/u.test(text.slice(Math.max(0, start - 2), start)) && unit.sort === 'counter')
}

const PER_BEFORE = /(초당|분당|시간당|하루 ?(?:평균)?|일일|월평균|연평균|연간|1인당|인당|한 ?사람당|주당|1주당|톤당|배럴당|온스당|평당|갤런당|가구당|대당|건당|회당|㎡당|㎏당)\s?$/u
const PER_NAMES: Record<string, string> = {
  초당: 'second', 분당: 'minute', 시간당: 'hour', 하루: 'day', 일일: 'day', 월평균: 'month', 연평균: 'year', 연간: 'year', '1인당': 'person', 인당: 'person',
  한사람당: 'person', 주당: 'share', '1주당': 'share', 톤당: 'ton', 배럴당: 'barrel', 온스당: 'ounce', 평당: 'pyeong', 갤런당: 'gallon', 가구당: 'household',
  대당: 'vehicle', 건당: 'case', 회당: 'time', '㎡당': 'square meter', '㎏당': 'kilogram',
}
const PER_AFTER = / ?(?:per|a|an|each|\/) ?(second|minute|hour|day|week|month|year|person|share|ton|barrel|ounce|gallon|household|pound|kilogram|head|night)\b/iuy

function perOf(text: string, start: number, end: number): { per?: string } {
  const before = PER_BEFORE.exec(text.slice(Math.max(0, start - 7), start))?.[1]
  const after = match(PER_AFTER, text, end)?.[1]?.toLowerCase()
  const per = before === undefined ? after : PER_NAMES[before.replace(/ |평균$/gu, '')] ?? PER_NAMES[before]
  return per === undefined ? {} : { per }
}

/** `시속 120km`, `섭씨 10~20도`, `규모 6.8`: a word before the number says what is measured. */
function scaleReadingAt(text: string, at: number, from: number): Reading | null {
  const before = /(시속|초속|분속|섭씨|화씨|절대온도|규모|진도|마하|리히터 규모)(?:로)? {0,2}$/u.exec(text.slice(Math.max(from, at - 9), at))
  if (!before || at - before[0].length < from) return null
  const low = koreanNumberAt(text, at)
  const high = low && upperNumber(text, low.end)
  const number = high ?? low
  if (!number) return null
  const bare = /^(?:규모|리히터 규모|진도|마하)$/u.test(before[1]!)
  const unit = unitAt(text, number.end + (text[number.end] === ' ' ? 1 : 0))
  const name = SCALES_BEFORE[before[1]!]!(unit?.unit ?? null)
  if (name === null || (high && high.value <= low.value)) return null
  const start = at - before[0].length
  const end = bare || !unit ? number.end : unit.end
  const range = high ? { from: low.value, to: high.value, exactness: 'exact' as const } : { value: number.value, exactness: boundsOf(text, start, end) }
  return { kind: 'quantity', text: text.slice(start, end), start, end, unit: name, ...range }
}

/** The upper end of `10~20도` or `100km에서 120km`, where the lower one stands without its unit or with it. */
function upperNumber(text: string, end: number): NumberAt | null {
  const between = match(/ ?(?:도|㎞|km|킬로미터)?(?: ?[~–-] ?|에서 )(?=\d|영하)/uy, text, end)
  return between && koreanNumberAt(text, end + between[0].length)
}

const LENGTHS = new Set(['kilometer', 'meter', 'mile'])
const speed = (per: string) => (unit: string | null) => unit !== null && LENGTHS.has(unit) ? `${unit} per ${per}` : null
const magnitude = (unit: string | null) => unit === null ? 'magnitude' : null
const SCALES_BEFORE: Record<string, (unit: string | null) => string | null> = {
  시속: speed('hour'), 분속: speed('minute'), 초속: speed('second'), 규모: magnitude, '리히터 규모': magnitude,
  진도: (unit) => unit === null ? 'intensity' : null, 마하: (unit) => unit === null ? 'mach' : null,
  섭씨: (unit) => unit === 'degree' || unit === null ? 'degree Celsius' : null,
  절대온도: (unit) => unit === 'degree' || unit === 'kelvin' || unit === null ? 'kelvin' : null,
  화씨: (unit) => unit === 'degree' || unit === null ? 'degree Fahrenheit' : null,
}

const ORDINAL_BEHIND = / ?(?:번 ?째|주년(?![가-힣]{2})|째(?![가-힣])|등(?![급록장산재반])|위(?=[ 를는가의에로와,.]|$|권|다)|순위)/uy
const ORDINAL_BEFORE = /제 ?$/u

/** `두 번째`, `3위`, `일등`, `제17회`, `21st`: a place in a row, which counts nothing. */
function ordinalAt(text: string, at: number): Reading | null {
  const first = match(/첫 ?(?:번 ?)?째(?!주)/uy, text, at)
  if (first) return ordinal(text, at, at + first[0].length, 1)
  const english = englishOrdinalAt(text, at)
  if (english) return ordinal(text, at, english.end, english.value)
  const number = numberAt(text, at)
  if (!number || number.upTo !== undefined) return null
  const behind = match(ORDINAL_BEHIND, text, number.end)
  if (behind && !(number.native && /등|위/u.test(behind[0])) && !(number.spelled && number.value < 10 && / 등| 위|^위/u.test(behind[0]))) {
    return ordinal(text, at, number.end + behind[0].length, number.value)
  }
  const mark = number.native ? null : ORDINAL_BEFORE.exec(text.slice(Math.max(0, at - 2), at))
  return mark && !hasHangul(text[at - mark[0].length - 1] ?? '') ? ordinal(text, at - mark[0].length, number.end, number.value) : null
}

function ordinal(text: string, start: number, end: number, value: number): Reading {
  return { kind: 'number', text: text.slice(start, end), start, end, value, exactness: 'exact', ordinal: true }
}

const AFTER_SPELLED = /(?:은|는|이|가|을|를|의|과|와|보다|에서|으로|로|까지|부터|만|만큼|도|입니다|이다|이고|이며)?(?![가-힣])/uy
const NOT_NUMBERS = new Set(['이천', '사천', '오만', '이만', '구조', '일조', '만일', '백일', '천만', '만사', '이백', '백조', '오조', '사조', '이조', '천', '만', '백', '억', '조', '구만', '구천', '천일', '사구'])
const LONE_DIGITS = /^(?:삼|육|칠|십)$/u
const LONE_COUNTS = /(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)$/u

/** A number that counts nothing named: `십육은`, `4.800`, `하나만`. */
function bareNumber(text: string, at: number): Reading | null {
  const half = match(/절반|반(?=[이을은의] )/uy, text, at)
  if (half && !hasHangul(text[at - 1] ?? '')) {
    return { kind: 'number', text: half[0], start: at, end: at + half[0].length, value: 0.5, exactness: 'exact' }
  }
  const number = numberAt(text, at)
  if (!number || (number.upTo !== undefined && !number.native)) return null
  const words = text.slice(at, number.end)
  if (number.spelled && hasHangul(words) && !standsAlone(text, words, number)) return null
  if (number.spelled && /^(?:one|second)$/iu.test(words)) return null
  if (/^·\d/u.test(text.slice(number.end, number.end + 2)) || /\d·$/u.test(text.slice(Math.max(0, at - 2), at))) return null
  const scale = number.native ? { end: number.end, factor: 1 } : scaleAt(text, number.end, false)
  if (!number.spelled && /[A-Za-z]/u.test(text[scale.end] ?? '')) return null
  return {
    kind: 'number', text: text.slice(at, scale.end), start: at, end: scale.end, value: tidy(number.value * scale.factor),
    exactness: number.vague ?? boundsOf(text, at, scale.end),
  }
}

function standsAlone(text: string, words: string, number: NumberAt): boolean {
  if (/분의/u.test(words) || words === text.trim()) return true
  const long = words.length > 2 && /[십백천]/u.test(words) && /^[은는을를]/u.test(text.slice(number.end))
  const whole = long || match(AFTER_SPELLED, text, number.end) !== null
  if (number.vague === 'magnitude') return words.length > 2 || /^(?:의|명|$)/u.test(text.slice(number.end, number.end + 1))
  if (!whole || (NOT_NUMBERS.has(words) && !/^(?:보다| 이상| 이하| 미만| 초과|에서 [천만백])/u.test(text.slice(number.end, number.end + 5)))) return false
  const behind = text.slice(number.end, number.end + 1)
  if (number.native) return LONE_COUNTS.test(words) && words !== '열' && /^(?:[가-힣.,!?]|$)/u.test(behind)
  return words.length > 1 || LONE_DIGITS.test(words)
}
