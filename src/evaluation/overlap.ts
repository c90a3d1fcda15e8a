/** A text as answers are compared: without spaces, commas, middle dots, quotation marks or capitals. */
export function bareText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s,·*_`"'“”‘’]/gu, '')
}

/** How much two texts have in common letter by letter, 0 to 1 (F1): `30대` and `747 30대` share 3 letters of 3 and of 6. */
export function overlap(one: string, other: string): number {
  const a = [...bareText(one)]
  const b = [...bareText(other)]
  const left = new Map<string, number>()
  for (const letter of b) left.set(letter, (left.get(letter) ?? 0) + 1)
  let common = 0
  for (const letter of a) {
    const count = left.get(letter) ?? 0
    if (count > 0) common++
    left.set(letter, count - 1)
  }
  return common === 0 ? 0 : (2 * common) / (a.length + b.length)
}
