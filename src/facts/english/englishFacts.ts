import type { Reading } from '../../text/reading.ts'
import type { Span } from '../../text/span.ts'
import { amounts, carriedWords, dates, words, type Draft, type Filler } from '../draft.ts'
import type { FactKind, FactStatus } from '../fact.ts'
import type { Mention } from '../mention.ts'
import type { NewsSentence } from '../newsSentence.ts'
import { isMeasure } from '../kinds/size.ts'
import { englishCasualties } from './casualties.ts'
import { masked } from './mask.ts'
import { ENGLISH_RULES, type EnglishRule } from './rules.ts'
import { englishStatements } from './statements.ts'
import { meet } from '../../text/span.ts'

const AMOUNTS = new Set(['amount', 'stake', 'count', 'value', 'change'])
const PRONOUN = /^(?:it|they|he|she|the (?:company|firm|group|bank|startup|agency|club|team|party))$/iu
const FALLS = /^(?:f[ae]ll|fallen|lost|drop|slid|plung|tumbl|declin|cut|lower|decreas|reduc|slash|slip|sank|sink|eas|shed|dip|crash|slump|retreat)/u

/** What an English sentence says; `carried` is what the sentence before was about, for `it` and `they`; `voice` who spoke last. */
export function englishDrafts(paragraph: string, sentence: NewsSentence, carried: Mention | null, voice: { text: string } | null): Draft[] {
  const mask = masked(paragraph, sentence)
  const found: Draft[] = []
  for (const rule of ENGLISH_RULES) {
    for (const match of mask.text.matchAll(rule.pattern)) {
      const draft = draftOf(rule, match as RegExpExecArray, mask.spanOf, mask.text, paragraph, sentence, carried)
      if (draft && !found.some((other) => other.kind === draft.kind && meet(other.quote, draft.quote))) found.push(draft)
    }
  }
  return [...found, ...englishCasualties(paragraph, sentence), ...englishStatements(paragraph, sentence, carried, voice)]
}

type SpanOf = (start: number, end: number) => Span

function draftOf(rule: EnglishRule, match: RegExpExecArray, spanOf: SpanOf, text: string, paragraph: string, sentence: NewsSentence, carried: Mention | null): Draft | null {
  const slots: Record<string, Filler[]> = {}
  const places = match.indices?.groups ?? {}
  for (const [group, place] of Object.entries(places)) {
    if (!place || /^(?:aux|move|way|lead|off)$/u.test(group)) continue
    const slot = group.replace(/\d$/u, '')
    const fillers = fill(slot, spanOf(...place), paragraph, sentence, carried)
    if (fillers.length) slots[slot] = [...(slots[slot] ?? []), ...fillers]
  }
  if (rule.kind === 'acquisition' && !slots.target && slots.seller) [slots.target, slots.seller] = [slots.seller, []]
  const own = rule.kind === 'launch' ? /^[^<]{1,60}, (<X\d+>),/u.exec(match[0]) : null
  if (own && slots.what) slots.what = [words(paragraph, spanOf(match.index + own[0].length - own[1]!.length - 1, match.index + own[0].length - 1)), ...slots.what]
  if (!complete(rule, slots) || (rule.kind === 'size' && !slots.amount!.some((f) => typeof f.value === 'object' && 'unit' in f.value && isMeasure(f.value.unit)))) return null
  if (rule.kind === 'price' && (FALLS.test(match.groups?.move ?? '') || /lower|down/u.test(match.groups?.way ?? match.groups?.lead ?? ''))) slots.change = (slots.change ?? []).map(negative)
  const first = Math.min(...Object.values(places).flatMap((place) => (place ? [place[0]] : [])))
  const quote = spanOf(Number.isFinite(first) ? first : match.index, match.index + match[0].replace(/[\s,]{1,4}$/u, '').length)
  return { kind: rule.kind, rule: rule.name, status: statusOf(rule.kind, text, match), quote, slots }
}

function fill(slot: string, span: Span, paragraph: string, sentence: NewsSentence, carried: Mention | null): Filler[] {
  const inside = sentence.readings.filter((r) => r.start >= span.start && r.end <= span.end)
  if (AMOUNTS.has(slot)) return inside.length === 1 && typeof inside[0]!.value === 'number' && inside[0]!.kind === 'number' ? [bare(slot, inside[0]!)] : slot === 'count' ? amounts(inside).map(ofPeople) : amounts(inside)
  if (slot === 'when' || slot === 'earlier') return dates(inside.filter((r) => r.unit === undefined))
  const text = paragraph.slice(span.start, span.end)
  if (!PRONOUN.test(text)) return [words(paragraph, span)]
  const before = sentence.mentions.findLast((m) => m.end <= span.start && m.kind === (/^(?:he|she)$/iu.test(text) ? 'person' : 'organization'))
  if (before) return [words(paragraph, before)]
  return carried ? [carriedWords(carried.text)] : /^the /iu.test(text) ? [words(paragraph, span)] : []
}

/** A number without a unit: an index's level in points, or people counted. */
const bare = (slot: string, reading: Reading): Filler => ({ value: { raw: reading.text, value: Number(reading.value), unit: slot === 'count' ? 'person' : 'point' }, at: reading })

/** Ten engineers are ten persons. */
const ofPeople = (filler: Filler): Filler => (typeof filler.value === 'object' && 'unit' in filler.value ? { ...filler, value: { ...filler.value, unit: 'person' } } : filler)

const NEEDED: Readonly<Record<string, readonly string[][]>> = {
  hire: [['person', 'count'], ['org', 'role']], departure: [['person']], acquisition: [['target'], ['buyer', 'seller']], investment: [['amount'], ['org']],
  launch: [['what'], ['when', 'org']], size: [['what'], ['amount']], price: [['what'], ['value', 'change']], role: [['person'], ['role']],
}

const NO_THING = /^(?:its|the|a|an|it|they|he|she|there|that|which|who|what|this|these|those|and|but|or)$/iu

/** Each line of what a kind needs must be filled by one of its slots. */
function complete(rule: EnglishRule, slots: Record<string, Filler[]>): boolean {
  const what = slots.what?.[0]?.value
  if (typeof what === 'string' && NO_THING.test(what)) return false
  return (NEEDED[rule.kind] ?? []).every((any) => any.some((slot) => slots[slot]?.length))
}

function negative(filler: Filler): Filler {
  return typeof filler.value === 'object' && 'value' in filler.value ? { ...filler, value: { ...filler.value, value: -filler.value.value } } : filler
}

/** By what stands before the verb, what the sentence opens with (`denied a report that …`), and how it ends. */
function statusOf(kind: FactKind, text: string, match: RegExpExecArray): FactStatus {
  const aux = match.groups?.aux ?? (kind === 'size' ? /\b(?:expected|planned|projected|due|set) to\b/u.exec(match[0])?.[0] ?? '' : '')
  if (match.groups?.off) return 'denied'
  const lead = text.slice(Math.max(0, match.index - 80), match.index)
  if (/\b(?:not|never|denie[sd]|denying)\b|n['’]t\b/u.test(aux) && !/before|until/u.test(match[0]) || /\b(?:denie[sd]|denying|dismissed|rejected|ruled out|no plans?)\b[^.;]*$/u.test(lead)) return 'denied'
  if (/\b(?:may|might|could|consider\w*|in talks|reportedly|hopes?|wants?|seek\w*|offer\w*|propos\w*|bid\w*|likely)\b/u.test(aux) || /\b(?:if|whether|rumou?rs?|reportedly|speculation|could|considering)\b[^,.;]*$/iu.test(lead) || /\?["”]?$/u.test(text)) return 'reported'
  return /\b(?:will|would|plan\w*|intends?|agreed|expect\w*|set|aims?|due|going|to)\b/u.test(aux) ? 'planned' : 'stated'
}
