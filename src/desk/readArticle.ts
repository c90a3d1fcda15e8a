import type { Article } from '../articles/article.ts'
import type { Fact } from '../facts/fact.ts'
import type { Mention } from '../facts/mention.ts'
import type { Reading } from '../text/reading.ts'
import { languageOf } from '../text/language.ts'
import { morphemesOf, packMorphemes } from '../text/morphemes.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** One sentence with all that was understood in it; every span counts from the paragraph's start. */
export interface ReadSentence extends Span {
  /** packed `text/POS/start/end`, a space between; see text/morphemes.ts; empty for English */
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
}

/** Reads one article with all that gisa knows of language and news. Depends on nothing but the article. */
export function readArticle(article: Article): ReadArticle {
  return {
    article,
    title: readParagraph(article.title),
    paragraphs: article.paragraphs.map(readParagraph),
    facts: [],
  }
}

function readParagraph(text: string): ReadParagraph {
  return { sentences: splitSentences(text).map((span) => readSentence(text, span)) }
}

function readSentence(paragraph: string, { start, end }: Span): ReadSentence {
  const text = paragraph.slice(start, end)
  const morphemes = languageOf(text) === 'ko' ? morphemesOf(text) : []
  return {
    start,
    end,
    morphemes: packMorphemes(morphemes.map((m) => ({ ...m, start: start + m.start, end: start + m.end }))),
    mentions: [],
    readings: [],
  }
}
