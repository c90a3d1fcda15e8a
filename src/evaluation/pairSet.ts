import type { Article } from '../articles/article.ts'
import type { Newsroom } from '../newsroom.ts'
import { percent, type Measure } from './measure.ts'

/** The Korean lines as articles of one paragraph, named by their line from 0. */
export function pairArticles(korean: readonly string[]): Article[] {
  return korean.map((line, i) => articleOf(String(i), '', [line], 'ko'))
}

/** Asks each English line as a question, whose answer is the Korean line of the same number. */
export function measurePairs(set: string, newsroom: Newsroom, english: readonly string[], now: Date): Measure[] {
  const ranks = english.map((line, i) => {
    const { passages } = newsroom.ask(line, { scope: { server: null }, now })
    return [...new Set(passages.map((p) => p.article))].indexOf(String(i))
  })
  return [{
    set, group: 'en → ko', values: {
      pairs: ranks.length,
      'R@1 %': percent(ranks.filter((r) => r === 0).length, ranks.length),
      'R@10 %': percent(ranks.filter((r) => r >= 0 && r < 10).length, ranks.length),
    },
  }]
}

/** An article that came from an evaluation file and has nothing but its text. */
export function articleOf(id: string, title: string, paragraphs: string[], language: Article['language']): Article {
  return {
    id, title, subtitles: [], date: null, byline: null, source: null, place: null, url: null, language,
    captions: [], paragraphs, headlines: [], server: null,
  }
}
