import { creditOf } from './credits.ts'
import { sameHeadline } from './headlines.ts'
import { knowLine } from './lineKinds.ts'
import { pageLines } from './pageLines.ts'
import type { PageDocument } from './pageNodes.ts'
import { readPageMeta } from './pageMeta.ts'
import { cleanLine } from './plainText.ts'
import { findPublishedAt } from './publishedAt.ts'
import type { Details } from './record.ts'

const SUBTITLES = ['sub_tit', 'sub-tit', 'subtit', 'subTit', 'sub_head', 'sub-head', 'subhead', 'standfirst', 'media_end_summary', 'article-summary', 'article_summary', 'art_summary']
  .map((name) => `[class*="${name}"]`).concat('.deck', '.dek', 'h1 + h2', 'h1 + h3', 'hgroup h2').join(', ')
const BYLINES = '[itemprop="author"], [rel="author"], [class*="byline"], [class*="reporter"], [class*="journalist"], [class*="writer"], [class*="author"]'
const TIMES = '[itemprop="datePublished"], time, [class*="date"], [class*="time"], [class*="Date"], [class*="info"]'
const MOST = 30

/** A page's headline, subtitles, date, byline, source and address: as it tells machines, and where it does not, as it shows. */
export function readPageHead(document: PageDocument): Details & { body?: string } {
  const meta = readPageMeta(document)
  const title = titleOf(document, meta.title, meta.source)
  const byline = bylineOf(meta) ?? shownByline(document)
  const date = longest(meta.date, shownDate(document))
  const subtitles = shownSubtitles(document, title)
  const { byline: _, title: __, ...rest } = meta
  return { ...rest, ...(title ? { title } : {}), ...(byline ? { byline } : {}), ...(date ? { date } : {}), ...(subtitles.length > 0 ? { subtitles } : {}) }
}

/** The headline as shown where it is the one told, else as told, without the paper's name at its end. */
function titleOf(document: PageDocument, told: string | null | undefined, source: string | null | undefined): string | null {
  const tab = cleanLine(document.querySelector('title')?.textContent ?? '')
  const shown = [...document.querySelectorAll('h1, h2, [class*="headline"], [class*="title"]')].slice(0, MOST).map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text.length >= 4 && text.length <= 200)
  const bare = !told ? null : withoutSite(told, source)
  const wanted = bare ?? (tab === '' ? null : tab)
  const same = wanted === null ? undefined : shown.find((text) => sameHeadline(text, wanted) || sameHeadline(text, withoutSite(wanted, source)) || (text.length >= 10 && wanted.startsWith(text)))
  if (same !== undefined) return same
  return bare ?? cleanLine(document.querySelector('h1')?.textContent ?? '') ?? (tab === '' ? null : withoutSite(tab, source))
}

/** `가람시 새 다리 개통 | 가람일보` → `가람시 새 다리 개통`. */
function withoutSite(title: string, source: string | null | undefined): string {
  if (source && title.endsWith(source) && title.length > source.length + 4) return title.slice(0, -source.length).replace(/[\s|\-–—:<·]{1,10}$/u, '')
  const bar = /^(.{8,})\s(?:[|<]|::)\s.{2,60}$/u.exec(title) ?? /^(.{12,})\s[-–—]\s[^-–—]{2,30}$/u.exec(title)
  return bar ? bar[1]!.replace(/\s[|<]\s.{1,60}$/u, '') : title
}

function bylineOf({ byline, source }: Details): string | null {
  if (!byline || byline === source || /^https?:|^@|\.com$/u.test(byline)) return null
  return creditOf(byline)?.byline ?? (creditOf(byline)?.source ? null : byline)
}

function shownByline(document: PageDocument): string | null {
  for (const element of [...document.querySelectorAll(BYLINES)].slice(0, MOST)) {
    const byline = pageLines(element).map((line) => creditOf(line.text)?.byline).find((found) => found)
    if (byline) return byline
  }
  return null
}

function shownDate(document: PageDocument): string | null {
  for (const element of [...document.querySelectorAll(TIMES)].slice(0, MOST)) {
    const text = cleanLine(element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '')
    const found = text.length <= 200 ? findPublishedAt(text) : null
    if (found) return found.iso
  }
  return null
}

/** What is told to machines, but with the time that the page shows where only the day is told. */
function longest(told: string | null | undefined, shown: string | null): string | null {
  if (!told) return shown
  return shown !== null && told.length === 10 && shown.startsWith(told) ? shown : told
}

function shownSubtitles(document: PageDocument, title: string | null): string[] {
  const texts = [...document.querySelectorAll(SUBTITLES)].slice(0, 10).flatMap((element) => pageLines(element)).map(knowLine)
    .filter((line) => line.noise === null && !line.prose && line.text.length >= 5 && line.text.length <= 200 && line.links < 0.5 && line.besideDate === null && line.credit === null)
    .map((line) => line.text).filter((text) => title === null || !sameHeadline(text, title))
  return [...new Set(texts)].slice(0, 6)
}
