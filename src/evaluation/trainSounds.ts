import { learnSounds } from '../text/soundModel.ts'

/** Settings under which `data/lexicon/sounds.tsv` was learned: rounds of expectation maximisation, and the rarest pair kept. */
const ROUNDS = 6
const RAREST = 8e-6

/**
 * The table of `data/lexicon/sounds.tsv` from spellings of the same words, Latin and Hangul (`[['meta', '메타'], …]`):
 * chunks of letters, chunks of jamo, how likely the pair is, and where it was learned. The same spellings give the same table.
 */
export function soundTable(spellings: readonly (readonly [string, string])[], source: string): string {
  const rows = [...learnSounds(spellings, ROUNDS, RAREST)].map(([pair, p]) => {
    const [latin, jamo] = pair.split('|') as [string, string]
    return { latin, jamo, probability: p.toPrecision(3) }
  })
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  rows.sort((a, b) => byCode(a.latin, b.latin) || byCode(a.jamo, b.jamo))
  return ['latin\tjamo\tprobability\tsource', ...rows.map(({ latin, jamo, probability }) => `${latin}\t${jamo}\t${probability}\t${source}`)].join('\n') + '\n'
}
