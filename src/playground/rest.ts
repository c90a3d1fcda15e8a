import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorBody, oneOf, type Flaw } from './flaws.ts'
import { flawsInChoices, flawsInMessage, flawsInModal } from './validate.ts'
import { flawsInCommands } from './validateCommands.ts'
import { madeAt, snowflake } from './snowflake.ts'
import type { Interaction, Interactions, Json } from './interactions.ts'
import { channelObject, messageObject, userObject, type Message, type World } from './world.ts'

/** A request the bot sent. */
export interface Recorded {
  method: string
  path: string
  body: unknown
}

/** An answer that is made to go wrong. */
export interface Fault {
  /** part of the path it is for */
  path: string
  status: number
  /** seconds, for a 429 */
  retryAfter?: number
}

interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

const HIDDEN = 64
/** Discord takes an interaction's token for so long. */
const TOKEN_LIFE = 15 * 60 * 1000
const LARGEST_BODY = 8 * 1024 * 1024

class Refusal extends Error {
  readonly answer: Answer

  constructor(status: number, body: Json) {
    super(String(body.message))
    this.answer = { status, body }
  }
}

const unknown = (what: string, code: number) => new Refusal(404, { message: `Unknown ${what}`, code })

/** Discord's REST API as far as a slash bot needs it. */
export class Rest {
  readonly #world: World
  readonly #interactions: Interactions
  readonly #token: string
  readonly #clock: () => number
  readonly requests: Recorded[] = []
  readonly faults: Fault[] = []
  /** registered commands, by server; null for everywhere */
  readonly commands = new Map<string | null, Json[]>()
  gatewayUrl = ''

  /** @param clock milliseconds since 1970 */
  constructor(world: World, interactions: Interactions, token: string, clock: () => number) {
    this.#world = world
    this.#interactions = interactions
    this.#token = token
    this.#clock = clock
  }

  /** Answers a request whose path begins with `/api`. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://x')
    const path = decodeURIComponent(url.pathname.replace(/^\/api(?:\/v\d+)?/u, ''))
    const body = await bodyOf(request)
    if (body === null) return send(response, { status: 400, body: { message: 'The request body contains invalid JSON.', code: 50109 } })
    this.requests.push({ method: request.method ?? 'GET', path, body })
    send(response, this.#fault(path) ?? this.#answer(request, path, url.searchParams, body))
  }

  #fault(path: string): Answer | null {
    const at = this.faults.findIndex((fault) => path.includes(fault.path))
    if (at < 0) return null
    const { status, retryAfter = 1 } = this.faults.splice(at, 1)[0]!
    if (status !== 429) return { status, body: { message: `${status}`, code: 0 } }
    return { status, body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false }, headers: { 'retry-after': String(retryAfter), 'x-ratelimit-scope': 'user' } }
  }

  #answer(request: IncomingMessage, path: string, query: URLSearchParams, body: Json): Answer {
    const isOpen = path.startsWith('/interactions/') || path.startsWith('/webhooks/')
    if (!isOpen && request.headers.authorization !== `Bot ${this.#token}`) return { status: 401, body: { message: '401: Unauthorized', code: 0 } }
    const steps = path.split('/').filter(Boolean)
    try {
      return this.#route(request.method ?? 'GET', steps, query, body)
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      throw error
    }
  }

  #route(method: string, [first, ...rest]: string[], query: URLSearchParams, body: Json): Answer {
    switch (first) {
      case 'gateway': return { status: 200, body: { url: this.gatewayUrl, shards: 1, session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 } } }
      case 'users': return this.#users(method, rest, body)
      case 'applications': return this.#applications(method, rest, body)
      case 'oauth2': return { status: 200, body: this.#application() }
      case 'interactions': return this.#callback(rest, query, body)
      case 'webhooks': return this.#webhook(method, rest, body)
      case 'channels': return this.#channels(method, rest, query, body)
      case 'guilds': return this.#guild(rest)
      default: throw unknown('route', 0)
    }
  }

  #application() {
    return { id: this.#world.applicationId, name: this.#world.botName, description: '', flags: 0, bot_public: true, bot_require_code_grant: false, icon: null, verify_key: '' }
  }

  #guild([id]: string[]): Answer {
    const server = this.#world.servers.find((one) => one.id === id)
    if (!server) throw unknown('Guild', 10004)
    const { name, moderators = null, system = null } = server
    const owner = this.#world.members.find(({ isManager }) => isManager)
    return { status: 200, body: { id, name, owner_id: owner?.id, public_updates_channel_id: moderators, system_channel_id: system } }
  }

  #users(method: string, [id, what]: string[], body: Json): Answer {
    if (id === '@me' && what === 'channels' && method === 'POST') {
      const member = this.#world.memberOf(String(body.recipient_id))
      if (!member) throw unknown('User', 10013)
      return { status: 200, body: { ...channelObject(this.#world.directChannel(member)), recipients: [userObject(member)] } }
    }
    if (id === '@me') return { status: 200, body: userObject({ id: this.#world.applicationId, name: this.#world.botName }, true) }
    const member = this.#world.memberOf(id ?? '')
    if (!member) throw unknown('User', 10013)
    return { status: 200, body: userObject(member) }
  }

  #applications(method: string, [, first, ...rest]: string[], body: Json): Answer {
    if (first === undefined) return { status: 200, body: this.#application() }
    const server = first === 'guilds' ? rest[0]! : null
    const id = first === 'guilds' ? rest[2] : rest[0]
    const present = this.commands.get(server) ?? []
    if (method === 'GET') return { status: 200, body: present }
    if (method === 'DELETE') {
      this.commands.set(server, present.filter((command) => command.id !== id))
      return { status: 204 }
    }
    const wanted = (Array.isArray(body) ? body : [body]) as Json[]
    refuse(flawsInCommands(wanted))
    const made = wanted.map((command) => ({ type: 1, ...command, id: present.find(({ name }) => name === command.name)?.id ?? snowflake(), application_id: this.#world.applicationId, version: snowflake() }))
    this.commands.set(server, method === 'PUT' ? made : [...present.filter(({ name }) => !made.some((one) => (one as Json).name === name)), ...made])
    return { status: 200, body: method === 'PUT' ? made : made[0] }
  }

  #callback([id, token]: string[], query: URLSearchParams, body: Json): Answer {
    const interaction = this.#interactions.byId(id ?? '')
    if (!interaction || interaction.token !== token || interaction.state === 'expired') throw unknown('interaction', 10062)
    if (interaction.state !== 'waiting') throw new Refusal(400, { message: 'Interaction has already been acknowledged.', code: 40060 })
    const data = (body.data ?? {}) as Json
    this.#acknowledge(interaction, Number(body.type), data)
    if (query.get('with_response') !== 'true') return { status: 204 }
    const message = interaction.messageId === null ? undefined : this.#world.messages.get(interaction.messageId)
    return { status: 200, body: { interaction: { id, type: 2, response_message_id: message?.id, response_message_ephemeral: message?.seenBy !== null }, resource: { type: Number(body.type), message: message && messageObject(message) } } }
  }

  #acknowledge(interaction: Interaction, type: number, data: Json): void {
    switch (type) {
      case 4: {
        refuse(flawsInMessage(data))
        interaction.isHidden = (Number(data.flags ?? 0) & HIDDEN) !== 0
        interaction.state = 'answered'
        const message = this.#post(interaction, data)
        interaction.messageId = message.id
        return interaction.settle({ kind: 'message', message })
      }
      case 5:
        interaction.isHidden = (Number(data.flags ?? 0) & HIDDEN) !== 0
        interaction.state = 'deferred'
        interaction.messageId = this.#post(interaction, data, true).id
        return interaction.settle({ kind: 'deferred', messageId: interaction.messageId })
      case 6:
        if (!interaction.source) throw unknown('Message', 10008)
        interaction.state = 'deferred'
        interaction.messageId = interaction.source.id
        return interaction.settle({ kind: 'deferred', messageId: interaction.source.id })
      case 7: {
        if (!interaction.source) throw unknown('Message', 10008)
        refuse(flawsInMessage(data, interaction.source.body))
        interaction.state = 'answered'
        interaction.messageId = interaction.source.id
        return interaction.settle({ kind: 'update', message: this.#edit(interaction.source, data) })
      }
      case 8:
        refuse(flawsInChoices(data.choices))
        interaction.state = 'answered'
        return interaction.settle({ kind: 'choices', choices: data.choices as { name: string; value: string }[] })
      case 9:
        refuse(flawsInModal(data))
        interaction.state = 'answered'
        return interaction.settle({ kind: 'modal', modal: data })
      default: throw new Refusal(400, errorBody([oneOf(['type'], [4, 5, 6, 7, 8, 9])]))
    }
  }

  #webhook(method: string, [, token, , id]: string[], body: Json): Answer {
    const interaction = this.#interactions.byToken(token ?? '')
    if (!interaction) throw unknown('Webhook', 10015)
    if (this.#clock() - madeAt(interaction.id) > TOKEN_LIFE) throw new Refusal(401, { message: 'Invalid Webhook Token', code: 50027 })
    if (method === 'POST') {
      refuse(flawsInMessage(body))
      // The first follow-up after a defer takes the place of the loading message.
      const loading = interaction.messageId === null ? undefined : this.#world.messages.get(interaction.messageId)
      if (loading?.isLoading) return { status: 200, body: messageObject(this.#edit(loading, body)) }
      const isHidden = (Number(body.flags ?? 0) & HIDDEN) !== 0
      return { status: 200, body: messageObject(this.#post({ ...interaction, isHidden }, body)) }
    }
    const message = this.#world.messages.get(id === '@original' ? interaction.messageId ?? '' : id ?? '')
    if (!message) throw unknown('Message', 10008)
    if (method === 'PATCH') {
      refuse(flawsInMessage(body, message.body))
      return { status: 200, body: messageObject(this.#edit(message, body)) }
    }
    if (method === 'DELETE') {
      this.#world.delete(message.id)
      return { status: 204 }
    }
    return { status: 200, body: messageObject(message) }
  }

  #channels(method: string, [id, what, messageId]: string[], query: URLSearchParams, body: Json): Answer {
    const channel = this.#world.channelOf(id ?? '')
    if (!channel) throw unknown('Channel', 10003)
    if (what === undefined) return { status: 200, body: channelObject(channel) }
    if (channel.isClosed) throw new Refusal(403, { message: 'Missing Access', code: 50001 })
    if (messageId === undefined && method === 'GET') {
      const before = query.get('before')
      const shown = this.#world.inChannel(channel.id).filter((message) => message.seenBy === null && (before === null || BigInt(message.id) < BigInt(before)))
      return { status: 200, body: shown.reverse().slice(0, Number(query.get('limit') ?? 50)).map(messageObject) }
    }
    if (method === 'POST') {
      refuse(flawsInMessage(body))
      const nonce = body.nonce === undefined ? null : String(body.nonce)
      const repeated = nonce !== null && body.enforce_nonce ? this.#world.inChannel(channel.id).find((message) => message.nonce === nonce) : undefined
      return { status: 200, body: messageObject(repeated ?? this.#put(channel.id, body, nonce)) }
    }
    const message = this.#world.messages.get(messageId ?? '')
    if (!message) throw unknown('Message', 10008)
    if (method === 'PATCH') {
      refuse(flawsInMessage(body, message.body))
      return { status: 200, body: messageObject(this.#edit(message, body)) }
    }
    if (method === 'DELETE') {
      this.#world.delete(message.id)
      return { status: 204 }
    }
    return { status: 200, body: messageObject(message) }
  }

  #put(channel: string, body: Json, nonce: string | null): Message {
    return this.#world.put({
      id: snowflake(), channel, body, seenBy: null, causedBy: null, isLoading: false, nonce,
      author: { id: this.#world.applicationId, name: this.#world.botName, isBot: true },
    })
  }

  #post(interaction: Pick<Interaction, 'channel' | 'member' | 'isHidden' | 'typed' | 'source'>, body: Json, isLoading = false): Message {
    return this.#world.put({
      id: snowflake(), channel: interaction.channel.id, body, seenBy: interaction.isHidden ? interaction.member.id : null,
      causedBy: interaction.typed && { member: interaction.member.name, ...interaction.typed }, isLoading, nonce: null,
      ...(interaction.source ? { repliesTo: interaction.source.id } : {}),
      author: { id: this.#world.applicationId, name: this.#world.botName, isBot: true },
    })
  }

  #edit(message: Message, body: Json): Message {
    return this.#world.put({ ...message, body: { ...message.body, ...body }, isLoading: false }, 'edited')
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

function refuse(flaws: Flaw[]): void {
  if (flaws.length > 0) throw new Refusal(400, errorBody(flaws))
}

/** A request's body; null where it is no JSON object or list. */
async function bodyOf(request: IncomingMessage): Promise<Json | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new Error('request too large')
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString()
  const isMultipart = (request.headers['content-type'] ?? '').startsWith('multipart/')
  const json = isMultipart ? /name="payload_json"[^{]{0,200}(\{[^\r\n]*\})/u.exec(text)?.[1] ?? '{}' : text || '{}'
  try {
    const body = JSON.parse(json) as unknown
    return typeof body === 'object' ? body as Json | null : null
  } catch {
    return null
  }
}
