import type { Quotation } from '../answers/answer.ts'
import { newestFirst } from '../desk/archive.ts'
import type { ReadArticle } from '../desk/readArticle.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import { factKey } from './edition.ts'
import { cosine, signaturesOf, type Bridge, type Signature } from './signature.ts'
import type { Story } from './story.ts'

/** Tuned on `data/evaluation/stories.jsonl`; see `gisa evaluate`. */
const SAME_STORY = 0.2

/** A story is told within days; the same words a week later are another one. */
const DAYS_APART = 4
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
 * @param bridge gives the words of a text in the other language, so that Korean and English tellings meet
 */
export function storiesOf(reads: ReadArticle[], bridge: Bridge): Story[] {
  const newest = newestMoment(reads)
  return clustersOf(reads, bridge).map(storyOf)
    .map((story) => ({ story, score: scoreOf(story, newest) }))
    .sort((a, b) => b.score - a.score || newestFirst(a.story.date, b.story.date) || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story)
}

interface Member {
  read: ReadArticle
  signature: Signature
}

/** Each article joins the cluster it is on average most like, oldest first, so that adding news moves no old story. */
export function clustersOf(reads: ReadArticle[], bridge: Bridge): ReadArticle[][] {
  const signatures = signaturesOf(reads, bridge)
  const members = reads.map((read, i) => ({ read, signature: signatures[i]! })).sort((a, b) => -newestFirst(a.read.article.date, b.read.article.date))
  const clusters: Member[][] = []
  for (const member of members) {
    const likeness = clusters.map((cluster) => average(cluster.map((other) => likenessOf(member, other))))
    const best = likeness.indexOf(Math.max(...likeness))
    if (best >= 0 && likeness[best]! >= SAME_STORY) clusters[best]!.push(member)
    else clusters.push([member])
  }
  return clusters.map((cluster) => byCentrality(cluster))
}

function likenessOf(a: Member, b: Member): number {
  const [one, other] = [a.read.article.date, b.read.article.date]
  if (one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) > DAYS_APART * DAY) return 0
  return cosine(a.signature, b.signature)
}

/** The lead first: the telling that is most like all others, the fuller one where two are alike. */
function byCentrality(cluster: Member[]): ReadArticle[] {
  const centrality = new Map(cluster.map((member) => [member, average(cluster.map((other) => cosine(member.signature, other.signature)))]))
  return cluster.toSorted((a, b) => centrality.get(b)! - centrality.get(a)! || b.read.paragraphs.length - a.read.paragraphs.length
    || (a.read.article.id < b.read.article.id ? -1 : 1)).map(({ read }) => read)
}

function storyOf(reads: ReadArticle[]): Story {
  const lead = reads[0]!
  return {
    id: lead.article.id,
    headline: lead.article.title,
    sentence: keySentence(lead),
    facts: keyFacts(reads),
    articles: reads.map((read) => read.article.id),
    sources: new Set(reads.map(({ article }) => article.source ?? article.id)).size,
    date: reads.map((read) => read.article.date).sort(newestFirst)[0] ?? null,
    url: reads.find((read) => read.article.url !== null)?.article.url ?? null,
  }
}

/** News tells the event first: the first whole sentence that is not the headline again. */
function keySentence({ article, paragraphs }: ReadArticle): Quotation | null {
  for (const [paragraph, read] of paragraphs.entries()) {
    const text = article.paragraphs[paragraph] ?? ''
    for (const { start, end } of read.sentences) {
      const sentence = text.slice(start, end)
      if (/[.!?。"”]$/u.test(sentence) && sentence !== article.title) return { article: article.id, paragraph, text: sentence, start, end }
    }
  }
  return null
}

function keyFacts(reads: ReadArticle[]): Fact[] {
  const distinct = new Map(reads.flatMap((read) => read.facts).map((fact) => [factKey(fact), fact] as const).reverse())
  return [...distinct.values()].filter((fact) => WEIGHT[fact.kind] !== undefined).reverse()
    .sort((a, b) => WEIGHT[b.kind]! - WEIGHT[a.kind]!).slice(0, KEY_FACTS)
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
