import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleFromText, articlesFromAddress, articlesFromFile, type Read } from '../../src/articles/intake.ts'
import { pdfOf } from '../support/pdf.ts'

const PAGE = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>가온전자, 마루반도체 인수</title>
<meta property="article:published_time" content="2026-10-05T09:00:00+09:00"></head><body><nav><a href="/">홈</a></nav>
<article><h1>가온전자, 마루반도체 인수</h1><p>가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.</p>
<p>인수 절차는 내년 3월에 마무리될 예정이라고 회사는 밝혔다.</p></article></body></html>`

const TEXT = '다온시에서 5일 새 도서관이 문을 열었다고 시가 밝혔다. 책 12만 권을 갖췄고 매일 밤 10시까지 문을 연다.'
const served: Record<string, string | Buffer> = {
  a: `도서관 열려\n\n2026-10-05\n\n${TEXT}\n`, page: PAGE, 'a.pdf': pdfOf(['Harbor bridge opens', '', 'The new bridge in Calder opened on Monday, officials said.']),
  'a.md': `# 도서관 열려\n\n2026-10-05\n\n**${TEXT}**\n`, 'b.md': `# 도서관 열려\n\n${TEXT}\n`,
  'one.json': JSON.stringify({ title: '도서관 열려', text: TEXT }), list: JSON.stringify([{ title: '도서관 열려', text: TEXT }, { title: '제목뿐' }, { title: '공원 열려', text: '가람시에 새 공원이 열렸다.' }]),
  rss: `<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel><title>t</title><item><title>하나</title><description>${TEXT}</description></item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>하나</title><summary>${TEXT}</summary></entry></feed>`,
  jsonfeed: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [{ id: '1', content_text: TEXT }] }),
}
const ids = ({ articles }: Read) => articles.map(({ id }) => id)

let server: Server
let base: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url!, base)
    const [kind, name] = [url.searchParams.get('kind'), url.pathname.slice(1)]
    response.writeHead(200, kind === '' ? {} : { 'content-type': kind ?? 'text/html' })
    response.end(kind !== null ? served[name] : request.url!.startsWith('/article') ? PAGE : '<html><body><nav>홈</nav></body></html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
const options = { isAllowed: () => true }

describe('from an address', () => {
  test('title, date, text and the address', async () => {
    expect((await articlesFromAddress(`${base}/article`, '7', options)).articles[0]).toMatchObject({
      title: '가온전자, 마루반도체 인수', date: '2026-10-05T09:00:00+09:00', url: `${base}/article`, server: '7',
      paragraphs: ['가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.', '인수 절차는 내년 3월에 마무리될 예정이라고 회사는 밝혔다.'],
    })
  })

  test('the same page with tracking parameters is the same article', async () => {
    const [one, other] = await Promise.all([articlesFromAddress(`${base}/article`, null, options), articlesFromAddress(`${base}/article?utm_source=x`, null, options)])
    expect(one.articles[0]!.id).toBe(other.articles[0]!.id)
  })

  test.each<[kind: string, name: string, titles: string[], textless: number, why: string]>([
    ['text/plain', 'a', ['도서관 열려'], 0, 'a plain text'],
    ['text/plain', 'a.md', ['도서관 열려'], 0, 'Markdown that its server calls plain text'],
    ['text/markdown', 'b.md', ['도서관 열려'], 0, 'Markdown'],
    ['application/json', 'list', ['도서관 열려', '공원 열려'], 1, 'a list of which one has no text'],
    ['application/ld+json', 'one.json', ['도서관 열려'], 0, 'one in JSON'],
    ['application/octet-stream', 'one.json', ['도서관 열려'], 0, 'by the address where its server does not know'],
    ['', 'one.json', ['도서관 열려'], 0, 'by the address where its server says nothing'],
    ['text/plain', 'page', ['가온전자, 마루반도체 인수'], 0, 'a page that its server calls plain text'],
    ['application/pdf', 'a.pdf', ['Harbor bridge opens'], 0, 'a PDF'],
  ])('%s at %s: %j (%s)', async (kind, name, titles, textless) => {
    const address = `${base}/${name}?kind=${encodeURIComponent(kind)}`
    const { articles, textless: without } = await articlesFromAddress(address, '7', options)
    expect([articles.map(({ title }) => title), without]).toEqual([titles, textless])
    expect(articles.every(({ url, server, paragraphs }) => url === address && server === '7' && !/[{}#<>*]/u.test(paragraphs.join('')))).toBe(true)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
    expect(ids(await articlesFromAddress(address, '7', options))).toEqual(articles.map(({ id }) => id))
  })

  test.each<[kind: string, name: string]>([['application/rss+xml', 'rss'], ['text/xml', 'atom'], ['application/feed+json', 'jsonfeed'], ['text/html', 'rss']])('a feed is not an article: %s, %s', async (kind, name) => {
    await expect(articlesFromAddress(`${base}/${name}?kind=${encodeURIComponent(kind)}`, '7', options)).rejects.toThrow('/feeds add')
  })

  test.each([['a page without text', '/menu', 'No article text']])('%s', async (_what, path, message) => {
    await expect(articlesFromAddress(base + path, null, options)).rejects.toThrow(message)
  })

  test('a private address is refused', async () => {
    await expect(articlesFromAddress(`${base}/article`, null)).rejects.toThrow('public Internet')
  })
})

describe('from a file', () => {
  test.each([
    ['../../../etc/passwd.txt', 'a name that climbs'],
    ['C:\\news\\a.txt', 'a name from another system'],
    ['a\u202etxt.txt', 'a name that turns around'],
  ])('%j leaves no trace in the id (%s)', async (name) => {
    const { articles: [article] } = await articlesFromFile(Buffer.from('제목\n\n본문이 한 줄 있다.\n'), name, null)
    expect(article!.id).toMatch(/^added-[A-Za-z0-9]{12}$/u)
  })

  test('a book is refused, an article of many letters is not', async () => {
    const text = (letters: number) => Buffer.from(`제목\n\n${'가나다 라마바 사아자차. '.repeat(letters / 14)}\n`)
    await expect(articlesFromFile(text(320_000), 'book.txt', '7')).rejects.toThrow('longer than an article')
    expect((await articlesFromFile(text(100_000), 'long.txt', '7')).articles).toHaveLength(1)
  })

  test.each([
    ['a.exe', 'x', 'not an article'],
    ['a.json', '{', 'not valid JSON'],
    ['a.txt', '', 'empty'],
  ])('%s: refused', async (name, text, message) => {
    await expect(articlesFromFile(Buffer.from(text), name, null)).rejects.toThrow(message)
  })
})

test('pasted text: headline, blank line, paragraphs; nothing is an error', () => {
  expect(articleFromText('제목이다\n\n첫 문단이다.\n\n둘째 문단이다.', '7')).toMatchObject({ title: '제목이다', paragraphs: ['첫 문단이다.', '둘째 문단이다.'], server: '7' })
  expect(() => articleFromText(' \n ', '7')).toThrow()
})
