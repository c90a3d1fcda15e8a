import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../src/playground/standIn.ts'
import { articleOf, FERRY, HIRE, NASTY, QUAKE } from '../support/articles.ts'
import { Shelf } from '../../src/shelf.ts'
import { buttonOf, messageOf, openApiValidator, openStage, textOf, type Stage } from '../support/discord.ts'

let stage: Stage
beforeAll(async () => {
  const hostile = articleOf({ id: 'hostile', title: NASTY[0], paragraphs: NASTY.map((text) => `수상한 글: ${text}`) })
  const secret = articleOf({ id: 'secret', title: '비밀 계획', paragraphs: ['별똥별 계획은 다음 달에 시작된다.'], server: 'someone-else' })
  stage = await openStage([HIRE, QUAKE, FERRY, hostile, secret])
})
afterAll(() => stage.close())
// The rate limit is tested on its own; elsewhere every test begins with a full bucket.
beforeEach(() => { stage.standIn.ahead += 60_000 })

const run = (command: Command, who: 'minji' | 'alex' | 'manager' = 'minji') => stage.standIn.run(command, stage[who], stage.channel)

describe('every command answers in the asker’s language', () => {
  test.each<[Command, 'minji' | 'alex', string[], string]>([
    [{ name: 'ask', options: { question: '누가 영입됐어?' } }, 'minji', ['### 누가 영입됐어?', '**문해솔', '¶1', '2026-10-05', '(<https://news.example/hire>)'], 'the person, bold, cited and linked'],
    [{ name: 'ask', options: { question: 'How many people were injured on the ferry?' } }, 'alex', ['14 people', 'Ferry runs aground', '¶1'], 'an English question on an English article'],
    [{ name: 'ask', options: { question: '몇 명이 다쳤어?', article: 'quake' } }, 'minji', ['12명'], 'narrowed to one article'],
    [{ name: 'ask', options: { question: '화성 탐사선 이름은?' } }, 'minji', ['답을 찾지 못했어요', '화성'], 'nothing found: says so, and which words are nowhere'],
    [{ name: 'ask', options: { question: 'zzz qqq' } }, 'alex', ['No answer found', 'zzz'], 'nonsense'],
    [{ name: 'search', options: { words: '하람섬 지진' } }, 'minji', ['**__지진__**', '하람섬 앞바다'], 'matched words are marked'],
    [{ name: 'search', options: { words: 'qqq' } }, 'alex', ['No paragraph has these words'], 'no match'],
    [{ name: 'facts', options: { kind: 'casualties' } }, 'minji', ['인명 피해', '부상 **12명'], 'facts of one kind'],
    [{ name: 'facts', options: { about: '별난 것' } }, 'alex', ['No facts found'], 'facts about nothing'],
    [{ name: 'article', options: { title: 'quake' } }, 'minji', ['하람섬 앞바다 규모 6.1 지진', '¶1', '<t:'], 'an article by its id, with a timestamp'],
    [{ name: 'article', options: { title: '하람섬' } }, 'alex', ['하람섬 앞바다'], 'an article by a part of its title'],
    [{ name: 'article', options: { title: '없는 제목' } }, 'minji', ['제목에 "없는 제목"이 들어간 기사가 없어요'], 'no such article, with the right particle'],
    [{ name: 'articles' }, 'alex', ['Articles', 'Ferry runs aground', '4 articles'], 'the list'],
    [{ name: 'articles', options: { since: '2026-09-01', about: '가온전자' } }, 'minji', ['가온전자, 문해솔'], 'the list, narrowed'],
    [{ name: 'articles', options: { since: 'yesterday' } }, 'alex', ['Write a day like'], 'a day that is none'],
    [{ name: 'articles', options: { since: '2026-02-31' } }, 'alex', ['Write a day like'], 'a day that no month has'],
    [{ name: 'articles', options: { about: '아무개없는것' } }, 'minji', ['조건에 맞는 기사가 없어요'], 'articles about nothing, where there are articles'],
    [{ name: 'articles', options: { about: '하람섬 지진' } }, 'minji', ['1건', '하람섬 앞바다'], 'every word must stand in the article'],
    [{ name: 'digest', subcommand: 'now' }, 'minji', ['소식 요약', '가온전자, 문해솔 박사 영입'], 'the digest'],
    [{ name: 'help' }, 'minji', ['이렇게 물어보세요', '/질문'], 'help, with examples'],
    [{ name: 'about' }, 'alex', ['1.2.3', '4 articles'], 'about'],
  ])('%j by %s %#: %j (%s)', async (command, who, parts) => {
    const text = textOf(await run(command, who))
    for (const part of parts) expect(text).toContain(part)
  })
})

// A known gap of answers/: the span chosen runs on into the next phrase.
test('the number of an English sentence stands alone in bold', async () => {
  expect(textOf(await run({ name: 'ask', options: { question: 'How many people were injured on the ferry?' } }, 'alex'))).toContain('\n**14')
})

describe('hidden answers', () => {
  test('are seen by the asker alone, and shared on request without the button', async () => {
    const hidden = messageOf(await run({ name: 'ask', options: { question: '누가 영입됐어?', hide: true } }))
    expect(hidden.seenBy).toBe(stage.minji.id)
    const shared = messageOf(await stage.standIn.press(hidden, buttonOf(hidden, '모두에게 보이기'), stage.minji))
    expect(shared.seenBy).toBeNull()
    expect(textOf(shared)).toContain('민지 님이 공유했어요')
    expect(JSON.stringify(shared.body)).not.toContain('custom_id')
  })

  test('errors are hidden', async () => {
    expect(messageOf(await run({ name: 'article', options: { title: '없는 제목' } })).seenBy).toBe(stage.minji.id)
  })
})

describe('buttons', () => {
  test('turn pages for the asker and for moderators, and for nobody else', async () => {
    const first = messageOf(await run({ name: 'article', options: { title: 'quake' } }))
    expect(textOf(first)).not.toContain('학교는')
    const second = messageOf(await stage.standIn.press(first, buttonOf(first, '다음'), stage.minji))
    expect(textOf(second)).toContain('학교는')
    expect(textOf(await stage.standIn.press(second, buttonOf(second, '이전'), stage.alex))).toContain('Only the person who asked')
    expect(textOf(await stage.standIn.press(second, buttonOf(second, '이전'), stage.manager))).toContain('¶1')
  })

  test('turn pages of what was asked without words', async () => {
    const first = messageOf(await run({ name: 'facts' }))
    const second = messageOf(await stage.standIn.press(first, buttonOf(first, '다음'), stage.minji))
    expect(textOf(second)).toContain('### 기사 속 사실')
    expect(textOf(second)).not.toContain('찾은 사실이 없어요')
  })

  test('go on working after a restart', async () => {
    const first = messageOf(await run({ name: 'search', options: { words: '지진 여진 대피 주민 하람섬 위험' } }))
    await stage.restart()
    const second = await stage.standIn.press(first, buttonOf(first, '다음'), stage.minji)
    expect(second.kind).toBe('update')
    expect(textOf(second)).toContain('### 지진 여진 대피 주민 하람섬 위험')
    expect(textOf(second)).toContain('**5.**')
  })

  test('show the paragraphs around an answer', async () => {
    const answer = messageOf(await run({ name: 'ask', options: { question: '여진은 몇 차례 이어졌어?' } }))
    const around = messageOf(await stage.standIn.press(answer, buttonOf(answer, '앞뒤 문단'), stage.minji))
    expect(around.seenBy).toBe(stage.minji.id)
    expect(textOf(around)).toContain('4천여 명이 대피했다')
    expect(textOf(around)).toContain('하람대교는')
  })

  test('show further paragraphs, page by page, to the one who pressed', async () => {
    const answer = messageOf(await run({ name: 'ask', options: { question: '하람섬 지진으로 몇 명이 다쳤어?' } }))
    const further = messageOf(await stage.standIn.press(answer, buttonOf(answer, '문단 더 보기'), stage.alex))
    expect(further.seenBy).toBe(stage.alex.id)
    expect(textOf(further)).toContain('### 하람섬 지진으로 몇 명이 다쳤어?')
    for (const shown of textOf(answer).split('\n').filter((line) => line.endsWith('다.'))) expect(textOf(further)).not.toContain(shown)
    const next = await stage.standIn.press(further, buttonOf(further, 'Next'), stage.alex)
    expect(next.kind).toBe('update')
    expect(textOf(next)).not.toEqual(textOf(further))
  })

  test('ask the other articles the same', async () => {
    const narrowed = messageOf(await run({ name: 'ask', options: { question: '누가 영입됐어?', article: 'quake' } }))
    const others = messageOf(await stage.standIn.press(narrowed, buttonOf(narrowed, '다른 기사'), stage.minji))
    expect(others.seenBy).toBe(stage.minji.id)
    expect(textOf(others)).toContain('**문해솔')
    expect(textOf(others)).not.toContain('하람섬 앞바다 규모')
  })

  test('say so when what they stand for is gone', async () => {
    const passing = articleOf({ id: 'passing', title: '지나가는 글', paragraphs: Array.from({ length: 9 }, (_, i) => `무지개 ${i}번째 문단이다.`) })
    await stage.newsroom.add([passing])
    const first = messageOf(await run({ name: 'article', options: { title: 'passing' } }))
    stage.newsroom.remove('passing', { server: null })
    expect(textOf(await stage.standIn.press(first, buttonOf(first, '다음'), stage.minji))).toContain('더 볼 수 없어요')
    expect(textOf(await stage.standIn.press(first, 'other-bot', stage.minji))).toContain('더 볼 수 없어요')
  })

  test('keep thumbs with the question and no user, and ask for a reason', async () => {
    const answer = messageOf(await run({ name: 'ask', options: { question: '누가 영입됐어?' } }))
    await stage.standIn.press(answer, buttonOf(answer, '👍'), stage.alex)
    const form = await stage.standIn.press(answer, buttonOf(answer, '👎'), stage.minji)
    if (form.kind !== 'modal') throw new Error(form.kind)
    expect(textOf(await stage.standIn.submit(form.modal, { text: '한 사람이 빠졌어요' }, stage.minji, stage.channel, answer))).toContain('고마워요')
    const [good, bad] = stage.feedback.slice(-2)
    expect(good).toMatchObject({ good: true, question: '누가 영입됐어?', reason: null })
    expect(bad).toMatchObject({ good: false, question: '누가 영입됐어?', reason: '한 사람이 빠졌어요' })
    expect(JSON.stringify(stage.feedback)).not.toContain(stage.minji.id)
  })
})

describe('message menus', () => {
  test('facts in a message', async () => {
    const said = stage.standIn.say('다온투자가 마루반도체를 2조 원에 인수했다.', stage.alex, stage.channel)
    const found = messageOf(await stage.standIn.menu('Facts in this message', said, stage.minji))
    expect(found.seenBy).toBe(stage.minji.id)
    expect(textOf(found)).toContain('2조 원')
  })

  test('a question about a message', async () => {
    const said = stage.standIn.say('다온투자가 마루반도체를 2조 원에 인수했다.', stage.alex, stage.channel)
    const form = await stage.standIn.menu('Ask about this message', said, stage.minji)
    if (form.kind !== 'modal') throw new Error(form.kind)
    expect(textOf(await stage.standIn.submit(form.modal, { text: '얼마에 인수했어?' }, stage.minji, stage.channel))).toContain('**2조 원**')
  })

  test('a message with nothing in it', async () => {
    const said = stage.standIn.say('', stage.alex, stage.channel)
    for (const menu of ['Facts in this message', 'Ask about this message']) {
      expect(textOf(await stage.standIn.menu(menu, said, stage.alex))).toContain('nothing to read')
    }
  })
})

describe('autocomplete', () => {
  test.each([
    ['ask', 'article', '하람', '하람섬 앞바다 규모 6.1 지진', 'by its beginning'],
    ['article', 'title', 'ㅎㄹㅅ', '하람섬 앞바다 규모 6.1 지진', 'by initial consonants'],
    ['article', 'title', 'rkdhs', '가온전자, 문해솔 박사 영입', 'by the wrong keyboard'],
    ['facts', 'about', '가온', '가온전자', 'names'],
  ])('/%s %s:%s → %s (%s)', async (name, option, typed, wanted) => {
    const choices = await stage.standIn.complete({ name, options: { [option]: typed } }, option, stage.minji, stage.channel)
    expect(choices.map((choice) => choice.name)).toContain(wanted)
  })

  test('shows nothing of another server', async () => {
    const choices = await stage.standIn.complete({ name: 'article', options: { title: '비밀' } }, 'title', stage.minji, stage.channel)
    expect(choices).toEqual([])
    expect(textOf(await run({ name: 'search', options: { words: '별똥별 계획' } }))).not.toContain('다음 달')
    expect(textOf(await run({ name: 'article', options: { title: 'secret' } }))).not.toContain('별똥별')
  })
})

describe('a bad line', () => {
  const ask: Command = { name: 'ask', options: { question: '누가 영입됐어?' } }
  const callbacks = () => stage.standIn.requests.filter(({ path }) => path.endsWith('/callback')).length

  test('the same interaction twice is answered once', async () => {
    const before = callbacks()
    await stage.standIn.deliver('command', stage.minji, stage.channel, ask, { twice: true })
    await stage.standIn.run({ name: 'about' }, stage.minji, stage.channel)
    expect(callbacks() - before).toBe(2)
  })

  test('one that comes after three seconds is not answered, since Discord has given it up', async () => {
    const before = callbacks()
    expect((await stage.standIn.deliver('command', stage.minji, stage.channel, ask, { late: 5000 })).kind).toBe('timeout')
    expect(callbacks()).toBe(before)
  })

  test('a clock that is off for good keeps nobody waiting after the first', async () => {
    await run({ name: 'about' })
    const before = callbacks()
    await stage.standIn.deliver('command', stage.minji, stage.channel, ask, { late: 5000 })
    await stage.standIn.deliver('command', stage.minji, stage.channel, ask, { late: 5000 })
    expect(callbacks() - before).toBe(1)
    expect(stage.log.filter(({ level }) => level === 'error')).toEqual([])
  })

  test.each([[500], [502]])('a first answer refused with %i is sent again', async (status) => {
    stage.standIn.rest.faults.push({ path: '/callback', status })
    expect(textOf(await run(ask))).toContain('문해솔')
  })

  test('a 429 is waited for', async () => {
    stage.standIn.rest.faults.push({ path: '/callback', status: 429, retryAfter: 0.2 })
    expect(textOf(await run(ask))).toContain('문해솔')
  })

  test('a dropped gateway comes back, and what came meanwhile is answered', async () => {
    stage.standIn.gateway.drop()
    expect(textOf(await run(ask))).toContain('문해솔')
    await expect.poll(() => stage.log.some(({ message }) => message.includes('gateway is back'))).toBe(true)
  })
})

test('too many commands: told when to go on', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => run({ name: 'about' }, 'alex')))
  const refused = outcomes.map(textOf).filter((text) => text.includes('Please wait a moment'))
  expect(refused).toHaveLength(4)
  expect(refused[0]).toMatch(/<t:\d+:R>/u)
})

test('a failure is told with an id, logged with its cause, and without the question', async () => {
  const search = stage.newsroom.search
  stage.newsroom.search = () => { throw new Error('broken', { cause: new Error('disk') }) }
  const text = textOf(await run({ name: 'search', options: { words: '비밀스러운 질문' } }))
  stage.newsroom.search = search
  const entry = stage.log.findLast(({ level }) => level === 'error')!
  const id = (entry.details as { id: string }).id
  expect(text).toContain(id)
  expect(((entry.details as { error: Error }).error.cause as Error).message).toBe('disk')
  expect(JSON.stringify(stage.log)).not.toContain('비밀스러운')
  expect(JSON.stringify(stage.log)).not.toContain(stage.standIn.token)
})

describe('what the bot sends', () => {
  test('pings nobody and stays within Discord’s limits, whatever stands in the articles', async () => {
    for (const who of ['minji', 'alex'] as const) {
      for (const command of [
        ...NASTY.map((_, i): Command => ({ name: 'ask', options: { question: `수상한 글 ${i} @everyone` } })),
        { name: 'search', options: { words: '수상한 글' } }, { name: 'article', options: { title: 'hostile' } }, { name: 'articles' },
      ] satisfies Command[]) {
        stage.standIn.ahead += 60_000
        const message = messageOf(await run(command, who))
        expect(message.body.allowed_mentions).toEqual({ parse: [] })
        const text = textOf(message)
        expect(text).not.toMatch(/@everyone|@here|<@&?\d|<#\d|<\/\w|<t:1700000000|\u202e|```/u)
        expect(text).not.toMatch(/\]\(https:\/\/evil/u)
        expect(text.length).toBeLessThanOrEqual(4000)
      }
    }
  })

  test('passes Discord’s own API description', async ({ skip }) => {
    const validate = await openApiValidator()
    if (!validate) skip('Discord’s API description is not beside the checkout')
    const sent = stage.standIn.requests.filter(({ method }) => method !== 'GET')
    expect(sent.length).toBeGreaterThan(30)
    const objections = sent.flatMap(({ method, path, body }) => validate!(method, path, body).map((objection) => ({ path, objection })))
    expect(objections).toEqual([])
  })
})

test('commands are registered once, and again only when they differ', async () => {
  const puts = () => stage.standIn.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length
  const before = puts()
  await stage.restart()
  expect(puts()).toBe(before)
  const commands = stage.standIn.rest.commands.get(null)!
  stage.standIn.rest.commands.set(null, commands.map((command) => (command.name === 'ask' ? { ...command, description: 'old' } : command)))
  await stage.restart()
  expect(puts()).toBe(before + 1)
})

describe('the end', () => {
  test('closing finishes the answers under way', async () => {
    const answer = messageOf(await run({ name: 'ask', options: { question: '누가 영입됐어?' } }))
    const { promise, resolve } = Promise.withResolvers<void>()
    stage.gate = promise
    const before = stage.feedback.length
    const pressed = stage.standIn.press(answer, buttonOf(answer, '👍'), stage.minji)
    await expect.poll(() => stage.feedback.length).toBe(before + 1)
    const restarted = stage.restart()
    resolve()
    expect(textOf(await pressed)).toContain('고마워요')
    await restarted
  })

  test('a close code that allows no coming back is fatal, in words', async () => {
    stage.standIn.gateway.drop(4014)
    await expect.poll(() => stage.fatal[0]?.message ?? '').toContain('intent')
  })

  test('a wrong token is refused', async () => {
    const { openBot } = await import('../../src/discord/bot.ts')
    const silent = { info: () => {}, warn: () => {}, error: () => {} }
    await expect(openBot({
      newsroom: stage.newsroom, shelf: new Shelf(stage.newsroom, stage.store), token: `${'x'.repeat(24)}.${'y'.repeat(6)}.${'z'.repeat(38)}`, apiUrl: `${stage.standIn.url}/api`, guildId: null, clock: () => new Date(),
      release: { version: '', quality: null }, store: stage.store, defaults: { language: 'ko', timeZone: 'Asia/Seoul' }, intake: { ...stage.intake, follow: () => Promise.reject(new Error('no feeds here')), readNow: () => Promise.reject(new Error('no feeds here')) }, log: silent, onFatal: () => {}, onServer: () => {},
    })).rejects.toThrow()
  })
})

test('is connected as soon as Discord let it in, without waiting for a heartbeat; not while the gateway is lost, and again after', async () => {
  await stage.restart()
  expect(stage.bot.isConnected()).toBe(true)
  const lost = new Promise<boolean>((resolve) => stage.bot.client.once('shardReconnecting', () => setImmediate(() => resolve(stage.bot.isConnected()))))
  stage.standIn.gateway.drop(4000)
  expect(await lost).toBe(false)
  await expect.poll(() => stage.bot.isConnected(), { timeout: 20_000 }).toBe(true)
})
