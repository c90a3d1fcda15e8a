import { Index } from 'flexsearch'
import type { Tally } from './tally.ts'

/** Steps that impacts are rounded to. */
export const SLOTS = 16

/**
 * Which paragraphs hold a term, and how much it says in each, in one FlexSearch index. FlexSearch keeps for each term
 * a row of slots with the ids of paragraphs; here the slot is told by the caller: 0 the highest impact, 15 the lowest.
 * It splits and ranks nothing itself.
 */
export class Postings {
  size = 0
  #adding: Map<string, number> | null = null
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: SLOTS,
    fastupdate: true,
    encode: (text: string) => this.#adding ? [...this.#adding.keys()] : [text],
    score: (_terms: string[], term: string) => this.#adding?.get(term) ?? SLOTS - 1,
  })

  add(id: number, slots: Map<string, number>): void {
    this.#adding = slots
    this.#index.add(id, 'a paragraph')
    this.#adding = null
    this.size++
  }

  remove(id: number): void {
    this.#index.remove(id)
    this.size--
  }

  holders(term: string): number {
    return this.#postings(term).reduce((sum: number, ids) => sum + (ids?.length ?? 0), 0)
  }

  /** Adds to each paragraph that holds the term its rounded impact, the middle of its slot. */
  addUp(term: string, step: number, tally: Tally): void {
    this.#postings(term).forEach((ids, slot) => {
      const part = step * (SLOTS - slot - 0.5)
      for (const id of ids ?? []) tally.add(id as number, part)
    })
  }

  /** The paragraphs that hold all of the terms; none for no terms. */
  holding([first, ...others]: readonly string[]): Set<number> {
    if (first === undefined) return new Set()
    return others.reduce((held, term) => held.intersection(this.#ids(term)), this.#ids(first))
  }

  #ids(term: string): Set<number> {
    return new Set(this.#postings(term).flatMap((ids) => ids ?? []) as number[])
  }

  #postings(term: string): readonly (readonly (string | number)[] | undefined)[] {
    return this.#index.search({ query: term, resolve: false }).result as (string | number)[][]
  }
}

/** FlexSearch as it comes, ranking by how many words match: what the benchmark sets beside this house's search. */
export class PlainFlexSearch {
  readonly #index = new Index()

  add(id: number, text: string): void {
    this.#index.add(id, text)
  }

  search(text: string, limit: number): number[] {
    return this.#index.search(text, { limit, suggest: true }) as number[]
  }
}
