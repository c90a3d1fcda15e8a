/** So much of the numbers may be missing in a text that says the same: a corrected one, another day. */
const MOST_OTHER = 0.2

const numbersIn = (paragraphs: readonly string[]) => new Set(paragraphs.flatMap((text) => text.match(/\d[\d.,]{0,30}/gu) ?? []).map((number) => number.replace(/[.,]+$/u, '')))

/**
 * Whether a text in nearly the same words tells other things, as the weather or the market of another day does: more than
 * one, and more than a fifth, of its numbers do not stand in the other text.
 */
export function areOtherNumbers(told: readonly string[], elsewhere: readonly string[]): boolean {
  const numbers = numbersIn(told)
  const missing = numbers.difference(numbersIn(elsewhere)).size
  return missing > Math.max(1, MOST_OTHER * numbers.size)
}
