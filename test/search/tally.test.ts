import { expect, it } from 'vitest'
import { Tally } from '../../src/search/tally.ts'

const drained = (tally: Tally) => {
  const sums: Record<number, number> = {}
  tally.drain((id, sum) => { sums[id] = sum })
  return sums
}

it('adds up or keeps the highest, and begins anew when drained', () => {
  const tally = new Tally()
  tally.add(3, 1)
  tally.add(3, 2)
  tally.add(100_000, 5)
  expect(drained(tally)).toEqual({ 3: 3, 100000: 5 })
  expect(drained(tally)).toEqual({})
  tally.raise(3, 2)
  tally.raise(3, 1)
  tally.raise(5000, 1)
  expect(drained(tally)).toEqual({ 3: 2, 5000: 1 })
})
