import { comparedFacts } from './compare.ts'
import type { Fact } from './fact.ts'

/** A fact of a newer version of an article that its older version did not tell so. */
export interface ChangedFact {
  fact: Fact
  /** what the older version told of the same thing; null when it told nothing of it */
  before: Fact | null
}

/**
 * The facts of a newer version that are new or have another value, in its order: of `주민 12명이 다쳤다` and
 * `주민 14명이 다쳤다` the second, with the first as `before`.
 */
export function changedFacts(before: readonly Fact[], after: readonly Fact[]): ChangedFact[] {
  const old = new Set(before)
  const told = new Set(before.map(whatItTells))
  return comparedFacts([...after, ...before].map((fact) => ({ fact, date: null })))
    .filter(({ fact, tellings }) => !tellings.some((telling) => old.has(telling)) && !told.has(whatItTells(fact)))
    .map(({ fact, others }) => ({ fact, before: others.find((other) => old.has(other)) ?? null }))
}

const whatItTells = ({ kind, status, slots }: Fact) => JSON.stringify([kind, status, Object.entries(slots).sort(([a], [b]) => (a < b ? -1 : 1))])
