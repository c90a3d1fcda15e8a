import type { PageDocument } from './pageNodes.ts'
import { readRecord, type Details } from './record.ts'

type Fields = Record<string, unknown>

const ARTICLE_TYPE = /(?:Article|NewsArticle|ReportageNewsArticle|BlogPosting|LiveBlogPosting|Report|WebPage)$/u

/** What a page says of itself to machines: JSON-LD first, then OpenGraph and meta elements, then its address. */
export function readPageMeta(document: PageDocument): Details & { body?: string } {
  const json = jsonLd(document)
  const metas = metaFields(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const fromMeta = readRecord({
    title: metas['og:title'] ?? metas['twitter:title'] ?? metas['title'],
    date: ['article:published_time', 'og:article:published_time', 'og:regdate', 'datepublished', 'article:published', 'pubdate', 'publishdate', 'publish-date', 'published_time', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'sailthru.date', 'parsely-pub-date', 'article.published', 'article_date_original', 'cxenseparse:recs:publishtime']
      .map((name) => metas[name]).find((value) => value !== undefined),
    byline: metas['dable:author'] ?? metas['article:author'] ?? metas['og:article:author'] ?? metas['author'] ?? metas['byl'] ?? metas['parsely-author'],
    source: metas['og:site_name'] ?? metas['publisher'] ?? metas['application-name'] ?? metas['copyright'],
    url: canonical ?? metas['og:url'],
  })
  const body = json && typeof json.articleBody === 'string' ? { body: json.articleBody } : {}
  return { ...fromMeta, ...(json ? readRecord({ ...json, name: undefined, description: undefined }) : {}), ...(fromMeta.url ? { url: fromMeta.url } : {}), ...body }
}

function metaFields(document: PageDocument): Record<string, string> {
  const fields: Record<string, string> = Object.create(null)
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (name && content && !(name in fields)) fields[name] = content
  }
  return fields
}

/** The first object of JSON-LD that is an article; broken JSON-LD is as if absent. */
function jsonLd(document: PageDocument): Fields | null {
  const found: Fields[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse((script.textContent ?? '').replace(/[\u0000-\u001f]/gu, ' ')), found, 0)
    } catch { /* pages often hold broken JSON-LD; meta elements tell the same */ }
  }
  return found.find((fields) => typesOf(fields).some((type) => type !== 'WebPage')) ?? found[0] ?? null
}

function collect(value: unknown, found: Fields[], depth: number): void {
  if (depth > 4 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.slice(0, 100).forEach((item) => collect(item, found, depth + 1))
  const fields = value as Fields
  if (typesOf(fields).some((type) => ARTICLE_TYPE.test(type)) && (fields.headline ?? fields.datePublished ?? fields.articleBody) !== undefined) found.push(fields)
  collect(fields['@graph'], found, depth + 1)
  collect(fields.mainEntity, found, depth + 1)
}

const typesOf = (fields: Fields) => [fields['@type']].flat().filter((type) => typeof type === 'string')
