import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStandIn, type StandIn } from '../src/playground/standIn.ts'
import type { Channel } from '../src/playground/world.ts'
import { openSqliteStore } from '../src/storage/sqliteStore.ts'
import type { ServerSettings, Subscription } from '../src/storage/store.ts'
import { BotProcess } from './support/botProcess.ts'

/** Minutes, in each of which a digest falls due. GISA_LONG=300 is what is promised; a few are enough to see that it still runs. */
const ROUNDS = Number(process.env.GISA_LONG) || 12
const SEED = Number(process.env.GISA_SEED) || 20261124
const MINUTE = 60_000
const START = Date.parse('2026-10-05T23:00:00Z')
const NEWS = { 'bridge.txt': '다온시 새 다리 열려\n\n2026-10-05\n\n다온시에서 5일 새 다리가 열렸다. 길이는 420m다.\n' }

/** The next numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test(`killed at random for ${ROUNDS} minutes: each digest once, nothing acknowledged lost (seed ${SEED})`, async () => {
  const random = randomFrom(SEED)
  const standIn = await openStandIn()
  const bot = new BotProcess(standIn)
  onTestFinished(async () => {
    await bot.close()
    await standIn.close()
  })
  const { world } = standIn
  const { id: server } = world.addServer('하나', [...Array.from({ length: ROUNDS }, (_, i) => `d${i}`), ...Array.from({ length: ROUNDS }, (_, i) => `f${i}`)])
  const manager = world.addMember('준호', 'ko', true)
  const channel = (name: string) => world.channels.find((one) => one.name === name)!
  const due = Array.from({ length: ROUNDS }, (_, i) => channel(`d${i}`))
  await bot.prepare(NEWS)
  bot.setClock(START)
  await follow(bot, due.map((one, i) => subscriptionOf(server, one, i)))

  const followed: string[] = []
  /** the last time zone that was acknowledged, and those asked for since, which may or may not have been kept */
  let zones: string[] = ['Asia/Seoul']
  let kills = 0
  bot.start()
  for (let round = 0; round < ROUNDS; round++) {
    bot.setClock(START + (round + 1) * MINUTE)
    const [one, zone] = [channel(`f${round}`), round % 2 ? 'Europe/Berlin' : 'Asia/Tokyo']
    // Asked and not waited for, so that a kill may come before, in the middle, or after the answer.
    const acknowledged = !standIn.gateway.isConnected ? null : random() < 0.7
      ? standIn.run({ name: 'digest', subcommand: 'follow', options: { channel: one.name, time: '07:00' } }, manager, one).then(({ kind }) => { if (kind === 'message') followed.push(one.id) })
      : standIn.run({ name: 'settings', subcommand: 'timezone', options: { timezone: zone } }, manager, one).then(({ kind }) => { zones = kind === 'message' ? [zone] : [...zones, zone] })
    await atRandom(random, standIn, due[round]!)
    if (random() < 0.6) {
      kills++
      await bot.kill()
      // Discord remembers a nonce for some minutes: after half of the crashes it is forgotten.
      if (random() < 0.5) for (const message of world.messages.values()) message.nonce = null
    }
    bot.start()
    // Sometimes the next minute, and the next kill, comes while the bot is still starting.
    if (random() < 0.8) await until(() => standIn.gateway.isConnected && posts(standIn, due[round]!) > 0)
    await acknowledged
  }
  bot.start()
  await until(() => standIn.gateway.isConnected && due.every((one) => posts(standIn, one) > 0), 60_000)
  // Left alone for a while, it confirms what it posted last.
  await pause(3000)
  await bot.kill()

  expect(due.map((one) => posts(standIn, one)), `seed ${SEED}, ${kills} kills, ${bot.errors}`).toEqual(due.map(() => 1))
  const { settings, subscriptions, open } = await kept(bot, server)
  expect(followed.filter((id) => !subscriptions.some((one) => one.channel === id))).toEqual([])
  expect(zones).toContain(settings.timeZone ?? 'Asia/Seoul')
  expect(open).toBe(0)
  const looked = standIn.requests.filter(({ method, path }) => method === 'GET' && /^\/channels\/\d+\/messages$/u.test(path)).length
  process.stdout.write(`${ROUNDS} digests, ${kills} kills, ${looked} claims taken up again, ${followed.length} follows acknowledged, seed ${SEED}\n`)
}, 20_000 + ROUNDS * 30_000)

/** Waits for a while that ends before, at, or after the moment of the post. */
async function atRandom(random: () => number, standIn: StandIn, channel: Channel): Promise<void> {
  const kind = random()
  if (kind < 0.4) return pause(random() * 150)
  const path = `/channels/${channel.id}/messages`
  await until(() => standIn.requests.some((request) => request.method === 'POST' && request.path === path))
  if (kind > 0.7) await pause(random() * 20)
}

const posts = ({ world }: StandIn, { id }: Channel) => world.inChannel(id).filter(({ causedBy, author }) => causedBy === null && author.isBot).length

async function until(isSo: () => boolean, within = 15_000): Promise<void> {
  for (const end = performance.now() + within; !isSo() && performance.now() < end;) await pause(1)
}

function subscriptionOf(server: string, { id: channel }: Channel, i: number): Subscription {
  const time = `${String(8 + Math.floor((i + 1) / 60)).padStart(2, '0')}:${String((i + 1) % 60).padStart(2, '0')}`
  return { id: `${server}:${channel}`, server, channel, time, timeZone: 'Asia/Seoul', days: [1, 2, 3, 4, 5, 6, 7], topics: [], language: 'ko', since: new Date(START).toISOString(), paused: null }
}

async function follow(bot: BotProcess, subscriptions: Subscription[]): Promise<void> {
  const store = openSqliteStore(bot.state)
  for (const subscription of subscriptions) await store.putSubscription(subscription)
  await store.close()
}

async function kept(bot: BotProcess, server: string): Promise<{ settings: ServerSettings; subscriptions: Subscription[]; open: number }> {
  const store = openSqliteStore(bot.state)
  const [settings, subscriptions, open] = [await store.settings(server), await store.subscriptions(server), (await store.openDeliveries()).length]
  await store.close()
  return { settings, subscriptions, open }
}
