import { hasHangul } from './language.ts'

/** A number found at some place of a text. */
export interface NumberAt {
  /** where it ends, exclusive */
  end: number
  value: number
  /** written without a single digit: `이십오`, `스물다섯` */
  spelled: boolean
  /** one or more of 하나, 둘, 셋 …, which count things and never stand before 퍼센트 */
  native?: boolean
  /** `10여` is at least ten; `수천` and `몇십` tell only the order of magnitude */
  vague?: 'atLeast' | 'magnitude'
  /** `이삼` (두셋): from two to three; `value` is then the lower one */
  upTo?: number
}

/** 만, 억, 조, 경: digits group by four (한글 맞춤법 제44항). */
const MYRIADS: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 }
const TENS: Record<string, number> = { 십: 10, 백: 100, 천: 1000 }
const DIGITS: Record<string, number> = { 영: 0, 공: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 륙: 6, 칠: 7, 팔: 8, 구: 9 }

/**
 * Reads a Korean number in digits and unit words: `2억 4천 4백만` → 244000000, `이십오` → 25, `3분의 1` → 0.333….
 * The number alone; currency and counters stay with the caller. Never throws.
 *
 * @returns a count in ones, or `null` when any part is not a number
 * Source: 한글 맞춤법 제44항 (digits group by 만, 10⁴)
 */
export function readKoreanNumber(text: string): number | null {
  const trimmed = text.trim()
  const found = koreanNumberAt(trimmed, 0) ?? nativeNumberAt(trimmed, 0)
  return found && found.end === trimmed.length ? found.value : null
}

/** The longest Korean or plain number starting at `at`, signs and fractions included: `마이너스 3분의 1` → −⅓. */
export function koreanNumberAt(text: string, at: number): NumberAt | null {
  const sign = stickyMatch(SIGN, text, at)
  const first = unsignedAt(text, at + (sign?.length ?? 0))
  if (!first) return null
  if (!sign) return first
  return { ...first, value: -first.value, spelled: first.spelled && sign.length > 2 }
}

const SIGN = /마이너스 ?|영하 ?|플러스 ?|[-−–](?=[\d.])/uy

function unsignedAt(text: string, at: number): NumberAt | null {
  const whole = groupedAt(text, at) ?? sinoAt(text, at)
  if (!whole) return null
  return mixedFraction(text, whole) ?? fraction(text, whole) ?? power(text, whole) ?? point(text, whole) ?? suffixed(text, at, whole)
}

/** `4분의 3`, `사분의 마이너스 삼` */
function fraction(text: string, bottom: NumberAt): NumberAt | null {
  const of = stickyMatch(/ ?분의 ?/uy, text, bottom.end)
  const sign = of && stickyMatch(/마이너스 ?/uy, text, bottom.end + of.length)
  const top = of && sinoAt(text, bottom.end + of.length + (sign?.length ?? 0))
  if (!top || bottom.value === 0) return null
  return { end: top.end, value: (sign ? -1 : 1) * top.value / bottom.value, spelled: bottom.spelled && top.spelled }
}

/** `일과 사분의 일` → 1.25, `5와 3/4` → 5.75 */
function mixedFraction(text: string, whole: NumberAt): NumberAt | null {
  const and = stickyMatch(/[과와] ?/uy, text, whole.end)
  const slashed = and && /^\d{1,3}\//u.test(text.slice(whole.end + and.length, whole.end + and.length + 4)) ? groupedAt(text, whole.end + and.length) : null
  if (slashed && slashed.value < 1) return { ...slashed, value: whole.value + slashed.value }
  const bottom = and && sinoAt(text, whole.end + and.length)
  const part = bottom && fraction(text, bottom)
  if (part) return part.value < 1 ? { ...part, value: whole.value + part.value } : null
  return bottom && whole.spelled && whole.value % 1e4 === 0 && whole.value > 0 ? joined(whole, bottom) : null
}

/** `이십일조와 삼백`: the parts of one number, told with `와` */
function joined(whole: NumberAt, rest: NumberAt | null): NumberAt | null {
  if (!rest?.spelled || rest.value >= 1e4) return null
  return { end: rest.end, value: whole.value + rest.value, spelled: true }
}

/** `1.1^23`, `12e-1` */
function power(text: string, base: NumberAt): NumberAt | null {
  const [all, caret, e] = match(/\^([+-]?\d{1,3})(?!\d)|[eE]([+-]?\d{1,3})(?![\dA-Za-z])/uy, text, base.end) ?? []
  if (all === undefined || base.spelled) return null
  const value = caret === undefined ? base.value * 10 ** Number(e) : base.value ** Number(caret)
  return { end: base.end + all.length, value, spelled: false }
}

/** `오점 오`, `이백 점 영삼`: digits told one by one after the point */
function point(text: string, whole: NumberAt): NumberAt | null {
  const [all, digits] = match(/ ?[점쩜] ?([영공일이삼사오육륙칠팔구](?: ?[영공일이삼사오육륙칠팔구]){0,11})(?=이[다고며]|입니|퍼|배|도|점|를|로|의|가 |에 |보다|[^가-힣]|$)/uy, text, whole.end) ?? []
  if (all === undefined || digits === undefined || !whole.spelled || /^[점쩜]이$/u.test(all) || (all.startsWith(' ') && /^[가-힣]/u.test(text.slice(whole.end + all.length)) && !/^(?:이[다고며]|입니|퍼|배|도|점)/u.test(text.slice(whole.end + all.length)))) return null
  return { end: whole.end + all.length, value: Number(`${whole.value}.${[...digits.replaceAll(' ', '')].map((d) => DIGITS[d]).join('')}`), spelled: true }
}

/** `10여 명`, `50만여 척` */
function suffixed(text: string, start: number, found: NumberAt): NumberAt {
  const few = stickyMatch(/ ?여(?= ?[가-힣㎏㎞㎡%a-z])(?!\S?(?:성|름|행|론|권|당|야|전|부|러|기|유|건|파|객|배우|학생|직원|자|사|의사|동생))/uy, text, found.end)
  if (few && text[start] !== '수' && found.value >= 10) return { ...found, end: found.end + few.length, vague: 'atLeast' }
  return found
}

const PAIR = /(일이|이삼|삼사|사오|오륙|육칠|칠팔|팔구)(십|백|천)?(?=만| ?[가-힣])/uy

/** `이삼` (of `이삼 일`), `오륙십` → from two to three, from fifty to sixty; the caller sees to it that a unit follows. */
export function pairAt(text: string, at: number): NumberAt | null {
  const [all, digits, ten] = match(PAIR, text, at) ?? []
  if (!all || !digits || hasHangul(text[at - 1] ?? '')) return null
  const times = TENS[ten ?? ''] ?? 1
  const myriad = text[at + all.length] === '만' ? 1e4 : 1
  return { end: at + all.length + (myriad > 1 ? 1 : 0), value: DIGITS[digits[0]!]! * times * myriad, upTo: DIGITS[digits[1]!]! * times * myriad, spelled: true }
}

const ARABIC = /(\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d{1,20})?)|(\d{1,3}(?: \d{3}){2,6}(?![\d,])(?:\.\d{1,20}(?!\d))?)|(\d{1,20}(?:(?<!\d\.\d{1,20})\.\d{1,20}(?!\.?\d))?)|(\.\d{1,20})/uy

/** `2 1/4`, `3/4`, `1 414 021 100`, and whatever begins with a digit */
function groupedAt(text: string, at: number): NumberAt | null {
  const slashed = match(/(?:(\d{1,4}) {1,2})?(\d{1,4})\/(\d{1,4})(?![\d/.,]\d|\d|[가-힣]?일)/uy, text, at)
  if (slashed) {
    const [all, whole = '0', top, bottom] = slashed
    if (Number(bottom) > 1) return { end: at + all.length, value: Number(whole) + Number(top) / Number(bottom), spelled: false }
  }
  return arabicAt(text, at)
}

function arabicAt(text: string, at: number): NumberAt | null {
  const [all, commas, spaced] = match(ARABIC, text, at) ?? []
  if (all === undefined) return null
  const value = Number((commas ?? spaced ?? all).replace(/[, ]/gu, ''))
  const end = at + all.length
  return spaced === undefined ? unitsAfter(text, at, { end, value, spelled: false }) : { end, value, spelled: false }
}

function sinoAt(text: string, at: number): NumberAt | null {
  return arabicAt(text, at) ?? unitsAfter(text, at, null)
}

/**
 * Reads `1조 2천억`, `4억 7천만`, `3백21`, `이천십팔`: small parts (천, 백, 십 falling), each closed by
 * a falling 만, 억 or 조. `first` is the digits already read, if it began with some.
 */
function unitsAfter(text: string, at: number, first: NumberAt | null): NumberAt | null {
  const sum = new Sum()
  let end = at
  let spelled = !first
  const vague = first ? null : stickyMatch(/[수몇] ?(?=[십백천만억조])/uy, text, at)
  if (first) sum.digit(first.value)
  let i = first?.end ?? at + (vague?.length ?? 0)
  if (first) end = i
  for (let steps = 0; steps < 48; steps++) {
    const letter = text[i]
    if (letter === undefined) break
    if (letter === ' ') {
      if (text[i - 1] === '만' && i === at + 1 && /^ \d{1,3}(?!\d*[천백])/u.test(text.slice(i, i + 6))) break
      const next = afterSpace(text, i, sum)
      if (next < 0) break
      i = next
      continue
    }
    const arabic = letter >= '0' && letter <= '9' && i > at ? match(ARABIC, text, i) : null
    if (arabic) {
      if (arabic[2] !== undefined || !sum.digit(Number(arabic[0].replaceAll(',', '')))) break
      end = i += arabic[0].length
      spelled = false
      continue
    }
    if (match(OTHER_WORD, text, i) || !sum.take(letter, spelled || followedByUnit(text, i))) break
    end = ++i
  }
  if (end === at || sum.empty) return null
  const found: NumberAt = { end, value: sum.value, spelled }
  if (spelled && !vague) return particleTrimmed(text, at, found)
  return vague ? { ...found, vague: 'magnitude' } : found
}

/** `1조각`, `일만큼`, `3천안` begin other words, but not the 조사 of `일조사천억` and `일조사만` nor the 천사 of `이천사백`; 경 is ten thousand 조 only when nothing but money follows. */
const OTHER_WORD = /(?:조사(?![십백천억]|(?<=[일이삼사오육칠팔구십백천]조사)만)|천사(?=[가-힣])(?![십백만억조])|조[각합직건치항례끼정약금]|만[큼나약화찬두족기료남]|백[신악제화]|천[안연문국재체막]|억[제류울지눌압]|십자|경[가-힣](?<!원|달|분)|일[로반부본요])/uy

/** In `10만이 넘는` the 이 is a particle, in `3백이십` a digit: after digits a syllable needs 십, 백 … behind it. */
const followedByUnit = (text: string, at: number) => /[십백천만억조]/u.test(text[at + 1] ?? '')

/** In `백만이 모였다` the 이 is a particle, in `백칠십이다` the copula; `백이` keeps its two. */
function particleTrimmed(text: string, at: number, found: NumberAt): NumberAt {
  const last = text.slice(found.end - 2, found.end)
  const behind = text.slice(found.end, found.end + 1)
  const particle = /^[만억조]이$/u.test(last) && /^(?:[ .,?!]|$)/u.test(behind)
  const copula = /^[십백천만억조]이$/u.test(last) && /^[다고며라]$/u.test(behind)
  if (found.end - at < 3 || (!particle && !copula)) return found
  return { ...found, end: found.end - 1, value: found.value - 2 }
}

/** Where a number goes on after a space, or −1: `4천 3백`, `50 만 배럴`, `오십 이`, but not `2백 이상`. */
function afterSpace(text: string, at: number, sum: Sum): number {
  const next = text[at + 1] === ' ' ? at + 2 : at + 1
  const letter = text[next] ?? ''
  if (/\d/u.test(letter)) {
    return sum.open && !/^\d{1,8}(?:[.,]\d+)? ?(?:년|월|일|시|분|초|%|차|호|위|층)/u.test(text.slice(next, next + 14)) ? next : -1
  }
  const word = match(/[일이삼사오육칠팔구십백천만억조]{1,16}/uy, text, next)?.[0]
  if (word === undefined) return -1
  const behind = text.slice(next + word.length, next + word.length + 8)
  const closes = /^(?:$|[ \d.,)]|여|[가-힣]?$|(?:원|달|유로|엔|위안|파운드|프랑|루|명|개|배럴|톤|대|척|마리|권|건|번째|분의|점|퍼|%|킬|미터|평|제곱|주|세|살|시간|표|가구|은|는|을|를|의|과|와|이다|입니다))/u.test(behind)
  if (!closes) return -1
  if (word.length === 1 && DIGITS[word] !== undefined) return sum.open && /^(?:$|[.,?!]| ?(?:명|개월|퍼센트|달러|원|세|살|분의|입니다))/u.test(behind) ? next : -1
  return sum.open || (word.length <= 2 && !(word[0]! in DIGITS)) ? next : -1
}

/** The running sum of a number told in parts; a part that does not fall is refused. */
class Sum {
  #total = 0
  #section = 0
  #digit: number | null = null
  #lastTen = Infinity
  #lastMyriad = Infinity
  #some = false

  get empty() {
    return !this.#some
  }

  /** nothing is waiting for its unit, and a smaller part may follow */
  get open() {
    return this.#some && this.#digit === null
  }

  get value() {
    return tidy(this.#total + this.#section + (this.#digit ?? 0))
  }

  digit(value: number): boolean {
    if (this.#digit !== null || value >= Math.min(this.#lastTen, this.#lastMyriad)) return false
    this.#digit = value
    return this.#some = true
  }

  /** One Hangul numeral; `digits` says whether a syllable such as 이 may count as two here. */
  take(letter: string, digits: boolean): boolean {
    const ten = TENS[letter]
    if (ten !== undefined) return this.#ten(ten)
    const myriad = MYRIADS[letter]
    if (myriad !== undefined) return this.#myriad(myriad)
    const digit = DIGITS[letter]
    return digit !== undefined && digits && this.digit(digit)
  }

  #ten(ten: number): boolean {
    if (ten >= this.#lastTen) return false
    this.#section += (this.#digit ?? 1) * ten
    this.#digit = null
    this.#lastTen = ten
    return this.#some = true
  }

  #myriad(myriad: number): boolean {
    if (myriad >= this.#lastMyriad || (this.#some && this.#section === 0 && this.#digit === null)) return false
    this.#total += (this.#some ? this.#section + (this.#digit ?? 0) : 1) * myriad
    this.#section = 0
    this.#digit = null
    this.#lastTen = Infinity
    this.#lastMyriad = myriad
    return this.#some = true
  }
}

/** 2.3 × 10⁸ without the dust of binary fractions. */
const tidy = (value: number) => Number.isInteger(value) ? value : Number(value.toPrecision(15))

const NATIVE_TENS: Record<string, number> = { 열: 10, 스물: 20, 스무: 20, 서른: 30, 마흔: 40, 쉰: 50, 예순: 60, 일흔: 70, 여든: 80, 아흔: 90 }
const NATIVE_ONES: Record<string, number> = {
  하나: 1, 한: 1, 첫: 1, 둘: 2, 두: 2, 셋: 3, 세: 3, 석: 3, 서: 3, 넷: 4, 네: 4, 넉: 4, 너: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9, 댓: 5,
}
const NATIVE_PAIRS: Record<string, [number, number]> = {
  한두: [1, 2], 두어: [2, 3], 두세: [2, 3], 두서너: [2, 4], 서너: [3, 4], 서넛: [3, 4], 두셋: [2, 3], 너댓: [4, 5], 네댓: [4, 5], 너덧: [4, 5], 네다섯: [4, 5],
  대여섯: [5, 6], 예닐곱: [6, 7], 일고여덟: [7, 8], 여덟아홉: [8, 9], 여남은: [10, 19],
}
const NATIVE = /(열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔) ?(한두|두어|댓(?= |명|개|살)|두세|두서너|서너|서넛|두셋|너댓|네댓|너덧|네다섯|대여섯|예닐곱|일고여덟|여덟아홉|여남은|하나|한|둘|두|셋|세|석|서|넷|네|넉|너|다섯|여섯|일곱|여덟|아홉)|(열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)|(한두|두어(?= )|두세|두서너|서너|서넛|두셋|너댓|네댓|너덧|네다섯|대여섯|예닐곱|일고여덟|여덟아홉|여남은|하나|한|둘|두|셋|세|석|서|넷|네|넉|너|다섯|여섯|일곱|여덟|아홉)/uy

/** `스물다섯` → 25, `세` (of `세 명`) → 3, `서너` → 3 to 4; the caller sees to it that a counter follows. */
export function nativeNumberAt(text: string, at: number): NumberAt | null {
  const [all, ten, behind, alone, first] = match(NATIVE, text, at) ?? []
  if (all === undefined) return null
  const one = behind ?? first
  const tens = NATIVE_TENS[ten ?? alone ?? ''] ?? 0
  const pair = one === undefined ? undefined : NATIVE_PAIRS[one]
  const end = at + all.length
  if (pair) return { end, value: tens + pair[0], upTo: tens + pair[1], spelled: true, native: true }
  const few = alone === undefined ? null : stickyMatch(/ ?여(?= )/uy, text, end)
  if (few) return { end: end + few.length, value: tens, spelled: true, native: true, vague: 'atLeast' }
  return { end, value: tens + (NATIVE_ONES[one ?? ''] ?? 0), spelled: true, native: true }
}

/** The match of a sticky expression at exactly this place. */
export function match(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

function stickyMatch(expression: RegExp, text: string, at: number): string | null {
  return match(expression, text, at)?.[0] ?? null
}
