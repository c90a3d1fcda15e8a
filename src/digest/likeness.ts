import type { ReadArticle, ReadParagraph } from '../desk/readArticle.ts'
import { queryFrom, type Query, type QueryTerm } from '../search/query.ts'
import { morphemesOf, unpackMorphemes } from '../text/morphemes.ts'
import type { Reading } from '../text/reading.ts'
import { familyOf } from '../text/terms.ts'

/** Adds to a text's words what they may be called in the other language, so that Korean and English tellings meet. */
export type Widen = (query: Query) => Query

/** News tells what happened in its headline and first paragraphs. */
const PARAGRAPHS = 2

/** Added to what is looked for, so that two words in common do not make all of a headline of two words. */
const DOUBT = 0.5

/** How much an amount, a day that both name, and each day between the tellings count beside the words. Tuned on `data/evaluation/stories.jsonl`. */
const AN_AMOUNT = 0.15
const MOST_AMOUNTS = 1.5
const A_DATE = 0.1
const A_DAY_APART = 0.05

/** A story is told within days; the same words a week later are another one. */
const DAYS_APART = 4
const DAY = 24 * 60 * 60 * 1000

/** One word of a telling: its own terms, then those of each of its alternatives. */
interface Word {
  isTitle: boolean
  alternatives: QueryTerm[][]
}

/** What is compared of an article. */
interface Telling {
  read: ReadArticle
  words: Word[]
  amounts: Set<string>
  dates: Set<string>
}

/**
 * How much each two of these articles tell the same event, about 0 for nothing in common to 1 and a little above:
 * how much of each one's headline and lead the other says, rare words counting more; amounts and days that both name;
 * less for each day between them, and 0 for more than four.
 *
 * @returns a square of numbers, in the order of `reads`
 */
export function likenessesOf(reads: readonly ReadArticle[], widen: Widen): Float32Array[] {
  const tellings = reads.map((read) => tellingOf(read, widen))
  const rarity = rarityOf(tellings.map(({ words }) => words.flatMap(({ alternatives }) => alternatives[0]!.map(({ term }) => term))))
  const amountRarity = rarityOf(tellings.map(({ amounts }) => [...amounts]))
  const coverage = tellings.map((telling) => coverageBy(telling, tellings, rarity))
  const square = tellings.map(() => new Float32Array(tellings.length))
  tellings.forEach((a, i) => tellings.slice(0, i).forEach((b, j) => {
    const days = daysBetween(a, b)
    const words = (coverage[i]![j]! + coverage[j]![i]!) / 2
    if (days > DAYS_APART || words === 0) return
    const amounts = [...a.amounts].filter((amount) => b.amounts.has(amount)).reduce((sum, amount) => sum + amountRarity.of(amount), 0)
    const date = [...a.dates].some((one) => b.dates.has(one)) ? A_DATE : 0
    square[i]![j] = square[j]![i] = Math.max(0, words + AN_AMOUNT * Math.min(MOST_AMOUNTS, amounts) + date - A_DAY_APART * days)
  }))
  return square
}

function tellingOf(read: ReadArticle, widen: Widen): Telling {
  const { article, title, paragraphs } = read
  const parts: [string, ReadParagraph][] = [[article.title, title], ...paragraphs.slice(0, PARAGRAPHS).map((paragraph, i) => [article.paragraphs[i] ?? '', paragraph] as [string, ReadParagraph])]
  const readings = parts.flatMap(([, { sentences }]) => sentences.flatMap((sentence) => sentence.readings))
  return {
    read,
    words: parts.flatMap(([text, read], i) => wordsOf(widen(queryOfRead(text, read)), i === 0)),
    amounts: new Set(readings.flatMap((reading) => amountOf(reading) ?? [])),
    dates: new Set(readings.flatMap((reading) => dayNamed(reading, article.date) ?? [])),
  }
}

function queryOfRead(text: string, { sentences }: ReadParagraph): Query {
  return queryFrom(text, sentences.flatMap(({ start, end, morphemes }) => (morphemes
    ? unpackMorphemes(morphemes)
    : morphemesOf(text.slice(start, end)).map((m) => ({ ...m, start: m.start + start, end: m.end + start })))), sentences.flatMap(({ readings }) => readings))
}

function wordsOf({ words, terms }: Query, isTitle: boolean): Word[] {
  // Pairs of letters and words without particle find what morphemes miss, but here they would count every word twice.
  const telling = terms.filter(({ term }) => familyOf(term) !== 'bigram' && familyOf(term) !== 'word')
  return words.map((_, i) => {
    const byAlternative = Map.groupBy(telling.filter(({ word }) => word === i), ({ alternative }) => alternative)
    return { isTitle, alternatives: [byAlternative.get(0) ?? [], ...[...byAlternative].filter(([n]) => n > 0).map(([, found]) => found)] }
  }).filter(({ alternatives }) => alternatives[0]!.length > 0)
}

/** `64,000 cars` and `6만4천 대` are the same; money and shares need their unit, and a small count says nothing. */
function amountOf({ kind, value, unit }: Reading): string | null {
  if (typeof value !== 'number' || kind === 'duration' || (Number.isInteger(value) && value < 10)) return null
  return kind === 'money' || kind === 'percent' ? `${value} ${unit ?? kind}` : String(value)
}

/** A day that an article names, but not the day of the news itself, which all the day's stories have. */
function dayNamed({ kind, value, from }: Reading, published: string | null): string | null {
  const day = kind === 'date' ? value : kind === 'dateRange' ? from : undefined
  if (typeof day !== 'string') return null
  const isOfTheNews = published !== null && Math.abs(Date.parse(day.slice(0, 10)) - Date.parse(published)) < 3 * DAY
  return isOfTheNews ? null : day.slice(0, 10)
}

interface Rarity {
  of(feature: string): number
  /** who has it, by index */
  holders(feature: string): readonly number[]
}

/** From 1 for what one telling has down to what all have. */
function rarityOf(features: string[][]): Rarity {
  const holders = new Map<string, number[]>()
  features.forEach((own, i) => new Set(own).forEach((feature) => holders.set(feature, [...(holders.get(feature) ?? []), i])))
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
    const weight = Math.max(...word.alternatives[0]!.map(({ term }) => rarity.of(term)))
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
