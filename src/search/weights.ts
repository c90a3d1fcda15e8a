import type { TermFamily } from '../text/terms.ts'

/** How much one kind of index terms counts, and how (BM25). */
export interface FamilyWeight {
  /** times the impact of each of its terms */
  weight: number
  /** how soon a repeated term stops adding: 0 at once */
  k1: number
  /** how much a long paragraph is held against its terms: 0 not, 1 in full */
  b: number
  /** terms of this kind in a usual paragraph of news; kept constant, so that what is indexed stays true as articles come and go */
  usualLength: number
  /** share of its score that a term adds again when it stands among the most of the query's words in one place */
  together: number
}

export interface Weights {
  families: Readonly<Record<TermFamily, FamilyWeight>>
  /** occurrences that one in the headline is worth in each of the article's paragraphs */
  title: number
  /** share that the first paragraph's score is raised by; half of it for the second, a third for the third */
  lead: number
  /** how many letters apart words may be and still stand together */
  window: number
}

/** Tuned on Korean news questions, Korean encyclopaedia questions and English reading questions. */
export const WEIGHTS: Weights = {
  families: {
    bigram: { weight: 1, k1: 0.9, b: 0.6, usualLength: 110, together: 0.2 },
    morpheme: { weight: 2, k1: 0.3, b: 0.4, usualLength: 45, together: 0.2 },
    word: { weight: 0.5, k1: 0.3, b: 0.4, usualLength: 30, together: 0.2 },
    stem: { weight: 3, k1: 0.9, b: 0.4, usualLength: 60, together: 0.6 },
    number: { weight: 3, k1: 0.3, b: 0.4, usualLength: 4, together: 0.2 },
  },
  title: 4,
  lead: 0.05,
  window: 60,
}

/**
 * What a term that occurs `tf` times adds before its rarity is counted: from 0, never, to `k1 + 1`, very often.
 * `length` is the number of the paragraph's terms of the same family.
 */
export function impact(family: FamilyWeight, tf: number, length: number): number {
  const { k1, b, usualLength } = family
  return tf === 0 ? 0 : (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / usualLength))
}

/** Rarity of a term that `holders` of `total` paragraphs hold (BM25's idf; above 0 always). */
export function rarity(holders: number, total: number): number {
  return Math.log(1 + (total - holders + 0.5) / (holders + 0.5))
}
