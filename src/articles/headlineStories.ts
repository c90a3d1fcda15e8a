import { languageOf } from '../text/language.ts'
import type { Article } from './article.ts'

/** Whether an id is that of a headline from another article's page. */
export const isHeadlineStory = (id: string) => /~\d{1,6}$/u.test(id)

/**
 * The other headlines on an article's page as stories of their own: id `${id}~1` …, one paragraph of
 * headline and teaser, each verbatim on its own line; the headline alone where there is no teaser.
 */
export function headlineStories(article: Article): Article[] {
  return article.headlines.map(({ title, date, teaser }, i) => ({
    id: `${article.id}~${i + 1}`,
    title, date,
    subtitles: [], byline: null, source: article.source, place: null, url: null,
    language: languageOf(`${title} ${teaser ?? ''}`),
    captions: [], paragraphs: [teaser === null ? title : `${title}\n${teaser}`], headlines: [],
    server: article.server,
  }))
}
