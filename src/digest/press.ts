import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery, Store, Subscription, Told } from '../storage/store.ts'
import { lastDue, nextDigest } from './schedule.ts'

/** What goes into one channel on one day. */
export interface Edition {
  /** the message, as the channel's side will send it */
  payload: string
  told: Told[]
}

/** The way to the channels; Discord's is in discord/. */
export interface Channels {
  /** resolves with the message's id; a repeat of the same nonce within minutes must be harmless */
  post(subscription: Subscription, payload: string, nonce: string): Promise<string>
  /** the id of a message that was posted with this nonce since a moment; null when there is none */
  find(subscription: Subscription, nonce: string, since: Date): Promise<string | null>
  /** tells those who may manage the server that nothing can be posted, once; best effort */
  tellManagers(subscription: Subscription, reason: string): Promise<void>
}

/** A channel that is gone or may not be written to: the subscription pauses until someone follows again. */
export class ChannelClosed extends Error {
  override name = 'ChannelClosed'
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(`channel closed: ${reason}`, options)
    this.reason = reason
  }
}

export interface PressLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

export interface PressOptions {
  store: Store
  channels: Channels
  /** the news for a channel since a moment, without what was told; null when there is none */
  edit(subscription: Subscription, window: { since: Date; until: Date; day: string; nonce: string }, told: Told[]): Edition | null
  log: PressLog
  /** milliseconds between two posts of one hand, on average */
  breath?: number
  /** from 0 to 1; spreads what is due at one minute */
  random?: () => number
  /** called with how each digest ended, for counting */
  counted?(outcome: Outcome): void
}

/** `failed` is tried again; `skipped` had no news; `missed` would have come too late. */
export type Outcome = 'posted' | 'skipped' | 'missed' | 'failed'

const MINUTE = 60_000

/** Beyond this a digest that was missed is not made up for. */
const LATEST = 12 * 60 * MINUTE

/** News older than that is none; the longest that lies between two digests of a weekend is shorter. */
const LONGEST = 7 * 24 * 60 * MINUTE

/** A post that keeps failing is tried at most this far apart. */
const MOST_PATIENCE = 30 * MINUTE

/**
 * How many posts are under way at once, and how long each waits before the next, in milliseconds. Discord takes 50
 * requests a second in all; these are at most 40, which sends 200 digests in a few seconds and leaves room for answers.
 */
const AT_ONCE = 4
const BREATH = 100

/**
 * Posts what is due, exactly once for each channel and local day. `run(now)` may be called as often as one likes:
 * what is posted or passed over is in the store, what was begun and not confirmed is finished first.
 */
export class Press {
  readonly #options: PressOptions
  #running: Promise<void> = Promise.resolve()
  /** until when there is nothing to do for a subscription as it was, so that hundreds are passed over at no cost */
  readonly #idle = new Map<string, { as: string; until: number }>()
  /** how often in a row each failed */
  readonly #failures = new Map<string, number>()

  constructor(options: PressOptions) {
    this.#options = options
  }

  /** One run after the other, so that no two look at the same delivery. */
  run(now: Date): Promise<void> {
    this.#running = this.#running.catch(() => undefined).then(() => this.#run(now))
    return this.#running
  }

  /** Resolves when the run under way is over. */
  async close(): Promise<void> {
    await this.#running.catch(() => undefined)
  }

  async #run(now: Date): Promise<void> {
    const all = await this.#options.store.subscriptions()
    for (const untold of all.filter(({ isUntold }) => isUntold)) await this.#tellManagers(untold)
    const waiting = all.filter((subscription) => subscription.paused === null)
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.#serve(next, now)
    }))
  }

  async #serve(subscription: Subscription, now: Date): Promise<void> {
    const as = JSON.stringify(subscription)
    const idle = this.#idle.get(subscription.id)
    if (idle?.as === as && now.getTime() < idle.until) return
    try {
      await this.#finishEarlier(subscription, now)
      await this.#deliver(subscription, now)
      this.#idle.set(subscription.id, { as, until: nextDigest(subscription, now).moment.getTime() })
      this.#failures.delete(subscription.id)
    } catch (error) {
      this.#options.counted?.('failed')
      if (error instanceof ChannelClosed) return this.#pause(subscription, error)
      // Claimed and not confirmed: the next run sends it again with the same nonce.
      const failures = (this.#failures.get(subscription.id) ?? 0) + 1
      this.#failures.set(subscription.id, failures)
      if (failures > 1) this.#idle.set(subscription.id, { as, until: now.getTime() + Math.min(MOST_PATIENCE, MINUTE * 2 ** (failures - 2)) })
      this.#options.log.warn({ subscription: subscription.id, failures, error }, 'digest not posted; it is tried again')
    }
  }

  /** A digest of an earlier day that a crash left claimed: confirmed if it is there, else too old or posted now. */
  async #finishEarlier(subscription: Subscription, now: Date): Promise<void> {
    const last = await this.#options.store.lastDelivery(subscription.id)
    const due = lastDue(subscription, now)
    if (last?.state === 'claimed' && last.day !== due.day) await this.#post(subscription, last, now)
  }

  async #deliver(subscription: Subscription, now: Date): Promise<void> {
    const { store, log } = this.#options
    const due = lastDue(subscription, now)
    if (due.moment <= new Date(subscription.since)) return
    const known = await store.delivery(subscription.id, due.day)
    if (known?.state === 'claimed') return this.#post(subscription, known, now)
    if (known) return
    const fresh: Delivery = {
      subscription: subscription.id, day: due.day, state: 'claimed', payload: null,
      nonce: nonceOf(subscription.id, due.day), message: null, at: now.toISOString(),
    }
    if (now.getTime() - due.moment.getTime() > LATEST) {
      log.warn({ subscription: subscription.id, day: due.day }, 'digest skipped: more than 12 hours late')
      return this.#settle({ ...fresh, state: 'missed' })
    }
    const since = newsSince(subscription, await store.lastLook(subscription.id), now)
    const edition = this.#options.edit(subscription, { since, until: now, day: due.day, nonce: fresh.nonce }, await store.told(subscription.id))
    if (!edition) return this.#settle({ ...fresh, state: 'skipped' })
    const claimed = { ...fresh, payload: edition.payload }
    await store.putDelivery(claimed, edition.told)
    await this.#post(subscription, claimed, now)
  }

  async #post(subscription: Subscription, delivery: Delivery, now: Date): Promise<void> {
    const { channels, log, breath = BREATH, random = Math.random } = this.#options
    // Discord forgets a nonce after minutes, so an older claim is looked for in the channel itself.
    const repeat = delivery.at !== now.toISOString()
    const there = repeat ? await channels.find(subscription, delivery.nonce, new Date(delivery.at)) : null
    const tooLate = repeat && now.getTime() - new Date(delivery.at).getTime() > LATEST
    if (there === null && tooLate) {
      log.warn({ subscription: subscription.id, day: delivery.day }, 'digest skipped: more than 12 hours late')
      return this.#settle({ ...delivery, state: 'missed', at: now.toISOString() })
    }
    const message = there ?? await channels.post(subscription, delivery.payload ?? '', delivery.nonce)
    await this.#settle({ ...delivery, state: 'posted', message, at: now.toISOString() })
    if (breath > 0) await pause(breath * (0.75 + random() / 2))
  }

  async #settle(delivery: Delivery & { state: 'posted' | 'skipped' | 'missed' }): Promise<void> {
    // What was said is in the channel and needs no second place.
    await this.#options.store.putDelivery({ ...delivery, payload: null })
    this.#options.counted?.(delivery.state)
  }

  async #pause(subscription: Subscription, closed: ChannelClosed): Promise<void> {
    const { store, log } = this.#options
    // Stopped or followed anew while this one was under way: what was said last counts.
    const current = (await store.subscriptions(subscription.server)).find(({ id }) => id === subscription.id)
    if (JSON.stringify(current) !== JSON.stringify(subscription)) return
    log.warn({ subscription: subscription.id, reason: closed.reason }, 'digest paused: the channel is closed')
    const paused = { ...subscription, paused: closed.reason, isUntold: true }
    // Kept before and after telling, so that a crash in between keeps nobody in the dark.
    await store.putSubscription(paused)
    await this.#tellManagers(paused)
  }

  async #tellManagers(subscription: Subscription): Promise<void> {
    const { store, channels, log } = this.#options
    const told = { ...subscription, isUntold: false }
    await channels.tellManagers(told, told.paused ?? '').catch((error: unknown) => log.warn({ subscription: told.id, error }, 'nobody could be told'))
    const current = (await store.subscriptions(told.server)).find(({ id }) => id === told.id)
    if (JSON.stringify(current) === JSON.stringify(subscription)) await store.putSubscription(told)
  }
}

/**
 * From when on the next digest takes news: where the last look ended or, later than that, following began; of a longer
 * silence the last week.
 *
 * @param lastLook ISO moment; null before the first
 */
export function newsSince({ since }: Subscription, lastLook: string | null, now: Date): Date {
  return new Date(Math.max(Date.parse(lastLook ?? since), Date.parse(since), now.getTime() - LONGEST))
}

/** 25 characters of Discord's nonce, the same for the same channel and day in every process. */
function nonceOf(subscription: string, day: string): string {
  return createHash('sha256').update(`${subscription} ${day}`).digest('base64url').slice(0, 25)
}
