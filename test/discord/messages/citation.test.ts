import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citation, marked } from '../../../src/discord/messages/citation.ts'

describe('a paragraph with marks', () => {
  test.each([
    ['메타가 왕을 영입했다', [{ start: 4, end: 5 }], '메타가 **__왕__**을 영입했다', 'the span alone'],
    ['가나다라', [{ start: 0, end: 2 }, { start: 1, end: 3 }], '**__가나__**다라', 'overlapping marks once'],
    ['*별*', [{ start: 1, end: 2 }], String.raw`\***__별__**\*`, 'formatting of the text is escaped around the mark'],
    ['그대로', [], '그대로', 'none'],
  ])('%s %j: %s (%s)', (text, spans, shown) => {
    expect(marked(text, spans)).toBe(shown)
  })

  test('a long one is cut, and the mark stays in sight', () => {
    fc.assert(fc.property(fc.nat(20_000), (start) => {
      const text = '낱말 '.repeat(5000) + '답'.repeat(10) + ' 낱말'.repeat(2000)
      const at = Math.min(start, text.length - 20)
      const shown = marked(text, [{ start: at, end: at + 6 }])
      expect(shown).toContain('**__')
      expect(shown.length).toBeLessThan(1100)
    }), { numRuns: 50 })
  })
})

test.each([
  ['https://news.example/1', '-# [제목](<https://news.example/1>) · ¶4 · 신문 · 2025-07-14', 'linked'],
  [null, '-# 제목 · ¶4 · 신문 · 2025-07-14', 'no address'],
  ['https://news.example/1) [x](https://evil.example', '-# 제목 · ¶4 · 신문 · 2025-07-14', 'an address that would break out is no link'],
  ['javascript:alert(1)', '-# 제목 · ¶4 · 신문 · 2025-07-14', 'no web address'],
])('citation of %s (%#)', (url, shown, _why) => {
  expect(citation({ title: '제목', date: '2025-07-14T21:00:00+09:00', url, source: '신문' }, 3)).toBe(shown)
})
