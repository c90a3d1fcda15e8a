import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStandIn, type StandIn } from '../src/playground/standIn.ts'
import { textOf } from './support/discord.ts'

const folder = mkdtempSync(join(tmpdir(), 'gisa-main-'))
const OTHER_TOKEN = `${'x'.repeat(24)}.${'y'.repeat(6)}.${'z'.repeat(38)}`
let standIn: StandIn
beforeAll(async () => {
  writeFileSync(join(folder, 'bridge.txt'), '다온시 새 다리 열려\n\n2026-10-05\n\n다온시에서 5일 새 다리가 열렸다. 길이는 420m다.\n')
  standIn = await openStandIn()
  standIn.world.addServer('하나', ['뉴스'])
  standIn.world.addMember('민지', 'ko')
})
afterAll(async () => {
  await standIn.close()
  rmSync(folder, { recursive: true })
})

/** gisa as its operator starts it: the bot, or a verb of the command line; `said` is all it printed so far. */
function start(file: 'main.ts' | 'cli.ts', words: string[] = [], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [`src/${file}`, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, CI: '1', DISCORD_TOKEN: standIn.token, DISCORD_API_URL: `${standIn.url}/api`, GISA_ARTICLES: folder, GISA_STATE: join(folder, 'state'), ...settings },
  })
  const run = { child, said: '', code: new Promise<number | null>((resolve) => child.once('exit', resolve)) }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { run.said += chunk.toString() })
  return run
}

const WITHIN = { timeout: 30_000 }

test('logs in at the address it was given, answers, and on SIGTERM ends in order; no token and no question in the log', async () => {
  const bot = start('main.ts', [], { GISA_LOG: 'trace' })
  const [channel, member] = [standIn.world.channels[0]!, standIn.world.members[0]!]
  await expect.poll(() => standIn.gateway.isConnected && standIn.rest.commands.has(null), WITHIN).toBe(true)
  expect(textOf(await standIn.run({ name: 'ask', options: { question: '새 다리 길이는 몇 미터야?' } }, member, channel))).toContain('420m')
  const asked = performance.now()
  bot.child.kill('SIGTERM')
  expect(await bot.code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(bot.said).toContain('commands registered')
  expect(bot.said).not.toContain(standIn.token)
  expect(bot.said).not.toContain('몇 미터')
}, 60_000)

describe('what ends it, in words and with exit code 1', () => {
  test.each<[string, Record<string, string>, () => void, RegExp]>([
    ['a token that Discord refuses', { DISCORD_TOKEN: OTHER_TOKEN }, () => {}, /DISCORD_TOKEN is wrong/u],
    ['a close code that allows no coming back', {}, () => { standIn.gateway.refuseWith = 4014 }, /an intent is switched off/u],
    ['settings that are wrong, all of them', { GISA_PORT: 'x', GISA_LANGUAGE: 'fr', GISA_ARTICLES: '/no/such' }, () => {}, /GISA_ARTICLES[^]+GISA_LANGUAGE[^]+GISA_PORT/u],
    ['a folder of articles that never was there', { GISA_ARTICLES: join(folder, 'nowhere') }, () => {}, /GISA_ARTICLES names what is no folder/u],
    ['a folder in which no state can be kept', { GISA_STATE: join(folder, 'bridge.txt') }, () => {}, /GISA_STATE/u],
  ])('%s', async (_what, settings, before, said) => {
    before()
    const bot = start('main.ts', [], settings)
    expect(await bot.code).toBe(1)
    expect(bot.said).toMatch(said)
    expect(bot.said).not.toMatch(/^ {4}at /mu)
    expect(bot.said).not.toContain(OTHER_TOKEN)
  }, 60_000)
})

describe('gisa register', () => {
  test('sends the commands when they differ, for all servers or for one, and says so', async () => {
    const server = standIn.world.servers[0]!.id
    for (const said of [/are registered\./u, /already/u]) {
      const run = start('cli.ts', ['register'], { DISCORD_GUILD_ID: server })
      expect(await run.code).toBe(0)
      expect(run.said).toMatch(said)
    }
    expect(standIn.rest.commands.get(server)!.map(({ name }) => name)).toContain('ask')
  }, 60_000)

  test.each<[string, Record<string, string>, RegExp]>([
    ['no token', { DISCORD_TOKEN: '' }, /DISCORD_TOKEN/u],
    ['a token that Discord refuses', { DISCORD_TOKEN: OTHER_TOKEN }, /401/u],
    ['nobody at that address', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, /did not take the commands/u],
  ])('%s: one line and exit code 1', async (_what, settings, said) => {
    const run = start('cli.ts', ['register'], settings)
    expect(await run.code).toBe(1)
    expect(run.said).toMatch(said)
    expect(run.said.trim().split('\n')).toHaveLength(1)
  }, 60_000)
})
