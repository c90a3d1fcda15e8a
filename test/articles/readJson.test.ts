import { describe, expect, test } from 'vitest'
import { itemsInJson, readJsonArticles } from '../../src/articles/readJson.ts'

const read = (value: unknown) => readJsonArticles(JSON.stringify(value), 'file')

describe('shapes', () => {
  test('gisa\'s own', () => {
    const own = { title: '새 다리 개통', subtitles: ['9년 만에 완공'], date: '2026-09-14', byline: '나여울 기자', source: '가람일보', place: '가람', url: 'https://garam.example/1', captions: ['다리 전경'], paragraphs: ['하나.', '둘.'], headlines: [{ title: '여객선 결항', date: '2026-09-13', teaser: null }] }
    expect(read(own)).toEqual([{ id: 'file', language: 'ko', server: null, ...own }])
  })

  test.each<[object, string]>([
    [{ headline: '새 다리', published: '2026-09-14', body: '하나다.\n\n둘이다.' }, 'body of text'],
    [{ title: '새 다리', publishedAt: '2026-09-14T00:00:00', content: '<p>하나다.</p><p>둘이다.</p><p></p>' }, 'content in HTML'],
    [{ name: '새 다리', pubDate: 'Mon, 14 Sep 2026 01:00:00 +0900', text: '하나다.\n둘이다.' }, 'a feed\'s date'],
    [{ '@type': 'NewsArticle', headline: '새 다리', datePublished: '2026-09-14', articleBody: '하나다.\n\n둘이다.' }, 'JSON-LD'],
    [{ title: '새 다리', date: '20260914', paragraphs: [{ text: '하나다.' }, { text: '둘이다.' }] }, 'paragraphs as objects'],
    [{ 제목: '새 다리', 날짜: '2026-09-14', 본문: '하나다.\n\n둘이다.' }, 'Korean names'],
    [{ title: '새 다리', timestamp: 1789344000, body: '하나다.\n\n둘이다.' }, 'seconds since 1970'],
    [{ articles: [{ title: '새 다리', date: '2026-09-14', body: '하나다.\n\n둘이다.' }] }, 'a list of one'],
    [{ '@graph': [{ '@type': 'WebSite', name: '가람일보' }, { '@type': 'NewsArticle', headline: '새 다리', datePublished: '2026-09-14', articleBody: '하나다.\n\n둘이다.' }] }, 'a graph'],
  ])('%j', (value) => {
    const [article, ...more] = read(value)
    expect(more).toEqual([])
    expect(article).toMatchObject({ id: 'file', title: '새 다리', paragraphs: ['하나다.', '둘이다.'] })
    expect(article!.date!.slice(0, 10)).toBe('2026-09-14')
  })

  test('several get numbers; names may be objects', () => {
    const articles = read([
      { title: '하나', author: { name: '나여울 기자' }, publisher: { name: '가람일보' }, body: '하나다.' },
      { title: '둘', authors: ['온다솜', '도예찬'], body: '둘이다.' },
    ])
    expect(articles.map(({ id, byline, source }) => [id, byline, source])).toEqual([['file-1', '나여울 기자', '가람일보'], ['file-2', '온다솜, 도예찬', null]])
  })

  test('a line each', () => {
    expect(readJsonArticles('{"title":"하나","body":"하나다."}\n{"title":"둘","body":"둘이다."}\n', 'lines').map(({ id }) => id)).toEqual(['lines-1', 'lines-2'])
  })

  test('no markup reaches a paragraph or title', () => {
    const [article] = read({ title: '<b>새</b> 다리 &amp; 길', paragraphs: ['<p>하나<script>alert(1)</script></p>', 'A&amp;B <i>둘</i>'] })
    expect(article).toMatchObject({ title: '새 다리 & 길', paragraphs: ['하나', 'A&B 둘'] })
  })

  test('paragraphs given as a list stay as they are', () => {
    expect(read({ title: '제목', paragraphs: ['로그인', '댓글 3', '끝'] })[0]!.paragraphs).toEqual(['로그인', '댓글 3', '끝'])
  })
})

test.each<[object, number, string]>([
  [{ title: '하나', body: '하나다.' }, 1, 'one article is no list'],
  [[{ title: '하나', body: '하나다.' }, { title: '둘' }, { title: '셋', body: ' ' }], 3, 'two without a text'],
  [{ articles: [{ title: '하나', body: '하나다.' }, { title: '둘' }] }, 2, 'a list under its name'],
  [{ data: { items: [{ body: '하나다.' }, { id: 7 }] } }, 2, 'within another'],
  [{ '@graph': [{ '@type': 'WebSite', name: '가람일보' }, { headline: '하나', articleBody: '하나다.' }] }, 1, 'a site beside an article is no article without a text'],
  [[{ articles: [{ body: '하나다.' }, { body: '둘이다.' }] }, 'x', 3, null], 2, 'what is no object announces nothing'],
  [{ paragraphs: [{ text: '하나다.' }, { text: '' }] }, 1, 'paragraphs are no items'],
])('%j announces %i (%s)', (value, items) => {
  expect(itemsInJson(JSON.stringify(value))).toBe(items)
})

test.each([
  ['{"title": "새 다리",', /^not valid JSON: /u],
  ['[]', /^JSON without an article/u], ['{}', /^JSON without an article/u], ['null', /^JSON without an article/u], ['"text"', /^JSON without an article/u], ['42', /^JSON without an article/u],
  ['{"title": "새 다리", "body": 3}', /^JSON without an article/u], ['{"title": "새 다리", "paragraphs": []}', /^JSON without an article/u],
])('%s is refused', (text, reason) => {
  expect(() => readJsonArticles(text, 'file')).toThrow(reason)
})
