import { readLexicon } from './lexicon.ts'
import type { Span } from './span.ts'

/** A unit, counter or currency found behind (or before) a number. */
export interface UnitAt extends Span {
  /** a plain English name (`gigawatt`, `person`, `percent`), or an ISO 4217 code for money */
  unit: string
  sort: 'measure' | 'counter' | 'money' | 'percent'
  /** how many ones a counter stands for: 다스 is 12 */
  times: number
  /** a noun counted by 두, 세 … alone: `두 회사`, never `2016 시즌` */
  nativeOnly: boolean
}

interface Entry {
  word: string
  unit: string
  sort: UnitAt['sort']
  times: number
  nativeOnly: boolean
  /** English words are read whatever their capitals; symbols such as `mW` and `MW` are not */
  anyCase: boolean
}

/**
 * The longest unit beginning at `at`: `기가와트` → gigawatt, `명` → person, `캐나다 달러` → CAD.
 * A Korean one ends where its word ends or a particle follows, so that 명 is not found in `명령`.
 *
 * Source: data/lexicon/units.tsv, counters.tsv, currencies.tsv
 */
export function unitAt(text: string, at: number): UnitAt | null {
  const entries = byFirstLetter().get(text[at]?.toLowerCase() ?? '')
  const entry = entries?.find((e) => isHere(e, text, at))
  return entry ? { start: at, end: at + entry.word.length, unit: entry.unit, sort: entry.sort, times: entry.times, nativeOnly: entry.nativeOnly } : null
}

/** What things with an English name are counted in, where that has a name of its own: `songs` → song by 곡; null for `snowploughs`. */
export function unitNamed(plural: string): string | null {
  counted ??= new Set(entries().map(({ unit }) => unit))
  return [plural, plural.replace(/s$/u, ''), plural.replace(/es$/u, ''), plural.replace(/ies$/u, 'y')].find((unit) => counted!.has(unit)) ?? null
}

let counted: Set<string> | undefined

/** The currency sign or code that stands before an amount and ends at most one space before it: `US$`, `₩`, `EUR`. */
export function currencyBefore(text: string, at: number): UnitAt | null {
  const end = text[at - 1] === ' ' && text[at - 2] !== ' ' ? at - 1 : at
  for (const length of [4, 3, 2, 1]) {
    const start = end - length
    const currency = start < 0 ? undefined : signs().get(text.slice(start, end))
    if (currency === undefined || (/[A-Za-z]/u.test(text[start]!) && /[A-Za-z0-9가-힣]/u.test(text[start - 1] ?? ''))) continue
    return { start, end, unit: currency, sort: 'money', times: 1, nativeOnly: false }
  }
  return null
}

let index: Map<string, Entry[]> | undefined

function byFirstLetter(): Map<string, Entry[]> {
  if (index) return index
  index = new Map()
  for (const entry of entries()) {
    const first = entry.word[0]!.toLowerCase()
    const row = index.get(first)
    if (row) row.push(entry)
    else index.set(first, [entry])
  }
  for (const row of index.values()) row.sort((a, b) => b.word.length - a.word.length)
  return index
}

function entries(): Entry[] {
  const percents = new Set(['percent', 'percentage point'])
  return [
    ...readLexicon('currencies').map((row) => entry(row.word!, row.currency!, 'money')),
    ...readLexicon('units').map((row) => entry(row.word!, row.unit!, percents.has(row.unit!) ? 'percent' : 'measure')),
    ...readLexicon('counters').map((row) => entry(row.word!, row.unit!, 'counter', Number(row.times) || 1, row.numerals === 'native')),
  ]
}

function entry(word: string, unit: string, sort: Entry['sort'], times = 1, nativeOnly = false): Entry {
  return { word, unit, sort, times, nativeOnly, anyCase: /^[a-z .-]{4,}$/iu.test(word) }
}

let before: Map<string, string> | undefined

function signs(): Map<string, string> {
  before ??= new Map(readLexicon('currencies').filter((row) => /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{2,3}|Rp|NT달러)$/u.test(row.word!))
    .map((row) => [row.word!, row.currency!]))
  return before
}

function isHere(entry: Entry, text: string, at: number): boolean {
  const { word } = entry
  const found = text.startsWith(word, at) || (entry.anyCase && text.slice(at, at + word.length).toLowerCase() === word.toLowerCase())
  return found && !/^(?:원인|정도)/u.test(text.slice(at, at + 2)) && endsHere(word, text, at + word.length)
}

function endsHere(word: string, text: string, end: number): boolean {
  const last = word.charCodeAt(word.length - 1)
  const next = text.charCodeAt(end)
  if (last >= 0xac00 && last <= 0xd7a3) return !(next >= 0xac00 && next <= 0xd7a3) || follows(text, end)
  if (/[A-Za-z]/u.test(word.at(-1)!)) return !(next < 128 && /[A-Za-z0-9]/u.test(text[end]!))
  return true
}

/** What may follow a Korean unit without a space: particles, the copula, bounds, and words that go with amounts. */
const AFTER_UNIT = new RegExp(`(?:${[
  '은', '는', '이(?!트|번|유)', '가(?!격|량당|입|족|구)', '을', '를', '의(?!석|원|회|료)', '에', '로(?!봇|드)', '으로', '와', '과(?!정|목|학|제|장)', '도(?!시|로|착|록|지|민|입|움|전|서)',
  '만(?!기|료|족|남)', '까지', '부터', '보다', '씩', '당(?!시|사|국|선|원|일|직|초)', '째', '간(?!부|첩|담|호|판|격)', '정도', '가량', '안팎', '남짓', '이상', '이하', '미만', '초과', '여(?![가-힣])', '여(?=만|억)',
  '짜리', '어치', '대(?=[ 의로에를가는.,]|$)', '(?<=원|러|엔|로|트|점)선(?=[ 을이에까의으.,]|$)', '쯤', '꼴', '께', '밖에', '뿐', '마다', '조차', '나 ', '나마', '라(?=[고는며도 ])', '란 ', '인(?=[ 데지가]|$)', '입니', '였', '이었', '이[고며던나라다]',
  '내외', '가까', '넘', '규모', '상당', '수준', '등(?=[ 을이의에.,]|$)', '및', '또', '하(?=[고면락며는])', '한(?=[ 다]|$)', '된', '짓', '들', '모두', '중(?=[ 에의]|$)', '전(?=[ 에의]|$)', '후(?=[ 에의]|$)', '뒤', '내(?=[ 에로]|$)', '다(?=[.!? "”\'’]|$)',
  '였다', '인데', '이면', '면 ', '증가', '감소', '상승', '하락', '오른', '내린', '올라', '올랐', '내렸', '떨어', '인상', '인하', '할인', '길', '높', '넓', '두께', '높이', '길이', '크기', '무게', '거리', '깊이', '폭', '너비', '제한', '치(?=[ 를의가]|$)', '분(?=[ 의을]|$)', '형(?=[ 의을]|$)', '급(?=[ 의을]|$)', '배기', '언더',
].join('|')})`, 'uy')

function follows(text: string, at: number): boolean {
  AFTER_UNIT.lastIndex = at
  return AFTER_UNIT.test(text)
}
