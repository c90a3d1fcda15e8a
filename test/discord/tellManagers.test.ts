import { REST } from 'discord.js'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { tellManagers } from '../../src/discord/tellManagers.ts'
import { openStandIn, type StandIn } from '../../src/playground/standIn.ts'
import type { Channel, Member } from '../../src/playground/world.ts'
import { openApiValidator } from '../support/discord.ts'

let standIn: StandIn
let people: Record<'owner' | 'manager' | 'member', Member>
let rest: REST
beforeEach(async () => {
  standIn = await openStandIn()
  onTestFinished(() => standIn.close())
  const { world } = standIn
  world.addServer('*하나* @everyone', ['moderators', 'system', 'news'])
  people = { owner: world.addMember('준호', 'ko', true), manager: world.addMember('Robin', 'en-US', true), member: world.addMember('민지', 'ko') }
  rest = new REST({ api: `${standIn.url}/api` }).setToken(standIn.token)
})

const serverOf = () => standIn.world.servers[0]!
const channel = (name: string): Channel => standIn.world.channels.find((one) => one.name === name)!
const direct = (who: keyof typeof people) => standIn.world.directChannel(people[who])

/** What stands in which channel; those of members by what they are. */
function said(): Record<string, string[]> {
  const places = [...Object.keys(people).map((who) => [who, direct(who as keyof typeof people)] as const), ...['moderators', 'system', 'news'].map((name) => [name, channel(name)] as const)]
  return Object.fromEntries(places.map(([name, { id }]) => [name, standIn.world.inChannel(id).map(({ body }) => String(body.content))] as const).filter(([, texts]) => texts.length > 0))
}

const IN_PERSON = ['**\\*하나\\* @\u2060everyone** · 멈췄어요']
const HERE = ['멈췄어요']

test.each<[by: keyof typeof people | null, has: ('moderators' | 'system')[], closed: string[], told: Record<string, string[]>, why: string]>([
  [null, [], [], { owner: IN_PERSON }, 'who set it up was not kept'],
  ['owner', ['system'], [], { owner: IN_PERSON }, 'the owner set it up: told once, and nothing in public'],
  ['manager', ['system'], [], { owner: IN_PERSON, manager: IN_PERSON }, 'another manager set it up'],
  ['manager', ['moderators', 'system'], [], { owner: IN_PERSON, manager: IN_PERSON, moderators: HERE }, 'a community has a channel for its moderators'],
  ['manager', ['system'], ['owner'], { manager: IN_PERSON }, 'the owner takes no direct messages, the other does'],
  ['manager', ['system'], ['owner', 'manager'], { system: HERE }, 'neither does: better in public than not at all'],
  ['manager', ['moderators', 'system'], ['owner', 'manager'], { moderators: HERE }, 'the moderators know'],
])('set up by %s, with %j, closed %j', async (by, has, closed, told) => {
  for (const name of has) serverOf()[name] = channel(name).id
  for (const name of closed) direct(name as 'owner').isClosed = true
  const notice = { server: serverOf().id, content: '멈췄어요', by: by === null ? undefined : people[by].id }
  await tellManagers(rest, notice)
  expect(said()).toEqual(told)
  await tellManagers(rest, notice)
  expect(said(), 'told again after a crash').toEqual(told)
  const validate = await openApiValidator()
  expect(standIn.requests.filter(({ method }) => method !== 'GET').flatMap(({ method, path, body }) => validate?.(method, path, body) ?? [])).toEqual([])
})

test.each<[closed: string[], server: () => string, why: string]>([
  [['owner'], () => serverOf().id, 'nobody takes a message and there is no channel for it'],
  [[], () => '1', 'the bot is in that server no longer'],
])('fails: %j closed', async (closed, server) => {
  for (const name of closed) direct(name as 'owner').isClosed = true
  await expect(tellManagers(rest, { server: server(), content: '멈췄어요' })).rejects.toThrow()
  expect(said()).toEqual({})
})
