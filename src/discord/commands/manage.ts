import type { APIApplicationCommandOptionChoice } from 'discord.js'
import { suggest } from '../../search/suggest.ts'
import { UserError } from '../../userError.ts'
import type { Asker } from '../command.ts'

/**
 * The server that the asker manages.
 *
 * @throws UserError in a direct message, and for members who may not manage the server: Discord hides such commands,
 *   but a server can show them to others, so it is checked again
 */
export function mustManage({ scope, isManager, words }: Asker): string {
  if (scope.server === null) throw new UserError(words.serverOnly)
  if (!isManager) throw new UserError(words.managersOnly)
  return scope.server
}

const zones = Intl.supportedValuesOf('timeZone')

/**
 * A typed time zone by its IANA name, in any case.
 *
 * @throws UserError when there is none of that name
 */
export function timeZoneOf(typed: string, { words }: Asker): string {
  const zone = zones.find((one) => one.toLowerCase() === typed.trim().toLowerCase())
  if (zone === undefined) throw new UserError(words.badZone)
  return zone
}

/** IANA names by any part of them; the ones people here live in first. */
export function suggestTimeZones(typed: string): APIApplicationCommandOptionChoice<string>[] {
  const first = ['Asia/Seoul', 'Asia/Tokyo', 'America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin']
  return suggest(typed, [...first, ...zones.filter((zone) => !first.includes(zone))], (zone) => zone.replaceAll('_', ' ')).map((zone) => ({ name: zone, value: zone }))
}
