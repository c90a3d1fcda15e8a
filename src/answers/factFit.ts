import type { ReadArticle } from '../desk/readArticle.ts'
import type { Fact, FactKind, SlotValue } from '../facts/fact.ts'
import { framesOf } from '../facts/predicates.ts'
import { readLexicon } from '../text/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Asks, Question } from './question/question.ts'

/** What fills a slot of a fact, where it stands in the paragraph. */
export interface Filler extends Span {
  fact: Fact
  slot: string
  /** place among the slot's values, from 0: the first `earlier` of a thing moved twice is what was planned at first */
  order: number
}

/** Slots that may answer each kind of question, as `kind.slot`; the surer ones first. */
const OPEN: Partial<Record<Asks, readonly string[]>> = {
  person: ['hire.person', 'departure.person', 'role.person', 'statement.speaker', 'acquisition.buyer', 'hire.org', 'role.org'],
  organization: ['acquisition.target', 'acquisition.buyer', 'acquisition.seller', 'hire.org', 'hire.from', 'departure.org', 'investment.org', 'launch.org', 'role.org', 'statement.speaker'],
  place: ['casualties.place', 'statement.where', 'role.org', 'hire.from'],
  money: ['acquisition.amount', 'investment.amount', 'hire.amount', 'price.value', 'price.change', 'quantity.value', 'size.amount'],
  number: ['casualties.killed', 'casualties.injured', 'casualties.missing', 'hire.count', 'size.amount', 'quantity.value', 'price.change', 'price.value'],
  percent: ['acquisition.stake', 'price.change', 'quantity.value'],
  date: ['launch.when', 'casualties.when', 'launch.earlier', 'size.when'],
  duration: ['quantity.value'],
  role: ['hire.role', 'role.role', 'departure.role'],
  product: ['launch.what', 'acquisition.target', 'size.what'],
  name: ['launch.what', 'acquisition.target', 'size.what', 'role.org'],
  thing: ['launch.what', 'acquisition.target', 'investment.purpose', 'statement.quote'],
  statement: ['statement.quote'],
}

/** The kinds of fact that a question is about by its verb or its nouns: `누가 영입됐어` → hire. */
export function eventsAsked(question: Question, words: readonly string[]): ReadonlySet<FactKind> {
  const kinds = new Set<FactKind>()
  for (const word of [...words, question.predicate, question.head, question.text.match(/how (\w+)/iu)?.[1]]) {
    if (word) for (const kind of kindsOf(word)) kinds.add(kind)
  }
  return kinds
}

let events: Map<string, FactKind[]> | undefined

function kindsOf(word: string): FactKind[] {
  events ??= eventTable()
  return events.get(word.toLowerCase()) ?? events.get(word) ?? framesOf(word).map(({ kind }) => kind)
}

function eventTable(): Map<string, FactKind[]> {
  const table = new Map<string, FactKind[]>()
  for (const { word, kind } of readLexicon('questionEvents')) table.set(word!, [...(table.get(word!) ?? []), kind as FactKind])
  return table
}

/** What fills the slots of a paragraph's facts, with the places of the fillers in the paragraph. */
export function fillersIn(article: ReadArticle, paragraph: number): Filler[] {
  const text = article.article.paragraphs[paragraph] ?? ''
  return article.facts.filter((fact) => fact.paragraph === paragraph).flatMap((fact) =>
    Object.entries(fact.slots).flatMap(([slot, values]) => [values].flat().flatMap((value, order) =>
      placed(text, rawOf(value), fact).map((span) => ({ ...span, fact, slot, order })))))
}

function rawOf(value: SlotValue): string {
  return typeof value === 'string' ? value : value.raw
}

/** Within the fact's own words first, else anywhere in its paragraph. */
function placed(text: string, raw: string, fact: Fact): Span[] {
  const inQuote = raw === '' ? -1 : text.indexOf(raw, fact.start)
  const start = inQuote >= 0 && inQuote + raw.length <= fact.end ? inQuote : raw === '' ? -1 : text.indexOf(raw)
  return start < 0 ? [] : [{ start, end: start + raw.length }]
}

/**
 * How well a filler answers the question: 1 when the fact is of the kind asked about and the slot may answer,
 * 0.4 when the slot may answer but the question does not say what happened, else 0.
 */
export function fillerFit({ fact, slot, order }: Filler, question: Question, events: ReadonlySet<FactKind>): number {
  const open = OPEN[question.asks]?.includes(`${fact.kind}.${slot}`) ?? false
  if (!open || !slotAsked(slot, fact.kind, question)) return 0
  if (!events.has(fact.kind)) return fact.kind === 'quantity' || fact.kind === 'role' ? 0.4 : 0.2
  if (slot === 'earlier' && order > 0) return 0.5
  return LOOSE.has(fact.kind) ? 0.5 : fact.status === 'denied' ? 0.7 : 1
}

/** Kinds so common in news that a word of the question hardly tells which of them is meant. */
const LOOSE: ReadonlySet<FactKind> = new Set<FactKind>(['statement', 'role', 'quantity', 'price'])

/** Asks for the date before it was moved: `당초 언제`, `나올 예정이었어`, `when was it due`. */
const EARLIER = /originally|initially|당초|원래|애초|예정(?:이었|됐|되었|돼 있었)|\b(?:was|were) .{0,40}?(?:due|scheduled|planned|supposed|meant)\b/iu

/** `누가 인수했어` asks for the buyer, `무엇을 인수했어` and `what was acquired` for what was bought. */
function slotAsked(slot: string, kind: FactKind, { role, passive, asks, text }: Question): boolean {
  if (kind === 'launch' && asks === 'date') return (slot === 'earlier') === EARLIER.test(text)
  if (kind === 'acquisition' && role === 'subject') return passive ? slot !== 'buyer' : slot !== 'target'
  if (kind === 'acquisition' && role === 'object') return slot !== 'buyer'
  if (kind === 'hire' && asks === 'person') return slot === 'person' || (role === 'subject' && passive === false)
  return true
}
