import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../src/playground/standIn.ts'
import { openStage, textOf, type Stage } from '../support/discord.ts'

/** A bot that was just set up, before anyone put an article in. */
let stage: Stage
beforeAll(async () => { stage = await openStage([]) })
afterAll(() => stage.close())

test.each<[Command, string]>([
  [{ name: 'ask', options: { question: '누가 영입됐어?' } }, '아직 기사가 없어요'],
  [{ name: 'ask', options: { question: '누가 영입됐어?', article: '메타' } }, '아직 기사가 없어요'],
  [{ name: 'article', options: { title: '메타' } }, '아직 기사가 없어요'],
  [{ name: 'articles' }, '아직 기사가 없어요'],
  [{ name: 'search', options: { words: '메타' } }, '찾는 말이 나오는 문단이 없어요'],
  [{ name: 'facts' }, '찾은 사실이 없어요'],
  [{ name: 'digest', subcommand: 'now' }, '새 소식이 없었어요'],
  [{ name: 'help' }, '이렇게 물어보세요'],
  [{ name: 'about' }, '기사 0건'],
])('%j says %s', async (command, said) => {
  stage.standIn.ahead += 60_000
  expect(textOf(await stage.standIn.run(command, stage.minji, stage.channel))).toContain(said)
})

test('nothing to suggest', async () => {
  expect(await stage.standIn.complete({ name: 'article', options: { title: 'ㅎㅇㅍ' } }, 'title', stage.minji, stage.channel)).toEqual([])
})
