import type { Span } from '../text/span.ts'

export const FACT_KINDS = [
  'hire', 'departure', 'acquisition', 'investment', 'size', 'launch',
  'casualties', 'price', 'statement', 'role', 'quantity',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** `planned`: announced for later; `reported`: rumour, talk, consideration; `denied`: said not to be so. */
export type FactStatus = 'stated' | 'planned' | 'reported' | 'denied'

/** An amount as the text has it and as a number: `{ raw: '143억 달러', value: 14300000000, unit: 'USD' }`. */
export interface Amount {
  raw: string
  value: number
  unit: string
}

/**
 * A day or stretch of time, `to` exclusive: `{ raw: '2026년', from: '2026-01-01', to: '2027-01-01' }`.
 * With an open end `to` is absent: `하반기 이후`.
 */
export interface When {
  raw: string
  from: string
  to?: string
}

export type SlotValue = string | Amount | When

/**
 * What one sentence says, with the words that say it. A slot is absent when the text does not tell it;
 * a slot with several fillers is a list.
 */
export interface Fact extends Span {
  kind: FactKind
  status: FactStatus
  slots: Record<string, SlotValue | SlotValue[]>
  /** the paragraph's text from `start` to `end` */
  quote: string
  /** the article's id */
  article: string
  /** index of the paragraph, from 0 */
  paragraph: number
  /** the name of the rule that said so, for `--why` */
  rule: string
}
