import type { Article } from '../articles/article.ts'
import type { Fact } from '../facts/fact.ts'
import type { Mention } from '../facts/mention.ts'
import type { Reading } from '../text/reading.ts'
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
