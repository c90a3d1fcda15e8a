import { InteractionContextType, PermissionFlagsBits, time, TimestampStyles } from 'discord.js'
import { suggest } from '../../search/suggest.ts'
import type { Feed } from '../../storage/store.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Tools } from '../command.ts'
import { LIMITS } from '../limits.ts'
import { card } from '../messages/parts.ts'
import { cut, safe } from '../safeText.ts'
import type { Words } from '../words.ts'
import { localized, subcommand, words } from './declare.ts'
import { mustManage } from './manage.ts'

export const feeds: Command = {
  data: {
    type: 1,
    ...localized({ name: 'feeds', ko: '피드', description: 'Feeds whose articles come into this server', koDescription: '이 서버로 기사를 가져오는 피드' }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      subcommand({ name: 'add', ko: '추가', description: 'Follow a feed, or the feed of a page', koDescription: '피드, 또는 페이지의 피드 받아 보기' }, [
        words({ name: 'address', ko: '주소', description: 'Address of a feed (RSS, Atom, RDF, JSON Feed) or of a page', koDescription: '피드나 페이지의 주소' }, { required: true, most: 1000 }),
      ]),
      subcommand({ name: 'list', ko: '목록', description: 'Which feeds are followed', koDescription: '받아 보는 피드' }),
      subcommand({ name: 'remove', ko: '삭제', description: 'Follow a feed no longer', koDescription: '피드 그만 받기' }, [
        words({ name: 'feed', ko: '피드', description: 'Its name or address', koDescription: '이름이나 주소' }, { required: true, autocomplete: true, most: 1000 }),
      ]),
    ],
  },
  slow: ['add'],
  async run(options, asker, tools) {
    const server = mustManage(asker)
    switch (options.subcommand) {
      case 'add': return follow(String(options.address).trim(), server, asker, tools)
      case 'remove': return unfollow(String(options.feed), server, asker, tools)
      default: return list(await feedsOf(server, tools), asker)
    }
  },
  async suggest(_option, typed, asker, tools) {
    if (!asker.isManager || asker.scope.server === null) return []
    return suggest(typed, await feedsOf(asker.scope.server, tools), ({ title, address }) => `${title} ${address}`)
      .filter(({ address }) => address.length <= LIMITS.choiceName).map((feed) => ({ name: cut(feed.title || feed.address, LIMITS.choiceName), value: feed.address }))
  },
}

/** The feed is looked for, and what it has now is read, told step by step. */
async function follow(address: string, server: string, { id, words: said }: Asker, { intake, tell }: Tools): Promise<Message> {
  tell(card(`### ${said.feedLooking}`, []))
  const feed = await intake.follow(address, server, id)
  const { brought, failed } = await intake.readNow(feed, (done, total) => tell(card(`### ${said.feedReading(nameOf(feed), done, total)}`, [])))
  return card(`### ${said.feedAdded(nameOf(feed))}`, [said.feedBrought(brought, failed)])
}

const nameOf = ({ title, address }: Feed) => safe(cut(title || address, 200))

async function feedsOf(server: string, { store }: Tools): Promise<Feed[]> {
  return (await store.feeds()).filter((feed) => feed.server === server)
}

async function unfollow(typed: string, server: string, asker: Asker, tools: Tools): Promise<Message> {
  const followed = await feedsOf(server, tools)
  const feed = followed.find(({ address, title }) => address === typed || title === typed) ?? suggest(typed, followed, ({ title, address }) => `${title} ${address}`)[0]
  if (!feed) throw new UserError(asker.words.noFeed)
  await tools.store.removeFeed(feed.address, server)
  return card(`### ${asker.words.feedRemoved(nameOf(feed))}`, [])
}

/** What those who manage the server are told, once. */
export function feedPaused(feed: Feed, said: Words): string {
  return `**${nameOf(feed)}** · ${said.feedPaused(feed.state.paused ?? 'failing')}\n-# ${safe(cut(feed.address, 300))}`
}

function list(followed: Feed[], { words: said }: Asker): Message {
  const lines = followed.map((feed) => `- **${nameOf(feed)}**\n-# ${safe(cut(feed.address, 150))} · ${feed.state.paused === null
    ? said.nextAt(time(new Date(feed.state.next), TimestampStyles.RelativeTime)) : said.feedPaused(feed.state.paused)}`)
  return card(`### ${said.feedsTitle}`, followed.length === 0 ? [said.noFeeds] : lines.reduce<string[]>((parts, line, i) => (i % 10 === 0 ? [...parts, line] : [...parts.slice(0, -1), `${parts.at(-1)}\n${line}`]), []))
}
