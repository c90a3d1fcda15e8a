import { readLexicon } from './lexicon.ts'

let always: Set<string> | undefined
let asking: Set<string> | undefined

/** Words that tell nothing of what a text is about: `the`, `것`. English in lower case, Korean as a morpheme. */
export function isStopWord(word: string): boolean {
  return (always ??= wordsFor('always')).has(word)
}

/** Stop words, and those that only ask: `who`, `누구`, `얼마나`. */
export function isAskingWord(word: string): boolean {
  return isStopWord(word) || (asking ??= wordsFor('asking')).has(word)
}

function wordsFor(when: string): Set<string> {
  return new Set(readLexicon('stopWords').filter((row) => row.when === when).map((row) => row.word!))
}
