import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFeed } from '../../src/articles/feedState.ts'
import { customId, shortId } from '../../src/discord/customId.ts'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { Command } from '../../src/playground/standIn.ts'
import type { Channel } from '../../src/playground/world.ts'
import { buttonOf, messageOf, openStage, settled, textOf, type Stage } from '../support/discord.ts'
import { privateNews, type Told } from '../support/privateNews.ts'

/** More in a longer run: `GISA_RUNS=1000 npx vitest run test/discord/isolation.test.ts`. */
const RUNS = Number(process.env.GISA_RUNS ?? 400)
const FEED = (server: string) => ({ address: `https://feeds.example/${server}/secret`, title: `비밀피드${server}` })

let stage: Stage
let news: Told[]
let channels: Channel[]
/** keys of what waits for Keep, and of what may be brought back, by the server in which it does */
const waiting = new Map<string, string[]>()

beforeAll(async () => {
  stage = await openStage([])
  const { world } = stage.standIn
  channels = [stage.channel, stage.otherChannel, world.directChannel(stage.manager)]
  const [one, two] = [stage.channel.server!, stage.otherChannel.server!]
  news = fc.sample(fc.array(privateNews([one, two]), { minLength: 4, maxLength: 4 }), { numRuns: 1, seed: 6 })[0]!
    .flatMap((told, i) => told.map((one) => ({ ...one, article: { ...one.article, id: `${one.article.id}-${i % 2}` } })))
  const reads = await stage.newsroom.add(news.map(({ article }) => article))
  await stage.store.putArticles(reads.map((read) => ({ ...read, article: { ...read.article, paragraphs: [`비밀옛판${read.article.server}이다.`, ...read.article.paragraphs] } })))
  await stage.store.putArticles(reads)
  for (const { server } of [stage.channel, stage.otherChannel]) {
    await stage.store.putFeed({ ...FEED(server!), server, state: newFeed(FEED(server!).address, new Date()), seen: [] })
    await stage.store.putSubscription({
      id: `${server}:5`, server: server!, channel: '5', time: '08:00', timeZone: 'Asia/Seoul', days: [1], topics: [`비밀주제${server}`], language: 'ko', since: '2026-11-01T00:00:00Z', paused: null,
    })
  }
  for (const channel of channels.slice(0, 2)) waiting.set(channel.server!, await leaveWaiting(channel))
})
afterAll(() => stage.close())

/** Leaves an article waiting for Keep and one for Undo; gives the ids of the buttons. */
async function leaveWaiting(channel: Channel): Promise<string[]> {
  const text = async (headline: string) => {
    const form = await run({ name: 'add', subcommand: 'text' }, channel)
    if (form.kind !== 'modal') throw new Error(form.kind)
    return messageOf(await submitted(form.modal, { text: `${headline} ${channel.server}\n\n비밀본문${channel.server}이 여기에 적혀 있다.` }, channel))
  }
  const waits = await text('비밀대기')
  const kept = await text('비밀보관')
  await stage.standIn.press(kept, buttonOf(kept, '넣기'), stage.manager)
  const removed = messageOf(await run({ name: 'remove', options: { article: `비밀보관 ${channel.server}` } }, channel))
  return [buttonOf(waits, '넣기'), buttonOf(waits, '버리기'), buttonOf(removed, '되돌리기')]
}

function run(command: Command, channel: Channel): Promise<Outcome> {
  stage.standIn.ahead += 60_000
  return stage.standIn.run(command, stage.manager, channel)
}

const submitted = async (modal: Record<string, unknown>, fields: Record<string, string>, channel: Channel) =>
  settled(stage.standIn, await stage.standIn.submit(modal, fields, stage.manager, channel))

/** Everything a member can type or press about an article, theirs or not. */
const WAYS: Record<string, (told: Told, channel: Channel) => Promise<Outcome | object[]>> = {
  ask: ({ question }, channel) => run({ name: 'ask', options: { question } }, channel),
  followUp: (_told, channel) => run({ name: 'ask', options: { question: '언제?' } }, channel),
  askWithin: ({ article, question }, channel) => run({ name: 'ask', options: { question, article: article.id } }, channel),
  search: ({ org, person }, channel) => run({ name: 'search', options: { words: `${org} ${person}` } }, channel),
  facts: (_told, channel) => run({ name: 'facts' }, channel),
  factsAbout: ({ org }, channel) => run({ name: 'facts', options: { about: org } }, channel),
  article: ({ article }, channel) => run({ name: 'article', options: { title: article.title } }, channel),
  articleById: ({ article }, channel) => run({ name: 'article', options: { title: article.id } }, channel),
  articles: (_told, channel) => run({ name: 'articles', options: { since: '2026-01-01' } }, channel),
  articlesAbout: ({ person }, channel) => run({ name: 'articles', options: { about: person } }, channel),
  digest: (_told, channel) => run({ name: 'digest', subcommand: 'now' }, channel),
  digestWhy: ({ article }, channel) => run({ name: 'digest', subcommand: 'why', options: { headline: article.title } }, channel),
  digestList: (_told, channel) => run({ name: 'digest', subcommand: 'list' }, channel),
  help: (_told, channel) => run({ name: 'help' }, channel),
  about: (_told, channel) => run({ name: 'about' }, channel),
  settings: (_told, channel) => run({ name: 'settings', subcommand: 'show' }, channel),
  // Never `remove` by a name: the article may be one's own, and the next looks for it in vain.
  removeById: ({ article }, channel) => run({ name: 'remove', options: { article: article.server === channel.server ? 'nothing' : article.id } }, channel),
  feeds: (_told, channel) => run({ name: 'feeds', subcommand: 'list' }, channel),
  feedsRemove: ({ article }, channel) => run({ name: 'feeds', subcommand: 'remove', options: { feed: article.server === channel.server ? 'nothing' : FEED(article.server ?? '0').address } }, channel),
  addAgain: async ({ article }, channel) => {
    const form = await run({ name: 'add', subcommand: 'text' }, channel)
    return form.kind === 'modal' ? submitted(form.modal, { text: `아주 다른 제목\n\n${article.paragraphs.join('\n\n')}` }, channel) : form
  },
  around: async ({ article }, channel) => press(customId({ action: 'around', asker: stage.manager.id, arguments: [shortId(article.id), '0', '0'] }), channel),
  turn: async ({ article }, channel) => press(customId({ action: 'article', asker: stage.manager.id, arguments: ['0', 'next', shortId(article.id)] }), channel),
  askStory: ({ article, question }, channel) =>
    stage.standIn.submit({ custom_id: customId({ action: 'askStory', asker: stage.manager.id, arguments: [shortId(article.id)] }) }, { text: question }, stage.manager, channel),
  strangersButtons: async ({ article }, channel) => {
    const others = [...waiting].filter(([server]) => server !== channel.server).flatMap(([, ids]) => ids)
    // Discarding is quiet about whether there was anything.
    return press(others[article.paragraphs[0]!.length % others.length]!, channel)
  },
  suggestTitles: ({ article }, channel) => complete({ name: 'article', options: { title: article.title.slice(0, 2) } }, 'title', channel),
  suggestWithin: ({ article }, channel) => complete({ name: 'ask', options: { question: '?', article: article.title.slice(0, 1) } }, 'article', channel),
  suggestNames: ({ person }, channel) => complete({ name: 'facts', options: { about: person.slice(0, 1) } }, 'about', channel),
  suggestAbout: (_told, channel) => complete({ name: 'articles', options: { about: '' } }, 'about', channel),
  suggestRemoval: (_told, channel) => complete({ name: 'remove', options: { article: '' } }, 'article', channel),
  suggestFeeds: (_told, channel) => complete({ name: 'feeds', subcommand: 'remove', options: { feed: '' } }, 'feed', channel),
}

async function press(id: string, channel: Channel): Promise<Outcome> {
  stage.standIn.ahead += 60_000
  return stage.standIn.press(stage.standIn.say('…', stage.manager, channel), id, stage.manager)
}

function complete(command: Command, focused: string, channel: Channel): Promise<object[]> {
  return stage.standIn.complete(command, focused, stage.manager, channel)
}

/** All of an answer, as someone with the developer tools open sees it, without formatting. */
function wholeOf(outcome: Outcome | object[]): string {
  const shown = Array.isArray(outcome) ? outcome : outcome.kind === 'message' || outcome.kind === 'update' ? outcome.message.body : outcome
  return JSON.stringify(shown).replace(/[\\*\u2060]/gu, '')
}

/** Words that stand in other servers' articles and nowhere else. */
function secretsFor({ server }: Channel): string[] {
  const isOthers = (owner: string | null) => owner !== null && owner !== server
  const own = JSON.stringify(news.filter(({ article }) => !isOthers(article.server)))
  const others = [stage.channel.server!, stage.otherChannel.server!].filter(isOthers)
  return [
    ...news.filter(({ article }) => isOthers(article.server)).flatMap(({ article, org, person, secrets }) => [org, person, article.title, ...secrets]).filter((word) => !own.includes(word)),
    ...others.flatMap((id) => [id, FEED(id).address, FEED(id).title]), ...others.flatMap((id) => [`비밀본문${id}`, `비밀옛판${id}`]),
  ]
}

/** A figure tells itself only where it stands alone: the digits of a message's id are no news. */
const tells = (text: string, secret: string) => /^\d+$/u.test(secret) ? new RegExp(`(?<!\\d)${secret}(?!\\d)`, 'u').test(text) : text.includes(secret)

test('an earlier version is shown where it belongs', async () => {
  const own = news.find(({ article }) => article.server === stage.channel.server)!
  expect(textOf(await run({ name: 'article', options: { title: own.article.id } }, stage.channel))).toContain(`비밀옛판${stage.channel.server}`)
})

test('whatever is typed or pressed, nothing of another server comes out', { timeout: 30_000 + RUNS * 100 }, async () => {
  const step = fc.record({ way: fc.constantFrom(...Object.keys(WAYS)), told: fc.nat(news.length - 1), channel: fc.nat(channels.length - 1) })
  await fc.assert(fc.asyncProperty(step, async ({ way, told, channel: at }) => {
    const channel = channels[at]!
    const one = news[told]!
    const outcome = await WAYS[way]!(one, channel)
    if (!Array.isArray(outcome)) expect(outcome.kind).not.toBe('timeout')
    const whole = wholeOf(outcome)
    // What was typed may come back: it is no secret to the one who typed it.
    const typed = [one.org, one.person, one.article.title, one.question, ...(way === 'addAgain' ? one.article.paragraphs : [])].join('\n')
    expect(secretsFor(channel).filter((secret) => tells(whole, secret) && !typed.includes(secret)), `${way} in ${channel.name}: ${whole}`).toEqual([])
    if (way === 'strangersButtons') expect(whole).toMatch(/시간이 너무 지나|5분이 지나|버렸어요|서버 안에서만/u)
    if (way === 'addAgain' && one.article.server !== null && one.article.server !== channel.server) expect(whole).not.toContain(one.article.title)
  }), { numRuns: RUNS })
})

test('what waited in a server still waits, whoever pressed its buttons elsewhere', async () => {
  const ids = await leaveWaiting(stage.channel)
  for (const id of ids) await press(id, stage.otherChannel)
  const [keep, , undo] = ids
  expect(textOf(await press(undo!, stage.channel))).toContain('되돌렸어요')
  expect(textOf(await press(keep!, stage.channel))).toContain('이 서버의 기사로 넣었어요')
})
