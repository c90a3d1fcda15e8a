import { basename, extname } from 'node:path'
import { UserError } from '../userError.ts'
import type { Article } from './article.ts'
import { asArticle } from './asArticle.ts'
import { decodeText, koreanReason } from './decodeText.ts'
import { readLabels } from './labels.ts'
import { linesOf } from './lines.ts'
import { looksLikePage, stripMarkup } from './plainText.ts'
import { itemsInJson, readJsonArticles } from './readJson.ts'
import { readLines } from './readLines.ts'
import { readMarkdown } from './readMarkdown.ts'
import { readPage } from './readPage.ts'

/** What a file may be called to be read. */
export const ARTICLE_ENDINGS: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.json'])

/** A file may have at most this many bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024

/**
 * A file's articles: one, or several where a `.json` holds a list. The id is the name without its ending;
 * of several, `name-1`, `name-2` …
 *
 * @throws UserError saying why the file cannot be read: `empty`, `binary, not text`, `not valid JSON …`
 */
export function readArticleFile(bytes: Uint8Array, name: string): Article[] {
  const ending = extname(name).toLowerCase()
  if (!ARTICLE_ENDINGS.has(ending)) throw new UserError(`not an article: ${ending === '' ? 'no ending' : ending}`, { korean: '기사 파일이 아니에요. txt, md, html, json, pdf를 읽을 수 있어요.' })
  if (bytes.length > LARGEST_FILE) throw new UserError('larger than 5 MB', { korean: '파일이 5 MB보다 커요.' })
  if (bytes.length === 0) throw new UserError('empty', { korean: '빈 파일이에요.' })
  const decoded = decodeText(bytes)
  if ('reason' in decoded) throw new UserError(decoded.reason, { korean: `글로 읽을 수 없어요 (${koreanReason(decoded.reason)}).` })
  const id = idOf(name)
  const articles = readers[ending]!(decoded.text, id)
  if (articles.length === 0) throw new UserError('no text in it', { korean: '글이 들어 있지 않아요.' })
  return articles
}

/** How many articles a file announces, also those without a text: as many as are read for all but lists in JSON. */
export function itemsInFile(bytes: Uint8Array, name: string): number {
  const decoded = extname(name).toLowerCase() === '.json' ? decodeText(bytes) : null
  return decoded && 'text' in decoded ? itemsInJson(decoded.text) : 1
}

/** A file's name without its ending, the id its article gets. */
export const idOf = (name: string) => basename(name, extname(name)).normalize('NFC')

function readBareText(text: string, id: string): Article | null {
  const lines = linesOf(stripMarkup(text))
  const labels = readLabels(lines)
  return labels ? asArticle(readLines(labels.rest, labels.details), id, labels.details.url ?? null) : asArticle(readLines(lines), id)
}

type Reader = (text: string, id: string) => Article[]

const one = (article: Article | null) => (article ? [article] : [])
const readPlainText: Reader = (text, id) => one(looksLikePage(text) ? readPage(text, id) : readBareText(text, id))
const readMarkdownFile: Reader = (text, id) => one(readMarkdown(text, id))
const readHtml: Reader = (text, id) => one(readPage(text, id))

const readers: Record<string, Reader> = {
  '.txt': readPlainText, '.md': readMarkdownFile, '.markdown': readMarkdownFile,
  '.html': readHtml, '.htm': readHtml, '.json': readJsonArticles,
}
