import { splitSentences } from '../text/sentences.ts'
import type { Article } from './article.ts'
import { readDateline } from './dateline.ts'
import { findHeadlines, sameHeadline } from './headlines.ts'
import { publisherOf, readHead, type Head } from './head.ts'
import { knowLine, isTimeLine, type KnownLine } from './lineKinds.ts'
import type { Line } from './lines.ts'
import { findBody } from './body.ts'

/** What an article's text tells; its address, id, language and owner come from elsewhere. */
export type ArticleText = Omit<Article, 'id' | 'url' | 'language' | 'server'>

/** What was already told beside the text: front matter, JSON-LD, meta elements. */
export type Told = Partial<Pick<ArticleText, 'title' | 'subtitles' | 'date' | 'byline' | 'source' | 'place'>>

/**
 * Lines of a text or page → one article. Menus, forms, comments and copyright lines are left out only where the
 * lines show that this is a saved page; in a plain text everything stays but headline, time, byline and captions.
 *
 * @param from `page` where the lines are surely a page's, with roles told by its markup
 * @returns null when there is no text
 */
export function readLines(lines: Line[], told: Told = {}, from: 'page' | 'text' = 'text'): ArticleText | null {
  const known = lines.map(knowLine)
  if (known.length === 0) return null
  if (known.length === 1) return readOneLine(known[0]!, told)
  const saved = from === 'page' || isPage(known) ? readSavedPage(known, told, from) : null
  return saved ?? readPlain(known, told)
}

/** At least one sign that no author wrote this file by hand, apart from its first line. */
function isPage(lines: KnownLine[]): boolean {
  return lines.some((line, i) => i > 0 && line.noise !== null && line.noise !== 'ad' && line.noise !== 'mark')
}

function readOneLine({ text }: KnownLine, told: Told): ArticleText {
  return assemble({ ...NO_HEAD, title: told.title ?? titleFrom(text) }, [text], [], told)
}

/** On a page a line like `학생들이 줄을 서 있다`, with no full stop, stands under a picture. */
const UNDER_PICTURE = /^.{8,150}(?:[가-힣] 있다|모습|전경|조감도)$/u

function readSavedPage(all: KnownLine[], told: Told, from: 'page' | 'text'): ArticleText | null {
  const lines = all.map((line) => (line.noise === null && !line.prose && UNDER_PICTURE.test(line.text) ? { ...line, caption: true } : line))
  const body = findBody(lines)
  if (!body) return null
  const head = readHead(lines.slice(body.headStart, body.start), { from: from === 'page' ? 'page' : 'copy', title: told.title ?? null })
  const title = told.title ?? head.title ?? titleFrom(lines[body.start]!.text)
  const source = head.source ?? publisherOf(lines)
  const subtitles = told.subtitles ?? head.subtitles
  const kept = body.paragraphs.filter((line, i) => !(i < body.paragraphs.length - 1 && head.title !== null && sameHeadline(line.text, title)) && !subtitles.includes(line.text))
  const headlines = findHeadlines(body.outside, title)
  return assemble({ ...head, title, source }, withoutAuthorNote(kept.map((line) => line.text), told.byline ?? head.byline), body.apart, told, headlines)
}

/** A last paragraph about the reporter: `Jane Doe covers forests for …`. */
function withoutAuthorNote(paragraphs: string[], byline: string | null): string[] {
  const last = paragraphs.at(-1)
  const note = last !== undefined && paragraphs.length > 1 && byline !== null && last.startsWith(byline) && /^.{3,40} (?:covers|writes|reports|is (?:a|an|the)|has (?:covered|reported))\s/u.test(last)
  return note ? paragraphs.slice(0, -1) : paragraphs
}

/** Without furniture: the headline, what stands under it, and every other line a paragraph. */
function readPlain(lines: KnownLine[], told: Told): ArticleText {
  const titled = told.title !== undefined ? sameHeadline(lines[0]!.text, told.title) : isTitle(lines[0]!)
  const rest = titled ? lines.slice(1) : lines
  const size = titled || told.title !== undefined ? headSize(rest) : 0
  const head = readHead(titled ? lines.slice(0, size + 1) : rest.slice(0, size), { from: 'text', title: told.title ?? (titled ? lines[0]!.text : null) })
  const title = told.title ?? (titled ? lines[0]!.text : titleFrom(lines[0]!.text))
  const body = rest.slice(size)
  const isApart = (line: KnownLine, i: number) => line.noise === 'ad' || (line.caption && !line.prose && line.text.length <= 200) || (line.credit !== null && i === body.length - 1)
  const paragraphs = body.filter((line, i) => !isApart(line, i))
  if (paragraphs.length === 0) return assemble({ ...NO_HEAD, title }, (rest.length > 0 ? rest : lines).map((line) => line.text), [], told)
  return assemble({ ...head, title }, paragraphs.map((line) => line.text), body.filter(isApart), told)
}

/** How many lines after the title belong to it: dates, bylines, and what stands in one block with them. */
function headSize(rest: KnownLine[]): number {
  const gap = rest.findIndex((line) => line.gap)
  const block = gap < 0 ? rest.length : gap
  const isCredit = (line: KnownLine) => line.credit !== null || (isTimeLine(line) || (line.besideDate !== null && line.besideDate.length <= 40 && line.text.length <= 90 && !line.prose))
  const credited = rest.slice(0, block).some(isCredit)
  const text = rest.findIndex((line) => line.prose)
  if (credited) {
    const lastCredit = rest.slice(0, block).findLastIndex(isCredit)
    return Math.max(lastCredit + 1, Math.min(block, text < 0 ? block : text))
  }
  if (block > 0 && block <= 3 && block < rest.length && text >= block) return block
  if (block > 0) return 0
  const apart = rest.findIndex((line) => !isTimeLine(line) && line.credit === null)
  return Math.max(0, apart)
}

const NO_HEAD: Head = { title: null, subtitles: [], date: null, byline: null, source: null, captions: [] }

function isTitle({ text }: KnownLine): boolean {
  return text.length <= 150 && !/[다요]\.["”’]?\s/u.test(text) && !(text.length > 60 && /[^.][.。]["”’]?$/u.test(text))
}

const LONGEST_TITLE = 100

/** A text's beginning up to its first sentence's end, or to a word's end with `…` when that is far. */
export function titleFrom(text: string): string {
  const [first] = splitSentences(text.slice(0, LONGEST_TITLE * 3))
  const sentence = first ? text.slice(first.start, first.end) : text
  if (sentence.length <= LONGEST_TITLE) return sentence
  const cut = sentence.slice(0, LONGEST_TITLE).replace(/\s\S{0,60}$/u, '')
  return `${cut.replace(/[\s,;:·-]{1,5}$/u, '')}…`
}

function assemble(head: Head & { title: string }, texts: string[], apart: KnownLine[], told: Told, headlines: ArticleText['headlines'] = []): ArticleText {
  const dateline = texts[0] === undefined ? null : readDateline(texts[0], texts.length > 1)
  const paragraphs = dateline ? [dateline.rest, ...texts.slice(1)] : texts
  const credits = apart.map((line) => line.credit).filter((credit) => credit !== null)
  const captions = [...head.captions, ...apart.filter((line) => line.caption).map((line) => line.text)]
  return {
    title: head.title,
    subtitles: told.subtitles ?? head.subtitles,
    date: told.date ?? head.date,
    byline: told.byline ?? dateline?.byline ?? head.byline ?? credits.find(({ byline }) => byline)?.byline ?? null,
    source: told.source ?? dateline?.source ?? head.source ?? credits.find(({ source }) => source)?.source ?? null,
    place: told.place ?? dateline?.place ?? null,
    captions: [...new Set(captions)],
    paragraphs,
    headlines,
  }
}
