import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/articles/article.ts'
import type { Intake } from '../../src/discord/command.ts'
import { openBot, type Bot } from '../../src/discord/bot.ts'
import { openNewsroom, type Newsroom } from '../../src/newsroom.ts'
import { openStandIn, type StandIn } from '../../src/playground/standIn.ts'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { Channel, Member, Message } from '../../src/playground/world.ts'
import { Shelf } from '../../src/shelf.ts'
import { openSqliteStore } from '../../src/storage/sqliteStore.ts'
import { Wire } from '../../src/wire.ts'
import type { FeedbackEntry, Store } from '../../src/storage/store.ts'

/** The real bot against the stand-in, with two servers, members in two languages, and what was kept and logged. */
export interface Stage {
  standIn: StandIn
  newsroom: Newsroom
  store: Store
  bot: Bot
  channel: Channel
  otherChannel: Channel
  minji: Member
  alex: Member
  manager: Member
  intake: Pick<Intake, 'fetchOptions' | 'attachmentOptions'>
  feedback: FeedbackEntry[]
  log: { level: string; details: object; message: string }[]
  fatal: Error[]
  /** servers come to and left */
  servers: [string, boolean][]
  /** what keeping feedback waits for */
  gate: Promise<void>
  /** closes the bot and opens another one, as a restart does */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Pages, feeds and files of a test lie on this machine. */
const LOOPBACK = { isAllowed: (address: string) => address === '127.0.0.1' }

export async function openStage(articles: Article[]): Promise<Stage> {
  const standIn = await openStandIn()
  const { world } = standIn
  const [one, two] = [world.addServer('하나', ['뉴스', '잡담']), world.addServer('둘', ['general'])]
  const newsroom = openNewsroom()
  const folder = mkdtempSync(join(tmpdir(), 'gisa-stage-'))
  const store = openSqliteStore(folder)
  const keepFeedback = store.keepFeedback.bind(store)
  store.keepFeedback = async (entry) => {
    stage.feedback.push(entry)
    await result.gate
    await keepFeedback(entry)
  }
  await newsroom.add(articles)
  newsroom.warmUp(new Date())
  const stage = {
    standIn, newsroom, store,
    channel: world.channels.find(({ server }) => server === one.id)!, otherChannel: world.channels.find(({ server }) => server === two.id)!,
    minji: world.addMember('민지', 'ko'), alex: world.addMember('Alex', 'en-US'), manager: world.addMember('준호', 'ko', true),
    intake: { fetchOptions: LOOPBACK, attachmentOptions: LOOPBACK },
    feedback: [] as FeedbackEntry[], log: [] as Stage['log'], fatal: [] as Error[], servers: [] as [string, boolean][], gate: Promise.resolve(),
  }
  const shelf = new Shelf(newsroom, store)
  const wire = new Wire({ newsroom, store, shelf, log: { info: () => {}, warn: () => {} }, clock: () => new Date(), fetchOptions: LOOPBACK, politeness: 100 })
  const open = () => openBot({
    newsroom, shelf, token: standIn.token, apiUrl: `${standIn.url}/api`, guildId: null,
    clock: () => new Date(Date.now() + standIn.ahead), release: { version: '1.2.3', quality: null },
    intake: { ...stage.intake, follow: (...given) => wire.follow(...given), readNow: (...given) => wire.readNow(...given) },
    store, defaults: { language: 'ko', timeZone: 'Asia/Seoul' }, onServer: (server, isThere) => void stage.servers.push([server, isThere]),
    log: {
      info: (details, message) => void stage.log.push({ level: 'info', details, message }),
      warn: (details, message) => void stage.log.push({ level: 'warn', details, message }),
      error: (details, message) => void stage.log.push({ level: 'error', details, message }),
    },
    onFatal: (error) => void stage.fatal.push(error),
  })
  let bot: Bot
  const result: Stage = {
    ...stage,
    get bot() { return bot },
    async restart() {
      await bot.close()
      bot = await open()
    },
    async close() {
      await mustPassDiscord(standIn)
      await wire.close()
      await bot.close()
      await newsroom.close()
      await standIn.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
  bot = await open()
  return result
}

/** What came of an interaction in the end: the message that a "thinking" became. */
export async function settled({ world }: StandIn, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind !== 'deferred') return outcome
  const there = world.messages.get(outcome.messageId)
  const message = there?.isLoading === false ? there : await world.edited(outcome.messageId, 10_000)
  if (!message) throw new Error('no answer came after the deferral')
  return { kind: 'message', message }
}

/** All text of a message, as one string. */
export function textOf(outcome: Outcome | Message): string {
  const message = 'kind' in outcome ? (outcome.kind === 'message' || outcome.kind === 'update' ? outcome.message : null) : outcome
  const texts: string[] = []
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value && typeof value === 'object') {
      if ('content' in value && typeof value.content === 'string') texts.push(value.content)
      if ('components' in value) walk(value.components)
    }
  }
  walk(message?.body ?? {})
  return texts.join('\n')
}

/** The message of an outcome; fails the test where there is none. */
export function messageOf(outcome: Outcome): Message {
  if (outcome.kind !== 'message' && outcome.kind !== 'update') throw new Error(`no message but ${outcome.kind}`)
  return outcome.message
}

/** The custom id of the button with this label. */
export function buttonOf(message: Message, label: string): string {
  const buttons: { label?: string; custom_id?: string }[] = []
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value && typeof value === 'object') {
      if ('custom_id' in value) buttons.push(value as { label?: string; custom_id?: string })
      if ('components' in value) walk(value.components)
    }
  }
  walk(message.body.components)
  const button = buttons.find((one) => one.label === label)
  if (!button?.custom_id) throw new Error(`no button "${label}" among ${buttons.map((one) => one.label).join(', ')}`)
  return button.custom_id
}

/** Fails where Discord would refuse anything that was sent to the stand-in, by its own API description. */
async function mustPassDiscord({ requests }: StandIn): Promise<void> {
  const validate = await openApiValidator()
  const objections = requests.flatMap(({ method, path, body }) => (method === 'GET' ? [] : validate?.(method, path, body) ?? []))
  if (objections.length > 0) throw new Error(`Discord would refuse ${JSON.stringify(objections.slice(0, 5))}`)
}

type Validator = (method: string, path: string, body: unknown) => unknown[]

/** Discord's own API description as a validator where it lies beside the checkout; null elsewhere. */
export async function openApiValidator(): Promise<Validator | null> {
  const file = new URL('../../../shared/discord/validate.mjs', import.meta.url)
  if (!existsSync(file)) return null
  const { makeValidator } = await import(file.href) as { makeValidator: () => Validator | Promise<Validator> }
  return compiled ??= await makeValidator()
}

/** Compiled once a test file; it takes seconds. */
let compiled: Validator | undefined
