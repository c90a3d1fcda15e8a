import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { plainMarkdown, rendered, type Pressable, type Reader } from '../../src/playground/render.ts'
import type { Message } from '../../src/playground/world.ts'

const message = (body: Message['body'], over: Partial<Message> = {}): Message =>
  ({ id: '1', channel: '2', author: { id: '3', name: 'gisa', isBot: true }, body, seenBy: null, causedBy: null, isLoading: false, nonce: null, ...over })
const READER: Reader = { locale: 'ko', now: new Date('2026-10-05T00:00:00Z'), onlyYou: '나만' }
const row = (...buttons: object[]) => ({ type: 1, components: buttons })

describe('Markdown in a terminal', () => {
  test.each([
    ['**굵게**', '굵게', 'bold'],
    ['**__답__**은', '답은', 'the marked answer'],
    ['-# 제목 · ¶1', '제목 · ¶1', 'small print'],
    ['\\*별표\\*', '*별표*', 'what was escaped is plain again'],
    ['[제목](<https://a.example/x>)', '제목 (https://a.example/x)', 'a link with its address'],
    ['2 * 3 * 4', '2 * 3 * 4', 'stars that mark nothing'],
    ['<t:1791158403:R>', '3초 후', 'a moment that is near, counted from now'],
    ['1\u2060. 하나', '1. 하나', 'the joiner that keeps Discord from numbering'],
  ])('%s → %s (%s)', (text, plain, _why) => {
    expect(stripVTControlCharacters(plainMarkdown(text, READER))).toBe(plain)
  })
})

describe('a message in a terminal', () => {
  test('numbers its buttons, dimmed ones too', () => {
    const { text, pressable } = rendered(message({ components: [{ type: 17, components: [{ type: 10, content: '하나' }, { type: 14 }, row({ label: '이전', custom_id: 'a', disabled: true }, { label: '다음', custom_id: 'b' })] }] }), [], READER)
    expect(stripVTControlCharacters(text)).toBe('하나\n\n[1] 이전   [2] 다음')
    expect(pressable).toEqual([{ label: '이전', customId: 'a', isDisabled: true }, { label: '다음', customId: 'b', isDisabled: false }])
  })

  test('without buttons leaves those that were there', () => {
    const before: Pressable[] = [{ label: '다음', customId: 'b', isDisabled: false }]
    expect(rendered(message({ content: '고마워요' }), before, READER).pressable).toBe(before)
  })

  test('says when nobody else sees it', () => {
    expect(stripVTControlCharacters(rendered(message({ content: '쉿' }, { seenBy: '3' }), [], READER).text)).toBe('(나만)\n쉿')
  })

  test('shows embeds of other bots', () => {
    expect(stripVTControlCharacters(rendered(message({ embeds: [{ title: '제목', description: '본문', fields: [{ name: '이름', value: '값' }] }] }), [], READER).text)).toBe('제목\n본문\n이름\n값')
  })
})
