import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impact, rarity, WEIGHTS } from '../../src/search/weights.ts'

const family = WEIGHTS.families.bigram

describe('impact', () => {
  it('is 0 for a term that does not occur, 1 for one that occurs once in a usual paragraph', () => {
    expect(impact(family, 0, 50)).toBe(0)
    expect(impact(family, 1, family.usualLength)).toBeCloseTo(1)
  })

  it('grows with occurrences up to k1 + 1, and shrinks with length', () => {
    fc.assert(fc.property(fc.nat(200), fc.nat(2000), (tf, length) => {
      expect(impact(family, tf + 1, length)).toBeGreaterThan(impact(family, tf, length))
      expect(impact(family, tf, length)).toBeLessThan(family.k1 + 1)
      expect(impact(family, tf + 1, length + 1)).toBeLessThan(impact(family, tf + 1, length))
    }))
  })
})

it('rarity falls as holders grow, and is never below 0', () => {
  expect([rarity(1, 1000) > rarity(10, 1000), rarity(10, 1000) > rarity(1000, 1000), rarity(1000, 1000) > 0]).toEqual([true, true, true])
  expect(rarity(0, 0)).toBeGreaterThan(0)
})
