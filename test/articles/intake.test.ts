import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleFromAddress, articleFromText, articlesFromFile } from '../../src/articles/intake.ts'

const PAGE = `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>가온전자, 마루반도체 인수</title>
<meta property="article:published_time" content="2026-10-05T09:00:00+09:00"></head><body><nav><a href="/">홈</a></nav>
<article><h1>가온전자, 마루반도체 인수</h1><p>가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.</p>
<p>인수 절차는 내년 3월에 마무리될 예정이라고 회사는 밝혔다.</p></article></body></html>`

let server: Server
let base: string
beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(request.url!.startsWith('/article') ? PAGE : '<html><body><nav>홈</nav></body></html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
const options = { isAllowed: () => true }

describe('from an address', () => {
  test('title, date, text and the address', async () => {
    expect(await articleFromAddress(`${base}/article`, '7', options)).toMatchObject({
      title: '가온전자, 마루반도체 인수', date: '2026-10-05T09:00:00+09:00', url: `${base}/article`, server: '7',
      paragraphs: ['가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.', '인수 절차는 내년 3월에 마무리될 예정이라고 회사는 밝혔다.'],
    })
  })

  test('the same page with tracking parameters is the same article', async () => {
    const [one, other] = await Promise.all([articleFromAddress(`${base}/article`, null, options), articleFromAddress(`${base}/article?utm_source=x`, null, options)])
    expect(one.id).toBe(other.id)
  })

  test.each([['a page without text', '/menu', 'No article text']])('%s', async (_what, path, message) => {
    await expect(articleFromAddress(base + path, null, options)).rejects.toThrow(message)
  })

  test('a private address is refused', async () => {
    await expect(articleFromAddress(`${base}/article`, null)).rejects.toThrow('public Internet')
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
