import type { ReadArticle, ReadParagraph } from '../desk/readArticle.ts'
import { unpackMorphemes } from '../text/morphemes.ts'
import { familyOf, termsIn } from '../text/terms.ts'

/** What an article is about, as weighted features: index terms, names and amounts. */
export type Signature = ReadonlyMap<string, number>

/** Terms of a text in the other language, with weights from 0 to 1; empty where nothing is known. */
export type Bridge = (text: string) => { term: string; weight: number }[]

/** News tells what happened in its headline and first paragraphs. */
const PARAGRAPHS = 2
const IN_TITLE = 2
const A_NAME = 2
const AN_AMOUNT = 2

/** The signatures of articles that are to be compared, rare features weighing more than those all of them have. */
export function signaturesOf(reads: ReadArticle[], bridge: Bridge): Signature[] {
  const raw = reads.map((read) => featuresOf(read, bridge))
  const frequency = new Map<string, number>()
  for (const features of raw) for (const feature of features.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  return raw.map((features) => new Map([...features].map(([feature, weight]) => [feature, Math.sqrt(weight) * Math.log(1 + reads.length / frequency.get(feature)!)])))
}

/** 0 for nothing in common to 1 for the same. */
export function cosine(a: Signature, b: Signature): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [feature, weight] of small) dot += weight * (large.get(feature) ?? 0)
  return dot === 0 ? 0 : dot / (lengthOf(a) * lengthOf(b))
}

function lengthOf(signature: Signature): number {
  let sum = 0
  for (const weight of signature.values()) sum += weight * weight
  return Math.sqrt(sum)
}

function featuresOf({ article, title, paragraphs }: ReadArticle, bridge: Bridge): Map<string, number> {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, Math.max(weight, features.get(feature) ?? 0))
  const parts = [{ text: article.title, read: title, factor: IN_TITLE },
    ...paragraphs.slice(0, PARAGRAPHS).map((read, i) => ({ text: article.paragraphs[i] ?? '', read, factor: 1 }))]
  for (const { text, read, factor } of parts) {
    for (const term of termsOf(text, read)) add(term, factor)
    for (const { term, weight } of bridge(text)) if (isTelling(term)) add(term, factor * weight)
    for (const { mentions, readings } of read.sentences) {
      for (const { name } of mentions) add(`name ${name.toLowerCase().replace(/\s+/gu, '')}`, A_NAME)
      for (const { kind, value, unit } of readings) {
        if (typeof value === 'number' && (kind === 'money' || kind === 'quantity' || kind === 'percent')) add(`amount ${value} ${unit ?? kind}`, AN_AMOUNT)
      }
    }
  }
  return features
}

function termsOf(text: string, { sentences }: ReadParagraph): string[] {
  return sentences.flatMap(({ start, end, morphemes }) => termsIn(text.slice(start, end), unpackMorphemes(morphemes)))
    .map(({ term }) => term).filter(isTelling)
}

/** Bigrams find what morphemes miss, but as features of a whole article they count every word twice. */
function isTelling(term: string): boolean {
  return familyOf(term) !== 'bigram' && familyOf(term) !== 'word'
}
