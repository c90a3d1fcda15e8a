import type { Fact, SlotValue } from './fact.ts'

/**
 * Leaves out what only repeats, with less, a fact told in the same article: `야다브가 당선됐다` once
 * `야다브를 초대 대통령으로 선출했다` stands there. `nameOf` gives one name to all forms of a person.
 */
export function withoutEchoes(facts: readonly Fact[], nameOf: (form: string) => string): Fact[] {
  const person = (fact: Fact) => (fact.kind === 'hire' || fact.kind === 'departure' ? formOf(fact.slots.person, nameOf) : null)
  const told = new Set<string>()
  return facts.filter((fact) => {
    if (fact.kind === 'role') {
      const key = roleKey(fact, nameOf)
      return !told.has(key) && told.add(key).size > 0
    }
    const name = person(fact)
    if (name === null || Object.keys(fact.slots).some((slot) => slot !== 'person' && slot !== 'when')) return true
    return !facts.some((other) => other !== fact && other.kind === fact.kind && person(other) === name && Object.keys(other.slots).length > Object.keys(fact.slots).length)
  })
}

/** Who is what, once an article: `서 행장` after `서다올 행장` says nothing new. */
function roleKey(fact: Fact, nameOf: (form: string) => string): string {
  return `${formOf(fact.slots.person, nameOf) ?? ''} ${typeof fact.slots.role === 'string' ? fact.slots.role : ''}`
}

function formOf(value: SlotValue | SlotValue[] | undefined, nameOf: (form: string) => string): string | null {
  return typeof value === 'string' ? nameOf(value) : null
}
