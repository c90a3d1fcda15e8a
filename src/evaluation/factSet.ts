import type { Fact, SlotValue } from '../facts/fact.ts'
import { isClose, percent, type Measure } from './measure.ts'
import { bareText } from './overlap.ts'

/** An expected fact: where it stands, its kind, and slots as words or numbers under their own names. */
export interface GoldFact {
  article: string
  paragraph: number
  kind: string
  quote: string
  /** of a quantity: its words and its number in plain units */
  value_text?: string
  value?: number
  [slot: string]: unknown
}

/** Words other sets use for the kinds. */
const KINDS: Readonly<Record<string, string>> = {
  appointment: 'hire', resignation: 'departure', dismissal: 'departure', merger: 'acquisition',
  schedule: 'launch', delay: 'launch', 'launch/schedule': 'launch',
}
const kindOf = (kind: string) => KINDS[kind] ?? kind
/** Names beside the slots, which are not compared as words. */
const NOT_SLOTS = new Set(['article', 'paragraph', 'kind', 'quote', 'value_text', 'value_max', 'unit', 'what', 'value', 'change'])
const COUNTS = ['killed', 'injured', 'value']

/**
 * One measure a kind: how many expected facts were found with all their slots, and how many of those found in
 * the same paragraphs were expected.
 */
export function measureFacts(set: string, found: readonly Fact[], expected: readonly GoldFact[]): Measure[] {
  const place = (f: { article: string; paragraph: number }) => `${f.article}#${f.paragraph}`
  const annotated = new Set(expected.map(place))
  const here = Map.groupBy(found, place)
  return [...Map.groupBy(expected, (f) => kindOf(f.kind))].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, golds]) => {
    const hits = golds.map((gold) => here.get(place(gold))?.find((fact) => isSame(fact, gold, kind))).filter((f) => f !== undefined)
    const predicted = found.filter((f) => f.kind === kind && annotated.has(place(f)))
    const used = new Set(hits)
    return {
      set, group: kind, values: {
        gold: golds.length,
        'recall %': percent(hits.length, golds.length),
        predicted: predicted.length,
        'predicted and in gold %': percent(predicted.filter((f) => used.has(f)).length, predicted.length),
      },
    }
  })
}

function isSame(fact: Fact, gold: GoldFact, kind: string): boolean {
  const words = wordsIn(fact)
  const numbers = numbersIn(fact)
  if (kind === 'quantity') {
    return numbers.some((n) => isClose(n, gold.value ?? NaN)) &&
      (bareText(fact.quote).includes(bareText(gold.quote)) || words.some((w) => isPartly(w, bareText(gold.value_text ?? ''))))
  }
  const slots = Object.entries(gold).filter(([name, value]) => !NOT_SLOTS.has(name) && typeof value === 'string' && value)
  const counts = COUNTS.map((name) => gold[name]).filter((value) => typeof value === 'number')
  return fact.kind === kind &&
    slots.every(([, value]) => words.some((w) => isPartly(w, bareText(value as string)))) &&
    counts.every((count) => numbers.some((n) => isClose(n, count)))
}

const isPartly = (a: string, b: string) => a.includes(b) || b.includes(a)
const valuesIn = (fact: Fact): SlotValue[] => Object.values(fact.slots).flat()

function numbersIn(fact: Fact): number[] {
  return valuesIn(fact).flatMap((v) => (typeof v === 'object' && 'value' in v ? [v.value] : []))
}

function wordsIn(fact: Fact): string[] {
  return valuesIn(fact).map((v) => bareText(typeof v === 'string' ? v : v.raw)).filter(Boolean)
}
