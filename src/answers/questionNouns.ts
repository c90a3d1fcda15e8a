import type { Language } from '../text/language.ts'
import { readLexicon } from '../text/lexicon.ts'
import { ASKS, type Asks } from './question.ts'

export interface AskedBy {
  asks: Asks
  unit?: string
}

/**
 * What the noun of a question asks for: `승객수` → number, `피해액` → money, `founder` → person.
 * A compound is understood by its longest known ending (`인수인계기간` by `기간`, then by suffixes such as `-액`).
 *
 * @returns null when neither the noun nor an ending of it is known
 */
export function askedByNoun(noun: string, language: Language): AskedBy | null {
  const { words, endings } = nouns(language)
  const key = language === 'en' ? noun.toLowerCase() : noun
  const known = words.get(key) ?? words.get(singular(key, language))
  if (known) return known
  if (language === 'en') return null
  for (let at = 1; at < key.length; at++) {
    const ending = key.slice(at)
    const found = (ending.length > 1 ? words.get(ending) : undefined) ?? endings.get(ending)
    if (found) return found
  }
  return null
}

interface Nouns {
  words: Map<string, AskedBy>
  endings: Map<string, AskedBy>
}

const known = new Map<Language, Nouns>()

function nouns(language: Language): Nouns {
  const before = known.get(language)
  if (before) return before
  const words = new Map<string, AskedBy>()
  const endings = new Map<string, AskedBy>()
  for (const row of readLexicon('questionNouns')) {
    if (row.language !== language) continue
    const asked = askedBy(row.asks!, row.unit!)
    if (row.noun!.startsWith('-')) endings.set(row.noun!.slice(1), asked)
    else words.set(row.noun!, asked)
  }
  const read = { words, endings }
  known.set(language, read)
  return read
}

/** Reads the columns `asks` and `unit` of a word list; throws on a kind that is not known, so that a slip is found at once. */
export function askedBy(asks: string, unit: string): AskedBy {
  const kind = ASKS.find((known) => known === asks)
  if (!kind) throw new Error(`questionNouns.tsv: nothing is asked by "${asks}"`)
  return unit ? { asks: kind, unit } : { asks: kind }
}

function singular(noun: string, language: Language): string {
  if (language === 'ko') return noun.replace(/들$/u, '')
  return noun.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
}
