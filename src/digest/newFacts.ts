import type { Fact, SlotValue } from '../facts/fact.ts'
import { hasHangul } from '../text/language.ts'

/** One telling of a fact, read back from its key. */
interface Known {
  kind: string
  status: string
  slots: ReadonlyMap<string, readonly string[]>
}

/** Slots that name who it is about; the others are worded by each paper in its own way. */
const NAMES = new Set(['person', 'org', 'buyer', 'target', 'seller'])

/**
 * The facts that bring something: an amount that was not told, or what no known fact of its kind and status agrees with.
 * The same in other words, in the other language, or with less in it brings nothing.
 *
 * @param known keys of the facts told before
 */
export function newFacts(facts: readonly Fact[], known: readonly string[]): Fact[] {
  const before = known.map(readKey)
  const amounts = new Set(before.flatMap(amountsOf))
  return facts.filter((fact) => {
    const one = readKey(factKey(fact))
    return !before.some((other) => agree(one, other)) || amountsOf(one).some((amount) => !amounts.has(amount))
  })
}

/** The same for every telling of one fact: kind, status and normalised slots, not the words or the place. */
export function factKey({ kind, status, slots }: Fact): string {
  const parts = Object.entries(slots).sort(([a], [b]) => (a < b ? -1 : 1))
  return [kind, status, ...parts.map(([name, value]) => `${name}=${[value].flat().map(plain).join('+')}`)].join('|')
}

/** A text without spaces and signs of the key, an amount as `9 person`, a time as `2026-10-05/2026-10-06`. */
function plain(value: SlotValue): string {
  if (typeof value === 'string') return value.toLowerCase().replace(/[\s|=+]+/gu, '')
  return 'from' in value ? `${value.from}/${value.to ?? '..'}` : `${value.value} ${value.unit}`
}

function readKey(key: string): Known {
  const [kind = '', status = '', ...slots] = key.split('|')
  return { kind, status, slots: new Map(slots.map((slot) => [slot.slice(0, slot.indexOf('=')), slot.slice(slot.indexOf('=') + 1).split('+')])) }
}

const isAmount = (value: string) => /^-?\d{1,20}(?:\.\d{1,20})?(?:e\+?\d{1,3})? /u.test(value)
const amountsOf = ({ slots }: Known) => [...slots.values()].flat().filter(isAmount)

/** Whether nothing in the one contradicts the other. */
function agree(one: Known, other: Known): boolean {
  return one.kind === other.kind && one.status === other.status
    && [...one.slots].every(([name, values]) => {
      const others = other.slots.get(name)
      return others === undefined || values.every((value) => others.some((known) => isAlike(name, value, known)))
    })
}

function isAlike(slot: string, a: string, b: string): boolean {
  if (a === b) return true
  if (isAmount(a) && isAmount(b)) return false
  if (isTime(a) && isTime(b)) return overlap(a, b)
  // Whether 가온전자 is Gaon Electronics is for the one who put the articles into one story to know.
  return !NAMES.has(slot) || scriptOf(a) !== scriptOf(b) || a.includes(b) || b.includes(a)
}

const isTime = (value: string) => /^\d{4}-\d{2}-\d{2}[^/]{0,12}\//u.test(value)
const scriptOf = (text: string) => (hasHangul(text) ? 'ko' : 'other')

/** Of two stretches of time; without an end one goes on for ever. */
function overlap(a: string, b: string): boolean {
  const [[from, to], [otherFrom, otherTo]] = [a, b].map((time) => time.split('/')) as [[string, string], [string, string]]
  const isBefore = (end: string, start: string) => end !== '..' && end <= start
  return !isBefore(to, otherFrom) && !isBefore(otherTo, from)
}
