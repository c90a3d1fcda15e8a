import type { FactKind } from '../facts/fact.ts'
import type { Query } from '../search/query.ts'
import { familyOf } from '../text/terms.ts'
import { unitAt, unitNamed } from '../text/units.ts'
import type { Lookout } from './evidence.ts'
import { eventsAsked } from './factFit.ts'
import type { Asks, Question } from './question/question.ts'

/** A question together with its words as they are looked for: what ranking needs to know of it. */
export interface Asked {
  question: Question
  lookout: Lookout
  /** index in `lookout.words` of the noun that says what is asked, and of the verb; -1 where there is none */
  head: number
  predicate: number
  /** the asked noun as it may be written, in both languages: `hotel`, 호텔; none where there is no such noun */
  headForms: ReadonlySet<string>
  /** the unit its counter stands for, as readings name it: `person` for `몇 명`; null when any will do */
  unit: string | null
  group: AskGroup
  /** kinds of fact the question is about */
  events: ReadonlySet<FactKind>
}

/** Kinds of question whose answers look alike in a sentence; features that depend on the kind are learned by group. */
export type AskGroup = 'person' | 'organization' | 'place' | 'date' | 'amount' | 'reason' | 'statement' | 'thing'

const GROUPS: Readonly<Record<Asks, AskGroup>> = {
  person: 'person', organization: 'organization', place: 'place', date: 'date',
  number: 'amount', money: 'amount', percent: 'amount', duration: 'amount',
  reason: 'reason', statement: 'statement', manner: 'reason', yesNo: 'statement',
  product: 'thing', name: 'thing', role: 'thing', definition: 'thing', thing: 'thing',
}

export function askedOf(question: Question, lookout: Lookout, { terms }: Query): Asked {
  const head = wordIndex(lookout.words, question.head)
  return {
    question, lookout, head,
    headForms: new Set(question.head ? [question.head, ...terms.filter(({ word, term }) => word === head && familyOf(term) !== 'bigram').map(({ term }) => term.slice(1))] : []),
    predicate: wordIndex(lookout.words, question.predicate),
    unit: question.counter ? unitAt(question.counter, 0)?.unit ?? unitNamed(question.counter) : null,
    group: GROUPS[question.asks],
    events: eventsAsked(question, lookout.words),
  }
}

function wordIndex(words: readonly string[], wanted: string | undefined): number {
  if (!wanted) return -1
  const lower = wanted.toLowerCase()
  const stem = lower.slice(0, Math.max(3, lower.length - 3))
  const exact = words.findIndex((word) => word.toLowerCase().endsWith(lower))
  if (exact >= 0) return exact
  const within = words.findIndex((word) => word.toLowerCase().includes(lower))
  return within >= 0 || !/^[a-z]/u.test(lower) ? within : words.findIndex((word) => word.toLowerCase().startsWith(stem))
}
