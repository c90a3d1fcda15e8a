import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, cutMarkup, safe } from '../../src/discord/safeText.ts'
import { NASTY } from '../support/articles.ts'

describe('safe', () => {
  test.each([
    ['가온전자는 5% 올랐다.', '가온전자는 5% 올랐다.', 'plain text stays as it is'],
    ['*별* _밑줄_ ~~줄~~ `코드` ||비밀||', String.raw`\*별\* \_밑줄\_ \~\~줄\~\~ \`코드\` \|\|비밀\|\|`, 'formatting is escaped'],
    ['# 제목', String.raw`\# 제목`, 'a heading'],
    ['- 목록', String.raw`\- 목록`, 'a list'],
    ['A\u200bB\u202eC', 'ABC', 'what cannot be seen is left out'],
    ['👨‍👩‍👧', '👨‍👩‍👧', 'an emoji of several parts stays whole'],
  ])('%j → %j (%s)', (text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  test.each(NASTY)('defuses %j', (text) => {
    expect(safe(text)).not.toMatch(/@everyone|@here|<@&?\d|<#\d|<\/\w|<t:\d|<:\w|(?<!\\)\*\*|(?<!\\)`|[\u202a-\u202e\u2066-\u2069\u200b]/u)
  })

  test('leaves every letter and digit, in order', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(letters(safe(text))).toBe(letters(text))
    }))
  })
})

describe('cut', () => {
  test.each([
    ['짧은 글', 20, '짧은 글', 'short enough'],
    ['첫 문장이다. 둘째 문장은 조금 더 길다.', 10, '첫 문장이다.…', 'at the end of a sentence that is near'],
    ['가온전자가 마루반도체를 인수한다', 12, '가온전자가…', 'between words'],
    ['가'.repeat(100), 10, `${'가'.repeat(9)}…`, 'inside a word only where there is no other place'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 12, '👨‍👩‍👧…', 'never inside a character of several parts'],
    ['글', 0, '', 'no room'],
  ])('%j to %i: %j (%s)', (text, most, shown) => {
    expect(cut(text, most)).toBe(shown)
  })

  test('never longer than asked, and what stands before … is how the text begins', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(200), (text, most) => {
      const shown = cut(text, most)
      expect(shown.length).toBeLessThanOrEqual(Math.max(most, 0))
      expect(text.startsWith(shown.replace(/…$/u, '').trimEnd())).toBe(true)
      expect(shown.isWellFormed() || !text.isWellFormed()).toBe(true)
    }))
  })
})

describe('cutMarkup', () => {
  test.each([
    ['**short**', 20, '**short**', 'short enough'],
    ['**__긴 낱말들이__** 이어진다', 14, '**__긴__**…', 'what was opened is closed'],
    ['one two three [a long title](<https://news.example>)', 30, 'one two three …', 'a link goes as a whole'],
    ['[단독] 둘째 셋째 넷째 다섯째', 15, '[단독] 둘째…', 'a bracket is no link'],
    [String.raw`aaaaaa\*\*\*\*\*\*\*\*`, 12, String.raw`aaaaaa…`, 'an escape is not cut in two'],
  ])('%j to %i: %j (%s)', (markup, most, shown) => {
    expect(cutMarkup(markup, most)).toBe(shown)
  })
})
