import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ChannelClosed, Press, type Channels, type Edition, type PressOptions } from '../../src/digest/press.ts'
import { openSqliteStore } from '../../src/storage/sqliteStore.ts'
import type { Store, Subscription } from '../../src/storage/store.ts'

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gisa-press-'))
  store = openSqliteStore(folder)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** Channels that keep what was posted, as Discord does: a nonce is remembered for minutes only, messages for good. */
class FakeChannels implements Channels {
  posts: { channel: string; payload: string; nonce: string }[] = []
  managers: string[] = []
  /** what becomes of telling them */
  telling: () => Promise<void> = async () => {}
  /** thrown instead of posting; `lost` posts and then throws, as a socket that dies with the answer */
  fault: 'closed' | 'refused' | 'lost' | null = null

  async post(subscription: Subscription, payload: string, nonce: string) {
    if (this.fault === 'closed') throw new ChannelClosed('missingAccess')
    if (this.fault === 'refused') throw new Error('503')
    this.posts.push({ channel: subscription.channel, payload, nonce })
    if (this.fault === 'lost') throw new Error('socket hang up')
    return `m${this.posts.length}`
  }

  async find(_subscription: Subscription, nonce: string) {
    const i = this.posts.findIndex((post) => post.nonce === nonce)
    return i < 0 ? null : `m${i + 1}`
  }

  async tellManagers(subscription: Subscription) {
    await this.telling()
    this.managers.push(subscription.server)
  }
}

const EIGHT: Subscription = {
  id: '1:2', server: '1', channel: '2', time: '08:00', timeZone: 'Asia/Seoul', days: [1, 2, 3, 4, 5, 6, 7], topics: [], language: 'ko',
  since: '2026-11-20T00:00:00Z', paused: null,
}
const silent = { info: () => undefined, warn: () => undefined }
const news = (subscription: Subscription): Edition => ({
  payload: 'news', told: [{ subscription: subscription.id, story: 's', day: 'd', headline: 'h', articles: [], facts: [] }],
})

type Edit = PressOptions['edit']

function press(channels: Channels, edit: Edit = news): Press {
  return new Press({ store, channels, edit, log: silent, breath: 0 })
}

describe('when', () => {
  test.each([
    ['2026-11-20T22:59:00Z', 0, 'a minute early'],
    ['2026-11-20T23:00:00Z', 1, 'on time'],
    ['2026-11-21T10:59:00Z', 1, 'just under 12 hours late'],
    ['2026-11-21T11:01:00Z', 0, 'over 12 hours late: passed over'],
  ])('%s: %i posts (%s)', async (now, posts) => {
    await store.putSubscription(EIGHT)
    const channels = new FakeChannels()
    await press(channels).run(new Date(now))
    expect(channels.posts).toHaveLength(posts)
  })

  test('nothing of the time before someone followed', async () => {
    await store.putSubscription({ ...EIGHT, since: '2026-11-20T23:30:00Z' })
    const channels = new FakeChannels()
    await press(channels).run(new Date('2026-11-20T23:40:00Z'))
    expect(channels.posts).toEqual([])
  })

  test('nothing new: nothing posted, and not asked again that day', async () => {
    await store.putSubscription(EIGHT)
    const channels = new FakeChannels()
    let asked = 0
    const quiet = press(channels, () => { asked++; return null })
    await quiet.run(new Date('2026-11-20T23:00:00Z'))
    await quiet.run(new Date('2026-11-20T23:01:00Z'))
    expect([channels.posts.length, asked]).toEqual([0, 1])
  })
})

describe('after a long silence', () => {
  const windows = async (silence: number, before: { sees: boolean }) => {
    await store.putSubscription(EIGHT)
    const seen: [string, string][] = []
    const edit: Edit = (subscription, { since, until }) => {
      seen.push([since.toISOString(), until.toISOString()])
      return before.sees ? news(subscription) : null
    }
    const first = Date.parse('2026-11-20T23:00:00Z')
    for (const hours of [0, silence, Math.ceil(silence / 24) * 24]) await press(new FakeChannels(), edit).run(new Date(first + hours * 60 * 60_000))
    return seen
  }

  test.each<[number, boolean, string, string]>([
    [24, true, '2026-11-20T23:00:00.000Z', 'the day after: where the last one ended'],
    [24, false, '2026-11-20T23:00:00.000Z', 'a day without news was looked at too'],
    [3 * 24 + 13, true, '2026-11-20T23:00:00.000Z', 'down for days and back too late for today: nothing of them is lost'],
    [20 * 24 + 13, true, '2026-12-04T23:00:00.000Z', 'down for weeks: the last week of them'],
  ])('down for %i hours (news before: %s): the next one looks back to %s (%s)', async (silence, sees, since) => {
    expect((await windows(silence, { sees })).at(-1)![0]).toBe(since)
  })

  test('what was claimed and came too late to be posted is told in the next one', async () => {
    await store.putSubscription(EIGHT)
    const channels = new FakeChannels()
    channels.fault = 'refused'
    const told: number[] = []
    const edit: Edit = (subscription, { day }, before) => {
      told.push(before.length)
      return { payload: 'news', told: news(subscription).told.map((one) => ({ ...one, day })) }
    }
    await press(channels, edit).run(new Date('2026-11-20T23:00:00Z'))
    expect(await store.told('1:2')).toHaveLength(1)
    channels.fault = null
    await press(channels, edit).run(new Date('2026-11-21T11:30:00Z'))
    expect([channels.posts, (await store.lastDelivery('1:2'))?.state]).toEqual([[], 'missed'])
    await press(channels, edit).run(new Date('2026-11-21T23:00:00Z'))
    expect([channels.posts.length, told]).toEqual([1, [0, 0]])
  })
})

describe('once', () => {
  const minute = (n: number) => new Date(Date.parse('2026-11-20T23:00:00Z') + n * 60_000)

  test('however often it runs, and in however many runs at once', async () => {
    await store.putSubscription(EIGHT)
    const channels = new FakeChannels()
    const one = press(channels)
    await Promise.all([one.run(minute(0)), one.run(minute(0)), one.run(minute(1))])
    expect(channels.posts).toHaveLength(1)
  })

  test.each([
    ['refused', 'Discord answered 503 and posted nothing'],
    ['lost', 'it was posted and the answer got lost'],
  ] as const)('after a fault (%s): %s', async (fault, _why) => {
    await store.putSubscription(EIGHT)
    const channels = new FakeChannels()
    channels.fault = fault
    await press(channels).run(minute(0))
    channels.fault = null
    await press(channels).run(minute(30))
    await press(channels).run(minute(60))
    expect(channels.posts).toHaveLength(1)
    expect(await store.openDeliveries()).toEqual([])
  })

  test('what a crash left of yesterday is confirmed before today is posted', async () => {
    await store.putSubscription(EIGHT)
    const channels = new FakeChannels()
    channels.fault = 'lost'
    await press(channels).run(minute(0))
    channels.fault = null
    await press(channels).run(minute(24 * 60))
    expect(channels.posts).toHaveLength(2)
    expect(await store.openDeliveries()).toEqual([])
  })

  test('any order of runs, faults and restarts: each day at most once, and once when the last run had no fault', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(null, 'refused', 'lost')), { maxLength: 25 }), async (steps) => {
      await store.forget('1')
      await store.putSubscription(EIGHT)
      const channels = new FakeChannels()
      let at = 0
      for (const [later, fault] of steps) {
        channels.fault = fault
        await press(channels).run(minute((at += later)))
      }
      channels.fault = null
      await press(channels).run(minute(at + 1))
      expect(new Set(channels.posts.map((post) => post.nonce)).size).toBe(channels.posts.length)
      const last = await store.lastDelivery('1:2')
      expect(last === null || last.state !== 'claimed').toBe(true)
    }), { numRuns: 40 })
  })
})

test('a closed channel pauses its subscription and its managers are told once', async () => {
  await store.putSubscription(EIGHT)
  const channels = new FakeChannels()
  channels.fault = 'closed'
  const one = press(channels)
  await one.run(new Date('2026-11-20T23:00:00Z'))
  await one.run(new Date('2026-11-21T23:00:00Z'))
  expect(await store.subscriptions()).toEqual([{ ...EIGHT, paused: 'missingAccess', isUntold: false }])
  expect(channels.managers).toEqual(['1'])
})

test('a crash before its managers could be told: they are told at the next start, once', async () => {
  await store.putSubscription(EIGHT)
  const channels = new FakeChannels()
  channels.fault = 'closed'
  const begun = Promise.withResolvers<void>()
  channels.telling = () => {
    begun.resolve()
    return new Promise(() => {})
  }
  void press(channels).run(new Date('2026-11-20T23:00:00Z'))
  await begun.promise
  channels.telling = async () => {}
  const after = press(channels)
  for (const minute of ['01', '02']) await after.run(new Date(`2026-11-20T23:${minute}:00Z`))
  expect(channels.managers).toEqual(['1'])
})

test('where nobody can be told, it is not tried for ever', async () => {
  await store.putSubscription(EIGHT)
  const channels = new FakeChannels()
  channels.fault = 'closed'
  let tried = 0
  channels.telling = async () => { throw new Error(`no ${++tried}`) }
  const one = press(channels)
  for (const minute of ['00', '01', '02']) await one.run(new Date(`2026-11-20T23:${minute}:00Z`))
  expect([tried, (await store.subscriptions())[0]?.isUntold]).toEqual([1, false])
})

test.each<[string, Subscription | null]>([
  ['was stopped', null],
  ['was followed anew at another time', { ...EIGHT, time: '09:00' }],
])('a channel that %s while its digest was refused stays so', async (_what, after) => {
  await store.putSubscription(EIGHT)
  const channels = new FakeChannels()
  channels.post = async () => {
    if (after) await store.putSubscription(after)
    else await store.removeSubscription(EIGHT.id)
    throw new ChannelClosed('missingAccess')
  }
  await press(channels).run(new Date('2026-11-20T23:00:00Z'))
  expect(await store.subscriptions()).toEqual(after ? [after] : [])
  expect(channels.managers).toEqual([])
})

test('what keeps failing is tried at once, then ever less often, and never given up within its hours', async () => {
  await store.putSubscription(EIGHT)
  const channels = new FakeChannels()
  channels.fault = 'refused'
  const tried: number[] = []
  const post = channels.post.bind(channels)
  let minute = 0
  channels.post = (...given) => {
    tried.push(minute)
    return post(...given)
  }
  const one = press(channels)
  const at = () => new Date(Date.parse('2026-11-20T23:00:00Z') + minute * 60_000)
  for (; minute < 180; minute++) await one.run(at())
  expect(tried).toEqual([0, 1, 2, 4, 8, 16, 32, 62, 92, 122, 152])
  channels.fault = null
  for (; minute < 240; minute++) await one.run(at())
  expect(channels.posts).toHaveLength(1)
})

test('how each digest ended is counted, and what was said is not kept twice', async () => {
  await store.putSubscription(EIGHT)
  await store.putSubscription({ ...EIGHT, id: '1:3', channel: '3' })
  const channels = new FakeChannels()
  const outcomes: string[] = []
  const one = new Press({ store, channels, log: silent, breath: 0, counted: (outcome) => void outcomes.push(outcome), edit: (subscription) => (subscription.channel === '3' ? null : news(subscription)) })
  channels.fault = 'refused'
  await one.run(new Date('2026-11-20T23:00:00Z'))
  channels.fault = null
  await one.run(new Date('2026-11-20T23:01:00Z'))
  expect(outcomes.sort()).toEqual(['failed', 'posted', 'skipped'])
  expect(await store.delivery('1:2', '2026-11-21')).toMatchObject({ state: 'posted', payload: null })
})

test('two hundred due at one minute go out four at a time, and between the minutes nothing is asked of the store for them', async () => {
  const many = Array.from({ length: 200 }, (_, i) => ({ ...EIGHT, id: `1:${i}`, channel: String(i) }))
  for (const one of many) await store.putSubscription(one)
  const channels = new FakeChannels()
  let [under, most, looked] = [0, 0, 0]
  const [post, lastDelivery] = [channels.post.bind(channels), store.lastDelivery.bind(store)]
  channels.post = async (...given) => {
    most = Math.max(most, ++under)
    await new Promise((resolve) => setTimeout(resolve, 1))
    under--
    return post(...given)
  }
  store.lastDelivery = (id) => {
    looked++
    return lastDelivery(id)
  }
  const one = press(channels)
  await one.run(new Date('2026-11-20T23:00:00Z'))
  expect([channels.posts.length, most]).toEqual([200, 4])
  looked = 0
  await one.run(new Date('2026-11-20T23:01:00Z'))
  await one.run(new Date('2026-11-21T22:59:00Z'))
  expect(looked).toBe(0)
  await store.putSubscription({ ...many[0]!, time: '07:30', since: '2026-11-21T22:00:00Z' })
  await one.run(new Date('2026-11-21T22:59:00Z'))
  expect(channels.posts).toHaveLength(201)
})

test('one channel that fails does not hold up the others', async () => {
  for (const channel of ['2', '3', '4', '5', '6']) await store.putSubscription({ ...EIGHT, id: `1:${channel}`, channel })
  const channels = new FakeChannels()
  const post = channels.post.bind(channels)
  channels.post = async (subscription, payload, nonce) => {
    if (subscription.channel === '3') throw new Error('503')
    return post(subscription, payload, nonce)
  }
  await press(channels).run(new Date('2026-11-20T23:00:00Z'))
  expect(channels.posts.map((p) => p.channel).sort()).toEqual(['2', '4', '5', '6'])
})
