import { isTitleAfter } from '../../facts/names/nameLists.ts'
import type { Language } from '../../text/language.ts'
import { readLexicon } from '../../text/lexicon.ts'
import { ASKS, type Asks } from './question.ts'

export interface AskedBy {
  asks: Asks
  unit?: string
}

/**
 * What the noun of a question asks for: `승객수` → number, `피해액` → money, `founder` → person.
 * A compound is understood by its longest known ending (`인수인계기간` by `기간`, then by suffixes such as `-액`); titles ask for a person.
 *
 * @returns null when neither the noun nor an ending of it is known
 */
export function askedByNoun(noun: string, language: Language): AskedBy | null {
  const { words } = nouns(language)
  const key = language === 'en' ? noun.toLowerCase() : noun
  const bare = singular(key, language)
  return words.get(key) ?? words.get(bare) ?? (language === 'en' ? askedByPart(key) : askedByEnding(bare))
}

function askedByEnding(noun: string): AskedBy | null {
  const { words, endings } = nouns('ko')
  for (let at = 0; at < noun.length; at++) {
    const ending = noun.slice(at)
    const listed = at === 0 ? undefined : (ending.length > 1 ? words.get(ending) : undefined) ?? endings.get(ending)
    if (ending.length > 2 && !(listed && words.has(ending)) && isTitleAfter(ending)) return { asks: 'person' }
    if (listed) return listed
  }
  return null
}

/**
 * A word whose last letter looks like a particle and is none: `공모가`, `길이`, `경매 시작가`; not the 주가 of `광고주가`.
 *
 * @param bare the word without that letter
 * @returns the listed noun the word is or ends in; null where the letter may be a particle
 */
export function askedNounWhole(word: string, bare: string): string | null {
  const { words } = nouns('ko')
  if (words.has(bare)) return null
  for (let at = 0; at === 0 || at <= word.length - 3; at++) if (words.has(word.slice(at))) return word.slice(at)
  return null
}

/** `vice-chair`, `secretary-general`, `governor-elect`: who or what it is, a part tells; of amounts a part tells nothing (`third-year`). */
function askedByPart(noun: string): AskedBy | null {
  for (const part of [noun.slice(noun.lastIndexOf('-') + 1), noun.slice(0, Math.max(0, noun.indexOf('-')))]) {
    const asked = part === noun || part === '' ? null : askedByNoun(part, 'en')
    if (asked && /^(?:person|organization|place)$/u.test(asked.asks)) return asked
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
  if (language === 'ko') return noun.replace(/(?<=[가-힣]{2})(?:님?들|님)$/u, '')
  return noun.replace(/ies$/u, 'y').replace(/(?<=ch|sh|ss|x)es$/u, '').replace(/(?<=[^s])s$/u, '')
}
