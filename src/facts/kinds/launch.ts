import type { Reading } from '../../text/reading.ts'
import type { Span } from '../../text/span.ts'
import { isDate } from '../amounts.ts'
import type { Clauses, Phrase, Predicate } from '../clauses.ts'
import { dates, words, type Draft, type Filler } from '../draft.ts'
import { doer, mentionsOf, objectOf, partsOf, withRole, type Event } from '../event.ts'
import { framesOf } from '../predicates.ts'
import { doerOf, nounOf, through } from '../parties.ts'
import { statusOf } from '../status.ts'
import { anyOf } from '../newsWords.ts'

/** Something begins or opens: `전시회는 7월 24일 열린다`, `첫 번째가 내년에 가동될 예정`. */
export function opens(event: Event): Draft | null {
  const object = event.predicate.voice !== 'passive' ? objectOf(event) : null
  const transitive = object && isDoor(event, object) ? null : object
  if (/^(?:열|올리)$/u.test(event.predicate.root) && (!object || (MEETING.test(object.text) && event.status !== 'planned') || (event.predicate.root === '올리' && !isDoor(event, object)))) return null
  if (event.predicate.root === '시작' && (event.predicate.past || event.predicate.ending === 'adnominal' && describes(event))) return null
  const thing = transitive ?? (describes(event) ? headOccasion(event) : routeOf(event) ?? doer(event))
  if (thing && describes(event) && event.status !== 'planned' && MEETING.test(thing.text)) return null
  const carrier = thing && event.predicate.root === '취항' && thing !== doer(event)
  if (thing && carrier) return begun(event, thing, doerOf(event, 'organization').slice(0, 1), 'launch: X가 Y에 취항하다')
  return thing ? begun(event, thing, transitive ? doerOf(event, 'organization', 'person').slice(0, 1) : [], 'launch: X가 열리다') : null
}

/** `대한항공은 상파울루 노선에 취항한다`: it is the route that opens. */
const routeOf = (event: Event): Phrase | null =>
  (event.predicate.root === '취항' && withRole(event, 'place').find((p) => /(?:노선|편|구간)$/u.test(p.text))) || null

/** `문을 열다`, `막을 올리다`: a shop opens, a festival begins. */
function isDoor(event: Event, object: Phrase): boolean {
  const { start, end } = nounOf(event, object)
  return event.clauses.paragraph.slice(start, end).replace(/^막$/u, '문') === '문'
}

/** A relative clause, and not one that only leads to 예정 or 것: `27일 열린 대회`. */
const describes = (event: Event) => event.predicate.ending === 'adnominal' && event.predicate.tailEnd === event.predicate.end

/** `28일 개막한 영화제`: the head noun, where it is an occasion or a named thing; a paper's readers open nothing. */
function headOccasion(event: Event): Phrase | null {
  const { head, clauses } = event
  if (!head) return null
  const noun = nounOf(event, head)
  const name = mentionsOf(clauses, head, 'product')[0]
  if (name) return { ...head, start: name.start, end: name.end, text: name.text }
  return OCCASION.test(clauses.paragraph.slice(noun.start, noun.end)) ? head : null
}

/** Something is brought out: `메타는 라마4를 공개했다`, `필사본을 공개할 예정이다`. */
export function releases(event: Event): Draft | null {
  const passive = event.predicate.voice === 'passive'
  const thing = describes(event) ? headOccasion(event) ?? (passive ? null : objectOf(event)) : passive ? doer(event) : objectOf(event)
  return thing ? begun(event, thing, passive ? [] : doerOf(event, 'organization', 'person').slice(0, 1), 'launch: X가 Y를 출시하다') : null
}

function begun(event: Event, thing: Phrase, org: Filler[], rule: string): Draft | null {
  const when = whenOfEvent(event)
  const named = mentionsOf(event.clauses, thing, 'product').length > 0 || /^['‘“"《<]/u.test(event.clauses.paragraph.slice(thing.start - 1, thing.start))
  if (!when.length && !(event.status === 'planned') && !named) return null
  if (describes(event) && !when.length) return null
  const name = nameGiven(event, thing)
  return {
    kind: 'launch', rule, status: event.status, quote: through(event),
    slots: { what: [...name, words(event.clauses.paragraph, nounOf(event, thing))], org, when },
  }
}

/** `첫 번째 데이터 센터는 '프로메테우스'로, 2026년 가동될 예정`: the thing's own name stands between. */
function nameGiven(event: Event, thing: Phrase): Filler[] {
  const called = /이름$/u.test(thing.text) ? event.clauses.mentions.find((m) => m.kind === 'product' && m.start > thing.end && m.end < event.predicate.start) : undefined
  if (called) return [words(event.clauses.paragraph, called)]
  const given = withRole(event, 'instrument').find((p) => p.start > thing.end && /^(?:으로|로)$/u.test(p.josa) && mentionsOf(event.clauses, p, 'product').length > 0)
  return given ? mentionsOf(event.clauses, given, 'product').slice(0, 1).map((m) => words(event.clauses.paragraph, m)) : []
}

/** The end of a thing: `베헤모스를 폐기하는 방안을 논의` reported; once it is told as done, the launch is denied. */
export function ends(event: Event): Draft | null {
  const passive = event.predicate.voice === 'passive'
  const object = objectOf(event)
  const door = object !== null && isDoor(event, object)
  if (event.predicate.root === '닫' && !door) return null
  const thing = passive || door ? doer(event) : object
  if (!thing) return null
  if (event.status === 'denied') return null
  const name = mentionsOf(event.clauses, thing, 'product').at(-1)
  if (!name && !door && !ENDED.test(thing.text)) return null
  return {
    kind: 'launch', rule: 'launch: X를 폐기하다', status: event.status === 'stated' ? 'denied' : event.status, quote: through(event),
    slots: { what: [words(event.clauses.paragraph, name ?? nounOf(event, thing))], org: passive ? [] : doerOf(event, 'organization', 'person').slice(0, 1), when: whenOfEvent(event) },
  }
}

const ENDED = /(?:서비스|사업|모델|제품|출시|공개|개발|생산|판매|운행|운항|운영|공연|행사|대회|경기|방송|프로젝트|계획|공장|발사)$/u

/** The date in the event's own clause, the nearest to its predicate; one at the head of the sentence or behind its topic too. */
function whenOfEvent(event: Event): Filler[] {
  const { clauses } = event
  const moments = (phrases: readonly Phrase[]) => phrases.flatMap((p) => clauses.readings.filter((r) => r.start >= p.start && r.start < p.end && isMoment(r))).sort((a, b) => a.start - b.start)
  const own = moments(event.beside ? [...event.own, event.beside] : event.own)
  const outside = moments(event.unsettled.filter((p) => p.start === clauses.words[0]?.start || /^(?:topic|subject)$/u.test(clauses.words[p.firstWord - 1]?.josa?.roles[0] ?? '')))
  return dates((own.length ? own : outside).slice(-1))
}

/** A day, month or year to come or gone; no stretch (`지난 수년간`) and no age (`4세기`). */
const isMoment = (r: Reading) => isDate(r) && r.unit === undefined && !/세기|년대|century|centuries/u.test(r.text)

/**
 * A delay, with all the dates the sentence gives for the same thing: `4월 말 선보일 예정이었으나 6월로 연기된 뒤
 * 다시 하반기 이후로 미뤄졌다` → when `하반기 이후`, earlier `4월 말`, `6월`. The last verb of delay speaks for the sentence.
 */
export function delays(event: Event): Draft | null {
  const { clauses, predicate } = event
  const isDelay = (p: Predicate) => framesOf(p.root).some((f) => f.frame === 'delays')
  if (clauses.predicates.some((p) => p.word > predicate.word && isDelay(p))) return null
  const first = clauses.predicates.find(isDelay) ?? predicate
  const told = clauses.readings.filter((r) => isDate(r) && r.end <= predicate.start && isOfPlan(clauses, r, first))
  const target = told.filter((r) => /^(?:로|으로|까지)/u.test(clauses.paragraph.slice(r.end, r.end + 2)) || /(?:로|까지)$/u.test(r.text)).at(-1)
  const thing = thingOfDelay(event)
  if (!thing || clauses.readings.some((r) => r.start <= thing.start && thing.end <= r.end)) return null
  if (!told.length && !mentionsOf(clauses, thing, 'product').length && !(!/(?:서비스|운행|운항)$/u.test(clauses.paragraph.slice(thing.start, thing.end)) && OCCASION.test(clauses.paragraph.slice(thing.start, thing.end)) && predicate.ending !== 'noun')) return null
  return {
    kind: 'launch', rule: 'launch: X가 Y로 연기되다', status: event.status === 'planned' ? 'planned' : event.status,
    quote: through(event), slots: {
      what: [words(clauses.paragraph, withoutStart(clauses.paragraph, thing))], org: orgOfDelay(event),
      when: target ? dates([target]) : [], earlier: dates(told.filter((r) => r !== target)),
    },
  }
}

/** `치료제 출시를 연기했다`: it is the medicine that comes later. */
function withoutStart(text: string, thing: Span): Span {
  const start = /\s(?:정식 |공식 )?(?:출시|발매|공개|개통|개장|개관|개막|가동|착공|완공|발사|상장|도입|시행)$/u.exec(text.slice(thing.start, thing.end))
  return start && start.index > 1 ? { start: thing.start, end: thing.start + start.index - (text[thing.start + start.index - 1] === '의' ? 1 : 0) } : thing
}

/** A date that tells when the thing was or is to be, not when somebody said so. */
function isOfPlan(clauses: Clauses, reading: Reading, first: Predicate): boolean {
  if (/^(?:로|으로|에서|까지|이던|이었던)/u.test(clauses.paragraph.slice(reading.end, reading.end + 3)) || /로$/u.test(reading.text)) return true
  const next = clauses.predicates.find((p) => p.start >= reading.end)
  if (!next) return false
  if (next.future || framesOf(next.root).some((f) => f.kind === 'launch' && f.frame !== 'delays')) return next.start < first.start || next === first
  return /예정|계획|목표|당초|애초|원래/u.test(clauses.paragraph.slice(Math.max(clauses.start, reading.start - 6), Math.min(clauses.end, reading.end + 16)))
}

/** What is delayed: its own subject or object; where it has none, the object of the plan before it. */
function thingOfDelay(event: Event) {
  const own = event.predicate.voice === 'passive' ? event.subject : objectOf(event) ?? event.subject
  const plan = event.clauses.predicates.find((p) => p.word < event.predicate.word && p.future)
  const planned = plan ? event.clauses.phrases.findLast((p) => p.lastWord < plan.word && p.roles[0] === 'object') : undefined
  const thing = (own && event.own.includes(own) ? own : undefined) ?? planned ?? own ?? doer(event) ?? event.head
  if (!thing) return null
  const names = mentionsOf(event.clauses, thing, 'product')
  return names[0] ?? nounOf(event, thing)
}

function orgOfDelay(event: Event): Filler[] {
  const topic = event.topic ?? (event.predicate.voice === 'active' ? event.subject : null)
  return topic ? mentionsOf(event.clauses, topic, 'organization').slice(0, 1).map((m) => words(event.clauses.paragraph, m)) : []
}

/** What is held every day and opens nothing: `이사회를 열어`. */
const MEETING = /(?:이사회|회의|회견|간담회|브리핑|총회|의총|재판|공판|본회의|협의회)$/u

const OCCASION = new RegExp(`(?:${anyOf('occasion')})$`, 'u')

/**
 * What is set down for a date, whatever it is: `부시 대통령은 토요일에 붕괴 현장을 방문할 예정이다`,
 * `마지막 방송은 내년 5월 29일이며`, `6월 1일부터 그 뒤를 잇는다`.
 */
export function scheduled(clauses: Clauses, taken: (predicate: Predicate) => boolean): Draft[] {
  return clauses.predicates.flatMap((predicate) => {
    if (taken(predicate) || clauses.quotationOf[predicate.word]) return []
    return planned(clauses, predicate) ?? onDate(clauses, predicate) ?? []
  })
}

function planned(clauses: Clauses, predicate: Predicate): Draft | null {
  const date = clauses.readings.findLast((r) => isMoment(r) && r.end <= predicate.start && predicate.start - r.end < 90)
  if (!date || predicate.past || predicate.negated) return null
  const between = clauses.predicates.filter((p) => p.start >= date.end && p.end < predicate.start)
  if (between.some((p) => p.ending !== 'adnominal' && p.ending !== 'noun') || between.some((p) => p.ending === 'adnominal' && p.start - date.end < 10 && !/[을를이가은는]\s/u.test(clauses.paragraph.slice(date.end, p.start)))) return null
  const after = clauses.paragraph.slice(predicate.end, predicate.end + 8)
  const set = predicate.future && /^\s?(?:예정|계획|방침)/u.test(after)
  const from = /^부터/u.test(clauses.paragraph.slice(date.end - 2, date.end + 2)) || /부터/u.test(date.text)
  const starts = from && !predicate.past && /^(?:final|quoted)$/u.test(predicate.ending) && statusOf(clauses, predicate) !== 'reported'
  if (!set && !starts) return null
  if (!isAdverbial(clauses, date)) return null
  const parts = partsOf(clauses, predicate)
  const subject = parts.subject ?? parts.topic
  const object = parts.own.find((p) => p.roles[0] === 'object')
  if (!object && (!subject || !parts.own.includes(subject))) return null
  const what = object ? { start: nounOf({ clauses }, object).start, end: predicate.end - (/\s?(?:할|될|을|ㄹ|고|며)$/u.exec(clauses.paragraph.slice(object.start, predicate.end))?.[0].length ?? 0) } : subject!
  const who = object && subject ? clauses.mentions.filter((m) => m.start >= subject.start && m.end <= subject.end && m.kind !== 'place').slice(0, 1) : []
  return {
    kind: 'launch', rule: set ? 'launch: X가 Y할 예정이다' : 'launch: X부터 Y하다', status: 'planned', quote: { start: predicate.start, end: predicate.tailEnd },
    slots: { what: [words(clauses.paragraph, what)], org: who.map((m) => words(clauses.paragraph, m)), when: dates([date]) },
  }
}

/** A date of its own (`토요일에 방문`), not one inside a name (`2008년 베이징올림픽 경기장의`). */
function isAdverbial(clauses: Clauses, date: Reading): boolean {
  const phrase = clauses.phrases.find((p) => p.start <= date.start && date.end <= p.end + 3)
  if (!phrase) return true
  return !/의\s/u.test(clauses.paragraph.slice(date.end, phrase.end)) && (phrase.start === date.start || !/(?:의|와|과)$/u.test(phrase.josa))
}

function onDate(clauses: Clauses, predicate: Predicate): Draft | null {
  const date = clauses.readings.find((r) => isDate(r) && r.start >= predicate.start && r.start < predicate.end)
    ?? clauses.readings.find((r) => isDate(r) && r.end > predicate.start - 1 && r.end <= predicate.end && r.start < predicate.start)
  if (!date) return null
  const topic = clauses.phrases.findLast((p) => p.end < date.start && /^(?:topic|subject)$/u.test(p.roles[0] ?? ''))
  if (!topic || !OCCASION.test(topic.text)) return null
  return {
    kind: 'launch', rule: 'launch: X는 날짜이다', status: predicate.negated ? 'denied' : 'stated', quote: { start: predicate.start, end: predicate.end },
    slots: { what: [words(clauses.paragraph, topic)], when: dates([date]) },
  }
}

