import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { UserError } from '../userError.ts'
import type { Article } from './article.ts'
import { decodeText, koreanReason } from './decodeText.ts'
import { plainAddress } from './duplicates.ts'
import type { FetchedPage } from './fetchPage.ts'
import type { FeedEntry } from './feeds.ts'
import { stripMarkup } from './plainText.ts'
import { ARTICLE_ENDINGS, readArticleFile } from './readArticleFile.ts'
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
 * The articles of a page that was fetched: one, or several of a list in JSON. A text, Markdown or JSON is read as a file of
 * that kind is. The same address always gives the same ids.
 *
 * @throws UserError when there is no text in it, or it is a feed
 */
export function addedPage(page: FetchedPage, server: string | null): Article[] {
  const decoded = decodeText(page.bytes)
  if ('reason' in decoded) throw new UserError(`What stands there is ${decoded.reason}.`, { korean: `글로 읽을 수 없어요 (${koreanReason(decoded.reason)}).` })
  if (FEED.test(decoded.text.slice(0, 2000))) throw new UserError('That is a feed. Follow it with /feeds add.', { korean: '피드 주소예요. `/피드 추가`로 받아 보세요.' })
  const ending = endingOf(page)
  const articles = ending === '.html' ? onPage(decoded.text) : readArticleFile(page.bytes, `page${ending}`)
  return articles.map((article, i) => notTooLong({ ...article, id: idOf([plainAddress(page.url), ...(i === 0 ? [] : [i])].join('\n')), url: article.url ?? page.url, server }))
}

function onPage(text: string): Article[] {
  const article = readPage(text, 'page')
  if (!article || article.paragraphs.join('').length < SHORTEST) throw new UserError('No article text was found on that page.', { korean: '그 페이지에서 기사 글을 찾지 못했어요.' })
  return [article]
}

/** The beginning of RSS, Atom, RDF or JSON Feed, behind declarations and comments. */
const FEED = /^\s*(?:<[?!][^>]{0,500}>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]|^\s*\{[^{}]{0,500}"version"\s*:\s*"https?:\/\/jsonfeed\.org\//u

/** As what kind of file a page is read: what its server calls it; of a plain text and where it says nothing, by the address. */
export function endingOf({ type, url }: Pick<FetchedPage, 'type' | 'url'>): string {
  if (type !== null && /^(?:application|text)\/(?:[\w.-]{1,50}\+)?json$/u.test(type)) return '.json'
  if (type === 'text/markdown') return '.md'
  if (type !== null && type !== 'text/plain' && type !== 'application/octet-stream') return '.html'
  const ending = extname(new URL(url).pathname).toLowerCase()
  if (ARTICLE_ENDINGS.has(ending)) return ending
  return type === 'text/plain' ? '.txt' : '.html'
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
