import { readLexicon } from './lexicon.ts'

let irregular: Map<string, string> | undefined

/** Forms that are more often a word of their own: `left`, `found`, `rose`. */
const ANOTHER_WORD = new Set(['found', 'left', 'saw', 'rose', 'wound', 'ground', 'bore', 'lay', 'shot', 'felt', 'lit', 'bid', 'fed', 'bound', 'thought', 'heads', 'lies', 'lives', 'works', 'leads', 'born'])
/** `organise`, `realising`, `colonisation` as they are written in America. */
const BRITISH = /(?<=[a-z]{2}(?:al|an|er|on|gn|im|ic|or|ar|ol|at|in|ut|ot|is|il|ym|ys)|^real)is(?=(?:e[ds]?|er|ers|ing|ation|ations)$)/u
const BRITISH_OUR = /^(arb|arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|parl|rig|rum|sav|vap|vig)our(?!$)|^(arb|arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|parl|rum|sav|vap|vig)our$/u
const BRITISH_RE = /^(cent|theat|fib|lit|met|kilomet|centimet|millimet|lust|spect)re(s?)$/u

/** An English word in lower case as the form that its other forms share, where no ending tells: `wrote` → write, `children` → child, `colour` → color. */
export function baseForm(lower: string): string {
  irregular ??= new Map([...readLexicon('questionVerbs').map((row) => [row.form!, row.base!] as const), ...readLexicon('irregularNouns').map((row) => [row.form!, row.base!] as const)].filter(([form]) => !ANOTHER_WORD.has(form)))
  const base = irregular.get(lower)
  if (base !== undefined) return base
  return lower.replace(BRITISH, 'iz').replace(BRITISH_OUR, (_, one?: string, other?: string) => `${one ?? other}or`).replace(BRITISH_RE, '$1er$2')
}
