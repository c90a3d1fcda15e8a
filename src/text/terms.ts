import { newStemmer } from 'snowball-stemmers'
import { baseForm } from './englishForms.ts'
import { withoutJosa } from './josa.ts'
import type { Morpheme } from './morphemes.ts'
import type { Reading } from './reading.ts'
import type { Span } from './span.ts'
import { isStopWord } from './stopWords.ts'

/** The kinds of index terms. Each has a letter before its terms, so that `bank` the word and a bigram never meet. */
export const TERM_FAMILIES = ['bigram', 'morpheme', 'word', 'stem', 'number'] as const
export type TermFamily = (typeof TERM_FAMILIES)[number]

const FAMILY_OF: Readonly<Record<string, TermFamily>> = { b: 'bigram', m: 'morpheme', w: 'word', e: 'stem', n: 'number' }

/** A term where it stands in a text. */
export interface PlacedTerm extends Span {
  term: string
}

export function familyOf(term: string): TermFamily {
  const family = FAMILY_OF[term[0] ?? '']
  if (!family) throw new Error(`not an index term: ${term}`)
  return family
}

const RUN = /(?:[A-Za-z]\.){1,8}[A-Za-z](?![A-Za-z])\.?|[\p{Script=Latin}][\p{Script=Latin}\p{M}]{0,40}(?:['’][A-Za-z]{1,3}(?![A-Za-z]))?|\d{1,20}(?:,\d{3}){0,6}(?:\.\d{1,10})?|[가-힣]{1,60}|\p{Script=Han}/gu

/**
 * The index terms of a text, each where it stands: `메타는 8,192개` → `b메타` `b타는` `w메타` `n8192` `b개`, with `m메타` and
 * `m개` from its morphemes. Hangul as pairs of letters, as dictionary morphemes and as words without particle;
 * numbers and Latin words whole, English ones stemmed; stop words left out. An amount is there by its value as well, so
 * that `$14.3 billion` and `143억 달러` meet in `n14300000000`.
 *
 * @param morphemes those of the text; none for English
 * @param readings the text's numbers and amounts
 */
export function termsIn(text: string, morphemes: readonly Morpheme[], readings: readonly Reading[] = []): PlacedTerm[] {
  const terms: PlacedTerm[] = []
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length
    if (/^[가-힣]/u.test(run)) hangulTerms(run, start, terms)
    else if (/^\d/u.test(run)) terms.push({ term: `n${run.replaceAll(',', '')}`, start, end })
    else if (/^\p{Script=Han}/u.test(run)) terms.push({ term: `b${run}`, start, end })
    else {
      const term = latinTerm(run)
      if (term) terms.push({ term, start, end })
    }
  }
  for (const m of morphemes) {
    if (isContent(m)) terms.push({ term: `m${m.text}`, start: m.start, end: m.end })
  }
  for (const reading of readings) {
    const term = valueTerm(reading)
    if (term) terms.push({ term, start: reading.start, end: reading.end })
  }
  return terms
}

/** `8,192개` is said by its figures already; `1만2천 명` is not. */
function valueTerm({ kind, value, text }: Reading): string | null {
  if (typeof value !== 'number' || kind === 'duration') return null
  return text.replaceAll(',', '').includes(String(value)) ? null : `n${value}`
}

/** Nouns, verbs and adjectives by their stem, roots and adverbs; what Latin letters and figures say is said by their own terms. */
export function isContent(morpheme: Morpheme): boolean {
  return /^(?:NN|NR|VV|VA|XR|MAG)/u.test(morpheme.pos) && !isStopWord(morpheme.text)
}

function hangulTerms(run: string, start: number, terms: PlacedTerm[]): void {
  if (run.length === 1) terms.push({ term: `b${run}`, start, end: start + 1 })
  for (let i = 0; i + 1 < run.length; i++) {
    terms.push({ term: `b${run.slice(i, i + 2)}`, start: start + i, end: start + i + 2 })
  }
  const word = withoutJosa(run)
  if (word.length > 1) terms.push({ term: `w${word}`, start, end: start + word.length })
}

const stemmer = newStemmer('english')
const stems = new Map<string, string>()

/** `acquired` → `eacquir`, `U.S.` and `US` → `eu.s`; null for a stop word. */
function latinTerm(run: string): string | null {
  const bare = run.replace(/['’]s$/iu, '').replaceAll('’', "'")
  if (bare.includes('.')) return `e${bare.replace(/\.$/u, '').toLowerCase()}`
  if (/^(?:US|UN|UK|EU)$/u.test(bare)) return `e${bare[0]!.toLowerCase()}.${bare[1]!.toLowerCase()}`
  const word = bare.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return isStopWord(word) ? null : `e${stemOf(word)}`
}

/** An English word's stem (Porter2), in lower case, the same for all its forms: `companies` → `compani`, `wrote` → `write`. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size > 50_000) stems.clear()
  const stem = stemmer.stem(baseForm(word.toLowerCase()))
  stems.set(word, stem)
  return stem
}
