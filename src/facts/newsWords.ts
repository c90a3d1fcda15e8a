import { readLexicon } from '../text/lexicon.ts'

let sorts: Map<string, string[]> | undefined

/** The words of one sort in data/lexicon/newsWords.tsv, longest first: `occasion` → 정상회담, 개막식, 방송 … */
export function newsWords(sort: string): readonly string[] {
  if (!sorts) {
    sorts = new Map()
    for (const row of readLexicon('newsWords')) sorts.set(row.sort!, [...(sorts.get(row.sort!) ?? []), row.word!])
    for (const words of sorts.values()) words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  }
  return sorts.get(sort) ?? []
}

/** The words of a sort as alternatives of a regular expression: `정상회담|개막식|방송`. */
export const anyOf = (sort: string): string => newsWords(sort).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
