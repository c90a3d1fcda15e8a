import { readLexicon } from '../../text/lexicon.ts'
import type { Span } from '../../text/span.ts'
import type { MentionKind } from '../mention.ts'
import type { Word } from '../words.ts'
import { candidatesIn } from './candidates.ts'
import { evidenceFor } from './evidence.ts'

/** A stretch taken for a name, with how surely (the log of the odds against its being none). */
export interface FoundName extends Span {
  text: string
  kind: MentionKind
  score: number
  evidence: readonly string[]
}

export const NAME_KINDS = ['person', 'organization', 'place'] as const

/** What each evidence adds to the log odds of each of `NAME_KINDS` against being no name. */
export type NameWeights = ReadonlyMap<string, readonly number[]>

/**
 * Names of persons, organisations and places in one Korean sentence, none overlapping: of all stretches
 * that may be names, the set whose evidence weighs most. `배우 고아라 씨` → 고아라.
 *
 * @param weights `npm run -s gisa -- train names` learns those of data/lexicon/nameEvidence.tsv
 */
export function koreanNames(words: readonly Word[], weights: NameWeights = knownWeights()): FoundName[] {
  const found: FoundName[] = []
  for (const candidate of candidatesIn(words)) {
    const evidence = evidenceFor(candidate, words)
    const best = weigh(evidence, weights)
    if (best) found.push({ start: candidate.start, end: candidate.end, text: candidate.text, ...best, evidence })
  }
  return heaviest(found)
}

/** The likeliest kind of name, or null when the evidence says it is none. */
function weigh(evidence: readonly string[], weights: NameWeights): { kind: MentionKind; score: number } | null {
  const sums = [...(weights.get('any') ?? [0, 0, 0])]
  for (const name of new Set(evidence)) weights.get(name)?.forEach((weight, k) => { sums[k]! += weight })
  const k = sums.indexOf(Math.max(...sums))
  return sums[k]! > 0 ? { kind: NAME_KINDS[k]!, score: sums[k]! } : null
}

/** Weighted interval scheduling: the best set without overlap, from left to right. */
function heaviest(found: readonly FoundName[]): FoundName[] {
  const byEnd = [...found].sort((a, b) => a.end - b.end)
  const best: { total: number; name: FoundName | null; before: number }[] = []
  byEnd.forEach((name, i) => {
    let before = i - 1
    while (before >= 0 && byEnd[before]!.end > name.start) before--
    const taken = name.score + (before >= 0 ? best[before]!.total : 0)
    const left = i > 0 ? best[i - 1]!.total : 0
    best.push(taken > left ? { total: taken, name, before } : { total: left, name: null, before: i - 1 })
  })
  const chosen: FoundName[] = []
  for (let i = best.length - 1; i >= 0; i = best[i]!.before) if (best[i]!.name) chosen.push(best[i]!.name!)
  return chosen.reverse()
}

let known: NameWeights | undefined

function knownWeights(): NameWeights {
  return (known ??= new Map(readLexicon('nameEvidence').map((row) =>
    [row.evidence!, [Number(row.person), Number(row.organization), Number(row.place)]])))
}
