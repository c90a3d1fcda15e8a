import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addedPage, endingOf } from '../../src/articles/added.ts'
import type { FetchedPage } from '../../src/articles/fetchPage.ts'
import { UserError } from '../../src/userError.ts'

const page = (over: Partial<FetchedPage>): FetchedPage => ({
  url: 'https://news.example/1', lasting: 'https://news.example/1', unchanged: false, bytes: new Uint8Array(), type: null, charset: null, etag: null, lastModified: null, ...over,
})

test.each<[type: string | null, url: string, ending: string, why: string]>([
  ['text/html', '/a.txt', '.html', 'its server knows best'],
  ['application/xhtml+xml', '/a', '.html', 'a page in XML'],
  ['text/plain', '/a', '.txt', 'a text'],
  ['text/plain', '/README.md?raw=1', '.md', 'servers of code call Markdown plain text'],
  ['text/markdown', '/a', '.md', 'Markdown'],
  ['application/json', '/a.html', '.json', 'JSON'],
  ['application/vnd.api+json', '/a', '.json', 'JSON by another name'],
  ['application/octet-stream', '/a.json', '.json', 'a server that knows nothing'],
  ['application/octet-stream', '/a', '.html', 'nor does the address'],
  [null, '/2026/10/a.htm', '.htm', 'a server that says nothing'],
  [null, '/', '.html', 'a page, as most are'],
])('%s at %s is read as %s (%s)', (type, path, ending) => {
  expect(endingOf({ type, url: `https://news.example${path}` })).toBe(ending)
})

describe('a person reads why in their own language', () => {
  test.each([
    [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a picture', '사진'],
    [Buffer.from('PK\x03\x04', 'latin1'), 'a zip archive', '압축 파일'],
    [Buffer.from([0, 1, 2, 3, 0, 0, 7]), 'binary', '글이 아닌 파일'],
  ])('%#: %s', (bytes, english, korean) => {
    const read = () => addedPage(page({ bytes }), null)
    expect(read).toThrow(english)
    try {
      read()
    } catch (error) {
      expect((error as UserError).korean).toContain(korean)
    }
  })
})

const PIECES = ['<p>', '</p>', '<rss>', '<feed ', '<?xml version="1.0"?>', '<!--', '-->', '{', '}', '"title":', '"text":', '"version":"https://jsonfeed.org/version/1"', '[', ']', ',', '# ', '**', '&lt;b&gt;', '\n\n', '다온시에 다리가 열렸다. ', 'The bridge opened on Monday. ', '2026-10-05', '%PDF-', '\0']

test('anything that lies at an address: articles without markup, or words for the one who asked', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join('')))
  const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 300 }))
  const type = fc.constantFrom(null, 'text/html', 'text/plain', 'text/markdown', 'application/json', 'application/octet-stream', 'application/xml', 'image/png')
  fc.assert(fc.property(bytes, type, fc.constantFrom('', '.md', '.json', '.txt', '.html'), (content, kind, ending) => {
    try {
      const articles = addedPage(page({ bytes: content, type: kind, url: `https://news.example/a${ending}` }), '7')
      expect(articles.length).toBeGreaterThan(0)
      expect(articles.every(({ server, url, paragraphs }) => server === '7' && url !== null && paragraphs.length > 0)).toBe(true)
      expect(articles.flatMap(({ paragraphs }) => paragraphs).join('\n')).not.toMatch(/<\/?(?:p|b)>/u)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }), { numRuns: Number(process.env.GISA_FUZZ ?? 200) })
})
