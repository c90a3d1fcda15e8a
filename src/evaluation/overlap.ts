import { hasHangul } from '../text/language.ts'

/** A text as answers are compared: without spaces, commas, middle dots, quotation marks or capitals. */
export function bareText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s,·*_`"'“”‘’]/gu, '')
}

/** How much two texts have in common letter by letter, 0 to 1 (F1): `30대` and `747 30대` share 3 letters of 3 and of 6. */
export function overlap(one: string, other: string): number {
  return common([...bareText(one)], [...bareText(other)])
}

/** The same as a reader sees it: an answer with Hangul letter by letter, another word by word, without `the` and `a`. */
export function overlapAsRead(text: string, answer: string): number {
  return hasHangul(answer) ? overlap(text, answer) : common(wordsOf(text), wordsOf(answer))
}

/** Source: the scoring of SQuAD, which drops articles. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/^(?:an?|the)$/u.test(word)) ?? []
}

function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const unit of b) left.set(unit, (left.get(unit) ?? 0) + 1)
  let both = 0
  for (const unit of a) {
    const count = left.get(unit) ?? 0
    if (count > 0) both++
    left.set(unit, count - 1)
  }
  return both === 0 ? 0 : (2 * both) / (a.length + b.length)
}
