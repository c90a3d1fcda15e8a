import type { ReadSentence } from '../desk/readArticle.ts'
import type { Morpheme } from '../text/morphemes.ts'
import type { Reading } from '../text/reading.ts'
import { meet, type Span } from '../text/span.ts'
import { LONGEST_ANSWER } from './answer.ts'
import type { Candidate, CandidateKind } from './candidate.ts'
import { englishPhrases, type EnglishPhrase, type PhraseForm } from './englishPhrases.ts'
import { koreanPhrases } from './koreanPhrases.ts'
import { reasonClauses } from './reasonClauses.ts'
import { AMOUNTS, type Asks } from './question/question.ts'
import { untoldPhrases } from './untold.ts'
import { hasHangul } from '../text/language.ts'

/**
 * All that may answer a question of this kind in one sentence: names, readings, quoted titles, noun phrases
 * without their particle, and the words that say a thing was not told. Each stretch is offered once, under its surest kind.
 */
export function candidatesIn(text: string, whole: ReadSentence, index: number, allMorphemes: readonly Morpheme[], asks: Asks): Candidate[] {
  const { sentence, morphemes } = beginning(whole, allMorphemes)
  const found = new Map<string, Candidate>()
  const offer = (kind: CandidateKind, span: Span, more: Partial<Candidate> = {}, may = true) => {
    const trimmed = withoutEdges(text, span)
    const key = `${trimmed.start}-${trimmed.end}`
    if (trimmed.end <= trimmed.start || trimmed.end - trimmed.start > LONGEST_ANSWER) return
    const known = found.get(key)
    if (known) known.phrase ??= more.phrase
    else if (may) found.set(key, { ...more, kind, ...trimmed, text: text.slice(trimmed.start, trimmed.end), sentence: index })
  }
  const [fitting, barred] = byWhetherTheyAnswer(sentence.readings, asks)
  for (const reading of fitting) {
    // a title such as `Tonight Show` in a Korean text is no date
    if (morphemes.length > 0 && /^[A-Za-z]+$/u.test(reading.text)) continue
    offer(kindOfReading(reading), bare(text, reading), { reading })
    if (DATES.has(reading.kind)) for (const span of datesWithin(text, reading)) offer('date', span)
  }
  if (!AMOUNTS.has(asks)) for (const mention of sentence.mentions) offer(mention.kind, mention, { mention })
  if (!AMOUNTS.has(asks)) for (const span of quoted(text, sentence)) offer(isSpoken(text.slice(span.start, span.end)) ? 'speech' : 'quoted', span)
  const isKorean = morphemes.length > 0
  const allowed = asks === 'yesNo' ? () => false : AMOUNTS.has(asks) ? amountWords(text, fitting, barred, asks) : () => true
  if (isKorean) for (const { span, kind } of koreanPhrases(text, sentence, morphemes, !AMOUNTS.has(asks))) {
    if (allowed(span) && !barred.some(({ start, end }) => span.start >= start && span.end <= end)) offer(kind, span)
  }
  if (!isKorean) for (const phrase of englishPhrases(text, sentence)) {
    if (allowed(phrase) && !(NAMED.has(asks) && TELLING.has(phrase.form))) offer(kindOfPhrase(phrase, asks), phrase, { phrase })
    else offer('phrase', phrase, { phrase }, false)
  }
  if (isKorean && EXPLAINED.has(asks)) for (const { span, ending } of reasonClauses(text, sentence, morphemes)) offer('clause', span, { ending })
  for (const span of untoldPhrases(text, sentence)) offer('untold', span)
  return [...found.values()]
}

/** No news has a longer sentence; hostile text without a full stop costs no more to answer from. */
const LONGEST_SENTENCE = 1500

function beginning(sentence: ReadSentence, morphemes: readonly Morpheme[]): { sentence: ReadSentence; morphemes: readonly Morpheme[] } {
  const end = sentence.start + LONGEST_SENTENCE
  if (sentence.end <= end) return { sentence, morphemes }
  const isBefore = (span: Span) => span.end <= end
  return { sentence: { ...sentence, end, mentions: sentence.mentions.filter(isBefore), readings: sentence.readings.filter(isBefore) }, morphemes: morphemes.filter(isBefore) }
}

const TIMES: readonly Reading['kind'][] = ['date', 'dateRange', 'time']
const COUNTS: readonly Reading['kind'][] = ['number', 'quantity', 'money', 'percent']
const ANY_READING: ReadonlySet<Reading['kind']> = new Set([...TIMES, ...COUNTS, 'duration'])
/** Readings that are no answer to a question of a kind: nobody is a number, and nothing lasts 40 dollars. */
const NO_ANSWER: Partial<Record<Asks, ReadonlySet<Reading['kind']>>> = {
  person: ANY_READING, organization: ANY_READING, place: ANY_READING, reason: ANY_READING,
  product: ANY_READING, money: new Set([...TIMES, 'duration', 'percent', 'quantity']), percent: new Set([...TIMES, 'duration', 'money']),
  number: new Set(TIMES), date: new Set(['money', 'percent', 'quantity']), duration: new Set(['money', 'percent', 'number', 'time']),
}

/** The readings that may answer, and those that cannot. */
function byWhetherTheyAnswer(readings: readonly Reading[], asks: Asks): [fitting: Reading[], barred: Reading[]] {
  const none = NO_ANSWER[asks]
  const mayAnswer = ({ kind, unit }: Reading) => !none?.has(kind) && (asks !== 'duration' || kind !== 'quantity' || SPANS_OF_TIME.test(unit ?? ''))
  return [readings.filter(mayAnswer), readings.filter((reading) => !mayAnswer(reading))]
}

const SPANS_OF_TIME = /year|month|week|day|hour|minute|second|centur|decade/iu

/** Words that are an amount without a figure. */
const AMOUNT_WORDS = /\d|(?:^|\s)(?:수[십백천만억조]|절반|과반|하루|이틀|사흘|나흘|닷새|열흘|보름|한\s|두\s|세\s|네\s)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|century|once|twice|first|second|annually|daily)\b/iu

/** What an amount of a kind is told in, where no reading of it was understood. */
const UNIT_WORDS: Partial<Record<Asks, RegExp>> = {
  money: /원|달러|유로|엔|위안|파운드|프랑|페소|루피|루블|[$€£¥]|dollar|euro|won\b|pound|yen|yuan|franc|peso|rupee|cents?\b/iu,
  percent: /[%％]|퍼센트|프로|포인트|절반|과반|분의|percent|per cent|half|third|quarter|majority/iu,
  date: /[년월일시]|요일|주|초|말|봄|여름|가을|겨울|세기|\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)|centur|spring|summer|autumn|fall|winter|year|month|week|day|\d\s?[ap]\.?m/iu,
  duration: /[년월일주달분초]|시간|하루|이틀|사흘|나흘|닷새|열흘|보름|반나절|세기|year|month|week|day|hour|minute|second|decade|centur|night|season|semester/iu,
}

/** Kinds of question that a noun phrase alone answers, and the phrases that are none. */
const NAMED: ReadonlySet<Asks> = new Set<Asks>(['person', 'organization', 'product'])
const TELLING: ReadonlySet<PhraseForm> = new Set<PhraseForm>(['verb', 'infinitive', 'preposition', 'adverb', 'clause'])

/** Kinds of question that a clause answers. */
const EXPLAINED: ReadonlySet<Asks> = new Set<Asks>(['reason', 'manner'])

/** `four forced fumbles` is a number of them though no unit was read. */
function kindOfPhrase({ form, counts }: EnglishPhrase, asks: Asks): CandidateKind {
  return counts && asks === 'number' ? 'quantity' : form === 'modifier' ? 'noun' : 'phrase'
}

/** Words in which an amount of the kind asked is told, where no reading of it was understood. */
function amountWords(text: string, fitting: readonly Reading[], barred: readonly Reading[], asks: Asks): (span: Span) => boolean {
  const read = [...fitting.filter((reading) => isAsked(reading, asks)), ...barred]
  const units = UNIT_WORDS[asks] ?? AMOUNT_WORDS
  return (span) => {
    const words = text.slice(span.start, span.end)
    return AMOUNT_WORDS.test(words) && units.test(words) && !read.some((reading) => meet(reading, span))
  }
}

/** An amount that was understood answers better than a stretch around or within it: `$3.4 billion`, not `risen to $3.4 billion from …`, nor `3.4`. */
function isAsked({ kind }: Reading, asks: Asks): boolean {
  return kind === asks || (asks === 'number' && kind === 'quantity') || (asks === 'date' && kind === 'dateRange')
}

const DATES = new Set(['date', 'dateRange', 'time', 'duration'])
const DATE = /(?:(?:기원전|서기)\s?)?\d{1,4}년(?:\s?\d{1,2}월(?:\s?\d{1,2}일)?)?|\d{1,2}월\s?\d{1,2}일|(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?!\d)(?:,\s\d{4})?|[A-Z][a-z]{2,8}\s\d{4}|\b\d{4}\b)/gu

/** The dates a stretch of time is made of: `1990년부터 2001년` → 1990년, 2001년; `6월 25일 새벽` → 6월 25일; `1945년 4월 30일` → its year as well. */
function datesWithin(text: string, { start, end }: Span): Span[] {
  const from = /기원전\s?$/u.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0
  return [...text.slice(start - from, end).matchAll(DATE)].flatMap((m) => {
    const at = start - from + m.index
    const year = /^(?:(?:기원전|서기)\s?)?\d{1,4}년(?=\s?\d)/u.exec(m[0])?.[0]
    return [{ start: at, end: at + m[0].length }, ...(year ? [{ start: at, end: at + year.length }] : [])]
  })
}

/** `지난 2000년` → 2000년, `6월 1일부터` → 6월 1일, but `700kg` → 700kg 이상: what the answer needs, and no more. */
function bare(text: string, { start, end }: Span): Span {
  const before = /^(?:지난|오는|이번|앞으로|향후|since|in|on|by|from|until|for|about|around|some|the)\s+(?=\S*\d)/iu.exec(text.slice(start, end))?.[0].length ?? 0
  const after = /(?<=[년월일시분초주간]|\d)(?:까지|부터|이후|이전|\s(?:이후|이전|전|후|만에|동안))$|(?<=[년월일주]|시간)간$/u.exec(text.slice(start, end))?.[0].length ?? 0
  const limit = /^\s?(?:이상|이하|미만|초과)/u.exec(text.slice(end, end + 4))?.[0].length ?? 0
  return { start: start + before, end: end - after + (after === 0 ? limit : 0) }
}

/** `앞으로 4개월간` is a stretch of time with a place on the calendar; it answers how long. */
const STRETCH = /^(?:앞으로|향후|지난|최근|the (?:last|past|next)|over|for)?\s?(?:약\s)?\d{1,4}(?:여)?\s?(?:년|개월|달|주일?|일|시간|years?|months?|weeks?|days?)(?:간|\s동안)?$/iu

function kindOfReading({ kind, text }: Reading): CandidateKind {
  if (kind === 'dateRange') return STRETCH.test(text) && !/^\d{4}년$/u.test(text) ? 'duration' : 'date'
  return kind
}

const QUOTED = /'([^'\n]{1,60})'|‘([^’\n]{1,60})’|"([^"\n]{1,60})"|“([^”\n]{1,60})”|《([^》\n]{1,60})》|〈([^〉\n]{1,60})〉|「([^」\n]{1,60})」|『([^』\n]{1,60})』/gu

function quoted(text: string, sentence: ReadSentence): Span[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(QUOTED)].map((m) => ({
    start: sentence.start + m.index + 1, end: sentence.start + m.index + m[0].length - 1,
  }))
}

/** `"배수로를 규정대로 설치했다"` is something said, `'겨울 우물'` a title. */
function isSpoken(words: string): boolean {
  return hasHangul(words) ? /\s\S*(?:[다요까죠네라자]|[니습]다)[.!?…]?$/u.test(words) || /[.!?]$/u.test(words) : /\s/u.test(words) && /^[a-z]|[.,!?]$/u.test(words)
}

const EDGE = /[\s,.:;!?·…'"‘’“”]/u

/** Without white space, stops and unpaired quotation marks at either end. */
function withoutEdges(text: string, { start, end }: Span): Span {
  while (start < end && EDGE.test(text[start]!)) start++
  while (end > start && EDGE.test(text[end - 1]!)) end--
  return { start, end }
}
