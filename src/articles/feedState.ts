import { FetchError, type FetchedPage } from './fetchPage.ts'

/** What is remembered of a feed between two looks at it. */
export interface FeedState {
  /** the address to ask: moves along with permanent redirects */
  url: string
  etag: string | null
  lastModified: string | null
  /** failed looks in a row */
  failures: number
  /** ISO moment before which it is not asked again */
  next: string
  /** why it is asked no more (`gone`, `failing`); null while it is */
  paused: 'gone' | 'failing' | null
}

const MINUTE = 60_000
/** Feeds are asked at most this often, whatever happens. */
export const LEAST_PAUSE = 5 * MINUTE
/** A quiet feed is asked this often. */
const USUAL_PAUSE = 15 * MINUTE
const LONGEST_PAUSE = 24 * 60 * MINUTE
/** After so many failures in a row, about two weeks, someone should look at it. */
const MOST_FAILURES = 20

/** A feed nobody has asked yet. */
export function newFeed(url: string, now: Date): FeedState {
  return { url, etag: null, lastModified: null, failures: 0, next: now.toISOString(), paused: null }
}

/** The state after an answer; something new in it brings the next look forward. */
export function afterAnswer(state: FeedState, page: FetchedPage, brought: number, now: Date, random: number): FeedState {
  const pause = brought > 0 ? LEAST_PAUSE : USUAL_PAUSE
  return {
    url: page.lasting,
    etag: page.etag ?? (page.unchanged ? state.etag : null),
    lastModified: page.lastModified ?? (page.unchanged ? state.lastModified : null),
    failures: 0, next: later(now, pause, random), paused: null,
  }
}

/**
 * The state after a failed look: twice the pause each time, up to a day, or what the server asked for; gone for good
 * on 410, and after a long row of failures.
 *
 * @param random from 0 to 1, spreads feeds that failed together
 */
export function afterFailure(state: FeedState, error: unknown, now: Date, random: number): FeedState {
  const failures = state.failures + 1
  const asked = error instanceof FetchError && error.retryAfter !== null ? error.retryAfter * 1000 : 0
  const pause = Math.min(LONGEST_PAUSE, Math.max(asked, USUAL_PAUSE * 2 ** Math.min(failures - 1, 10)))
  const paused = error instanceof FetchError && error.status === 410 ? 'gone' : failures >= MOST_FAILURES ? 'failing' : null
  return { ...state, failures, next: later(now, pause, random), paused }
}

/** A tenth of jitter on top, never less than the pause itself. */
function later(now: Date, pause: number, random: number): string {
  return new Date(now.getTime() + Math.max(LEAST_PAUSE, pause) * (1 + random / 10)).toISOString()
}
