/**
 * The table of `data/lexicon/syllables.tsv`: for each Hangul syllable the log odds of standing in a word taken from another
 * language against standing in one of Korean or Chinese make.
 *
 * @param loans Hangul spellings of words of other languages: `['미팅', '카메라']`
 * @param nouns Korean nouns; those that are loans too are left out
 */
export function syllableTable(loans: Iterable<string>, nouns: Iterable<string>, source: string): string {
  const foreign = new Set(words(loans))
  const loan = tally(foreign)
  const own = tally(words(nouns).filter((word) => !foreign.has(word)))
  const rows = [...new Set([...loan.counts.keys(), ...own.counts.keys()])].sort().map((syllable) => {
    const odds = Math.log(share(loan, syllable) / share(own, syllable))
    return `${syllable}\t${odds.toFixed(1).replace('-0.0', '0.0')}\t${source}`
  })
  return ['syllable\tforeign\tsource', ...rows].join('\n') + '\n'
}

interface Tally {
  counts: Map<string, number>
  total: number
}

function words(texts: Iterable<string>): string[] {
  return [...new Set([...texts].flatMap((text) => text.match(/[가-힣]{2,}/gu) ?? []))]
}

function tally(all: Iterable<string>): Tally {
  const counts = new Map<string, number>()
  let total = 0
  for (const word of all) for (const syllable of word) {
    counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
    total++
  }
  return { counts, total }
}

/** Half a sight more than was seen, so that nothing is impossible. */
const share = ({ counts, total }: Tally, syllable: string) => ((counts.get(syllable) ?? 0) + 0.5) / Math.max(1, total)
