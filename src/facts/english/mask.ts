import type { Span } from '../../text/span.ts'
import type { NewsSentence } from '../newsSentence.ts'

/**
 * An English sentence with its names and numbers replaced by marks, so that a rule can be read:
 * `Velora Labs has bought Qira for $85 million` → `<O0> has bought <O1> for <M2>`.
 *
 * Marks: P person, O organisation, L place, X product; M money, C percent, H people, Q another quantity,
 * T date, U duration, N number.
 */
export interface Masked {
  text: string
  /** the stretch of the paragraph behind a stretch of the masked text */
  spanOf(start: number, end: number): Span
}

const NAMES = { person: 'P', organization: 'O', place: 'L', product: 'X' } as const
const READINGS = { money: 'M', percent: 'C', quantity: 'Q', date: 'T', dateRange: 'T', time: 'T', duration: 'U', number: 'N' } as const

export function masked(paragraph: string, sentence: NewsSentence): Masked {
  const parts = [
    ...sentence.readings.map((r) => ({ start: r.start, end: r.end, mark: r.kind === 'quantity' && r.unit === 'person' ? 'H' : READINGS[r.kind] })),
    ...sentence.mentions.map((m) => ({ start: m.start, end: m.end, mark: NAMES[m.kind] })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const pieces: { at: number; start: number; end: number; mark: boolean }[] = []
  let text = ''
  let from = sentence.start
  const plain = (to: number) => {
    if (to > from) pieces.push({ at: text.length, start: from, end: to, mark: false })
    text += paragraph.slice(from, to)
  }
  parts.forEach((part, i) => {
    if (part.start < from) return
    plain(part.start)
    pieces.push({ at: text.length, start: part.start, end: part.end, mark: true })
    text += `<${part.mark}${i}>`
    from = part.end
  })
  plain(sentence.end)
  return { text, spanOf: (start, end) => ({ start: placeOf(pieces, start, false), end: placeOf(pieces, end, true) }) }
}

function placeOf(pieces: readonly { at: number; start: number; end: number; mark: boolean }[], at: number, isEnd: boolean): number {
  const k = pieces.findLastIndex((piece) => (isEnd ? piece.at < at : piece.at <= at))
  const piece = pieces[Math.max(0, k)]
  if (!piece) return 0
  if (piece.mark) return isEnd ? piece.end : piece.start
  return Math.min(piece.end, piece.start + at - piece.at)
}
