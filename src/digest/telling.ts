import type { ReadArticle, ReadParagraph } from '../desk/readArticle.ts'
import { englishFor, koreanFor } from '../search/bilingual.ts'
import { queryFrom, type Query, type QueryTerm } from '../search/query.ts'
import { morphemesOf } from '../text/morphemes.ts'
import { unpackMorphemes } from '../text/packedMorphemes.ts'
import type { Reading } from '../text/reading.ts'
import { familyOf } from '../text/terms.ts'

/** Adds to a text's words what they may be called in the other language, so that Korean and English tellings meet. */
export type Widen = (query: Query) => Query

/** News tells what happened in its headline and first paragraphs. */
const PARAGRAPHS = 2
const DAY = 24 * 60 * 60 * 1000

/** What is compared of an article with others. */
export interface Telling {
  read: ReadArticle
  words: Word[]
  /** `64000`, `85000000 USD`, `3 percent` */
  amounts: Set<string>
  /** ISO days that it names */
  dates: Set<string>
}

/** One word of a telling. */
export interface Word {
  isTitle: boolean
  /** as far as can be told: not in the lexicon, and in Latin letters with a capital */
  isName: boolean
  /** its own terms, then those of each other way to say it */
  alternatives: QueryTerm[][]
}

/** What an article says first, as words in both languages, amounts and days. */
export function tellingOf(read: ReadArticle, widen: Widen): Telling {
  const { article, title, paragraphs } = read
  const parts: [string, ReadParagraph][] = [[article.title, title], ...paragraphs.slice(0, PARAGRAPHS).map((paragraph, i) => [article.paragraphs[i] ?? '', paragraph] as [string, ReadParagraph])]
  const readings = parts.flatMap(([, { sentences }]) => sentences.flatMap((sentence) => sentence.readings))
  return {
    read,
    words: parts.flatMap(([text, read], i) => wordsOf(widen(queryOfRead(text, read)), i === 0)),
    amounts: new Set(readings.flatMap((reading) => amountOf(reading) ?? [])),
    dates: new Set(readings.flatMap((reading) => dayNamed(reading, article.date) ?? [])),
  }
}

function queryOfRead(text: string, { sentences }: ReadParagraph): Query {
  return queryFrom(text, sentences.flatMap(({ start, end, morphemes }) => (morphemes
    ? unpackMorphemes(morphemes, text)
    : morphemesOf(text.slice(start, end)).map((m) => ({ ...m, start: m.start + start, end: m.end + start })))), sentences.flatMap(({ readings }) => readings))
}

function wordsOf({ words, terms }: Query, isTitle: boolean): Word[] {
  // Pairs of letters and words without particle find what morphemes miss, but here they would count every word twice.
  const telling = terms.filter(({ term }) => familyOf(term) !== 'bigram' && familyOf(term) !== 'word')
  return words.map((word, i) => {
    const byAlternative = Map.groupBy(telling.filter((term) => term.word === i), ({ alternative }) => alternative)
    const own = byAlternative.get(0) ?? []
    return { isTitle, isName: isName(word, own), alternatives: [own, ...[...byAlternative].filter(([n]) => n > 0).map(([, found]) => found)] }
  }).filter(({ alternatives }) => alternatives[0]!.length > 0)
}

/** `다온군` by its 다온, `Ashby`; a word that is a name somewhere and a common one elsewhere is taken for common. */
function isName(word: string, terms: readonly QueryTerm[]): boolean {
  if (/^\p{Script=Latin}/u.test(word)) return /^\p{Lu}/u.test(word) && koreanFor([word]).length === 0
  return terms.some(({ term }) => /^m[가-힣]{2}/u.test(term) && englishFor(term.slice(1)).length === 0)
}

/** `64,000 cars` and `6만4천 대` are the same; money and shares need their unit, and a small count says nothing. */
function amountOf({ kind, value, unit }: Reading): string | null {
  if (typeof value !== 'number' || kind === 'duration') return null
  if (kind === 'money' || kind === 'percent') return `${value} ${unit ?? kind}`
  return Number.isInteger(value) && value < 10 ? null : String(value)
}

/** A day that an article names, but not the day of the news itself, which all the day's stories have. */
function dayNamed({ kind, value, from }: Reading, published: string | null): string | null {
  const day = kind === 'date' ? value : kind === 'dateRange' ? from : undefined
  if (typeof day !== 'string') return null
  const isOfTheNews = published !== null && Math.abs(Date.parse(day.slice(0, 10)) - Date.parse(published)) < 3 * DAY
  return isOfTheNews ? null : day.slice(0, 10)
}
