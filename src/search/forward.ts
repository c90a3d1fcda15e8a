import type { Article } from '../articles/article.ts'
import { unpackTerms, type TextTerms } from '../desk/articleTerms.ts'
import type { IndexableArticle } from '../desk/readArticle.ts'
import { familyOf, TERM_FAMILIES, type TermFamily } from '../text/terms.ts'
import type { Scope } from './passage.ts'

type Lengths = Readonly<Record<TermFamily, number>>

/** One paragraph as the index knows it: its terms as numbers, each with its place. */
export class Entry {
  readonly id: number
  readonly article: Article
  readonly paragraph: number
  readonly lengths: Lengths
  readonly #all: Occurrences

  constructor(id: number, article: Article, paragraph: number, all: Occurrences, lengths: Lengths) {
    this.id = id
    this.article = article
    this.paragraph = paragraph
    this.lengths = lengths
    this.#all = all
  }

  /** The paragraph's terms, in no order. */
  get terms(): Uint32Array {
    return this.#all.terms.subarray(...this.#all.range(this.paragraph + 1))
  }

  /** Where each of the terms starts. */
  get starts(): Uint16Array | Uint32Array {
    return this.#all.starts.subarray(...this.#all.range(this.paragraph + 1))
  }

  /** The headline's terms. */
  get titleTerms(): Uint32Array {
    return this.#all.terms.subarray(...this.#all.range(0))
  }

  get text(): string {
    return this.article.paragraphs[this.paragraph]!
  }
}

/** What stands in the texts of one article, headline first, in one row: a row of its own for each would cost more than it holds. */
class Occurrences {
  readonly terms: Uint32Array
  readonly starts: Uint16Array | Uint32Array
  readonly #ends: number[]

  /** @param numbers the number that each of the article's terms goes by in the index */
  constructor(texts: readonly TextTerms[], numbers: readonly number[]) {
    let end = 0
    this.#ends = texts.map(({ terms }) => (end += terms.length))
    const isLong = texts.some(({ starts }) => starts.some((start) => start > 0xffff))
    this.terms = new Uint32Array(end)
    this.starts = isLong ? new Uint32Array(end) : new Uint16Array(end)
    texts.forEach(({ terms, starts }, text) => {
      const [from] = this.range(text)
      this.starts.set(starts, from)
      for (let i = 0; i < terms.length; i++) this.terms[from + i] = numbers[terms[i]!]!
    })
  }

  range(text: number): [from: number, to: number] {
    return [text === 0 ? 0 : this.#ends[text - 1]!, this.#ends[text]!]
  }
}

/** The paragraphs with their terms, by article: what the exact second pass of a search reads. */
export class Forward {
  readonly #ids = new Map<string, number>()
  readonly #names: string[] = []
  readonly #families: TermFamily[] = []
  readonly #entries = new Map<number, Entry>()
  readonly #articles = new Map<string | null, Map<string, Entry[]>>()
  /** numbers of paragraphs that are gone, to be given again */
  readonly #free: number[] = []
  #next = 0

  add({ article, terms }: IndexableArticle): Entry[] {
    const texts = unpackTerms(terms)
    const numbers = terms.terms.map((term) => this.#numbered(term))
    const families = numbers.map((number) => this.#families[number]!)
    const all = new Occurrences(texts, numbers)
    const entries = texts.slice(1).map((text, i) => new Entry(this.#free.pop() ?? this.#next++, article, i, all, lengthsOf(text, families)))
    for (const entry of entries) this.#entries.set(entry.id, entry)
    const shelf = this.#articles.get(article.server) ?? new Map<string, Entry[]>()
    this.#articles.set(article.server, shelf.set(article.id, entries))
    return entries
  }

  remove(id: string, server: string | null): Entry[] {
    const entries = this.#articles.get(server)?.get(id) ?? []
    this.#articles.get(server)?.delete(id)
    for (const entry of entries) {
      this.#entries.delete(entry.id)
      this.#free.push(entry.id)
    }
    return entries
  }

  entry(id: number): Entry {
    const entry = this.#entries.get(id)
    if (!entry) throw new Error(`the index names paragraph ${id}, which is gone`)
    return entry
  }

  /** The paragraphs of one article as a scope sees it: a server's own before a shared one of the same id. */
  entriesOf(article: string, { server }: Scope): Entry[] {
    return (server === null ? undefined : this.#articles.get(server)?.get(article)) ?? this.#articles.get(null)?.get(article) ?? []
  }

  /** Whether a shared article is hidden by the server's own of the same id. */
  isOvershadowed(entry: Entry, { server }: Scope): boolean {
    return server !== null && entry.article.server === null && this.#articles.get(server)?.has(entry.article.id) === true
  }

  /** The number a term goes by here, or null when it was never seen. */
  termId(term: string): number | null {
    return this.#ids.get(term) ?? null
  }

  termsSince(known: number): readonly string[] {
    return this.#names.slice(known)
  }

  term(id: number): string {
    return this.#names[id]!
  }

  family(id: number): TermFamily {
    return this.#families[id]!
  }

  #numbered(term: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    this.#families.push(familyOf(term))
    this.#ids.set(term, this.#names.length)
    return this.#names.push(term) - 1
  }
}

function lengthsOf({ terms }: TextTerms, families: readonly TermFamily[]): Lengths {
  const lengths = Object.fromEntries(TERM_FAMILIES.map((family) => [family, 0])) as Record<TermFamily, number>
  for (const term of terms) lengths[families[term]!]++
  return lengths
}
