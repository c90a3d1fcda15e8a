import type { Reading } from '../../text/reading.ts'
import type { Span } from '../../text/span.ts'
import { amounts, words, type Draft } from '../draft.ts'
import { LONGEST_SENTENCE, type NewsSentence } from '../newsSentence.ts'
import { anyOf } from '../newsWords.ts'

/**
 * Every number with a unit, with the noun it measures: `83마일의 배선` → what `배선`, value 83 miles; `무게가 700kg` → `무게`.
 * No quantity is: a date, an ordinal or rank (`1위`, `8호`), a person's age, and a vague magnitude (`수백 명`).
 */
export function quantities(paragraph: string, sentence: NewsSentence): Draft[] {
  return sentence.readings.filter((reading) => counts(paragraph, reading)).flatMap((reading) => {
    const [value] = amounts([reading])
    if (!value) return []
    const what = sentence.end - sentence.start > LONGEST_SENTENCE ? null : measured(paragraph, sentence, reading)
    return [{
      kind: 'quantity' as const, rule: 'quantity: 수와 단위', status: 'stated' as const,
      quote: reading, slots: { what: what ? [words(paragraph, what)] : [], value: [value] },
    }]
  })
}

const RANKS = new Set(['rank', 'place in order', 'grade', 'floor', 'round', 'generation', 'dan', 'age', 'year old', 'th', 'edition', 'episode', 'term', 'issue', 'century'])

function counts(paragraph: string, reading: Reading): boolean {
  const before = paragraph.slice(Math.max(0, reading.start - 3), reading.start)
  const after = paragraph.slice(reading.end, reading.end + 6)
  if (reading.exactness === 'magnitude' || reading.kind === 'number' || reading.kind === 'time') return false
  if (reading.kind === 'date') return /\d.*(?:년|개월|달|주|일|시간|분)\s?(?:전|후|뒤)|(?:ago|later|earlier)$/u.test(reading.text) || /^\d{1,3}일$/u.test(reading.text) && /^(?:이 더|간|동안| 동안|짜리|을 더|이 걸|이 지)/u.test(after)
  if (reading.kind === 'dateRange') return /\d/u.test(reading.text) && (reading.unit !== undefined || reading.from === undefined && reading.to === undefined)
  if (/^한 /u.test(reading.text) && !COUNTER.test(reading.text)) return false
  if (/(?<![가-힣])제\s?$/u.test(before) || (reading.unit !== undefined && RANKS.has(reading.unit))) return false
  return !/^[1-9]0대$/u.test(reading.text) || !/^(?:의 |[층들]|[를을] (?:겨냥|대상|중심)|\s?(?:초반|중반|후반|남성|여성|남|여|이상|이하)|,| )?\s?(?:[가-힣]{0,4}(?:씨|남성|여성|남|여|초반|중반|후반)|[가-힣]+\()/u.test(after)
}

/** `한 명` counts one; `한 남자` is some man or other. */
const COUNTER = /^한 (?:명|사람|번|차례|달|해|주|시간|개|대|곳|마리|잔|병|채|척|살|건|쌍|편|권|장|가지|팀|그루|송이|벌|켤레|자루|알|통|가구|세대|표|골|점|판|층|칸|줄|군데|세기)/u

const DIMENSION = new RegExp(`(${anyOf('dimension')})(?:가|이|는|은|를|을|도|의|만)?\\s?(?:약|최대|최소|최소한|무려|각각|총|모두|매년|하루|연간|평균|현재|대략|거의)?\\s?$`, 'u')

/** The noun a number measures: a dimension before it, what it counts after it (`6개 통신업체`), or the noun it follows (`주민 27만5000명`). */
function measured(paragraph: string, sentence: NewsSentence, reading: Reading): Span | null {
  if (sentence.morphemes.length === 0) return englishNoun(paragraph, sentence, reading)
  const before = paragraph.slice(Math.max(sentence.start, reading.start - 40), reading.start)
  const dimension = DIMENSION.exec(before)
  if (dimension) return { start: reading.start - before.length + dimension.index, end: reading.start - before.length + dimension.index + dimension[1]!.length }
  const said = (span: Span | null) => (span && !NO_THING.test(paragraph.slice(span.start, span.end)) ? span : null)
  return said(nounAfter(paragraph, sentence, reading.end)) ?? said(nounBefore(sentence, reading.start))
}

/** `212 people` counts people; `4.5 metres across` and `$120 million` measure what stands before or after: `a mirror`, `a tax break`. */
function englishNoun(paragraph: string, sentence: NewsSentence, reading: Reading): Span | null {
  const own = /[\d.]\s(?:[a-z-]+\s){0,2}([a-z][a-z-]+)$/u.exec(reading.text)
  if (reading.kind === 'quantity' && own && !MEASURE_WORD.test(own[1]!)) return { start: reading.end - own[1]!.length, end: reading.end }
  const after = /^(?: of)? ((?:[a-z-]+ ){0,2}?[a-z-]{3,})(?=[\s,.;]|$)/u.exec(paragraph.slice(reading.end, Math.min(sentence.end, reading.end + 40)))
  if (after && !FUNCTION_WORD.test(after[1]!)) return { start: reading.end + after[0].length - after[1]!.length, end: reading.end + after[0].length }
  const head = paragraph.slice(Math.max(sentence.start, reading.start - 50), reading.start)
  const before = (reading.kind === 'quantity' ? BESIDE : LINKED).exec(head)
  if (!before || FUNCTION_WORD.test(before[1]!)) return null
  const start = reading.start - head.length + before.index
  return { start, end: start + before[1]!.length }
}

const LINKED = /([A-Za-z][A-Za-z-]{2,}) (?:of|worth|at|is|was|are|were|costs?|costing|totall?ed|totall?ing|reached|hit|rose|fell|has risen|had risen|to be)(?: (?:about|nearly|around|over|up to|more than|at least|than|by|to)){0,2} ?$/u
const BESIDE = /([A-Za-z][A-Za-z-]{2,})(?: (?:of|is|was|are|were|reached|measuring|spanning|covering))?(?: (?:about|nearly|around|over|more than|at least)){0,2} ?$/u
const MEASURE_WORD = /^(?:met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|tons?|tonnes?|kilograms?|pounds?|grams?|liters?|litres?|gallons?|barrels?|acres?|hectares?|watts?|kilowatts?|megawatts?|gigawatts?|degrees?|percent|points?|bytes?|gigabytes?|terabytes?|knots?|hertz|volts?|times)$/u
const FUNCTION_WORD = /^(?:the|and|but|for|from|with|when|while|that|which|who|said|over|across|wide|long|high|tall|deep|more|less|than|was|were|are|has|have|had|will|would|after|before|since|until|into|about|per|each|also|year|ago|later|early|late|on|in|at|to|by|as|a|an|its|his|her|their|according|this|last|next|must|can|may|should|could|is|be|been|up|down|higher|lower|scale|take|spend|pay|earn|reach|carry|make|[a-z]+ed|[a-z]+ing)(?: |$)/u

/** Words beside a number that are not what it counts. */
const NO_THING = new RegExp(`^(?:${anyOf('no thing')}|[가-힣]{1,3}당)$`, 'u')

const LINK = /^(?:여|\s?(?:가량|정도|안팎|남짓)(?=\s)|가량|정도|안팎|이상|이하|미만|남짓|씩|짜리|간|동안|어치|상당|규모|수준|대|쯤|넘는|이 넘는)?(?:의)?\s/u

function nounAfter(paragraph: string, sentence: NewsSentence, end: number): Span | null {
  const rest = paragraph.slice(end, Math.min(sentence.end, end + 60))
  const link = LINK.exec(rest)
  if (!link) return null
  const from = end + link[0].length
  return nounRun(sentence, from)
}

/** Nouns from `from` on, up to the first particle. */
function nounRun(sentence: NewsSentence, from: number): Span | null {
  const start = sentence.morphemes.findIndex((m) => m.start >= from)
  if (start < 0 || sentence.morphemes[start]!.start > from + 2) return null
  let end = -1
  for (let k = start; k < sentence.morphemes.length && k < start + 14; k++) {
    const { pos } = sentence.morphemes[k]!
    const next = sentence.morphemes[k + 1]?.pos
    if (/^(?:NNG|XR)$/u.test(pos) && next === 'XSA') k++
    else if (/^(?:NNG|NNP|SL|XSN|XPN|XR|NR|SN)$/u.test(pos)) end = sentence.morphemes[k]!.end
    else if (end < 0 && /^(?:MM|S[SPO]|VA|ETM|XSA|MAG)$/u.test(pos)) continue
    else break
  }
  const next = sentence.morphemes.find((m) => m.start >= end && end > 0)
  const first = sentence.morphemes.find((m) => m.start >= from && /^(?:NNG|NNP|SL|XPN|XR|NR|SN)$/u.test(m.pos) && sentence.morphemes.find((n) => n.start >= m.end)?.pos !== 'XSA')
  return end > from && next?.pos !== 'XSV' && first && first.start < end ? { start: first.start, end } : null
}

/** The nouns right before the number, with a particle or without: `어선 50만여척`, `광부는 400명`. */
function nounBefore(sentence: NewsSentence, start: number): Span | null {
  let last = sentence.morphemes.findLastIndex((m) => m.end <= start)
  while (last >= 0 && /^(?:J|MA|MM|S[PSE]|NNB)/u.test(sentence.morphemes[last]!.pos)) last--
  if (last < 0 || !/^(?:NNG|NNP|SL|XSN)$/u.test(sentence.morphemes[last]!.pos) || start - sentence.morphemes[last]!.end > 12) return null
  let first = last
  while (first > 0 && /^(?:NNG|NNP|SL|XSN|XPN)$/u.test(sentence.morphemes[first - 1]!.pos) && sentence.morphemes[first]!.start - sentence.morphemes[first - 1]!.end < 2) first--
  while (first <= last && sentence.morphemes[first]!.pos === 'XSN') first++
  return first > last ? null : { start: sentence.morphemes[first]!.start, end: sentence.morphemes[last]!.end }
}
