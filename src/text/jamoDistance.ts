import { disassemble } from 'es-hangul'

/**
 * How many letters (jamo) must be added, left out or changed to turn one word into the other: 하이페리언, 하이페리온 → 1.
 * Counting stops above `most`, and then `most + 1` is returned.
 */
export function jamoDistance(one: string, other: string, most: number): number {
  return jamoDistanceTo(one, most)(other)
}

/** The same for one word and many others, such as all words of a language. */
export function jamoDistanceTo(one: string, most: number): (other: string) => number {
  const a = jamoOf(one)
  const row = new Uint16Array(LONGEST)
  // One letter changes two syllables that stand together, and so not both the first and the last of three.
  const isLong = most === 1 && one.length > SYLLABLES_A_LETTER
  return (other) => {
    if (isLong && one[0] !== other[0] && one.at(-1) !== other.at(-1)) return most + 1
    if (syllablesLost(one, other) > SYLLABLES_A_LETTER * most) return most + 1
    const b = jamoOf(other)
    if (Math.abs(a.length - b.length) > most) return most + 1
    return bounded(a, b, most, row.length > b.length ? row : new Uint16Array(b.length + 1))
  }
}

/** Longer words are rare, and get a row of their own. */
const LONGEST = 256

/** Levenshtein's distance, looking only where it can be within the bound: `most` places before and after the diagonal. */
function bounded(a: string, b: string, most: number, row: Uint16Array): number {
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most)
    const to = Math.min(b.length, i + most)
    let diagonal = row[from - 1]!
    row[from - 1] = from === 1 ? i : most + 1
    let least = row[from - 1]!
    for (let j = from; j <= to; j++) {
      const above = j === i + most ? most + 1 : row[j]!
      const value = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1))
      diagonal = row[j]!
      row[j] = value
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
  }
  return Math.min(row[b.length]!, most + 1)
}

function jamoOf(word: string): string {
  let jamo = ''
  for (const syllable of word) jamo += (jamoOfSyllable.get(syllable) ?? remembered(syllable))
  return jamo
}

const jamoOfSyllable = new Map<string, string>()

function remembered(syllable: string): string {
  const jamo = disassemble(syllable)
  // Of Hangul there are no more than 11,172.
  if (/[가-힣]/u.test(syllable)) jamoOfSyllable.set(syllable, jamo)
  return jamo
}

/** A letter more or less changes two syllables at most: 하이 → 항. */
const SYLLABLES_A_LETTER = 2

/** How many syllables of one word the other has nowhere; far cheaper than the distance, which it bounds from below. */
function syllablesLost(one: string, other: string): number {
  let lost = 0
  for (let i = 0; i < one.length; i++) if (!other.includes(one[i]!)) lost++
  return lost
}
