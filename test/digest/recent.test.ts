import { expect, test } from 'vitest'
import { Recent } from '../../src/digest/recent.ts'

test('makes once, forgets what was asked for longest ago, and everything when cleared', () => {
  const made: string[] = []
  const recent = new Recent<string>(2)
  const get = (key: string) => recent.get(key, () => {
    made.push(key)
    return key.toUpperCase()
  })
  expect([...'aabaca'].map(get)).toEqual([...'AABACA'])
  expect(made).toEqual(['a', 'b', 'c'])
  expect([...'bc'].map(get)).toEqual(['B', 'C'])
  expect(made).toEqual(['a', 'b', 'c', 'b', 'c'])
  recent.clear()
  get('c')
  expect(made).toHaveLength(6)
})
