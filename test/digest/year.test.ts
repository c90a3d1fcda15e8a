import { expect, test } from 'vitest'
import { Press, type Channels } from '../../src/digest/press.ts'
import type { Delivery, Store, Subscription } from '../../src/storage/store.ts'

/** How many follow; GISA_LONG stands for the 500 that are promised. */
const FOLLOWERS = process.env.GISA_LONG ? 500 : 36
const [START, END] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2027-01-03T00:00:00Z')]
const QUARTER = 15 * 60_000
const HOUR = 4 * QUARTER

const ZONES = ['Asia/Seoul', 'America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe',
  'Australia/Sydney', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns']
/** The hours of the clock changes, a quarter on each side, and ordinary ones. */
const TIMES = ['00:00', '02:30', '08:00', '01:30', '02:15', '03:00', '23:45', '00:30', '02:45', '12:00', '01:00', '02:00', '03:15']
const DAYS = [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [6, 7]]

const followers = Array.from({ length: FOLLOWERS }, (_, i): Subscription => ({
  id: `1:${i}`, server: '1', channel: String(i), time: TIMES[Math.floor(i / ZONES.length) % TIMES.length]!, timeZone: ZONES[i % ZONES.length]!,
  days: DAYS[i % 7 === 6 ? 1 : i % 11 === 10 ? 2 : 0]!, topics: [], language: 'ko', since: new Date(START).toISOString(), paused: null,
}))

test(`a year of ${FOLLOWERS} channels in ${ZONES.length} zones, every clock change in it: each day's digest once, at its local time`, async () => {
  const store = deliveriesInMemory()
  const posts = new Map(followers.map(({ channel }) => [channel, new Map<string, number[]>()]))
  let now = START
  const channels: Channels = {
    async post({ channel }, day) {
      const days = posts.get(channel)!
      days.set(day, [...(days.get(day) ?? []), now])
      return '1'
    },
    find: async () => null,
    tellManagers: async () => {},
  }
  const open = () => new Press({ store, channels, breath: 0, log: { info() {}, warn() {} }, edit: (_, { day }) => ({ payload: day, told: [] }) })
  let press = open()
  for (; now < END; now += QUARTER) {
    // A restart every few hours, at ever other quarters.
    if ((now / QUARTER) % 23 === 0) press = open()
    await press.run(new Date(now))
  }
  expect(followers.flatMap((one) => flawsOf(one, posts.get(one.channel)!))).toEqual([])
}, process.env.GISA_LONG ? 1_800_000 : 180_000)

/** What of a store the press needs; that SQLite keeps it is tested elsewhere, and a year of waiting for a disk is long. */
function deliveriesInMemory(): Store {
  const last = new Map<string, Delivery>()
  return {
    subscriptions: async () => [...followers],
    lastDelivery: async (id: string) => last.get(id) ?? null,
    delivery: async (id: string, day: string) => (last.get(id)?.day === day ? last.get(id)! : null),
    putDelivery: async (delivery: Delivery) => void last.set(delivery.subscription, delivery),
    lastLook: async (id: string) => last.get(id)?.at ?? null,
    told: async () => [],
  } as unknown as Store
}

/** What is not as promised, by the clock of another library than the one that sets the times. */
function flawsOf({ time, timeZone, days, channel }: Subscription, posts: Map<string, number[]>): string[] {
  const local = clockOf(timeZone)
  const flaw = (day: string, what: string) => `${channel} ${timeZone} ${time} ${day}: ${what}`
  return allDays().filter((day) => days.includes(new Date(day).getUTCDay() || 7)).flatMap((day) => {
    const at = posts.get(day) ?? []
    if (at.length !== 1) return [flaw(day, `${at.length} posts`)]
    const said = local(at[0]!)
    const isThere = (moment: number) => local(moment) === `${day} ${time}`
    if (said === `${day} ${time}`) return isThere(at[0]! - HOUR) || isThere(at[0]! - HOUR / 2) ? [flaw(day, 'not at the first of two')] : []
    const exists = Array.from({ length: 8 * 4 }, (_, i) => at[0]! + (i - 16) * QUARTER).some(isThere)
    const late = minutesOf(said.slice(11)) - minutesOf(time)
    return exists || said.slice(0, 10) !== day || (late !== 30 && late !== 60) ? [flaw(day, `posted at ${said}`)] : []
  }).concat([...posts].filter(([day]) => !days.includes(new Date(day).getUTCDay() || 7)).map(([day]) => flaw(day, 'a day that was not chosen')))
}

/** The days that lie wholly within, in every zone. */
const allDays = () => Array.from({ length: 365 }, (_, i) => new Date(START + (i + 1) * 24 * HOUR).toISOString().slice(0, 10))

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function clockOf(timeZone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return (moment) => format.format(moment)
}
