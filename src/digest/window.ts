import type { ReadArticle } from '../desk/readArticle.ts'

/** A stretch of time as it was asked for: a bare day (`2025-07-14`, the whole of it) or a moment; absent: without end. */
export interface Window {
  since?: string
  until?: string
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/u.test(date)
const hasZone = (date: string) => /(?:Z|[+-]\d{2}:?\d{2})$/u.test(date.slice(10))

/**
 * Whether an article is of a window. A day that is asked for is met by the day that the article tells, wherever that is.
 * Where a moment is asked for and the article tells no zone, the moment is taken for Korean of a Korean article, and may
 * be anywhere on earth of another; a bare day may be any moment of it. An article without a date counts from when it
 * came in, and where that is not known belongs to a window without ends alone.
 */
export function isWithin({ article, came }: ReadArticle, { since, until }: Window): boolean {
  const date = article.date ?? came ?? null
  if (since === undefined && until === undefined) return true
  if (date === null) return false
  const [east, west] = hasZone(date) ? ['', ''] : article.language === 'ko' ? ['+09:00', '+09:00'] : ['+14:00', '-12:00']
  const [first, last] = isDay(date) ? [`${date}T00:00:00${east}`, `${date}T23:59:59${west}`] : [`${date}${east}`, `${date}${west}`]
  const isAfter = since === undefined || (isDay(since) ? date.slice(0, 10) >= since : Date.parse(last) >= Date.parse(since))
  const isBefore = until === undefined || (isDay(until) ? date.slice(0, 10) <= until : Date.parse(first) <= Date.parse(until))
  return isAfter && isBefore
}
