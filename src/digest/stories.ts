import { newestFirst } from '../desk/archive.ts'
import type { ReadArticle } from '../desk/readArticle.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import { keySentence } from './keySentence.ts'
import { likenessesOf } from './likeness.ts'
import { factKey } from './newFacts.ts'
import type { Story } from './story.ts'
import type { Widen } from './telling.ts'

/** Tuned on `data/evaluation/stories.jsonl`; see `gisa evaluate`. */
const SAME_STORY = 0.25

const DAY = 24 * 60 * 60 * 1000

/** How much a fact of a kind says about the day; the kinds left out say little on their own. */
const WEIGHT: Partial<Record<FactKind, number>> = {
  casualties: 3, acquisition: 3, hire: 2, departure: 2, launch: 2, investment: 2, price: 1, size: 1,
}
const KEY_FACTS = 3

/**
 * Articles told of the same event put together, the weightiest story first: by how many publishers tell it, how fresh
 * it is and what facts are in it.
 *
 * @param widen a text as a query that knows the other language's words
 */
export function storiesOf(reads: ReadArticle[], widen: Widen): Story[] {
  const newest = newestMoment(reads)
  return clustersOf(reads, widen).map(storyOf)
    .map((story) => ({ story, score: scoreOf(story, newest) }))
    .sort((a, b) => b.score - a.score || newestFirst(a.story.date, b.story.date) || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story)
}

/** The two most alike come together first, then the next; two clusters join where their articles are on average alike. */
export function clustersOf(reads: readonly ReadArticle[], widen: Widen): ReadArticle[][] {
  const likeness = likenessesOf(reads, widen)
  const clusterOf = reads.map((_, i) => [i])
  const likenessTo = (i: number, others: readonly number[]) => average(others.map((other) => likeness[i]![other]!))
  for (const [i, j] of alikeFirst(likeness)) {
    const [one, other] = [clusterOf[i]!, clusterOf[j]!]
    if (one === other || average(one.map((member) => likenessTo(member, other))) < SAME_STORY) continue
    one.push(...other)
    for (const member of other) clusterOf[member] = one
  }
  // The lead first: the telling that is most like all others, the fuller one where two are alike.
  const byCentrality = (cluster: number[]) => cluster.map((i) => ({ read: reads[i]!, centrality: likenessTo(i, cluster) }))
    .sort((a, b) => b.centrality - a.centrality || b.read.paragraphs.length - a.read.paragraphs.length || (a.read.article.id < b.read.article.id ? -1 : 1))
  return [...new Set(clusterOf)].map((cluster) => byCentrality(cluster).map(({ read }) => read))
}

function alikeFirst(likeness: readonly Float32Array[]): [number, number][] {
  const pairs = likeness.flatMap((row, i) => [...row.subarray(0, i).entries()].filter(([, value]) => value >= SAME_STORY).map(([j]) => [i, j] as [number, number]))
  return pairs.sort(([a, b], [c, d]) => likeness[c]![d]! - likeness[a]![b]!)
}

function storyOf(reads: ReadArticle[]): Story {
  const lead = reads[0]!
  const allFacts = weightyFacts(reads)
  return {
    id: lead.article.id,
    headline: lead.article.title,
    sentence: keySentence(lead, WEIGHT),
    facts: allFacts.slice(0, KEY_FACTS),
    allFacts,
    articles: reads.map((read) => read.article.id),
    sources: new Set(reads.map(({ article }) => article.source ?? article.id)).size,
    date: reads.map((read) => read.article.date).sort(newestFirst)[0] ?? null,
    url: reads.find((read) => read.article.url !== null)?.article.url ?? null,
  }
}

function weightyFacts(reads: ReadArticle[]): Fact[] {
  const distinct = new Map(reads.flatMap((read) => read.facts).map((fact) => [factKey(fact), fact] as const).reverse())
  return [...distinct.values()].filter((fact) => WEIGHT[fact.kind] !== undefined).reverse()
    .sort((a, b) => WEIGHT[b.kind]! - WEIGHT[a.kind]!)
}

function scoreOf(story: Story, newest: number): number {
  const age = story.date === null ? 2 : (newest - Date.parse(story.date)) / DAY
  const weight = story.facts.reduce((sum, fact) => sum + (WEIGHT[fact.kind] ?? 0), 0)
  return Math.log2(1 + story.sources) + 0.1 * weight + 1 / (1 + Math.max(0, age))
}

function newestMoment(reads: ReadArticle[]): number {
  return Math.max(0, ...reads.map((read) => Date.parse(read.article.date ?? '') || 0))
}

function average(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1)
}
