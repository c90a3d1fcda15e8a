import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { channelObject, userObject, type World } from './world.ts'

interface Session {
  id: string
  socket: WebSocket | null
  sequence: number
  /** what was sent, for a resume; Discord keeps some minutes of it */
  sent: { s: number; text: string }[]
}

const KEPT = 1000
const HEARTBEAT = 41_250

/** Discord's gateway: hello, identify, heartbeats, dispatch, resume with replay. */
export class Gateway {
  readonly #world: World
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 20 })
  readonly #sessions = new Map<string, Session>()
  readonly #token: string
  #count = 0
  /** url as clients are told it */
  url = ''
  /** refuse the next identify with this close code */
  refuseWith: number | null = null

  constructor(world: World, token: string) {
    this.#world = world
    this.#token = token
  }

  attach(server: HttpServer, isAllowed: (request: IncomingMessage) => boolean): void {
    server.on('upgrade', (request, socket, head) => {
      if (new URL(request.url ?? '/', 'http://x').pathname === '/gateway' && isAllowed(request)) {
        this.#sockets.handleUpgrade(request, socket, head, (client) => this.#greet(client))
      } else socket.destroy()
    })
  }

  /** Sends an event to every session that is there, and keeps it for those that come back. */
  dispatch(type: string, data: unknown): void {
    for (const session of this.#sessions.values()) this.#send(session, type, data)
  }

  /** Whether a bot is logged in. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null)
  }

  /** Drops every connection, as a network does; sessions stay and can be resumed. */
  drop(code = 4000): void {
    for (const client of this.#sockets.clients) client.close(code)
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate()
    await new Promise<void>((resolve) => this.#sockets.close(() => resolve()))
  }

  #greet(socket: WebSocket): void {
    let session: Session | undefined
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> }
      if (op === 1) socket.send(JSON.stringify({ op: 11 }))
      else if (op === 2) session = this.#identify(socket, d)
      else if (op === 6) session = this.#resume(socket, d)
    })
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: HEARTBEAT } }))
  }

  #identify(socket: WebSocket, data: Record<string, unknown>): Session | undefined {
    const refusal = this.refuseWith ?? (data.token === this.#token ? null : 4004)
    this.refuseWith = null
    if (refusal !== null) {
      socket.close(refusal)
      return undefined
    }
    const session: Session = { id: `session${++this.#count}`, socket, sequence: 0, sent: [] }
    this.#sessions.clear()
    this.#sessions.set(session.id, session)
    const { applicationId, botName, servers } = this.#world
    this.#send(session, 'READY', {
      v: 10, user: userObject({ id: applicationId, name: botName }, true), guilds: servers.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id, resume_gateway_url: this.url, shard: [0, 1], application: { id: applicationId, flags: 0 },
    })
    for (const { id } of servers) this.#send(session, 'GUILD_CREATE', this.guildObject(id))
    return session
  }

  #resume(socket: WebSocket, data: Record<string, unknown>): Session | undefined {
    const session = this.#sessions.get(String(data.session_id))
    if (!session || data.token !== this.#token) {
      socket.send(JSON.stringify({ op: 9, d: false }))
      return undefined
    }
    session.socket = socket
    for (const { s, text } of session.sent) if (s > Number(data.seq)) socket.send(text)
    this.#send(session, 'RESUMED', {})
    return session
  }

  #send(session: Session, type: string, data: unknown): void {
    const text = JSON.stringify({ op: 0, t: type, s: ++session.sequence, d: data })
    session.sent.push({ s: session.sequence, text })
    if (session.sent.length > KEPT) session.sent.shift()
    session.socket?.send(text)
  }

  guildObject(id: string) {
    const { name } = this.#world.servers.find((server) => server.id === id)!
    return {
      id, name, icon: null, owner_id: this.#world.members.find(({ isManager }) => isManager)?.id ?? id, roles: [{ id, name: '@everyone', color: 0, hoist: false, position: 0, permissions: '66560', managed: false, mentionable: false, flags: 0 }],
      emojis: [], features: [], stickers: [], mfa_level: 0, premium_tier: 0, preferred_locale: 'ko', nsfw_level: 0, afk_timeout: 300, verification_level: 0,
      default_message_notifications: 0, explicit_content_filter: 0, system_channel_flags: 0, member_count: this.#world.members.length, large: false, unavailable: false,
      joined_at: '2026-01-01T00:00:00Z', voice_states: [], members: [{ ...userMember(this.#world) }], threads: [], presences: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [],
      channels: this.#world.channels.filter((channel) => channel.server === id).map(channelObject),
    }
  }
}

function userMember({ applicationId, botName }: World) {
  return { user: userObject({ id: applicationId, name: botName }, true), roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 }
}
