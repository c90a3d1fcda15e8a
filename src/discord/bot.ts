import { setTimeout as pause } from 'node:timers/promises'
import { Client, Events, GatewayIntentBits, Status, type REST } from 'discord.js'
import { DigestChannels } from './digestChannels.ts'
import type { Feed } from '../storage/store.ts'
import type { Language } from '../text/language.ts'
import { feedPaused } from './commands/feeds.ts'
import { correctAnswers } from './corrections.ts'
import { registerCommands } from './register.ts'
import { Dispatcher, type DispatcherOptions } from './dispatcher.ts'
import { tellManagers } from './tellManagers.ts'
import { UserError } from '../userError.ts'
import { wordsOf } from './words.ts'

export interface BotOptions extends DispatcherOptions {
  token: string
  /** base address of the REST API; null for Discord's own */
  apiUrl: string | null
  /** register commands in this server alone; null for everywhere */
  guildId: string | null
  /** called once when the bot cannot go on: a refused token, a close code Discord does not let one come back from */
  onFatal(error: Error): void
  /** the bot was taken into a server, or put out of it */
  onServer(server: string, isThere: boolean): void
}

export interface Bot {
  readonly client: Client<true>
  /** the way of digests into channels */
  readonly channels: DigestChannels
  /** tells those who manage a server that one of its feeds is asked no more */
  tellFeedPaused(feed: Feed, language: Language): Promise<void>
  /** writes under the answers of the last day what has changed in their articles since */
  correctAnswers(now: Date): Promise<void>
  /** whether the gateway answered a heartbeat of late; a slash-only bot hears nothing else for hours */
  isConnected(): boolean
  /** finishes the answers under way and leaves, within ten seconds */
  close(): Promise<void>
}

const READY_WITHIN = 30_000
const DRAIN = 5000
/** Until the first heartbeat, which Discord wants within 41 seconds, having been let in is answer enough. */
const FIRST_HEARTBEAT = 60_000
const LEAVE = 3000

/**
 * Logs in with the `Guilds` intent alone, registers the commands when they differ, and answers until closed.
 *
 * @throws UserError when Discord refuses the token, the intents or the commands, or cannot be reached
 */
export async function openBot(options: BotOptions): Promise<Bot> {
  const { token, apiUrl, guildId, log } = options
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
  })
  const dispatcher = new Dispatcher(options)
  let isOver = false
  const fatal = (error: Error) => {
    if (!isOver) options.onFatal(error)
    isOver = true
  }
  client.on(Events.InteractionCreate, (interaction) => void dispatcher.handle(interaction))
  client.on(Events.Error, (error) => log.warn({ error }, 'gateway error'))
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'gateway lost, coming back'))
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway is back'))
  client.on(Events.GuildCreate, ({ id }) => options.onServer(id, true))
  // An outage at Discord deletes nothing; only a server that is really left is.
  client.on(Events.GuildDelete, (guild) => { if (guild.available) options.onServer(guild.id, false) })
  client.on(Events.Invalidated, () => fatal(new Error('Discord ended the session for good')))
  client.on(Events.ShardDisconnect, ({ code }) => fatal(new Error(`Discord closed the connection for good (code ${code}): ${reasonOf(code)}`)))
  client.rest.on('response', ({ path }, { status }) => {
    // There it is the token of an interaction that is over, not the bot's own.
    if (status === 401 && !path.startsWith('/webhooks/')) fatal(new Error('Discord refuses the token (401); copy it again from the developer portal'))
  })
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await worded('Discord did not let the bot in', Promise.race([
    client.login(token).then(() => ready), pause(READY_WITHIN, undefined, { ref: false }).then(() => { throw new Error('no answer within 30 seconds') }),
  ]))
  const rest = client.rest as unknown as REST
  if (await worded('Discord did not take the commands', registerCommands(rest, client.application!.id, guildId))) log.info({ guildId }, 'commands registered')
  return {
    client: client as Client<true>,
    channels: new DigestChannels(rest),
    tellFeedPaused: async (feed, language) => {
      if (feed.server !== null) await tellManagers(rest, { server: feed.server, content: feedPaused(feed, wordsOf(language)), by: feed.by })
    },
    correctAnswers: (now) => correctAnswers({ newsroom: options.newsroom, store: options.store, rest, log, application: client.application!.id, tokens: dispatcher.tokens }, now),
    // A client that was ready once stays so in its own eyes; its shards know when the gateway is lost.
    isConnected: () => client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready) && (client.ws.ping >= 0 || client.uptime < FIRST_HEARTBEAT),
    async close() {
      isOver = true
      client.removeAllListeners(Events.InteractionCreate)
      client.removeAllListeners(Events.ShardDisconnect)
      client.removeAllListeners(Events.ShardReconnecting)
      await Promise.race([dispatcher.drain(), pause(DRAIN, undefined, { ref: false })])
      // destroy() never resolves while a shard waits for READY.
      await Promise.race([client.destroy(), pause(LEAVE, undefined, { ref: false })])
    },
  }
}

/** What the one who runs the bot can do about an error of Discord's client. */
const HINTS: readonly [RegExp, string][] = [
  [/invalid token|authentication failed|unauthorized/iu, 'the token in DISCORD_TOKEN is wrong; copy it again from the developer portal, page "Bot"'],
  [/disallowed intents/iu, 'an intent is switched off in the developer portal'],
  [/missing access|unknown guild/iu, 'the bot is not in the server of DISCORD_GUILD_ID'],
]

/** The same, with a failure in one sentence. */
async function worded<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`${what}: ${HINTS.find(([pattern]) => pattern.test(said))?.[1] ?? said}`, { cause })
  }
}

/** Source: Discord's gateway close codes that allow no reconnecting */
const REASONS: Record<number, string> = {
  4004: 'the token is wrong', 4010: 'invalid shard', 4011: 'sharding is required', 4012: 'invalid API version',
  4013: 'invalid intents', 4014: 'an intent is switched off in the developer portal',
}

const reasonOf = (code: number) => REASONS[code] ?? 'no reason given'
