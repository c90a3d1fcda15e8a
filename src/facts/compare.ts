import type { Amount, Fact, FactKind, SlotValue, When } from './fact.ts'
import { knownNames, squeezed } from './names/nameLists.ts'

/** A fact with the date of its article: an ISO day or moment, or null when the article has none. */
export interface DatedFact {
  fact: Fact
  date: string | null
}

/** The same fact wherever it is told. */
export interface ComparedFact {
  fact: Fact
  /** every telling of it, newest article first; the first is `fact` */
  tellings: Fact[]
  /** other values given for the same thing, newest first */
  others: Fact[]
}

/**
 * What makes two facts be about the same thing: `same` must be told by both and agree, `also` must agree where both
 * tell it. They may then give different values for the same thing; where a thing often has several values of its own
 * (a firm invests more than once), only if both tell what `apart` names.
 */
interface Sameness {
  same: readonly string[]
  also: readonly string[]
  values: readonly string[]
  apart?: string
}

const SAMENESS: Readonly<Record<FactKind, Sameness>> = {
  hire: { same: ['person'], also: ['org'], values: ['amount', 'count', 'from'] },
  departure: { same: ['person'], also: ['org'], values: ['when'] },
  acquisition: { same: ['target'], also: ['buyer', 'seller'], values: ['stake', 'amount'] },
  investment: { same: ['org'], also: ['purpose'], values: ['amount'], apart: 'purpose' },
  size: { same: ['what'], also: [], values: ['amount'] },
  launch: { same: ['what'], also: ['org'], values: ['when'] },
  casualties: { same: ['place'], also: ['when'], values: ['killed', 'injured', 'missing'] },
  price: { same: ['what'], also: ['when'], values: ['value', 'change'] },
  statement: { same: ['speaker', 'quote'], also: [], values: [] },
  role: { same: ['person', 'role'], also: ['org'], values: [] },
  quantity: { same: ['what', 'value'], also: [], values: [] },
}

/** Facts of one day's standing (prices, tolls) are compared only when their articles are so near. */
const DAYS_NEAR: Partial<Record<FactKind, number>> = { casualties: 14, price: 0.5 }

/**
 * Puts facts told twice together: one fact, its tellings newest first. Facts about the same thing with another value
 * (a toll that rose, another price for the same firm) stay facts of their own and stand in each other's `others`.
 * In the order in which each fact is first met in `facts`. Facts that name nothing are never put together.
 *
 * @example comparedFacts([{ fact: fiveKilled, date: '2026-10-15' }, { fact: threeKilled, date: '2026-10-14' }])[0].others // [threeKilled]
 */
export function comparedFacts(facts: readonly DatedFact[]): ComparedFact[] {
  const groups: DatedFact[][] = []
  const byThing = new Map<string, number[]>()
  for (const dated of facts) {
    const thing = thingOf(dated.fact)
    const near = (thing && byThing.get(thing)) || []
    const twin = near.find((g) => relationOf(groups[g]![0]!, dated) === 'same')
    if (twin !== undefined) groups[twin]!.push(dated)
    else {
      if (thing) byThing.set(thing, [...near, groups.length])
      groups.push([dated])
    }
  }
  return groups.map((group) => {
    const thing = thingOf(group[0]!.fact)
    const rivals = (thing ? byThing.get(thing)! : []).map((g) => groups[g]!).filter((other) => other !== group && relationOf(other[0]!, group[0]!) === 'rival')
    const tellings = newestFirst(group).map((d) => d.fact)
    return { fact: tellings[0]!, tellings, others: newestFirst(rivals.map((other) => newestFirst(other)[0]!)).map((d) => d.fact) }
  })
}

const newestFirst = (facts: readonly DatedFact[]) => [...facts].sort((a, b) => (Date.parse(b.date ?? '') || 0) - (Date.parse(a.date ?? '') || 0))

/** What a fact is about, as a key; null when the slots that would say so are empty. */
function thingOf(fact: Fact): string | null {
  const parts = SAMENESS[fact.kind].same.map((slot) => keyOf(fact.slots[slot]))
  return parts.some((part) => part === null) ? null : [fact.kind, ...parts].join('\u0000')
}

/** `메타`, `메타플랫폼` and `Meta` share a key by the word lists; `마크 저커버그` and `저커버그` by the last name. */
function keyOf(value: SlotValue | SlotValue[] | undefined): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (first === undefined) return null
  if (typeof first !== 'string') return 'unit' in first ? `${first.value} ${first.unit}` : first.from
  const known = knownNames(first)[0]
  if (known?.english) return squeezed(known.type === 'person' ? known.english.split(' ').at(-1)! : known.english).replace(/platforms$/u, '')
  const words = first.replace(/['‘’“”"()]/gu, '').replace(/^(?:the|an?|its) /iu, '').split(/\s+/u)
  return squeezed(words.length > 1 && words.length < 4 && /^[가-힣A-Z]/u.test(words[0]!) && isPersonLike(first) ? words.at(-1)! : words.join(''))
}

const isPersonLike = (name: string) => /^[A-Z][a-z]+(?: [A-Z][a-z.]+){1,2}$/u.test(name) || /^[가-힣]{1,6}(?: [가-힣]{1,7}){1,2}$/u.test(name)

/** Of two facts about the same thing: the same once more, another value for it (or its denial), or neither of these. */
function relationOf(a: DatedFact, b: DatedFact): 'same' | 'rival' | 'neither' {
  if (!areNear(a, b) || !agree(a.fact, b.fact)) return 'neither'
  if (a.fact.status !== b.fact.status && (a.fact.status === 'denied' || b.fact.status === 'denied')) return 'rival'
  const { values, apart } = SAMENESS[a.fact.kind]
  const told = values.flatMap((slot) => {
    const [left, right] = [a.fact.slots[slot], b.fact.slots[slot]]
    return left === undefined || right === undefined ? [] : [compared([left].flat(), [right].flat())]
  })
  if (told.includes('rival')) return apart === undefined || (apart in a.fact.slots && apart in b.fact.slots) ? 'rival' : 'neither'
  return told.includes('neither') ? 'neither' : 'same'
}

function areNear(a: DatedFact, b: DatedFact): boolean {
  const days = DAYS_NEAR[a.fact.kind]
  return days === undefined || !a.date || !b.date || Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= days * 86_400_000
}

const agree = (a: Fact, b: Fact): boolean => SAMENESS[a.kind].also.every((slot) => {
  const [left, right] = [a.slots[slot], b.slots[slot]]
  return left === undefined || right === undefined || [left].flat().some((l) => [right].flat().some((r) => sameValue(l, r)))
})

/** Five gigawatts and as many houses are neither the same nor rivals: amounts are measured against each other in one unit. */
function compared(left: readonly SlotValue[], right: readonly SlotValue[]): 'same' | 'rival' | 'neither' {
  const pairs = left.flatMap((l) => right.map((r) => [l, r] as const))
  if (pairs.some(([l, r]) => sameValue(l, r))) return 'same'
  return pairs.some(([l, r]) => unitOf(l) === unitOf(r)) ? 'rival' : 'neither'
}

const unitOf = (value: SlotValue) => (typeof value === 'string' ? 'words' : 'unit' in value ? value.unit : 'date')

function sameValue(a: SlotValue, b: SlotValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') {
    if (typeof a !== typeof b) return false
    const [left, right] = [keyOf(a)!, keyOf(b)!]
    return left === right || left.includes(right) || right.includes(left)
  }
  if ('unit' in a && 'unit' in b) return sameAmount(a, b)
  return 'from' in a && 'from' in b && overlaps(a, b)
}

/** Rounded and exact amounts of the same unit are the same: 14.3 and 14.32 billion. */
const sameAmount = (a: Amount, b: Amount) => a.unit === b.unit && Math.abs(a.value - b.value) <= 0.005 * Math.max(Math.abs(a.value), Math.abs(b.value))

const overlaps = (a: When, b: When) => (a.to === undefined || b.from < a.to) && (b.to === undefined || a.from < b.to)
