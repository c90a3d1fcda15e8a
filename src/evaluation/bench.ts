import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Article } from '../articles/article.ts'
import { Desk, type Progress } from '../desk/desk.ts'
import type { IndexableArticle } from '../desk/readArticle.ts'
import { PlainFlexSearch } from '../search/postings.ts'
import { queryOf } from '../search/query.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { ExactBm25 } from './exactBm25.ts'
import { filler } from './filler.ts'
import { percent, quantile, type Measure } from './measure.ts'
import type { GoldQuestion } from './questionSet.ts'

export interface BenchOptions {
  articles: readonly Article[]
  /** asked of each; those with an answer tell how often its paragraph comes first */
  questions: readonly GoldQuestion[]
  /** the archive is filled up to so many paragraphs with words of the articles in another order */
  paragraphs: number
  progress?: Progress
}

const SCOPE = { server: null }
const DEPTH = 5

/**
 * How fast, and how large in memory: reading, indexing and searching, beside FlexSearch as it comes and plain BM25.
 * The first measure is the size of the archive, without which the others mean nothing.
 */
export async function bench({ articles, questions, paragraphs, progress }: BenchOptions): Promise<Measure[]> {
  const archive = [...articles, ...filler(articles, paragraphs)]
  const desk = new Desk()
  const reading = await timed(() => desk.read(archive, progress))
  await desk.close()
  const places = reading.result.flatMap((read) => read.paragraphs.map((_, i) => `${read.article.id}#${i}`))
  const letters = archive.reduce((sum, a) => sum + a.paragraphs.reduce((n, p) => n + p.length, 0), 0)
  return [
    { set: 'archive', group: 'size', values: { articles: archive.length, paragraphs: places.length, letters, questions: questions.length } },
    { set: 'reading', group: 'all cores', values: { seconds: tenths(reading.ms / 1000), 'letters a second': Math.round(letters / (reading.ms / 1000)) } },
    ...[gisa, flexSearch, bm25].map((peer) => measurePeer(peer, reading.result, places, questions)),
  ]
}

/** A search engine to measure: built from what was read, it answers with the numbers of paragraphs, best first. */
interface Peer {
  name: string
  build(reads: readonly IndexableArticle[], places: readonly string[]): (question: string) => number[]
}

const gisa: Peer = {
  name: 'gisa',
  build(reads, places) {
    const index = new SearchIndex()
    index.addAll(reads)
    const numbers = new Map(places.map((place, i) => [place, i]))
    return (question) => index.search(queryOf(question), { scope: SCOPE, limit: DEPTH }).map((p) => numbers.get(`${p.article}#${p.paragraph}`)!)
  },
}

const flexSearch: Peer = {
  name: 'FlexSearch, default with suggest',
  build(reads) {
    const index = new PlainFlexSearch()
    reads.flatMap(({ article }) => article.paragraphs.map((text) => `${article.title} ${text}`)).forEach((text, i) => index.add(i, text))
    return (question) => index.search(question, DEPTH)
  },
}

const bm25: Peer = {
  name: 'plain BM25, no index limits',
  build(reads) {
    const index = new ExactBm25()
    for (const read of reads) index.add(read)
    return (question) => index.search(queryOf(question), DEPTH)
  },
}

function measurePeer(peer: Peer, reads: readonly IndexableArticle[], places: readonly string[], questions: readonly GoldQuestion[]): Measure {
  const before = memory()
  const start = performance.now()
  const search = peer.build(reads, places)
  const built = performance.now() - start
  const megabytes = (memory() - before) / 1e6
  for (const { question } of questions) search(question) // the first time everything is slow
  const ms: number[] = []
  const ranks = questions.map((gold) => {
    const asked = performance.now()
    const found = search(gold.question)
    ms.push(performance.now() - asked)
    return gold.answerable ? found.findIndex((i) => places[i] === `${gold.article}#${gold.paragraph}`) : null
  }).filter((rank) => rank !== null)
  return {
    set: 'searching', group: peer.name, values: {
      'R@1 %': percent(ranks.filter((r) => r === 0).length, ranks.length),
      'R@5 %': percent(ranks.filter((r) => r >= 0).length, ranks.length),
      'ms p50': tenths(quantile(ms, 0.5)), 'ms p95': tenths(quantile(ms, 0.95)),
      'build s': tenths(built / 1000), MB: Math.round(megabytes),
    },
  }
}

const tenths = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now()
  const result = await work()
  return { result, ms: performance.now() - start }
}

let collect: (() => void) | undefined

/** Bytes in use after a clean-up. */
function memory(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
