import type { Reading } from '../../text/reading.ts'
import type { Span } from '../../text/span.ts'
import { amountOf, isMoney } from '../amounts.ts'
import type { Clauses, Phrase, Predicate } from '../clauses.ts'
import { amounts, words, type Draft, type Filler } from '../draft.ts'
import { framesOf } from '../predicates.ts'
import { statusOf } from '../status.ts'
import { anyOf } from '../newsWords.ts'

/** Things that have a price or a level on a market, by the end of their name. */
const PRICED = new RegExp(`(?:${anyOf('priced')})$`, 'u')

const LEVEL = new Set(['point', 'index point', 'percentage point', 'basis point', 'percent'])

const isLevel = (r: Reading) => isMoney(r) || r.kind === 'percent' || LEVEL.has(r.unit ?? '') || (r.kind === 'number' && /\d[.,]\d/u.test(r.text))

/**
 * Moves and levels of prices: `난방유 선물이 12.8센트 하락한 갤런당 5.5501달러를 기록` → value 5.5501 dollars, change −12.8
 * cents. Verbs that share a subject make one fact. What moves must be something priced, or a listed company's share.
 */
export function prices(clauses: Clauses): Draft[] {
  const moves = clauses.predicates.flatMap((predicate) => {
    const frame = framesOf(predicate.root).find((f) => f.kind === 'price')
    if (!frame || clauses.quotationOf[predicate.word]) return []
    const what = whatOf(clauses, predicate)
    return what ? [{ predicate, frame: frame.frame, what }] : []
  })
  const byThing = new Map<Phrase, typeof moves>()
  for (const move of moves) byThing.set(move.what, [...(byThing.get(move.what) ?? []), move])
  return [...byThing].flatMap(([what, group]) => priceOf(clauses, what, group) ?? [])
}

function priceOf(clauses: Clauses, what: Phrase, moves: readonly { predicate: Predicate; frame: string }[]): Draft | null {
  const last = moves.at(-1)!.predicate
  const numbers = clauses.readings.filter((r) => r.start >= what.end && r.end <= last.end && isLevel(r))
  const change = numbers.find((r) => moves.some((m) => m.frame !== 'stands' && isChange(clauses, r, m.predicate)))
  const values = numbers.filter((r) => r !== change && !(change && r.start > change.end && /^\($/u.test(clauses.paragraph.slice(r.start - 1, r.start)) && r.start - change.end < 3) && !/^에서/u.test(clauses.paragraph.slice(r.end, r.end + 2)) && !/이하|이상|아래|위로/u.test(clauses.paragraph.slice(r.end, r.end + 4)))
  const levels = values.length ? values : numbers.filter((r) => r !== change)
  const value = levels.findLast((r) => /^(?:로|으로|에|를|을|까지)/u.test(clauses.paragraph.slice(r.end, r.end + 2))) ?? levels[0]
  if (!value && !change) return null
  const move = moves.find((m) => m.frame !== 'stands')
  return {
    kind: 'price', rule: 'price: X가 N 오른 M에 마감하다', status: statusOf(clauses, last), quote: { start: last.start, end: last.end },
    slots: { what: [words(clauses.paragraph, nameOf(clauses, what))], value: value ? level(value) : [], change: change && move ? signed(clauses, change, move) : [] },
  }
}

/** A bare number is an index's level, in points: `2,610.5`. */
function level(reading: Reading): Filler[] {
  if (typeof reading.to === 'number' && typeof reading.from === 'number' && reading.unit) return [{ value: { raw: reading.text, value: reading.to, unit: reading.unit }, at: reading }]
  if (reading.kind !== 'number' || typeof reading.value !== 'number') return amounts([reading])
  return [{ value: { raw: reading.text, value: reading.value, unit: 'point' }, at: reading }]
}

/** `12.8센트 하락`: the number stands right before the verb, with no particle that makes it a level. */
function isChange(clauses: Clauses, reading: Reading, predicate: Predicate): boolean {
  if (reading.end > predicate.start) return false
  const between = clauses.paragraph.slice(reading.end, predicate.start)
  return between.length < 12 && !/^(?:로|으로|에서|를|을 기록|까지|선|\)?보다|\s?(?:사이|아래|밑|위로|이하|이상으로|수준|대))/u.test(between) && !clauses.readings.some((r) => r.start >= reading.end && r.end <= predicate.start && isLevel(r) && !/[()]/u.test(between))
}

function signed(clauses: Clauses, reading: Reading, move: { predicate: Predicate; frame: string }): Filler[] {
  const amount = amountOf(reading)
  if (!amount) return []
  const at: Span = { start: reading.start, end: move.predicate.end }
  return [{ value: { ...amount, raw: clauses.paragraph.slice(at.start, at.end), value: move.frame === 'falls' ? -amount.value : amount.value }, at }]
}

/** What moves: the priced subject, topic or object nearest before the verb; a company when a share is meant. */
function whatOf(clauses: Clauses, predicate: Predicate): Phrase | null {
  const before = clauses.phrases.filter((p) => p.end <= predicate.start && p.quotation === 0)
  const priced = before.findLast((p) => /^(?:topic|subject|object|addition)$/u.test(p.roles[0] ?? '') && isPriced(p) && !clauses.readings.some((r) => isLevel(r) && r.start >= p.start && r.end <= p.end && r.end > p.end - 2))
  if (priced) return priced
  return framesOf(predicate.root).some((f) => f.frame === 'stands' && !/^마[감치]/u.test(predicate.root)) ? null : share(clauses, before, predicate)
}

const isPriced = (phrase: Phrase) => PRICED.test(phrase.text.replace(/(?:\s?\([^()]{0,30}\)|['’”"])+$/u, '').replace(/(?:\s등|들)$/u, ''))

/** `삼성전자는 2.1% 오른 7만 원에 마감했다`. */
function share(clauses: Clauses, before: readonly Phrase[], predicate: Predicate): Phrase | null {
  if (!/^(?:오르|내리|상승|하락|급등|급락|마감|마치|뛰|떨어지|폭락|폭등)$/u.test(predicate.root)) return null
  const subject = before.findLast((p) => /^(?:topic|subject)$/u.test(p.roles[0] ?? ''))
  const firm = subject && clauses.mentions.find((m) => m.kind === 'organization' && m.start >= subject.start && Math.abs(m.end - subject.end) < 3)
  const moved = clauses.readings.some((r) => (r.kind === 'percent' || isMoney(r)) && subject && r.start >= subject.end && r.end <= predicate.start)
  return firm && moved ? subject : null
}

/** Without a date before it: `이날 유가` → `유가`; `9월 인도분` keeps its month. */
function nameOf(clauses: Clauses, phrase: Phrase): Span {
  const lead = /^(?:이날|전날|한편|특히|최근|지난주|오늘|어제)\s|^[^\s]{2,20}에서 거래된\s/u.exec(clauses.paragraph.slice(phrase.start, phrase.end))?.[0].length ?? 0
  return { start: phrase.start + lead, end: phrase.end }
}
