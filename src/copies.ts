import { setImmediate as nextTurn } from 'node:timers/promises'
import { isHeadlineStory } from './articles/headlineStories.ts'
import { isNewer, keysOf, standsFor, weigh, type Dropped } from './articles/nearCopy.ts'
import type { IndexableArticle } from './desk/readArticle.ts'
import type { Newsroom } from './newsroom.ts'
import type { Place, Store } from './storage/store.ts'

/** A file whose article is not shown, and the one whose article is shown in its place. */
export interface Copy {
  file: string
  like: string
}

const SHARED = { server: null }

/** So many of those most alike are looked at letter for letter. */
const RIVALS = 12

/** So many are placed between two turns of others. */
const STRETCH = 10

/**
 * Shows of the folders' articles that say nearly the same one alone. The others stay in the store and come up again when
 * the one that stands for them is removed or says something else. Whether two say the same is asked of the few that have a
 * key in common, in the database, so that nothing is kept in memory for it and a restart finds it done.
 */
export class Copies {
  readonly #newsroom: Newsroom
  readonly #store: Store
  readonly #reader: string

  /** @param reader the present version of the readers */
  constructor(newsroom: Newsroom, store: Store, reader: string) {
    this.#newsroom = newsroom
    this.#store = store
    this.#reader = reader
  }

  /**
   * Decides for all that are not placed yet, and puts into the newsroom and takes out of it accordingly.
   *
   * @param fresh articles that were read just now and are in the store, not yet in the newsroom
   * @returns those that are not shown from now on, headlines of other stories left out
   */
  async settle(fresh: readonly IndexableArticle[]): Promise<Copy[]> {
    const round = new Round(fresh)
    await this.#placeAll(round, true)
    // What displaced articles stood for is placed last and displaces none, so that this ends.
    await this.#placeAll(round, false)
    const shown = await Promise.all([...round.shown].map((id) => this.#readingOf(id, round)))
    for (const id of round.hidden) this.#newsroom.remove(id, SHARED)
    this.#newsroom.restore(shown.flat())
    return this.#copiesOf(round)
  }

  async #placeAll(round: Round, mayDisplace: boolean): Promise<void> {
    const waiting = await Promise.all((await this.#store.unplaced()).map((id) => this.#droppedOf(id, round)))
    for (const [i, one] of waiting.toSorted((a, b) => (isNewer(a, b) ? -1 : 1)).entries()) {
      if (i % STRETCH === STRETCH - 1) await nextTurn()
      await this.#place(one, mayDisplace, round)
    }
    await this.#write(round)
  }

  async #place(dropped: Dropped, mayDisplace: boolean, round: Round): Promise<void> {
    const one = weigh(dropped)
    const { id } = one.article
    const { keys, least } = keysOf(one)
    // Found are only those that are written.
    if (keys.some((key) => round.keys.has(key))) await this.#write(round)
    const alike = await this.#store.shownWith(keys, least, RIVALS)
    const rivals = (await Promise.all(alike.map((rival) => this.#droppedOf(rival, round)))).map(weigh)
    const standIn = rivals.find((rival) => standsFor(rival, one))
    const displaced = standIn || !mayDisplace ? [] : rivals.filter((rival) => standsFor(one, rival)).map(({ article }) => article.id)
    round.put({ id, behind: standIn?.article.id ?? null, keys, displaced })
    if (displaced.length > 0) await this.#write(round)
  }

  async #write(round: Round): Promise<void> {
    const places = round.takePlaces()
    if (places.length > 0) await this.#store.putPlaces(places)
  }

  async #droppedOf(id: string, { fresh }: Round): Promise<Dropped> {
    const inMemory = fresh.get(id)?.article ?? this.#shownArticle(id)
    const article = inMemory ?? (await this.#store.article(id))!.article
    return { article, modified: (await this.#store.fileOf(id))!.modified }
  }

  /** For the newsroom; none for what is there already. */
  async #readingOf(id: string, { fresh }: Round): Promise<IndexableArticle[]> {
    const read = fresh.get(id)
    if (read) return [read]
    if (this.#shownArticle(id)) return []
    const kept = (await this.#store.article(id))!
    return kept.reader === this.#reader ? [kept] : this.#newsroom.read([kept.article], undefined, () => kept.came)
  }

  #shownArticle(id: string) {
    const article = this.#newsroom.article(id, SHARED)
    return article?.id === id ? article : null
  }

  async #copiesOf({ hidden }: Round): Promise<Copy[]> {
    const told = [...hidden].filter((id) => !isHeadlineStory(id))
    return Promise.all(told.map(async (id) => ({ file: (await this.#store.fileOf(id))!.path, like: (await this.#store.fileOf((await this.#store.standIn(id))!))!.path })))
  }
}

/** One settling: what was decided, and what of it is to be written yet. */
class Round {
  readonly fresh: ReadonlyMap<string, IndexableArticle>
  readonly shown = new Set<string>()
  readonly hidden = new Set<string>()
  /** of what is shown and to be written yet */
  readonly keys = new Set<number>()
  #places: Place[] = []

  constructor(fresh: readonly IndexableArticle[]) {
    this.fresh = new Map(fresh.map((read) => [read.article.id, read]))
  }

  put(place: Place): void {
    this.#places.push(place)
    this.#note(place.id, place.behind === null)
    for (const id of place.displaced) this.#note(id, false)
    if (place.behind === null) for (const key of place.keys) this.keys.add(key)
  }

  takePlaces(): Place[] {
    this.keys.clear()
    return this.#places.splice(0)
  }

  #note(id: string, isShown: boolean): void {
    const [to, from] = isShown ? [this.shown, this.hidden] : [this.hidden, this.shown]
    to.add(id)
    from.delete(id)
  }
}
