import { createHash } from 'node:crypto'
import { UserError } from '../userError.ts'
import type { Article } from './article.ts'
import { decodeText } from './decodeText.ts'
import { plainAddress } from './duplicates.ts'
import type { FetchedPage } from './fetchPage.ts'
import type { FeedEntry } from './feeds.ts'
import { stripMarkup } from './plainText.ts'
import { readArticleFile } from './readArticleFile.ts'
import { readPage } from './readPage.ts'

/** Fewer letters than this on a whole page are a menu or an error message. */
const SHORTEST = 40

/** More letters than this are no article but a book or a dump, which would take minutes to read. */
const LONGEST = 300_000

function notTooLong(article: Article): Article {
  if (article.paragraphs.reduce((sum, { length }) => sum + length, 0) <= LONGEST) return article
  throw new UserError('That is longer than an article can be (300,000 letters).', { korean: '기사라기에는 너무 길어요 (30만 글자까지 읽어요).' })
}

/**
 * The article of a page that was fetched.
 *
 * @throws UserError when there is no text in it
 */
export function addedPage(page: FetchedPage, server: string | null): Article {
  const decoded = decodeText(page.bytes)
  if ('reason' in decoded) throw new UserError(`What stands there is ${decoded.reason}.`, { korean: `글로 읽을 수 없어요 (${decoded.reason}).` })
  const article = readPage(decoded.text, idOf(plainAddress(page.url)))
  if (!article || article.paragraphs.join('').length < SHORTEST) throw new UserError('No article text was found on that page.', { korean: '그 페이지에서 기사 글을 찾지 못했어요.' })
  return notTooLong({ ...article, url: article.url ?? page.url, server })
}

/**
 * The articles of a file of this ending. Its name is not needed: the id must not lead out of the archive or onto another article.
 *
 * @throws UserError saying why the file cannot be read
 */
export function addedFile(bytes: Uint8Array, ending: string, server: string | null): Article[] {
  const articles = readArticleFile(bytes, `upload${ending}`)
  return articles.map(notTooLong).map((article) => ({ ...article, id: idOf(`${article.title}\n${article.paragraphs.join('\n')}`), server }))
}

/** An article from a feed's own text; null when there is none in it. */
export function addedEntry({ id, url, title, date, author, html }: FeedEntry, server: string | null): Article | null {
  const known = { title: stripMarkup(title), ...(date === null ? {} : { date }), ...(author === null ? {} : { byline: author }), ...(url === null ? {} : { url }) }
  const article = readPage(`<article>${html ?? ''}</article>`, idOf(url === null ? id : plainAddress(url)), known)
  return article && notTooLong({ ...article, server })
}

/** `added-` and twelve letters, the same for the same source. */
function idOf(source: string): string {
  return `added-${createHash('sha256').update(source).digest('base64url').replace(/[-_]/gu, '').slice(0, 12)}`
}
