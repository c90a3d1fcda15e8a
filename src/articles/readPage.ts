import type { Article } from './article.ts'
import { asArticle } from './asArticle.ts'
import { creditOf } from './credits.ts'
import { findHeadlines, sameHeadline } from './headlines.ts'
import { publisherOf } from './head.ts'
import { isTimeLine, knowLine, type KnownLine } from './lineKinds.ts'
import { linesOf, type Line } from './lines.ts'
import { dropFurniture, findContent } from './pageContent.ts'
import { readPageHead } from './pageHead.ts'
import { pageLines } from './pageLines.ts'
import { parsePage } from './pageNodes.ts'
import { stripMarkup } from './plainText.ts'
import { readLines } from './readLines.ts'
import type { Details } from './record.ts'

/** Elements nested deeper than this are no page of a newspaper, and would eat the stack. */
const DEEPEST = 300
const MOST_PIECES = 60_000

/**
 * A page's article: what it tells machines (JSON-LD, OpenGraph, meta) first, then its text without menus, forms, share buttons,
 * captions and copyright lines. Other stories' headlines are kept apart. Null when there is no text.
 *
 * @param known what is already told elsewhere, as beside the HTML in a JSON
 */
export function readPage(html: string, id: string, known: Details = {}): Article | null {
  if (isMonstrous(html)) return asArticle(readLines(linesOf(stripMarkup(html)), known), id, known.url ?? null)
  const document = parsePage(html)
  const everything = pageLines(document.body ?? document.documentElement).map(knowLine)
  const { body = '', url = null, ...told } = { ...readPageHead(document, everything), ...known }
  const content = findContent(document)
  dropFurniture(content)
  const lines = pageLines(content)
  const above = linesAbove(everything, lines)
  const date = told.date ?? above.findLast(isTimeLine)?.dates[0]?.iso ?? null
  const byline = told.byline ?? above.map(bylineIn).findLast((name) => name !== null) ?? null
  const source = told.source ?? publisherOf(everything)
  const all = { ...told, ...(date ? { date } : {}), ...(byline ? { byline } : {}), ...(source ? { source } : {}) }
  const shown = readLines(lines, all, 'page')
  const said = body === '' ? null : readLines(linesOf(stripMarkup(body)), all, 'page')
  const text = longer(shown, said)
  if (!text) return null
  const own = new Set(lines.map((line) => line.text))
  const elsewhere = findHeadlines(everything.filter((line) => !own.has(line.text) && line.role !== 'subtitle'), text.title)
  const headlines = [...text.headlines, ...elsewhere].filter(({ title }, i, all) => all.findIndex((other) => sameHeadline(other.title, title)) === i)
  return asArticle({ ...text, headlines }, id, url)
}

/** The lines between menus and text, where a page without marked elements shows time and reporter. */
function linesAbove(everything: KnownLine[], own: Line[]): KnownLine[] {
  const shown = new Set(own.filter((line) => line.text.length >= 30).map((line) => line.text))
  const text = everything.findIndex((line) => shown.has(line.text))
  return everything.slice(Math.max(0, text - 40), Math.max(0, text))
}

const bylineIn = (line: KnownLine) => line.credit?.byline ?? creditOf(line.besideDate ?? '')?.byline ?? null

type Text = ReturnType<typeof readLines>

/** What the page shows, unless it shows less than half of what it tells machines. */
function longer(shown: Text, said: Text): Text {
  const size = (text: Text) => text?.paragraphs.join('').length ?? 0
  return size(said) > 2 * size(shown) ? said : shown
}

const CHILDLESS = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option|path)$/u

/** Too many tags and entities, or too deep: open elements are counted from tag to tag; those that may stay open do not count. */
function isMonstrous(html: string): boolean {
  if ((html.match(/[<&]/gu)?.length ?? 0) > MOST_PIECES) return true
  let depth = 0
  for (const [, close, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/gu)) {
    if (CHILDLESS.test(name!.toLowerCase())) continue
    depth = close ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}
