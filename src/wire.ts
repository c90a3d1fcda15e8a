import { setTimeout as pause } from 'node:timers/promises'
import type { Article } from './articles/article.ts'
import { Duplicates, fingerprintOf } from './articles/duplicates.ts'
import { feedsOf, readFeed, type FeedEntry } from './articles/feeds.ts'
import { afterAnswer, afterFailure, newFeed } from './articles/feedState.ts'
import { FetchError, fetchPage, type FetchOptions } from './articles/fetchPage.ts'
import { articleFromAddress, articleFromEntry } from './articles/intake.ts'
import type { Newsroom } from './newsroom.ts'
import type { Feed, Store } from './storage/store.ts'
import { UserError } from './userError.ts'

export interface WireOptions {
  newsroom: Newsroom
  store: Store
  log: { info(details: object, message: string): void; warn(details: object, message: string): void }
  /** how a page is fetched; tests on loopback allow its address */
  fetchOptions?: FetchOptions
  /** between two pages of one host, in milliseconds */
  politeness?: number
  /** called once when a feed is asked no more */
  onPaused?(feed: Feed): Promise<void>
  /** from 0 to 1; spreads what is due at once */
  random?: () => number
}

/** Entries of one look at a feed that are taken at the most; a first look brings the newest. */
const MOST_AT_ONCE = 20
const MOST_SEEN = 1000
const MOST_FEEDS = 50
const POLITENESS = 1000

/** Feeds in, articles out: asks each feed when it is due and puts what is new into newsroom and store, once. */
export class Wire {
  readonly #options: WireOptions
  #running: Promise<void> = Promise.resolve()

  constructor(options: WireOptions) {
    this.#options = options
  }

  /**
   * Follows the feed at an address, or the first one that the page there names.
   *
   * @throws UserError when there is none, or the server follows enough
   */
  async follow(address: string, server: string | null, now: Date): Promise<Feed> {
    const { store, fetchOptions } = this.#options
    const followed = (await store.feeds()).filter((feed) => feed.server === server)
    if (followed.length >= MOST_FEEDS) throw new UserError(`This server follows ${MOST_FEEDS} feeds already; remove one first.`, { korean: `이 서버는 이미 피드 ${MOST_FEEDS}개를 받고 있어요. 먼저 하나를 지워 주세요.` })
    const page = await fetchPage(address, fetchOptions)
    const text = new TextDecoder().decode(page.bytes)
    const named = page.type?.includes('html') ? feedsOf(text, page.url)[0] : undefined
    const url = named ?? page.lasting
    const title = named === undefined ? readFeed(text, page.url).title : readFeed(new TextDecoder().decode((await fetchPage(named, fetchOptions)).bytes), named).title
    const feed = { address: url, server, title, state: newFeed(url, now), seen: [] }
    await store.putFeed(feed)
    return feed
  }

  /** Asks all feeds that are due; one run after the other. */
  run(now: Date): Promise<void> {
    this.#running = this.#running.catch(() => undefined).then(() => this.#run(now))
    return this.#running
  }

  async close(): Promise<void> {
    await this.#running.catch(() => undefined)
  }

  async #run(now: Date): Promise<void> {
    const feeds = (await this.#options.store.feeds()).filter(({ state }) => state.paused === null && new Date(state.next) <= now)
    const hosts = Map.groupBy(feeds, (feed) => new URL(feed.state.url).host)
    await Promise.all([...hosts.values()].map(async (sameHost) => {
      for (const feed of sameHost) await this.#ask(feed, now)
    }))
  }

  async #ask(feed: Feed, now: Date): Promise<void> {
    const { log, fetchOptions, random = Math.random } = this.#options
    try {
      const page = await fetchPage(feed.state.url, { ...fetchOptions, etag: feed.state.etag, lastModified: feed.state.lastModified })
      const entries = page.unchanged ? [] : readFeed(new TextDecoder().decode(page.bytes), page.url).entries
      const fresh = entries.filter((entry) => !feed.seen.includes(versionOf(entry))).slice(0, MOST_AT_ONCE)
      const { brought, failed } = await this.#take(fresh, feed)
      const state = afterAnswer(feed.state, page, brought, now, random())
      const seen = entries.map(versionOf).filter((id) => !feed.seen.includes(id) && !failed.has(id))
      await this.#keep({
        ...feed, seen: [...feed.seen, ...seen].slice(-MOST_SEEN),
        // What failed is tried again at the next look, which must then bring the entries and not a 304.
        state: failed.size > 0 ? { ...state, etag: null, lastModified: null } : state,
      })
    } catch (error) {
      const state = afterFailure(feed.state, error, now, random())
      log.warn({ feed: feed.address, error, next: state.next, paused: state.paused }, 'feed could not be read')
      await this.#keep({ ...feed, state })
      if (state.paused !== null) await this.#options.onPaused?.({ ...feed, state }).catch((cause: unknown) => log.warn({ feed: feed.address, error: cause }, 'nobody could be told of a paused feed'))
    }
  }

  /** A feed that was left while it was read stays left. */
  async #keep(feed: Feed): Promise<void> {
    const { store } = this.#options
    if ((await store.feeds()).some(({ address, server }) => address === feed.address && server === feed.server)) await store.putFeed(feed)
  }

  /** @returns how many new articles came, and the versions of entries whose pages are worth another try */
  async #take(entries: FeedEntry[], { server }: Feed): Promise<{ brought: number; failed: Set<string> }> {
    const { newsroom, store, log, politeness = POLITENESS } = this.#options
    const known = new Duplicates()
    for (const article of newsroom.articles({ scope: { server } })) known.add(article.id, article)
    const articles: Article[] = []
    const failed = new Set<string>()
    for (const entry of entries) {
      try {
        if (!entry.full && articles.length > 0) await pause(politeness)
        const article = await this.#articleOf(entry, server)
        if (!article || (known.find(article) && !this.#isNewVersion(article))) continue
        known.add(article.id, article)
        articles.push(article)
      } catch (error) {
        log.warn({ entry: entry.url, error }, 'feed entry could not be read')
        if (!isForGood(error)) failed.add(versionOf(entry))
      }
    }
    await store.putArticles(await newsroom.add(articles))
    return { brought: articles.length, failed }
  }

  /** The same page with another text takes the place of what it said before. */
  #isNewVersion(article: Article): boolean {
    const before = this.#options.newsroom.article(article.id, { server: article.server })
    return before !== null && before.server === article.server && fingerprintOf(before) !== fingerprintOf(article)
  }

  /** The whole text from the feed where it brings it, else from the page, else the teaser. */
  async #articleOf(entry: FeedEntry, server: string | null): Promise<Article | null> {
    if (!entry.full && entry.url !== null) {
      try {
        return await articleFromAddress(entry.url, server, this.#options.fetchOptions)
      } catch (error) {
        if (!(error instanceof UserError) || entry.html === null) throw error
      }
    }
    return articleFromEntry(entry, server)
  }
}

/** An entry that was changed is looked at again, like a new one. */
const versionOf = ({ id, updated }: FeedEntry) => (updated === null ? id : `${id} ${updated}`)

/** A page that its server refuses (404, 403) or that holds no article stays so; a busy or broken server may mend. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof FetchError)) return error instanceof UserError
  return error.status !== null && error.status >= 400 && error.status < 500 && ![408, 425, 429].includes(error.status)
}
