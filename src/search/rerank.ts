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
 * little for standing early in the article, where news says what matters most.
 */
export function exactScore(entry: Entry, terms: readonly WeighedTerm[], weights: Weights): number {
  const found = occurrences(entry, terms)
  const scores = new Map<number, Map<number, number>>()
  terms.forEach((term, i) => {
    const weight = weights.families[term.family]
    const score = term.counts * impact(weight, found.tf[i]! + weights.title * found.inTitle[i]!, entry.lengths[term.family])
    if (score === 0) return
    const ofWord = scores.get(term.word) ?? new Map<number, number>()
    scores.set(term.word, ofWord.set(term.alternative, (ofWord.get(term.alternative) ?? 0) + score))
  })
  const best = new Map([...scores].map(([word, alternatives]) => [word, Math.max(...alternatives.values())]))
  const total = [...best.values()].reduce((sum, score) => sum + score, 0)
  const together = weights.together * bestWindow(found.places, best, weights.window)
  return (total + together) * (1 + weights.lead / (1 + entry.paragraph))
}

interface Place {
  at: number
  word: number
}

function occurrences(entry: Entry, terms: readonly WeighedTerm[]) {
  const wanted = Map.groupBy(terms.keys(), (i) => terms[i]!.id)
  const tf = new Uint32Array(terms.length)
  const inTitle = new Uint32Array(terms.length)
  const places: Place[] = []
  for (let k = 0; k < entry.terms.length; k++) {
    for (const i of wanted.get(entry.terms[k]!) ?? []) {
      tf[i]!++
      places.push({ at: entry.starts[k]!, word: terms[i]!.word })
    }
  }
  for (const id of entry.titleTerms) for (const i of wanted.get(id) ?? []) inTitle[i]!++
  return { tf, inTitle, places }
}

/** The highest sum of the scores of words that occur within `width` letters of one another. */
function bestWindow(places: Place[], scores: ReadonlyMap<number, number>, width: number): number {
  places.sort((a, b) => a.at - b.at)
  const within = new Map<number, number>()
  let sum = 0
  let best = 0
  let first = 0
  for (const place of places) {
    const count = within.get(place.word) ?? 0
    if (count === 0) sum += scores.get(place.word) ?? 0
    within.set(place.word, count + 1)
    for (; places[first]!.at < place.at - width; first++) {
      const { word } = places[first]!
      const left = within.get(word)! - 1
      within.set(word, left)
      if (left === 0) sum -= scores.get(word) ?? 0
    }
    if (sum > best) best = sum
  }
  return best
}
