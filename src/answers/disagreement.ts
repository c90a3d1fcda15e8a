import { newestFirst } from '../desk/archive.ts'
import type { RankedSpan } from './ranked.ts'

/** An answer elsewhere may fall so far behind the best one and still be about the same thing. */
const LAG = 1.5
const AS_COVERED = 0.9

/**
 * What other articles say to the same question when it is another amount or date than the best answer's; one span an
 * article, the best one first among them, newest article first. Empty when the articles agree or only one answers.
 */
export function disagreeing(best: RankedSpan, spans: readonly RankedSpan[]): RankedSpan[] {
  const value = valueOf(best)
  if (value === null) return []
  const needed = best.passage.view.coverage * AS_COVERED
  const byArticle = new Map([[articleOf(best), best]])
  for (const span of spans) {
    if (span.score < best.score - LAG || byArticle.has(articleOf(span)) || span.passage.view.coverage < needed) continue
    if (span.candidate.kind === best.candidate.kind && span.candidate.reading?.unit === best.candidate.reading?.unit && valueOf(span) !== null) byArticle.set(articleOf(span), span)
  }
  const told = [...byArticle.values()]
  if (told.every((span) => valueOf(span) === value)) return []
  return told.sort((a, b) => newestFirst(a.passage.view.article.article.date, b.passage.view.article.article.date))
}

function articleOf({ passage }: RankedSpan): string {
  return passage.view.passage.article
}

function valueOf({ candidate: { reading } }: RankedSpan): string | null {
  const value = reading?.value ?? reading?.from
  return value === undefined ? null : `${value} ${reading?.to ?? ''}`
}
