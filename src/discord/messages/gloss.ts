import { readLexicon } from '../../text/lexicon.ts'
import { hasHangul, type Language } from '../../text/language.ts'
import type { Reading } from '../../text/reading.ts'
import { amountIn, dayIn } from './amounts.ts'

/**
 * What an amount or date of an article says to the asker, to stand beside the quoted words: `5기가와트` → `5 gigawatts`,
 * `40 people` → `40명`, `내년` → `2026`. Null where the words say it themselves, and for what is no plain figure.
 */
export function glossOf(reading: Reading, language: Language): string | null {
  const { kind, text, value, from, to } = reading
  if (kind === 'date' && typeof value === 'string') return value.length > 10 ? value.slice(0, 16) : dayIn({ raw: text, from: value, to: dayAfter(value) }, language)
  if (kind === 'dateRange' && typeof from === 'string') return dayIn({ raw: text, from, ...(typeof to === 'string' ? { to } : {}) }, language)
  if (kind === 'money' && typeof value === 'number') return language === 'ko' && hasHangul(text) ? null : amountIn({ raw: text, value, unit: reading.unit ?? '' }, language)
  const isForeign = language === 'ko' ? !hasHangul(text) && /[a-z]/iu.test(text) : hasHangul(text)
  const count = kind === 'duration' ? reading.count : value
  if (!isForeign || reading.ordinal || reading.exactness === 'magnitude' || typeof count !== 'number') return null
  const unit = reading.unit === undefined ? '' : inWords(reading.unit, count, language)
  return unit === null ? null : `${figure(count, language)}${reading.exactness === 'atLeast' ? '+' : ''}${language === 'en' && unit && unit !== '%' ? ' ' : ''}${unit}`
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function figure(count: number, language: Language): string {
  const locale = language === 'ko' ? 'ko-KR' : 'en-US'
  return new Intl.NumberFormat(locale, count >= 1_000_000 ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 } : { maximumFractionDigits: 3 }).format(count)
}

const IRREGULAR: Record<string, string> = { person: 'people', foot: 'feet', inch: 'inches', hertz: 'hertz', child: 'children', man: 'men', woman: 'women' }

/** A unit as it stands behind a figure; null where the language has no word for it here. */
function inWords(unit: string, count: number, language: Language): string | null {
  if (unit === 'percent') return '%'
  if (language === 'ko') return koreanUnit(unit)
  if (count === 1) return unit
  const [, counted, rest] = /^(.{1,40}?)( per .{1,40}| Celsius| Fahrenheit)?$/u.exec(unit) ?? []
  if (counted === undefined) return unit
  const plural = IRREGULAR[counted] ?? (/(?:s|x|ch|sh)$/u.test(counted) ? `${counted}es` : /[^aeiou]y$/u.test(counted) ? `${counted.slice(0, -1)}ies` : `${counted}s`)
  return plural + (rest ?? '')
}

let korean: Map<string, string> | undefined

/** The shortest Korean word for a unit: `person` → 명. */
function koreanUnit(unit: string): string | null {
  if (!korean) {
    korean = new Map()
    for (const row of [...readLexicon('units'), ...readLexicon('counters')]) {
      const known = korean.get(row.unit!)
      if (/^[가-힣]+$/u.test(row.word!) && (known === undefined || row.word!.length < known.length)) korean.set(row.unit!, row.word!)
    }
    for (const [name, word] of Object.entries({ year: '년', month: '개월', week: '주', day: '일', hour: '시간', minute: '분', second: '초' })) korean.set(name, word)
  }
  return korean.get(unit) ?? null
}
