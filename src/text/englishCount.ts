import { match } from './koreanNumber.ts'
import { readLexicon } from './lexicon.ts'
import type { UnitAt } from './units.ts'

const NOUN = /( |-)((?:[A-Za-z][a-z.'’S-]{1,14} ){0,2}?)([a-z]{2,16}s|people|men|women|children|police|cattle|fish|sheep|aircraft|person|man|woman|child)(?![a-z'’-])/uy
const IRREGULAR: Record<string, string> = {
  people: 'person', men: 'man', women: 'woman', children: 'child', lives: 'life', wives: 'wife', wolves: 'wolf', thieves: 'thief', knives: 'knife', leaves: 'leaf',
  shelves: 'shelf', movies: 'movie', cookies: 'cookie', buses: 'bus', viruses: 'virus', campuses: 'campus', crises: 'crisis', times: 'time', horses: 'horse',
}
const SINGULAR = /^(?:person|man|woman|child|police|cattle|fish|sheep|aircraft)$/u

/**
 * What an English number counts: the plural noun behind it, two describing words between at most:
 * `12 other people` → person, `500 new electric cars` → car. Null where a verb or a preposition comes first.
 *
 * Source of the words that are no noun: data/lexicon/uncounted.tsv
 */
export function countedNounAt(text: string, at: number, one: boolean): UnitAt | null {
  const [all, gap, between, noun] = match(NOUN, text, at) ?? []
  if (!all || !noun || (gap === '-' && !SINGULAR.test(noun))) return null
  if (SINGULAR.test(noun) && /^(?:person|man|woman|child)$/u.test(noun) !== one && gap !== '-') return null
  if (one && !SINGULAR.test(noun)) return null
  const inner = between!.trim().split(' ')
  if (inner.some((word) => ['inner', 'both'].includes(places().get(word) ?? '')) || ['last', 'both'].includes(places().get(noun) ?? '')) return null
  return { start: at + all.length - noun.length, end: at + all.length, unit: singular(noun), sort: 'counter', times: 1, nativeOnly: false }
}

let words: Map<string, string> | undefined
const places = () => (words ??= new Map(readLexicon('uncounted').map((row) => [row.word!, row.where!])))

/** `companies` → company, `boxes` → box, `people` → person */
function singular(noun: string): string {
  if (noun in IRREGULAR) return IRREGULAR[noun]!
  if (SINGULAR.test(noun)) return noun
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/u.test(noun) && !/(?:uses|ases|oses|ises|rses|nses)$/u.test(noun)) return noun.slice(0, -2)
  return noun.endsWith('ss') ? noun : noun.slice(0, -1)
}
