import { ApplicationCommandOptionType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { ServerSettings } from '../../storage/store.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Tools } from '../command.ts'
import { card } from '../messages/parts.ts'
import { wordsOf } from '../words.ts'
import { LANGUAGE, localized, subcommand, words } from './declare.ts'
import { mustManage, suggestTimeZones, timeZoneOf } from './manage.ts'

const required = <T extends object>(option: T): T => ({ ...option, required: true })

export const settings: Command = {
  data: {
    type: 1,
    ...localized({ name: 'settings', ko: '설정', description: 'What this server chose: language, time zone, answers', koDescription: '이 서버의 언어, 시간대, 답 보이기' }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      subcommand({ name: 'show', ko: '보기', description: 'What is set', koDescription: '지금 설정 보기' }),
      subcommand({ name: 'language', ko: '언어', description: 'Language of scheduled posts', koDescription: '정해진 시각에 올리는 글의 언어' }, [required(LANGUAGE)]),
      subcommand({ name: 'timezone', ko: '시간대', description: 'Time zone of this server', koDescription: '이 서버의 시간대' }, [
        words({ name: 'timezone', ko: '시간대', description: 'Such as Asia/Seoul', koDescription: '보기: Asia/Seoul' }, { required: true, autocomplete: true, most: 50 }),
      ]),
      subcommand({ name: 'answers', ko: '답', description: 'Who sees answers when the asker does not say', koDescription: '따로 말하지 않을 때 답을 누가 볼지' }, [{
        type: ApplicationCommandOptionType.String, required: true,
        ...localized({ name: 'answers', ko: '답', description: 'Everyone, or the asker alone', koDescription: '모두에게, 또는 물은 사람에게만' }),
        choices: (['public', 'hidden'] as const).map((value) => ({ name: wordsOf('en').answers[value], value, name_localizations: { ko: wordsOf('ko').answers[value] } })),
      }]),
      subcommand({ name: 'forget', ko: '모두지우기', description: 'Forget everything kept for this server, at once', koDescription: '이 서버에 관해 보관한 것을 바로 모두 지우기' }, [
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

function shown({ language, timeZone, answers }: ServerSettings, { words: said }: Asker, { defaults }: Tools): Message {
  return card(`### ${said.settingsTitle}`, [[
    `${said.settingNames.language}: **${said.languages[language ?? defaults.language]}**`,
    `${said.settingNames.timeZone}: **${timeZone ?? defaults.timeZone}**`,
    `${said.settingNames.answers}: **${said.answers[answers ?? 'public']}**`,
  ].join('\n')])
}

async function forget(server: string, confirmation: string, { words: said }: Asker, { store, newsroom }: Tools): Promise<Message> {
  if (!['forget', '지우기'].includes(confirmation.trim().toLowerCase())) throw new UserError(said.confirmForget)
  await store.forget(server)
  newsroom.removeServer(server)
  return card(`### ${said.forgotten}`, [])
}
