import type { Morpheme } from '../text/morphemes.ts'
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import type { Mention } from './mention.ts'

/** A sentence whose words and numbers are known but not its names; every span counts from the paragraph's start. */
export interface PlainSentence extends Span {
  /** empty for English */
  morphemes: readonly Morpheme[]
  readings: readonly Reading[]
}

/** A paragraph, or a headline, on its way to be read for names. */
export interface PlainParagraph {
  text: string
  sentences: readonly PlainSentence[]
}

/** A sentence with its names, from which facts are read. */
export interface NewsSentence extends PlainSentence {
  mentions: readonly Mention[]
}

export interface NewsParagraph {
  text: string
  sentences: readonly NewsSentence[]
}

/**
 * No honest sentence is longer (in UTF-16 units). In a longer run without a full stop only numbers are counted,
 * so that the cost of reading stays linear in the text.
 */
export const LONGEST_SENTENCE = 2000
