import { setTimeout as pause } from 'node:timers/promises'
import { fetchPage, type FetchedPage, type FetchOptions } from './fetchPage.ts'

export interface PoliteOptions {
  /** between the end of one request to a host and the beginning of the next, in milliseconds */
  politeness: number
  /** for so long an address is not asked again; what it answered then is the answer, in milliseconds */
  keep: number
  clock(): Date
  fetchOptions?: FetchOptions
}

type Validators = Pick<FetchOptions, 'etag' | 'lastModified'>

interface Asked {
  at: number
  validators: string
  outcome: Promise<FetchedPage>
  /** of the answer, in bytes; 0 until it is there */
  size: number
}

/** Of answers that are kept for others who ask, in bytes; a feed has some ten thousand. */
const MOST_KEPT = 64 * 1024 * 1024

/**
 * Fetches for all feeds of all servers: from one host one page at a time and with a pause between two, and an address
 * that several servers follow is asked once for all of them.
 */
export class PoliteFetch {
  readonly #options: PoliteOptions
  /** resolves when the host may be asked again */
  readonly #hosts = new Map<string, Promise<unknown>>()
  /** oldest first */
  readonly #asked = new Map<string, Asked>()
  readonly #closing = new AbortController()

  constructor(options: PoliteOptions) {
    this.#options = options
  }

  /** @throws FetchError as `fetchPage` does, and after `close` */
  async fetch(address: string, validators: Validators = {}): Promise<FetchedPage> {
    const now = this.#options.clock().getTime()
    this.#forget(now)
    const asked = this.#asked.get(address)
    // Nothing is waited for before the question stands in the list, or two who ask at once would both ask the host.
    if (asked === undefined) return this.#ask(address, validators, now)
    const page = await asked.outcome.catch(() => null)
    // "Unchanged" is an answer to those alone who have the same copy.
    if (page && (!page.unchanged || asked.validators === nameOf(validators))) return page
    return this.#ask(address, validators, now)
  }

  /** Gives up what is under way. */
  close(): void {
    this.#closing.abort()
  }

  #ask(address: string, validators: Validators, at: number): Promise<FetchedPage> {
    const { signal } = this.#closing
    const host = URL.parse(address)?.host ?? ''
    const outcome = (this.#hosts.get(host) ?? Promise.resolve()).then(() => fetchPage(address, { ...this.#options.fetchOptions, ...validators, signal }))
    const asked: Asked = { at, validators: nameOf(validators), outcome, size: 0 }
    const after = outcome.then(({ bytes }) => { asked.size = bytes.length }, () => { if (this.#asked.get(address) === asked) this.#asked.delete(address) })
      .then(() => pause(this.#options.politeness, undefined, { signal })).catch(() => undefined)
    this.#hosts.set(host, after)
    void after.then(() => { if (this.#hosts.get(host) === after) this.#hosts.delete(host) })
    this.#asked.delete(address)
    this.#asked.set(address, asked)
    return outcome
  }

  #forget(now: number): void {
    let kept = [...this.#asked.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [address, { at, size }] of this.#asked) {
      if (now - at < this.#options.keep && kept <= MOST_KEPT) return
      this.#asked.delete(address)
      kept -= size
    }
  }
}

const nameOf = ({ etag, lastModified }: Validators) => `${etag ?? ''}\n${lastModified ?? ''}`
