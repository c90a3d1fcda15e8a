import { addMonths, DAY, isoDay, secondsOf } from '../text/calendar.ts'
import type { Reading } from '../text/reading.ts'
import type { Amount, When } from './fact.ts'

/**
 * The amount a reading gives: `143억 달러` → 14.3 billion USD, `4개월간` → 4 months. Null for a date, a bare number
 * and a range without one value of its own.
 */
export function amountOf(reading: Reading): Amount | null {
  const { kind, text, unit } = reading
  if (kind === 'duration' && unit && typeof reading.value === 'number') return { raw: text, value: countOf(reading.value, unit), unit }
  const stretch = unit ?? (isDate(reading) ? lengthUnit(text) : undefined)
  if (isDate(reading)) return stretch ? stretchOf(reading, stretch) : null
  const value = reading.value ?? reading.from
  if (typeof value !== 'number' || kind === 'number' || kind === 'time') return null
  return { raw: text, value, unit: unit ?? 'percent' }
}

const countOf = (seconds: number, unit: string) => Math.round((1e6 * seconds) / (secondsOf(1, unit) || 1)) / 1e6

/** `향후 5년`, `1년 전`: a stretch of time told as a date, with its length. */
function stretchOf(reading: Reading, unit: string): Amount | null {
  const count = /\d{1,6}(?:\.\d{1,3})?/u.exec(reading.text.replace(/(\d),(?=\d{3})/gu, '$1'))
  return count ? { raw: reading.text, value: Number(count[0]), unit } : null
}

/**
 * The day or days a reading gives, `to` exclusive and absent when the end is open (`하반기 이후`). A deadline alone
 * (`2010년까지`) is the year, month or day it names. Null for what is no date.
 */
export function whenOf(reading: Reading): When | null {
  if (reading.kind === 'date' && typeof reading.value === 'string') {
    const from = reading.value.slice(0, 10)
    return { raw: reading.text, from, to: movedDay(from, 1) }
  }
  if (reading.kind !== 'dateRange') return null
  const [from, to] = [reading.from, reading.to].map((at) => (typeof at === 'string' ? at.slice(0, 10) : undefined))
  if (from === undefined) {
    if (to === undefined) return null
    return isBefore(reading.text, to) ? { raw: reading.text, from: to } : { raw: reading.text, from: deadline(reading.text, to), to }
  }
  return { raw: reading.text, from, ...(to === undefined ? {} : { to: from === to ? movedDay(from, 1) : to }) }
}

function deadline(text: string, to: string): string {
  const end = Date.parse(to)
  if (Number.isNaN(end) || /\d\s?일|day|\d{1,2},/u.test(text)) return movedDay(to, -1)
  return isoDay(addMonths(end, /월|[A-Z][a-z]{2,8}\.? \d{4}/u.test(text) ? -1 : -12))
}

/** `before March 2029` ends where March begins, `by March 2029` where it ends. */
function isBefore(text: string, to: string): boolean {
  return /^\d{4}$/u.test(text) ? to === `${text}-01-01` : /^[A-Z][a-z]+ \d{4}$/u.test(text) && Date.parse(`1 ${text} UTC`) === Date.parse(to)
}

function movedDay(day: string, by: number): string {
  const at = Date.parse(day)
  return Number.isNaN(at) ? day : isoDay(at + by * DAY)
}

/** Whether a reading is a moment or stretch of the calendar. */
export const isDate = (reading: Reading) => reading.kind === 'date' || reading.kind === 'dateRange'
export const isMoney = (reading: Reading) => reading.kind === 'money' || (reading.kind === 'quantity' && reading.unit === 'cent')
export const isPeople = (reading: Reading) => reading.kind === 'quantity' && reading.unit === 'person'

const UNITS: Readonly<Record<string, string>> = { 년: 'year', 개월: 'month', 달: 'month', 주: 'week', 일: 'day', 시간: 'hour', 분: 'minute' }

/** In an article without a date a stretch of time has lost its unit with its days; its words still tell: `향후 5년간`, `1년 전`. */
function lengthUnit(text: string): string | undefined {
  const match = /^(앞으로|향후|지난|최근|과거|이후)?\s?\d{1,3}\s?(년|개월|달|주|일|시간|분)(간|동안| 동안)?\s?(전|후|뒤)?$/u.exec(text)
  if (!match || !(match[3] || match[4] || (match[1] && match[2] !== '일'))) return undefined
  return UNITS[match[2]!]
}
