import { parseFeed as parseAnyFeed } from 'feedsmith'
import { UserError } from '../userError.ts'
import { parsePage } from './pageNodes.ts'
import { stripMarkup } from './plainText.ts'
import { readTimestamp } from './publishedAt.ts'

/** One entry of a feed. Markup is left in `html`; the page reader cleans it like any page. */
export interface FeedEntry {
  /** what the feed says stays the same when title or address change; the address where it says nothing */
  id: string
  url: string | null
  /** may hold markup and entities, as feeds in the wild have them */
  title: string
  /** ISO day or moment; null when it tells none that can be read */
  date: string | null
  /** when it was last changed, where that is told beside the date (Atom, JSON Feed); null otherwise */
  updated: string | null
  author: string | null
  /** the whole text where the feed brings it, else the teaser; null when there is neither */
  html: string | null
  /** true when `html` is the whole text: the feed calls it so (`content:encoded`, Atom `content`, JSON Feed content), and it is no teaser */
  full: boolean
}

export interface Feed {
  title: string
  entries: FeedEntry[]
}

/** More entries than this are an archive, not news. The newest stand first in feeds. */
const MOST_ENTRIES = 200

/**
 * Reads RSS, Atom, RDF or JSON Feed. Addresses come out absolute, counted from the feed's own.
 *
 * @throws UserError when the text is no feed
 */
export function readFeed(text: string, feedUrl: string): Feed {
  const parsed = parsedFeed(text)
  const entries = entriesOf(parsed).slice(0, MOST_ENTRIES)
    .map((entry) => ({ ...entry, url: absolute(entry.url, feedUrl) }))
    .map((entry) => ({ ...entry, id: entry.id || entry.url || entry.title }))
    .filter((entry) => entry.title || entry.html)
  return { title: plainTitle(parsed) || new URL(feedUrl).hostname, entries }
}

type Parsed = ReturnType<typeof parseAnyFeed>

function parsedFeed(text: string): Parsed {
  try {
    return parseAnyFeed(text)
  } catch (cause) {
    throw new UserError('That address holds no feed that can be read (RSS, Atom, RDF or JSON Feed).', { cause, korean: '그 주소에는 읽을 수 있는 피드(RSS, Atom, RDF, JSON Feed)가 없어요.' })
  }
}

function plainTitle({ feed }: Parsed): string {
  const title = feed.title
  return (typeof title === 'string' ? title : title?.value ?? '').trim()
}

function entriesOf(parsed: Parsed): FeedEntry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => entry({
        id: item.guid?.value, url: item.link, title: item.title, date: item.pubDate ?? item.dc?.dates?.[0],
        author: item.dc?.creators?.[0] ?? item.authors?.[0]?.toString(), content: item.content?.encoded, teaser: item.description,
      }))
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => entry({
        id: item.rdf?.about, url: item.link, title: item.title, date: item.dc?.dates?.[0],
        author: item.dc?.creators?.[0], content: item.content?.encoded, teaser: item.description,
      }))
    case 'atom':
      return (parsed.feed.entries ?? []).map((item) => entry({
        id: item.id, url: (item.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? item.links?.[0])?.href,
        title: item.title?.value, date: item.published ?? item.updated, updated: item.updated, author: item.authors?.[0]?.name,
        content: item.content?.value, teaser: item.summary?.value,
      }))
    case 'json':
      return (parsed.feed.items ?? []).map((item) => entry({
        id: item.id, url: item.url ?? item.external_url, title: item.title, date: item.date_published ?? item.date_modified, updated: item.date_modified,
        author: item.authors?.[0]?.name, content: item.content_html ?? item.content_text, teaser: item.summary,
      }))
  }
}

type Raw = Partial<Record<'id' | 'url' | 'title' | 'date' | 'updated' | 'author' | 'content' | 'teaser', unknown>>

/** Feeds in the wild put objects where text belongs; what is no text counts as not told. */
function entry(raw: Raw): FeedEntry {
  const told = (name: keyof Raw) => (typeof raw[name] === 'string' ? raw[name].trim() : '')
  return {
    id: told('id'), url: told('url') || null, title: told('title'), date: readTimestamp(told('date')), updated: told('updated') === told('date') ? null : told('updated') || null, author: told('author') || null,
    html: told('content') || told('teaser') || null, full: told('content') !== '' && !isTeaser(told('content'), told('teaser')),
  }
}

/** Content that is no more than the teaser, or breaks off, is not the whole text, whatever the feed calls it. */
function isTeaser(content: string, teaser: string): boolean {
  return content === teaser || /(?:…|\.{3}|더\s?보기|전문\s?보기|read more|continue reading)[\s\])»→>]{0,10}$/iu.test(stripMarkup(content.slice(-400)))
}

function absolute(url: string | null, base: string): string | null {
  const parsed = url === null ? null : URL.parse(url, base)
  return parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed.href : null
}

/** `/rss`, `/rss.xml`, `/atom/`, `/feed.json`, as a link on a page leads to a feed; `/feedback` does not. */
const FEED_ADDRESS = /\/(?:rss|atom|feeds?|rdf)(?:\d{0,2}\.(?:xml|rdf|json)|\/?$)|\.(?:rss|atom|rdf)$/iu

/**
 * Addresses of the feeds that a page names, absolute, in the page's order: in its head (`<link rel="alternate"
 * type="application/rss+xml">`), else by links that look like it; empty when it names none.
 */
export function feedsOf(html: string, pageUrl: string): string[] {
  const document = parsePage(html)
  const named = [...document.querySelectorAll('link[rel~="alternate"][href]')]
    .filter((link) => /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/iu.test(link.getAttribute('type') ?? ''))
  const linked = () => [...document.querySelectorAll('a[href]')].filter((link) => FEED_ADDRESS.test(absolute(link.getAttribute('href'), pageUrl)?.split(/[?#]/u)[0] ?? ''))
  return [...new Set((named.length > 0 ? named : linked()).map((link) => absolute(link.getAttribute('href'), pageUrl)))].filter((url) => url !== null)
}
