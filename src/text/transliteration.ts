import { readLexicon } from './lexicon.ts'
import { lettersOf, MOST_JAMO, MOST_LETTERS, soundsOf, type SoundPairs } from './soundModel.ts'

/**
 * How alike a Latin and a Hangul word sound: `('Hyperion', '하이페리온')` near -1, unrelated words below -4. The mean, over
 * letters and jamo, of the log probability of the best way to write one as the other, both directions together.
 */
export function soundLikeness(latin: string, hangul: string, model: Model = sounds()): number {
  const letters = lettersOf(latin)
  const jamo = soundsOf(hangul)
  if (!letters || !jamo || letters.length > LONGEST || jamo.length > LONGEST) return -Infinity
  return bestCut(letters, jamo, model) / (letters.length + jamo.length)
}

const LONGEST = 40

/** Log of P(jamo | letters) · P(letters | jamo), by chunk of letters, then chunk of jamo. */
export type Model = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What a letter or a jamo costs that no pair explains. */
const UNEXPLAINED = -9

/** The score of the best cut into chunks (Viterbi). */
function bestCut(letters: string, jamo: string, model: Model): number {
  const width = jamo.length + 1
  const best = new Float64Array((letters.length + 1) * width).fill(-Infinity)
  best[0] = 0
  for (let i = 0; i <= letters.length; i++) {
    for (let j = 0; j <= jamo.length; j++) {
      const here = best[i * width + j]!
      if (here === -Infinity) continue
      const reach = (to: number, score: number) => { if (score > best[to]!) best[to] = score }
      if (i < letters.length) reach((i + 1) * width + j, here + UNEXPLAINED)
      if (j < jamo.length) reach(i * width + j + 1, here + UNEXPLAINED)
      for (let a = 1; a <= MOST_LETTERS && i + a <= letters.length; a++) {
        const chunks = model.get(letters.slice(i, i + a))
        if (!chunks) continue
        for (let b = 0; b <= MOST_JAMO && j + b <= jamo.length; b++) {
          const score = chunks.get(jamo.slice(j, j + b))
          if (score !== undefined) reach((i + a) * width + j + b, here + score)
        }
      }
    }
  }
  return best[letters.length * width + jamo.length]!
}

/** A learned table as a model for scoring. */
export function modelOf(pairs: SoundPairs): Model {
  const ofLetters = new Map<string, number>()
  const ofJamo = new Map<string, number>()
  for (const [pair, p] of pairs) {
    const [letters, jamo] = pair.split('|') as [string, string]
    ofLetters.set(letters, (ofLetters.get(letters) ?? 0) + p)
    ofJamo.set(jamo, (ofJamo.get(jamo) ?? 0) + p)
  }
  const model = new Map<string, Map<string, number>>()
  for (const [pair, p] of pairs) {
    const [letters, jamo] = pair.split('|') as [string, string]
    const chunks = model.get(letters) ?? new Map<string, number>()
    model.set(letters, chunks.set(jamo, Math.log(p / ofLetters.get(letters)!) + Math.log(p / ofJamo.get(jamo)!)))
  }
  return model
}

let loaded: Model | undefined

function sounds(): Model {
  return loaded ??= modelOf(new Map(readLexicon('sounds').map(({ latin, jamo, probability }) => [`${latin}|${jamo}`, Number(probability)])))
}
