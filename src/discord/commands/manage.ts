import type { APIApplicationCommandOptionChoice } from 'discord.js'
import { suggest } from '../../search/suggest.ts'
import { UserError } from '../../userError.ts'
import type { Article } from '../../articles/article.ts'
import type { Asker, Tools } from '../command.ts'

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

/**
 * The articles that a button holds. Checked again, since a button outlives a permission.
 *
 * @param gone what is said when there are none
 * @throws UserError when they are there no longer: too much time has passed, or another press was quicker
 */
export async function heldFor(key: string, gone: string, asker: Asker, { store, now }: Pick<Tools, 'store' | 'now'>): Promise<Article[]> {
  const server = mustManage(asker)
  const held = await store.held(key)
  if (!held || held.server !== server || new Date(held.until) <= now) throw new UserError(gone)
  return held.articles
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
