import type { Span } from '../../text/span.ts'
import type { Clauses, Phrase, Predicate } from '../clauses.ts'
import { carriedWords, words, type Draft, type Filler } from '../draft.ts'
import type { Mention } from '../mention.ts'
import { nounOf } from '../parties.ts'
import { framesOf } from '../predicates.ts'
import { anyOf } from '../newsWords.ts'

const DIRECT = /[“"]{1,2}([^“”"\n]{2,400})[”"]/gu
const GOES_ON = /^\s?\.?\s?(?:이?라고|고|이?라며|며|이?라면서|면서|는|이?라는|하고|하며)(?:도|는|까지)?/u
const MEDIUM = new RegExp(`(?:${anyOf('medium')})$`, 'u')
/** `"…" 그는 말했다`: a speaker and a verb with no particle of quotation. */
const SPEAKER_NEXT = /^\s[^“”"]{1,30}[은는이가]\s[^“”"]{0,20}(?:말했다|밝혔다|전했다|덧붙였다|강조했다)\.?$/u
const SOURCE = /^(?:에서|에|을 통해|를 통해|에서는|와의|과의|에게|으로|로)/u

/**
 * Who said what: `그는 "기쁘다"고 말했다` with the words in quotation marks; without them the clause that ends in
 * `-다고`. All that one speaker says in a sentence is one fact. A speaker named only by 그 is the person last spoken of.
 */
export function statements(clauses: Clauses, carried: Mention | null): Draft[] {
  const direct = directQuotes(clauses)
  const verb = sayingAfter(clauses, direct.at(-1)?.end ?? null)
  if (direct.length && (verb || GOES_ON.test(clauses.paragraph.slice(direct.at(-1)!.end + 1, clauses.end)))) {
    return [statement(clauses, direct, verb, carried, "statement: '…'라고 말하다")]
  }
  const indirect = clauses.predicates.flatMap((predicate) => {
    if (clauses.quotationOf[predicate.word] || !framesOf(predicate.root).some((f) => f.kind === 'statement')) return []
    const said = clauses.predicates.findLast((p) => p.lastWord < predicate.word && p.ending === 'quoted' && !/는$/u.test(clauses.words[p.lastWord]!.text))
    if (!said || clauses.predicates.some((p) => p.word > said.lastWord && p.word < predicate.word && p.ending !== 'adnominal')) return []
    return [statement(clauses, null, predicate, carried, 'statement: …다고 말하다', said)]
  }).slice(-1)
  return indirect.length ? indirect : bySource(clauses, carried)
}

/** `소식통에 따르면 두 회사는 협상을 멈췄다`: what a source says, with no verb of saying. */
function bySource(clauses: Clauses, carried: Mention | null): Draft[] {
  const source = clauses.phrases.find((p) => / (?:따르면|의하면)$/u.test(p.josa) && !p.quotation)
  const first = source && clauses.words.find((w) => w.start > source.end + source.josa.length - 1)
  const last = clauses.predicates.at(-1)
  if (!source || !first || !last || last.end <= first.start || /^(?:이|그|조사|연구|보도|자료|통계|법|규정|계획|결과)$/u.test(source.text)) return []
  const said = { start: first.start, end: last.end }
  return [{ kind: 'statement', rule: 'statement: X에 따르면', status: 'stated', quote: said, slots: { speaker: speakerOf(clauses, { ...source, ...nounOf({ clauses }, source) }, carried), quote: [words(clauses.paragraph, said)] } }]
}

/** Speech in quotation marks: long enough for a clause, and joined to the sentence as speech. */
function directQuotes(clauses: Clauses): Span[] {
  const found: Span[] = []
  for (const match of clauses.paragraph.slice(clauses.start, clauses.end).matchAll(DIRECT)) {
    const start = clauses.start + match.index + match[0].indexOf(match[1]!)
    const end = start + match[1]!.length
    const bare = start - clauses.start < 3 && SPEAKER_NEXT.test(clauses.paragraph.slice(end + 1, clauses.end))
    if ((bare || GOES_ON.test(clauses.paragraph.slice(end + 1, clauses.end))) && (/\s/u.test(match[1]!) || /[다요까]$/u.test(match[1]!))) found.push({ start, end })
  }
  return found
}

function sayingAfter(clauses: Clauses, end: number | null): Predicate | null {
  if (end === null) return null
  return clauses.predicates.find((p) => p.start >= end && (framesOf(p.root).some((f) => f.kind === 'statement') || p.root === '하' || p.ending === 'final') && !clauses.quotationOf[p.word]) ?? null
}

function statement(clauses: Clauses, direct: readonly Span[] | null, verb: Predicate | null, carried: Mention | null, rule: string, said?: Predicate): Draft {
  const from = direct?.[0]?.start ?? said!.start
  const after = direct ? direct.at(-1)!.end : said!.end
  const speaker = speakerPhrase(clauses, from, after, verb)
  const told = direct ? direct.map((span) => words(clauses.paragraph, span)) : [words(clauses.paragraph, clauseOf(clauses, said!, speaker))]
  return {
    kind: 'statement', rule, status: 'stated', quote: { start: from, end: verb?.end ?? after },
    slots: { speaker: speakerOf(clauses, speaker, carried), quote: told, where: whereOf(clauses, from, after, verb) },
  }
}

/** Between the words and the verb (`…라고 회장이 말했다`), or at the head of the sentence. */
function speakerPhrase(clauses: Clauses, from: number, after: number, verb: Predicate | null): Phrase | null {
  const bears = (p: Phrase) => p.quotation === 0 && /^(?:topic|subject|addition)$/u.test(p.roles[0] ?? '')
  const late = clauses.phrases.find((p) => p.start >= after && (!verb || p.end <= verb.start) && bears(p) && p.roles[0] !== 'addition')
  if (late) return late
  const early = clauses.phrases.filter((p) => p.end <= from && bears(p))
  return early.find((p) => p.roles[0] === 'topic') ?? early[0] ?? null
}

function speakerOf(clauses: Clauses, phrase: Phrase | null, carried: Mention | null): Filler[] {
  if (!phrase || /^(?:그|그녀|이|이어|그들|나|우리)$/u.test(phrase.text) || isThing(clauses, phrase)) return carried ? [carriedWords(carried.text)] : phrase ? [words(clauses.paragraph, phrase)] : []
  const names = clauses.mentions.filter((m) => m.start >= phrase.start && m.end <= phrase.end && (m.kind === 'person' || m.kind === 'organization'))
  const people = names.filter((m) => m.kind === 'person')
  const last = names.at(-1)
  if (people.length) return people.map((m) => words(clauses.paragraph, m))
  if (last && clauses.paragraph.slice(last.end, phrase.end).length < 4) return [words(clauses.paragraph, last)]
  return [words(clauses.paragraph, nounOf({ clauses }, phrase))]
}

/** A product does not speak: `하이페리온은 …라고 덧붙였다` leaves its speaker unsaid. */
function isThing(clauses: Clauses, phrase: Phrase): boolean {
  const names = clauses.mentions.filter((m) => m.start >= phrase.start && m.end <= phrase.end)
  return names.length > 0 && names.every((m) => m.kind === 'product')
}

/** The clause reported: from behind the speaker to its last word. */
function clauseOf(clauses: Clauses, said: Predicate, speaker: Phrase | null): Span {
  const first = clauses.words.find((w) => !speaker || speaker.end > said.start || w.start >= speaker.end)
  const start = first && first.start < said.start ? first.start : said.start
  const text = clauses.paragraph.slice(start, said.end)
  return { start, end: said.end - (/(?:고|며|면서)(?:도|는)?$/u.exec(text)?.[0].length ?? 0) }
}

function whereOf(clauses: Clauses, from: number, after: number, verb: Predicate | null): Filler[] {
  const place = clauses.phrases.find((p) => (p.end <= from || p.start >= after) && (!verb || p.end <= verb.start) && p.quotation === 0 && MEDIUM.test(p.text) && SOURCE.test(p.josa))
  return place ? [words(clauses.paragraph, nounOf({ clauses }, place))] : []
}
