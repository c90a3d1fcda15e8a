import type { Span } from '../../text/span.ts'
import type { Clauses, Phrase, Predicate } from '../clauses.ts'
import { carriedWords, words, type Draft, type Filler } from '../draft.ts'
import { nounOf, personBeforePost } from '../parties.ts'
import { framesOf } from '../predicates.ts'
import { anyOf } from '../newsWords.ts'

const DIRECT = /[“"]{1,2}([^“”"\n]{2,400})[”"]/gu
/** Speech in single marks; a name or a slogan stands in them too, so that it must end like a sentence. */
const SINGLE = /(?<![\p{L}\p{N}])[‘']([^‘’'“”"\n]{4,300}[다요까죠것])\.?[’'](?=(?:이?라고|고|이?라며|며|는|이?라는)[\s.])/gu
const GOES_ON = /^\s?\.?\s?(?:이?라고|고|이?라며|며|이?라면서|면서|는|이?라는|하고|하며)(?:도|는|까지)?/u
/** `"사실무근"이라고 반박했다`: one word alone is speech when a verb of saying follows at once. */
const SAID_WORD = /^이?라(?:고|며) (?:\S{1,8} )?(?:말|밝|반박|일축|해명|설명|주장|강조|답|비판|비난|평가|지적|부인|외|했)/u
const MEDIUM = new RegExp(`(?:${anyOf('medium')})$`, 'u')
/** `"…" 그는 말했다`: a speaker and a verb with no particle of quotation. */
const SPEAKER_NEXT = /^\s[^“”"]{1,30}[은는이가]\s[^“”"]{0,20}(?:말했다|밝혔다|전했다|덧붙였다|강조했다)\.?$/u
const SOURCE = /^(?:에서|에|을 통해|를 통해|에서는|와의|과의|에게|으로|로)/u

/** Who spoke last, for speech without a speaker. */
interface Spoke {
  text: string
}

/**
 * Who said what: `그는 "기쁘다"고 말했다` with the words in quotation marks; without them the clause that ends in
 * `-다고`. All that one speaker says in a sentence is one fact. A speaker named only by 그 is the person last spoken of.
 */
export function statements(clauses: Clauses, carried: Spoke | null): Draft[] {
  const direct = directQuotes(clauses)
  const called = calledWords(clauses, direct)
  if (called) return [called]
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
  if (indirect.length) return indirect
  const forecast = foreseen(clauses, carried)
  return forecast.length ? forecast : bySource(clauses, carried)
}

/** Nouns that call what stands before them somebody's words: `"…" 김 대표의 말이다`, `"…"는 것이 노조의 주장이다`. */
const CALLED = /의\s(?:공식\s)?(?:말|설명|주장|얘기|이야기|입장|지적|분석|전언|생각|판단|전망|평가|관측|진단|하소연|답변|해명|반박|귀띔)(?:이었?다|이에요|입니다|이라고|이고|이며|이지만)/u

function calledWords(clauses: Clauses, direct: readonly Span[]): Draft | null {
  const after = direct.at(-1)?.end
  if (after === undefined) return null
  const called = CALLED.exec(clauses.paragraph.slice(after, clauses.end))
  const phrase = called && clauses.phrases.find((p) => p.start >= after && p.start < after + called.index && p.end >= after + called.index)
  if (!called || !phrase) return null
  const speaker = { ...phrase, end: after + called.index, text: clauses.paragraph.slice(phrase.start, after + called.index) }
  return {
    kind: 'statement', rule: "statement: '…' X의 말이다", status: 'stated', quote: { start: direct[0]!.start, end: after + called.index + called[0].length },
    slots: { speaker: speakerOf(clauses, speaker, null), quote: direct.map((span) => words(clauses.paragraph, span)) },
  }
}

const FORESEES = /^(?:전망|예상|예측|추정|추산|관측|내다보|보|분석|판단|평가|파악|집계|기대)$/u

/** `한국은행은 성장률이 2%에 그칠 것으로 전망했다`: a forecast is told with 것으로 and has no particle of speech. */
function foreseen(clauses: Clauses, carried: Spoke | null): Draft[] {
  for (const verb of clauses.predicates) {
    const before = clauses.words[verb.word - 1]
    if (!FORESEES.test(verb.root) || verb.voice !== 'active' || clauses.quotationOf[verb.word] || before?.text !== '것으로') continue
    const said = clauses.predicates.findLast((p) => p.lastWord === verb.word - 2 && p.ending === 'adnominal')
    const speaker = said && speakerPhrase(clauses, clauses.words[said.word]!.start, verb.start, verb)
    if (!said || !speaker || !/^(?:은|는|도)$/u.test(speaker.josa) || isThing(clauses, speaker)) continue
    const quoted = { ...clauseOf(clauses, said, speaker), end: before.start + 1 }
    return [{
      kind: 'statement', rule: 'statement: X는 …것으로 전망하다', status: 'stated', quote: { start: quoted.start, end: verb.end },
      slots: { speaker: speakerOf(clauses, speaker, carried), quote: [words(clauses.paragraph, quoted)] },
    }]
  }
  return []
}

const REPORT = /^(?:이|그|(?:.{0,12} )?(?:조사|연구|보도|자료|통계|법|규정|계획|결과|보고서|집계|설문조사|공시|보도자료))$/u

/** `통계청이 발표한 자료에 따르면`: it is the publisher that says so; without one nobody does. */
function publisherOf(clauses: Clauses, source: Phrase, said: Span): Draft[] {
  const publisher = clauses.phrases.findLast((p) => p.end < source.start && p.roles[0] === 'subject' && p.quotation === 0 && source.start - p.end < 30)
  return publisher ? [{
    kind: 'statement', rule: 'statement: X가 낸 자료에 따르면', status: 'stated', quote: said,
    slots: { speaker: speakerOf(clauses, publisher, null), quote: [words(clauses.paragraph, said)] },
  }] : []
}

/** `소식통에 따르면 두 회사는 협상을 멈췄다`: what a source says, with no verb of saying. */
function bySource(clauses: Clauses, carried: Spoke | null): Draft[] {
  const source = clauses.phrases.find((p) => / (?:따르면|의하면)$/u.test(p.josa) && !p.quotation)
  const first = source && clauses.words.find((w) => w.start > source.end + source.josa.length - 1)
  const last = clauses.predicates.at(-1)
  if (!source || !first || !last || last.end <= first.start) return []
  const said = { start: first.start, end: last.end }
  if (REPORT.test(source.text)) return publisherOf(clauses, source, said)
  return [{ kind: 'statement', rule: 'statement: X에 따르면', status: 'stated', quote: said, slots: { speaker: speakerOf(clauses, { ...source, ...nounOf({ clauses }, source) }, carried), quote: [words(clauses.paragraph, said)] } }]
}

/** Speech in quotation marks: long enough for a clause (or a word that is expressly said), and joined to the sentence as speech. */
function directQuotes(clauses: Clauses): Span[] {
  const text = clauses.paragraph.slice(clauses.start, clauses.end)
  const found: Span[] = []
  for (const match of [...text.matchAll(DIRECT)].length ? text.matchAll(DIRECT) : text.matchAll(SINGLE)) {
    const start = clauses.start + match.index + match[0].indexOf(match[1]!)
    const end = start + match[1]!.length
    const behind = clauses.paragraph.slice(end + 1, clauses.end)
    const bare = start - clauses.start < 3 && (SPEAKER_NEXT.test(behind) || CALLED.test(behind))
    const isClause = /\s/u.test(match[1]!) || /[다요까]$/u.test(match[1]!) || SAID_WORD.test(behind)
    if ((bare || GOES_ON.test(behind)) && isClause) found.push({ start, end })
  }
  return found
}

function sayingAfter(clauses: Clauses, end: number | null): Predicate | null {
  if (end === null) return null
  return clauses.predicates.find((p) => p.start >= end && (framesOf(p.root).some((f) => f.kind === 'statement') || p.root === '하' || p.ending === 'final') && !clauses.quotationOf[p.word]) ?? null
}

function statement(clauses: Clauses, direct: readonly Span[] | null, verb: Predicate | null, carried: Spoke | null, rule: string, said?: Predicate): Draft {
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
  const within = verb?.ending === 'adnominal' ? early.find((p) => p.roles[0] === 'subject' && clauses.mentions.some((m) => m.start >= p.start && m.end <= p.end && /^(?:person|organization)$/u.test(m.kind))) : undefined
  return within ?? early.find((p) => p.roles[0] === 'topic') ?? early[0] ?? null
}

function speakerOf(clauses: Clauses, phrase: Phrase | null, carried: Spoke | null): Filler[] {
  if (!phrase || /^(?:그|그녀|이|이어|그들|나|우리)$/u.test(phrase.text) || isThing(clauses, phrase)) return carried ? [carriedWords(carried.text)] : phrase ? [words(clauses.paragraph, phrase)] : []
  const names = clauses.mentions.filter((m) => m.start >= phrase.start && m.end <= phrase.end && (m.kind === 'person' || m.kind === 'organization'))
  const people = names.filter((m) => m.kind === 'person')
  const last = names.at(-1)
  const holder = people.length ? [] : personBeforePost(clauses, phrase)
  if (holder.length) return holder.map((span) => words(clauses.paragraph, span))
  if (people.length) return people.map((m) => words(clauses.paragraph, m))
  if (last && clauses.paragraph.slice(last.end, phrase.end).length < 4) return [words(clauses.paragraph, last)]
  return [words(clauses.paragraph, nounOf({ clauses }, phrase))]
}

/** A product does not speak: `하이페리온은 …라고 덧붙였다` leaves its speaker unsaid. */
function isThing(clauses: Clauses, phrase: Phrase): boolean {
  const names = clauses.mentions.filter((m) => m.start >= phrase.start && m.end <= phrase.end)
  return names.length > 0 && names.every((m) => m.kind === 'product')
}

/** By whom or through what something is told: `소식통을 인용해`, `성명을 내고`; no part of what is said. */
const THROUGH = /^[^,“”"]{1,40}?[을를] (?:인용|인용해|인용하며|인용하여|통해|내고|내어|갖고|열고|열어|빌려),? /u

/** What opens a further statement: `법원은 또 성명에서 …고 밝혔다`. */
const OPENING = /^(?:(?:또|또한|이어|아울러)\s)?(?:(?:성명|보고서|기자회견|인터뷰|보도자료)에서\s)?/u

/** The clause reported: from behind the speaker to its last word, `것이라고` and `중이라고` as nouns. */
function clauseOf(clauses: Clauses, said: Predicate, speaker: Phrase | null): Span {
  const first = clauses.words.find((w) => !speaker || speaker.end > said.start || w.start >= speaker.end)
  const start = first && first.start < said.start ? first.start : said.start
  const text = clauses.paragraph.slice(start, said.end)
  const again = OPENING.exec(text)?.[0].length ?? 0
  const lead = again + (THROUGH.exec(text.slice(again))?.[0].length ?? 0)
  return { start: start + (lead < text.length / 2 ? lead : 0), end: said.end - (/(?:이라고|이라며|이라면서|고|며|면서)(?:도|는)?$/u.exec(text)?.[0].length ?? 0) }
}

function whereOf(clauses: Clauses, from: number, after: number, verb: Predicate | null): Filler[] {
  const place = clauses.phrases.find((p) => (p.end <= from || p.start >= after) && (!verb || p.end <= verb.start) && p.quotation === 0 && MEDIUM.test(p.text) && SOURCE.test(p.josa))
  return place ? [words(clauses.paragraph, nounOf({ clauses }, place))] : []
}
