import { createHash } from 'node:crypto'
import { Routes, type REST } from 'discord.js'
import { cut, safe } from './safeText.ts'

/** What a server's managers are told. */
export interface Notice {
  server: string
  /** with nothing in it that is not escaped */
  content: string
  /** the member who set up what it is about; absent where that is not known */
  by?: string | undefined
}

interface Server {
  name: string
  owner_id: string
  /** in which Discord itself writes to a server's moderators; only servers that are communities have one */
  public_updates_channel_id: string | null
  system_channel_id: string | null
}

/**
 * Tells those who may manage a server. A bot without privileged intents cannot see who they all are, so it writes to the
 * ones it knows, the server's owner and the member who set up what it is about, and into the channel that the server
 * keeps for its moderators. Only where none of these takes it, it is said in the channel for system messages.
 *
 * @throws Error when nobody could be told
 */
export async function tellManagers(rest: REST, { server, content, by }: Notice): Promise<void> {
  const { name, owner_id: owner, public_updates_channel_id: moderators, system_channel_id: system } = await rest.get(Routes.guild(server)) as Server
  const people = [...new Set([owner, by ?? owner])]
  const told = await Promise.allSettled([
    ...people.map(async (id) => write(rest, await directChannel(rest, id), `**${safe(cut(name, 100))}** · ${content}`)),
    ...(moderators ? [write(rest, moderators, content)] : []),
  ])
  if (told.some(({ status }) => status === 'fulfilled')) return
  if (!system) throw new AggregateError(told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])), 'nobody takes a message')
  await write(rest, system, content)
}

async function directChannel(rest: REST, member: string): Promise<string> {
  return (await rest.post(Routes.userChannels(), { body: { recipient_id: member } }) as { id: string }).id
}

/** Told again within minutes, after a crash, it is thrown away by its nonce. */
async function write(rest: REST, channel: string, content: string): Promise<void> {
  const nonce = createHash('sha256').update(`${channel} ${content}`).digest('base64url').slice(0, 25)
  await rest.post(Routes.channelMessages(channel), { body: { content, allowed_mentions: { parse: [] }, nonce, enforce_nonce: true } })
}
