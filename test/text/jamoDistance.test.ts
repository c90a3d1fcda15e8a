import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jamoDistance, jamoDistanceTo } from '../../src/text/jamoDistance.ts'

describe('letters between two words', () => {
  test.each([
    ['하이페리온', '하이페리온', 2, 0, 'the same word'],
    ['하이페리언', '하이페리온', 2, 1, 'one vowel'],
    ['하이퍼리언', '하이페리온', 2, 2, 'two vowels'],
    ['저커버그', '저커버크', 2, 1, 'one consonant'],
    ['저커버그', '저커버', 2, 2, 'a syllable of two letters left out'],
    ['각', '가', 2, 1, 'a final consonant left out'],
    ['메타', '네이버', 2, 3, 'another word: counting stops one above the bound'],
    ['', '', 2, 0, 'nothing'],
    ['', '가', 2, 2, 'nothing against a syllable'],
  ])('%s, %s within %d: %d (%s)', (one, other, most, distance, _why) => {
    expect(jamoDistance(one, other, most)).toBe(distance)
  })

  const word = fc.string({ unit: fc.constantFrom('가', '각', '나', '메', '타', '온', '언', '이'), maxLength: 6 })
  test('is the same both ways, zero for the same word alone, and never above the bound by more than one', () => {
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      const distance = jamoDistance(one, other, most)
      expect(jamoDistance(other, one, most)).toBe(distance)
      expect(distance === 0).toBe(one === other)
      expect(distance).toBeLessThanOrEqual(most + 1)
    }))
  })

  test('a bound cuts no distance short that lies within it', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
    const any = fc.oneof(word, fc.string({ unit: syllable, maxLength: 4 }))
    fc.assert(fc.property(any, any, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      const whole = jamoDistance(one, other, 99)
      expect(jamoDistance(one, other, most)).toBe(Math.min(whole, most + 1))
    }), { numRuns: 2000 })
  })
})

test('one word against many: a longer one before leaves nothing behind', () => {
  const distance = jamoDistanceTo('하이페리온', 2)
  expect(['하이페리온'.repeat(60), '하이페리언', '메타', '하이페리온', '하이퍼리언'].map(distance)).toEqual([3, 1, 3, 0, 2])
})
