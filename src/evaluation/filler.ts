import type { Article } from '../articles/article.ts'

const PARAGRAPHS_EACH = 25
const WORDS_EACH = 30

/**
 * Articles of nonsense in the words of real ones, so that an archive has `paragraphs` paragraphs together with theirs.
 * The same articles always give the same filler.
 */
export function filler(articles: readonly Article[], paragraphs: number): Article[] {
  const words = articles.flatMap((a) => a.paragraphs.flatMap((p) => p.split(' ')))
  const missing = Math.max(0, paragraphs - articles.reduce((sum, a) => sum + a.paragraphs.length, 0))
  if (words.length === 0) return []
  const draw = drawer()
  const text = (length: number) => Array.from({ length }, () => words[draw(words.length)]!).join(' ')
  return Array.from({ length: Math.ceil(missing / PARAGRAPHS_EACH) }, (_, i) => ({
    id: `filler-${i}`, title: text(6), subtitles: [], date: null, byline: null, source: null, place: null, url: null,
    language: articles[0]!.language, captions: [], headlines: [], server: null,
    paragraphs: Array.from({ length: Math.min(PARAGRAPHS_EACH, missing - i * PARAGRAPHS_EACH) }, () => text(WORDS_EACH)),
  }))
}

/** Numbers below a bound that look drawn by lot but are always the same (a linear congruential generator). */
function drawer(): (bound: number) => number {
  let state = 20250714
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}
