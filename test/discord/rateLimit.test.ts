import { expect, test } from 'vitest'
import { RateLimit } from '../../src/discord/rateLimit.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000)

test('eight at once, then one every two seconds; the refusal says when', () => {
  const limit = new RateLimit()
  for (let i = 0; i < 8; i++) expect(limit.take('a', at(0))).toBeNull()
  expect(limit.take('a', at(0))).toEqual(at(2))
  expect(limit.take('a', at(1))).toEqual(at(2))
  expect(limit.take('a', at(2))).toBeNull()
  expect(limit.take('a', at(2))).toEqual(at(4))
})

test('one person does not slow another, and a pause fills the bucket', () => {
  const limit = new RateLimit()
  for (let i = 0; i < 9; i++) limit.take('a', at(0))
  expect(limit.take('b', at(0))).toBeNull()
  for (let i = 0; i < 8; i++) expect(limit.take('a', at(40))).toBeNull()
})
