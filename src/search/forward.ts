import type { Article } from '../articles/article.ts'
import type { ReadArticle, ReadParagraph } from '../desk/readArticle.ts'
import { unpackMorphemes } from '../text/morphemes.ts'
import { familyOf, TERM_FAMILIES, termsIn, type TermFamily } from '../text/terms.ts'
import type { Scope } from './passage.ts'

/** One paragraph as the index knows it: its terms as numbers, each with its place. */
export class Entry {
  readonly id: number
  readonly article: Article
  readonly paragraph: number
  /** the paragraph's terms, in no order, and where each starts */
  readonly terms: Uint32Array
  readonly starts: Uint32Array
  /** the headline's terms */
  readonly titleTerms: Uint32Array
  readonly lengths: Readonly<Record<TermFamily, number>>

  constructor(id: number, article: Article, paragraph: number, own: Terms, title: Terms) {
    this.id = id
    this.article = article
    this.paragraph = paragraph
    this.terms = own.ids
    this.starts = own.starts
    this.lengths = own.lengths
    this.titleTerms = title.ids
  }

  get text(): string {
    return this.article.paragraphs[this.paragraph]!
  }

  /** How often each term occurs, one in the headline counting as `title` occurrences. */
  counts(title: number): Map<number, number> {
    const counts = new Map<number, number>()
    for (const id of this.terms) counts.set(id, (counts.get(id) ?? 0) + 1)
    if (title > 0) for (const id of this.titleTerms) counts.set(id, (counts.get(id) ?? 0) + title)
    return counts
  }
}

interface Terms {
  ids: Uint32Array
  starts: Uint32Array
  lengths: Record<TermFamily, number>
}

/** The paragraphs with their terms, by article: what the exact second pass of a search reads. */
export class Forward {
  readonly #ids = new Map<string, number>()
  readonly #names: string[] = []
  readonly #entries = new Map<number, Entry>()
  readonly #articles = new Map<string | null, Map<string, Entry[]>>()
  /** numbers of paragraphs that are gone, to be given again */
  readonly #free: number[] = []
  #next = 0

  add(read: ReadArticle): Entry[] {
    const { article } = read
    const title = this.#terms(article.title, read.title)
    const entries = read.paragraphs.map((paragraph, i) =>
      new Entry(this.#free.pop() ?? this.#next++, article, i, this.#terms(article.paragraphs[i]!, paragraph), title))
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

  #terms(text: string, read: ReadParagraph): Terms {
    const morphemes = read.sentences.flatMap((s) => unpackMorphemes(s.morphemes))
    const placed = termsIn(text, morphemes, read.sentences.flatMap((s) => s.readings))
    const lengths = Object.fromEntries(TERM_FAMILIES.map((f) => [f, 0])) as Record<TermFamily, number>
    for (const { term } of placed) lengths[familyOf(term)]++
    return {
      ids: Uint32Array.from(placed, ({ term }) => this.#numbered(term)),
      starts: Uint32Array.from(placed, ({ start }) => start),
      lengths,
    }
  }

  #numbered(term: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    this.#ids.set(term, this.#names.length)
    return this.#names.push(term) - 1
  }
}
