import { disassemble } from 'es-hangul'

/**
 * How many letters (jamo) must be added, left out or changed to turn one word into the other: 하이페리언, 하이페리온 → 1.
 * Counting stops above `most`, and then `most + 1` is returned.
 */
export function jamoDistance(one: string, other: string, most: number): number {
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
