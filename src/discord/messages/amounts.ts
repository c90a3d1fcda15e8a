import type { Amount, When } from '../../facts/fact.ts'
import { hasHangul, type Language } from '../../text/language.ts'

/**
 * An amount of money in the asker's language: 143억 달러 → `14.3 billion USD`, `$14.3 billion` → `143억 USD`.
 * Null for what reads the same in both languages, for won told to Koreans, and for a vague magnitude (`수천억 달러`),
 * whose number would say more than the text does.
 */
export function amountIn({ raw, value, unit }: Amount, language: Language): string | null {
  if (!/^[A-Z]{3}$/u.test(unit) || value < 10_000 || VAGUE.test(raw) || (language === 'ko' && unit === 'KRW' && hasHangul(raw))) return null
  const format = new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-US', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 })
  return `${format.format(value)} ${unit}`
}

/** Magnitudes that name no number. */
const VAGUE = /수(?:십|백|천|만|억|조)|\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions) of\b/iu

/** The days meant: `내년` → `2026`, `7월 24일` → `2026-07-24`; null when the words say as much themselves. */
export function dayIn({ raw, from, to }: When, language: Language): string | null {
  const text = rangeText(from.slice(0, 10), to?.slice(0, 10), language)
  return raw.includes(text) ? null : text
}

function rangeText(from: string, to: string | undefined, language: Language): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  if (to === undefined) return `${from}–`
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  if (!(days > 1)) return from
  if (month === 1 && day === 1 && days >= 365 && days <= 366) return language === 'ko' ? `${year}년` : String(year)
  if (day === 1 && days >= 28 && days <= 31) return from.slice(0, 7)
  return `${from}–${new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)}`
}
