import type { Mention } from '../facts/mention.ts'
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import type { EnglishPhrase } from './englishPhrases.ts'
import type { ReasonEnding } from './reasonClauses.ts'

export type CandidateKind =
  | 'person' | 'organization' | 'place' | 'product' | 'money' | 'percent' | 'quantity' | 'number'
  | 'date' | 'time' | 'duration' | 'quoted' | 'speech' | 'noun' | 'phrase' | 'clause' | 'untold'

/** A stretch of a paragraph that may be the answer; its span counts from the paragraph's start. */
export interface Candidate extends Span {
  kind: CandidateKind
  text: string
  /** index of the sentence in the paragraph */
  sentence: number
  reading?: Reading
  mention?: Mention
  /** the English phrase that it is */
  phrase?: EnglishPhrase
  /** how the Korean clause that it is gives a reason */
  ending?: ReasonEnding
}
