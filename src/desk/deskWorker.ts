import { parentPort } from 'node:worker_threads'
import type { Article } from '../articles/article.ts'
import { readArticle, type ReadArticle } from './readArticle.ts'

/** One article's reading, or why it failed. */
export type Reply = { read: ReadArticle } | { failure: string; stack: string }

parentPort?.on('message', (article: Article) => parentPort?.postMessage(reply(article)))

function reply(article: Article): Reply {
  try {
    return { read: readArticle(article) }
  } catch (error) {
    return { failure: String(error), stack: error instanceof Error ? error.stack ?? '' : '' }
  }
}
