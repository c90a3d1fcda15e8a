import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customId, readCustomId, shortId } from '../../src/discord/customId.ts'

test('what is put in comes out again', () => {
  const press = { action: 'search', asker: '123456789012345678', arguments: ['3', 'next', ''] }
  expect(readCustomId(customId(press))).toEqual(press)
})

test.each([['other:thing:1', 'another bot’s'], ['g0:search:1', 'another version'], ['g1::', 'nothing in it'], ['', 'nothing']])('%j is not read (%s)', (id) => {
  expect(readCustomId(id)).toBeNull()
})

test('an id that Discord would refuse is not made', () => {
  expect(() => customId({ action: 'around', asker: '1', arguments: ['x'.repeat(100)] })).toThrow(RangeError)
})

test('a short id fits whatever the article is called, and differs', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
    expect(shortId(a)).toMatch(/^[\w-]{12}$/u)
    expect(shortId(a) === shortId(b)).toBe(a === b)
  }))
})
