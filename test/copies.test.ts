import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { standsFor, weigh } from '../src/articles/nearCopy.ts'
import type { Article } from '../src/articles/article.ts'
import { Library } from '../src/library.ts'
import { openNewsroom, type Newsroom } from '../src/newsroom.ts'
import { openSqliteStore } from '../src/storage/sqliteStore.ts'
import { editionOf, toldOf } from '../src/digest/edition.ts'
import type { Store, Subscription } from '../src/storage/store.ts'

const SHARED = { server: null }
const QUAKE = [
  '18일 오전 6시 12분께 하람섬 남동쪽 바다에서 규모 6.1의 지진이 났다고 기상청이 밝혔다.',
  '이 지진으로 주민 12명이 다쳤고, 주민 4천여 명이 학교와 체육관으로 대피했다.',
  '하람대교는 이틀 동안 통제되며, 배편은 20일 아침에 다시 다닐 예정이라고 하람군청이 전했다.',
]
const CORRECTED = QUAKE.map((text) => text.replace('12명', '14명'))
const MERGER = ['가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.', '가온전자는 마루반도체의 지분 100%를 최대 주주인 다온투자로부터 사들인다. 인수 절차는 내년 3월에 마무리된다.']

let folder: string
let store: Store
let newsroom: Newsroom
let library: Library
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gisa-copies-'))
  mkdirSync(join(folder, 'news'))
  start()
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

function start() {
  store = openSqliteStore(join(folder, 'state'))
  newsroom = openNewsroom()
  library = new Library(newsroom, store, [join(folder, 'news')], () => new Date('2026-10-05T00:00:00.000Z'))
}

async function stop() {
  await newsroom.close()
  await store.close()
}

const pathOf = (name: string) => join(folder, 'news', `${name}.txt`)
let written = 1_700_000_000
/** Each is written later than the one before. */
function write(name: string, paragraphs: string[], { title = '하람섬 지진', date = '2026-09-18', at = written++ } = {}) {
  writeFileSync(pathOf(name), `${title}\n\n${date}\n\n${paragraphs.join('\n\n')}\n`)
  utimesSync(pathOf(name), at, at)
}
const remove = (name: string) => rmSync(pathOf(name))
const shown = () => newsroom.articles({ scope: SHARED }).map(({ id }) => id).sort()
const cited = (question: string) => newsroom.ask(question, { scope: SHARED, now: new Date('2026-10-05') }).passages.map(({ article }) => article)

describe('of two files that say nearly the same, one is shown', () => {
  test.each<[string, () => void, string, string]>([
    ['a corrected word', () => write('later', CORRECTED), 'later', 'quake'],
    ['the same under another name', () => write('later', QUAKE), 'later', 'quake'],
    ['re-dated', () => write('later', QUAKE, { date: '2026-09-19', at: 1 }), 'later', 'quake'],
    ['of an older day, dropped later', () => write('later', QUAKE, { date: '2026-09-17' }), 'quake', 'later'],
    ['cut short', () => write('later', QUAKE.slice(0, 2)), 'quake', 'later'],
    ['with more to it', () => write('later', [...QUAKE, '여진은 23차례 이어졌다.']), 'later', 'quake'],
  ])('%s', async (_what, drop, kept, hidden) => {
    write('quake', QUAKE)
    write('merger', MERGER, { title: '가온전자, 마루반도체 인수' })
    await library.open()
    drop()
    const { copies } = await library.update()
    expect(shown()).toEqual([kept, 'merger'].sort())
    expect(copies.map(({ file, like }) => [basename(file), basename(like)])).toEqual([[`${hidden}.txt`, `${kept}.txt`]])
    expect(new Set(cited('몇 명이 다쳤어?'))).toEqual(new Set([kept]))
    expect((await library.update()).copies).toEqual([])
  })

  test('also where they come together, and in one file', async () => {
    write('a', QUAKE)
    write('b', CORRECTED)
    writeFileSync(join(folder, 'news', 'list.json'), JSON.stringify([1, 2].map((i) => ({ title: `인수 ${i}`, date: '2026-10-05', body: MERGER.join('\n\n') }))))
    await library.open()
    expect(shown()).toEqual(['b', 'list-2'])
  })

  test('but not other news in the same words, of another day or another firm', async () => {
    const market = (day: number) => [`코스피는 ${day}일 전 거래일보다 ${day}.${day}2포인트 오른 27${day}.41에 거래를 마쳤다. 외국인은 ${day}천억 원어치를 사들였고 기관은 ${day + 1}천억 원어치를 팔았다.`, '코스닥은 오후 들어 오름폭을 줄였고, 원·달러 환율은 외환 시장에서 큰 움직임 없이 거래를 마감했다고 거래소가 전했다.']
    for (const day of [3, 4, 5]) write(`market${day}`, market(day), { title: `코스피 마감 ${day}일`, date: `2026-10-0${day}` })
    await library.open()
    expect(shown()).toEqual(['market3', 'market4', 'market5'])
  })

  test('a headline that stands beside several pages as well', async () => {
    const page = (title: string, body: string[]) => `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body.map((p) => `<p>${p}</p>`).join('')}</article>
      <aside><h3>많이 본 뉴스</h3><ul><li><a href="/1">다온시 새 다리 내년 3월 열려</a></li><li><a href="/2">누리호 여섯 번째 발사 연기</a></li></ul></aside></body></html>`
    for (const [name, body] of [['one', QUAKE], ['two', MERGER]] as const) writeFileSync(join(folder, 'news', `${name}.html`), page(name === 'one' ? '하람섬 지진' : '가온전자 인수', body))
    const { copies } = await library.open()
    const titles = newsroom.articles({ scope: SHARED }).map(({ title }) => title)
    expect(titles.filter((title) => title.startsWith('다온시'))).toHaveLength(1)
    expect(copies).toEqual([])
  })
})

describe('what is not shown comes up again', () => {
  test.each<[string, () => void, string[]]>([
    ['when the one in its place is removed', () => remove('later'), ['quake']],
    ['when that says something else', () => write('later', MERGER, { title: '가온전자, 마루반도체 인수' }), ['later', 'quake']],
    ['when that cannot be read any more', () => writeFileSync(pathOf('later'), Buffer.from([0, 1, 2, 0, 3])), ['quake']],
    ['when that is renamed and says something else by then', () => (remove('later'), write('other', MERGER)), ['other', 'quake']],
    ['not when that is only renamed', () => renameSync(pathOf('later'), pathOf('other')), ['other']],
    ['when it says something else itself', () => write('quake', MERGER), ['later', 'quake']],
    ['not when it goes itself', () => remove('quake'), ['later']],
  ])('%s', async (_when, happen, then) => {
    write('quake', QUAKE)
    write('later', CORRECTED)
    await library.open()
    expect(shown()).toEqual(['later'])
    happen()
    await library.update()
    expect(shown()).toEqual(then)
    if (then.includes('quake')) expect(cited('몇 명이 다쳤어?').length + cited('지분 100%').length).toBeGreaterThan(0)
    await stop()
    start()
    expect(await library.open()).toMatchObject({ read: 0 })
    expect(shown()).toEqual(then)
  })

  test('within two seconds, while the folder is watched', async () => {
    write('quake', QUAKE)
    write('later', CORRECTED)
    await library.open()
    const watching = library.watch(() => {}, (error) => { throw error })
    await watching.ready
    remove('later')
    await vi.waitFor(() => expect(shown()).toEqual(['quake']), { timeout: 10_000, interval: 20 })
    await watching.close()
  })

  test('one after the other, the newest first', async () => {
    for (const name of ['a', 'b', 'c', 'd']) write(name, QUAKE)
    await library.open()
    const seen = []
    for (const name of ['d', 'b', 'c']) {
      seen.push(shown())
      remove(name)
      await library.update()
    }
    expect([...seen, shown()]).toEqual([['d'], ['c'], ['c'], ['a']])
  })
})

test('what was shown before is a version of what is shown now, and its day of coming stays', async () => {
  write('quake', QUAKE)
  await library.open()
  write('later', CORRECTED)
  await library.update()
  expect((await store.versions('later', null)).map(({ paragraphs }) => paragraphs[1])).toEqual([QUAKE[1]])
  expect(await store.standIn('quake')).toBe('later')
  utimesSync(pathOf('later'), written, written)
  utimesSync(pathOf('quake'), 1, 1)
  await library.update()
  expect(await store.versions('later', null)).toHaveLength(1)
})

test.each<[string, string[], news: number | null]>([
  ['re-dated alone', QUAKE, null],
  ['with a corrected number', CORRECTED, 1],
])('a digest does not tell a story again because of a newer copy, %s, but what is new in it', async (_what, paragraphs, news) => {
  const subscription: Subscription = { id: '1:2', server: '1', channel: '2', time: '08:00', timeZone: 'Asia/Seoul', days: [1, 2, 3, 4, 5, 6, 7], topics: [], language: 'ko', since: '2026-09-01T00:00:00Z', paused: null }
  const edition = async () => editionOf(newsroom.digest({ scope: { server: '1' }, since: '2026-09-17', until: '2026-09-20' }), await store.told('1:2'), [])
  await store.putSubscription(subscription)
  write('quake', QUAKE)
  await library.open()
  const first = await edition()
  expect(first.entries).toHaveLength(1)
  await store.putDelivery({ subscription: '1:2', day: '2026-09-18', state: 'posted', payload: null, nonce: 'n', message: '7', at: '2026-09-18T00:00:00Z' }, toldOf(first.entries, '1:2', '2026-09-18'))
  write('later', paragraphs, { date: '2026-09-19' })
  await library.update()
  const { entries } = await edition()
  expect(entries.map(({ news }) => news?.length)).toEqual(news === null ? [] : [news])
})

test('a restart reads no text again and shows the same; what other readers made is read anew and comes to the same', async () => {
  for (let i = 0; i < 60; i++) write(`n${i}`, [i % 4 === 0 ? '여진은 없었다고 한다.' : '', ...(i % 2 === 0 ? QUAKE : MERGER)].filter(Boolean), { date: `2026-09-${10 + (i % 7)}` })
  await library.open()
  const before = shown()
  expect(before).toHaveLength(2)
  const read = vi.fn()
  await stop()
  start()
  newsroom.read = read
  expect(await library.open()).toMatchObject({ read: 0, copies: [] })
  expect([shown(), read.mock.calls.length, newsroom.isIndexed(), library.hidden]).toEqual([before, 0, true, 58])
  for await (const { table, row } of store.rows()) if (table === 'files') await store.putRows([{ table, row: { ...row, reader: 'older' } }])
  await stop()
  start()
  expect(await library.open()).toMatchObject({ read: 60 })
  expect(shown()).toEqual(before)
})

test('a database from before is gone through once, and a crash in the middle of placing is made up for', async () => {
  write('quake', QUAKE)
  write('later', CORRECTED)
  const { putPlaces } = store
  store.putPlaces = async () => { throw new Error('crash') }
  await expect(library.open()).rejects.toThrow('crash')
  store.putPlaces = putPlaces
  await stop()
  start()
  expect(await library.open()).toMatchObject({ read: 0, kept: 2 })
  expect(shown()).toEqual(['later'])
})

test('whatever comes, changes and goes: each article is shown, or one that stands for it is; a restart shows the same', async () => {
  await library.open()
  const texts = [QUAKE, CORRECTED, QUAKE.slice(0, 2), [...QUAKE, ...MERGER], MERGER, [...MERGER, QUAKE[2]!], MERGER.map((text) => text.replace('다온', '가람')), ['짧은 글.'], ['짧은 글.']]
  const change = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.option(fc.nat(texts.length - 1), { freq: 3 }), day: fc.constantFrom('2026-09-18', '2026-09-19') })
  await fc.assert(fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (looks) => {
    for (const changes of looks) {
      for (const { name, text, day } of changes) {
        if (text === null) rmSync(pathOf(name), { force: true })
        else write(name, texts[text]!, { date: day })
      }
      await library.update()
      await holds()
    }
    const before = shown()
    await stop()
    start()
    expect(await library.open()).toMatchObject({ read: 0, copies: [] })
    expect(shown()).toEqual(before)
  }), { numRuns: Number(process.env.GISA_FUZZ ?? 25) })

  async function holds() {
    const kept = await Array.fromAsync(store.articles())
    const standIns = await store.standIns()
    const weighed = async (article: Article) => weigh({ article, modified: (await store.fileOf(article.id))!.modified })
    expect(shown()).toEqual(kept.map(({ article }) => article.id).filter((id) => !standIns.has(id)).sort())
    for (const { article } of kept) {
      expect(newsroom.article(article.id, SHARED)?.paragraphs ?? article.paragraphs).toEqual(article.paragraphs)
      const standIn = standIns.get(article.id)
      if (standIn === undefined) continue
      expect(shown()).toContain(standIn)
      const other = kept.find((one) => one.article.id === standIn)!.article
      expect(standsFor(await weighed(other), await weighed(article)), `${standIn} for ${article.id}`).toBe(true)
    }
  }
}, 120_000)
