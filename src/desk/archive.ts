import { KeptArticle } from './keptArticle.ts'
import type { ReadArticle } from './readArticle.ts'

/** Whose articles may be seen: those of one Discord server and the shared ones, or (`null`) the shared ones alone. */
export interface Scope {
  server: string | null
}

/**
 * All articles in memory, by server and id. An id is unique within a server and within the shared ones;
 * where both have it, a server's members see their own.
 */
export class Archive {
  readonly #shelves = new Map<string | null, Map<string, ReadArticle>>()

  /** Puts an article in the place of the one with its id and server; returns the one that stood there, or null. */
  put(read: ReadArticle): ReadArticle | null {
    const { id, server } = read.article
    const shelf = this.#shelves.get(server) ?? new Map<string, ReadArticle>()
    const before = shelf.get(id) ?? null
    this.#shelves.set(server, shelf.set(id, new KeptArticle(read)))
    return before
  }

  /** @returns what was taken out, or null when that server has no such article */
  remove(id: string, server: string | null): ReadArticle | null {
    const shelf = this.#shelves.get(server)
    const read = shelf?.get(id) ?? null
    shelf?.delete(id)
    return read
  }

  get(id: string, scope: Scope): ReadArticle | null {
    return (scope.server === null ? undefined : this.#shelves.get(scope.server)?.get(id)) ?? this.#shelves.get(null)?.get(id) ?? null
  }

  /** What may be seen, newest first; articles without a date come last, by title. */
  visible(scope: Scope): ReadArticle[] {
    const own = scope.server === null ? [] : [...(this.#shelves.get(scope.server)?.values() ?? [])]
    const hidden = new Set(this.hidden(scope))
    const shared = [...(this.#shelves.get(null)?.values() ?? [])].filter((read) => !hidden.has(read))
    return [...own, ...shared].sort((a, b) => newestFirst(a.article.date, b.article.date) || compare(a.article.title, b.article.title))
  }

  /** Shared articles that a server has its own of, by their id. */
  hidden({ server }: Scope): ReadArticle[] {
    return server === null ? [] : [...(this.#shelves.get(server)?.keys() ?? [])].flatMap((id) => this.#shelves.get(null)?.get(id) ?? [])
  }

  /** How many articles there are, of all servers. */
  get size(): number {
    return [...this.#shelves.values()].reduce((sum, shelf) => sum + shelf.size, 0)
  }

  /** Takes out all that belongs to a server; returns it. */
  removeServer(server: string): ReadArticle[] {
    const gone = [...(this.#shelves.get(server)?.values() ?? [])]
    this.#shelves.delete(server)
    return gone
  }
}

/** Orders ISO dates, newest first; a moment counts before its bare day, none at all last. */
export function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return compare(instant(b), instant(a))
}

/** Moments with offsets compared as moments; a bare day as its beginning in UTC, near enough to sort by. */
function instant(date: string): number {
  return Date.parse(date) || 0
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
