import type { ReadArticle, ReadParagraph } from '../desk/readArticle.ts'
import { englishFor, koreanFor } from '../search/bilingual.ts'
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

/** What a word of the lexicon weighs beside a name, which says more of which event it is. */
const A_COMMON_WORD = 0.7

/** How much less alike two headlines of one language are when each names others; and how much of a name must be said. */
const OTHER_NAMES = 0.3
const A_NAME = 0.6

/** How much an amount in common, none in common where both tell some, a day that both name, and each day between the tellings count beside the words. Tuned on `data/evaluation/stories.jsonl`. */
const AN_AMOUNT = 0.15
const MOST_AMOUNTS = 1.5
const OTHER_AMOUNTS = 0.1
const A_DATE = 0.1
const A_DAY_APART = 0.05

/** A story is told within days; the same words a week later are another one. */
const DAYS_APART = 4
const DAY = 24 * 60 * 60 * 1000

/** One word of a telling: its own terms, then those of each of its alternatives. */
interface Word {
  isTitle: boolean
  /** as far as can be told: not in the lexicon, and in Latin letters with a capital */
  isName: boolean
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
 * how much of each one's headline and lead the other says, rare words and names counting more; amounts and days that
 * both name; less for other amounts, for headlines that name others, as of two fires, and for each day between them; 0 for more than four.
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
    const days = daysBetween(a, b)
    const words = (coverage[i]![j]! + coverage[j]![i]!) / 2
    if (days > DAYS_APART || words === 0) return
    const amounts = [...a.amounts].filter((amount) => b.amounts.has(amount)).reduce((sum, amount) => sum + amountRarity.of(amount), 0)
    const other = amounts === 0 && a.amounts.size > 0 && b.amounts.size > 0 ? OTHER_AMOUNTS : 0
    const date = [...a.dates].some((one) => b.dates.has(one)) ? A_DATE : 0
    const others = a.read.article.language === b.read.article.language && Math.max(names[i]?.[j] ?? 1, names[j]?.[i] ?? 1) < A_NAME ? OTHER_NAMES : 0
    square[i]![j] = square[j]![i] = Math.max(0, words + AN_AMOUNT * Math.min(MOST_AMOUNTS, amounts) + date - other - others - A_DAY_APART * days)
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
  return words.map((word, i) => {
    const byAlternative = Map.groupBy(telling.filter((term) => term.word === i), ({ alternative }) => alternative)
    const own = byAlternative.get(0) ?? []
    return { isTitle, isName: isName(word, own), alternatives: [own, ...[...byAlternative].filter(([n]) => n > 0).map(([, found]) => found)] }
  }).filter(({ alternatives }) => alternatives[0]!.length > 0)
}

/** `다온군` by its 다온, `Ashby`; a word that is a name somewhere and a common one elsewhere is taken for common. */
function isName(word: string, terms: readonly QueryTerm[]): boolean {
  if (/^\p{Script=Latin}/u.test(word)) return /^\p{Lu}/u.test(word) && koreanFor([word]).length === 0
  return terms.some(({ term }) => /^m[가-힣]{2}/u.test(term) && englishFor(term.slice(1)).length === 0)
}

/** `64,000 cars` and `6만4천 대` are the same; money and shares need their unit, and a small count says nothing. */
function amountOf({ kind, value, unit }: Reading): string | null {
  if (typeof value !== 'number' || kind === 'duration') return null
  if (kind === 'money' || kind === 'percent') return `${value} ${unit ?? kind}`
  return Number.isInteger(value) && value < 10 ? null : String(value)
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
