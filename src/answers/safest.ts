import type { RankedSpan } from './ranked.ts'
import { shares } from './model.ts'

/** So many of the best spans are weighed against each other. */
const WEIGHED = 40
/** How much holding the whole answer counts beside not saying more than it. */
const WHOLE = 0.5
/** Learned scores of English stretches are told too flatly: shares of scores stretched so far say best how likely each is. */
const SHARPER = 1.5

/**
 * Puts first the span that would be least wrong, whichever of the best ones is right: where `complexity theory`,
 * `computational complexity` and `computational complexity theory` are about as likely, the last holds them all.
 * For English, whose phrases have no particle to end them.
 */
export function safestFirst(spans: readonly RankedSpan[]): RankedSpan[] {
  const best = spans.slice(0, WEIGHED)
  const likely = shares(best.map(({ score }) => SHARPER * score))
  const worth = new Map(best.map((span) => [span, best.reduce((sum, other, i) => sum + likely[i]! * agreement(span, other), 0)]))
  return [...best.sort((a, b) => worth.get(b)! - worth.get(a)!), ...spans.slice(WEIGHED)]
}

/** 1 for the same span, 0 for spans apart; between for what they share, and more when one holds the whole of the other. */
function agreement(one: RankedSpan, other: RankedSpan): number {
  if (one.passage !== other.passage) return 0
  const a = one.candidate
  const b = other.candidate
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (common <= 0) return 0
  const overlap = (2 * common) / (a.end - a.start + b.end - b.start)
  return WHOLE * (common === b.end - b.start ? 1 : 0) + (1 - WHOLE) * overlap
}
