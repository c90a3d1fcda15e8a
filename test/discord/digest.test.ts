import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { digestEdition } from '../../src/discord/digestEdition.ts'
import { Press } from '../../src/digest/press.ts'
import type { Command } from '../../src/playground/standIn.ts'
import type { Member } from '../../src/playground/world.ts'
import { articleOf, HIRE, QUAKE } from '../support/articles.ts'
import { buttonOf, messageOf, openApiValidator, openStage, textOf, type Stage } from '../support/discord.ts'

let stage: Stage
let press: Press
beforeAll(async () => {
  stage = await openStage([HIRE, QUAKE])
  press = openPress()
  setClock(at(4))
  // The word lists of both languages are read once, which is not what is timed here.
  stage.newsroom.digest({ scope: { server: null } })
})
afterAll(() => stage.close())

const openPress = () => new Press({ store: stage.store, channels: stage.bot.channels, log: { info: () => {}, warn: () => {} }, edit: (subscription, window, told) => digestEdition(stage.newsroom, subscription, window, told) })

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 9, day, hour))
const setClock = (moment: Date) => { stage.standIn.ahead = moment.getTime() - Date.now() }

const run = (command: Command, who: 'minji' | 'manager' | 'alex' = 'manager') => {
  stage.standIn.ahead += 60_000
  return stage.standIn.run(command, stage[who], stage.channel)
}
const posts = () => stage.standIn.world.inChannel(stage.channel.id).filter(({ causedBy, nonce }) => causedBy === null && nonce !== null)
const follow = (options: Record<string, string>) => run({ name: 'digest', subcommand: 'follow', options: { channel: '뉴스', time: '8:00', ...options } })

describe('following', () => {
  test.each<[Record<string, string>, string, string]>([
    [{ time: '25:00' }, '시각은 08:00처럼', 'no such hour'],
    [{ time: 'morning' }, '시각은 08:00처럼', 'no time at all'],
    [{ timezone: 'Seoul' }, '그런 시간대가 없어요', 'not an IANA name'],
  ])('%j is refused: %s (%s)', async (options, said) => {
    expect(textOf(await follow(options))).toContain(said)
    expect(await stage.store.subscriptions()).toEqual([])
  })

  test('is for those who may manage the server', async () => {
    expect(textOf(await run({ name: 'digest', subcommand: 'follow', options: { channel: '뉴스', time: '8:00' } }, 'minji'))).toContain('서버 관리 권한이')
    const direct = stage.standIn.world.directChannel(stage.manager)
    expect(textOf(await stage.standIn.run({ name: 'settings', subcommand: 'show' }, stage.manager, direct))).toContain('서버 안에서만')
  })

  test('shows what it will be like and when it comes, to the manager alone', async () => {
    const message = messageOf(await follow({ timezone: 'asia/tokyo', days: 'weekdays', topics: '지진, 영입' }))
    expect(message.seenBy).toBe(stage.manager.id)
    expect(textOf(message)).toMatch(/평일 · 08:00 · Asia\/Tokyo · 지진, 영입[^]+<t:\d+:f>[^]+미리 보기[^]+가온전자/u)
    expect(textOf(await run({ name: 'digest', subcommand: 'list' }))).toContain('08:00 · Asia/Tokyo')
  })

  test('at a later time of a day that had its digest, it says that it comes the day after, and so does the list', async () => {
    const id = `${stage.channel.server}:${stage.channel.id}`
    await stage.store.putDelivery({ subscription: id, day: '2026-10-04', state: 'posted', payload: null, nonce: 'n', message: '1', at: at(4).toISOString() })
    const tomorrow = `<t:${at(5, 1).getTime() / 1000}:f>`
    expect(textOf(await follow({ time: '10:00', timezone: 'Asia/Seoul' }))).toContain(tomorrow)
    expect(textOf(await run({ name: 'digest', subcommand: 'list' }))).toContain(tomorrow)
    await stage.store.forget(stage.channel.server!)
  })

  test('again replaces what was, and stopping stops', async () => {
    await follow({ days: 'daily' })
    expect(await stage.store.subscriptions()).toHaveLength(1)
    expect(textOf(await run({ name: 'digest', subcommand: 'stop', options: { channel: '뉴스' } }))).toContain('멈췄어요')
    expect(textOf(await run({ name: 'digest', subcommand: 'stop', options: { channel: '뉴스' } }))).toContain('올리고 있지 않아요')
    expect(textOf(await run({ name: 'digest', subcommand: 'list' }))).toContain('없어요')
  })
})

describe('the digest', () => {
  test('is posted once, tells a story once, and can be asked about', async () => {
    await stage.store.putSubscription({
      id: `${stage.channel.server}:${stage.channel.id}`, server: stage.channel.server!, channel: stage.channel.id, time: '08:00', timeZone: 'Asia/Seoul',
      days: [1, 2, 3, 4, 5, 6, 7], topics: [], language: 'ko', since: at(4).toISOString(), paused: null,
    })
    await press.run(at(5))
    await press.run(at(5, 1))
    expect(posts()).toHaveLength(1)
    expect(textOf(posts()[0]!)).toContain('가온전자, 문해솔 박사 영입')
    const form = await stage.standIn.press(posts()[0]!, buttonOf(posts()[0]!, '묻기 1'), stage.minji)
    if (form.kind !== 'modal') throw new Error(form.kind)
    const answer = await stage.standIn.submit(form.modal, { text: '연구원은 몇 명 뽑아?' }, stage.minji, stage.channel, posts()[0]!)
    expect(textOf(answer)).toContain('30명')
    await press.run(at(6))
    expect(posts()).toHaveLength(1)
  })

  test('says why a story is in it or not', async () => {
    setClock(at(6))
    expect(textOf(await run({ name: 'digest', subcommand: 'why', options: { headline: '문해솔' } }))).toContain('이미 전한 소식')
    expect(textOf(await run({ name: 'digest', subcommand: 'why', options: { headline: '하람섬' } }))).toContain('지난 요약보다 오래된')
    expect(textOf(await run({ name: 'digest', subcommand: 'why', options: { headline: '없는 소식' } }))).toContain('맞는 소식이 없어요')
  })

  test('brings what is new', async () => {
    await stage.newsroom.add([articleOf({ id: 'new', title: '미루시에 첫눈', date: '2026-10-08', paragraphs: ['미루시에 8일 첫눈이 3㎝ 내렸다.'] })])
    setClock(at(8))
    expect(textOf(await run({ name: 'digest', subcommand: 'why', options: { headline: '첫눈' } }))).toContain('다음 요약에')
    await press.run(at(8))
    expect(posts()).toHaveLength(2)
    expect(textOf(posts()[1]!)).toContain('미루시에 첫눈')
    expect(textOf(posts()[1]!)).not.toContain('문해솔')
  })

  test('found again after a crash between post and note, however much later', async () => {
    await stage.newsroom.add([articleOf({ id: 'newer', title: '다온시 다리 개통', date: '2026-10-10', paragraphs: ['다온시에서 10일 새 다리가 열렸다.'] })])
    await press.run(at(10))
    const last = await stage.store.lastDelivery(`${stage.channel.server}:${stage.channel.id}`)
    await stage.store.putDelivery({ ...last!, state: 'claimed', message: null })
    // The stand-in keeps nonces for ever, Discord for minutes; the repeat must not even be sent, however much was written since.
    for (let i = 0; i < 230; i++) stage.standIn.say(`${i}`, stage.minji, stage.channel)
    const sent = () => stage.standIn.requests.filter(({ method, path }) => method === 'POST' && path === `/channels/${stage.channel.id}/messages`).length
    const before = sent()
    press = openPress()
    await press.run(at(10, 5))
    expect(sent()).toBe(before)
    expect((await stage.store.lastDelivery(last!.subscription))?.state).toBe('posted')
  })

  test('a closed channel pauses it and tells the owner once', async () => {
    await stage.newsroom.add([articleOf({ id: 'newest', title: '라온호 귀항', date: '2026-10-12', paragraphs: ['라온호가 12일 돌아왔다.'] })])
    stage.channel.isClosed = true
    await press.run(at(12))
    await press.run(at(13))
    setClock(at(13))
    stage.channel.isClosed = false
    const told = stage.standIn.world.inChannel(stage.standIn.world.directChannel(stage.manager).id).filter((message) => textOf(message).includes('멈췄어요'))
    expect(told).toHaveLength(1)
    expect(textOf(await run({ name: 'digest', subcommand: 'list' }))).toContain('멈춤: 채널에 글을 쓸 수 없어요')
  })

  test('a channel that was deleted is told to be gone, to the one who set it up as well', async () => {
    const { world } = stage.standIn
    const robin = world.addMember('Robin', 'en-US', true)
    const gone = { id: world.addMember('x', 'ko').id, server: stage.channel.server, name: '잠깐' }
    world.channels.push(gone)
    stage.standIn.ahead += 60_000
    await stage.standIn.run({ name: 'digest', subcommand: 'follow', options: { channel: '잠깐', time: '8:00' } }, robin, stage.channel)
    world.channels.splice(world.channels.indexOf(gone), 1)
    await stage.newsroom.add([articleOf({ id: 'later', title: '가람호 출항', date: '2026-10-15', paragraphs: ['가람호가 15일 떠났다.'] })])
    await press.run(at(15))
    const told = (member: Member) => world.inChannel(world.directChannel(member).id).filter((message) => textOf(message).includes('채널이 없어져')).length
    expect([told(stage.manager), told(robin), told(stage.minji)]).toEqual([1, 1, 0])
    setClock(at(15))
    expect(textOf(await run({ name: 'digest', subcommand: 'list' }))).toContain('멈춤: 채널이 없어졌어요')
  })
})

describe('settings', () => {
  test.each<[Command, string, string]>([
    [{ name: 'settings', subcommand: 'show' }, '한국어', 'the defaults'],
    [{ name: 'settings', subcommand: 'language', options: { language: 'en' } }, 'English', 'language'],
    [{ name: 'settings', subcommand: 'timezone', options: { timezone: 'europe/berlin' } }, 'Europe/Berlin', 'time zone'],
    [{ name: 'settings', subcommand: 'timezone', options: { timezone: 'Mars' } }, '그런 시간대가 없어요', 'no such zone'],
    [{ name: 'settings', subcommand: 'answers', options: { answers: 'hidden' } }, '질문한 사람에게만', 'answers'],
  ])('%j: %s (%s)', async (command, said) => {
    expect(textOf(await run(command))).toContain(said)
  })

  test('hidden answers are the default then, and hide:false still shows', async () => {
    expect(messageOf(await run({ name: 'about' }, 'minji')).seenBy).toBe(stage.minji.id)
    expect(messageOf(await run({ name: 'search', options: { words: '지진', hide: false } }, 'minji')).seenBy).toBeNull()
  })

  test('channels: elsewhere the answer is for the asker alone, with a hint, and cannot be shared', async () => {
    const other = stage.standIn.world.channels.find(({ server, id }) => server === stage.channel.server && id !== stage.channel.id)!
    const search = (channel = stage.channel, hide = false) => stage.standIn.run({ name: 'search', options: { words: '지진', hide } }, stage.alex, channel)
    const hints = () => stage.standIn.world.inChannel(stage.channel.id).filter((message) => textOf(message).includes('public in'))
    expect(textOf(await run({ name: 'settings', subcommand: 'channels', options: { action: 'add', channel: other.name } }))).toContain(`<#${other.id}>`)
    expect(messageOf(await search()).seenBy).toBe(stage.alex.id)
    await vi.waitFor(() => expect(hints().map(({ seenBy }) => seenBy)).toEqual([stage.alex.id]))
    expect(textOf(hints()[0]!)).toContain(`<#${other.id}>`)
    const hidden = messageOf(await stage.standIn.run({ name: 'ask', options: { question: '지진은 언제 났어?', hide: true } }, stage.alex, stage.channel))
    expect(hints()).toHaveLength(1)
    expect(textOf(await stage.standIn.press(hidden, buttonOf(hidden, 'Share'), stage.alex))).toContain('public in')
    stage.standIn.ahead += 60_000
    expect(messageOf(await search(other)).seenBy).toBeNull()
    expect(textOf(await run({ name: 'settings', subcommand: 'channels', options: { action: 'add' } }))).toContain(`<#${stage.channel.id}>`)
    expect(messageOf(await search()).seenBy).toBeNull()
    expect(textOf(await run({ name: 'settings', subcommand: 'channels', options: { action: 'remove' } }))).not.toContain(`<#${stage.channel.id}>`)
    expect((await stage.store.settings(stage.channel.server!)).channels).toEqual([other.id])
    expect(textOf(await run({ name: 'settings', subcommand: 'channels', options: { action: 'clear' } }))).toContain('모든 채널')
    expect(messageOf(await search()).seenBy).toBeNull()
    expect(textOf(await run({ name: 'settings', subcommand: 'channels', options: { action: 'clear' } }, 'minji'))).toContain('서버 관리 권한이')
  })

  test('are not for members, though Discord may show them the command', async () => {
    expect(textOf(await run({ name: 'settings', subcommand: 'show' }, 'minji'))).toContain('서버 관리 권한이')
  })

  test('forget takes a word of confirmation, and then everything', async () => {
    expect(textOf(await run({ name: 'settings', subcommand: 'forget', options: { confirm: '응' } }))).toContain('"지우기"라고')
    expect(textOf(await run({ name: 'settings', subcommand: 'forget', options: { confirm: '지우기' } }))).toContain('모두 지웠어요')
    expect(await stage.store.settings(stage.channel.server!)).toEqual({})
    expect(await stage.store.subscriptions()).toEqual([])
  })
})

test('all of it passes Discord’s own API description', async ({ skip }) => {
  const validate = await openApiValidator()
  if (!validate) skip('Discord’s API description is not beside the checkout')
  const sent = stage.standIn.requests.filter(({ method }) => method !== 'GET')
  expect(sent.flatMap(({ method, path, body }) => validate!(method, path, body))).toEqual([])
})
