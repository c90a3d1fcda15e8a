import { madeAt, snowflake } from './snowflake.ts'

/** Discord's permission bits that a slash bot looks at. */
const PERMISSIONS = { manageServer: 1n << 5n, viewChannel: 1n << 10n, sendMessages: 1n << 11n, manageMessages: 1n << 13n, readHistory: 1n << 16n } as const
const MEMBER = PERMISSIONS.viewChannel | PERMISSIONS.sendMessages | PERMISSIONS.readHistory
const MOST_ATTACHMENTS = 10
const MANAGER = MEMBER | PERMISSIONS.manageServer | PERMISSIONS.manageMessages

export interface Member {
  id: string
  name: string
  /** Discord's language of this member: `ko`, `en-US` */
  locale: string
  isManager: boolean
}

export interface Channel {
  id: string
  /** null for a direct message */
  server: string | null
  name: string
  /** the bot may not write here */
  isClosed?: boolean
}

/** A message as REST gives it; `seenBy` names the only member who sees a hidden one. */
export interface Message {
  id: string
  channel: string
  author: { id: string; name: string; isBot: boolean }
  body: Record<string, unknown>
  seenBy: string | null
  /** the command that brought it about: its name as the member sees it, and all that was typed, `/ask question:…` */
  causedBy: { member: string; name: string; text: string } | null
  /** the message whose button brought it about */
  repliesTo?: string
  isLoading: boolean
  nonce: string | null
}

/** A file that a member sent along with a command. */
export interface Attachment {
  id: string
  filename: string
  bytes: Uint8Array
}

export interface Server {
  id: string
  name: string
  /** ids of the channels for moderators and for system messages; absent where it has none */
  moderators?: string
  system?: string
}

/** What a change was, for whoever shows it. */
export type WorldEvent = { kind: 'message' | 'edited' | 'deleted'; message: Message }

/** Servers, channels, members and messages of the stand-in. */
export class World {
  readonly applicationId = snowflake()
  readonly botName = 'gisa'
  readonly servers: Server[] = []
  readonly channels: Channel[] = []
  readonly members: Member[] = []
  readonly messages = new Map<string, Message>()
  readonly attachments = new Map<string, Attachment>()
  readonly #listeners = new Set<(event: WorldEvent) => void>()

  addServer(name: string, channels: string[]): Server {
    const server: Server = { id: snowflake(), name }
    this.servers.push(server)
    for (const channel of channels) this.channels.push({ id: snowflake(), server: server.id, name: channel })
    return server
  }

  addMember(name: string, locale: string, isManager = false): Member {
    const member = { id: snowflake(), name, locale, isManager }
    this.members.push(member)
    this.channels.push({ id: snowflake(), server: null, name: `@${name}` })
    return member
  }

  /** Keeps a file until a command is sent with it; the oldest make room. */
  attach(filename: string, bytes: Uint8Array): Attachment {
    const attachment = { id: snowflake(), filename, bytes }
    this.attachments.set(attachment.id, attachment)
    const [oldest] = this.attachments.keys()
    if (this.attachments.size > MOST_ATTACHMENTS) this.attachments.delete(oldest!)
    return attachment
  }

  channelOf(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id)
  }

  memberOf(id: string): Member | undefined {
    return this.members.find((member) => member.id === id)
  }

  /** The channel in which a member and the bot write to each other. */
  directChannel(member: Member): Channel {
    return this.channels.find((channel) => channel.server === null && channel.name === `@${member.name}`)!
  }

  put(message: Message, kind: WorldEvent['kind'] = 'message'): Message {
    this.messages.set(message.id, message)
    this.#tell({ kind, message })
    return message
  }

  delete(id: string): boolean {
    const message = this.messages.get(id)
    if (!message) return false
    this.messages.delete(id)
    this.#tell({ kind: 'deleted', message })
    return true
  }

  inChannel(channel: string): Message[] {
    return [...this.messages.values()].filter((message) => message.channel === channel)
  }

  onEvent(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves with a message as it is when it is edited next; with null when that takes longer than `within` milliseconds. */
  async edited(id: string, within: number): Promise<Message | null> {
    const { promise, resolve } = Promise.withResolvers<Message | null>()
    const forget = this.onEvent(({ kind, message }) => { if (kind === 'edited' && message.id === id) resolve(message) })
    const timer = setTimeout(() => resolve(null), within)
    return promise.finally(() => {
      clearTimeout(timer)
      forget()
    })
  }

  #tell(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

export function permissionsOf(member: Member): string {
  return String(member.isManager ? MANAGER : MEMBER)
}

/** What the bot may do in a channel. */
export function botPermissions(channel: Channel): string {
  return channel.isClosed ? '0' : String(MEMBER)
}

export function userObject({ id, name }: { id: string; name: string }, isBot = false) {
  return { id, username: name, global_name: name, discriminator: '0', avatar: null, bot: isBot }
}

export function memberObject(member: Member) {
  return {
    user: userObject(member), roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0,
    permissions: permissionsOf(member), avatar: null, nick: null, premium_since: null, pending: false,
  }
}

export function channelObject(channel: Channel) {
  return channel.server === null
    ? { id: channel.id, type: 1, last_message_id: null, flags: 0, recipients: [] }
    : { id: channel.id, type: 0, guild_id: channel.server, name: channel.name, position: 0, permission_overwrites: [], nsfw: false, parent_id: null, last_message_id: null, flags: 0, rate_limit_per_user: 0 }
}

export function messageObject(message: Message) {
  const { content = '', embeds = [], components = [], flags = 0 } = message.body
  return {
    id: message.id, channel_id: message.channel, author: userObject(message.author, message.author.isBot),
    content, embeds, components, flags: Number(flags) | (message.seenBy ? 64 : 0) | (message.isLoading ? 128 : 0),
    timestamp: new Date(madeAt(message.id)).toISOString(), edited_timestamp: null,
    tts: false, mention_everyone: false, mentions: [], mention_roles: [], attachments: [], pinned: false, type: message.causedBy ? 20 : message.repliesTo ? 19 : 0,
    ...(message.repliesTo ? { message_reference: { type: 0, message_id: message.repliesTo, channel_id: message.channel } } : {}),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
  }
}
