import { readLexicon } from '../../text/lexicon.ts'
import type { Span } from '../../text/span.ts'
import type { MentionKind } from '../mention.ts'
import type { Word } from '../words.ts'
import { candidatesIn } from './candidates.ts'
import { evidenceFor } from './evidence.ts'
import { foreignShare, isSurname } from './nameLists.ts'

/** A stretch taken for a name, with how surely (the log of the odds against its being none). */
export interface FoundName extends Span {
  text: string
  kind: MentionKind
  score: number
  evidence: readonly string[]
}

const KINDS = ['person', 'organization', 'place'] as const

/**
 * Names of persons, organisations and places in one Korean sentence, none overlapping: of all stretches
 * that may be names, the set whose evidence weighs most. `배우 고아라 씨` → 고아라.
 *
 * Source of the weights: multinomial logistic regression over the evidence (data/lexicon/nameEvidence.tsv)
 */
export function koreanNames(words: readonly Word[]): FoundName[] {
  const found: FoundName[] = []
  for (const candidate of candidatesIn(words)) {
    const evidence = evidenceFor(candidate, words)
    const best = weigh(evidence)
    if (best) found.push({ start: candidate.start, end: candidate.end, text: candidate.text, ...best, evidence })
  }
  return heaviest(joinedPersons(found))
}

/** `위르겐 클린스만` is one person and not two side by side: a run weighs no less than the persons its words would be alone. */
function joinedPersons(found: readonly FoundName[]): FoundName[] {
  return found.map((whole) => {
    if (whole.kind !== 'person' || !whole.text.includes(' ')) return whole
    const parts = found.filter((part) => part !== whole && part.kind === 'person' && !part.text.includes(' ') && part.start >= whole.start && part.end <= whole.end)
    if (parts.some(isFullName)) return whole
    return { ...whole, score: Math.max(whole.score, parts.reduce((sum, part) => sum + part.score, 0.01)) }
  })
}

/** `안정환 송종국` are two persons: each has a surname and a given name. */
const isFullName = ({ text }: FoundName) => /^[가-힣]{3}$/u.test(text) && isSurname(text[0]!) && foreignShare(text) === 0

/** The likeliest kind of name, or null when the evidence says it is none. */
function weigh(evidence: readonly string[]): { kind: MentionKind; score: number } | null {
  const sums = [...(weights().get('any') ?? [0, 0, 0])]
  for (const name of new Set(evidence)) weights().get(name)?.forEach((weight, k) => { sums[k]! += weight })
  const k = sums.indexOf(Math.max(...sums))
  return sums[k]! > 0 ? { kind: KINDS[k]!, score: sums[k]! } : null
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

let table: Map<string, number[]> | undefined

function weights(): Map<string, number[]> {
  return (table ??= new Map(readLexicon('nameEvidence').map((row) =>
    [row.evidence!, [Number(row.person), Number(row.organization), Number(row.place)]])))
}
