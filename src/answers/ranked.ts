import type { Candidate } from './candidate.ts'
import type { Features } from './model.ts'
import type { PassageView } from './passageView.ts'

export interface RankedPassage {
  view: PassageView
  features: Features
  score: number
  /** how likely it is the right one among those found, 0 to 1 */
  share: number
  /** the same of its whole article: the shares of all its paragraphs found */
  articleShare: number
  /** whether none is ranked above it */
  isFirst: boolean
}

export interface RankedSpan {
  candidate: Candidate
  passage: RankedPassage
  features: Features
  score: number
}
