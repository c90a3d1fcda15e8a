import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPage } from '../../src/articles/fetchPage.ts'

const ROUTES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'Text/HTML; charset=EUC-KR', etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' }).end('<p>기사'),
  '/if': (request, response) => (request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.end('new')),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/private': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50 * 1024 * 1024))),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end('slow down'),
  '/back': (_, response) => response.writeHead(503, { date: 'Mon, 23 Nov 2026 00:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 00:10:00 GMT' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
}

let server: Server
let base: string
const requested: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    requested.push(request.url!)
    const route = ROUTES[request.url!]
    if (route) route(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const isAllowed = (address: string) => address === '127.0.0.1'

test('a page comes with its type, charset and validators', async () => {
  const page = await fetchPage(`${base}/page`, { isAllowed })
  expect(page).toMatchObject({ url: `${base}/page`, unchanged: false, type: 'text/html', charset: 'euc-kr', etag: '"1"', lastModified: 'Mon, 23 Nov 2026 00:00:00 GMT' })
  expect(Buffer.from(page.bytes).toString()).toBe('<p>기사')
})

test('a page that did not change is not sent again', async () => {
  const page = await fetchPage(`${base}/if`, { isAllowed, etag: '"1"' })
  expect([page.unchanged, page.bytes.length]).toEqual([true, 0])
})

test.each([
  ['/moved', '/page', 'moved for good: the new address is kept'],
  ['/elsewhere', '/elsewhere', 'moved for now: the old address is kept'],
])('%s is read and %s remembered (%s)', async (path, lasting) => {
  const page = await fetchPage(base + path, { isAllowed })
  expect([page.url, page.lasting]).toEqual([`${base}/page`, base + lasting])
})

describe('refused', () => {
  test.each([
    ['/round', 'more than five times', 'turns in a circle'],
    ['/private', 'not on the public Internet', 'redirects to the metadata service'],
    ['/file', 'Only http and https', 'redirects to a file'],
    ['/bomb', 'larger than 5 MB', '50 KB that unpack to 50 MB'],
    ['/gone', 'answered 410', 'gone'],
  ])('%s: %s (%s)', async (path, message) => {
    await expect(fetchPage(base + path, { isAllowed })).rejects.toThrow(message)
  })

  test.each([
    ['no address', 'not a web address'],
    ['ftp://example.com/', 'Only http and https'],
    ['http://me:secret@example.com/', 'user name or password'],
    ['http://127.0.0.1/', 'not on the public Internet'],
    ['http://2130706433/', 'not on the public Internet'],
    ['http://0x7f.1/', 'not on the public Internet'],
    ['http://[::1]/', 'not on the public Internet'],
    ['http://[::ffff:127.0.0.1]/', 'not on the public Internet'],
    ['http://localhost/', 'not on the public Internet'],
  ])('%s: %s', async (address, message) => {
    await expect(fetchPage(address)).rejects.toThrow(message)
  })

  test('a private address is never connected to', async () => {
    requested.length = 0
    await expect(fetchPage(`${base}/page`)).rejects.toThrow('not on the public Internet')
    await expect(fetchPage(`${base.replace('127.0.0.1', 'localhost')}/page`)).rejects.toThrow('not on the public Internet')
    expect(requested).toEqual([])
  })

  test('given up by the one who asked', async () => {
    await expect(fetchPage(`${base}/page`, { isAllowed, signal: AbortSignal.abort() })).rejects.toThrow('could not be fetched')
  })

  test('an answer 429 says when to come back, in seconds or as a moment', async () => {
    await expect(fetchPage(`${base}/back`, { isAllowed })).rejects.toMatchObject({ status: 503, retryAfter: 600 })
    await expect(fetchPage(`${base}/busy`, { isAllowed })).rejects.toMatchObject({ status: 429, retryAfter: 120 })
  })
})
