import { endsLikeJosa } from '../text/josa.ts'
import { morphemesOf, type Morpheme } from '../text/morphemes.ts'
import type { Reading } from '../text/reading.ts'
import { readingsIn } from '../text/readings.ts'
import { isAskingWord } from '../text/stopWords.ts'
import { familyOf, isContent, termsIn } from '../text/terms.ts'

/** One index term of a question. */
export interface QueryTerm {
  /** as the index writes it; see text/terms.ts */
  term: string
  /** 1 for the asker's own term; less for what it was widened to */
  weight: number
  /** Which of `Query.words` it stands for. */
  word: number
  /**
   * 0 for the asker's own spelling of the word, 1, 2 … for what it was widened to (a synonym, a translation, another
   * spelling). The terms of one alternative are summed; of a word's alternatives the best counts, not their sum.
   */
  alternative: number
}

/** A question as the index understands it. */
export interface Query {
  /** the question's content words as the asker wrote them, without particles and endings */
  words: string[]
  terms: QueryTerm[]
}

/**
 * The ways to say one of a query's words, its own spelling first: each a list of terms that stand together where the
 * word does. Of a Hangul word these are its pairs of letters, which a particle does not change; of others whole terms.
 */
export function waysToSay({ terms }: Query, word: number): string[][] {
  const alternatives = Map.groupBy(terms.filter((term) => term.word === word), (term) => term.alternative)
  return [...alternatives.values()].map((alternative) => {
    const bigrams = alternative.filter(({ term }) => familyOf(term) === 'bigram')
    return (bigrams.length > 0 ? bigrams : alternative).map(({ term }) => term)
  })
}

/** Questions are short; what comes after is not read. */
const LONGEST = 500
/** Amounts, which alone are looked for, do not depend on it. */
const ANY_DAY = '2000-01-01'

/**
 * What a question looks for: `누가 메타에 영입됐어?` → words `메타`, `영입` with their terms. Words that only ask (누가, 얼마나,
 * how, who) and stop words are left out, unless nothing else is there.
 */
export function queryOf(text: string): Query {
  const plain = text.normalize('NFC').slice(0, LONGEST)
  return queryFrom(plain, morphemesOf(plain), readingsIn(plain, { now: ANY_DAY }))
}

/** The same of a text that was read before, without reading it again. */
export function queryFrom(text: string, morphemes: readonly Morpheme[], readings: readonly Reading[]): Query {
  const telling = query(text, morphemes, readings, (m) => isContent(m) && !isAskingWord(m.text))
  return telling.words.length > 0 ? telling : query(text, morphemes, readings, () => true)
}

/**
 * The index terms of one word or name, for an alternative spelling of a query's word:
 * `데이터 센터` → bigrams, morphemes and words of both.
 */
export function termsOfWord(word: string): string[] {
  const plain = word.normalize('NFC').slice(0, LONGEST)
  return [...new Set(termsIn(plain, morphemesOf(plain)).map((t) => t.term))]
}

type Keep = (morpheme: Morpheme) => boolean

function query(text: string, morphemes: readonly Morpheme[], readings: readonly Reading[], keep: Keep): Query {
  const words: string[] = []
  const terms: QueryTerm[] = []
  const seen = new Set<string>()
  for (const eojeol of text.matchAll(/\S+/gu)) {
    const telling = tellingIn(eojeol.index, eojeol.index + eojeol[0].length, morphemes, keep)
    const start = Math.min(...telling.map((m) => m.start))
    const surface = LETTERS_ALONE.test(eojeol[0]) || endsLikeJosa(eojeol[0]) ? eojeol[0] : withLastStop(text, start, Math.max(...telling.map((m) => m.end)))
    const amounts = readings.filter((r) => r.start < start + surface.length && r.end > start)
    const fresh = termsIn(surface, telling.map((m) => ({ ...m, start: m.start - start, end: m.end - start })), amounts)
      .map((t) => t.term).filter((term) => !seen.has(term) && seen.add(term))
    if (fresh.length === 0) continue
    terms.push(...fresh.map((term) => ({ term, weight: 1, word: words.length, alternative: 0 })))
    words.push(surface)
  }
  return { words, terms }
}

/** `ㅁㄴㅇㄹ`, of which the analyser knows a letter here and there. */
const LETTERS_ALONE = /^[ㄱ-ㅎㅏ-ㅣ]+$/u

/** `U.S` is not all of `U.S.`. */
function withLastStop(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  return text[end] === '.' && /^(?:[A-Z]\.){1,8}[A-Z]$/u.test(word) ? `${word}.` : word
}

function tellingIn(start: number, end: number, morphemes: readonly Morpheme[], keep: Keep): Morpheme[] {
  return morphemes.filter((m) => m.start >= start && m.end <= end &&
    (/^(?:SL|SN|SH)$/u.test(m.pos) ? !isAskingWord(m.text.toLowerCase()) : keep(m)))
}
