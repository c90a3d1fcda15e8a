import type { Query } from '../search/query.ts'
import { hasHangul } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { familyOf, type PlacedTerm, type TermFamily } from '../text/terms.ts'

/** How rare a term is among the paragraphs that may be seen; larger is rarer, 0 or more. */
export type Rarity = (term: string) => number

/** A word of the question where it is met in a text, as itself or as what it was widened to. */
export interface Hit extends Span {
  /** index in `Query.words` */
  word: number
  /** 1 for the asker's own word whole; less for a part of it or for another word in its place */
  strength: number
  term: string
}

interface Alternative {
  word: number
  weight: number
  /** the sum of rarity over its terms, by family */
  totals: Map<TermFamily, number>
}

interface Place {
  alternative: number
  family: TermFamily
  rarity: number
}

/** A word that is met so far is there. */
export const MET = 0.3

/** A run of bigrams is weaker evidence than a word: `가람` stands in `메가람프` too. */
const BIGRAM_STRENGTH = 0.85
const FEWEST_BIGRAMS = 0.5

/**
 * The words of a question as something to look for in a text. A word that was widened has several alternatives;
 * in a text the best of them counts. Each word weighs as much as it is rare.
 */
export class Lookout {
  readonly words: readonly string[]
  /** how rare each word is; of a word met nowhere, what the best of its alternatives is */
  readonly rarity: readonly number[]
  /** whether each word is known in the other script too, so that a text in it can lack the word */
  readonly known: readonly boolean[]
  readonly #alternatives: Alternative[] = []
  readonly #ids = new Map<string, number>()
  readonly #places = new Map<string, Place[]>()

  constructor(query: Query, rarityOf: Rarity) {
    this.words = query.words
    const rarity = query.words.map(() => 0)
    for (const { term, word, weight, alternative } of query.terms) {
      const key = `${word} ${alternative}`
      const id = this.#ids.get(key) ?? this.#alternatives.push({ word, weight, totals: new Map() }) - 1
      this.#ids.set(key, id)
      const of = rarityOf(term)
      const family = familyOf(term)
      const own = this.#alternatives[id]!
      own.totals.set(family, (own.totals.get(family) ?? 0) + of)
      own.weight = Math.max(own.weight, weight)
      this.#places.set(term, [...(this.#places.get(term) ?? []), { alternative: id, family, rarity: of }])
      if (family !== 'bigram') rarity[word] = Math.max(rarity[word]!, of)
    }
    this.known = query.words.map((word, i) => query.terms.some((term) => term.word === i && hasHangul(term.term) !== hasHangul(word)))
    this.#levelTranslations(query)
    this.rarity = rarity.map((value, word) => value || this.#bigramRarity(word))
  }

  /** The surest translation of a word counts as the word itself: of a text in the other language more cannot be wanted. */
  #levelTranslations({ words, terms }: Query): void {
    const across = new Set(terms.filter(({ term, word }) => hasHangul(term) !== hasHangul(words[word]!)).map(({ word, alternative }) => `${word} ${alternative}`))
    const isLatin = !words.some(hasHangul)
    words.forEach((text, word) => {
      // `NBC` in a Korean question is as likely to stand so in the text
      if (!isLatin && !hasHangul(text)) return
      const translations = [...new Set(terms.filter((term) => term.word === word && across.has(`${word} ${term.alternative}`)).map(({ alternative }) => alternative))]
      const own = translations.map((alternative) => this.#alternatives[this.#ids.get(`${word} ${alternative}`)!]!)
      const best = Math.max(...own.map(({ weight }) => weight))
      for (const one of own) one.weight /= best
    })
  }

  /** For a text in another language, the words that it could be said to hold or lack; all of them for one in the question's own. */
  tellable(across: boolean): readonly boolean[] {
    return across ? this.known : this.words.map(() => true)
  }

  #bigramRarity(word: number): number {
    return Math.max(1, ...this.#alternatives.filter((a) => a.word === word).map((a) => (a.totals.get('bigram') ?? 0) / 2))
  }

  /** Every place where a word of the question, or a part or another form of one, is met; by where it stands. */
  hits(terms: readonly PlacedTerm[]): Hit[] {
    const hits: Hit[] = []
    for (const { term, start, end } of terms) {
      for (const { alternative, family, rarity } of this.#places.get(term) ?? []) {
        const { word, weight, totals } = this.#alternatives[alternative]!
        const part = rarity / (totals.get(family) || 1)
        hits.push({ word, strength: weight * part * (family === 'bigram' ? BIGRAM_STRENGTH : 1), term, start, end })
      }
    }
    return hits.sort((a, b) => a.start - b.start || a.end - b.end)
  }

  /** How far each word is met by these hits, 0 to 1. */
  strengths(hits: readonly Hit[]): number[] {
    const met = this.#alternatives.map(() => new Map<TermFamily, number>())
    const seen = new Set<string>()
    for (const { term } of hits) {
      if (seen.has(term)) continue
      seen.add(term)
      for (const { alternative, family, rarity } of this.#places.get(term) ?? []) {
        met[alternative]!.set(family, (met[alternative]!.get(family) ?? 0) + rarity)
      }
    }
    const strengths = this.words.map(() => 0)
    this.#alternatives.forEach(({ word, weight, totals }, id) => {
      for (const [family, sum] of met[id]!) {
        const part = sum / (totals.get(family) || 1)
        const strength = family !== 'bigram' ? part : part < FEWEST_BIGRAMS ? 0 : part * BIGRAM_STRENGTH
        strengths[word] = Math.max(strengths[word]!, weight * strength)
      }
    })
    return strengths
  }

  /** The share of the question's rarity that is met: 1 when every word stands there. */
  coverage(strengths: readonly number[]): number {
    let sum = 0
    let all = 0
    this.rarity.forEach((rarity, word) => {
      sum += rarity * strengths[word]!
      all += rarity
    })
    return all > 0 ? sum / all : 0
  }
}

/** The part of the weights that is met. */
export function share(strengths: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return all > 0 ? weights.reduce((sum, weight, i) => sum + weight * strengths[i]!, 0) / all : 0
}
