import { creditOf, isPublisher } from './credits.ts'
import { sameHeadline } from './headlines.ts'
import type { KnownLine } from './lineKinds.ts'
import { pageLines } from './pageLines.ts'
import type { PageDocument } from './pageNodes.ts'
import { readPageMeta } from './pageMeta.ts'
import { cleanLine } from './plainText.ts'
import { findPublishedAt } from './publishedAt.ts'
import { present, type Details } from './record.ts'

const AUTHORS = '[rel="author"], [itemprop="author"], .author'
const BYLINES = 'address, [class*="byline"], [class*="reporter"], [class*="journalist"], [class*="writer"], [class*="author"], [class*="info"]'
const TIMES = '[itemprop="datePublished"], time, [class*="date"], [class*="time"], [class*="Date"], [class*="info"]'
const MOST = 30

/**
 * A page's headline, subtitles, date, byline, source and address: as it tells machines, and where it does not, as it shows.
 *
 * @param page all lines of the page's body
 */
export function readPageHead(document: PageDocument, page: KnownLine[]): Details & { body?: string } {
  const meta = readPageMeta(document)
  const title = titleOf(document, meta.title, meta.source)
  const told = bylineOf(meta)
  const shown = told !== null && creditOf(told)?.byline ? null : shownByline(document)
  const byline = shown ?? told
  const paper = told !== null && shown !== null && !shown.includes(told) && meta.source === undefined ? { source: publisherIn(told) } : {}
  const date = longest(meta.date, shownDate(document))
  const subtitles = shownSubtitles(page, title)
  const source = meta.source ? publisherIn(meta.source) : siteIn(document, page)
  return { ...meta, byline: null, source, ...paper, ...present({ title, byline, date, subtitles: subtitles.length > 0 ? subtitles : null }) }
}

/** `가람일보 | 네이버`, as portals write it: the paper, not the portal. */
const publisherIn = (name: string) => name.split(/\s[|:·–—-]\s/u).find((part) => isPublisher(part)) ?? name

/** The headline as shown where it is the one told, else as told, without the paper's name at its end. */
function titleOf(document: PageDocument, told: string | null | undefined, source: string | null | undefined): string | null {
  const tab = cleanLine(document.querySelector('title')?.textContent ?? '')
  const shown = [...document.querySelectorAll('h1, h2, [class*="headline"], [class*="title"]')].slice(0, MOST).map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text.length >= 4 && text.length <= 200)
  const bare = !told ? null : withoutSite(told, source)
  const wanted = bare ?? (tab === '' ? null : tab)
  const same = wanted === null ? undefined : shown.find((text) => sameHeadline(text, wanted) || sameHeadline(text, withoutSite(wanted, source)) || (text.length >= 10 && wanted.startsWith(text)))
  if (same !== undefined) return same
  const first = cleanLine(document.querySelector('h1')?.textContent ?? '')
  return bare ?? (first !== '' ? first : tab !== '' ? withoutSite(tab, source) : null)
}

/** `가람시 새 다리 개통 | 가람일보` → `가람시 새 다리 개통`. */
function withoutSite(title: string, source: string | null | undefined): string {
  if (source && title.endsWith(source) && title.length > source.length + 4) return title.slice(0, -source.length).replace(/[\s|\-–—:<·]{1,10}$/u, '')
  const before = /^(.{2,20})\s[|:-]\s(.{8,})$/u.exec(title)
  if (before && isPublisher(before[1]!)) return before[2]!
  const bar = /^(.{8,})\s(?:[|<]|::)\s.{2,60}$/u.exec(title) ?? /^(.{12,})\s[-–—]\s[^-–—]{2,30}$/u.exec(title)
  return bar ? bar[1]!.replace(/\s[|<]\s.{1,60}$/u, '') : title
}

/** The paper as the tab names it behind the headline, where the page shows that name alone as well: `… | 가람일보`. */
function siteIn(document: PageDocument, page: KnownLine[]): string | null {
  const name = /\s(?:\||::|-|–|—)\s([^|]{2,30})$/u.exec(cleanLine(document.querySelector('title')?.textContent ?? ''))?.[1]
  if (name === undefined) return null
  return isPublisher(name) || page.slice(0, 40).some((line) => line.text === name) ? name : null
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
  const author = cleanLine(document.querySelector(AUTHORS)?.textContent ?? '')
  return creditOf(`By ${author}`)?.byline ?? null
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

/** Between headline and text: what its class calls a subtitle, and a smaller heading right below the headline. */
function shownSubtitles(lines: KnownLine[], title: string | null): string[] {
  const at = title === null ? -1 : lines.findIndex((line) => line.role !== 'caption' && line.links < 0.5 && sameHeadline(line.text, title))
  const text = lines.findIndex((line, i) => i > at && line.prose && line.links < 0.5 && line.text.length >= 40)
  const between = lines.slice(at + 1, text < 0 ? undefined : text)
  const texts = between.filter((line, i) => (line.role === 'subtitle' || (line.role === 'heading' && at >= 0 && i < 3)) && isSubtitle(line)).map((line) => line.text)
    .filter((line) => title === null || !sameHeadline(line, title))
  return [...new Set(texts)].slice(0, 6)
}

function isSubtitle(line: KnownLine): boolean {
  return line.noise === null && !line.prose && line.text.length >= 5 && line.text.length <= 200 && line.links < 0.5 && line.besideDate === null && line.credit === null
}
