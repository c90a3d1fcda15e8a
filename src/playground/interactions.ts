import { snowflake } from './snowflake.ts'
import { botPermissions, channelObject, memberObject, messageObject, permissionsOf, userObject, type Channel, type Member, type Message, type World } from './world.ts'

export type Json = Record<string, unknown>

/** What a member did, on its way to the bot. */
export interface Interaction {
  id: string
  token: string
  member: Member
  channel: Channel
  /** the command and how the member's line reads: `/ask question:누가?`; null for a button or form */
  typed: Typed | null
  /** whether the first answer was given, and what it was; none is taken any more once Discord has given up waiting */
  state: 'waiting' | 'deferred' | 'answered' | 'expired'
  isHidden: boolean
  /** the message that answers it, once there is one; for a button the one it stands on */
  messageId: string | null
  /** the message a button stands on */
  source: Message | null
  /** resolves with the bot's first answer */
  answer: Promise<Outcome>
  settle(outcome: Outcome): void
}

/** A command as the member sees it: `/ask`, and all of the line. */
export interface Typed {
  name: string
  text: string
}

/** What came of an interaction. */
export type Outcome =
  | { kind: 'message' | 'update'; message: Message }
  /** the bot will answer by editing this message */
  | { kind: 'deferred'; messageId: string }
  | { kind: 'modal'; modal: Json }
  | { kind: 'choices'; choices: { name: string; value: string }[] }
  | { kind: 'timeout' }

const TYPES = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const
export type InteractionKind = keyof typeof TYPES

/** Keeps the interactions under way, by id and by token. */
export class Interactions {
  readonly #world: World
  readonly #byId = new Map<string, Interaction>()
  readonly #byToken = new Map<string, Interaction>()

  constructor(world: World) {
    this.#world = world
  }

  byId(id: string): Interaction | undefined {
    return this.#byId.get(id)
  }

  byToken(token: string): Interaction | undefined {
    return this.#byToken.get(token)
  }

  /** Opens an interaction and gives the payload of its `INTERACTION_CREATE`. */
  open(kind: InteractionKind, member: Member, channel: Channel, data: Json, options: { typed?: Typed; source?: Message | null; at?: number } = {}): { interaction: Interaction; payload: Json } {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const id = snowflake(options.at)
    const interaction: Interaction = {
      id, token: `token-${id}`, member, channel, typed: options.typed ?? null, state: 'waiting', isHidden: false,
      messageId: null, source: options.source ?? null, answer: promise, settle: resolve,
    }
    this.#byId.set(id, interaction)
    this.#byToken.set(interaction.token, interaction)
    return { interaction, payload: this.#payload(interaction, kind, data) }
  }

  #payload({ id, token, member, channel, source }: Interaction, kind: InteractionKind, data: Json): Json {
    const { applicationId } = this.#world
    const owners: Json = channel.server === null ? { 1: member.id } : { 0: channel.server, 1: member.id }
    return {
      id, token, application_id: applicationId, type: TYPES[kind], version: 1, data,
      ...(source ? { message: messageObject(source) } : {}),
      channel_id: channel.id, channel: { ...channelObject(channel), permissions: permissionsOf(member) },
      ...(channel.server === null ? { user: userObject(member), context: 1 } : { guild_id: channel.server, guild: { id: channel.server, locale: 'ko', features: [] }, guild_locale: 'ko', member: memberObject(member), context: 0 }),
      locale: member.locale, app_permissions: botPermissions(channel), entitlements: [], authorizing_integration_owners: owners, attachment_size_limit: 10_485_760,
    }
  }
}
