import type { Span } from '../../text/span.ts'
import { isMoney } from '../amounts.ts'
import { amounts, words, type Draft, type Filler } from '../draft.ts'
import { readingsOf, withRole, type Event } from '../event.ts'
import { doerOf, nounOf, through } from '../parties.ts'

/** `송전회사들이 송전선을 설치하는데 50억달러를 투자한다`. Without an amount it is talk of investing, and no fact. */
export function puts(event: Event): Draft | null {
  const amount = paid(event)
  return amount.length === 0 ? null : {
    kind: 'investment', rule: 'investment: X가 Y에 N을 투자하다', status: event.status, quote: through(event),
    slots: { org: doerOf(event, 'organization', 'person').slice(0, 2), amount, purpose: purposeOf(event) },
  }
}

/** Money received: `스타트업 A가 300억 원을 유치했다`, `100억 원 규모의 투자를 유치`. */
export function raises(event: Event): Draft | null {
  const amount = paid(event)
  return amount.length === 0 ? null : {
    kind: 'investment', rule: 'investment: X가 N을 유치하다', status: event.status, quote: through(event),
    slots: { org: doerOf(event, 'organization').slice(0, 1), amount, purpose: purposeOf(event) },
  }
}

function paid(event: Event): Filler[] {
  const all = [...event.own, ...(event.beside ? [event.beside] : [])].flatMap((phrase) => readingsOf(event.clauses, phrase, isMoney))
  return amounts(all.sort((a, b) => a.start - b.start).slice(-1))
}

/** What for: the phrase with 에, `…을 위해`, or the clause before (`설치하는데`, `짓기 위해`). */
function purposeOf(event: Event): Filler[] {
  const { clauses, predicate } = event
  const there = withRole(event, 'place', 'recipient').find((p) => /^(?:에|에만|에도|에게)$/u.test(p.josa) && !readingsOf(clauses, p, isMoney).length)
  if (there) return [words(clauses.paragraph, nounOf(event, there))]
  const forIt = clauses.phrases.find((p) => p.start >= event.from && p.end < predicate.start && /위해|위한|위하여/u.test(p.josa))
  if (forIt) return [words(clauses.paragraph, nounOf(event, forIt))]
  const clause = clauses.predicates.findLast((p) => p.end < predicate.start && predicate.start - p.end < 40)
  if (!clause || !/(?:데|기)$|^.{1,30}\s데\s$/u.test(clauses.paragraph.slice(clause.start, clause.end) + (/^ 데 /u.exec(clauses.paragraph.slice(clause.end, clause.end + 3))?.[0] ?? ''))) return []
  const object = clauses.phrases.findLast((p) => p.end < clause.start && p.roles[0] === 'object')
  const span: Span = { start: object?.start ?? clause.start, end: clause.end }
  return [words(clauses.paragraph, object ? { start: nounOf(event, object).start, end: span.end } : span)]
}
