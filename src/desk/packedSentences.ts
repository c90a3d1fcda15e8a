import type { Mention } from '../facts/mention.ts'
import type { Reading } from '../text/reading.ts'
import type { ReadSentence } from './readArticle.ts'

/** A reading's fields in the order in which they are written, all but its words; those that are mostly absent come last. */
const FIELDS = Object.keys({
  kind: 0, start: 1, end: 2, value: 3, unit: 4, from: 5, to: 6, exactness: 7, count: 8, until: 9, per: 10, ordinal: 11, assumed: 12,
} satisfies Record<Exclude<keyof Reading, 'text'>, number>) as Exclude<keyof Reading, 'text'>[]

type PackedMention = [kind: Mention['kind'], start: number, end: number, name?: string, ...aliases: string[]]
type PackedReading = unknown[]
type PackedSentence = [start: number, end: number, morphemes: string, mentions: PackedMention[], readings: PackedReading[]]

/**
 * What was understood of a paragraph in a third of its letters, as JSON: without the names of fields, and without what the
 * paragraph's text itself tells, such as the words of a name. `가온전자가 2조 원을` →
 * `[[0,11,"…",[["organization",0,4]],[["money",6,10,2000000000000,"KRW"]]]]`.
 *
 * @param text in which the places count
 */
export function packSentences(sentences: readonly ReadSentence[], text: string): string {
  return JSON.stringify(sentences.map(({ start, end, morphemes, mentions, readings }): PackedSentence =>
    [start, end, morphemes, mentions.map((mention) => packedMention(mention, text)), readings.map(packedReading)]))
}

/** The reverse of `packSentences`, for the same text. */
export function unpackSentences(packed: string, text: string): ReadSentence[] {
  return (JSON.parse(packed) as PackedSentence[]).map(([start, end, morphemes, mentions, readings]) =>
    ({ start, end, morphemes, mentions: mentions.map((mention) => mentionFrom(mention, text)), readings: readings.map((reading) => readingFrom(reading, text)) }))
}

function packedMention({ kind, start, end, name, aliases }: Mention, text: string): PackedMention {
  return aliases.length === 0 && text.slice(start, end) === name ? [kind, start, end] : [kind, start, end, name, ...aliases]
}

function mentionFrom([kind, start, end, name, ...aliases]: PackedMention, text: string): Mention {
  const words = text.slice(start, end)
  return { kind, text: words, name: name ?? words, aliases, start, end }
}

function packedReading(reading: Reading): PackedReading {
  const values = FIELDS.map((field) => (field === 'exactness' && reading.exactness === 'exact' ? undefined : reading[field]))
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1)
}

function readingFrom(packed: PackedReading, text: string): Reading {
  const reading: Record<string, unknown> = { text: text.slice(packed[1] as number, packed[2] as number), exactness: 'exact' }
  packed.forEach((value, i) => {
    // JSON writes null for what is absent.
    if (value !== null) reading[FIELDS[i]!] = value
  })
  return reading as unknown as Reading
}
