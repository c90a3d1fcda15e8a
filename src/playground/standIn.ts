import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Gateway } from './gateway.ts'
import { Interactions, type InteractionKind, type Interaction, type Json, type Outcome, type Typed } from './interactions.ts'
import { Rest, type Recorded } from './rest.ts'
import { snowflake } from './snowflake.ts'
import { channelObject, messageObject, userObject, World, type Channel, type Member, type Message } from './world.ts'

/** What was typed for an option: text, or a yes or no. */
export type OptionValue = string | boolean

export interface Command {
  name: string
  /** for commands that have them */
  subcommand?: string
  options?: Record<string, OptionValue>
}

export interface StandInOptions {
  /** 0: any that is free */
  port?: number
  /** who else answers HTTP on the same port: the page */
  page?(request: IncomingMessage, response: ServerResponse): boolean
}

/** Discord's types of options that take a channel and a file. */
const CHANNEL = 7
const ATTACHMENT = 11

const HOUR = 60 * 60 * 1000
const MOST_HOURS = 31 * 24

const optionsOf = (command: Json | undefined) => (command?.options ?? []) as Json[]

function localName(named: Json | undefined, fallback: string, { locale }: Member): string {
  return String((named?.name_localizations as Record<string, string> | undefined)?.[locale] ?? fallback)
}

/** How long the bot has for a first answer, as at Discord. */
const FIRST_ANSWER = 3000

/** Opens a stand-in for Discord on 127.0.0.1: REST and gateway, so that an unmodified client logs in. */
export async function openStandIn({ port = 0, page }: StandInOptions = {}): Promise<StandIn> {
  const standIn = new StandIn(page)
  await standIn.listen(port)
  return standIn
}

/** A Discord of one's own. Members act through `run`, `press` …; what the bot answers comes back and stands in `world`. */
export class StandIn {
  /** what the bot logs in with; looks like a token and is worth nothing elsewhere */
  readonly token = `${randomBytes(18).toString('base64url')}.${randomBytes(4).toString('base64url')}.${randomBytes(27).toString('base64url')}`
  readonly world = new World()
  readonly #interactions = new Interactions(this.world)
  readonly rest = new Rest(this.world, this.#interactions, this.token, () => Date.now() + this.ahead)
  readonly gateway = new Gateway(this.world, this.token)
  readonly #server: Server
  /** how far this Discord's clock is ahead, in milliseconds; ids carry it */
  ahead = 0
  /** called after each hour that the clock was moved, and waited for before the next */
  onHour: () => Promise<void> = async () => {}
  #moving: Promise<unknown> = Promise.resolve()
  url = ''

  constructor(page: StandInOptions['page']) {
    this.#server = createServer((request, response) => {
      if (request.url?.startsWith('/api/') && this.#isFromHere(request)) {
        this.rest.handle(request, response).catch(() => response.writeHead(500).end())
      } else if (!this.#attachment(request, response) && !page?.(request, response)) response.writeHead(404).end()
    })
  }

  get requests(): Recorded[] {
    return this.rest.requests
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(port, '127.0.0.1', resolve))
    const address = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    this.url = `http://${address}`
    this.rest.gatewayUrl = this.gateway.url = `ws://${address}/gateway`
    // A browser's page from elsewhere sends its origin; the bot sends none.
    this.gateway.attach(this.#server, (request) => this.#isFromHere(request))
  }

  async close(): Promise<void> {
    await this.gateway.close()
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  /** Registered commands that can be used in a channel: the server's own first. */
  commandsIn({ server }: Channel): Json[] {
    const own = server === null ? [] : this.rest.commands.get(server) ?? []
    return [...own, ...(this.rest.commands.get(null) ?? []).filter(({ name }) => !own.some((command) => command.name === name))]
  }

  /**
   * Moves this Discord's clock forward hour by hour, so that what falls due on the way is done as if time had passed;
   * one move after the other, however quickly they are asked for.
   *
   * @param hours a whole number of them, at most a month
   * @returns where the clock stands then, in milliseconds since 1970
   * @throws RangeError for any other number
   */
  async moveClock(hours: number): Promise<number> {
    if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) throw new RangeError(`the clock moves by 1 to ${MOST_HOURS} hours, not ${hours}`)
    const moved = this.#moving.then(() => this.#passHours(hours))
    this.#moving = moved.catch(() => undefined)
    return moved
  }

  async #passHours(hours: number): Promise<number> {
    for (let hour = 0; hour < hours; hour++) {
      this.ahead += HOUR
      await this.onHour()
    }
    return Date.now() + this.ahead
  }

  /** A slash command; resolves with the bot's first answer, or `timeout` when none came within three seconds. */
  run(command: Command, member: Member, channel: Channel): Promise<Outcome> {
    return this.#ask('command', member, channel, this.#commandData(command, channel), { typed: this.#typed(command, member, channel) })
  }

  /** What the bot suggests for the option that is being typed. */
  async complete(command: Command, focused: string, member: Member, channel: Channel): Promise<{ name: string; value: string }[]> {
    const outcome = await this.#ask('autocomplete', member, channel, this.#commandData(command, channel, focused))
    return outcome.kind === 'choices' ? outcome.choices : []
  }

  press(message: Message, customId: string, member: Member): Promise<Outcome> {
    return this.#component(message, { custom_id: customId, component_type: 2 }, member)
  }

  select(message: Message, customId: string, values: string[], member: Member): Promise<Outcome> {
    return this.#component(message, { custom_id: customId, component_type: 3, values }, member)
  }

  /** Sends a form that a command or button opened. */
  submit(modal: Json, fields: Record<string, string>, member: Member, channel: Channel, source: Message | null = null): Promise<Outcome> {
    const components = Object.entries(fields).map(([custom_id, value]) => ({ type: 1, components: [{ type: 4, custom_id, value }] }))
    return this.#ask('modal', member, channel, { custom_id: modal.custom_id, components }, { source })
  }

  /** A command from a message's menu. */
  menu(name: string, target: Message, member: Member): Promise<Outcome> {
    const channel = this.world.channelOf(target.channel)!
    const command = this.commandsIn(channel).find((one) => one.name === name)
    const data = { id: command?.id ?? '1', name, type: 3, target_id: target.id, resolved: { messages: { [target.id]: messageObject(target) }, users: { [target.author.id]: userObject(target.author, target.author.isBot) } } }
    return this.#ask('command', member, channel, data, { typed: { name: localName(command, name, member), text: localName(command, name, member) } })
  }

  /** A member writes into a channel; the bot is not told, since it has no right to read along. */
  say(text: string, member: Member, channel: Channel): Message {
    return this.world.put({ id: snowflake(), channel: channel.id, author: { id: member.id, name: member.name, isBot: false }, body: { content: text }, seenBy: null, causedBy: null, isLoading: false, nonce: null })
  }

  /** Sends the same interaction again, or one that is `late` milliseconds old, as a bad line does. */
  async deliver(kind: InteractionKind, member: Member, channel: Channel, command: Command, { twice = false, late = 0 } = {}): Promise<Outcome> {
    const { interaction, payload } = this.#interactions.open(kind, member, channel, this.#commandData(command, channel), { at: Date.now() + this.ahead - late })
    this.gateway.dispatch('INTERACTION_CREATE', payload)
    if (twice) this.gateway.dispatch('INTERACTION_CREATE', payload)
    return this.#outcome(interaction)
  }

  /** How a command reads in the member's language: `/질문 질문:누가 영입됐어?` */
  #typed({ name, subcommand, options = {} }: Command, member: Member, channel: Channel): Typed {
    const command = this.commandsIn(channel).find((one) => one.name === name)
    const within = subcommand === undefined ? command : optionsOf(command).find((one) => one.name === subcommand)
    const given = Object.entries(options).map(([name, value]) => {
      const option = optionsOf(within).find((one) => one.name === name)
      return `${localName(option, name, member)}:${this.#shownValue(option, value, member)}`
    })
    const called = [`/${localName(command, name, member)}`, ...(subcommand === undefined ? [] : [localName(within, subcommand, member)])].join(' ')
    return { name: called, text: [called, ...given].join(' ') }
  }

  /** A value as it was typed: the names of channels, files and choices rather than their ids. */
  #shownValue(option: Json | undefined, value: OptionValue, member: Member): string {
    const channel = Number(option?.type) === CHANNEL ? this.world.channelOf(String(value)) : undefined
    const choice = ((option?.choices ?? []) as Json[]).find((one) => one.value === value)
    return channel ? `#${channel.name}` : this.world.attachments.get(String(value))?.filename ?? localName(choice, String(value), member)
  }

  /** Files that members sent, as Discord's file host has them. */
  #attachment(request: IncomingMessage, response: ServerResponse): boolean {
    const [, id] = /^\/attachments\/(\d{1,20})\//u.exec(request.url ?? '') ?? []
    const attachment = id === undefined ? undefined : this.world.attachments.get(id)
    if (!attachment || request.method !== 'GET' || !this.#isFromHere(request)) return false
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': attachment.bytes.length, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }).end(attachment.bytes)
    return true
  }

  #component(source: Message, data: Json, member: Member): Promise<Outcome> {
    return this.#ask('component', member, this.world.channelOf(source.channel)!, data, { source })
  }

  async #ask(kind: InteractionKind, member: Member, channel: Channel, data: Json, more: { typed?: Typed; source?: Message | null } = {}): Promise<Outcome> {
    const { interaction, payload } = this.#interactions.open(kind, member, channel, data, { ...more, at: Date.now() + this.ahead })
    this.gateway.dispatch('INTERACTION_CREATE', payload)
    return this.#outcome(interaction)
  }

  #outcome(interaction: Interaction): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const timer = setTimeout(() => {
      if (interaction.state === 'waiting') interaction.state = 'expired'
      resolve({ kind: 'timeout' })
    }, FIRST_ANSWER)
    void interaction.answer.then(resolve)
    return promise.finally(() => clearTimeout(timer))
  }

  #commandData({ name, subcommand, options = {} }: Command, channel: Channel, focused?: string): Json {
    const command = this.commandsIn(channel).find((one) => one.name === name)
    const declared = optionsOf(subcommand ? optionsOf(command).find((one) => one.name === subcommand) : command)
    const channels: Json = {}
    const attachments: Json = {}
    const given = Object.entries(options).map(([option, value]) => {
      const type = Number(declared.find((one) => one.name === option)?.type ?? (typeof value === 'boolean' ? 5 : 3))
      const named = type === CHANNEL ? this.world.channels.find(({ id, name: called, server }) => server === channel.server && (id === value || `#${called}` === value || called === value)) : undefined
      if (named) channels[named.id] = { ...channelObject(named), permissions: '0' }
      const file = type === ATTACHMENT ? this.world.attachments.get(String(value)) : undefined
      if (file) {
        const url = `${this.url}/attachments/${file.id}/${encodeURIComponent(file.filename)}`
        attachments[file.id] = { id: file.id, filename: file.filename, size: file.bytes.length, url, proxy_url: url, content_type: 'application/octet-stream' }
      }
      return { name: option, type, value: named?.id ?? value, ...(option === focused ? { focused: true } : {}) }
    })
    const resolved = Object.keys(channels).length + Object.keys(attachments).length > 0 ? { resolved: { channels, attachments } } : {}
    return { id: command?.id ?? '1', name, type: 1, ...resolved, options: subcommand ? [{ name: subcommand, type: 1, options: given }] : given }
  }

  /** Only this machine's own names for itself: a page that had another name point here is refused. */
  #isFromHere(request: IncomingMessage): boolean {
    return request.headers.origin === undefined && /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/u.test(request.headers.host ?? '')
  }
}
