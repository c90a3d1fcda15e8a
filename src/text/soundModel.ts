/**
 * How Latin letters are written in Hangul, learned from pairs of spellings: chunks of up to three letters against
 * chunks of up to two jamo, by expectation maximisation over all ways to cut a pair into chunks.
 *
 * Source: Li, Zhang and Su, "A joint source-channel model for machine transliteration" (2004), with one-chunk context
 */
export const MOST_LETTERS = 3
export const MOST_JAMO = 3

/** `latin chunk|jamo chunk` → probability of the pair among all pairs. */
export type SoundPairs = ReadonlyMap<string, number>

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆ-ㅈㅉㅊㅋㅌㅍㅎ']
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']
/** Final consonants in another alphabet than initial ones, since they stand for other letters: ㄹ of 벨 for `l`, of 라 for `r`. */
const FINALS = [...'-gGsnjhdlabcefiomvVtTqywxzp']

/** A Hangul word as the sounds of its letters, the silent ㅇ left out: `메타` → ㅁㅔㅌㅏ. Anything but Hangul is dropped. */
export function soundsOf(hangul: string): string {
  let sounds = ''
  for (const letter of hangul) {
    const syllable = letter.charCodeAt(0) - 0xac00
    if (syllable < 0 || syllable > 11171) continue
    const parts = [INITIALS[Math.floor(syllable / 588)]!, VOWELS[Math.floor((syllable % 588) / 28)]!, FINALS[syllable % 28]!]
    sounds += parts.filter((part) => part !== '-').join('')
  }
  return sounds
}

/** A Latin word as the model reads it: lower case, without accents, letters alone. */
export function lettersOf(latin: string): string {
  return latin.normalize('NFKD').toLowerCase().replace(/[^a-z]/gu, '')
}

/**
 * Learns the pairs from spellings of the same words, `['meta', '메타']`. Pairs rarer than `rarest` are dropped.
 * The same spellings in any order give the same model.
 */
export function learnSounds(spellings: readonly (readonly [string, string])[], rounds = 8, rarest = 2e-6): SoundPairs {
  const words = spellings.map(([latin, hangul]) => [lettersOf(latin), soundsOf(hangul)] as const).filter(([l, h]) => l && h && l.length < 25 && h.length < 40)
  let pairs: Map<string, number> = new Map()
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<string, number>()
    for (const [latin, jamo] of words) expect(latin, jamo, round === 0 ? null : pairs, counts)
    const sum = [...counts.values()].reduce((a, b) => a + b, 0)
    pairs = new Map([...counts].map(([pair, count]) => [pair, count / sum] as const).filter(([, p]) => p >= rarest))
  }
  return pairs
}

/** Adds each pair's expected number of uses in one word (forward–backward). Without pairs all cuts are alike. */
function expect(latin: string, jamo: string, pairs: SoundPairs | null, counts: Map<string, number>): void {
  const width = jamo.length + 1
  const forward = new Float64Array((latin.length + 1) * width)
  const backward = new Float64Array((latin.length + 1) * width)
  const steps: { from: number; to: number; pair: string; p: number }[] = []
  forward[0] = 1
  for (let i = 0; i <= latin.length; i++) {
    for (let j = 0; j <= jamo.length; j++) {
      const from = i * width + j
      if (forward[from] === 0) continue
      for (let a = 1; a <= MOST_LETTERS && i + a <= latin.length; a++) {
        for (let b = 0; b <= MOST_JAMO && j + b <= jamo.length; b++) {
          const pair = `${latin.slice(i, i + a)}|${jamo.slice(j, j + b)}`
          // At first, small chunks of like size are the likelier ones.
          const p = pairs === null ? 0.1 ** (a + b + Math.abs(a - b)) : pairs.get(pair) ?? 0
          if (p === 0) continue
          const to = (i + a) * width + j + b
          forward[to]! += forward[from]! * p
          steps.push({ from, to, pair, p })
        }
      }
    }
  }
  const total = forward[latin.length * width + jamo.length]!
  if (!(total > 0)) return
  backward[latin.length * width + jamo.length] = 1
  for (const { from, to, p } of steps.toReversed()) backward[from]! += p * backward[to]!
  for (const { from, to, pair, p } of steps) {
    const uses = (forward[from]! * p * backward[to]!) / total
    if (uses > 1e-6) counts.set(pair, (counts.get(pair) ?? 0) + uses)
  }
}
