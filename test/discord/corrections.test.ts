import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, afterEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { Library } from '../../src/library.ts'
import type { Command } from '../../src/playground/standIn.ts'
import type { Message } from '../../src/playground/world.ts'
import { articleOf, QUAKE } from '../support/articles.ts'
import { buttonOf, messageOf, openApiValidator, openStage, textOf, type Stage } from '../support/discord.ts'

const HOUR = 60 * 60 * 1000
const CORRECTED = { ...QUAKE, paragraphs: QUAKE.paragraphs.map((text) => text.replace('12명이', '14명이')) }
const NOTE = '✏️ **이 답 뒤에 기사가 고쳐졌어요.**'

let stage: Stage
const sent: { method: string; path: string; body: unknown }[] = []
beforeEach(async () => {
  stage = await openStage([])
  await keep(QUAKE)
})
afterEach(async () => {
  sent.push(...stage.standIn.requests.filter(({ method }) => method !== 'GET'))
  await stage.close()
})

async function keep(article: Article): Promise<void> {
  await stage.store.putArticles(await stage.newsroom.add([article]))
}

const ASK: Command = { name: 'ask', options: { question: '몇 명이 다쳤어?' } }

async function given(command: Command = ASK, who: 'minji' | 'alex' = 'minji'): Promise<Message> {
  stage.standIn.ahead += 60_000
  const message = messageOf(await stage.standIn.run(command, stage[who], stage.channel))
  // The answer is remembered once Discord has it.
  await expect.poll(() => stage.store.answer(message.id)).not.toBeNull()
  return message
}

const correct = (later = 0) => stage.bot.correctAnswers(new Date(Date.now() + stage.standIn.ahead + later))
const now = ({ id }: Message) => textOf(stage.standIn.world.messages.get(id)!)
const MINUTE = 60 * 1000
/** Corrections through the channel and through the interaction's token. */
const edits = () => stage.standIn.requests.filter(({ method, path }) => method === 'PATCH' && /^\/(?:channels|webhooks)\//u.test(path)).length

describe('an answer whose paragraph changed', () => {
  test('says so, with the old sentence and the new one, above the buttons, once', async () => {
    const answer = await given()
    await correct()
    expect(edits()).toBe(0)
    await keep(CORRECTED)
    await correct()
    expect(now(answer)).toContain(`${NOTE}\n- ¶2 ~~이 지진으로 주민 12명이 다쳤다.~~ → **이 지진으로 주민 14명이 다쳤다.**`)
    expect(now(answer)).toMatch(/^### 몇 명이 다쳤어\?\n\*\*12명\*\*/u)
    expect(JSON.stringify(stage.standIn.world.messages.get(answer.id)!.body.components)).toMatch(/custom_id.{0,200}$/u)
    await correct()
    expect(edits()).toBe(1)
  })

  test('changed again, says what it says now; changed back, stands as it was given', async () => {
    const answer = await given()
    const first = now(answer)
    await keep(CORRECTED)
    await correct()
    await keep({ ...QUAKE, paragraphs: QUAKE.paragraphs.map((text) => text.replace('12명이', '15명이')) })
    await correct()
    expect(now(answer)).toContain('15명이')
    expect(now(answer)).not.toContain('14명이')
    await keep(QUAKE)
    await correct()
    expect(now(answer)).toBe(first)
  })

  test('in the language of the one who asked', async () => {
    const answer = await given({ name: 'ask', options: { question: 'How many people were injured?' } }, 'alex')
    await keep(CORRECTED)
    await correct()
    expect(now(answer)).toContain('The article was changed after this answer.')
  })

  test.each([['after a restart', () => stage.restart()], ['an hour later', async () => void (stage.standIn.ahead += HOUR)]])('%s too', async (_when, happen) => {
    const answer = await given()
    await happen()
    await keep(CORRECTED)
    await correct()
    expect(now(answer)).toContain(NOTE)
  })

  test('says so still when the article is removed after that', async () => {
    const answer = await given()
    await keep(CORRECTED)
    await correct()
    stage.newsroom.remove('quake', { server: null })
    await stage.store.removeArticle('quake', null)
    await correct()
    expect(now(answer)).toContain(NOTE)
  })

  test('taken out, is said to have been', async () => {
    const answer = await given()
    await keep({ ...QUAKE, paragraphs: QUAKE.paragraphs.filter((text) => !text.includes('12명이')) })
    await correct()
    expect(now(answer)).toMatch(/~~이 지진으로 주민 12명이 다쳤다\.~~$/mu)
  })

  test('in a channel where the bot may not write, says so as long as its interaction lives', async () => {
    const answer = await given()
    await keep(CORRECTED)
    stage.channel.isClosed = true
    await correct()
    expect(now(answer)).toContain(NOTE)
  })
})

describe('an answer that its asker alone sees', () => {
  const HIDDEN: Command = { name: 'ask', options: { ...ASK.options, hide: true } }
  const share = async ({ id }: Message) => {
    stage.standIn.ahead += MINUTE
    const hidden = stage.standIn.world.messages.get(id)!
    const shared = messageOf(await stage.standIn.press(hidden, buttonOf(hidden, '모두에게 보이기'), stage.minji))
    await expect.poll(() => stage.store.answer(shared.id)).not.toBeNull()
    return shared
  }

  test('says that its paragraph changed, and stands as it was given when that was changed back', async () => {
    const answer = await given(HIDDEN)
    const first = now(answer)
    await keep(CORRECTED)
    await correct()
    expect(now(answer)).toContain(`${NOTE}\n- ¶2 ~~이 지진으로 주민 12명이 다쳤다.~~ → **이 지진으로 주민 14명이 다쳤다.**`)
    expect(stage.standIn.world.messages.get(answer.id)!.seenBy).toBe(stage.minji.id)
    await correct()
    expect(edits()).toBe(1)
    await keep(QUAKE)
    await correct()
    expect(now(answer)).toBe(first)
  })

  test('is left alone once its interaction is over, and after a restart, which forgets its token', async () => {
    const late = await given(HIDDEN)
    stage.standIn.ahead += 14 * MINUTE
    const lost = await given(HIDDEN)
    await stage.restart()
    await keep(CORRECTED)
    await correct()
    expect([late, lost].map(now).join()).not.toContain('✏️')
    expect(edits()).toBe(0)
  })

  test('is corrected where it was shared, whenever that was', async () => {
    const hidden = await given(HIDDEN)
    stage.standIn.ahead += 20 * MINUTE
    await keep(CORRECTED)
    const shared = await share(hidden)
    await correct()
    expect(now(shared)).toContain(NOTE)
    expect(now(hidden)).not.toContain(NOTE)
  })

  test('shared with the note on it, loses the note when the article was changed back', async () => {
    const hidden = await given(HIDDEN)
    await keep(CORRECTED)
    await correct()
    const shared = await share(hidden)
    expect(now(shared)).toContain(NOTE)
    await keep(QUAKE)
    await correct()
    expect(now(shared)).not.toContain(NOTE)
  })

  test('is corrected too where it is what other articles say', async () => {
    await keep(articleOf({ id: 'other', title: '하람섬 지진 피해', paragraphs: ['하람섬 지진으로 관광객 5명이 다쳤다.'] }))
    const answer = await given({ name: 'ask', options: { ...ASK.options, article: 'quake' } })
    stage.standIn.ahead += MINUTE
    const others = messageOf(await stage.standIn.press(answer, buttonOf(answer, '다른 기사'), stage.minji))
    await expect.poll(() => stage.store.answer(others.id)).not.toBeNull()
    await keep(articleOf({ id: 'other', title: '하람섬 지진 피해', paragraphs: ['하람섬 지진으로 관광객 7명이 다쳤다.'] }))
    await correct()
    expect(now(others)).toMatch(/5명[^]*✏️[^]*7명/u)
    expect(now(answer)).not.toContain('✏️')
  })
})

test('a token that Discord takes no more ends neither the bot nor the correction of what all can see', async () => {
  const [seen, hidden] = [await given(), await given({ name: 'ask', options: { ...ASK.options, hide: true } })]
  await keep(CORRECTED)
  // Discord's clock went on; the bot's did not.
  const told = new Date(Date.now() + stage.standIn.ahead)
  stage.standIn.ahead += 20 * MINUTE
  await stage.bot.correctAnswers(told)
  expect([now(seen).includes(NOTE), now(hidden).includes(NOTE)]).toEqual([true, false])
  expect(stage.fatal).toEqual([])
  expect(await stage.store.answer(hidden.id)).not.toBeNull()
})

test('an article of a folder that a newer copy takes the place of is one that changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gisa-corrected-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (name: string, { title, date, paragraphs }: Article) => writeFileSync(join(folder, `${name}.txt`), `${title}\n\n${date}\n\n${paragraphs.join('\n\n')}\n`)
  const library = new Library(stage.newsroom, stage.store, [folder], () => new Date())
  stage.newsroom.remove('quake', { server: null })
  await stage.store.removeArticle('quake', null)
  write('first', QUAKE)
  await library.open()
  const answer = await given()
  write('second', { ...CORRECTED, date: '2026-09-19' })
  await library.update()
  await correct()
  expect(now(answer)).toContain(`${NOTE}\n- ¶2 ~~이 지진으로 주민 12명이 다쳤다.~~ → **이 지진으로 주민 14명이 다쳤다.**`)
  rmSync(join(folder, 'second.txt'))
  await library.update()
  await correct()
  expect(now(answer)).not.toContain('✏️')
})

describe('an answer stands', () => {
  test.each<[string, () => Promise<void>, number]>([
    ['another paragraph changed', () => keep({ ...QUAKE, paragraphs: QUAKE.paragraphs.map((text) => text.replace('23차례', '30차례')) }), 0],
    ['only the order of paragraphs changed', () => keep({ ...QUAKE, paragraphs: [...QUAKE.paragraphs.slice(1), QUAKE.paragraphs[0]!] }), 0],
    ['the article was removed', async () => void (stage.newsroom.remove('quake', { server: null }), await stage.store.removeArticle('quake', null)), 0],
    ['another server keeps its own article under that id', async () => {
      await keep({ ...QUAKE, server: '9' })
      await keep({ ...CORRECTED, server: '9' })
    }, 0],
    ['more than a day went by', () => keep(CORRECTED), 25 * HOUR],
  ])('when %s', async (_what, happen, later) => {
    const answer = await given()
    await happen()
    await correct(later)
    expect(now(answer)).not.toContain('✏️')
    expect(edits()).toBe(0)
  })

  test('and nothing is kept of one that was given more than a day ago, or is deleted', async () => {
    const [old, deleted] = [await given(), await given()]
    await keep(CORRECTED)
    stage.standIn.world.delete(deleted.id)
    await correct()
    expect(await stage.store.answer(deleted.id)).toBeNull()
    expect(await stage.store.answer(old.id)).not.toBeNull()
    await correct(25 * HOUR)
    expect(await stage.store.answer(old.id)).toBeNull()
  })

  test('and who asked what is not kept', async () => {
    const { id } = await given()
    const row = JSON.stringify(await stage.store.answer(id))
    for (const secret of ['몇 명이', stage.minji.id, '민지']) expect(row).not.toContain(secret)
  })

  test('and is given up where the bot may not look', async () => {
    const answer = await given()
    stage.standIn.ahead += 15 * MINUTE
    await keep(CORRECTED)
    stage.channel.isClosed = true
    await correct()
    stage.channel.isClosed = false
    await correct()
    expect(now(answer)).not.toContain('✏️')
    expect(await stage.store.answer(answer.id)).toBeNull()
  })
})

test('nothing hostile comes out of a changed article', async () => {
  const plain = articleOf({ id: 'plain', title: '등대', paragraphs: ['등대 높이는 30m라고 밝혔다.', '등대는 하얗다.'] })
  await keep(plain)
  const answer = await given({ name: 'ask', options: { question: '등대 높이는?' } })
  await keep({ ...plain, paragraphs: ['등대 높이는 @everyone **31m**라고 ~~밝혔다~~ <@1>.', '등대는 하얗다.'] })
  await correct()
  expect(now(answer)).toContain('✏️')
  expect(now(answer)).not.toMatch(/@everyone|<@1>|\*\*31m/u)
})

afterAll(async () => {
  const validate = await openApiValidator()
  if (validate) expect(sent.flatMap(({ method, path, body }) => validate(method, path, body))).toEqual([])
})
