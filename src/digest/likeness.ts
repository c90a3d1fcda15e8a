import type { ReadArticle } from '../desk/readArticle.ts'
import { familyOf } from '../text/terms.ts'
import { tellingOf, type Telling, type Widen, type Word } from './telling.ts'

/** Added to what is looked for, so that two words in common do not make all of a headline of two words. */
const DOUBT = 0.5

/** What a word of the lexicon weighs beside a name, which says more of which event it is. */
const A_COMMON_WORD = 0.7

/** How much less alike two headlines of one language are when each names others; and how much of a name must be said. */
const OTHER_NAMES = 0.3
const A_NAME = 0.6

/**
 * How much an amount in common, none in common where both tell some, a day that both name, and each day between the
 * tellings count beside the words. Tuned on `data/evaluation/stories.jsonl`.
 */
const AN_AMOUNT = 0.15
const MOST_AMOUNTS = 1.5
const OTHER_AMOUNTS = 0.1
const A_DATE = 0.1
const A_DAY_APART = 0.05

/** A story is told within days; the same words a week later are another one. */
const DAYS_APART = 4
const DAY = 24 * 60 * 60 * 1000

/**
 * How much each two of these articles tell the same event, about 0 for nothing in common to 1 and a little above:
 * how much of each one's headline and lead the other says, rare words and names counting more; amounts and days that
 * both name; less for other amounts, for headlines that name others, as of two fires, and for each day between them;
 * 0 for more than four.
 *
 * @returns a square of numbers, in the order of `reads`
 */
export function likenessesOf(reads: readonly ReadArticle[], widen: Widen): Float32Array[] {
  const tellings = reads.map((read) => tellingOf(read, widen))
  const rarity = rarityOf(tellings.map(({ words }) => words.flatMap(({ alternatives }) => alternatives[0]!.map(({ term }) => term))))
  const amountRarity = rarityOf(tellings.map(({ amounts }) => [...amounts]))
  const coverage = tellings.map((telling) => coverageBy(telling, tellings, rarity))
  const names = tellings.map((telling) => namesSaid(telling, tellings.length, rarity))
  const square = tellings.map(() => new Float32Array(tellings.length))
  tellings.forEach((a, i) => tellings.slice(0, i).forEach((b, j) => {
    const words = (coverage[i]![j]! + coverage[j]![i]!) / 2
    const days = daysBetween(a, b)
    if (words === 0 || days > DAYS_APART) return
    const isOfOthers = a.read.article.language === b.read.article.language && Math.max(names[i]?.[j] ?? 1, names[j]?.[i] ?? 1) < A_NAME
    const likeness = words + byAmounts(a, b, amountRarity) + byDates(a, b) - (isOfOthers ? OTHER_NAMES : 0) - A_DAY_APART * days
    square[i]![j] = square[j]![i] = Math.max(0, likeness)
  }))
  return square
}

/** For amounts in common, against where both tell some and none is the same. */
function byAmounts(a: Telling, b: Telling, rarity: Rarity): number {
  const common = [...a.amounts].filter((amount) => b.amounts.has(amount))
  if (common.length === 0) return a.amounts.size > 0 && b.amounts.size > 0 ? -OTHER_AMOUNTS : 0
  return AN_AMOUNT * Math.min(MOST_AMOUNTS, common.reduce((sum, amount) => sum + rarity.of(amount), 0))
}

function byDates(a: Telling, b: Telling): number {
  return [...a.dates].some((date) => b.dates.has(date)) ? A_DATE : 0
}

interface Rarity {
  of(feature: string): number
  /** who has it, by index */
  holders(feature: string): readonly number[]
}

/** From 1 for what one telling has down to what all have. */
function rarityOf(features: string[][]): Rarity {
  const holders = new Map<string, number[]>()
  features.forEach((own, i) => new Set(own).forEach((feature) => {
    const known = holders.get(feature)
    if (known) known.push(i)
    else holders.set(feature, [i])
  }))
  const scale = Math.log(1 + features.length)
  return {
    of: (feature) => Math.log(1 + features.length / (holders.get(feature)?.length ?? 1)) / scale,
    holders: (feature) => holders.get(feature) ?? [],
  }
}

/** The share of a telling that each of the others says, its headline and all of it weighing the same. */
function coverageBy(telling: Telling, others: readonly Telling[], rarity: Rarity): Float32Array {
  const parts = [telling.words.filter(({ isTitle }) => isTitle), telling.words].map((words) => shareSaid(words, telling, others, rarity))
  return parts[0]!.map((share, i) => (share + parts[1]![i]!) / 2)
}

function shareSaid(words: readonly Word[], { read }: Telling, others: readonly Telling[], rarity: Rarity): Float32Array {
  const said = new Float32Array(others.length)
  let wanted = DOUBT
  let bridged = DOUBT
  for (const word of words) {
    const weight = Math.max(...word.alternatives[0]!.map(({ term }) => rarity.of(term))) * (word.isName ? 1 : A_COMMON_WORD)
    wanted += weight
    if (crosses(word)) bridged += weight
    for (const [i, match] of matchesOf(word, rarity)) said[i]! += weight * match
  }
  return said.map((sum, i) => sum / (others[i]!.read.article.language === read.article.language ? wanted : bridged))
}

/** Whether another language can say it at all, as far as is known; what cannot be found there is not missed there. */
function crosses({ alternatives }: Word): boolean {
  return alternatives.length > 1 || alternatives[0]!.some(({ term }) => familyOf(term) === 'number')
}

/** How much of one of a headline's names each telling says, the best of them; null where it has no name. */
function namesSaid(telling: Telling, count: number, rarity: Rarity): Float32Array | null {
  const names = telling.words.filter(({ isTitle, isName }) => isTitle && isName)
  if (names.length === 0) return null
  const said = new Float32Array(count)
  for (const name of names) for (const [i, match] of matchesOf(name, rarity)) said[i] = Math.max(said[i]!, match)
  return said
}

/** Which tellings say a word, in its own terms or in those of its best alternative, and how much of them. */
function matchesOf({ alternatives }: Word, rarity: Rarity): Map<number, number> {
  const best = new Map<number, number>()
  for (const terms of alternatives) {
    const whole = terms.reduce((sum, { term }) => sum + rarity.of(term), 0)
    const found = new Map<number, number>()
    for (const { term, weight } of terms) {
      for (const i of rarity.holders(term)) found.set(i, (found.get(i) ?? 0) + (weight * rarity.of(term)) / whole)
    }
    for (const [i, share] of found) best.set(i, Math.max(share, best.get(i) ?? 0))
  }
  return best
}

function daysBetween(a: Telling, b: Telling): number {
  const [one, other] = [a.read.article.date, b.read.article.date]
  return one === null || other === null ? 0 : Math.abs(Date.parse(one) - Date.parse(other)) / DAY
}
