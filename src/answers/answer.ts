import type { Fact } from '../facts/fact.ts'
import type { Passage } from '../search/passage.ts'
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'

/** A part of an answer is shown in one line; of more letters it is no short answer. */
export const LONGEST_ANSWER = 60

export type Confidence = 'answer' | 'perhaps' | 'none'

/** A stretch of a paragraph, verbatim: `text` is the paragraph's text from `start` to `end`. */
export interface Quotation extends Span {
  article: string
  paragraph: number
  text: string
  /** the amount, date or time that it is, understood; absent for anything else */
  reading?: Reading
}

/** What gisa says to a question. Nothing in it is made up: every `Quotation` is a substring of the paragraph it cites. */
export interface Answer {
  question: string
  confidence: Confidence
  /** the shortest spans that answer, best first; several where several are asked, or articles disagree; empty when only a passage was found */
  answers: Quotation[]
  /** the sentences the answers stand in, each once, or the one nearest to the question; empty when nothing was found */
  sentences: Quotation[]
  /** paragraphs, best first */
  passages: Passage[]
  /** facts that bear on the question, those that answer it first */
  facts: Fact[]
  /** content words of the question that occur in no article that may be seen */
  missing: string[]
  /** true when different articles give different values for the same thing; `answers` then holds one of each, newest first */
  disagree: boolean
  /** for `--why`: `chance`, how likely the answer is right (0 to 1), then what each named feature added to the choice of the words, and as `paragraph: …` of their paragraph */
  why: Record<string, number>
}
