import { createHash } from 'node:crypto'
import type { Article } from './articles/article.ts'
import { decodeText } from './articles/decodeText.ts'
import { Duplicates, fingerprintOf, plainAddress } from './articles/duplicates.ts'
import { readApart } from './articles/apart.ts'
import { feedsOf, type Feed as ReadFeed, type FeedEntry } from './articles/feeds.ts'
import { afterAnswer, afterFailure, LEAST_PAUSE, newFeed } from './articles/feedState.ts'
import { FetchError, type FetchedPage, type FetchOptions } from './articles/fetchPage.ts'
import { articleFromEntry, articleFromPage } from './articles/intake.ts'
import { laterDate } from './articles/nearCopy.ts'
import { PoliteFetch } from './articles/politeFetch.ts'
import type { Progress } from './desk/desk.ts'
import type { Newsroom } from './newsroom.ts'
import type { Shelf } from './shelf.ts'
import type { Feed, Store } from './storage/store.ts'
import { UserError } from './userError.ts'

export interface WireOptions {
  newsroom: Newsroom
  store: Store
  shelf: Shelf
  log: { info(details: object, message: string): void; warn(details: object, message: string): void }
  clock(): Date
  /** how a page is fetched; tests on loopback allow its address */
  fetchOptions?: FetchOptions
  /** between two requests to one host, in milliseconds */
  politeness?: number
  /** called once when a feed is asked no more */
  onPaused?(feed: Feed): Promise<void>
  /** from 0 to 1; spreads what is due at once */
  random?: () => number
}

/** What came of one look at a feed. */
export interface Brought {
  brought: number
  failed: number
}

const NOTHING: Brought = { brought: 0, failed: 0 }

interface Taken {
  done: string[]
  brought: number
  tries: Record<string, number>
}

/** Entries that are taken at one look; more come at the next, five minutes later. */
const MOST_AT_ONCE = 20
const MOST_SEEN = 1000
const MOST_FEEDS = 50
/** A page is asked for so often before its teaser has to do. */
const MOST_TRIES = 5
const MOST_HOSTS = 8
/** Milliseconds after which the reading of a feed is given up. */
const MOST_READING = 15_000
const POLITENESS = 1000

/** Feeds in, articles out: asks each feed when it is due and puts what is new into newsroom and store, once. */
export class Wire {
  readonly #options: WireOptions
  readonly #pages: PoliteFetch
  readonly #asking = new Set<string>()
  #running: Promise<void> | null = null
  #isClosing = false

  constructor(options: WireOptions) {
    const { fetchOptions, clock, politeness = POLITENESS } = options
    this.#options = options
    this.#pages = new PoliteFetch({ fetchOptions, clock, politeness, keep: LEAST_PAUSE })
  }

  /**
   * Follows the feed at an address, or the first one that the page there names. One that is followed already goes on
   * where it was, also after it was paused.
   *
   * @param by the member who wants it, who hears of it when it is asked no more
   * @throws UserError when there is none, or the server follows enough
   */
  async follow(address: string, server: string | null, by?: string): Promise<Feed> {
    const { store, clock } = this.#options
    const { url, title } = await this.#feedAt(address)
    const followed = (await store.feeds()).filter((feed) => feed.server === server)
    const known = followed.find((feed) => feed.address === url || feed.state.url === url)
    if (!known && followed.length >= MOST_FEEDS) throw new UserError(`This server follows ${MOST_FEEDS} feeds already; remove one first.`, { korean: `이 서버는 이미 피드 ${MOST_FEEDS}개를 받고 있어요. 먼저 하나를 지워 주세요.` })
    const feed = known?.state.paused === null ? known : { address: url, seen: [], ...known, server, title, ...(by === undefined ? {} : { by }), state: newFeed(url, clock()) }
    await store.putFeed(feed)
    return feed
  }

  /**
   * Reads at once what a feed has, so that whoever followed it sees what came. One that was read a
   * short while ago, or just is, is left to its turn.
   *
   * @param progress called after each entry
   * @returns how many articles came, and how many entries could not be read and are tried again
   */
  readNow(feed: Feed, progress: Progress): Promise<Brought> {
    return new Date(feed.state.next) > this.#options.clock() ? Promise.resolve(NOTHING) : this.#ask(feed, progress)
  }

  /** Asks all feeds that are due. While that is under way, another call waits for the same end. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => { this.#running = null })
    return this.#running
  }

  /** Gives up what is under way; what was read by then is kept. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#pages.close()
    await this.#running?.catch(() => undefined)
  }

  async #feedAt(address: string): Promise<{ url: string; title: string }> {
    const page = await this.#pages.fetch(address)
    const [named] = await isFeed(page) ? [] : feedsOf(textOf(page), page.url)
    const feed = named === undefined ? page : await this.#pages.fetch(named)
    return { url: feed.lasting, title: (await feedOf(feed)).title }
  }

  async #run(): Promise<void> {
    const { store, clock } = this.#options
    const due = (await store.feeds()).filter(({ state }) => state.paused === null && new Date(state.next) <= clock())
    const hosts = [...Map.groupBy(due, (feed) => new URL(feed.state.url).host).values()].values()
    await Promise.all(Array.from({ length: MOST_HOSTS }, async () => {
      for (const sameHost of hosts) for (const feed of sameHost) if (!this.#isClosing) await this.#ask(feed)
    }))
  }

  /** One look at a feed at a time. */
  async #ask(feed: Feed, progress?: Progress): Promise<Brought> {
    const key = JSON.stringify([feed.server, feed.address])
    if (this.#asking.has(key)) return NOTHING
    this.#asking.add(key)
    return this.#look(feed, progress).finally(() => this.#asking.delete(key))
  }

  async #look(feed: Feed, progress?: Progress): Promise<Brought> {
    const { store, log, clock, random = Math.random } = this.#options
    try {
      const page = await this.#pages.fetch(feed.state.url, feed.state)
      const asked = clock()
      const entries = page.unchanged ? [] : (await feedOf(page)).entries
      const fresh = entries.filter((entry) => !feed.seen.includes(versionOf(entry)))
      const { done, brought, tries } = await this.#take(fresh.slice(0, MOST_AT_ONCE), feed, progress)
      const state = afterAnswer(feed.state, page, brought + Math.max(0, fresh.length - MOST_AT_ONCE), asked, random())
      // What is still to come must be told again at the next look, which may not be a 304.
      await store.updateFeed({ ...feed, tries, seen: [...feed.seen, ...done.toReversed()].slice(-MOST_SEEN), state: done.length < fresh.length ? { ...state, etag: null, lastModified: null } : state })
      return { brought, failed: Object.keys(tries).length }
    } catch (error) {
      if (this.#isClosing) return NOTHING
      const state = afterFailure(feed.state, error, clock(), random())
      log.warn({ feed: feed.address, error, next: state.next, paused: state.paused }, 'feed could not be read')
      const isFollowed = await store.updateFeed({ ...feed, state })
      if (isFollowed && state.paused !== null) await this.#options.onPaused?.({ ...feed, state }).catch((cause: unknown) => log.warn({ feed: feed.address, error: cause }, 'nobody could be told of a paused feed'))
      return NOTHING
    }
  }

  /** @returns which entries are over and done with, how many articles came, and how often the others failed */
  async #take(entries: FeedEntry[], feed: Feed, progress?: Progress): Promise<Taken> {
    const { store, shelf, clock } = this.#options
    const taken: Taken = { done: [], brought: 0, tries: feed.tries ?? {} }
    if (entries.length === 0) return taken
    const gather = async () => {
      const { articles, done, failed } = await this.#gather(entries, feed, progress)
      Object.assign(taken, { done, tries: failed })
      // A feed that was left while it was read brings nothing more.
      return (await store.feeds()).some(({ address, server }) => address === feed.address && server === feed.server) ? articles : []
    }
    const { length: brought } = await shelf.bring(feed.server, gather, () => clock().toISOString())
    return { ...taken, brought }
  }

  async #gather(entries: FeedEntry[], { server, tries = {} }: Feed, progress?: Progress): Promise<{ articles: Article[]; done: string[]; failed: Record<string, number> }> {
    const { newsroom, log } = this.#options
    const known = await Duplicates.among(newsroom.articles({ scope: { server } }))
    const articles: Article[] = []
    const done: string[] = []
    const failed: Record<string, number> = {}
    for (const [i, entry] of entries.entries()) {
      progress?.(i, entries.length)
      const version = versionOf(entry)
      const tried = (tries[version] ?? 0) + 1
      try {
        const article = await this.#articleOf(entry, server, tried >= MOST_TRIES)
        const taken = article && this.#asTaken(article, known, articles)
        if (taken) {
          known.add(taken.id, taken)
          articles.push(taken)
        }
        done.push(version)
      } catch (error) {
        if (this.#isClosing) break
        log.warn({ entry: entry.url, error }, 'feed entry could not be read')
        if (isForGood(error) || tried >= MOST_TRIES) done.push(version)
        else failed[version] = tried
      }
    }
    return { articles, done, failed }
  }

  /** An article as it comes in: in the place of the one that it corrects, or not at all where it is there already. */
  #asTaken(article: Article, known: Duplicates, coming: readonly Article[]): Article | null {
    const twin = known.find(article)
    if (twin === null || this.#isNewVersion(article)) return article
    const older = coming.find(({ id }) => id === twin.id) ?? this.#options.newsroom.article(twin.id, { server: article.server })
    return older && older.server === article.server && isCorrection(article, older) ? { ...article, id: older.id } : null
  }

  /** The same page with another text takes the place of what it said before. */
  #isNewVersion(article: Article): boolean {
    const before = this.#options.newsroom.article(article.id, { server: article.server })
    return before !== null && before.server === article.server && fingerprintOf(before) !== fingerprintOf(article)
  }

  /** The whole text from the feed where it brings it, else from the page, else the teaser. */
  async #articleOf(entry: FeedEntry, server: string | null, isLastTry: boolean): Promise<Article | null> {
    if (entry.full || entry.url === null) return articleFromEntry(entry, server)
    try {
      const article = await articleFromPage(await this.#pages.fetch(entry.url), server)
      return { ...article, date: article.date ?? entry.date, byline: article.byline ?? entry.author }
    } catch (error) {
      if (entry.html === null || !(isLastTry || isForGood(error))) throw error
      return articleFromEntry(entry, server)
    }
  }
}

/** Told again by the same site under another address, later and in other words; another site's words are its own. */
function isCorrection(article: Article, older: Article): boolean {
  const [host, before] = [article, older].map(({ url }) => (url === null ? null : plainAddress(url).split('/')[0]))
  return host !== null && host === before && laterDate(article.date, older.date) > 0 && fingerprintOf(article) !== fingerprintOf(older)
}

/** Korean feeds are still written in EUC-KR, some without saying so. */
function textOf({ bytes }: FetchedPage): string {
  const decoded = decodeText(bytes)
  return 'text' in decoded ? decoded.text : ''
}

const feedOf = (page: FetchedPage): Promise<ReadFeed> => readApart('feed', { size: page.bytes.length, within: MOST_READING }, textOf(page), page.url)

async function isFeed(page: FetchedPage): Promise<boolean> {
  try {
    await feedOf(page)
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** An entry whose headline, date or whole text is another than before is looked at again, like a new one. */
function versionOf({ id, title, date, updated, full, html }: FeedEntry): string {
  return createHash('sha256').update(JSON.stringify([id, title, date, updated, full ? html : ''])).digest('base64url').slice(0, 22)
}

/** A page that its server refuses (404, 403) or that holds no article stays so; a busy or broken server may mend. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof FetchError)) return error instanceof UserError
  return error.status !== null && error.status >= 400 && error.status < 500 && ![408, 425, 429].includes(error.status)
}
