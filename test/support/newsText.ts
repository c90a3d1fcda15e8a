import type { Fact } from '../../src/facts/fact.ts'
import { factsIn } from '../../src/facts/facts.ts'
import { mentionsIn } from '../../src/facts/mentions.ts'
import type { NewsParagraph } from '../../src/facts/newsSentence.ts'
import { languageOf } from '../../src/text/language.ts'
import { morphemesOf } from '../../src/text/morphemes.ts'
import { readingsIn } from '../../src/text/readings.ts'
import { splitSentences } from '../../src/text/sentences.ts'

/** Paragraphs read for words, numbers and names, as the desk does it; the first may be a headline. */
export function newsParagraphs(texts: readonly string[], now = '2026-10-14'): NewsParagraph[] {
  const plain = texts.map((text) => {
    const readings = readingsIn(text, { now })
    return {
      text,
      sentences: splitSentences(text).map(({ start, end }) => ({
        start, end, readings: readings.filter((r) => r.start >= start && r.end <= end),
        morphemes: languageOf(text.slice(start, end)) === 'ko'
          ? morphemesOf(text.slice(start, end)).map((m) => ({ ...m, start: m.start + start, end: m.end + start })) : [],
      })),
    }
  })
  const mentions = mentionsIn(plain)
  return plain.map(({ text, sentences }, i) => ({ text, sentences: sentences.map((s, k) => ({ ...s, mentions: mentions[i]![k]! })) }))
}

export const factsOf = (texts: readonly string[], now?: string): Fact[] => factsIn({ id: 'a' }, newsParagraphs(texts, now))

/** A fact on one line: `hire stated org=메타 person=왕 amount=2 USD when=2026-01-01/2027-01-01`, slots by name. */
export function onOneLine({ kind, status, slots }: Fact): string {
  const shown = Object.entries(slots).sort(([a], [b]) => (a < b ? -1 : 1)).map(([slot, value]) => `${slot}=${[value].flat()
    .map((v) => (typeof v === 'string' ? v : 'unit' in v ? `${v.value} ${v.unit}` : `${v.from}/${v.to ?? ''}`)).join('+')}`)
  return [kind, status, ...shown].join(' ')
}
