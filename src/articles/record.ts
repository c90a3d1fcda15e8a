import { cleanLine, stripMarkup } from './plainText.ts'
import { readTimestamp } from './publishedAt.ts'
import type { Told } from './readLines.ts'

/** What an object of JSON or front matter tells beside the text. */
export type Details = Told & { url?: string }

type Fields = Record<string, unknown>

const TITLE = ['title', 'headline', 'name', '제목', 'subject']
const SUBTITLES = ['subtitles', 'subtitle', 'alternativeHeadline', 'subheadline', 'deck', 'standfirst', '부제', '부제목']
const DATE = ['date', 'datePublished', 'published', 'publishedAt', 'published_at', 'publishDate', 'publish_date', 'published_date', 'pubDate', 'pubdate',
  'published_time', 'date_published', 'dateCreated', 'created', 'createdAt', 'created_at', 'timestamp', 'time', 'datetime', '날짜', '작성일', '입력']
const BYLINE = ['byline', 'author', 'authors', 'creator', 'writer', 'reporter', 'journalist', '기자', '글쓴이']
const SOURCE = ['source', 'publisher', 'site', 'siteName', 'site_name', 'press', 'outlet', 'media', '출처', '언론사']
const PLACE = ['place', 'dateline', 'location', 'contentLocation', 'locationCreated', '장소']
const ADDRESS = ['url', 'link', 'canonical', 'canonicalUrl', 'permalink', 'mainEntityOfPage', '@id', 'guid', '주소', '링크']

/** Title, date, byline, source … under the names that papers and programs give them; what is absent is left out. */
export function readRecord(fields: Fields): Details {
  const date = first(fields, DATE, dateOf)
  return present({
    title: first(fields, TITLE, textOf), subtitles: first(fields, SUBTITLES, textsOf), date,
    byline: first(fields, BYLINE, (value) => textsOf(value)?.join(', ') ?? null),
    source: first(fields, SOURCE, textOf), place: first(fields, PLACE, textOf), url: first(fields, ADDRESS, urlOf),
  })
}

/** The first of these names that holds something readable. */
export function first<T>(fields: Fields, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? read(fields[name]) : null
    if (value !== null) return value
  }
  return null
}

/** A word, or the name within `{ "name": … }`, as one clean line; null when there is none. */
export function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0]) : null
  if (typeof value === 'object' && value !== null) return first(value as Fields, ['name', '@value', '_', 'value', 'text'], textWithin)
  return textWithin(value)
}

/** As `textOf`, for a list or a single one; null when empty. */
export function textsOf(value: unknown): string[] | null {
  const texts = (Array.isArray(value) ? value.slice(0, 50) : [value]).map(textOf).filter((text) => text !== null)
  return texts.length > 0 ? texts : null
}

const textWithin = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? cleanLine(stripMarkup(String(value).slice(0, 2000))) || null : null)

function dateOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value === 'number') return fromEpoch(value)
  const text = textOf(value)
  return text === null ? null : readTimestamp(text)
}

/** Seconds or milliseconds since 1970, for years from 1990 to 2100. */
function fromEpoch(value: number): string | null {
  const moment = value > 6e11 && value < 4.2e12 ? value : value > 6e8 && value < 4.2e9 ? value * 1000 : null
  return moment === null ? null : new Date(moment).toISOString()
}

function urlOf(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? first(value as Fields, ['@id', 'url'], textWithin) : textOf(value)
  return text !== null && /^https?:\/\/[^\s<>"]{3,2000}$/u.test(text) ? text : null
}

/** Without what is null, so that it can be laid over other details. */
export function present(details: { [K in keyof Details]: Details[K] | null }): Details {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== undefined)) as Details
}
