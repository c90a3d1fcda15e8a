import type { Fact } from '../facts/fact.ts'
import type { Told } from '../storage/store.ts'
import { factKey, newFacts } from './newFacts.ts'
import type { Story } from './story.ts'
import { isOnTopic } from './topics.ts'

/** At most this many stories stand in a digest; the rest are counted. */
export const MOST_STORIES = 10

/** A story as it goes into a digest. */
export interface Entry {
  story: Story
  /** for a story that was told before: the facts that are new since then; null for a story told the first time */
  news: Fact[] | null
}

export interface DigestEdition {
  entries: Entry[]
  /** how many more stories there were */
  more: number
}

/** Why a story is in a digest or not, for `/digest why`. */
export type Verdict = 'told' | 'update' | 'new' | 'offTopic' | 'crowdedOut'

/**
 * The stories that go out: on the channel's topics, and not told before unless they bring a new fact. Order is kept.
 */
export function editionOf(stories: Story[], told: Told[], topics: string[]): DigestEdition {
  const entries = stories.filter((story) => isOnTopic(story, topics)).flatMap((story) => entryOf(story, told) ?? [])
  return { entries: entries.slice(0, MOST_STORIES), more: Math.max(0, entries.length - MOST_STORIES) }
}

/** What `editionOf` does with one of these stories. */
export function verdictOn(story: Story, stories: Story[], told: Told[], topics: string[]): Verdict {
  if (!isOnTopic(story, topics)) return 'offTopic'
  const entry = entryOf(story, told)
  if (!entry) return 'told'
  if (!editionOf(stories, told, topics).entries.some((e) => e.story.id === story.id)) return 'crowdedOut'
  return entry.news ? 'update' : 'new'
}

/** What to keep of a digest, so that its stories are not told again. */
export function toldOf(entries: Entry[], subscription: string, day: string): Told[] {
  return entries.map(({ story }) => ({
    subscription, story: story.id, day, headline: story.headline, articles: story.articles, facts: [...new Set(story.allFacts.map(factKey))],
  }))
}

function entryOf(story: Story, told: Told[]): Entry | null {
  const before = told.filter((one) => one.story === story.id || one.articles.some((article) => story.articles.includes(article)))
  if (before.length === 0) return { story, news: null }
  const news = newFacts(story.allFacts, before.flatMap((one) => one.facts))
  return news.length ? { story, news } : null
}
