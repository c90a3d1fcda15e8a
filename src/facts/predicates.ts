import { readLexicon } from '../text/lexicon.ts'
import type { FactKind, FactStatus } from './fact.ts'

/** What a predicate tells of and how its roles lie: `영입` hire, `takes` (an organisation takes a person). */
export interface Frame {
  kind: FactKind
  frame: string
}

let frames: Map<string, Frame[]> | undefined

/** The frames of a root, in the order of data/lexicon/predicates.tsv; empty for a predicate that tells no fact. */
export function framesOf(root: string): readonly Frame[] {
  if (!frames) {
    frames = new Map()
    for (const row of readLexicon('predicates')) {
      const entry = { kind: row.kind as FactKind, frame: row.frame! }
      const known = frames.get(row.root!)
      if (known) known.push(entry)
      else frames.set(row.root!, [entry])
    }
  }
  return frames.get(root) ?? frames.get(root.slice(-2)) ?? []
}

let cues: Map<string, FactStatus> | undefined

/** The status a word gives to what it governs: `검토` in `인수를 검토` → reported; null when it gives none. */
export function statusCue(word: string): FactStatus | null {
  cues ??= new Map(readLexicon('statusCues').map((row) => [row.cue!, row.status as FactStatus]))
  return cues.get(word) ?? cues.get(word.slice(-2)) ?? null
}
