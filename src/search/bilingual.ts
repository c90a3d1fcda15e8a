import { readLexicon } from '../text/lexicon.ts'
import { isStopWord } from '../text/stopWords.ts'
import { stemOf } from '../text/terms.ts'
import { termsOfWord } from './query.ts'

/** The longest English entry, in words. */
export const LONGEST_PHRASE = 4

let english: Map<string, string[]> | undefined
let korean: Map<string, string[]> | undefined

/** Korean for an English word or phrase, in any form of its words: `acquired` → 인수, 매입; empty for what is not in the lexicon. */
export function koreanFor(phrase: readonly string[]): readonly string[] {
  english ??= byKey('en', 'ko', (en) => stems(en.split(' ')))
  return english.get(stems(phrase)) ?? []
}

/** English for a Korean word: 인수 → acquire, acquisition, takeover. */
export function englishFor(word: string): readonly string[] {
  korean ??= byKey('ko', 'en', (ko) => ko.replaceAll(' ', ''))
  return korean.get(word) ?? []
}

/** A word's index terms, remembered, since the same translations come again and again. */
export function termsFor(word: string): readonly string[] {
  const known = terms.get(word)
  if (known) return known
  const made = termsOfWord(word)
  if (terms.size > 20_000) terms.clear()
  terms.set(word, made)
  return made
}

const terms = new Map<string, readonly string[]>()

/** `Ministry of Justice` → ministri justic: a question's words come without `of` and `most`, so beside two others they do not count. */
function stems(phrase: readonly string[]): string {
  const words = phrase.map((word) => word.toLowerCase().replace(/['’]s$/u, ''))
  const telling = words.filter((word) => !isStopWord(word))
  return (telling.length > 1 ? telling : words).map(stemOf).join(' ')
}

function byKey(from: string, to: string, keyOf: (cell: string) => string): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const row of [...readLexicon('terms'), ...NAMES.flatMap(namePairs)]) {
    const key = keyOf(row[from]!)
    const words = map.get(key) ?? []
    if (!words.includes(row[to]!)) words.push(row[to]!)
    map.set(key, words)
  }
  return map
}

/** Lists of names, many with what they are called in English. */
const NAMES = ['places', 'people', 'organizations']

function namePairs(list: string): Record<string, string>[] {
  return readLexicon(list).flatMap(({ name, english }) => (name && english && name !== english ? [{ en: english, ko: name }] : []))
}
