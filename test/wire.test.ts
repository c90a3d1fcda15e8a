import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../src/newsroom.ts'
import { Shelf } from '../src/shelf.ts'
import { openSqliteStore } from '../src/storage/sqliteStore.ts'
import type { Store } from '../src/storage/store.ts'
import { Wire } from '../src/wire.ts'

interface Request { path: string; start: number; end: number; agent: string }

/**
 * A site written for the test: 20 feeds in all four formats, of 10 pages each, with redirects, slow answers and one feed
 * in EUC-KR. Every feed also tells one story of the feed before it with a tracking parameter, and another one under an
 * address of its own, re-dated and with a corrected word.
 */
class Site {
  readonly requests: Request[] = []
  server!: Server
  base = ''
  /** path → status answered instead */
  faults = new Map<string, number>()
  /** paths of pages that were changed since */
  corrected = new Set<string>()
  /** how many entries each feed shows */
  shown = 10
  /** what happens while a page is asked for, by its path */
  meanwhile = new Map<string, () => Promise<unknown>>()
  /** pages beside those of the feeds, by path */
  pages = new Map<string, string>()
  /** paths that a feed tells instead of its own */
  entries: string[] | null = null
  /** of what each entry has beside its page */
  teaser: string | null = null

  async open() {
    this.server = createServer((request, response) => {
      const record: Request = { path: request.url!, start: performance.now(), end: NaN, agent: String(request.headers['user-agent']) }
      this.requests.push(record)
      response.on('close', () => { record.end = performance.now() })
      const meanwhile = this.meanwhile.get(request.url!)?.() ?? Promise.resolve()
      void meanwhile.then(() => setTimeout(() => this.answer(request, response), request.url!.endsWith('/9') ? 20 : 0))
    })
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url!.split('?')[0]!
    const fault = this.faults.get(path)
    const html = { 'content-type': 'text/html; charset=utf-8' }
    const [, kind, a, b] = path.split('/')
    if (fault) response.writeHead(fault, { 'retry-after': '600' }).end()
    else if (this.pages.has(path)) response.writeHead(200, html).end(this.pages.get(path))
    else if (kind === 'moved') response.writeHead(301, { location: `/feed/${a}` }).end()
    else if (kind === 'home') response.writeHead(200, html).end('<link rel="alternate" type="application/rss+xml" href="/moved/0">')
    else if (kind === 'page' && b === '3') response.writeHead(302, { location: `/story/${a}/${b}` }).end()
    else if (kind === 'page' || kind === 'story') response.writeHead(200, html).end(page(Number(a), Number(b)).replace('모였으며', this.corrected.has(path) ? '흩어졌으며' : '모였으며'))
    else if (kind === 'copy') response.writeHead(200, html).end(page(Number(a), Number(b)).replace('담당자는', '담당 직원은').replace('<head>', '<head><meta property="article:published_time" content="2026-11-24T00:00:00+09:00">'))
    else if (kind === 'feed') {
      const etag = `"${this.shown} ${this.corrected.size} ${this.entries?.join('')}"`
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(200, { etag }).end(a === '12' ? iconv.encode(this.feed(12), 'euc-kr') : this.feed(Number(a)))
    } else response.writeHead(404).end()
  }

  feed(n: number): string {
    const own = Array.from({ length: this.shown }, (_, i) => ({ url: `${this.base}/page/${n}/${i}`, title: titleOf(n, i) }))
    const borrowed = n > 0 ? [{ url: `${this.base}/page/${n - 1}/5?utm_source=feed${n}`, title: titleOf(n - 1, 5) }, { url: `${this.base}/copy/${n - 1}/7`, title: titleOf(n - 1, 7) }] : []
    const items = this.entries?.map((path) => ({ url: this.base + path, title: path })) ?? [...own, ...borrowed]
    if (n % 4 === 0) return `<?xml version="1.0" encoding="${n === 12 ? 'euc-kr' : 'utf-8'}"?><rss version="2.0"><channel><title>${n}호 소식</title>${items.map((i) => `<item><title>${i.title}</title><link>${i.url}</link>${this.teaser === null ? '' : `<description>${this.teaser}</description>`}</item>`).join('')}</channel></rss>`
    if (n % 4 === 1) return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${n}</title>${items.map((i) => `<entry><title>${i.title}</title><id>${i.url}</id><published>2026-01-01T00:00:00Z</published>${this.corrected.has(new URL(i.url).pathname) ? '<updated>2026-01-02T00:00:00Z</updated>' : ''}<link href="${i.url}"/></entry>`).join('')}</feed>`
    if (n % 4 === 2) return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>${n}</title></channel>${items.map((i) => `<item rdf:about="${i.url}"><title>${i.title}</title><link>${i.url}</link></item>`).join('')}</rdf:RDF>`
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: String(n), items: items.map((i) => ({ id: i.url, url: i.url, title: i.title })) })
  }
}

const PLACES = ['가람', '한빛', '미루', '다온', '누리', '하람', '별빛', '마루', '새별', '온새미', '아라', '시나브로', '예그리나', '라온', '도담', '그루', '나래', '다솜', '모두', '보람']
const EVENTS = ['다리 공사', '시장 선거', '축구 결승', '전기 요금', '폭우 대비', '도서관 개관', '버스 노선', '사과 수확', '미술 전시', '학교 신설']
const eventOf = (i: number) => (i < 10 ? EVENTS[i] : `${PLACES[(i * 3 + 1) % 20]} ${EVENTS[i % 10]}보다 ${EVENTS[(i + 3 * Math.floor(i / 10)) % 10]} 먼저`)
const titleOf = (n: number, i: number) => `${PLACES[n]}시 ${eventOf(i)} 소식`
const page = (n: number, i: number) => `<html lang="ko"><head><meta charset="utf-8"><title>${titleOf(n, i)}</title></head><body><nav><a href="/">홈</a></nav><article><h1>${titleOf(n, i)}</h1>
<p>${PLACES[n]}시가 ${eventOf(i)} 계획을 ${n + 1}월 ${i + 1}일 발표했다고 시청 관계자가 기자들에게 밝혔다.</p>
<p>${eventOf(i)} 일로 ${PLACES[n]}시 주민 ${n * 100 + i * 7 + 13}명이 모였으며 담당자는 ${PLACES[(n * 3 + i) % 20]}동에서 설명회를 연다고 말했다.</p></article></body></html>`

let site: Site
let folder: string
let store: Store
let newsroom: Newsroom
let shelf: Shelf
let wire: Wire
let clock: Date
let told: [address: string, why: string | null][]

const open = (politeness = 0) => new Wire({
  newsroom, store, shelf, log: { info: () => {}, warn: () => {} }, clock: () => clock, fetchOptions: { isAllowed: () => true }, politeness, random: () => 0,
  onPaused: async ({ address, state }) => void told.push([address, state.paused]),
})

beforeEach(async () => {
  site = new Site()
  await site.open()
  folder = mkdtempSync(join(tmpdir(), 'gisa-wire-'))
  store = openSqliteStore(folder)
  newsroom = openNewsroom()
  shelf = new Shelf(newsroom, store)
  told = []
  clock = minute(0)
  wire = open()
})
afterEach(async () => {
  site.server.closeAllConnections()
  site.server.close()
  await newsroom.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const minute = (n: number) => new Date(Date.parse('2026-11-23T00:00:00Z') + n * 60_000)
const count = (server = '7') => newsroom.size({ server }).articles
const asked = (path: string) => site.requests.filter((request) => request.path === path).length
const textOf = (path: string) => newsroom.articles({ scope: { server: '7' } }).find(({ url }) => url?.endsWith(path))?.paragraphs.join('\n')

function follow(path: string, server = '7') {
  return wire.follow(site.base + path, server)
}

function run(at: number): Promise<void> {
  clock = minute(at)
  return wire.run()
}

test('200 pages of 20 feeds in four formats: every article once, none lost, no page asked for twice, no feed before its time', async () => {
  for (let n = 0; n < 20; n++) await follow(n === 4 ? '/moved/4' : `/feed/${n}`)
  site.faults.set('/page/2/1', 500).set('/page/9/9', 503)
  await run(0)
  expect(count()).toBe(198)
  site.faults.clear()
  site.requests.length = 0
  await run(4)
  expect(site.requests).toEqual([])
  await run(6)
  expect(count()).toBe(200)
  expect((await Array.fromAsync(store.articles())).length).toBe(200)
  expect(site.requests.filter(({ path }) => !path.startsWith('/feed/')).map(({ path }) => path).toSorted()).toEqual(['/page/2/1', '/page/9/9'])
  site.corrected.add('/page/1/2').add('/page/13/8')
  await run(30)
  expect([count(), textOf('/page/1/2')?.includes('흩어졌으며'), textOf('/page/13/8')?.includes('흩어졌으며')]).toEqual([200, true, true])
  const titles = newsroom.articles({ scope: { server: '7' } }).map(({ title }) => title)
  expect(new Set(titles).size).toBe(200)
}, 120_000)

test('from one host one request at a time, with a pause after each, whoever follows what; it says who asks', async () => {
  wire = open(40)
  site.shown = 3
  await Promise.all([follow('/feed/0'), follow('/feed/1', '8')])
  await run(0)
  expect(site.requests.length).toBeGreaterThan(6)
  for (const [i, { start, agent }] of site.requests.entries()) {
    if (i > 0) expect(start - site.requests[i - 1]!.end).toBeGreaterThanOrEqual(35)
    expect(agent).toContain('gisa')
  }
}, 30_000)

test('what two servers follow is asked once for both, and each has its own articles', async () => {
  await follow('/feed/0')
  await follow('/feed/0', '8')
  await run(0)
  expect([count('7'), count('8')]).toEqual([10, 10])
  expect(site.requests.map(({ path }) => path).filter((path, i, all) => all.indexOf(path) !== i)).toEqual([])
})

describe('one feed', () => {
  test('an address that redirects for good is remembered, a page leads to its feed, and neither is a second one', async () => {
    expect((await follow('/moved/3')).address).toBe(`${site.base}/feed/3`)
    expect((await follow('/home')).address).toBe(`${site.base}/feed/0`)
    await follow('/feed/3')
    expect((await store.feeds()).map(({ address }) => address)).toEqual([`${site.base}/feed/0`, `${site.base}/feed/3`])
    await expect(follow('/page/0/0')).rejects.toThrow('no feed')
  })

  test('in EUC-KR is read as one in UTF-8', async () => {
    expect((await follow('/feed/12')).title).toBe('12호 소식')
  })

  test('what is new comes at the next look; what was seen does not come again', async () => {
    site.shown = 3
    await follow('/feed/0')
    await run(0)
    expect(count()).toBe(3)
    site.shown = 5
    await run(6)
    expect(count()).toBe(5)
    expect(asked('/page/0/0')).toBe(1)
  })

  test('of more entries than one look takes, the others come at the next ones', async () => {
    site.shown = 45
    await follow('/feed/0')
    await run(0)
    expect(count()).toBe(20)
    await run(6)
    expect(count()).toBe(40)
    await run(12)
    expect(count()).toBe(45)
    await run(30)
    expect(count()).toBe(45)
    for (let i = 0; i < 45; i++) expect(asked(`/page/0/${i}`)).toBe(1)
  })

  test('an entry that was changed makes a new version, once', async () => {
    await follow('/feed/1')
    await run(0)
    const before = count()
    site.corrected.add('/page/1/2')
    await run(6)
    await run(30)
    expect(count()).toBe(before)
    const changed = newsroom.articles({ scope: { server: '7' } }).find(({ url }) => url?.endsWith('/page/1/2'))!
    expect(changed.paragraphs.join()).toContain('흩어졌으며')
    expect((await store.versions(changed.id, '7'))[0]!.paragraphs.join()).toContain('모였으며')
    expect(asked('/page/1/2')).toBe(2)
  })

  test.each<[what: string, first: string, second: string, said: string, versions: number]>([
    ['later, with a corrected word, takes its place', '2026-11-23', '2026-11-24', '담당 직원은', 1],
    ['earlier, is passed over', '2026-11-23', '2026-11-22', '담당자는', 0],
    ['of the same day, is passed over', '2026-11-23', '2026-11-23', '담당자는', 0],
  ])('a story told again by its site under another address, %s', async (_what, first, second, said, versions) => {
    const dated = (html: string, date: string) => html.replace('<head>', `<head><meta property="article:published_time" content="${date}T09:00:00+09:00">`)
    site.pages.set('/old', dated(page(0, 1), first)).set('/new', dated(page(0, 1), second).replace('담당자는', '담당 직원은'))
    site.entries = ['/old']
    await follow('/feed/0')
    await run(0)
    const { id } = newsroom.articles({ scope: { server: '7' } })[0]!
    site.entries = ['/new', '/old']
    await run(6)
    await run(30)
    expect([count(), newsroom.article(id, { server: '7' })?.paragraphs.join().includes(said), (await store.versions(id, '7')).length]).toEqual([1, true, versions])
  })

  test('errors put it off, and it goes on where it was', async () => {
    await follow('/feed/0')
    site.faults.set('/feed/0', 503)
    await run(6)
    expect((await store.feeds())[0]?.state).toMatchObject({ failures: 1, next: minute(21).toISOString() })
    site.faults.clear()
    await run(21)
    expect(count()).toBe(10)
  })

  test('a page that fails does not hold up the others, and is tried again', async () => {
    await follow('/feed/0')
    site.faults.set('/page/0/4', 500)
    await run(0)
    expect(count()).toBe(9)
    site.faults.clear()
    await run(6)
    expect(count()).toBe(10)
  })

  test('a page that goes on failing is tried five times; then the teaser has to do', async () => {
    site.teaser = '누리시 전기 요금이 오른다고 시청이 밝혔다.'
    site.shown = 1
    await follow('/feed/0')
    site.faults.set('/page/0/0', 500)
    for (const at of [0, 20, 40, 60]) await run(at)
    expect(count()).toBe(0)
    for (const at of [80, 100, 120]) await run(at)
    expect(newsroom.articles({ scope: { server: '7' } }).map(({ paragraphs }) => paragraphs)).toEqual([[site.teaser]])
    expect(asked('/page/0/0')).toBe(5)
  })

  test('a page that its server refuses for good is asked for once', async () => {
    await follow('/feed/0')
    site.faults.set('/page/0/4', 404)
    await run(0)
    site.requests.length = 0
    await run(6)
    expect(asked('/page/0/4')).toBe(0)
    expect(count()).toBe(9)
  })

  test('a feed that is gone is asked no more, and told once; followed again, it goes on where it was', async () => {
    await follow('/feed/0')
    await run(0)
    site.faults.set('/feed/0', 410)
    await run(6)
    site.requests.length = 0
    await run(10_000)
    expect(site.requests).toEqual([])
    expect((await store.feeds())[0]?.state.paused).toBe('gone')
    expect(told).toEqual([[`${site.base}/feed/0`, 'gone']])
    site.faults.clear()
    await follow('/feed/0')
    site.requests.length = 0
    await run(10_010)
    expect([count(), site.requests.map(({ path }) => path)]).toEqual([10, ['/feed/0']])
  })

  test('a feed that is left while it is read stays left', async () => {
    await follow('/feed/0')
    const running = run(0)
    await store.removeFeed(`${site.base}/feed/0`, '7')
    await running
    expect(await store.feeds()).toEqual([])
  })

  test.each<[what: string, remove: (id: string) => Promise<unknown>, left: number, text: string | null, feeds: number]>([
    ['the server is forgotten', () => shelf.forget('7'), 0, null, 0],
    ['the feed is left: what came before stays', () => store.removeFeed(`${site.base}/feed/1`, '7'), 12, '모였으며', 0],
    ['the article is removed of which a new version is on its way: the others come', (id) => shelf.remove(id, '7'), 12, null, 1],
  ])('nothing comes back when, while it is read, %s', async (_what, remove, left, text, feeds) => {
    await follow('/feed/1')
    await run(0)
    const { id } = newsroom.articles({ scope: { server: '7' } }).find(({ url }) => url?.endsWith('/page/1/2'))!
    site.corrected.add('/page/1/2').add('/page/1/9')
    site.shown = 11
    site.meanwhile.set('/page/1/9', () => remove(id))
    await run(6)
    const stored = await Array.fromAsync(store.articles())
    const texts = [newsroom.article(id, { server: '7' }), stored.find(({ article }) => article.id === id)?.article].map((article) => article?.paragraphs.join() ?? null)
    expect(texts).toEqual([text, text].map((part) => (part === null ? null : expect.stringContaining(part))))
    expect([count(), stored.length]).toEqual([left, left])
    expect(await store.feeds()).toHaveLength(feeds)
  })

  test('its articles are seen by its own server alone', async () => {
    await follow('/feed/0')
    await run(0)
    expect(newsroom.size({ server: '8' }).articles).toBe(0)
    expect(newsroom.size({ server: null }).articles).toBe(0)
  })

  test('closing gives up what is under way and keeps what was read; the next start goes on', async () => {
    wire = open(10)
    await follow('/feed/0')
    const running = run(0)
    await expect.poll(() => asked('/page/0/2')).toBe(1)
    await wire.close()
    await running
    const kept = count()
    expect(kept).toBeLessThan(10)
    expect((await store.feeds())[0]?.state.failures).toBe(0)
    wire = open()
    await run(6)
    expect(count()).toBe(10)
    expect(asked('/page/0/0')).toBe(1)
  })
})
