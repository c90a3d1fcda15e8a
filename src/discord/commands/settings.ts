import { ApplicationCommandOptionType, ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { ServerSettings } from '../../storage/store.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Options, Tools } from '../command.ts'
import { card } from '../messages/parts.ts'
import { wordsOf } from '../words.ts'
import { LANGUAGE, localized, subcommand, words } from './declare.ts'
import { mustManage, suggestTimeZones, timeZoneOf } from './manage.ts'

const CHANNEL_ACTIONS = ['add', 'remove', 'clear'] as const
/** So many names still fit into a hint. */
const MOST_CHANNELS = 25

const required = <T extends object>(option: T): T => ({ ...option, required: true })

export const settings: Command = {
  data: {
    type: 1,
    ...localized({ name: 'settings', ko: '설정', description: 'What this server chose: language, time zone, answers, channels', koDescription: '이 서버의 언어, 시간대, 답 보이기, 채널' }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      subcommand({ name: 'show', ko: '보기', description: 'What is set', koDescription: '지금 설정 보기' }),
      subcommand({ name: 'language', ko: '언어', description: 'Language of scheduled posts', koDescription: '정해진 시각에 올리는 글의 언어' }, [required(LANGUAGE)]),
      subcommand({ name: 'timezone', ko: '시간대', description: 'Time zone of this server', koDescription: '이 서버의 시간대' }, [
        words({ name: 'timezone', ko: '시간대', description: 'Such as Asia/Seoul', koDescription: '예: Asia/Seoul' }, { required: true, autocomplete: true, most: 50 }),
      ]),
      subcommand({ name: 'answers', ko: '답', description: 'Who sees answers when the asker does not say', koDescription: '따로 말하지 않을 때 답을 누가 볼지' }, [{
        type: ApplicationCommandOptionType.String, required: true,
        ...localized({ name: 'answers', ko: '답', description: 'Everyone, or the asker alone', koDescription: '모두에게, 또는 질문한 사람에게만' }),
        choices: (['public', 'hidden'] as const).map((value) => ({ name: wordsOf('en').answers[value], value, name_localizations: { ko: wordsOf('ko').answers[value] } })),
      }]),
      subcommand({ name: 'channels', ko: '채널', description: 'Channels in which answers are public; none chosen: all', koDescription: '모두에게 답하는 채널 (고르지 않으면 모든 채널)' }, [{
        type: ApplicationCommandOptionType.String, required: true,
        ...localized({ name: 'action', ko: '동작', description: 'Add a channel, remove one, or clear the list', koDescription: '채널 더하기, 빼기, 모두 비우기' }),
        choices: CHANNEL_ACTIONS.map((value) => ({ name: wordsOf('en').channelActions[value], value, name_localizations: { ko: wordsOf('ko').channelActions[value] } })),
      }, {
        type: ApplicationCommandOptionType.Channel, channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
        ...localized({ name: 'channel', ko: '채널', description: 'Which one; not said: this one', koDescription: '어느 채널 (말하지 않으면 이 채널)' }),
      }]),
      subcommand({ name: 'forget', ko: '모두지우기', description: 'Forget everything kept for this server, at once', koDescription: '이 서버에 관해 보관하던 정보를 바로 모두 지우기' }, [
        words({ name: 'confirm', ko: '확인', description: 'Type: forget', koDescription: '"지우기"라고 적기' }, { required: true, most: 20 }),
      ]),
    ],
  },
  async run(options, asker, tools) {
    const server = mustManage(asker)
    const keep = (change: ServerSettings) => put(server, { ...tools.settings, ...change }, asker, tools)
    switch (options.subcommand) {
      case 'language': return keep({ language: options.language === 'en' ? 'en' : 'ko' })
      case 'timezone': return keep({ timeZone: timeZoneOf(String(options.timezone), asker) })
      case 'answers': return keep({ answers: options.answers === 'hidden' ? 'hidden' : 'public' })
      case 'channels': return keep({ channels: channelsAfter(options, asker, tools) })
      case 'forget': return forget(server, String(options.confirm), asker, tools)
      default: return shown(tools.settings, asker, tools)
    }
  },
  suggest: (option, typed) => (option === 'timezone' ? suggestTimeZones(typed) : []),
}

async function put(server: string, changed: ServerSettings, asker: Asker, tools: Tools): Promise<Message> {
  await tools.store.putSettings(server, changed)
  return shown(changed, asker, tools)
}

/** The channels as they are after adding or removing the one named, else the one in which it is said. */
function channelsAfter({ action, channel }: Options, asker: Asker, { settings: { channels = [] } }: Tools): string[] {
  const named = typeof channel === 'string' ? channel : asker.channel
  if (action === 'clear') return []
  const others = channels.filter((id) => id !== named)
  if (action === 'remove') return others
  if (others.length >= MOST_CHANNELS) throw new UserError(asker.words.tooManyChannels(MOST_CHANNELS))
  return [...others, named]
}

function shown({ language, timeZone, answers, channels = [] }: ServerSettings, { words: said }: Asker, { defaults }: Tools): Message {
  return card(`### ${said.settingsTitle}`, [[
    `${said.settingNames.language}: **${said.languages[language ?? defaults.language]}**`,
    `${said.settingNames.timeZone}: **${timeZone ?? defaults.timeZone}**`,
    `${said.settingNames.answers}: **${said.answers[answers ?? 'public']}**`,
    `${said.settingNames.channels}: ${channels.length ? channels.map((id) => `<#${id}>`).join(', ') : `**${said.allChannels}**`}`,
  ].join('\n')])
}

async function forget(server: string, confirmation: string, { words: said }: Asker, { shelf }: Tools): Promise<Message> {
  if (!['forget', '지우기'].includes(confirmation.trim().toLowerCase())) throw new UserError(said.confirmForget)
  await shelf.forget(server)
  return card(`### ${said.forgotten}`, [])
}
