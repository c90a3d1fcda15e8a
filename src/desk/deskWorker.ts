import { parentPort } from 'node:worker_threads'
import type { Article } from '../articles/article.ts'
import { readArticle } from './readArticle.ts'

/**
 * One article's reading as JSON, or why it failed. Text crosses threads faster than objects do, and what is parsed from it
 * has its names of kinds and units once, not once for each that has them.
 */
export type Reply = { read: string } | { failure: string; stack: string }

parentPort?.on('message', (article: Article) => parentPort?.postMessage(reply(article)))

function reply(article: Article): Reply {
  try {
    return { read: JSON.stringify(readArticle(article)) }
  } catch (error) {
    return { failure: String(error), stack: error instanceof Error ? error.stack ?? '' : '' }
  }
}
