import type { IndexableArticle } from '../desk/readArticle.ts'
import { familyOf } from '../text/terms.ts'
import { Forward, type Entry } from './forward.ts'
import type { Passage, Scope } from './passage.ts'
import { OtherNames } from './otherNames.ts'
import { Postings, SLOTS, type Row } from './postings.ts'
import { waysToSay, type Query } from './query.ts'
import { exactScore, type WeighedTerm } from './rerank.ts'
import { Tally } from './tally.ts'
import { impact, rarity, WEIGHTS, type Weights } from './weights.ts'

export interface SearchOptions {
  scope: Scope
  limit: number
  /** only this article's paragraphs */
  article?: string
}

/** So many of the first pass are scored exactly. */
const RERANKED = 200

/** More paragraphs than fit into memory; with 8 million terms in 16 slots still a number that is exact. */
const MOST_IDS = 2 ** 26

/**
 * Finds paragraphs. FlexSearch holds, for each term, the paragraphs it stands in by how much it says there (BM25 impact,
 * in 16 steps, the highest first); a search adds these up, and the best 200 are then scored exactly. One FlexSearch
 * index for the shared articles and one for each server, so that nobody's words or their rarity reach another server.
 *
 * Adding, replacing and removing leave it as if built afresh.
 */
export class SearchIndex {
  readonly #weights: Weights
  readonly #forward: Forward
  readonly #rooms = new Map<string | null, Room>()
  readonly #ofQuery = new Tally()
  readonly #ofWord = new Tally()
  readonly #ofAlternative = new Tally()
  readonly #counts = new Tally()

  constructor(weights: Weights = WEIGHTS) {
    this.#weights = weights
    this.#forward = new Forward()
  }

  /** Puts an article in the place of the one with its id and server. */
  add(read: IndexableArticle): void {
    this.addAll([read])
  }

  /** The same for many, which is much faster than one after the other. */
  addAll(reads: readonly IndexableArticle[]): void {
    for (const [server, own] of Map.groupBy(reads, ({ article }) => article.server)) {
      this.#addTo(server, [...new Map(own.map((read) => [read.article.id, read])).values()])
    }
  }

  /** @param reads each of another id */
  #addTo(server: string | null, reads: readonly IndexableArticle[]): void {
    for (const { article } of reads) this.remove(article.id, server)
    const room = this.#rooms.get(server) ?? { postings: new Postings(), articles: new Set(), names: new OtherNames() }
    this.#rooms.set(server, room)
    for (const read of reads) {
      room.articles.add(read.article.id)
      room.names.add(read)
    }
    const entries = reads.flatMap((read) => this.#forward.add(read))
    room.postings.add(entries.length, this.#rows(entries))
  }

  /** How many articles can be found, of all servers. */
  get articles(): number {
    return [...this.#rooms.values()].reduce((sum, { articles }) => sum + articles.size, 0)
  }

  /** Takes an article out, if it is there. */
  remove(id: string, server: string | null): void {
    const room = this.#rooms.get(server)
    if (!room?.articles.delete(id)) return
    for (const entry of this.#forward.remove(id, server)) room.postings.remove(entry.id, this.#slots(entry))
    room.names.remove(id)
    if (room.articles.size === 0) this.#rooms.delete(server)
  }

  /** Best first; equally good ones by article id and place. Paragraphs that hold none of the terms are left out. */
  search(query: Query, { scope, limit, article }: SearchOptions): Passage[] {
    const terms = this.#weighed(query, scope)
    const candidates = article === undefined
      ? this.#firstPass(terms, scope)
      : this.#forward.entriesOf(article, scope).map((entry) => ({ entry, score: 0 }))
    const score = exactScore(terms, this.#weights)
    return candidates
      .map(({ entry }) => ({ entry, score: score(entry) }))
      .filter(({ score }) => score > 0)
      .sort(bestFirst)
      .slice(0, limit)
      .map(({ entry, score }) => ({
        article: entry.article.id, title: entry.article.title, paragraph: entry.paragraph, text: entry.text, score,
      }))
  }

  /** The articles in which every word of a query stands, headline counted, each in one of its spellings; none for no words. */
  articlesWith(query: Query, scope: Scope): Set<string> {
    const [first, ...others] = query.words.map((_, word) => new Set(
      waysToSay(query, word).flatMap((way) => this.#visible(scope).flatMap((postings) => [...postings.holding(way)])).map((id) => this.#forward.entry(id).article.id),
    ))
    return others.reduce((articles, also) => articles.intersection(also), first ?? new Set<string>())
  }

  /** How rare a term is among the paragraphs that may be seen: about 0 in nearly all, 9 in one of ten thousand. */
  idf(term: string, scope: Scope): number {
    return rarity(this.#holders(term, scope), this.size(scope))
  }

  /** Whether any paragraph or headline that may be seen holds the term. */
  occurs(term: string, scope: Scope): boolean {
    return this.#holders(term, scope) > 0
  }

  /** The terms that were first met after the first `known` ones, oldest first; a term stays known when its articles go. */
  termsSince(known: number): readonly string[] {
    return this.#forward.termsSince(known)
  }

  /** The number of paragraphs that may be seen. */
  size(scope: Scope): number {
    return this.#visible(scope).reduce((sum, postings) => sum + postings.size, 0)
  }

  /** What the articles that may be seen also call these words together: 하이페리온 → Hyperion after `하이페리온(Hyperion)`. */
  otherNames(words: readonly string[], scope: Scope): string[] {
    return [...new Set(this.#seen(scope).flatMap((room) => room.names.of(words)))]
  }

  #seen({ server }: Scope): Room[] {
    return [null, ...(server === null ? [] : [server])].flatMap((owner) => this.#rooms.get(owner) ?? [])
  }

  #visible(scope: Scope): Postings[] {
    return this.#seen(scope).map((room) => room.postings)
  }

  #holders(term: string, scope: Scope): number {
    return this.#visible(scope).reduce((sum, postings) => sum + postings.holders(term), 0)
  }

  #weighed(query: Query, scope: Scope): WeighedTerm[] {
    const terms = query.terms.flatMap(({ term, weight, word, alternative }) => {
      const id = this.#forward.termId(term)
      // A term that stands in another server's articles alone is worth nothing here, as if nobody had ever written it.
      if (id === null || !this.occurs(term, scope)) return []
      const family = familyOf(term)
      const counts = weight * this.#weights.families[family].weight * this.idf(term, scope)
      return [{ term, id, family, counts, word, alternative }]
    })
    return byWord(terms).flatMap(modest)
  }

  /** The 200 paragraphs of the highest sums of rounded impacts. */
  #firstPass(terms: readonly WeighedTerm[], scope: Scope): Scored[] {
    for (const alternatives of byWord(terms)) {
      for (const alternative of alternatives) {
        this.#addUp(alternative, scope, alternatives.length > 1 ? this.#ofAlternative : this.#ofQuery)
        this.#ofAlternative.drain((id, sum) => this.#ofWord.raise(id, sum))
      }
      this.#ofWord.drain((id, sum) => this.#ofQuery.add(id, sum))
    }
    const ids: number[] = []
    const sums: number[] = []
    this.#ofQuery.drain((id, sum) => {
      ids.push(id)
      sums.push(sum)
    })
    const threshold = nthHighest(sums, RERANKED)
    const best: Scored[] = []
    for (let i = 0; i < ids.length; i++) if (sums[i]! >= threshold) best.push({ entry: this.#forward.entry(ids[i]!), score: sums[i]! })
    return best.filter(({ entry }) => !this.#forward.isOvershadowed(entry, scope))
      .sort(bestFirst)
      .slice(0, RERANKED)
  }

  #addUp(terms: readonly WeighedTerm[], scope: Scope, tally: Tally): void {
    for (const { term, family, counts } of terms) {
      const step = (counts * (this.#weights.families[family].k1 + 1)) / SLOTS
      for (const postings of this.#visible(scope)) postings.addUp(term, step, tally)
    }
  }

  /** The paragraphs by what they hold. Sorted first, because lists that grow by one number at a time take twice the room and the time. */
  #rows(entries: readonly Entry[]): Map<string, Row> {
    const sorted = this.#keys(entries).sort()
    const rows = new Map<string, Row>()
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const list = Math.floor(sorted[from]! / MOST_IDS)
      while (to < sorted.length && sorted[to]! < (list + 1) * MOST_IDS) to++
      const term = this.#forward.term(Math.floor(list / SLOTS))
      const row = rows.get(term) ?? new Array<undefined>(SLOTS)
      row[list % SLOTS] = idsOf(sorted, from, to)
      rows.set(term, row)
    }
    return rows
  }

  /** Term, slot and paragraph, each as one number. */
  #keys(entries: readonly Entry[]): Float64Array {
    const keys: number[] = []
    for (const entry of entries) this.#eachSlot(entry, (term, slot) => { keys.push((term * SLOTS + slot) * MOST_IDS + entry.id) })
    return Float64Array.from(keys)
  }

  #slots(entry: Entry): [term: string, slot: number][] {
    const slots: [string, number][] = []
    this.#eachSlot(entry, (term, slot) => { slots.push([this.#forward.term(term), slot]) })
    return slots
  }

  /** Each term of a paragraph, those of the headline among them, by how much it says there. */
  #eachSlot({ terms, titleTerms, lengths }: Entry, visit: (term: number, slot: number) => void): void {
    const { title, families } = this.#weights
    for (const term of terms) this.#counts.add(term, 1)
    if (title > 0) for (const term of titleTerms) this.#counts.add(term, title)
    this.#counts.drain((term, tf) => {
      const family = this.#forward.family(term)
      const part = impact(families[family], tf, lengths[family]) / (families[family].k1 + 1)
      visit(term, Math.min(SLOTS - 1, Math.max(0, Math.floor((1 - part) * SLOTS))))
    })
  }
}

function idsOf(keys: Float64Array, from: number, to: number): number[] {
  const ids = new Array<number>(to - from)
  for (let i = from; i < to; i++) ids[i - from] = keys[i]! % MOST_IDS
  return ids
}

interface Scored {
  entry: Entry
  score: number
}

/** What one server owns, or what is shared. */
interface Room {
  postings: Postings
  articles: Set<string>
  names: OtherNames
}

/**
 * No alternative is worth more than the asker's own word, where that occurs: `world` is rare in Korean articles, but
 * whoever asks for 세계 does not look for it more than for 세계.
 */
function modest(alternatives: readonly WeighedTerm[][]): WeighedTerm[] {
  const worth = (terms: readonly WeighedTerm[]) => terms.reduce((sum, t) => sum + t.counts, 0)
  const own = worth(alternatives.find(([first]) => first!.alternative === 0) ?? [])
  return alternatives.flatMap((terms) => {
    const share = own > 0 && terms[0]!.alternative > 0 ? Math.min(1, own / worth(terms)) : 1
    return share < 1 ? terms.map((t) => ({ ...t, counts: t.counts * share })) : terms
  })
}

function byWord(terms: readonly WeighedTerm[]): WeighedTerm[][][] {
  return [...Map.groupBy(terms, (t) => t.word).values()].map((word) => [...Map.groupBy(word, (t) => t.alternative).values()])
}

/** 0 where there are no more than `n`. Of the values on either side of one, only those are looked at further among which the place lies (quickselect). */
function nthHighest(values: readonly number[], n: number): number {
  if (values.length <= n) return 0
  const among = Float64Array.from(values)
  const place = among.length - n
  for (let from = 0, to = among.length - 1; from < to;) {
    const pivot = among[(from + to) >> 1]!
    let [low, high] = [from, to]
    while (low <= high) {
      while (among[low]! < pivot) low++
      while (among[high]! > pivot) high--
      if (low > high) break
      const value = among[low]!
      among[low++] = among[high]!
      among[high--] = value
    }
    if (place <= high) to = high
    else if (place >= low) from = low
    else break
  }
  return among[place]!
}

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || compare(a.entry.article.id, b.entry.article.id) || a.entry.paragraph - b.entry.paragraph
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
