import type { RankedSpan } from './ranked.ts'

/** What joins the members of a list: `와`, `과`, `및`, a comma, a middle dot, `and`. */
const JOINT = /^(?:\s?(?:와|과|이랑|랑|하고)\s|\s(?:및|그리고)\s|\s?[,·]\s?(?:(?:and|그리고)\s)?|\sand\s|['"‘’“”]\s?(?:와|과|,|·)\s?['"‘’“”])$/u
const MOST = 8

/**
 * The members of the list that a span stands in, in the order of the text: `벤 김과 마크 이` → both, `빵과 우유, 바나나` → all
 * three. The span alone when it stands in no list.
 *
 * @param commas whether commas alone join too, which they do when several are asked for
 */
export function siblingsOf(best: RankedSpan, spans: readonly RankedSpan[], commas: boolean): RankedSpan[] {
  const text = best.passage.view.text
  const near = spans.filter(({ passage, candidate }) => passage === best.passage && candidate.sentence === best.candidate.sentence && alike(candidate.kind, best.candidate.kind))
  const joined = (from: number, to: number) => to > from && to - from <= 8 && JOINT.test(text.slice(from, to))
  const members = [best]
  for (let next = after(members.at(-1)!, near, joined); next && members.length < MOST; next = after(next, near, joined)) members.push(next)
  for (let last = before(members[0]!, near, joined); last && members.length < MOST; last = before(last, near, joined)) members.unshift(last)
  return commas || members.some(({ candidate }, i) => i > 0 && !COMMA.test(text.slice(members[i - 1]!.candidate.end, candidate.start))) ? members : [best]
}

const COMMA = /^\s?[,·]\s?$/u

type Joined = (from: number, to: number) => boolean

function after({ candidate }: RankedSpan, near: readonly RankedSpan[], joined: Joined): RankedSpan | undefined {
  return best(near.filter(({ candidate: other }) => joined(candidate.end, other.start)))
}

function before({ candidate }: RankedSpan, near: readonly RankedSpan[], joined: Joined): RankedSpan | undefined {
  return best(near.filter(({ candidate: other }) => joined(other.end, candidate.start)))
}

function best(spans: readonly RankedSpan[]): RankedSpan | undefined {
  return spans.reduce<RankedSpan | undefined>((top, span) => !top || span.score > top.score ? span : top, undefined)
}

const AMOUNTS = new Set(['money', 'percent', 'quantity', 'number', 'date', 'time', 'duration'])

/** Names and nouns stand in one list, whatever they name; an amount stands beside its like alone. */
function alike(one: string, other: string): boolean {
  return one === other || (!AMOUNTS.has(one) && !AMOUNTS.has(other))
}
