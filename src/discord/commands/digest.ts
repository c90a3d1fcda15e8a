import { ApplicationCommandOptionType } from 'discord.js'
import { editionOf } from '../../digest/edition.ts'
import type { Command } from '../command.ts'
import { digestMessage } from '../messages/digestMessage.ts'
import { declare, localized } from './declare.ts'

export const digest: Command = {
  data: {
    ...declare({ name: 'digest', ko: '요약', description: 'The news in brief', koDescription: '소식 요약' }),
    options: [{
      type: ApplicationCommandOptionType.Subcommand,
      ...localized({ name: 'now', ko: '지금', description: 'The news in brief, now', koDescription: '지금까지의 소식 요약' }),
    }],
  },
  run(_options, { scope, words, language }, { newsroom, now }) {
    return digestMessage(editionOf(newsroom.digest({ scope }), [], []), words, language, now.toISOString().slice(0, 10))
  },
}
