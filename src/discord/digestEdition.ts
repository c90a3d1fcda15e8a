import type { Edition } from '../digest/press.ts'
import { editionOf, toldOf } from '../digest/edition.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Subscription, Told } from '../storage/store.ts'
import { digestMessage } from './messages/digestMessage.ts'
import { wordsOf } from './words.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * The articles that a digest looks at: those since the last one. Many tell their day and not their hour, so it reaches
 * a day further back; what was told does not come twice.
 */
export function windowOf(since: Date, until: Date): { since: string; until: string } {
  return { since: new Date(since.getTime() - DAY).toISOString(), until: until.toISOString() }
}

/** What a channel's digest of a day holds; null when there is nothing new. */
export function digestEdition(newsroom: Newsroom, subscription: Subscription, { since, until, day, nonce }: { since: Date; until: Date; day: string; nonce: string }, told: Told[]): Edition | null {
  const { server, topics, language, id } = subscription
  const stories = newsroom.digest({ scope: { server }, ...windowOf(since, until) })
  const edition = editionOf(stories, told, topics)
  if (edition.entries.length === 0) return null
  const message = digestMessage(edition, wordsOf(language), language, day, nonce)
  return { payload: JSON.stringify(message), told: toldOf(edition.entries, id, day) }
}
