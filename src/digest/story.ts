import type { Fact } from '../facts/fact.ts'
import type { Quotation } from '../answers/answer.ts'

/** One piece of news, told by one or more articles. */
export interface Story {
  /** stable as long as the lead article stays: derived from it */
  id: string
  headline: string
  /** one verbatim sentence that tells it; null when there is only the headline */
  sentence: Quotation | null
  /** the weightiest, at most three */
  facts: Fact[]
  /** every fact of some weight that one of the articles tells, each once, the weightiest first */
  allFacts: Fact[]
  /** ids of the articles that tell it, the lead first */
  articles: string[]
  /** how many different publishers tell it */
  sources: number
  /** ISO day or moment of the newest article; null when none has a date */
  date: string | null
  url: string | null
}
