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
  /**
   * a number in plain units; an ISO date (`2025-07-14`) or date-time (`2025-07-14 21:54:34`) for `date`, ISO time for `time`;
   * seconds for `duration`; absent for a pure range
   */
  value?: number | string
  /** ISO 4217 for money; a plain English unit name for quantities (`person`, `gigawatt`, `vehicle`, `year`) */
  unit?: string
  /**
   * a range: numbers (both ends as said), or ISO dates, date-times or times. `to` is exclusive; where the text names both ends
   * (`3일부터 12일까지`) it is where the end named begins
   */
  from?: number | string
  to?: number | string
  /** of such a range, when its words take the named end in (까지, `~`, to): where that ends, exclusive, an ISO date (the 13th) */
  until?: string
  exactness: Exactness
  /** of a duration, or of a date told by one (`1년 전`): how many of `unit` (`{ count: 1, unit: 'year' }`); absent for `2년 3개월` */
  count?: number
  /** `두 번째`, `3위`, `제17회`: a place in a row, which counts nothing */
  ordinal?: true
  /** `초당 5회`, `$3 a share`: a plain English name of what the amount is for each of */
  per?: string
  /** what was not said and had to be assumed, in order: `['year', 'month']` for `14일` */
  assumed?: string[]
}
