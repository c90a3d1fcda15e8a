import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Article } from '../articles/article.ts'
import type { Reply } from './deskWorker.ts'
import { readArticle, type IndexableArticle } from './readArticle.ts'

export type Progress = (done: number, total: number) => void

/** Below so many letters, starting workers takes longer than reading. */
const WORTH_A_WORKER = 60_000
/** An article of more letters would hold up answers for more than a second. */
const LONG = 15_000
const IDLE_MS = 5_000
/** In MB, for what a worker has just made; a third of what it gets else, for a few parts in a hundred of time. What an article needs in all has no limit here. */
const YOUNG = 16

/**
 * Reads articles, many at once on all cores: a big batch goes to worker threads, which close when nothing was
 * read for a while; a small one is read at once, an article a turn of the event loop, so that answers go on.
 */
export class Desk {
  #idle: Worker[] = []
  #closing: NodeJS.Timeout | undefined

  /**
   * @returns in the order of `articles`
   * @throws Error naming the first article that could not be read, with its `cause`
   */
  async read(articles: readonly Article[], progress: Progress = () => {}): Promise<IndexableArticle[]> {
    const lengths = articles.map(({ paragraphs }) => paragraphs.reduce((sum, { length }) => sum + length, 0))
    const hands = Math.min(availableParallelism(), articles.length)
    return lengths.reduce((sum, length) => sum + length, 0) < WORTH_A_WORKER && lengths.every((length) => length < LONG)
      ? readHere(articles, progress)
      : this.#readByWorkers(articles, hands, progress)
  }

  async close(): Promise<void> {
    clearTimeout(this.#closing)
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()))
  }

  async #readByWorkers(articles: readonly Article[], hands: number, progress: Progress): Promise<IndexableArticle[]> {
    clearTimeout(this.#closing)
    const reads: IndexableArticle[] = []
    let next = 0
    let done = 0
    let failed = false
    const work = async () => {
      const worker = this.#idle.pop() ?? new Worker(new URL('./deskWorker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
      worker.ref()
      try {
        while (next < articles.length && !failed) {
          const i = next++
          reads[i] = await readBy(worker, articles[i]!)
          progress(++done, articles.length)
        }
      } catch (error) {
        failed = true
        void worker.terminate()
        throw error
      }
      worker.unref()
      this.#idle.push(worker)
    }
    try {
      await Promise.all(Array.from({ length: hands }, work))
      return reads
    } finally {
      this.#closing = setTimeout(() => void this.close(), IDLE_MS).unref()
    }
  }
}

async function readHere(articles: readonly Article[], progress: Progress): Promise<IndexableArticle[]> {
  const reads: IndexableArticle[] = []
  for (const article of articles) {
    try {
      reads.push(readArticle(article))
    } catch (cause) {
      throw unreadable(article, cause)
    }
    progress(reads.length, articles.length)
    await nextTurn()
  }
  return reads
}

function readBy(worker: Worker, article: Article): Promise<IndexableArticle> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', answered).off('error', broke).off('exit', left)
      act()
    }
    const answered = (reply: Reply) => settle(() => 'read' in reply
      ? resolve(JSON.parse(reply.read) as IndexableArticle)
      : reject(unreadable(article, Object.assign(new Error(reply.failure), { stack: reply.stack }))))
    const broke = (error: unknown) => settle(() => reject(unreadable(article, error)))
    const left = () => settle(() => reject(unreadable(article, new Error('the worker ended'))))
    worker.on('message', answered).on('error', broke).on('exit', left)
    worker.postMessage(article)
  })
}

const unreadable = (article: Article, cause: unknown) => new Error(`article ${article.id} could not be read`, { cause })
