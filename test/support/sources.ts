import { emptySources, type Sources } from '../../src/answers/inquiry.ts'
import type { Article } from '../../src/articles/article.ts'
import { readArticle } from '../../src/desk/readArticle.ts'

/** What answers are looked for in, with these articles in it. */
export function sourcesOf(articles: readonly Article[]): Sources {
  const sources = emptySources()
  for (const read of articles.map(readArticle)) {
    sources.archive.put(read)
    sources.index.add(read)
  }
  return sources
}
