import type { JosaRole } from '../text/josa.ts'
import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { isMoney } from './amounts.ts'
import type { Clauses, Phrase, Predicate } from './clauses.ts'
import { amounts, type Filler } from './draft.ts'
import type { FactKind, FactStatus } from './fact.ts'
import type { Mention, MentionKind } from './mention.ts'
import { framesOf, statusCue } from './predicates.ts'
import { statusOf } from './status.ts'
import { anyOf } from './newsWords.ts'

/** Something that happens in a Korean sentence, with who and what plays a part in it. */
export interface Event {
  clauses: Clauses
  predicate: Predicate
  kind: FactKind
  frame: string
  status: FactStatus
  /** phrases of its own clause, nearest to the predicate first */
  own: readonly Phrase[]
  /** what stands before the noun that tells it, in its phrase: `플레이AI` in `플레이AI 인수를 검토`; null for a verb */
  beside: Phrase | null
  /** the noun a relative clause describes: `플레이AI` in `메타가 인수한 플레이AI` */
  head: Phrase | null
  /** its subject, its own or shared with the clauses before; null when the sentence has none */
  subject: Phrase | null
  /** its subject is that of a relative clause within (`수츠케버가` in `수츠케버가 설립한 SSI의 CEO를 영입`), for want of another */
  borrowed: boolean
  topic: Phrase | null
  /** what the sentence before was about, when this one has no subject of its own */
  carried: Mention | null
  /** what the sentence before was about, whatever this one says */
  before: Mention | null
  /** where its own clause begins */
  from: number
  /** phrases left of a relative clause within, which may belong to either */
  unsettled: readonly Phrase[]
}

/** What happens in a sentence, by the predicates the lexicon knows; `carried` is what the sentence before was about. */
export function eventsIn(clauses: Clauses, carried: Mention | null): Event[] {
  const events: Event[] = []
  for (const predicate of clauses.predicates) {
    for (const frame of framesOf(predicate.root)) events.push(eventOf(clauses, predicate, frame.kind, frame.frame, carried))
  }
  for (const predicate of nounPredicates(clauses)) {
    for (const frame of framesOf(predicate.root)) events.push(eventOf(clauses, predicate, frame.kind, frame.frame, carried))
  }
  return events
}

function eventOf(clauses: Clauses, predicate: Predicate, kind: FactKind, frame: string, carried: Mention | null): Event {
  const { own, subject, borrowed, topic, from, unsettled } = partsOf(clauses, predicate)
  const beside = besideNoun(clauses, predicate)
  const head = predicate.ending === 'adnominal' ? clauses.phrases.find((p) => p.firstWord === predicate.lastWord + 1) ?? null : null
  return {
    clauses, predicate, kind, frame, status: statusOf(clauses, predicate), own, beside, head, subject, borrowed, topic, from, unsettled,
    carried: (subject && !borrowed) || topic ? null : carried, before: carried,
  }
}

function besideNoun(clauses: Clauses, { ending, word }: Predicate): Phrase | null {
  const own = ending === 'noun' ? clauses.phrases.find((p) => p.firstWord <= word && p.lastWord >= word) : undefined
  if (!own || own.firstWord === word) return null
  const last = clauses.words[word - 1]!
  const end = last.josa?.roles[0] === 'genitive' ? last.stemEnd : last.end
  return { ...own, end, roles: [], josa: '', lastWord: word - 1, text: clauses.paragraph.slice(own.start, end) }
}

const LIGHT = new RegExp(`^(?:${anyOf('light')})$`, 'u')

/** Verbal nouns that carry an event without 하다: `인수를 검토`, `9명 사망`, `30명이 사망·실종`. */
function nounPredicates(clauses: Clauses): Predicate[] {
  const { words, predicates, phrases } = clauses
  const found: Predicate[] = []
  for (const phrase of phrases) {
    const at = eventWord(words, phrase)
    const word = words[at]!
    const root = rootOf(word.stem)
    if (framesOf(root).length === 0 || word.stem.length < 2) continue
    const next = predicates.find((p) => p.word > phrase.lastWord)
    const headline = at === phrase.lastWord && phrase.josa === '' && (phrase.lastWord === words.length - 1 || /[,…·]/u.test(words[phrase.lastWord + 1]?.gap ?? '') || (phrase.lastWord + 1 < words.length && predicates.every((p) => p.ending === 'noun' || p.word < phrase.firstWord)))
    const governed = !/^(?:으?로)$/u.test(phrase.josa) && (next !== undefined && next.word <= phrase.lastWord + 3 && LIGHT.test(next.root))
      || words.slice(at + 1, at + 3).some((w) => w.gap === ' ' && statusCue(w.stem) !== null)
    if (!headline && !governed) continue
    found.push({
      root, voice: 'active', ending: 'noun', past: false, future: false, negated: false,
      copula: false, quality: false, word: at, lastWord: at, start: word.start, end: word.stemEnd, tailEnd: word.stemEnd,
    })
  }
  return found
}

const TALKS = /^(?:계약|본계약|협상|논의|방안|계획|절차|제안|제의|합의|가능성|시도|추진|여부|협의|의사|의향|발표|요구|요청|압력|제청안|건의안|동의안|결의안|권고안|움직임|논란)$/u

/** `구글 인수 협상을`: the event is told by the noun before the talks about it. */
function eventWord(words: Clauses['words'], { firstWord, lastWord }: Phrase): number {
  const before = words[lastWord - 1]
  return lastWord > firstWord && TALKS.test(words[lastWord]!.stem) && words[lastWord]!.gap === ' ' && before?.josa === null && framesOf(rootOf(before.stem)).length > 0 ? lastWord - 1 : lastWord
}

/** `영입설`, `인수안`, `매각설`: talk of it. */
const rootOf = (stem: string) => (framesOf(stem).length === 0 && /..[설안론]$/u.test(stem) ? stem.slice(0, -1) : stem)

/** Walks from the predicate to the left: its own phrases, then the subject it shares with the clauses before. */
export function partsOf(clauses: Clauses, predicate: Predicate): Pick<Event, 'own' | 'subject' | 'borrowed' | 'topic' | 'from' | 'unsettled'> {
  const quotation = clauses.quotationOf[predicate.word] ?? 0
  const own: Phrase[] = []
  const unsettled: Phrase[] = []
  let subject: Phrase | null = null
  let topic: Phrase | null = null
  let fallback: Phrase | null = null
  let added: Phrase | null = null
  let embedded = false
  let embeddedSubject = false
  let closed = false
  let from = clauses.words[predicate.word]!.start
  for (const item of leftOf(clauses, predicate.word)) {
    if ('root' in item) {
      const inside = (clauses.quotationOf[item.word] ?? 0) !== quotation
      if (inside || (item.copula && item.ending === 'adnominal') || isTerms(item, predicate)) continue
      if (item.quality && item.ending === 'connective') [embedded, embeddedSubject] = [true, true]
      else if (item.ending === 'adnominal' || (item.ending === 'nominal' && !closed)) [embedded, embeddedSubject] = [true, false]
      else if (!isNounLike(item)) [closed, embedded] = [true, false]
      continue
    }
    if (item.quotation !== quotation) {
      if (quotation && !closed) closed = true
      if (item.quotation) continue
    }
    const role = item.roles[0]
    if (role === 'topic' || item.roles.includes('topic')) {
      if (role === 'topic') topic ??= item
      if (!closed && role !== 'topic') own.push(item)
      if (topic === item && !closed) own.push(item)
    } else if (role === 'subject') {
      if (embedded && !embeddedSubject) [embeddedSubject, fallback] = [true, fallback ?? item]
      else if (!subject && (!closed || !topic)) subject = item
      if (!closed && !embedded) own.push(item)
    } else if (!closed) (embedded ? unsettled : own).push(item)
    else if (role === 'addition') added ??= item
    if (!closed) from = Math.min(from, item.start)
    if (closed && topic && subject) break
  }
  topic ??= subject || fallback || own.some((p) => p.roles[0] === 'addition') ? null : added
  return { own, subject: subject ?? (topic ? null : fallback), borrowed: !subject && !topic && fallback !== null, topic, from, unsettled }
}

/** `9억 달러를 받고 팔았다`: for what it is done, and no clause of its own. */
const isTerms = (item: Predicate, predicate: Predicate) => item.lastWord === predicate.word - 1 && item.ending === 'connective' && /^(?:받|주|들이|내)$/u.test(item.root)

const isNounLike = (p: Predicate) => p.ending === 'noun'

function leftOf(clauses: Clauses, word: number): (Phrase | Predicate)[] {
  const items: (Phrase | Predicate)[] = [
    ...clauses.phrases.filter((p) => p.lastWord < word),
    ...clauses.predicates.filter((p) => p.lastWord < word),
  ]
  return items.sort((a, b) => b.start - a.start)
}

/** The event's own phrases that bear one of these roles, nearest first. */
export function withRole(event: Event, ...roles: JosaRole[]): Phrase[] {
  return event.own.filter((p) => p.roles.length > 0 && roles.some((role) => p.roles.includes(role)))
}

/** The subject as the sentence has it: 이/가 before 은/는 before 도. */
export const doer = (event: Event): Phrase | null => event.subject ?? event.topic ?? withRole(event, 'addition')[0] ?? null

/** What a transitive predicate is done to: 을/를, or 도 where the sentence has no other (`그로스 CEO도 영입하고`). */
export function objectOf(event: Event): Phrase | null {
  const object = withRole(event, 'object').find((p) => !readingsOf(event.clauses, p, (r) => isMoney(r) && r.start <= p.start && r.end >= p.end - 1).length)
  if (object) return object
  return withRole(event, 'addition').find((p) => p !== event.subject && (event.subject ?? event.topic ?? event.carried) !== null) ?? null
}

export const mentionsOf = (clauses: Clauses, span: Span, ...kinds: MentionKind[]): Mention[] =>
  clauses.mentions.filter((m) => m.start >= span.start && m.end <= span.end && (kinds.length === 0 || kinds.includes(m.kind)))

export const readingsOf = (clauses: Clauses, span: Span, keep: (reading: Reading) => boolean = () => true): Reading[] =>
  clauses.readings.filter((r) => r.start >= span.start && r.end <= span.end + 3 && r.start < span.end && keep(r))

/** `주당 2달러, 총 2억 달러에`: what the whole costs, and not what one share or barrel does. */
export function paidIn(clauses: Clauses, span: Span): Filler[] {
  const money = readingsOf(clauses, span, isMoney)
  const whole = money.filter((r) => !/당\s?(?:약\s)?$/u.test(clauses.paragraph.slice(Math.max(clauses.start, r.start - 5), r.start)))
  const summed = whole.filter((r) => /(?:총|모두|전체|합계)\s?(?:약\s)?$/u.test(clauses.paragraph.slice(Math.max(clauses.start, r.start - 6), r.start)))
  return amounts([summed, whole, money].find((some) => some.length) ?? []).slice(0, 1)
}
