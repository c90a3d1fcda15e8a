import { expect, test } from 'vitest'
import { RecentMap } from '../../src/discord/recent.ts'

const at = (ms: number) => new Date(ms)

test('a value is there until its time is over', () => {
  const map = new RecentMap<string>(1000)
  map.set('a', 'x', at(0))
  expect([map.get('a', at(999)), map.get('a', at(1000)), map.get('b', at(0))]).toEqual(['x', undefined, undefined])
})

test('setting it again begins its time anew', () => {
  const map = new RecentMap<string>(1000)
  map.set('a', 'x', at(0))
  map.set('a', 'y', at(900))
  expect(map.get('a', at(1500))).toBe('y')
})

test('of very many the newest are kept', () => {
  const map = new RecentMap<number>(1e9)
  for (let i = 0; i < 10_100; i++) map.set(String(i), i, at(i))
  expect([map.get('0', at(10_100)), map.get('10099', at(10_100))]).toEqual([undefined, 10_099])
})
