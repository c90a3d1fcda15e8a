import type { Language } from '../text/language.ts'

/** Another story's headline found on an article's page. */
export interface Headline {
  title: string
  /** ISO day, or null when the page gives none */
  date: string | null
  teaser: string | null
}

/**
 * One news article, as it came out of a file, a page or a feed.
 * What the source does not tell is `null` or an empty list, never an empty string.
 */
export interface Article {
  /** unique in the archive; for a file its name without the ending: `000_a80afe8ef6abb4bb` */
  id: string
  title: string
  subtitles: string[]
  /** ISO 8601: a day (`2025-07-14`) or a moment with offset (`2025-07-14T21:54:34+09:00`) */
  date: string | null
  /** the reporter: `김태종 특파원` */
  byline: string | null
  /** the publisher or wire service: `연합뉴스` */
  source: string | null
  /** where the article comes from, as its dateline says: `샌프란시스코` */
  place: string | null
  url: string | null
  language: Language
  captions: string[]
  /** plain text, one paragraph each, no markup, no empty ones; their index is what answers cite */
  paragraphs: string[]
  headlines: Headline[]
  /** the Discord server that owns it; null for samples and shared articles, visible to all */
  server: string | null
}
