import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/articles/readMarkdown.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

const paragraphs = (text: string) => readMarkdown(text, 'note')?.paragraphs

describe('front matter', () => {
  test('title, date, author, source, address', () => {
    const text = '---\ntitle: "새 다리: 개통"\ndate: 2026-09-14T10:32:00+09:00\nauthor: 나여울 기자\nsource: 가람일보\nurl: https://garam.example/1\ntags: [다리]\n---\n\n다리가 열렸다.\n\n둘째다.\n'
    expect(readMarkdown(text, 'note')).toMatchObject({ id: 'note', title: '새 다리: 개통', date: '2026-09-14T10:32:00+09:00', byline: '나여울 기자', source: '가람일보', url: 'https://garam.example/1', paragraphs: ['다리가 열렸다.', '둘째다.'] })
  })

  test.each([
    ['+++\ntitle = "새 다리 개통"\ndate = 2026-09-14T10:32:00+09:00\n+++\n\n다리가 열렸다.\n', 'TOML'],
    ['---\ntitle: 새 다리 개통\ndate: 2026-09-14T10:32:00+09:00\nnote: 다리: : 개통\n  - [\n---\n\n다리가 열렸다.\n', 'YAML with a mistake in another line'],
    ['\n\n---\ntitle: 새 다리 개통\ndate: 2026-09-14T10:32:00+09:00\n---\n다리가 열렸다.\n', 'empty lines before it'],
  ])('%j (%s)', (text) => {
    expect(readMarkdown(text, 'note')).toMatchObject({ title: '새 다리 개통', date: '2026-09-14T10:32:00+09:00', paragraphs: ['다리가 열렸다.'] })
  })

  test('a text between two rules is none', () => {
    expect(paragraphs('---\n다리가 열렸다.\n---\n\n둘째다.\n')?.join()).toContain('둘째다.')
    expect(paragraphs('---\n다리가 열렸다.\n---\n\n둘째다.\n')?.join() + readMarkdown('---\n다리가 열렸다.\n---\n\n둘째다.\n', 'note')!.title).toContain('다리가 열렸다.')
  })

  test('broken front matter is text, and nothing is lost', () => {
    expect(readMarkdown('---\ntitle: [새 다리\n---\n\n다리가 열렸다.\n', 'note')?.paragraphs).toContain('다리가 열렸다.')
  })

  test('aliases do not blow up', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: x\n---\n\n다리가 열렸다.\n`
    expect(paragraphs(bomb)).toContain('다리가 열렸다.')
  })
})

describe('marks go, text stays', () => {
  test.each([
    ['# 새 다리\n\n다리가 **열렸다**.', ['다리가 열렸다.'], 'heading as title, bold'],
    ['# 새 다리\n\n[시](https://garam.example)가 `7일` 밝혔다.', ['시가 7일 밝혔다.'], 'link and code'],
    ['# 새 다리\n\n한 문단이\n두 줄이다.', ['한 문단이 두 줄이다.'], 'a line end is a space'],
    ['# 새 다리\n\n> 드디어 열렸다.\n\n끝이다.', ['드디어 열렸다.', '끝이다.'], 'a quote'],
    ['# 새 다리\n\n특징은 이렇다.\n\n- 길이 1.2㎞\n- 폭 30m', ['특징은 이렇다.', '길이 1.2㎞', '폭 30m'], 'a list'],
    ['# 새 다리\n\n| 해 | 수 |\n|---|---|\n| 2025 | 3 |\n\n끝이다.', ['해 | 수', '2025 | 3', '끝이다.'], 'a table'],
    ['# 새 다리\n\n앞이다.\n\n<div><script>alert(1)</script><p>안이다.</p></div>\n\n뒤다.', ['앞이다.', '안이다.', '뒤다.'], 'HTML'],
    ['# 새 다리\n\n5 * 3 * 2 는 30이고 a_b_c 는 이름이다.', ['5 * 3 * 2 는 30이고 a_b_c 는 이름이다.'], 'signs that are no marks'],
  ])('%j', (text, expected) => {
    expect(paragraphs(text)).toEqual(expected)
  })

  test('a picture alone is a caption', () => {
    expect(readMarkdown('# 새 다리\n\n![다리 전경](a.jpg)\n\n다리가 열렸다.\n\n둘째다.', 'note')).toMatchObject({ captions: ['다리 전경'], paragraphs: ['다리가 열렸다.', '둘째다.'] })
  })

  test('no text', () => {
    expect(readMarkdown('---\ntitle: 새 다리\n---\n', 'note')).toBeNull()
  })
})

test.each([['> ', 20_000], ['- ', 20_000], ['[', 50_000], ['*a', 50_000], ['`', 50_000], ['  '.repeat(100) + '- a\n', 2000], ['<', 50_000], ['![', 30_000], ['_a ', 30_000]])('%j many times takes no second', (part, times) => {
  expect(cpuMilliseconds(() => readMarkdown(`# 제목\n\n${part.repeat(times)}`, 'note'))).toBeLessThan(1000)
})
