import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLog } from '../src/log.ts'
import { openNewsroom } from '../src/newsroom.ts'
import { forgetting, goRounds, type Round, type Rounds } from '../src/rounds.ts'
import { Shelf } from '../src/shelf.ts'
import type { Store } from '../src/storage/store.ts'
import { articleOf } from './support/articles.ts'

const log = openLog('silent')
const MINUTE = 60_000
let rounds: Rounds
beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('going the rounds', () => {
  const go = (...some: Round[]) => { rounds = goRounds(some, () => new Date(), log) }

  test('at once and every quarter of a minute, whatever fails', async () => {
    const runs = { good: 0, bad: 0 }
    go({ name: 'good', run: async () => { runs.good++ } }, { name: 'bad', run: async () => { runs.bad++; throw new Error('no') } })
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(runs).toEqual({ good: 5, bad: 5 })
    expect(rounds.areOnTime()).toBe(true)
    await rounds.stop()
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(runs.good).toBe(5)
  })

  test('one that hangs is not on time after ten minutes', async () => {
    go({ name: 'good', run: async () => {} }, { name: 'hangs', run: () => new Promise(() => {}) })
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    expect(rounds.areOnTime()).toBe(true)
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect(rounds.areOnTime()).toBe(false)
  })

  test('at once when asked, and over when it says so; what asks other people’s machines keeps its pace', async () => {
    const runs: string[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    go({ name: 'digests', run: async () => { await promise; runs.push('digests') } }, { name: 'feeds', isOutward: true, run: async () => void runs.push('feeds') })
    expect(runs).toEqual(['feeds'])
    const gone = rounds.goNow().then(() => runs.push('over'))
    resolve()
    await gone
    expect(runs).toEqual(['feeds', 'digests', 'digests', 'over'])
    await rounds.stop()
  })

  test('stopping waits for what is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    go({ name: 'slow', run: () => promise })
    let isOver = false
    const stopped = rounds.stop().then(() => { isOver = true })
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(isOver).toBe(false)
    resolve()
    await stopped
  })
})

test('a server that was left is forgotten after thirty days, its articles too; what was held goes when its time is over', async () => {
  const forgotten: string[] = []
  const held: string[] = []
  const store = { forgetHeld: async (until: string) => void held.push(until), left: async () => [{ server: '1', at: '2026-10-01T00:00:00Z' }, { server: '2', at: '2026-10-20T00:00:00Z' }], forget: async (server: string) => void forgotten.push(server) } as unknown as Store
  const newsroom = openNewsroom()
  await newsroom.add([articleOf({ id: 'a', paragraphs: ['하나다.'], server: '1' }), articleOf({ id: 'b', title: '둘', paragraphs: ['둘이다.'], server: '2' })])
  await forgetting(store, new Shelf(newsroom, store)).run(new Date('2026-11-01T00:00:00Z'))
  expect([forgotten, held]).toEqual([['1'], ['2026-11-01T00:00:00.000Z']])
  expect([newsroom.count(), newsroom.isIndexed(), newsroom.article('b', { server: '2' })?.title]).toEqual([1, true, '둘'])
  await newsroom.close()
})
