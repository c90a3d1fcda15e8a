import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../src/newsroom.ts'
import { openSqliteStore } from '../src/storage/sqliteStore.ts'
import type { Store } from '../src/storage/store.ts'
import { Wire } from '../src/wire.ts'

/** A site written for the test: 20 feeds of 10 pages each, every fifth story told by the next feed as well. */
class Site {
  readonly requests: string[] = []
  server!: Server
  base = ''
  /** path → status answered instead */
  faults = new Map<string, number>()
  /** paths of pages that were changed since */
  corrected = new Set<string>()
  /** how many entries each feed shows */
  shown = 10

  async open() {
    this.server = createServer((request, response) => {
      const path = request.url!
      this.requests.push(path)
      const fault = this.faults.get(path)
      if (fault) return response.writeHead(fault, { 'retry-after': '600' }).end()
      const [, kind, a, b] = path.split('?')[0]!.split('/')
      if (kind === 'moved') return response.writeHead(301, { location: `/feed/${a}` }).end()
      if (kind === 'home') return response.writeHead(200, { 'content-type': 'text/html' }).end('<link rel="alternate" type="application/rss+xml" href="/feed/0">')
      if (kind === 'page') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(Number(a), Number(b)).replace('모였으며', this.corrected.has(path.split('?')[0]!) ? '흩어졌으며' : '모였으며'))
      if (kind === 'feed') {
        const etag = `"${this.shown} ${this.corrected.size}"`
        if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
        return response.writeHead(200, { etag }).end(this.feed(Number(a)))
      }
      return response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  feed(n: number): string {
    const own = Array.from({ length: this.shown }, (_, i) => ({ url: `${this.base}/page/${n}/${i}`, title: titleOf(n, i) }))
    // The same story under a tracking parameter, from another feed.
    const borrowed = n > 0 ? [{ url: `${this.base}/page/${n - 1}/5?utm_source=feed${n}`, title: titleOf(n - 1, 5) }] : []
    const items = [...own, ...borrowed]
    if (n % 4 === 0) return `<rss version="2.0"><channel><title>${n}</title>${items.map((i) => `<item><title>${i.title}</title><link>${i.url}</link></item>`).join('')}</channel></rss>`
    if (n % 4 === 1) return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${n}</title>${items.map((i) => `<entry><title>${i.title}</title><id>${i.url}</id><published>2026-01-01T00:00:00Z</published>${this.corrected.has(new URL(i.url).pathname) ? '<updated>2026-01-02T00:00:00Z</updated>' : ''}<link href="${i.url}"/></entry>`).join('')}</feed>`
    if (n % 4 === 2) return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>${n}</title></channel>${items.map((i) => `<item rdf:about="${i.url}"><title>${i.title}</title><link>${i.url}</link></item>`).join('')}</rdf:RDF>`
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: String(n), items: items.map((i) => ({ id: i.url, url: i.url, title: i.title })) })
  }
}

const PLACES = ['가람', '한빛', '미루', '다온', '누리', '하람', '별빛', '마루', '새별', '온새미', '아라', '시나브로', '예그리나', '라온', '도담', '그루', '나래', '다솜', '모두', '보람']
const EVENTS = ['다리 공사', '시장 선거', '축구 결승', '전기 요금', '폭우 대비', '도서관 개관', '버스 노선', '사과 수확', '미술 전시', '학교 신설']
const titleOf = (n: number, i: number) => `${PLACES[n]}시 ${EVENTS[i]} 소식`
const page = (n: number, i: number) => `<html lang="ko"><head><meta charset="utf-8"><title>${titleOf(n, i)}</title></head><body><nav><a href="/">홈</a></nav><article><h1>${titleOf(n, i)}</h1>
<p>${PLACES[n]}시가 ${EVENTS[i]} 계획을 ${n + 1}월 ${i + 1}일 발표했다고 시청 관계자가 기자들에게 밝혔다.</p>
<p>${EVENTS[i]} 일로 ${PLACES[n]}시 주민 ${n * 100 + i * 7 + 13}명이 모였으며 담당자는 ${PLACES[(n * 3 + i) % 20]}동에서 설명회를 연다고 말했다.</p></article></body></html>`

let site: Site
let folder: string
let store: Store
let newsroom: Newsroom
let wire: Wire
let told: [address: string, why: string | null][]
beforeEach(async () => {
  site = new Site()
  await site.open()
  folder = mkdtempSync(join(tmpdir(), 'gisa-wire-'))
  store = openSqliteStore(folder)
  newsroom = openNewsroom()
  told = []
  wire = new Wire({
    newsroom, store, log: { info: () => {}, warn: () => {} }, fetchOptions: { isAllowed: () => true }, politeness: 0, random: () => 0,
    onPaused: async ({ address, state }) => void told.push([address, state.paused]),
  })
})
afterEach(async () => {
  site.server.close()
  await newsroom.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const minute = (n: number) => new Date(Date.parse('2026-11-23T00:00:00Z') + n * 60_000)
const count = () => newsroom.size({ server: '7' }).articles

test('200 pages of 20 feeds in four formats: every article once, no page asked for twice, no feed before its time', async () => {
  for (let n = 0; n < 20; n++) await wire.follow(`${site.base}/feed/${n}`, '7', minute(0))
  await wire.run(minute(0))
  expect(count()).toBe(200)
  expect((await store.articles()).length).toBe(200)
  const pages = site.requests.filter((path) => path.startsWith('/page/') && !path.includes('?'))
  expect(new Set(pages).size).toBe(pages.length)
  site.requests.length = 0
  await wire.run(minute(4))
  expect(site.requests).toEqual([])
  await wire.run(minute(6))
  expect(site.requests).toHaveLength(20)
  expect(count()).toBe(200)
}, 60_000)

describe('one feed', () => {
  test('an address that redirects for good is remembered, a page leads to its feed', async () => {
    expect((await wire.follow(`${site.base}/moved/3`, '7', minute(0))).address).toBe(`${site.base}/feed/3`)
    expect((await wire.follow(`${site.base}/home`, '7', minute(0))).address).toBe(`${site.base}/feed/0`)
    await expect(wire.follow(`${site.base}/page/0/0`, '7', minute(0))).rejects.toThrow('no feed')
  })

  test('what is new comes at the next look; what was seen does not come again', async () => {
    site.shown = 3
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    await wire.run(minute(0))
    expect(count()).toBe(3)
    site.shown = 5
    await wire.run(minute(6))
    expect(count()).toBe(5)
    expect(site.requests.filter((path) => path === '/page/0/0')).toHaveLength(1)
  })

  test('an entry that was changed makes a new version, once', async () => {
    await wire.follow(`${site.base}/feed/1`, '7', minute(0))
    await wire.run(minute(0))
    const before = count()
    site.corrected.add('/page/1/2')
    await wire.run(minute(6))
    await wire.run(minute(30))
    expect(count()).toBe(before)
    const changed = newsroom.articles({ scope: { server: '7' } }).find(({ url }) => url?.endsWith('/page/1/2'))!
    expect(changed.paragraphs.join()).toContain('흩어졌으며')
    expect((await store.versions(changed.id, '7'))[0]!.paragraphs.join()).toContain('모였으며')
    expect(site.requests.filter((path) => path === '/page/1/2')).toHaveLength(2)
  })

  test('errors put it off, and it goes on where it was', async () => {
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    site.faults.set('/feed/0', 503)
    await wire.run(minute(0))
    expect((await store.feeds())[0]?.state).toMatchObject({ failures: 1, next: minute(15).toISOString() })
    site.faults.clear()
    await wire.run(minute(15))
    expect(count()).toBe(10)
  })

  test('a page that fails does not hold up the others, and is tried again', async () => {
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    site.faults.set('/page/0/4', 500)
    await wire.run(minute(0))
    expect(count()).toBe(9)
    site.faults.clear()
    await wire.run(minute(6))
    expect(count()).toBe(10)
  })

  test('a page that its server refuses for good is asked for once', async () => {
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    site.faults.set('/page/0/4', 404)
    await wire.run(minute(0))
    site.requests.length = 0
    await wire.run(minute(6))
    expect(site.requests.filter((path) => path.includes('/page/0/4'))).toEqual([])
    expect(count()).toBe(9)
  })

  test('a feed that is gone is asked no more', async () => {
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    site.faults.set('/feed/0', 410)
    await wire.run(minute(0))
    site.requests.length = 0
    await wire.run(minute(10_000))
    expect(site.requests).toEqual([])
    expect((await store.feeds())[0]?.state.paused).toBe('gone')
    expect(told).toEqual([[`${site.base}/feed/0`, 'gone']])
  })

  test('a feed that is left while it is read stays left', async () => {
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    const running = wire.run(minute(0))
    await store.removeFeed(`${site.base}/feed/0`, '7')
    await running
    expect(await store.feeds()).toEqual([])
  })

  test('its articles are seen by its own server alone', async () => {
    await wire.follow(`${site.base}/feed/0`, '7', minute(0))
    await wire.run(minute(0))
    expect(newsroom.size({ server: '8' }).articles).toBe(0)
    expect(newsroom.size({ server: null }).articles).toBe(0)
  })
})
