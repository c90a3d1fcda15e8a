import type { Span } from './span.ts'

export type ReadingKind = 'number' | 'money' | 'percent' | 'quantity' | 'date' | 'dateRange' | 'time' | 'duration'

/** How exact the words are: `10여 명` atLeast, `최대 5기가와트` atMost, `약 3만` about, `수천억` magnitude. */
export type Exactness = 'exact' | 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'magnitude'

/**
 * One number, amount, date or time understood in a text: `143억 달러` →
 * `{ kind: 'money', text: '143억 달러', value: 14300000000, unit: 'USD', start, end }`.
 */
export interface Reading extends Span {
  kind: ReadingKind
  /** the words as they stand, `source.slice(start, end)` */
  text: string
  /** a number in plain units; an ISO date or date-time for `date`, ISO time for `time`; seconds for `duration`; absent for a pure range */
  value?: number | string
  /** ISO 4217 for money; a plain English unit name for quantities (`person`, `gigawatt`, `vehicle`, `year`) */
  unit?: string
  /** a range: numbers, or ISO dates; `to` is exclusive */
  from?: number | string
  to?: number | string
  exactness: Exactness
  /** what was not said and had to be assumed, in order: `['year', 'month']` for `14일` */
  assumed?: string[]
}
