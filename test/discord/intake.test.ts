import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newFeed } from '../../src/articles/feedState.ts'
import type { Command } from '../../src/playground/standIn.ts'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { Message } from '../../src/playground/world.ts'
import { HIRE } from '../support/articles.ts'
import { buttonOf, messageOf, openApiValidator, openStage, settled, textOf, type Stage } from '../support/discord.ts'
import { pdfOf } from '../support/pdf.ts'

const PAGE = `<html><head><title>여객선 등대호 취항</title></head><body><article><h1>여객선 등대호 취항</h1>
<p>여객선 등대호가 24일 승객 80명을 태우고 달빛섬으로 첫 항해에 나섰다고 달빛해운이 밝혔다.</p><p>등대호는 하루 두 번 운항하며 배삯은 1만2천원이다.</p></article></body></html>`
const STORY = PAGE.replaceAll('여객선 등대호 취항', '달빛섬 등대 백 년').replace(/<p>[^]+<\/p>/u, '<p>달빛섬 등대가 25일 불을 밝힌 지 백 년이 되었다고 섬 사무소가 밝혔다.</p><p>기념 잔치에는 주민 300명이 모인다.</p>')
const feedOf = (base: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>달빛일보</title>${['story', 'busy'].map((path) => `<item><title>${path}</title><link>${base}/${path}</link></item>`).join('')}</channel></rss>`

let stage: Stage
let web: Server
let site: string
/** what stands on the page now */
let page = PAGE
beforeAll(async () => {
  stage = await openStage([HIRE])
  web = createServer((request, response) => {
    if (request.url === '/feed') response.setHeader('content-type', 'application/rss+xml').end(feedOf(site))
    else if (request.url?.split('?')[0] === '/page') response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    else if (request.url === '/slow') setTimeout(() => response.setHeader('content-type', 'text/html').end(PAGE), 3500)
    else if (request.url === '/story') setTimeout(() => response.setHeader('content-type', 'text/html').end(STORY), 2200)
    else if (request.url === '/busy') response.writeHead(503).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
})
afterAll(async () => {
  await stage.close()
  web.closeAllConnections()
  web.close()
})

const run = (command: Command, who: 'minji' | 'alex' | 'manager' = 'manager') => {
  stage.standIn.ahead += 60_000
  return stage.standIn.run(command, stage[who], stage.channel)
}
const add = (subcommand: string, options: Record<string, string> = {}) => run({ name: 'add', subcommand, options })

/** The message that was first a "thinking", once it is there. */
async function later(outcome: Outcome) {
  expect(outcome.kind).toBe('deferred')
  const message = () => stage.standIn.world.inChannel(stage.channel.id).at(-1)!
  await expect.poll(() => message().isLoading, { timeout: 10_000 }).toBe(false)
  return message()
}
const asked = async (question: string, who: 'minji' | 'alex' = 'minji') => textOf(await run({ name: 'ask', options: { question } }, who))

describe('adding a page', () => {
  test('shows what was understood, and keeps it for this server alone', async () => {
    const shown = await later(await add('url', { address: `${site}/page` }))
    expect(shown.seenBy).toBe(stage.manager.id)
    expect(textOf(shown)).toMatch(/여객선 등대호 취항[^]+문단 2개[^]+승객 80명/u)
    expect(await asked('등대호 승객은 몇 명이야?')).not.toContain('80명')
    expect(textOf(await stage.standIn.press(shown, buttonOf(shown, '넣기'), stage.manager))).toContain('이 서버의 기사로 넣었어요')
    expect(await asked('등대호 승객은 몇 명이야?')).toContain('80명')
    expect(textOf(await stage.standIn.run({ name: 'ask', options: { question: '등대호 승객은 몇 명이야?' } }, stage.minji, stage.otherChannel))).not.toContain('80명')
    expect((await Array.fromAsync(stage.store.articles())).map(({ article }) => article.server)).toContain(stage.channel.server)
  })

  test('says that it is there already', async () => {
    const shown = await later(await add('url', { address: `${site}/page` }))
    expect(textOf(shown)).toContain('이미 있는 기사와 거의 같아요')
    expect(textOf(await stage.standIn.press(shown, buttonOf(shown, '버리기'), stage.manager))).toContain('버렸어요')
    expect(textOf(await stage.standIn.press(shown, buttonOf(shown, '넣기'), stage.manager))).toContain('시간이 너무 지나')
  })

  test('that changed since makes a new version, and the article shows what is different', async () => {
    page = PAGE.replace('승객 80명', '승객 95명').replace('하루 두 번', '하루 세 번')
    const shown = await later(await add('url', { address: `${site}/page?utm_source=x` }))
    expect(textOf(shown)).toContain('이미 있는 기사의 새 판이에요')
    await stage.standIn.press(shown, buttonOf(shown, '넣기'), stage.manager)
    const read = textOf(await run({ name: 'article', options: { title: '등대호' } }, 'minji'))
    expect(read).toMatch(/달라진 곳[^]+¶1 ~~여객선 등대호가 24일 승객 80명[^~]+~~ → \*\*여객선 등대호가 24일 승객 95명/u)
    expect(read).toMatch(/달라진 사실[^]+95명/u)
    expect(await asked('등대호 승객은 몇 명이야?')).toContain('95명')
    page = PAGE
    await later(await add('url', { address: `${site}/page` })).then((back) => stage.standIn.press(back, buttonOf(back, '넣기'), stage.manager))
  })

  test('that takes longer than Discord waits for a first answer', async () => {
    expect(textOf(await later(await add('url', { address: `${site}/slow` })))).toContain('등대호')
  }, 15_000)

  test.each([
    ['ftp://news.example/a', 'http나 https로', 'another protocol'],
    ['just words', '웹 주소가 아니에요', 'no address'],
    ['http://169.254.169.254/latest', '공개된 인터넷 주소가 아니라서', 'the cloud’s metadata'],
    ['http://[::1]/', '공개된 인터넷 주소가 아니라서', 'this machine by another name'],
    [':site/nothing', '404', 'a page that is not there'],
  ])('%s is refused: %s (%s)', async (address, said, _why) => {
    expect(textOf(await later(await add('url', { address: address.replace(':site', site) })))).toContain(said)
  })
})

describe('adding a file', () => {
  test.each([
    ['lantern.txt', Buffer.from('등불 축제 열려\n\n등불 축제가 3일 하람시에서 열렸다.\n'), '등불 축제 열려', 'text'],
    ['bridge.pdf', pdfOf(['Harbor bridge opens', '', 'The new bridge in Calder opened on Monday, officials said.']), 'Harbor bridge opens', 'a PDF'],
    ['list.json', Buffer.from(JSON.stringify([{ title: '하나', text: '첫째 소식이 전해졌다.' }, { title: '둘', text: '둘째 소식이 전해졌다.' }])), '그 밖에 1건', 'several at once'],
    ['gaps.json', Buffer.from(JSON.stringify([{ title: '하나', text: '첫째 소식이 다시 전해졌다.' }, { title: '제목뿐' }, { title: '빈 글', text: ' ' }])), '글이 없는 항목 2개', 'some without a text'],
    ['tool.exe', Buffer.from('MZ'), '기사 파일이 아니에요', 'no article'],
    ['empty.txt', Buffer.from(''), '빈 파일이에요', 'nothing in it'],
  ])('%s', async (name, bytes, said, _why) => {
    const { id } = stage.standIn.world.attach(name, bytes)
    expect(textOf(await later(await add('file', { file: id })))).toContain(said)
  })

  test('that corrects what this server has takes its place as a new version', async () => {
    const text = (count: string) => Buffer.from(`달빛섬 축제 열려\n\n달빛섬 등불 축제가 3일 열려 주민과 손님 ${count}명이 모였다고 섬 사무소가 밝혔다.\n\n축제는 닷새 동안 이어지며 배편은 하루 여섯 번으로 늘었다.\n\n섬 사무소는 내년에는 열흘 동안 열겠다고 말했다.\n`)
    const keep = async (count: string) => {
      const shown = await later(await add('file', { file: stage.standIn.world.attach('island.txt', text(count)).id }))
      await stage.standIn.press(shown, buttonOf(shown, '넣기'), stage.manager)
      return textOf(shown)
    }
    const before = stage.newsroom.size({ server: stage.channel.server! }).articles
    await keep('800')
    expect(await keep('900')).toContain('이미 있는 기사의 새 판이에요')
    expect(stage.newsroom.size({ server: stage.channel.server! }).articles).toBe(before + 1)
    expect(textOf(await run({ name: 'article', options: { title: '달빛섬 축제' } }, 'minji'))).toMatch(/~~[^~]+800명[^~]+~~ → \*\*[^*]+900명/u)
    await run({ name: 'remove', options: { article: '달빛섬 축제 열려' } })
  })

  test('that tells what all can see is shown in its place, once and here alone, until it is removed', async () => {
    const bytes = Buffer.from(`가온전자, 문해솔 박사 영입\n\n${HIRE.paragraphs.join('\n\n').replace('연구원 30명도', '연구원 45명도')}\n`)
    const shown = await later(await add('file', { file: stage.standIn.world.attach('hire.txt', bytes).id }))
    expect(textOf(shown)).toContain('넣으면 이 서버에서는 그 대신 이 글이 보여요')
    await stage.standIn.press(shown, buttonOf(shown, '넣기'), stage.manager)
    const seen = (server: string | null) => stage.newsroom.search('연구원', { scope: { server }, limit: 9 }).map(({ text }) => /\d+명/u.exec(text)?.[0])
    expect([seen(stage.channel.server), seen(stage.otherChannel.server)]).toEqual([['45명'], ['30명']])
    await run({ name: 'remove', options: { article: HIRE.id } })
    expect(seen(stage.channel.server)).toEqual(['30명'])
  })

  test('of very many says how many are taken; a long one tells how far it is in one message', async () => {
    const sentences = (i: number) => Array.from({ length: 12 }, (_, k) => `${i}번째 마을의 ${k}번째 소식으로 주민 ${i * 37 + k * 11}명이 ${k + 3}월에 모였다고 마을 사무소가 밝혔다.`).join('\n\n')
    const many = Array.from({ length: 53 }, (_, i) => ({ title: `마을 소식 ${i}호`, text: sentences(i) }))
    const shown = await later(await add('file', { file: stage.standIn.world.attach('many.json', Buffer.from(JSON.stringify(many))).id }))
    expect(textOf(shown)).toContain('기사가 53건 있어서 앞의 50건만')
    const messages = stage.standIn.world.messages.size
    expect((await stage.standIn.press(shown, buttonOf(shown, '넣기'), stage.manager)).kind).toBe('deferred')
    const now = () => textOf(stage.standIn.world.messages.get(shown.id)!)
    await expect.poll(now, { timeout: 30_000 }).toContain('기사를 읽고 있어요')
    await expect.poll(now, { timeout: 60_000 }).toContain('이 서버의 기사로 넣었어요')
    expect(stage.standIn.world.messages.size).toBe(messages)
    for (const { id, server } of stage.newsroom.articles({ scope: { server: stage.channel.server! } })) if (server !== null && stage.newsroom.article(id, { server })?.title.startsWith('마을 소식')) stage.newsroom.remove(id, { server })
  }, 90_000)

  test('larger than is read is refused before it is fetched', async () => {
    const { id } = stage.standIn.world.attach('big.txt', Buffer.alloc(6 * 1024 * 1024, '가'))
    expect(textOf(await later(await add('file', { file: id })))).toContain('5 MB보다 커요')
  })
})

describe('adding a text', () => {
  test('by a form', async () => {
    const opened = await add('text')
    if (opened.kind !== 'modal') throw new Error('no form')
    const sent = await settled(stage.standIn, await stage.standIn.submit(opened.modal, { text: '새 도서관 개관\n\n하람시가 5일 새 도서관을 열었다.' }, stage.manager, stage.channel))
    expect(textOf(sent)).toMatch(/새 도서관 개관[^]+문단 1개/u)
    await stage.standIn.press(messageOf(sent), buttonOf(messageOf(sent), '넣기'), stage.manager)
    expect(await asked('새 도서관은 언제 열었어?')).toContain('5일')
  })

  test('with nothing in it is refused in words', async () => {
    const opened = await add('text')
    if (opened.kind !== 'modal') throw new Error('no form')
    const sent = await settled(stage.standIn, await stage.standIn.submit(opened.modal, { text: ' \n ' }, stage.manager, stage.channel))
    expect(textOf(sent)).toMatch(/글|빈 파일/u)
    expect(messageOf(sent).seenBy).toBe(stage.manager.id)
  })
})

describe('buttons pressed after a restart', () => {
  const LATE = '늦은 소식\n\n늦은 소식이 이제야 전해졌다고 마을 방송이 밝혔다.\n'
  const shown = async () => later(await add('file', { file: stage.standIn.world.attach('late.txt', Buffer.from(LATE)).id }))
  const pressed = async (message: Message, label: string) => textOf(await stage.standIn.press(message, buttonOf(message, label), stage.manager))
  const isThere = () => stage.newsroom.article('늦은 소식', { server: stage.channel.server }) !== null

  test('Discard, and Keep after that', async () => {
    const message = await shown()
    await stage.restart()
    expect(await pressed(message, '버리기')).toContain('버렸어요')
    expect(await pressed(message, '넣기')).toContain('다시 입력해 주세요')
    expect(isThere()).toBe(false)
  })

  test('Keep, and Undo after it was removed', async () => {
    const message = await shown()
    await stage.restart()
    expect(await pressed(message, '넣기')).toContain('이 서버의 기사로 넣었어요')
    expect(isThere()).toBe(true)
    const removed = messageOf(await run({ name: 'remove', options: { article: '늦은 소식' } }))
    expect(isThere()).toBe(false)
    await stage.restart()
    expect(await pressed(removed, '되돌리기')).toContain('되돌렸어요')
    expect(isThere()).toBe(true)
    expect(await pressed(removed, '되돌리기')).toContain('되돌릴 수 없어요')
    await run({ name: 'remove', options: { article: '늦은 소식' } })
  })

  test('after its time it says so, and nothing comes in', async () => {
    const message = await shown()
    stage.standIn.ahead += 16 * 60_000
    await stage.restart()
    expect(await pressed(message, '넣기')).toContain('다시 입력해 주세요')
    expect(isThere()).toBe(false)
  })
})

describe('removing', () => {
  test('takes an article out, and undo brings it back', async () => {
    const removed = messageOf(await run({ name: 'remove', options: { article: '도서관' } }))
    expect(textOf(removed)).toContain('새 도서관 개관')
    expect(await asked('새 도서관은 언제 열었어?')).not.toContain('5일')
    expect(textOf(await stage.standIn.press(removed, buttonOf(removed, '되돌리기'), stage.manager))).toContain('되돌렸어요')
    expect(await asked('새 도서관은 언제 열었어?')).toContain('5일')
  })

  test('after five minutes it is gone for good', async () => {
    const removed = messageOf(await run({ name: 'remove', options: { article: '도서관' } }))
    stage.standIn.ahead += 6 * 60_000
    expect(textOf(await stage.standIn.press(removed, buttonOf(removed, '되돌리기'), stage.manager))).toContain('5분이 지나')
  })

  test.each([
    ['hire', '이 서버에서 넣은 기사만', 'an article all can see'],
    ['그런 것은 없다', '들어간 기사가 없어요', 'none'],
  ])('%s: %s (%s)', async (article, said, _why) => {
    expect(textOf(await run({ name: 'remove', options: { article } }))).toContain(said)
  })

  test('suggests what was added here alone, and to managers alone', async () => {
    const suggested = (who: 'minji' | 'manager') => stage.standIn.complete({ name: 'remove', options: { article: '' } }, 'article', stage[who], stage.channel)
    expect((await suggested('manager')).map(({ name }) => name)).toEqual(['여객선 등대호 취항'])
    expect(await suggested('minji')).toEqual([])
  })
})

describe('feeds', () => {
  test('are looked for and read step by step in one message, listed and left', async () => {
    expect(textOf(await run({ name: 'feeds', subcommand: 'list' }))).toContain('받아 보는 피드가 없어요')
    const steps: string[] = []
    const stop = stage.standIn.world.onEvent(({ kind, message }) => { if (kind === 'edited') steps.push(textOf(message)) })
    const messages = stage.standIn.world.messages.size
    await run({ name: 'feeds', subcommand: 'add', options: { address: `${site}/feed` } })
    await expect.poll(() => steps.at(-1), { timeout: 15_000 }).toContain('피드를 받아 볼게요')
    stop()
    expect(steps).toEqual([expect.stringContaining('피드를 찾고 있어요'), expect.stringMatching(/달빛일보.+1\/2/u), expect.stringMatching(/달빛일보[^]+기사 1건을 가져왔어요. 1건은 읽지 못해/u)])
    expect(stage.standIn.world.messages.size).toBe(messages + 1)
    expect(stage.newsroom.article('달빛섬 등대 백 년', { server: stage.channel.server })?.paragraphs).toHaveLength(2)
    expect(stage.newsroom.article('달빛섬 등대 백 년', { server: stage.otherChannel.server })).toBeNull()
    expect(textOf(await run({ name: 'feeds', subcommand: 'list' }))).toMatch(/달빛일보[^]+다음: <t:\d+:R>/u)
    const suggested = await stage.standIn.complete({ name: 'feeds', subcommand: 'remove', options: { feed: '달빛' } }, 'feed', stage.manager, stage.channel)
    expect(suggested).toEqual([{ name: '달빛일보', value: `${site}/feed` }])
    expect(textOf(await run({ name: 'feeds', subcommand: 'remove', options: { feed: '달빛일보' } }))).toContain('그만 받을게요')
    expect(textOf(await run({ name: 'feeds', subcommand: 'remove', options: { feed: '달빛일보' } }))).toContain('그런 피드가 없어요')
  })

  test('one that is gone is told to the owner, and in the list', async () => {
    const feed = { address: `${site}/feed`, server: stage.channel.server!, title: '달빛일보', seen: [], state: { ...newFeed(`${site}/feed`, new Date()), paused: 'gone' as const } }
    await stage.store.putFeed(feed)
    await stage.bot.tellFeedPaused(feed, 'ko')
    const direct = stage.standIn.world.directChannel(stage.manager)
    expect(textOf(stage.standIn.world.inChannel(direct.id).at(-1)!)).toMatch(/달빛일보.+피드가 없어져서/u)
    expect(textOf(await run({ name: 'feeds', subcommand: 'list' }))).toContain('피드가 없어져서')
    await stage.store.removeFeed(feed.address, feed.server)
  })

  test('a page without one says so', async () => {
    const messages = stage.standIn.world.messages.size
    await later(await run({ name: 'feeds', subcommand: 'add', options: { address: `${site}/page` } }))
    await expect.poll(() => textOf(stage.standIn.world.inChannel(stage.channel.id).at(-1)!)).toContain('읽을 수 있는 피드')
    expect(stage.standIn.world.messages.size).toBe(messages + 1)
  })
})

test.each<[Command, string]>([
  [{ name: 'add', subcommand: 'text' }, 'add'], [{ name: 'remove', options: { article: 'hire' } }, 'remove'], [{ name: 'feeds', subcommand: 'list' }, 'feeds'],
])('$name is for those who may manage the server', async (command) => {
  expect(textOf(await run(command, 'minji'))).toContain('서버 관리 권한이')
})

test('all that was sent is as Discord’s API description has it', async ({ skip }) => {
  const validate = await openApiValidator()
  if (!validate) return skip('Discord’s API description does not lie beside this checkout')
  expect(stage.standIn.requests.filter(({ method }) => method !== 'GET').flatMap(({ method, path, body }) => validate(method, path, body))).toEqual([])
})
