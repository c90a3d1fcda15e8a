import { readConfig } from '../config.ts'
import { registerWith } from '../discord/register.ts'
import { UserError } from '../userError.ts'
import type { Verb } from './verb.ts'

export const register: Verb = {
  usage: 'register',
  summary: 'registers the slash commands with Discord, when they differ from what it has',
  options: {},
  async run({ output }) {
    const { token, apiUrl, guildId } = readConfig()
    if (token === null) throw new UserError('Set DISCORD_TOKEN first; without it there is no bot whose commands could be registered')
    const changed = await registerWith(token, apiUrl, guildId)
    output.line(changed ? 'The commands are registered.' : 'The commands are registered already; nothing was sent.')
  },
}
