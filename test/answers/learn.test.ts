import { describe, expect, test } from 'vitest'
import { learnChance, learnRanking } from '../../src/answers/learn.ts'
import { contributions, logistic, scoreOf, shares } from '../../src/answers/model.ts'

const OPTIONS = { rounds: 200, ridge: 0.1, step: 0.1 }
const contests = [
  { rivals: [{ features: { near: 1, long: 1 }, right: 1 }, { features: { near: 0.2, long: 1 }, right: 0 }] },
  { rivals: [{ features: { near: 0.1 }, right: 0 }, { features: { near: 0.9 }, right: 1 }] },
]

describe('ranking', () => {
  test('what tells the right one apart gains weight, what both have does not', () => {
    const weights = learnRanking(contests, OPTIONS)
    expect(weights.near).toBeGreaterThan(1)
    expect(Math.abs(weights.long ?? 0)).toBeLessThan(0.1)
  })
  test('the same contests give the same weights', () => expect(learnRanking(contests, OPTIONS)).toEqual(learnRanking(contests, OPTIONS)))
  test('contests nobody can win teach nothing', () => {
    expect(learnRanking([{ rivals: [{ features: { near: 1 }, right: 0 }, { features: { far: 1 }, right: 0 }] }], OPTIONS)).toEqual({})
  })
  test('a contest of double weight counts like two', () => {
    const twice = learnRanking([contests[0]!, contests[0]!, contests[1]!], OPTIONS)
    const weighed = learnRanking([{ ...contests[0]!, weight: 2 }, contests[1]!], OPTIONS)
    expect(weighed.near).toBeCloseTo(twice.near!, 2)
  })
})

describe('chance', () => {
  test('comes near how often such answers are right', () => {
    const examples = Array.from({ length: 100 }, (_, i) => ({ features: { bias: 1, full: i % 2 }, right: i % 2 === 1 && i % 10 !== 1 ? 1 : 0 }))
    const weights = learnChance(examples, { rounds: 500, ridge: 0.01, step: 0.1 })
    expect(logistic(scoreOf({ bias: 1, full: 1 }, weights))).toBeCloseTo(0.8, 1)
    expect(logistic(scoreOf({ bias: 1 }, weights))).toBeLessThan(0.1)
  })
})

describe('scores', () => {
  test('a feature without a weight counts nothing', () => expect(scoreOf({ near: 2, unheard: 9 }, { near: 0.5 })).toBe(1))
  test('contributions add up to the score, the largest first', () => {
    const parts = contributions({ a: 1, b: 2, c: 3 }, { a: 1, b: -2, d: 5 })
    expect(Object.keys(parts)).toEqual(['b', 'a'])
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(scoreOf({ a: 1, b: 2, c: 3 }, { a: 1, b: -2, d: 5 }))
  })
  test('shares sum to 1 and keep the order', () => {
    const [a, b] = shares([2, 1])
    expect(a! + b!).toBeCloseTo(1)
    expect(a!).toBeGreaterThan(b!)
  })
})
