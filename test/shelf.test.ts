import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../src/newsroom.ts'
import { Shelf } from '../src/shelf.ts'
import { openSqliteStore } from '../src/storage/sqliteStore.ts'
import type { Store } from '../src/storage/store.ts'
import { articleOf } from './support/articles.ts'

let folder: string
let store: Store
let newsroom: Newsroom
let shelf: Shelf

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gisa-shelf-'))
  store = openSqliteStore(folder)
  newsroom = openNewsroom()
  shelf = new Shelf(newsroom, store)
})
afterEach(async () => {
  await newsroom.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const CAME = '2026-11-23T00:00:00.000Z'
const one = (id: string, server = '7') => articleOf({ id, server, paragraphs: [`${id} 마을에 다리가 놓였다.`] })
const bring = (articles: ReturnType<typeof one>[], meanwhile: () => Promise<unknown> = async () => {}, server = '7') => shelf.bring(server, async () => {
  await meanwhile()
  return articles
}, () => CAME)
const inNewsroom = () => ['7', '8'].flatMap((server) => newsroom.articles({ scope: { server } }).map(({ id }) => `${server} ${id}`)).toSorted()
const inStore = async () => (await Array.fromAsync(store.articles())).map(({ article }) => `${article.server} ${article.id}`).toSorted()

test.each<[what: string, meanwhile: () => Promise<unknown>, left: string[], why: string]>([
  ['nothing', async () => {}, ['7 a', '7 b', '8 a'], 'all of it comes in'],
  ['one was removed', () => shelf.remove('a', '7'), ['7 b', '8 a'], 'it stays out, the rest comes'],
  ['one of that id was removed elsewhere', () => shelf.remove('a', '8'), ['7 a', '7 b'], 'another server’s article'],
  ['the server was forgotten', () => shelf.forget('7'), ['8 a'], 'nothing of it may be kept'],
  ['another server was forgotten', () => shelf.forget('8'), ['7 a', '7 b'], 'that is its own affair'],
])('%s while articles were on their way', async (_what, meanwhile, left) => {
  await bring([one('a')])
  await bring([one('a', '8')], undefined, '8')
  const kept = await bring([one('a'), one('b')], meanwhile)
  expect(kept.map(({ article }) => `7 ${article.id}`)).toEqual(left.filter((key) => key.startsWith('7')))
  expect([inNewsroom(), await inStore()]).toEqual([left, left])
})

test('what was removed before comes in again when it is brought again', async () => {
  await bring([one('a')])
  await shelf.remove('a', '7')
  await bring([one('a')])
  expect((await Array.fromAsync(store.articles())).map(({ article, came }) => [article.id, came])).toEqual([['a', CAME]])
})

test('what cannot be kept is not shown', async () => {
  store.putArticles = () => Promise.reject(new Error('disk full'))
  await expect(bring([one('a')])).rejects.toThrow('disk full')
  expect(inNewsroom()).toEqual([])
  await shelf.remove('a', '7')
})

type Step = ['bring', string, string] | ['remove', string, string] | ['forget', string]

test('whatever comes and goes at once, newsroom and store hold the same, and what went last is gone', async () => {
  const server = fc.constantFrom('7', '8')
  const id = fc.constantFrom('a', 'b')
  const step = fc.oneof<fc.Arbitrary<Step>[]>(fc.tuple(fc.constant('bring'), server, id), fc.tuple(fc.constant('remove'), server, id), fc.tuple(fc.constant('forget'), server))
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.scheduler(), async (steps, scheduler) => {
    for (const forgotten of ['7', '8']) await shelf.forget(forgotten)
    const work = steps.map(([what, of, which = '']) => (what === 'bring'
      ? bring([one(which, of)], () => scheduler.schedule(Promise.resolve()), of)
      : scheduler.schedule(Promise.resolve()).then(() => (what === 'remove' ? shelf.remove(which, of) : shelf.forget(of)))))
    await scheduler.waitAll()
    await Promise.all(work)
    expect(inNewsroom()).toEqual(await inStore())
    expect(newsroom.isIndexed()).toBe(true)
  }), { numRuns: 60 })
})
