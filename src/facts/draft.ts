import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { amountOf, isDate, whenOf } from './amounts.ts'
import type { FactKind, FactStatus, SlotValue } from './fact.ts'

/** A slot's value with the words it comes from; without a place when they stand in an earlier sentence. */
export interface Filler {
  value: SlotValue
  at: Span | null
}

/** A fact as a rule reads it: what fills its slots, and the words to quote (where not those from the first filler to the predicate). */
export interface Draft {
  kind: FactKind
  rule: string
  status: FactStatus
  slots: Record<string, readonly Filler[]>
  /** where the quote begins and ends; it is widened to hold every filler of the sentence */
  quote: Span
}

export const words = (text: string, span: Span): Filler => ({ value: text.slice(span.start, span.end), at: span })

/** Words from an earlier sentence, with no place in this one. */
export const carriedWords = (text: string): Filler => ({ value: text, at: null })

export function amounts(readings: readonly Reading[]): Filler[] {
  return readings.flatMap((reading) => {
    const amount = amountOf(reading)
    return amount ? [{ value: amount, at: reading }] : []
  })
}

/** Days; in an article without a date of its own, the words alone (`내년`: nobody knows which). */
export function dates(readings: readonly Reading[]): Filler[] {
  return readings.flatMap((reading) => {
    const when = whenOf(reading) ?? (isDate(reading) ? reading.text : null)
    return when ? [{ value: when, at: reading }] : []
  })
}

/** Slots that are filled; one filler alone is given without a list. */
export function slotValues(slots: Draft['slots']): Record<string, SlotValue | SlotValue[]> {
  return Object.fromEntries(Object.entries(slots).filter(([, fillers]) => fillers.length > 0)
    .map(([slot, fillers]) => [slot, fillers.length === 1 ? fillers[0]!.value : fillers.map((f) => f.value)]))
}
