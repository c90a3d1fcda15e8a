import type { Article } from '../../articles/article.ts'
import type { Newsroom } from '../../newsroom.ts'
import type { Passage } from '../../search/passage.ts'
import type { Span } from '../../text/span.ts'
import type { Asker, Message } from '../command.ts'
import { customId, shortId } from '../customId.ts'
import { cut, safe } from '../safeText.ts'
import { citation, marked } from './citation.ts'
import { pageButtons } from './pages.ts'
import { button, card } from './parts.ts'
import { meet } from '../../text/span.ts'

const PASSAGES_A_PAGE = 4
const ARTICLES_A_PAGE = 10
const PARAGRAPHS_A_PAGE = 6

/** Ranked paragraphs, the matched words marked, each with a button for what stands around it. */
export function passageList(searched: string, passages: Passage[], page: number, newsroom: Newsroom, asker: Asker): Message {
  const { words, scope } = asker
  const title = `### ${safe(cut(searched, 300))}`
  if (passages.length === 0) return card(title, [words.noPassages])
  const shown = passages.slice(page * PASSAGES_A_PAGE, (page + 1) * PASSAGES_A_PAGE)
  const sections = shown.flatMap(({ article, paragraph, text }, i) => {
    const source = newsroom.article(article, scope)
    return source ? [`**${page * PASSAGES_A_PAGE + i + 1}.** ${marked(text, matches(text, searched))}\n${citation(source, paragraph)}`] : []
  })
  const around = shown.map(({ article, paragraph }, i) =>
    button(`${words.around} ${page * PASSAGES_A_PAGE + i + 1}`, customId({ action: 'around', asker: asker.id, arguments: [shortId(article), String(paragraph), String(i)] })))
  return card(title, sections, [around, pageButtons('search', page, Math.ceil(passages.length / PASSAGES_A_PAGE), asker)])
}

/** Where the searched words stand, letter for letter; longer words first, so that a part does not hide the whole. */
function matches(text: string, searched: string): Span[] {
  const lower = text.toLowerCase()
  const spans: Span[] = []
  const words = [...new Set(searched.toLowerCase().split(/\s+/u).filter((word) => word.length > 1))].sort((a, b) => b.length - a.length).slice(0, 10)
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0 && spans.length < 30; at = lower.indexOf(word, at + word.length)) {
      const span = { start: at, end: at + word.length }
      if (!spans.some((other) => meet(other, span))) spans.push(span)
    }
  }
  return spans
}

/** What is in the archive, newest first. */
export function articleList(articles: Article[], page: number, asker: Asker, about: string, since: string): Message {
  const { words } = asker
  const title = `### ${about ? safe(about) : words.articlesTitle}`
  if (articles.length === 0) return card(title, [about || since ? words.noneFits : words.noArticles])
  const shown = articles.slice(page * ARTICLES_A_PAGE, (page + 1) * ARTICLES_A_PAGE)
  const lines = shown.map((article) => `- ${safe(cut(article.title, 150))}\n-# ${[article.date?.slice(0, 10), article.source && safe(article.source), words.found(article.paragraphs.length)].filter(Boolean).join(' · ')}`)
  return card(title, [lines.join('\n'), `-# ${words.articlesCount(articles.length)}`], [pageButtons('articles', page, Math.ceil(articles.length / ARTICLES_A_PAGE), asker, [since, about ? 'about' : 'all'])])
}

/** One article to read, its paragraphs numbered; the first page begins with what changed in it. */
export function articlePages(article: Article, page: number, asker: Asker, changed = ''): Message {
  const pages = Math.max(1, Math.ceil(article.paragraphs.length / PARAGRAPHS_A_PAGE))
  const shown = article.paragraphs.slice(page * PARAGRAPHS_A_PAGE, (page + 1) * PARAGRAPHS_A_PAGE)
  const head = [article.subtitles.map((line) => `**${safe(cut(line, 150))}**`).join('\n'), sourceLine(article)].filter(Boolean).join('\n')
  const each = Math.floor((3200 - (page === 0 ? changed.length : 0)) / Math.max(1, shown.length))
  const sections = shown.map((text, i) => `-# ¶${page * PARAGRAPHS_A_PAGE + i + 1}\n${safe(cut(text, Math.max(200, each)))}`)
  return card(`### ${safe(cut(article.title, 250))}`, [...(page === 0 ? [head, changed] : []), ...sections], [pageButtons('article', page, pages, asker, [shortId(article.id)])])
}

function sourceLine({ date, source, byline, url }: Article): string {
  const moment = date === null ? null : date.length > 10 ? `<t:${Math.floor(Date.parse(date) / 1000)}:f>` : date
  return `-# ${[moment, source && safe(source), byline && safe(byline), url && /^https?:\/\/[^\s<>()]{1,500}$/u.test(url) ? `<${url}>` : null].filter(Boolean).join(' · ')}`
}

/** A paragraph with its neighbours. */
export function aroundMessage(article: Article, paragraph: number): Message {
  const from = Math.max(0, paragraph - 2)
  const sections = article.paragraphs.slice(from, paragraph + 3).map((text, i) => {
    const shown = safe(cut(text, 700))
    return `-# ¶${from + i + 1}\n${from + i === paragraph ? `**${shown}**` : shown}`
  })
  return card(`### ${safe(cut(article.title, 250))}`, sections)
}
