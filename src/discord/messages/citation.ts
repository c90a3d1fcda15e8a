import type { Article } from '../../articles/article.ts'
import type { Span } from '../../text/span.ts'
import { cut, safe } from '../safeText.ts'

/** A paragraph is shown to this length; longer ones are cut around what is marked. */
const LONGEST_PARAGRAPH = 900

/** `제목 · ¶4 · 2025-07-14`, small, and a link where the article has an address. */
export function citation(article: Pick<Article, 'title' | 'date' | 'url' | 'source'>, paragraph: number): string {
  const title = safe(cut(article.title, 120))
  const linked = article.url !== null && isPlainAddress(article.url) ? `[${title}](<${article.url}>)` : title
  return `-# ${[linked, `¶${paragraph + 1}`, article.source && safe(article.source), article.date?.slice(0, 10)].filter(Boolean).join(' · ')}`
}

/** An address that cannot end the link early or carry anything else along. */
function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>()[\]\\]{1,500}$/u.test(url)
}

/** A paragraph with stretches of it bold and underlined, everything else letter for letter. */
export function marked(text: string, spans: Span[]): string {
  const window = windowOf(text, spans)
  let at = window.start
  let out = window.start > 0 ? '…' : ''
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > window.end) continue
    out += `${safe(text.slice(at, start))}**__${safe(text.slice(start, end))}__**`
    at = end
  }
  return out + safe(text.slice(at, window.end)) + (window.end < text.length ? '…' : '')
}

/** The part of a long paragraph that is shown: from a word's beginning before the first mark to a word's end. */
function windowOf(text: string, spans: Span[]): Span {
  if (text.length <= LONGEST_PARAGRAPH) return { start: 0, end: text.length }
  const first = Math.min(...spans.map((span) => span.start), text.length)
  const from = spans.length === 0 || first < LONGEST_PARAGRAPH / 2 ? 0 : text.indexOf(' ', first - LONGEST_PARAGRAPH / 2) + 1
  const start = from > first ? first : from
  return { start, end: start + cut(text.slice(start), LONGEST_PARAGRAPH).replace(/…$/u, '').length }
}
