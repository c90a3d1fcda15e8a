import { disassemble } from 'es-hangul'

/**
 * How many letters (jamo) must be added, left out or changed to turn one word into the other: 하이페리언, 하이페리온 → 1.
 * Counting stops above `most`, and then `most + 1` is returned.
 */
export function jamoDistance(one: string, other: string, most: number): number {
  if (syllablesLost(one, other) > SYLLABLES_A_LETTER * most) return most + 1
  const [a, b] = [disassemble(one), disassemble(other)]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

/** A letter more or less changes two syllables at most: 하이 → 항. */
const SYLLABLES_A_LETTER = 2

/** How many syllables of one word the other has nowhere; far cheaper than the distance, which it bounds from below. */
function syllablesLost(one: string, other: string): number {
  let lost = 0
  for (const syllable of one) if (!other.includes(syllable)) lost++
  return lost
}
