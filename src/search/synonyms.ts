import { readLexicon } from '../text/lexicon.ts'
import { stemOf } from '../text/terms.ts'

let known: Map<string, string[]> | undefined

/**
 * Words that news uses for the same thing, in the same language: `영입` → 채용, 스카우트 …; verbs by their stems,
 * `숨지` → 사망, 별세 …; English in any form. What news writes for a spoken word comes first and goes one way only:
 * `자르` → 해고, and not back, since most who are cut are not dismissed. Empty for what stands in neither
 * `data/lexicon/synonyms.tsv` nor `data/lexicon/spoken.tsv`.
 */
export function synonymsFor(word: string): readonly string[] {
  known ??= table()
  return known.get(keyOf(word)) ?? []
}

const keyOf = (word: string) => (/^[a-z.'’-]+$/iu.test(word) ? stemOf(word.toLowerCase()) : word)

/** What news writes for a spoken word, then the others of its groups; the smallest group first, since its words are the closest. */
function table(): Map<string, string[]> {
  const table = new Map<string, Set<string>>()
  const add = (word: string, others: readonly string[]) => table.set(keyOf(word), new Set([...(table.get(keyOf(word)) ?? []), ...others]))
  for (const { spoken, news } of readLexicon('spoken')) add(spoken!, [news!])
  const byGroup = Map.groupBy(readLexicon('synonyms'), ({ group, language }) => `${language} ${group}`)
  for (const rows of [...byGroup.values()].sort((a, b) => a.length - b.length)) {
    for (const { word } of rows) add(word!, rows.map((row) => row.word!).filter((other) => other !== word))
  }
  return new Map([...table].map(([word, others]) => [word, [...others]]))
}
