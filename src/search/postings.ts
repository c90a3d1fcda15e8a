import { Index } from 'flexsearch'
import type { Tally } from './tally.ts'

/** Steps that impacts are rounded to. */
export const SLOTS = 16

/** Numbers of paragraphs by slot; a slot that holds none may be missing. */
export type Row = (number[] | undefined)[]

/**
 * Which paragraphs hold a term, and how much it says in each, in one FlexSearch index. FlexSearch keeps for each term
 * a row of slots with the ids of paragraphs; here the slot is told by the caller: 0 the highest impact, 15 the lowest.
 * It splits and ranks nothing itself.
 *
 * Rows are handed to it whole (`import`) and changed where they stand: adding paragraph by paragraph takes several times as
 * long, and the register that removing would need as much memory as the rows.
 */
export class Postings {
  #paragraphs = 0
  readonly #index = new Index({ tokenize: 'strict', resolution: SLOTS, encode: (text: string) => [text] })

  /** The number of paragraphs. */
  get size(): number {
    return this.#paragraphs
  }

  /** Takes in so many paragraphs that were not there before, by the terms they hold; the rows are its own from then on. */
  add(paragraphs: number, rows: ReadonlyMap<string, Row>): void {
    const fresh: [string, Row][] = []
    for (const [term, row] of rows) {
      const known = this.#row(term)
      if (known.length === 0) fresh.push([term, row])
      else row.forEach((ids, slot) => { append(known, slot, ids ?? []) })
    }
    this.#index.import('map', fresh as unknown as string)
    this.#paragraphs += paragraphs
  }

  /** Takes out one paragraph, of which every term is told with its slot. */
  remove(id: number, slots: Iterable<readonly [term: string, slot: number]>): void {
    for (const [term, slot] of slots) {
      const ids = this.#row(term)[slot] ?? []
      const at = ids.indexOf(id)
      if (at >= 0) ids.splice(at, 1)
    }
    this.#paragraphs--
  }

  holders(term: string): number {
    return this.#row(term).reduce((sum: number, ids) => sum + (ids?.length ?? 0), 0)
  }

  /** Adds to each paragraph that holds the term its rounded impact, the middle of its slot. */
  addUp(term: string, step: number, tally: Tally): void {
    this.#row(term).forEach((ids, slot) => {
      const part = step * (SLOTS - slot - 0.5)
      for (const id of ids ?? []) tally.add(id, part)
    })
  }

  /** The paragraphs that hold all of the terms; none for no terms. */
  holding([first, ...others]: readonly string[]): Set<number> {
    if (first === undefined) return new Set()
    return others.reduce((held, term) => held.intersection(this.#ids(term)), this.#ids(first))
  }

  #ids(term: string): Set<number> {
    return new Set(this.#row(term).flatMap((ids) => ids ?? []))
  }

  /** The row itself, not a copy; an empty one of its own for a term that was never met. */
  #row(term: string): Row {
    return this.#index.search({ query: term, resolve: false }).result as Row
  }
}

/** A list that grows in place keeps room to grow again, half of what it has; the many short ones are better made anew. */
const LONG = 512

function append(row: Row, slot: number, ids: readonly number[]): void {
  const known = row[slot]
  if (known === undefined || known.length < LONG) row[slot] = known === undefined ? ids.slice() : known.concat(ids)
  else for (const id of ids) known.push(id)
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
