import type { TermFamily } from '../text/terms.ts'
import type { Entry } from './forward.ts'
import { impact, type Weights } from './weights.ts'

/** A query's term with all that its occurrence is worth, its rarity counted in. */
export interface WeighedTerm {
  term: string
  id: number
  family: TermFamily
  /** times the impact of the term in a paragraph */
  counts: number
  word: number
  alternative: number
}

/**
 * How well a paragraph fits a query: for each word the best of its alternatives, an alternative being the sum of its
 * terms (exact BM25, the headline counted in), and on top a share of the words that stand together in one place, and a
 * little for standing early in the article, where news says what matters most. 0 when it holds none of the terms.
 */
export function exactScore(terms: readonly WeighedTerm[], weights: Weights): (entry: Entry) => number {
  const wanted = new Wanted(terms)
  return (entry) => {
    const found = occurrences(entry, terms, wanted)
    const words = bestAlternatives(entry, terms, found, weights)
    let total = 0
    for (const { score } of words.values()) total += score
    return (total + bestWindow(found.places, words, weights.window)) * (1 + weights.lead / (1 + entry.paragraph))
  }
}

/** By a term's number its places in the query. Most terms of a paragraph are in none, and a look at a short table tells so for nearly all. */
class Wanted {
  readonly #places: ReadonlyMap<number, readonly number[]>
  readonly #mayBe = new Uint8Array(REMAINDERS)

  constructor(terms: readonly WeighedTerm[]) {
    this.#places = Map.groupBy(terms.keys(), (i) => terms[i]!.id)
    for (const { id } of terms) this.#mayBe[id % REMAINDERS] = 1
  }

  places(id: number): readonly number[] | undefined {
    return this.#mayBe[id % REMAINDERS] === 0 ? undefined : this.#places.get(id)
  }
}

/** A power of two, for speed. */
const REMAINDERS = 4096

interface Found {
  /** by the term's place in the query */
  tf: Uint32Array
  inTitle: Uint32Array
  places: Place[]
}

interface Place {
  at: number
  word: number
}

function occurrences(entry: Entry, terms: readonly WeighedTerm[], wanted: Wanted): Found {
  const tf = new Uint32Array(terms.length)
  const inTitle = new Uint32Array(terms.length)
  const places: Place[] = []
  // each is a view made anew when asked for
  const { terms: own, starts, titleTerms } = entry
  for (let k = 0; k < own.length; k++) {
    const asked = wanted.places(own[k]!)
    if (asked !== undefined) for (const i of asked) {
      tf[i]!++
      places.push({ at: starts[k]!, word: terms[i]!.word })
    }
  }
  for (const id of titleTerms) for (const i of wanted.places(id) ?? []) inTitle[i]!++
  return { tf, inTitle, places }
}

interface Worth {
  score: number
  /** what it adds again by standing among the others */
  together: number
}

/** What each word of the query that occurs is worth here, by its best alternative. */
function bestAlternatives(entry: Entry, terms: readonly WeighedTerm[], { tf, inTitle }: Found, weights: Weights): Map<number, Worth> {
  const sums = new Map<number, Map<number, Worth>>()
  terms.forEach((term, i) => {
    const family = weights.families[term.family]
    const score = term.counts * impact(family, tf[i]! + weights.title * inTitle[i]!, entry.lengths[term.family])
    if (score === 0) return
    const ofWord = sums.get(term.word) ?? new Map<number, Worth>()
    const before = ofWord.get(term.alternative) ?? { score: 0, together: 0 }
    ofWord.set(term.alternative, { score: before.score + score, together: before.together + family.together * score })
    sums.set(term.word, ofWord)
  })
  return new Map([...sums].map(([word, alternatives]) => [word, [...alternatives.values()].reduce((a, b) => (b.score > a.score ? b : a))]))
}

/** The most that words are worth together which occur within `width` letters of one another. */
function bestWindow(places: Place[], words: ReadonlyMap<number, Worth>, width: number): number {
  places.sort((a, b) => a.at - b.at)
  const within = new Map<number, number>()
  let sum = 0
  let best = 0
  let first = 0
  for (const place of places) {
    const count = within.get(place.word) ?? 0
    if (count === 0) sum += words.get(place.word)?.together ?? 0
    within.set(place.word, count + 1)
    for (; places[first]!.at < place.at - width; first++) {
      const { word } = places[first]!
      const left = within.get(word)! - 1
      within.set(word, left)
      if (left === 0) sum -= words.get(word)?.together ?? 0
    }
    if (sum > best) best = sum
  }
  return best
}
