import type { Morpheme } from '../text/morphemes.ts'
import type { Span } from '../text/span.ts'
import { share, type Hit, type Lookout } from './evidence.ts'

/** A part of a sentence that says one thing, held against the question. */
export interface ClauseView extends Span {
  /** how much of the question it holds, 0 to 1 */
  coverage: number
  /** how much it holds of what the other clauses of the sentence lack, 0 to 1; 0 where there is no other */
  apart: number
}

/**
 * The clauses of a sentence: `반대는 58%, 찬성은 31%였다` → `반대는 58%,` and `찬성은 31%였다`. What is told of one thing
 * stands in one clause; a list (`빵, 우유와 바나나를`) is none. They cover the sentence without gaps.
 */
export function clauseViews(text: string, sentence: Span, morphemes: readonly Morpheme[], hits: readonly Hit[], lookout: Lookout): ClauseView[] {
  const spans = morphemes.length > 0 ? koreanClauses(text, sentence, morphemes) : englishClauses(text, sentence)
  const strengths = spans.map(({ start, end }) => lookout.strengths(hits.filter((hit) => hit.start >= start && hit.end <= end)))
  const telling = lookout.rarity.map((rarity, word) => spans.length < 2 ? 0 : rarity * (1 - strengths.reduce((sum, own) => sum + own[word]!, 0) / spans.length))
  return spans.map((span, i) => ({ ...span, coverage: lookout.coverage(strengths[i]!), apart: share(strengths[i]!, telling) }))
}

/** Endings after which something else is told. */
const JOINS = /^(?:고|며|으며|면서|으면서|지만|으나|는데|은데|ㄴ데|자|고서|거나)$/u
/** A stretch before a comma tells something of its own when it has a subject, a topic or a verb. */
const TELLS = /^(?:JKS|JX|VV|VA|VX|XSV|XSA|VCP|VCN)$/u

function koreanClauses(text: string, sentence: Span, morphemes: readonly Morpheme[]): Span[] {
  const ends: number[] = []
  let tells = false
  for (const [i, { pos, text: form, end }] of morphemes.entries()) {
    tells ||= TELLS.test(pos)
    const next = morphemes[i + 1]
    const isAuxiliary = next !== undefined && /^V[VX]$/u.test(next.pos) && /^(?:있|싶|말|나)$/u.test(next.text)
    const joined = pos === 'EC' && JOINS.test(form) && !isAuxiliary && /[\s,]/u.test(text[end] ?? ' ')
    if (!tells || !(joined || (pos === 'SP' && form === ','))) continue
    ends.push(joined && text[end] === ',' ? end + 1 : end)
    tells = false
  }
  return between(sentence, ends)
}

const ENGLISH_BREAK = /[;:—]\s|,\s(?:and|but|while|which|who|with|as)\s|,\s|\s(?=(?:but|while|whereas)\s)/gu

function englishClauses(text: string, sentence: Span): Span[] {
  return between(sentence, [...text.slice(sentence.start, sentence.end).matchAll(ENGLISH_BREAK)].map((m) => sentence.start + m.index + 1))
}

function between({ start, end }: Span, ends: readonly number[]): Span[] {
  const edges = [start, ...new Set(ends.filter((at) => at > start && at < end)), end]
  return edges.slice(1).map((to, i) => ({ start: edges[i]!, end: to }))
}
