import { REST, Routes, type APIApplicationCommand, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { UserError } from '../userError.ts'
import { COMMANDS } from './commands/all.ts'
import { ASK_ABOUT_MESSAGE, FACTS_IN_MESSAGE } from './commands/messageMenus.ts'

const DECLARATIONS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [...COMMANDS.map(({ data }) => data), FACTS_IN_MESSAGE, ASK_ABOUT_MESSAGE]

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

/**
 * The same without a bot that is logged in.
 *
 * @throws UserError when Discord refuses the token or cannot be reached
 */
export async function registerWith(token: string, apiUrl: string | null, guildId: string | null): Promise<boolean> {
  const rest = new REST({ version: '10', ...(apiUrl === null ? {} : { api: apiUrl }) }).setToken(token)
  try {
    const { id } = await rest.get(Routes.currentApplication()) as { id: string }
    return await registerCommands(rest, id, guildId)
  } catch (cause) {
    throw new UserError(`Discord did not take the commands: ${(cause as Error).message}`, { cause })
  }
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
