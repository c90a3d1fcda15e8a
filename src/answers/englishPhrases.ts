import { taggedWords, type TaggedWord } from '../text/englishTags.ts'
import type { Span } from '../text/span.ts'
import { LONGEST_ANSWER } from './answer.ts'

/**
 * What a phrase is: a noun phrase or a part of one (`modifier`, `tail`), a verb with what belongs to it, a preposition with its noun
 * phrase, an adjective or an adverb that stands alone, a clause.
 */
export type PhraseForm = 'noun' | 'no article' | 'tail' | 'modifier' | 'verb' | 'infinitive' | 'preposition' | 'adjective' | 'adverb' | 'clause'

/** How a phrase stands in its sentence. */
export interface EnglishPhrase extends Span {
  form: PhraseForm
  /** what was taken in after its first noun phrase: `of`, `in`, `and`, `by` …; '' for nothing */
  taken: string
  /** what follows it that could have been taken in; '' for nothing */
  left: string
  /** what it is to the verb or preposition it hangs on: `subject`, `object`, `complement`, `agent`, `apposition`, a preposition */
  role: string
  /** the verb it hangs on; absent where there is none */
  verb?: Span
  /** the noun phrase it hangs on: what `of` belongs to, what an apposition explains */
  host?: Span
  /** the other side of its verb: the subject of an object, what stands after the verb of a subject */
  mate?: Span
  /** whether it is counted things, or a number alone: `four forced fumbles` */
  counts: boolean
  /** how many of its words are in no list of common words, as a share */
  rare: number
  /** the head noun, or the verb */
  head: Span
}

interface Chunk {
  kind: string
  from: number
  to: number
  lower: string
}

const MOST_TAKEN = 5

/** Phrases of one English sentence that may answer, each with how it stands there. */
export function englishPhrases(text: string, sentence: Span): EnglishPhrase[] {
  const words = taggedWords(text, sentence)
  const chunks = chunked(words)
  const phrases = chunks.flatMap((chunk, i) => chunk.kind === 'NP' ? nounPhrases(words, chunks, i) : otherPhrases(words, chunks, i))
  return phrases.map((phrase) => ({ ...phrase, rare: rareShare(words, phrase), counts: phrase.form !== 'modifier' && words.find(({ start }) => start === phrase.start)?.tag === 'C' }))
}

type Draft = Omit<EnglishPhrase, 'rare' | 'counts'>

function rareShare(words: readonly TaggedWord[], { start, end }: Span): number {
  const own = words.filter((word) => word.start >= start && word.end <= end && /[NPJVGE]/u.test(word.tag))
  return own.length === 0 ? 0 : own.filter(({ isCommon }) => !isCommon).length / own.length
}

const NOUN_PHRASE = /(?:R(?=[JC]))?D{0,2}(?:R(?=[JC])|JAJ(?=[JN])|[JC]|[NP]X?)*[NPC](?![A-Z]*X)|D{0,2}(?:R(?=[JC])|[JC]|[NP]X?)*[NPC]/y

/** Base noun phrases whole, all else word by word. */
function chunked(words: readonly TaggedWord[]): Chunk[] {
  const tags = words.map(({ tag }) => tag).join('')
  const chunks: Chunk[] = []
  for (let at = 0; at < tags.length;) {
    NOUN_PHRASE.lastIndex = at
    const length = NOUN_PHRASE.exec(tags)?.[0].length ?? 0
    chunks.push(length > 0 ? { kind: 'NP', from: at, to: at + length, lower: words[at + length - 1]!.lower } : { kind: tags[at]!, from: at, to: at + 1, lower: words[at]!.lower })
    at += Math.max(1, length)
  }
  return chunks
}

function spanOf(words: readonly TaggedWord[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[to - 1]!.end }
}

/** Ends that a phrase from chunk `i` on may have, each with what was taken in up to there. */
function extensions(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): { last: number; taken: string; left: string }[] {
  const out = [{ last: i, taken: '' }]
  for (let last = i; out.length <= MOST_TAKEN;) {
    const link = linkAfter(chunks, last)
    if (!link || words[chunks[link.last]!.to - 1]!.end - words[chunks[i]!.from]!.start > LONGEST_ANSWER + 10) break
    last = link.last
    out.push({ last, taken: link.by })
  }
  return out.map((one) => ({ ...one, left: linkAfter(chunks, one.last)?.by ?? '' }))
}

/** What joins the next noun phrase to the one at `at`. */
function linkAfter(chunks: readonly Chunk[], at: number): { last: number; by: string } | null {
  const [one, two, three] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]]
  if (!one || !two) return null
  const isNoun = (chunk: Chunk | undefined) => chunk?.kind === 'NP'
  if (one.kind === 'F' && isNoun(two)) return { last: at + 2, by: 'of' }
  if (/^[IT]$/u.test(one.kind) && isNoun(two)) return { last: at + 2, by: one.lower }
  if (one.kind === 'A' && isNoun(two)) return { last: at + 2, by: 'and' }
  if (one.kind === ',' && isNoun(two)) return { last: at + 2, by: ',' }
  if (one.kind === ',' && two.kind === 'A' && isNoun(three)) return { last: at + 3, by: 'and' }
  if (/^[EG]$/u.test(one.kind) && /^[IFT]$/u.test(two.kind) && isNoun(three)) return { last: at + 3, by: 'participle' }
  if (one.kind === 'G' && isNoun(two)) return { last: at + 2, by: 'participle' }
  return null
}

function nounPhrases(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): Draft[] {
  const { from, to } = chunks[i]!
  const standing = { ...roleOf(words, chunks, i), head: spanOf(words, to - 1, to) }
  const starts = startsIn(words, from, to)
  const whole: Draft[] = extensions(words, chunks, i).flatMap(({ last, taken, left }) => starts.map(({ at, form }) => ({
    ...spanOf(words, at, chunks[last]!.to), form, taken, left, ...standing,
  })))
  return [...whole, ...modifiersIn(words, from, to).map((modifier) => ({ ...modifier, form: 'modifier' as const, taken: '', ...standing }))]
}

/** What describes the head noun, whole and its first words: `1855 colonial` and `1855` of `the 1855 colonial constitution`. */
function modifiersIn(words: readonly TaggedWord[], from: number, to: number): (Span & Pick<EnglishPhrase, 'left'>)[] {
  const bare = words.findIndex(({ tag }, at) => at >= from && !/[DR]/u.test(tag))
  return Array.from({ length: Math.max(0, to - 1 - bare) }, (_, i) => bare + 1 + i).filter((end) => words[end - 1]!.tag !== 'X')
    .map((end) => ({ ...spanOf(words, bare, end), left: end === to - 1 ? 'head' : 'more' }))
}

/** Where a noun phrase may begin: with its article, without it, and at each word after. */
function startsIn(words: readonly TaggedWord[], from: number, to: number): { at: number; form: PhraseForm }[] {
  const out: { at: number; form: PhraseForm }[] = [{ at: from, form: 'noun' }]
  let isBare = true
  for (let at = from + 1; at < to; at++) {
    if (words[at]!.tag === 'X') continue
    const afterArticle: boolean = isBare && words[at - 1]!.tag === 'D'
    isBare = afterArticle
    out.push({ at, form: afterArticle ? 'no article' : 'tail' })
  }
  return out
}

type Standing = Pick<EnglishPhrase, 'role' | 'verb' | 'host' | 'mate'>

/** What the noun phrase is to the words around it. */
function roleOf(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): Standing {
  const standing = hangingOf(words, chunks, i)
  const verb = standing.verb ? chunks.findIndex(({ from }) => words[from]!.start === standing.verb!.start) : -1
  const isBefore = verb >= i
  const mate = verb < 0 ? -1 : isBefore ? chunks.findIndex(({ kind }, at) => at > verb && kind === 'NP') : subjectOf(chunks, verb)
  const host = /^[IFT(,]$/u.test(chunks[i - 1]?.kind ?? '') && chunks[i - 2]?.kind === 'NP' ? i - 2 : -1
  return {
    ...standing, ...(mate >= 0 && mate !== i ? { mate: spanOf(words, chunks[mate]!.from, chunks[mate]!.to) } : {}),
    ...(host >= 0 ? { host: spanOf(words, chunks[host]!.from, chunks[host]!.to) } : {}),
  }
}

/** The first noun phrase of the clause that the verb ends. */
function subjectOf(chunks: readonly Chunk[], verb: number): number {
  let subject = -1
  for (let at = verb - 1; at >= 0; at--) {
    const { kind } = chunks[at]!
    if (/^[.WV]$/u.test(kind)) break
    if (kind === 'NP' && !/^[IFT]$/u.test(chunks[at - 1]?.kind ?? '')) subject = at
  }
  return subject
}

function hangingOf(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): { role: string; verb?: Span } {
  const before = chunks[i - 1]
  const verbAt = (at: number): { verb?: Span } => at < 0 ? {} : { verb: spanOf(words, chunks[at]!.from, chunks[at]!.to) }
  const last = chunks.slice(0, i).findLastIndex(({ kind }) => /^[VGEB]$/u.test(kind))
  if (before && /^[IFT]$/u.test(before.kind)) {
    return before.lower === 'by' && last === i - 2 ? { role: 'agent', ...verbAt(last) } : { role: before.lower, ...verbAt(last) }
  }
  const skipped = before?.kind === 'R' ? chunks[i - 2] : before
  if (skipped && /^[VGE]$/u.test(skipped.kind)) return { role: 'object', ...verbAt(last) }
  if (skipped?.kind === 'B') return { role: 'complement', ...verbAt(last) }
  const verb = verbAfter(chunks, i)
  if (before?.kind === '(') return { role: 'bracket', ...verbAt(last) }
  if (before?.kind === 'A' && i > 1) return hangingOf(words, chunks, chunks.slice(0, i - 1).findLastIndex(({ kind }) => kind === 'NP'))
  if (before?.kind === ',' && chunks[i - 2]?.kind === 'NP') return { role: 'apposition', ...verbAt(verb >= 0 ? verb : last) }
  if (verb >= 0) return { role: chunks.slice(i, verb).some(({ kind }) => kind === 'B') && chunks[verb]!.kind === 'E' ? 'subject of passive' : 'subject', ...verbAt(verb) }
  return { role: 'other', ...verbAt(last) }
}

/** The verb of which the noun phrase may be the subject: the next one, with nothing but auxiliaries and attachments between. */
function verbAfter(chunks: readonly Chunk[], i: number): number {
  let main = -1
  for (let at = i + 1; at < Math.min(chunks.length, i + 12); at++) {
    const { kind } = chunks[at]!
    if (kind === 'V') return at
    if (/^[BHM]$/u.test(kind)) main = at
    else if (main >= 0) return /^[EG]$/u.test(kind) ? at : main
    else if (/^[.W]$/u.test(kind)) return -1
  }
  return main
}

function otherPhrases(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): Draft[] {
  const { kind } = chunks[i]!
  if (/^[VGE]$/u.test(kind)) return verbPhrases(words, chunks, i)
  if (/^[IT]$/u.test(kind) && chunks[i + 1]?.kind === 'NP') {
    const standing = roleOf(words, chunks, i + 1)
    const head = spanOf(words, chunks[i + 1]!.to - 1, chunks[i + 1]!.to)
    return extensions(words, chunks, i + 1).slice(0, 4).map(({ last, taken, left }) => ({ ...spanOf(words, chunks[i]!.from, chunks[last]!.to), form: 'preposition', taken, left, ...standing, head }))
  }
  if (kind === 'J' || kind === 'R') return adjectives(words, chunks, i)
  if (kind === 'W') return clauses(words, chunks, i)
  return []
}

/** `installed lighting systems designed by Tesla`, and from the word before: `to install …`, `independently discovered`. */
function verbPhrases(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): Draft[] {
  const { from, to } = chunks[i]!
  const before = chunks[i - 1]
  const subject = chunks.slice(0, i).findLastIndex(({ kind }) => kind === 'NP')
  const standing = { role: subject >= 0 ? 'predicate' : 'other', verb: spanOf(words, from, to), head: spanOf(words, from, to) }
  const starts = [from, ...(before && /^[TR]$/u.test(before.kind) ? [before.from] : [])]
  const ends: { end: number; taken: string; left: string }[] = [{ end: to, taken: '', left: '' }]
  for (let at = i + 1, taken = 0; at < chunks.length && taken < MOST_TAKEN; at++) {
    const chunk = chunks[at]!
    if (/^[.W("]$/u.test(chunk.kind)) break
    if (words[chunk.to - 1]!.end - words[from]!.start > LONGEST_ANSWER) break
    if (/^(?:NP|O|J|R|V|G|E)$/u.test(chunk.kind)) {
      taken++
      ends.push({ end: chunk.to, taken: chunk.kind === 'NP' ? chunks[at - 1]!.kind === 'I' ? 'in' : 'noun' : chunk.kind, left: '' })
    }
  }
  return ends.flatMap(({ end, taken, left }) => starts.map((start) => ({
    ...spanOf(words, start, end), form: start !== from && before!.kind === 'T' ? 'infinitive' as const : 'verb' as const, taken, left: left || leftAt(chunks, end), ...standing,
  })))
}

function leftAt(chunks: readonly Chunk[], end: number): string {
  const next = chunks.find(({ from }) => from === end)
  return !next || /^[.,W)]$/u.test(next.kind) ? '' : next.kind
}

function adjectives(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): Draft[] {
  const { from, to, kind } = chunks[i]!
  const last = chunks.slice(0, i).findLastIndex(({ kind: other }) => /^[VGEB]$/u.test(other))
  const standing = { role: last === i - 1 ? 'complement' : 'other', ...(last >= 0 ? { verb: spanOf(words, chunks[last]!.from, chunks[last]!.to) } : {}), head: spanOf(words, to - 1, to) }
  const starts = [from, ...(kind === 'J' && chunks[i - 1]?.kind === 'R' ? [chunks[i - 1]!.from] : [])]
  const ends = [{ end: to, taken: '' }, ...(/^[IT]$/u.test(chunks[i + 1]?.kind ?? '') && chunks[i + 2]?.kind === 'NP' ? [{ end: chunks[i + 2]!.to, taken: 'in' }] : [])]
  return starts.flatMap((start) => ends.map(({ end, taken }) => ({ ...spanOf(words, start, end), form: kind === 'J' ? 'adjective' as const : 'adverb' as const, taken, left: leftAt(chunks, end), ...standing })))
}

/** What a word like `because` or `that` opens, up to the next mark, with it and without. */
function clauses(words: readonly TaggedWord[], chunks: readonly Chunk[], i: number): Draft[] {
  const end = chunks.findIndex(({ kind }, at) => at > i && /^[.,W(]$/u.test(kind))
  const to = end < 0 ? chunks.length - 1 : end
  if (to <= i + 1) return []
  const standing = { role: chunks[i]!.lower, head: spanOf(words, chunks[i]!.from, chunks[i]!.to) }
  return [i, i + 1].map((at) => ({ ...spanOf(words, chunks[at]!.from, chunks[to - 1]!.to), form: 'clause' as const, taken: at === i ? 'with its word' : '', left: '', ...standing }))
}
