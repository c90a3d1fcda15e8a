/** A paragraph found, with how well it fits; higher is better, comparable within one search only. */
export interface Passage {
  /** the article's id */
  article: string
  title: string
  /** index of the paragraph, from 0 */
  paragraph: number
  text: string
  score: number
}

/** Whose articles may be seen: those of one Discord server and the shared ones, or (`null`) the shared ones alone. */
export interface Scope {
  server: string | null
}
