import type { Span } from '../text/span.ts'

export type MentionKind = 'person' | 'organization' | 'place' | 'product'

/** A name where it stands in a text: `저커버그` in `저커버그는 이날` → person, canonical `마크 저커버그`. */
export interface Mention extends Span {
  kind: MentionKind
  /** the words as they stand, without particle or title */
  text: string
  /** the fullest form of the name in the article; the same for every mention of one entity */
  name: string
  /** other forms the article itself gives: `['Hyperion']` */
  aliases: string[]
}
