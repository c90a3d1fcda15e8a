import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticleFile } from '../../src/articles/readArticleFile.ts'
import { UserError } from '../../src/userError.ts'
import { cpuMilliseconds } from '../support/cpu.ts'
import { MARKUP } from '../support/markup.ts'

const read = (text: string, name = 'file.txt') => readArticleFile(Buffer.from(text), name)

test.each([
  ['file.pdf', 'x', 'not an article: .pdf'], ['file', 'x', 'not an article: no ending'], ['file.txt', '', 'empty'], ['file.txt', ' \n ', 'no text in it'],
  ['file.html', '<html><body></body></html>', 'no text in it'],
])('%s with %j: %s', (name, text, reason) => {
  expect(() => read(text, name)).toThrow(reason)
})

test('a page saved as text is read as a page', () => {
  expect(read('<!doctype html><html><head><title>새 다리 개통</title></head><body><nav>로그인</nav><article><h1>새 다리 개통</h1><p>다리가 열렸다고 시가 밝혔다.</p></article></body></html>')[0]).toMatchObject({ title: '새 다리 개통', paragraphs: ['다리가 열렸다고 시가 밝혔다.'] })
})

describe('hostile pages end within a second', { retry: 2 }, () => {
  test.each([
    ['nested', '<div>'.repeat(100_000) + '<p>깊은 곳에도 글은 있다고 한다.</p>' + '</div>'.repeat(100_000)],
    ['nested inline', '<b>'.repeat(100_000) + '글이 여기에 있다고 한다.'],
    ['never closed', '<table><tr><td>'.repeat(30_000) + '글이 여기에 있다고 한다.'],
    ['entities', '<p>' + '&amp;lt;'.repeat(100_000) + '</p><p>글이 여기에 있다고 한다.</p>'],
    ['scripts', '<script>'.repeat(20_000) + '</script><p>글이 여기에 있다고 한다.</p>'],
    ['comments', '<!--'.repeat(50_000) + '--><p>글이 여기에 있다고 한다.</p>'],
    ['attributes', `<p ${'a="b" '.repeat(50_000)}>글이 여기에 있다고 한다.</p>`],
    ['one long word', `<p>${'가'.repeat(1_000_000)}</p>`],
    ['open brackets', '<'.repeat(200_000)],
    ['links', '<a href="/">기사 제목이 여기에 있다</a>'.repeat(2000)],
    ['JSON-LD', `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>글이 여기에 있다고 한다.</p>`],
  ])('%s', (_name, html) => {
    let articles: ReturnType<typeof read> = []
    expect(cpuMilliseconds(() => {
      try {
        articles = read(html, 'file.html')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    })).toBeLessThan(1000)
    for (const paragraph of articles.flatMap(({ paragraphs }) => paragraphs)) expect(paragraph).not.toMatch(MARKUP)
  })

  test.each([
    ['one line of 2 MB', '가나다 라마바 사아자. '.repeat(100_000)],
    ['a million empty lines', '제목\n' + '\n'.repeat(1_000_000) + '글이다.'],
    ['100,000 short lines', '가람시 뉴스\n'.repeat(100_000)],
    ['50,000 headings of lists', '많이 본 뉴스\n'.repeat(50_000)],
    ['20,000 dated headlines', '달빛섬 여객선 이틀째 결항 2026.09.14\n'.repeat(20_000)],
    ['lists and prose in turn', '관련기사\n시민들은 다리를 걸어서 건넜다고 한다.\n달빛섬 여객선 이틀째 결항\n'.repeat(10_000)],
  ])('text: %s', (_name, text) => {
    expect(cpuMilliseconds(() => read(text))).toBeLessThan(6000)
  })
})

/** Longer with `GISA_FUZZ=20000`. */
const numRuns = Number(process.env.GISA_FUZZ ?? 150)

const piece = fc.oneof(
  fc.constantFrom('<p>', '</p>', '<div class="article">', '</div>', '<br>', '<b>', '</b>', '<script>', '</script>', '<!--', '-->', '<a href="x">', '</a>', '<li>', '<h1>', '</h1>', '<td>', '<style>', '&lt;b&gt;', '&amp;', '&#60;p&#62;',
    '\n', '\n\n', ' ', '로그인', '댓글 3', '많이 본 뉴스', '저작권자 © 가람일보 무단전재 및 재배포 금지', '2026.09.14', '입력 2026-09-14 10:32', '나여울 기자', '(가람=한들통신) 온다솜 기자 = ', '▲', '---', '{', '"title":', '# ', '> ', '- ', '```', '[', ']('),
  fc.constantFrom('가람시가 새 다리를 열었다고 7일 밝혔다.', 'The bridge opened on Monday, officials said.', '시민들은 반겼다.', '태풍 북상…내일 고비'),
  fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }),
)
const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('any text: no crash, no hang, no markup, nothing empty', () => {
  test.each(['file.txt', 'file.md', 'file.html', 'file.json'])('%s', (name) => {
    fc.assert(fc.property(texts, (text) => {
      let articles: ReturnType<typeof readOrRefuse> = []
      expect(cpuMilliseconds(() => { articles = readOrRefuse(Buffer.from(text), name) })).toBeLessThan(1000)
      for (const { id, title, paragraphs } of articles) {
        expect([id, title, paragraphs.length]).not.toContain(name === 'file.json' ? null : 0)
        expect(title.trim()).not.toBe('')
        for (const paragraph of paragraphs) {
          expect(paragraph.trim()).toBe(paragraph)
          expect(paragraph).not.toBe('')
          expect(paragraph).not.toMatch(MARKUP)
        }
      }
    }), { numRuns })
  })

  test('any JSON value', () => {
    fc.assert(fc.property(fc.json(), (text) => { readOrRefuse(Buffer.from(text), 'file.json') }), { numRuns })
  })

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('file.txt', 'file.md', 'file.html', 'file.json'), (bytes, name) => { readOrRefuse(Buffer.from(bytes), name) }), { numRuns })
  })
})

function readOrRefuse(bytes: Buffer, name: string) {
  try {
    return readArticleFile(bytes, name)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
