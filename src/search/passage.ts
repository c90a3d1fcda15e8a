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

export type { Scope } from '../desk/archive.ts'
