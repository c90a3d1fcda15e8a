import type { ReadArticle } from '../desk/readArticle.ts'
import type { Query } from '../search/query.ts'
import { unpackMorphemes } from '../text/packedMorphemes.ts'
import { termsIn } from '../text/terms.ts'

const K1 = 0.9
const B = 0.6

/** Plain BM25 over every paragraph with the headline, nothing rounded or left out: how good and how slow one can be without an index. */
export class ExactBm25 {
  readonly #holders = new Map<string, Map<number, number>>()
  readonly #lengths: number[] = []

  add(read: ReadArticle): void {
    const title = countsOf(read.article.title, read.title)
    read.paragraphs.forEach((paragraph, i) => {
      const counts = countsOf(read.article.paragraphs[i]!, paragraph)
      for (const [term, tf] of title) counts.set(term, (counts.get(term) ?? 0) + tf)
      const id = this.#lengths.push([...counts.values()].reduce((sum, tf) => sum + tf, 0)) - 1
      for (const [term, tf] of counts) {
        const holders = this.#holders.get(term) ?? new Map<number, number>()
        this.#holders.set(term, holders.set(id, tf))
      }
    })
  }

  /** Numbers of the paragraphs in the order they were added, best first. */
  search(query: Query, limit: number): number[] {
    const usual = this.#lengths.reduce((sum, n) => sum + n, 0) / this.#lengths.length
    const scores = new Map<number, number>()
    for (const { term } of query.terms) {
      const holders = this.#holders.get(term) ?? new Map<number, number>()
      const idf = Math.log(1 + (this.#lengths.length - holders.size + 0.5) / (holders.size + 0.5)) * (term.startsWith('b') ? 1 : 2)
      for (const [id, tf] of holders) {
        const impact = (tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * this.#lengths[id]!) / usual))
        scores.set(id, (scores.get(id) ?? 0) + idf * impact)
      }
    }
    return [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, limit).map(([id]) => id)
  }
}

function countsOf(text: string, { sentences }: ReadArticle['title']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { term } of termsIn(text, sentences.flatMap((s) => unpackMorphemes(s.morphemes, text)))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
