import { extname } from 'node:path'
import { UserError } from '../userError.ts'
import { addedFile, endingOf } from './added.ts'
import { readApart } from './apart.ts'
import type { Article } from './article.ts'
import type { FeedEntry } from './feeds.ts'
import { fetchPage, type FetchedPage, type FetchOptions } from './fetchPage.ts'
import { pdfText } from './pdf.ts'

/** What is longer on its thread is given up: it was made to take long. */
const MOST_TIME = 15_000

/** What was read, and how many items of a list have no text. */
export interface Read {
  articles: Article[]
  textless: number
}

/**
 * The articles at a web address that a person gave, one unless a list lies there; their ids come from the address, so that
 * the same page added again takes the place of the first.
 *
 * @throws UserError in words for that person: closed address, no page, no text in it
 */
export async function articlesFromAddress(address: string, server: string | null, options?: FetchOptions): Promise<Read> {
  return articlesOnPage(await fetchPage(address, options), server)
}

/**
 * The article of a page that was fetched, the first one where it holds several.
 *
 * @throws UserError when there is no text in it
 */
export async function articleFromPage(page: FetchedPage, server: string | null): Promise<Article> {
  const { articles: [article] } = await articlesOnPage(page, server)
  return article!
}

async function articlesOnPage(page: FetchedPage, server: string | null): Promise<Read> {
  const isPdf = page.type === 'application/pdf' || Buffer.from(page.bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  const readable = isPdf ? { ...page, bytes: Buffer.from(await pdfText(page.bytes)), type: 'text/plain' } : page
  const cost = { size: readable.bytes.length, within: MOST_TIME }
  const articles = await readApart('page', cost, readable, server)
  return { articles, textless: Math.max(0, await readApart('items', cost, readable.bytes, `page${endingOf(readable)}`) - articles.length) }
}

/**
 * The articles of a file that a person sent, named as they named it.
 *
 * @throws UserError saying why the file cannot be read
 */
export async function articlesFromFile(bytes: Uint8Array, name: string, server: string | null): Promise<Read> {
  const ending = extname(name).toLowerCase()
  const [text, as] = ending === '.pdf' ? [Buffer.from(await pdfText(bytes)), '.txt'] : [bytes, ending]
  const cost = { size: text.length, within: MOST_TIME }
  const articles = await readApart('file', cost, text, as, server)
  return { articles, textless: Math.max(0, await readApart('items', cost, text, `upload${as}`) - articles.length) }
}

/**
 * An article from a text that a person pasted: the first line is the headline when a blank line follows it.
 *
 * @throws UserError when there is no text
 */
export function articleFromText(text: string, server: string | null): Article {
  const [article] = addedFile(Buffer.from(text), '.txt', server)
  if (!article) throw new UserError('There is no text in it.', { korean: '글이 들어 있지 않아요.' })
  return article
}

/** An article from a feed's own text; null when there is none in it. */
export function articleFromEntry(entry: FeedEntry, server: string | null): Promise<Article | null> {
  return readApart('entry', { size: entry.html?.length ?? 0, within: MOST_TIME }, entry, server)
}
