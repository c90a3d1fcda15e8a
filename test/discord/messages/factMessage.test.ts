import { expect, test } from 'vitest'
import type { Asker } from '../../../src/discord/command.ts'
import { factMessage } from '../../../src/discord/messages/factMessage.ts'
import { wordsOf } from '../../../src/discord/words.ts'
import { openNewsroom } from '../../../src/newsroom.ts'
import { articleOf } from '../../support/articles.ts'
import { textOf } from '../../support/discord.ts'

const scope = { server: null }
const asker: Asker = {
  id: '12345678901234567890', name: 'x', language: 'ko', words: wordsOf('ko'), scope, channel: '1', isHidden: true, isElsewhere: false, isManager: false, isModerator: false,
}

async function cardsFor(...texts: string[]): Promise<string> {
  const newsroom = openNewsroom()
  await newsroom.add(texts.map((text, i) => articleOf({ id: `a${i}`, title: `제목 ${i}`, date: `2026-10-1${i}T09:00:00.000Z`, paragraphs: [text], url: null })))
  const { components } = factMessage('카이로', newsroom.facts({ scope, kind: 'casualties' }), 0, newsroom, asker)
  await newsroom.close()
  return textOf({ body: { components } } as unknown as Parameters<typeof textOf>[0])
}

test('the newest value first, the others beside it with their articles and days, and no card of their own', async () => {
  const text = await cardsFor('카이로에서 불이 나 3명이 숨졌다.', '카이로에서 난 불로 5명이 사망했다.')
  expect(text.match(/인명 피해/gu)).toHaveLength(2)
  expect(text.indexOf('5명')).toBeLessThan(text.indexOf('3명'))
  expect(text).toMatch(/다른 기사에서는: .*3명.*\n.*제목 0 · ¶1 .*2026-10-10/u)
})

test('a fact told by two articles is one card that says so', async () => {
  const text = await cardsFor('카이로에서 불이 나 3명이 숨졌다.', '카이로에서 난 불로 3명이 사망했다.')
  expect(text).toContain('기사 2건')
  expect(text).not.toContain('다른 기사에서는')
})
