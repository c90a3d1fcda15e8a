import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf, shinglesOf } from '../../src/articles/shingles.ts'

test.each<[string[], string[], boolean, string]>([
  [['가온전자가 공장을 짓는다.'], ['가온전자가  공장을', '짓는다'], true, 'spaces, punctuation and paragraphs say nothing'],
  [['GAON builds a plant'], ['Gaon builds a plant'], true, 'nor does upper case'],
  [['가온전자가 공장을 짓는다.'], ['가온전자가 공장을 짓는가?'], false, 'a letter does'],
  [[], [''], true, 'nothing is nothing'],
])('%j and %j are the same: %s (%s)', (a, b, same) => {
  expect(JSON.stringify(shinglesOf(a)) === JSON.stringify(shinglesOf(b))).toBe(same)
})

test('each once, smallest first, as many as there are runs of nine letters at most', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), (paragraphs) => {
    const shingles = [...shinglesOf(paragraphs)]
    expect(shingles).toEqual([...new Set(shingles)].sort((a, b) => a - b))
    expect(shingles.length).toBeGreaterThan(0)
    expect(shingles.length).toBeLessThanOrEqual(Math.max(1, lettersOf(paragraphs).length - 8))
  }))
})
