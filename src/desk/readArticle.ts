import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../articles/article.ts'
import type { Fact } from '../facts/fact.ts'
import { factsIn } from '../facts/facts.ts'
import type { Mention } from '../facts/mention.ts'
import { mentionsIn } from '../facts/mentions.ts'
import type { NewsParagraph, PlainParagraph } from '../facts/newsSentence.ts'
import { languageOf } from '../text/language.ts'
import { morphemesOf, type Morpheme } from '../text/morphemes.ts'
import { packMorphemes } from '../text/packedMorphemes.ts'
import type { Reading } from '../text/reading.ts'
import { readingsIn } from '../text/readings.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { termsIn } from '../text/terms.ts'
import { packTerms, type ArticleTerms } from './articleTerms.ts'
import { readerVersion } from './readerVersion.ts'

/** One sentence with all that was understood in it; every span counts from the paragraph's start. */
export interface ReadSentence extends Span {
  /** packed, for the paragraph's text; see text/packedMorphemes.ts; empty for English */
  morphemes: string
  mentions: Mention[]
  readings: Reading[]
}

export interface ReadParagraph {
  sentences: ReadSentence[]
}

/**
 * An article after the desk has read it: plain data that crosses threads, is kept in the database,
 * and lets a restart build the index without looking at the text's language again.
 */
export interface ReadArticle {
  article: Article
  /** the headline read like a paragraph, for the index; its spans count from the title's start */
  title: ReadParagraph
  /** one for each of `article.paragraphs` */
  paragraphs: ReadParagraph[]
  facts: Fact[]
  /** ISO moment at which it first came in; absent where that is not known */
  came?: string
}

/** A read article as it leaves the desk and as it is kept: with the terms that only the index needs. */
export interface IndexableArticle extends ReadArticle {
  terms: ArticleTerms
  /** the readers that made it; what others made is read again */
  reader: string
}

/** Reads one article with all that gisa knows of language and news. Depends on nothing but the article. */
export function readArticle(article: Article): IndexableArticle {
  const texts = [article.title, ...article.paragraphs]
  const plain = texts.map((text) => plainParagraph(text, article.date))
  const mentions = mentionsIn(plain)
  const news = plain.map(({ text, sentences }, i) => ({
    text, sentences: sentences.map((sentence, k) => ({ ...sentence, mentions: mentions[i]?.[k] ?? [] })),
  }))
  const [title, ...paragraphs] = news.map(packed)
  return { article, title: title!, paragraphs, facts: factsIn(article, news.slice(1)), terms: packTerms(news.map(indexTerms)), reader: readerVersion() }
}

function plainParagraph(text: string, date: string | null): PlainParagraph {
  const readings = date === null ? undatedReadings(text) : readingsIn(text, { now: date })
  return {
    text,
    sentences: splitSentences(text).map(({ start, end }) => ({
      start, end, morphemes: morphemesAt(text, start, end),
      readings: readings.filter((reading) => reading.start >= start && reading.end <= end),
    })),
  }
}

function morphemesAt(text: string, start: number, end: number): Morpheme[] {
  const sentence = text.slice(start, end)
  if (languageOf(sentence) !== 'ko') return []
  return morphemesOf(sentence).map((m) => ({ ...m, start: start + m.start, end: start + m.end }))
}

/** In an article of no date, `내년` is still words about time, but which year it is nobody knows: what another day would change is left out. */
function undatedReadings(text: string): Reading[] {
  const onAnotherDay = readingsIn(text, { now: '2001-10-18' })
  return readingsIn(text, { now: '2024-03-05' }).map((reading, i) => {
    const { kind, start, end, exactness } = reading
    return isDeepStrictEqual(reading, onAnotherDay[i]) ? reading : { kind, text: reading.text, start, end, exactness }
  })
}

function indexTerms({ text, sentences }: PlainParagraph) {
  return termsIn(text, sentences.flatMap(({ morphemes }) => morphemes), sentences.flatMap(({ readings }) => readings))
}

function packed({ text, sentences }: NewsParagraph): ReadParagraph {
  return {
    sentences: sentences.map(({ start, end, morphemes, mentions, readings }) => ({
      start, end, morphemes: packMorphemes(morphemes, text), mentions: [...mentions], readings: [...readings],
    })),
  }
}
