import type { Scope } from '../desk/archive.ts'
import { jamoDistanceTo } from '../text/jamoDistance.ts'
import { fromWrongKeyboard } from '../text/keyboard.ts'
import { englishFor, koreanFor, LONGEST_PHRASE, termsFor } from './bilingual.ts'
import type { Query, QueryTerm } from './query.ts'
import { familyOf, stemOf } from '../text/terms.ts'
import { synonymsFor } from './synonyms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A way to find other words for a word of the question: by what articles call it too, a synonym, the bilingual lexicon, its sound in the other script, its spelling, the keyboard. */
export type Widening = 'name' | 'translation' | 'synonym' | 'sound' | 'spelling' | 'keyboard'

/** What a way of widening is worth beside the asker's own word. Tuned on news pairs; see README, "How right". */
const WORTH: Readonly<Record<Widening, number>> & { besideOwn: number } = { name: 1, translation: 0.9, besideOwn: 0.6, synonym: 0.5, sound: 1, spelling: 0.6, keyboard: 0.9 }
/** So many translations of one word are tried, the first ones first. */
const MOST_TRANSLATIONS = 8
const MOST_SYNONYMS = 8
const MOST_NAMES = 3

/** Another way to say a word of the question, as words of the articles. */
interface Alternative {
  by: Widening
  words: readonly string[]
  weight: number
}

/**
 * Adds to a question what its words may be called in the articles: what these say a name is also called, synonyms,
 * translations both ways, the same name in the other script by its sound, a name typed with the wrong keyboard, and
 * for a Korean word that stands nowhere its nearest spelling. The asker's own terms stay as they are, and nothing is added that occurs in no article.
 *
 * @param without ways that are left out, to measure what they are worth
 */
export function widen(query: Query, vocabulary: Vocabulary, scope: Scope, without?: ReadonlySet<Widening>): Query {
  const added: QueryTerm[] = []
  const inPhrase = new Set<number>()
  query.words.forEach((_, word) => {
    const phrase = inPhrase.has(word) ? [] : longestPhrase(query.words, word)
    phrase.slice(1).forEach((_, i) => inPhrase.add(word + i + 1))
    const known = inPhrase.has(word) ? [] : [
      ...names(query.words, word, vocabulary, scope), ...synonyms(query, word), ...translations(phrase), ...otherForms(query, word, vocabulary, scope),
    ]
    const ways = known.length === 0 && !inPhrase.has(word) ? misspelledLatin(query, word, vocabulary, scope) : known
    let alternative = 0
    for (const { words, weight } of without ? ways.filter(({ by }) => !without.has(by)) : ways) {
      const terms = words.flatMap(termsFor).filter((term) => vocabulary.has(term, scope))
      if (terms.length === 0) continue
      alternative++
      for (const term of new Set(terms)) added.push({ term, weight, word, alternative })
    }
  })
  return { words: query.words, terms: [...query.terms, ...added] }
}

/** From this word on, the most words that the lexicon knows together; none where it knows none. */
function longestPhrase(words: readonly string[], from: number): string[] {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const phrase = words.slice(from, from + length)
    if (phrase.length === length && phrase.every(isLatin) && koreanFor(phrase).length > 0) return phrase
  }
  return []
}

const isLatin = (word: string) => /^[\p{Script=Latin}.'’-]+$/u.test(word)
const isHangul = (word: string) => /^[가-힣]+$/u.test(word)

function translations(phrase: readonly string[]): Alternative[] {
  const found = koreanFor(phrase).slice(0, MOST_TRANSLATIONS)
  return found.map((korean) => ({ by: 'translation', words: [korean], weight: WORTH.translation / found.length ** 0.25 }))
}

/** What the articles themselves also call the words from here on, by the longest name that they explain. */
function names(words: readonly string[], from: number, vocabulary: Vocabulary, scope: Scope): Alternative[] {
  for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length--) {
    const found = vocabulary.otherNames(words.slice(from, from + length), scope)
    if (found.length > 0) return found.slice(0, MOST_NAMES).map((name) => ({ by: 'name', words: [name], weight: WORTH.name }))
  }
  return []
}

/** By the word as it stands, or by the stem that the analyser found in it: `숨졌` → 숨지 → 사망. */
function synonyms(query: Query, at: number): Alternative[] {
  const stems = query.terms.filter(({ word, alternative, term }) => word === at && alternative === 0 && familyOf(term) === 'morpheme').map(({ term }) => term.slice(1))
  const found = [query.words[at]!, ...stems].map(synonymsFor).find((words) => words.length > 0) ?? []
  return found.slice(0, MOST_SYNONYMS).map((word) => ({ by: 'synonym', words: [word], weight: WORTH.synonym }))
}

function otherForms(query: Query, at: number, vocabulary: Vocabulary, scope: Scope): Alternative[] {
  const word = query.words[at]!
  if (isHangul(word)) {
    const isThere = occurs(query, at, vocabulary, scope)
    const english = englishFor(word).slice(0, MOST_TRANSLATIONS)
    return [
      ...english.map((one) => ({ by: 'translation' as const, words: one.split(' '), weight: (isThere ? WORTH.besideOwn : WORTH.translation) / english.length ** 0.25 })),
      ...vocabulary.latinFor(word, scope).map((alike) => ({ by: 'sound' as const, words: [alike.word], weight: WORTH.sound * alike.likeness })),
      ...(isThere ? [] : misspelled(word, vocabulary, scope)),
    ]
  }
  if (!isLatin(word)) return []
  return [
    ...vocabulary.hangulFor(word, scope).map((alike) => ({ by: 'sound' as const, words: [alike.word], weight: WORTH.sound * alike.likeness })),
    ...(occurs(query, at, vocabulary, scope) ? [] : wrongKeyboard(word, vocabulary, scope)),
  ]
}

/** Whether the asker's own word stands anywhere, as a whole. */
function occurs(query: Query, word: number, vocabulary: Vocabulary, scope: Scope): boolean {
  return query.terms.some((term) => term.word === word && term.alternative === 0 && !term.term.startsWith('b') && vocabulary.has(term.term, scope))
}

/** `하이페리언` → 하이페리온: the nearest words of at least three syllables, with one wrong letter, or two in a long word. */
function misspelled(word: string, vocabulary: Vocabulary, scope: Scope): Alternative[] {
  if (word.length < 3) return []
  const most = word.length > 4 ? 2 : 1
  return nearest(word, vocabulary.hangulOfLength(word.length), most, (other) => vocabulary.has(`w${other}`, scope))
}

/** `ctenphores` → ctenophore: the nearest stems, with one wrong letter in a word of at least five, or two in one of at least eight. */
function misspelledLatin(query: Query, at: number, vocabulary: Vocabulary, scope: Scope): Alternative[] {
  const word = query.words[at]!
  if (!/^[A-Za-z]{5,}$/u.test(word) || occurs(query, at, vocabulary, scope)) return []
  const stem = stemOf(word)
  return nearest(stem, vocabulary.stemsLike(stem), word.length >= 8 ? 2 : 1, (other) => vocabulary.has(`e${other}`, scope))
}

/** The words nearest in spelling that occur, at most three, and none further off than `most` letters. */
function nearest(word: string, others: readonly string[], most: number, occur: (other: string) => boolean): Alternative[] {
  const distanceTo = jamoDistanceTo(word, most)
  const near = others.filter((other) => distanceTo(other) <= most && occur(other)).map((other) => ({ other, distance: distanceTo(other) }))
  const least = Math.min(...near.map(({ distance }) => distance))
  return near.filter(({ distance }) => distance === least).slice(0, 3).map(({ other }) => ({ by: 'spelling', words: [other], weight: WORTH.spelling }))
}

/** `gkdlvpfldhs` → 하이페리온, where that occurs. */
function wrongKeyboard(word: string, vocabulary: Vocabulary, scope: Scope): Alternative[] {
  const hangul = fromWrongKeyboard(word)
  return hangul !== null && (vocabulary.has(`w${hangul}`, scope) || vocabulary.has(`m${hangul}`, scope)) ? [{ by: 'keyboard', words: [hangul], weight: WORTH.keyboard }] : []
}
