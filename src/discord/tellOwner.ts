import { Routes, type REST } from 'discord.js'

/** Writes to a server's owner in a direct message; who else may manage the server sees the same by a command. */
export async function tellOwner(rest: REST, server: string, content: string): Promise<void> {
  const { owner_id: owner } = await rest.get(Routes.guild(server)) as { owner_id: string }
  const { id } = await rest.post(Routes.userChannels(), { body: { recipient_id: owner } }) as { id: string }
  await rest.post(Routes.channelMessages(id), { body: { content, allowed_mentions: { parse: [] } } })
}
