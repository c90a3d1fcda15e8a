import { readLexicon } from '../text/lexicon.ts'
import { stemOf } from '../text/terms.ts'

let groups: Map<string, string[]> | undefined

/**
 * Words that news uses for the same thing, in the same language: `영입` → 채용, 스카우트 …; verbs by their stems,
 * `숨지` → 사망, 별세 …; English in any form. Empty for what stands in no group of `data/lexicon/synonyms.tsv`.
 */
export function synonymsFor(word: string): readonly string[] {
  groups ??= table()
  return groups.get(keyOf(word)) ?? []
}

const keyOf = (word: string) => (/^[a-z.'’-]+$/iu.test(word) ? stemOf(word.toLowerCase()) : word)

/** Each word with the others of its groups; the smallest group first, since its words are the closest. */
function table(): Map<string, string[]> {
  const byGroup = Map.groupBy(readLexicon('synonyms'), ({ group, language }) => `${language} ${group}`)
  const table = new Map<string, string[]>()
  for (const rows of [...byGroup.values()].sort((a, b) => a.length - b.length)) {
    for (const { word } of rows) {
      const others = rows.map((row) => row.word!).filter((other) => other !== word)
      table.set(keyOf(word!), [...new Set([...(table.get(keyOf(word!)) ?? []), ...others])])
    }
  }
  return table
}
