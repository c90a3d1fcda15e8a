import { ApplicationCommandOptionType, ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js'
import type { APIApplicationCommandBasicOption, APIApplicationCommandSubcommandOption, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js'

interface Named {
  name: string
  ko: string
  description: string
  koDescription: string
}

/** A reading command: everywhere, for servers and for members who took gisa along. */
export function declare(named: Named, options: APIApplicationCommandBasicOption[] = []): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.ChatInput, ...localized(named), options, ...EVERYWHERE }
}

export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

export function localized({ name, ko, description, koDescription }: Named) {
  return { name, name_localizations: { ko }, description, description_localizations: { ko: koDescription } }
}

/** A text option. */
export function words(named: Named, more: { required?: boolean; autocomplete?: boolean; most?: number } = {}): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.String, ...localized(named), required: more.required ?? false, autocomplete: more.autocomplete ?? false, max_length: more.most ?? 300, min_length: 1 } as APIApplicationCommandBasicOption
}

export function subcommand(named: Named, options: APIApplicationCommandBasicOption[] = []): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...localized(named), options }
}

export const LANGUAGE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...localized({ name: 'language', ko: '언어', description: 'Korean or English', koDescription: '한국어 또는 영어' }),
  choices: [{ name: '한국어', value: 'ko' }, { name: 'English', value: 'en' }],
}

/** The option every reading command has: answer the asker alone. */
export const HIDE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...localized({ name: 'hide', ko: '숨김', description: 'Show the answer to me alone', koDescription: '답을 나에게만 보이기' }),
}

export const ARTICLE: Parameters<typeof words>[0] = {
  name: 'article', ko: '기사', description: 'One article to look in', koDescription: '찾아볼 기사 하나',
}
