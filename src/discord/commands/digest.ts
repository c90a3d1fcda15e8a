import { ApplicationCommandOptionType, ChannelType, type APIApplicationCommandBasicOption } from 'discord.js'
import { editionOf, verdictOn } from '../../digest/edition.ts'
import { newsSince } from '../../digest/press.ts'
import { nextDigest } from '../../digest/schedule.ts'
import { suggest } from '../../search/suggest.ts'
import type { Subscription } from '../../storage/store.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Options, Tools } from '../command.ts'
import { GONE } from '../digestChannels.ts'
import { windowOf } from '../digestEdition.ts'
import { digestMessage } from '../messages/digestMessage.ts'
import { card } from '../messages/parts.ts'
import { cut, safe } from '../safeText.ts'
import { wordsOf } from '../words.ts'
import { declare, HIDE, LANGUAGE, localized, subcommand, words } from './declare.ts'
import { mustManage, suggestTimeZones, timeZoneOf } from './manage.ts'

const CHANNEL: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel, required: true, channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  ...localized({ name: 'channel', ko: '채널', description: 'The channel that gets the digest', koDescription: '요약을 받을 채널' }),
}

/** `now` is not a day but what is new: so many articles are compared, which takes a moment. */
const NEWEST = 200

const DAYS: Record<string, number[]> = { daily: [1, 2, 3, 4, 5, 6, 7], weekdays: [1, 2, 3, 4, 5], weekends: [6, 7] }

export const digest: Command = {
  data: {
    ...declare({ name: 'digest', ko: '요약', description: 'The news in brief, now or every day', koDescription: '소식 요약, 지금 또는 매일' }),
    options: [
      subcommand({ name: 'now', ko: '지금', description: 'The news in brief, now', koDescription: '지금까지의 소식 요약' }, [HIDE]),
      subcommand({ name: 'follow', ko: '구독', description: 'Post the digest in a channel at a set time', koDescription: '정한 시각에 채널에 요약 올리기' }, [
        CHANNEL,
        words({ name: 'time', ko: '시각', description: 'When, such as 08:00', koDescription: '언제 (예: 08:00)' }, { required: true, most: 5 }),
        words({ name: 'timezone', ko: '시간대', description: 'Time zone, such as Asia/Seoul', koDescription: '시간대 (예: Asia/Seoul)' }, { autocomplete: true, most: 50 }),
        {
          type: ApplicationCommandOptionType.String, ...localized({ name: 'days', ko: '요일', description: 'On which days', koDescription: '어느 요일에' }),
          choices: Object.keys(DAYS).map((value) => ({ name: wordsOf('en').days[value]!, value, name_localizations: { ko: wordsOf('ko').days[value]! } })),
        },
        words({ name: 'topics', ko: '주제', description: 'Only stories with one of these words, separated by commas', koDescription: '이 말이 든 소식만 (쉼표로 나누기)' }, { most: 200 }),
        LANGUAGE,
      ]),
      subcommand({ name: 'list', ko: '목록', description: 'Which channels get the digest', koDescription: '요약을 받는 채널' }),
      subcommand({ name: 'stop', ko: '중지', description: 'Stop the digest in a channel', koDescription: '채널의 요약 멈추기' }, [CHANNEL]),
      subcommand({ name: 'why', ko: '이유', description: 'Why a headline is in the digest of this channel or not', koDescription: '어떤 소식이 왜 요약에 있거나 없는지' }, [
        words({ name: 'headline', ko: '제목', description: 'The headline or a part of it', koDescription: '소식 제목이나 그 일부' }, { required: true }),
      ]),
    ],
  },
  run(options, asker, tools) {
    switch (options.subcommand) {
      case 'follow': return follow(options, asker, tools)
      case 'list': return list(asker, tools)
      case 'stop': return stop(options, asker, tools)
      case 'why': return why(options, asker, tools)
      default: return digestMessage(editionOf(tools.newsroom.digest({ scope: asker.scope, newest: NEWEST }), [], []), asker.words, asker.language, dayOf(tools))
    }
  },
  suggest: (option, typed) => (option === 'timezone' ? suggestTimeZones(typed) : []),
}

const dayOf = ({ now, settings, defaults }: Tools) => new Intl.DateTimeFormat('en-CA', { timeZone: settings.timeZone ?? defaults.timeZone }).format(now)

async function follow(options: Options, asker: Asker, tools: Tools): Promise<Message> {
  const server = mustManage(asker)
  const { store, settings, defaults, now, newsroom } = tools
  const subscription: Subscription = {
    id: `${server}:${options.channel}`, server, channel: String(options.channel),
    time: timeOf(String(options.time), asker),
    timeZone: options.timezone === undefined ? settings.timeZone ?? defaults.timeZone : timeZoneOf(String(options.timezone), asker),
    days: DAYS[String(options.days ?? 'daily')]!,
    topics: String(options.topics ?? '').split(',').map((topic) => topic.trim()).filter(Boolean),
    language: options.language === 'ko' || options.language === 'en' ? options.language : settings.language ?? defaults.language,
    since: now.toISOString(), paused: null, by: asker.id,
  }
  await store.putSubscription(subscription)
  const next = await nextFor(subscription, tools)
  const preview = editionOf(newsroom.digest({ scope: asker.scope, newest: NEWEST }), await store.told(subscription.id), subscription.topics)
  const told = digestMessage(preview, wordsOf(subscription.language), subscription.language, asker.words.preview, 'preview')
  const [container] = card(`### ${asker.words.following(`<#${subscription.channel}>`)}`, [[line(subscription, asker), asker.words.nextAt(timestamp(next))].join('\n')]).components
  return { components: [container!, ...withoutButtons(told)] }
}

/** A preview has nothing to press: its stories are not yet anybody's digest. */
function withoutButtons({ components }: Message): Message['components'] {
  return components.map((component) => ('components' in component
    ? { ...component, components: component.components.filter(({ type }) => type !== 1) } as Message['components'][number]
    : component))
}

/** When it comes next; a channel that had today's gets none at a later time of today. */
async function nextFor(subscription: Subscription, { store, now }: Tools): Promise<Date> {
  const next = nextDigest(subscription, now)
  return (await store.delivery(subscription.id, next.day)) === null ? next.moment : nextDigest(subscription, next.moment).moment
}

async function list(asker: Asker, tools: Tools): Promise<Message> {
  const { store } = tools
  const subscriptions = asker.scope.server === null ? [] : await store.subscriptions(asker.scope.server)
  if (subscriptions.length === 0) return card(`### ${asker.words.digests}`, [asker.words.noDigests])
  const lines = await Promise.all(subscriptions.map(async (one) => `- <#${one.channel}> ${line(one, asker)}\n-# ${one.paused === null ? asker.words.nextAt(timestamp(await nextFor(one, tools))) : asker.words.isPaused(one.paused === GONE)}`))
  return card(`### ${asker.words.digests}`, [lines.join('\n')])
}

async function stop(options: Options, asker: Asker, { store }: Tools): Promise<Message> {
  const server = mustManage(asker)
  const stopped = await store.removeSubscription(`${server}:${options.channel}`)
  if (!stopped) throw new UserError(asker.words.notFollowing(`<#${options.channel}>`))
  return card(`### ${asker.words.stopped(`<#${options.channel}>`)}`, [])
}

async function why(options: Options, asker: Asker, { newsroom, store, now }: Tools): Promise<Message> {
  const { words: said, scope, channel } = asker
  const stories = newsroom.digest({ scope, newest: NEWEST })
  const story = suggest(String(options.headline), stories, (one) => one.headline)[0]
  if (!story) throw new UserError(said.noStory(safe(String(options.headline))))
  const subscription = (await store.subscriptions(scope.server ?? undefined)).find((one) => one.channel === channel && one.server === scope.server)
  const lines = [said.inStory(story.articles.length, story.sources)]
  if (!subscription) lines.push(said.verdicts.notFollowing)
  else {
    const since = newsSince(subscription, await store.lastLook(subscription.id), now)
    const told = await store.told(subscription.id)
    const due = newsroom.digest({ scope, ...windowOf(since, now) })
    const isSame = ({ articles }: { articles: string[] }) => articles.some((article) => story.articles.includes(article))
    const asDue = due.find(isSame)
    lines.push(said.verdicts[asDue ? verdictOn(asDue, due, told, subscription.topics) : told.some(isSame) ? 'told' : 'older'], said.sinceLast(timestamp(since)))
  }
  return card(`### ${safe(cut(story.headline, 250))}`, [lines.join('\n')])
}

function line({ time, timeZone, days, topics }: Subscription, { words: said }: Asker): string {
  const named = Object.entries(DAYS).find(([, numbers]) => numbers.join() === days.join())?.[0] ?? 'daily'
  return [said.days[named], time, timeZone, topics.length ? safe(topics.join(', ')) : ''].filter(Boolean).join(' · ')
}

const timestamp = (moment: Date) => `<t:${Math.floor(moment.getTime() / 1000)}:f>`

/** `8:00`, `08:00`, `오전 8시`-like input is not guessed at: hours and minutes with a colon. */
function timeOf(typed: string, { words: said }: Asker): string {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(typed.trim())
  if (!match) throw new UserError(said.badTime)
  return `${match[1]!.padStart(2, '0')}:${match[2]}`
}
