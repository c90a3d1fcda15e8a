import type { Article } from './articles/article.ts'
import type { Progress } from './desk/desk.ts'
import type { IndexableArticle } from './desk/readArticle.ts'
import type { Newsroom } from './newsroom.ts'
import type { Store } from './storage/store.ts'

/**
 * What servers add for themselves, put in and taken out of newsroom and store alike, one change after the other. Fetching
 * and reading take minutes; what is taken out meanwhile stays out, whoever brings it.
 */
export class Shelf {
  readonly #newsroom: Newsroom
  readonly #store: Store
  /** for each bringing under way: what was taken out since it began */
  readonly #taken = new Set<Set<string>>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(newsroom: Newsroom, store: Store) {
    this.#newsroom = newsroom
    this.#store = store
  }

  /**
   * Puts in what `gather` finds, each in the place of the one with its id.
   *
   * @param came ISO moment at which they come in
   * @returns what was put in: without what was removed, or all of it when the server was forgotten, since this began
   */
  async bring(server: string | null, gather: () => Promise<Article[]>, came: () => string, progress?: Progress): Promise<IndexableArticle[]> {
    const taken = new Set<string>()
    this.#taken.add(taken)
    try {
      const reads = await this.#newsroom.read(await gather(), progress, came)
      return await this.#inTurn(async () => {
        const kept = reads.filter(({ article }) => !taken.has(keyOf(server)) && !taken.has(keyOf(server, article.id)))
        await this.#store.putArticles(kept)
        this.#newsroom.restore(kept)
        return kept
      })
    } finally {
      this.#taken.delete(taken)
    }
  }

  remove(id: string, server: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#note(keyOf(server, id))
      await this.#store.removeArticle(id, server)
      this.#newsroom.remove(id, { server })
    })
  }

  /** All that belongs to a server, its settings and feeds as well. */
  forget(server: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#note(keyOf(server))
      await this.#store.forget(server)
      this.#newsroom.removeServer(server)
    })
  }

  #note(key: string): void {
    for (const taken of this.#taken) taken.add(key)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }
}

const keyOf = (...parts: (string | null)[]) => JSON.stringify(parts)
