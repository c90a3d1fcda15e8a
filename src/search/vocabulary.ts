import { familyOf } from '../text/terms.ts'
import { soundLikeness } from '../text/transliteration.ts'
import type { Scope } from '../desk/archive.ts'
import { keyOfHangul, keysOfLatin } from './soundKeys.ts'
import type { SearchIndex } from './searchIndex.ts'

/** A word of the articles that sounds like one of the question. */
export interface SoundAlike {
  word: string
  /** from 0 to 1; 1 sounds the same */
  likeness: number
}

/** Below this likeness two spellings are two words; see `soundLikeness`. */
const SAME_WORD = -1.1
const MOST_ALIKE = 3
const SHORTEST = 2

/** The words of the articles by how they sound and are spelled; follows the index as articles come and go. */
export class Vocabulary {
  readonly #index: SearchIndex
  readonly #hangulByKey = new Map<string, string[]>()
  readonly #latinByKey = new Map<string, string[]>()
  readonly #hangulByLength = new Map<number, string[]>()
  /** by first letter and length */
  readonly #stemsByLength = new Map<string, string[]>()
  readonly #seen = new Set<string>()
  #known = 0

  constructor(index: SearchIndex) {
    this.#index = index
  }

  /** Whether the word, or for Latin its stem, occurs in what may be seen. */
  has(term: string, scope: Scope): boolean {
    return this.#index.occurs(term, scope)
  }

  /** What the articles also call these words together; see SearchIndex. */
  otherNames(words: readonly string[], scope: Scope): string[] {
    return this.#index.otherNames(words, scope)
  }

  /** Hangul words that a Latin one may be, best first: `Hyperion` → 하이페리온. */
  hangulFor(latin: string, scope: Scope): SoundAlike[] {
    this.#sync()
    const words = new Set(keysOfLatin(latin).flatMap((key) => this.#hangulByKey.get(key) ?? []))
    return this.#alike([...words], (word) => soundLikeness(latin, word), scope)
  }

  /** Latin words, as stems, that a Hangul one may be: 하이페리온 → `hyperion`. */
  latinFor(hangul: string, scope: Scope): SoundAlike[] {
    this.#sync()
    return this.#alike(this.#latinByKey.get(keyOfHangul(hangul)) ?? [], (word) => soundLikeness(word, hangul), scope)
  }

  /** Hangul words of about the same length, for a word that is misspelled. */
  hangulOfLength(length: number): string[] {
    this.#sync()
    const [shorter, alike, longer] = [length - 1, length, length + 1].map((n) => this.#hangulByLength.get(n) ?? [])
    return shorter!.concat(alike!, longer!)
  }

  /** English stems with the same first letter and about the same length, for a word that is misspelled. */
  stemsLike(stem: string): string[] {
    this.#sync()
    return [-2, -1, 0, 1, 2].flatMap((more) => this.#stemsByLength.get(`${stem[0]}${stem.length + more}`) ?? [])
  }

  #alike(words: string[], likenessOf: (word: string) => number, scope: Scope): SoundAlike[] {
    return words.map((word) => ({ word, score: likenessOf(word) }))
      .filter(({ word, score }) => score >= SAME_WORD && (['w', 'm', 'e'] as const).some((family) => this.#index.occurs(family + word, scope)))
      .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_ALIKE)
      .map(({ word, score }) => ({ word, likeness: 1 + score / 2.5 }))
  }

  /** Takes in the words that came since the last look. */
  #sync(): void {
    for (const term of this.#index.termsSince(this.#known)) {
      this.#known++
      const family = familyOf(term)
      const word = term.slice(1)
      if ((family !== 'word' && family !== 'morpheme' && family !== 'stem') || word.length < SHORTEST || this.#seen.has(word)) continue
      this.#seen.add(word)
      if (/^[가-힣]+$/u.test(word)) {
        push(this.#hangulByKey, keyOfHangul(word), word)
        push(this.#hangulByLength, word.length, word)
      } else if (/^[a-z]+$/u.test(word)) {
        for (const key of keysOfLatin(word)) push(this.#latinByKey, key, word)
        push(this.#stemsByLength, `${word[0]}${word.length}`, word)
      }
    }
  }
}

function push<K>(map: Map<K, string[]>, key: K, word: string): void {
  const words = map.get(key)
  if (words) words.push(word)
  else map.set(key, [word])
}
