import type { Fact } from '../facts/fact.ts'

/** A fact as every verb prints it with `--json`: what is said and where it stands, not the rule that found it. */
export function factAsJson({ kind, status, slots, quote, article, paragraph, start, end }: Fact) {
  return { kind, status, slots, quote, article, paragraph, start, end }
}
