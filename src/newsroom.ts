import type { Answer } from './answers/answer.ts'
import type { Article } from './articles/article.ts'
import type { Story } from './digest/story.ts'
import type { Fact, FactKind } from './facts/fact.ts'
import type { Scope } from './desk/archive.ts'
import type { Passage } from './search/passage.ts'

export interface AskOptions {
  scope: Scope
  now: Date
  /** narrows to one article, by id */
  article?: string
  /** the same person's last question and answer in the same channel, for follow-ups */
  previous?: Answer
}

/** The same fact wherever it is told. */
export interface FactGroup {
  fact: Fact
  /** every telling of it, newest article first; the first is `fact` */
  tellings: Fact[]
  /** other values given for the same thing, newest first */
  others: Fact[]
}

/** All gisa can do, with no Discord in it. Methods throw `UserError` where the person who asked can mend it. */
export interface Newsroom {
  ask(question: string, options: AskOptions): Answer
  /** asks about a text that is not in the archive, such as a Discord message; passages cite article `message` */
  askText(text: string, question: string, now: Date): Answer
  search(words: string, options: { scope: Scope; limit: number }): Passage[]
  facts(options: { scope: Scope; about?: string; kind?: FactKind; article?: string }): FactGroup[]
  /** facts in a text that is not in the archive */
  factsIn(text: string, now: Date): Fact[]
  /** by id, or by title where no id fits; null when there is none that may be seen */
  article(idOrTitle: string, scope: Scope): Article | null
  /** newest first */
  articles(options: { scope: Scope; since?: string; about?: string }): Article[]
  digest(options: { scope: Scope; since?: string; until?: string; topics?: string[] }): Story[]
  /** titles for autocomplete, at most 25, best first: by part of a word, initial consonants, wrong keyboard layout, other script */
  suggestArticles(typed: string, scope: Scope): { id: string; title: string }[]
  /** names of people, organisations, products and places for autocomplete, at most 25 */
  suggestNames(typed: string, scope: Scope): string[]
  /** replaces articles of the same id and server */
  add(articles: Article[], progress?: (done: number, total: number) => void): Promise<void>
  remove(id: string, scope: Scope): boolean
  size(scope: Scope): { articles: number; paragraphs: number; facts: number }
  close(): Promise<void>
}
