import { languageOf, type Language } from '../text/language.ts'
import type { Article } from './article.ts'
import type { ArticleText } from './readLines.ts'

/** A read text as an article with its id and address; null stays null, and a text of no paragraph is none. */
export function asArticle(text: ArticleText | null, id: string, url: string | null = null): Article | null {
  if (text === null || text.paragraphs.length === 0) return null
  const language = languageOf(`${text.title} ${text.paragraphs.join(' ')}`)
  return { id, ...text, date: inZone(text.date, language), url, language, server: null }
}

/** A Korean article's time without a zone is Korean time; an English one's could be anywhere, so the day alone is known. */
function inZone(date: string | null, language: Language): string | null {
  if (date === null || date.length === 10 || /(?:Z|[+-]\d{2}:\d{2})$/u.test(date)) return date
  return language === 'ko' ? `${date}+09:00` : date.slice(0, 10)
}
