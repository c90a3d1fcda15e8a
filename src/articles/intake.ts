import { extname } from 'node:path'
import { UserError } from '../userError.ts'
import { addedFile } from './added.ts'
import { readApart } from './apart.ts'
import type { Article } from './article.ts'
import type { FeedEntry } from './feeds.ts'
import { fetchPage, type FetchedPage, type FetchOptions } from './fetchPage.ts'
import { pdfText } from './pdf.ts'

/** What is longer on its thread is given up: it was made to take long. */
const MOST_TIME = 15_000

/**
 * An article from a web address that a person gave; its id comes from the address, so that the same page added
 * again takes the place of the first.
 *
 * @throws UserError in words for that person: closed address, no page, no text in it
 */
export async function articleFromAddress(address: string, server: string | null, options?: FetchOptions): Promise<Article> {
  return articleFromPage(await fetchPage(address, options), server)
}

/**
 * The article of a page that was fetched.
 *
 * @throws UserError when there is no text in it
 */
export function articleFromPage(page: FetchedPage, server: string | null): Promise<Article> {
  return readApart('page', { size: page.bytes.length, within: MOST_TIME }, page, server)
}

/**
 * The articles of a file that a person sent, named as they named it, and how many items of a list have no text.
 *
 * @throws UserError saying why the file cannot be read
 */
export async function articlesFromFile(bytes: Uint8Array, name: string, server: string | null): Promise<{ articles: Article[]; textless: number }> {
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
