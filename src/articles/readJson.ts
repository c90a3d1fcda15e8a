import { UserError } from '../userError.ts'
import type { Article, Headline } from './article.ts'
import { asArticle } from './asArticle.ts'
import { linesOf } from './lines.ts'
import { cleanLine, looksLikePage, stripMarkup } from './plainText.ts'
import { readLines, titleFrom } from './readLines.ts'
import { readPage } from './readPage.ts'
import { first, readRecord, textOf, textsOf } from './record.ts'

type Fields = Record<string, unknown>

const BODY = ['paragraphs', 'body', 'content', 'text', 'articleBody', 'article_body', 'content_html', 'content_text', 'html', 'fullText', 'full_text', 'description', 'summary', '본문', '내용']
const LISTS = ['articles', 'items', 'entries', 'data', 'results', 'docs', 'documents', 'news', 'posts', '@graph', 'value']
const DEEPEST = 4

/**
 * Articles of a `.json`: one object, a list of them, or a list under `articles`, `items`, `@graph` …; with `paragraphs` as a list
 * (kept as they are) or a body of plain text or HTML. Several get ids `id-1`, `id-2` ….
 *
 * @throws UserError when the text is no JSON, or no object in it has a text
 */
export function readJsonArticles(text: string, id: string): Article[] {
  const records = recordsIn(parse(text), 0)
  const articles = records.map((fields, i) => readOne(fields, records.length === 1 ? id : `${id}-${i + 1}`)).filter((article) => article !== null)
  if (articles.length === 0) throw new UserError('JSON without an article: no object with a title and paragraphs, body, content or text', { korean: 'JSON에 제목과 본문이 있는 기사가 없어요.' })
  return articles
}

/** How many objects of its lists seem to be meant as articles, with a text or without; more than what is read are passed over. */
export function itemsInJson(text: string): number {
  return itemsIn(parse(text), 0)
}

function itemsIn(value: unknown, depth: number): number {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + (typeof item === 'object' && item !== null ? Math.max(1, itemsIn(item, depth + 1)) : 0), 0)
  const fields = value as Fields
  if (first(fields, BODY, hasText) !== null) return 1
  // A graph holds people and sites beside the article.
  return LISTS.filter((name) => Object.hasOwn(fields, name)).reduce((sum, name) => sum + (name === '@graph' ? recordsIn(fields[name], depth + 1).length : itemsIn(fields[name], depth + 1)), 0)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown)
    } catch { /* not a list of lines either: the first error is the one to tell */ }
    throw new UserError(`not valid JSON: ${(cause as Error).message.slice(0, 120)}`, { cause, korean: '올바른 JSON이 아니에요.' })
  }
}

function recordsIn(value: unknown, depth: number): Fields[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.slice(0, 50_000).flatMap((item) => recordsIn(item, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Fields
  if (first(fields, BODY, hasText) !== null) return [fields]
  return LISTS.filter((name) => Object.hasOwn(fields, name)).flatMap((name) => recordsIn(fields[name], depth + 1)).slice(0, 50_000)
}

const hasText = (value: unknown) => (typeof value === 'string' && value.trim() !== '') || (Array.isArray(value) && value.length > 0 && value.some((item) => textOf(item) !== null)) || null

function readOne(fields: Fields, id: string): Article | null {
  const { url = null, ...told } = readRecord(fields)
  const list = first(fields, BODY, listOf)
  const article = list ? fromParagraphs(list, told, id, url) : fromBody(first(fields, BODY, (value) => (typeof value === 'string' && value.trim() !== '' ? value : null)) ?? '', told, id, url)
  return article && {
    ...article,
    captions: first(fields, ['captions', 'caption'], textsOf) ?? article.captions,
    headlines: first(fields, ['headlines', 'related'], headlinesOf) ?? article.headlines,
  }
}

type Told = Omit<ReturnType<typeof readRecord>, 'url'>

function fromParagraphs(paragraphs: string[], told: Told, id: string, url: string | null): Article | null {
  return asArticle({
    title: told.title ?? titleFrom(paragraphs[0] ?? ''), subtitles: told.subtitles ?? [], date: told.date ?? null, byline: told.byline ?? null,
    source: told.source ?? null, place: told.place ?? null, captions: [], paragraphs, headlines: [],
  }, id, url)
}

function fromBody(body: string, told: Told, id: string, url: string | null): Article | null {
  if (!looksLikePage(body)) return asArticle(readLines(linesOf(stripMarkup(body)), told), id, url)
  return readPage(body, id, url === null ? told : { ...told, url })
}

/** Paragraphs given as a list of texts, or of objects with a text; null when the value is no list. */
function listOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  const texts = value.flatMap((item) => linesWithin(typeof item === 'string' ? item : item !== null && typeof item === 'object' ? first(item as Fields, ['text', 'content', 'value', 'html'], asString) ?? '' : ''))
  return texts.length > 0 ? texts : null
}

const asString = (value: unknown) => (typeof value === 'string' ? value : null)
const linesWithin = (text: string) => [stripMarkup(text).split('\n').map(cleanLine).filter((line) => line !== '').join('\n')].filter((paragraph) => paragraph !== '')

function headlinesOf(value: unknown): Headline[] | null {
  if (!Array.isArray(value)) return null
  return value.flatMap((item): Headline[] => {
    const fields = typeof item === 'object' && item !== null ? item as Fields : { title: item }
    const { title, date } = readRecord(fields)
    return title === undefined ? [] : [{ title, date: date?.slice(0, 10) ?? null, teaser: first(fields, ['teaser', 'summary', 'description'], textOf) }]
  })
}
