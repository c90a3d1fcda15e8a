import { readLexicon, type LexiconRow } from '../../text/lexicon.ts'
import { anyOf, newsWords } from '../newsWords.ts'
import { hasHangul } from '../../text/language.ts'

/** What the word lists know of a name: `country`, `city`, `company`, `team`, `person` … and its English form, if any. */
export interface KnownName {
  type: string
  english: string
}

const LISTS = [['places', ''], ['organizations', ''], ['people', 'person']] as const

let known: Map<string, KnownName[]> | undefined

/** By the name without spaces, Korean or English as the text has it: `구글딥마인드`, `Scale AI` → `scaleai`. */
export function knownNames(name: string): readonly KnownName[] {
  known ??= readNames()
  return known.get(squeezed(name)) ?? []
}

/** A name as the lists hold it: no spaces, small letters. */
export function squeezed(name: string): string {
  return name.replace(/\s+/gu, '').toLowerCase()
}

function readNames(): Map<string, KnownName[]> {
  const names = new Map<string, KnownName[]>()
  const put = (key: string, entry: KnownName) => {
    const at = squeezed(key)
    const row = names.get(at)
    if (!row) names.set(at, [entry])
    else if (!row.some((r) => r.type === entry.type)) row.push(entry)
  }
  for (const [list, type] of LISTS) {
    for (const row of readLexicon(list)) {
      const entry = { type: row.type ?? type, english: row.english ?? '' }
      put(row.name!, entry)
      if (row.english) put(row.english, entry)
    }
  }
  return names
}

const cached = <T>(make: () => T) => {
  let value: T | undefined
  return () => (value ??= make())
}

const column = (list: string, name: string, keep: (row: LexiconRow) => boolean = () => true) =>
  new Set(readLexicon(list).filter(keep).map((row) => row[name]!))

const surnames = cached(() => column('surnames', 'surname'))
const givenNames = cached(() => new Set(readLexicon('givenNames').flatMap((row) => [row.name!, row.english!.toLowerCase()])))
const titlesAfter = cached(() => column('titles', 'title', (row) => row.position === 'after'))
const titlesBefore = cached(() => column('titles', 'title', (row) => row.position === 'before'))
const suffixes = cached(() => new Map(readLexicon('nameSuffixes').map((row) => [row.suffix!, { kind: row.kind!, sort: row.sort! }])))

export const isSurname = (text: string) => surnames().has(text)
export const isGivenName = (text: string) => givenNames().has(/[A-Za-z]/u.test(text) ? text.toLowerCase() : text)
/** A title that follows a name: `의원` in `김 의원`. */
export const isTitleAfter = (text: string) => titlesAfter().has(text) || (text.length > 2 && /^[부전]/u.test(text) && titlesAfter().has(text.slice(1)))
/** A title or calling that stands before a name: `배우` in `배우 고아라`. */
export const isTitleBefore = (text: string) => titlesBefore().has(text)

const LONGEST_SUFFIX = 9

/**
 * What the end of a name says it is: `지질연구소` → organization by 연구소; null when nothing.
 * `sort` is finer: firm, media, team, school, state, party, body, place.
 */
export function suffixOf(name: string): { kind: string; sort: string; length: number } | null {
  for (let length = Math.min(LONGEST_SUFFIX, name.length); length > 0; length--) {
    const found = suffixes().get(name.slice(-length))
    if (found) return { ...found, length }
  }
  return null
}

/** The longest title at the head of a text: `의원은` → `의원`. */
export function titleAtHead(text: string): string | null {
  for (let length = Math.min(8, text.length); length > 0; length--) {
    const title = text.slice(0, length)
    if (isTitleAfter(title)) return title
  }
  return null
}

/** What makes a firm of many (`시중은행`, `저가항공`) and no name of one. */
const GENERIC = new RegExp(`^(?:${anyOf('generic')})$`, 'u')

/** Whether a name is only a kind of firm or team with a word that tells which kind. */
export function isGeneric(name: string): boolean {
  const suffix = suffixOf(name)
  return suffix !== null && (suffix.length === name.length || GENERIC.test(name.slice(0, -suffix.length)))
}

const SINO = new Set(newsWords('sino'))

/** Share of a Hangul word's syllables that no Chinese character is read as: high in `수츠케버`, nil in `위원장`. */
export function foreignShare(word: string): number {
  const syllables = word.replace(/[^가-힣]/gu, '')
  if (syllables === '') return 0
  return [...syllables].filter((s) => !SINO.has(s)).length / syllables.length
}

const loanOdds = cached(() => new Map(readLexicon('syllables').map((row) => [row.syllable!, Number(row.foreign)])))

/**
 * How much a Hangul word sounds like one taken from another language, as the mean log odds of its syllables: 1.4 for
 * `카스파로프`, -3 for `정부`; 0 when it has no Hangul. Source: data/lexicon/syllables.tsv.
 */
export function loanSound(word: string): number {
  const syllables = [...word].filter(hasHangul)
  return syllables.length === 0 ? 0 : syllables.reduce((sum, one) => sum + (loanOdds().get(one) ?? 1), 0) / syllables.length
}

const commonNouns = cached(() => new Set(readLexicon('terms').flatMap((row) => /^[A-Z]/u.test(row.en!) ? [] : [row.ko!])))

/** Whether the word lists know a Korean word as a common one, with a meaning: `태풍`, `정부`, `도시`. */
export const isCommonNoun = (word: string) => commonNouns().has(word)
