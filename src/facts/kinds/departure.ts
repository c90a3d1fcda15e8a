import type { Phrase } from '../clauses.ts'
import { dates, words, type Draft } from '../draft.ts'
import { isDate, isPeople } from '../amounts.ts'
import { doer, mentionsOf, objectOf, readingsOf, withRole, type Event } from '../event.ts'
import { doerOf, isPersonLike, isPost, namesIn, namesOrNoun, nounOf, through } from '../parties.ts'

/** A person goes: `그로스가 CEO 자리에서 물러났다`, `김 대표는 사의를 표명했다`, `메타를 떠난 르쿤`. */
export function leaves(event: Event): Draft | null {
  const { clauses } = event
  const person = beside(event) ?? doer(event) ?? event.head
  const names = person ? namesIn(event, person, 'person') : []
  if (!names.length && event.carried?.kind !== 'person' && !(person && (isPost(person.text) || isPersonLike(person.text)))) return null
  const object = withRole(event, 'object')[0]
  if (/^(?:떠나|그만두)$/u.test(event.predicate.root) && !(object && (mentionsOf(clauses, object, 'organization').length || isPost(object.text) || /(?:회사|팀|당|구단|직장)$/u.test(object.text)))) return null
  if (event.predicate.root === '은퇴' && !names.length) return null
  return draft(event, 'departure: X가 물러나다', {
    person: names.length ? names.map((n) => words(clauses.paragraph, n)) : person ? namesOrNoun(event, person, 'person') : [{ value: event.carried!.text, at: null }],
    ...post(event),
  })
}

/** A person is sent away: `이사회는 최 대표를 해임했다`, `감독이 경질됐다`. */
export function dismisses(event: Event): Draft | null {
  const passive = event.predicate.voice === 'passive'
  const person = passive ? doer(event) ?? event.head : objectOf(event) ?? event.head ?? beside(event)
  if (!person) return null
  const people = namesIn(event, person, 'person').length > 0 || readingsOf(event.clauses, person, isPeople).length > 0
  if (!people && !isPersonLike(person.text) && !isPost(event.clauses.paragraph.slice(...bounds(nounOf(event, person))))) return null
  return draft(event, 'departure: X가 Y를 해임하다', {
    person: namesOrNoun(event, person, 'person'), ...post(event),
    ...(passive ? {} : { org: doerOf(event, 'organization').slice(0, 1) }),
  })
}

/** `김 장관의 사임설`, `김 사장에 대한 해임 건의안`: the person stands before the noun, in its phrase or with 에 대한. */
function beside(event: Event): Phrase | null {
  const { clauses, predicate } = event
  if (event.beside) return namesIn(event, event.beside, 'person').length ? event.beside : null
  const about = predicate.ending === 'noun' ? clauses.phrases.find((p) => / 대한$/u.test(p.josa) && clauses.words[predicate.word - 1]?.text === '대한' && p.lastWord === predicate.word - 2) : undefined
  return about && namesIn(event, about, 'person').length ? about : null
}

const bounds = (span: { start: number; end: number }): [number, number] => [span.start, span.end]

function draft(event: Event, rule: string, slots: Draft['slots']): Draft {
  return { kind: 'departure', rule, status: event.status, slots, quote: through(event) }
}

/** The post and the organisation left: `대표직에서`, `메타를`, `새누리당 대표에서`. */
function post(event: Event): Pick<Draft['slots'], 'role' | 'org' | 'when'> {
  const { clauses } = event
  const left = [...withRole(event, 'place', 'source', 'object')].filter((p) => p !== doer(event))
  const role = left.filter((p) => isPost(p.text) && !clauses.mentions.some((m) => m.kind === 'person' && m.start >= p.start && m.end <= p.end))
  const org = left.flatMap((p) => mentionsOf(clauses, p, 'organization'))
  return {
    role: role.slice(0, 1).map((p) => words(clauses.paragraph, nounOf(event, p))),
    org: org.slice(0, 1).map((m) => words(clauses.paragraph, m)),
    when: dates(readingsOf(clauses, { start: event.from, end: event.predicate.end }, isDate)).slice(-1),
  }
}
