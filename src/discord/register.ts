import { Routes, type APIApplicationCommand, type REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { COMMANDS } from './commands/all.ts'
import { ASK_ABOUT_MESSAGE, FACTS_IN_MESSAGE } from './commands/messageMenus.ts'

export const DECLARATIONS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [...COMMANDS.map(({ data }) => data), FACTS_IN_MESSAGE, ASK_ABOUT_MESSAGE]

/**
 * Registers the commands, everywhere or in one server, when they differ from what Discord has.
 *
 * @returns whether anything was sent
 */
export async function registerCommands(rest: REST, applicationId: string, guildId: string | null): Promise<boolean> {
  const route = guildId === null ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guildId)
  const wanted = DECLARATIONS.map((declaration) => (guildId === null ? declaration : forGuild(declaration)))
  const present = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }) as APIApplicationCommand[]
  if (present.length === wanted.length && wanted.every((one) => present.some((other) => matches(one, other)))) return false
  await rest.put(route, { body: wanted })
  return true
}

/** A command of one server has no say in where it may be used. */
function forGuild(declaration: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  return { ...declaration, integration_types: undefined, contexts: undefined }
}

/** Whether Discord has all that is wanted; what Discord adds by itself does not count. */
function matches(wanted: unknown, present: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(present) ? wanted.length === present.length && wanted.every((one, i) => matches(one, present[i])) : wanted.length === 0
  if (typeof wanted === 'object' && wanted !== null) {
    return typeof present === 'object' && present !== null && Object.entries(wanted).every(([key, value]) => matches(value, (present as Record<string, unknown>)[key]))
  }
  // Discord leaves out what is at its default.
  return wanted === present || ((wanted === false || wanted === undefined) && present === undefined)
}
