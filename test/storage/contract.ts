import { expect, test } from 'vitest'
import type { IndexableArticle } from '../../src/desk/readArticle.ts'
import { newFeed } from '../../src/articles/feedState.ts'
import type { Delivery, Store, Subscription, Told } from '../../src/storage/store.ts'

/** What every store must do, run by each implementation's own test; `open` opens the same state again each time. */
export function storeContract(open: () => Promise<Store>): void {
  async function reopened(store: Store): Promise<Store> {
    await store.close()
    return open()
  }

  test('a new store is empty', async () => {
    const store = await open()
    expect(await Array.fromAsync(store.articles())).toEqual([])
    expect(await store.knownFiles()).toEqual([])
    expect(await store.settings('1')).toEqual({})
    expect(await store.subscriptions()).toEqual([])
    expect(await store.openDeliveries()).toEqual([])
    expect(await store.lastDelivery('1:2')).toBeNull()
    expect(await store.feedback()).toEqual([])
    expect(await store.left()).toEqual([])
    await store.close()
  })

  test('all that was acknowledged is there after a restart', async () => {
    let store = await open()
    await store.putArticles([article('a', null), article('a', '1')])
    await store.putSettings('1', { language: 'en', answers: 'hidden', channels: ['5'] })
    await store.putSubscription(subscription('1:2'))
    await store.putDelivery(delivery('1:2', '2026-11-23', 'claimed'), [told('1:2', 's1')])
    await store.keepFeedback({ at: '2026-11-23T00:00:00Z', good: false, question: '누가?', answer: null, article: null, paragraph: null, reason: '틀렸어요' })
    await store.putLeft('9', '2026-11-01T00:00:00Z')
    store = await reopened(store)
    expect((await Array.fromAsync(store.articles())).map((read) => [read.article.id, read.article.server])).toEqual([['a', null], ['a', '1']])
    expect(await store.settings('1')).toEqual({ language: 'en', answers: 'hidden', channels: ['5'] })
    expect(await store.subscriptions('1')).toEqual([subscription('1:2')])
    expect(await store.openDeliveries()).toEqual([delivery('1:2', '2026-11-23', 'claimed')])
    expect(await store.told('1:2')).toEqual([told('1:2', 's1')])
    expect((await store.feedback())[0]?.reason).toBe('틀렸어요')
    expect(await store.left()).toEqual([{ server: '9', at: '2026-11-01T00:00:00Z' }])
    await store.close()
  })

  test('an article is replaced by id and server, and removed from its own server alone', async () => {
    const store = await open()
    await store.putArticles([article('a', null, 'old'), article('a', '1'), article('a', '2')])
    await store.putArticles([article('a', null, 'new')])
    expect(await store.removeArticle('a', '1')).toBe(true)
    expect(await store.removeArticle('a', '1')).toBe(false)
    expect((await Array.fromAsync(store.articles())).map((read) => [read.article.server, read.article.title])).toEqual([[null, 'new'], ['2', 't']])
    await store.close()
  })

  test('an article put again with another text keeps what it said before, newest first, five at the most', async () => {
    let store = await open()
    for (const title of ['1', '2', '2', '3']) await store.putArticles([article('a', '1', title)])
    await store.putArticles([article('a', null, '4')])
    store = await reopened(store)
    expect((await store.versions('a', '1')).map(({ title }) => title)).toEqual(['2', '1'])
    expect((await store.versions('a', '1'))[0]).toEqual({ title: '2', date: null, paragraphs: ['문단'], facts: [] })
    expect(await store.versions('a', null)).toEqual([])
    for (const title of ['4', '5', '6', '7', '8']) await store.putArticles([article('a', '1', title)])
    expect((await store.versions('a', '1')).map(({ title }) => title)).toEqual(['7', '6', '5', '4', '3'])
    await store.removeArticle('a', '1')
    expect(await store.versions('a', '1')).toEqual([])
    await store.close()
  })

  test('a file that changed makes a version; one that other readers read anew does not', async () => {
    const store = await open()
    const file = { path: '/x.txt', modified: 1.5, size: 10, reader: 'r1', articles: ['x'] }
    await store.putArticles([article('x', null, 'old')], file)
    await store.putArticles([article('x', null, 'read better')], { ...file, reader: 'r2' })
    expect(await store.versions('x', null)).toEqual([])
    await store.putArticles([article('x', null, 'new')], { ...file, reader: 'r2', modified: 2 })
    expect((await store.versions('x', null)).map(({ title }) => title)).toEqual(['read better'])
    await store.removeFile('/x.txt')
    expect(await store.versions('x', null)).toEqual([])
    await store.close()
  })

  test('answers are found again by what changed in their own server or for all, and forgotten in time', async () => {
    const store = await open()
    const answer = (message: string, server: string | null, ...quoted: string[]) => ({
      message, server, channel: '5', language: 'ko' as const, isHidden: false, at: `2026-11-23T0${message}:00:00.000Z`, quoted: quoted.map((id) => ({ article: id, text: 'x' })), note: null,
    })
    const all = [answer('1', '7', 'b', 'a'), answer('2', null, 'a'), answer('3', '8', 'own'), answer('4', '7', 'own'), answer('5', '7', 'b')]
    for (const one of all) await store.putAnswer(one)
    expect(await store.answersOnChanged()).toEqual([])
    for (const title of ['old', 'new']) await store.putArticles([article('a', null, title), article('own', '7', title)])
    expect(await store.answersOnChanged()).toEqual([all[0], all[1], all[3]])
    await store.putAnswer({ ...all[0]!, note: 'changed' })
    expect(await store.answer('1')).toEqual({ ...all[0]!, note: 'changed' })
    await store.forgetAnswers('2026-11-23T02:30:00.000Z')
    await store.removeAnswer('4')
    await store.forget('8')
    expect(await Promise.all(all.map(({ message }) => store.answer(message)))).toEqual([null, null, null, null, all[4]])
    await store.close()
  })

  test('a file read again replaces all that it gave before', async () => {
    const store = await open()
    const file = { path: '/x.txt', modified: 1.5, size: 10, reader: 'r1' }
    await store.putArticles([article('x', null), article('x~1', null)], { ...file, articles: ['x', 'x~1'] })
    await store.putArticles([article('x', null)], { ...file, modified: 2, articles: ['x'] })
    expect(await store.knownFiles()).toEqual([{ ...file, modified: 2, articles: ['x'] }])
    await store.removeFile('/x.txt')
    expect(await Array.fromAsync(store.articles())).toEqual([])
    expect(await store.knownFiles()).toEqual([])
    await store.close()
  })

  test('an article of a folder is unplaced until it is placed, and again when the one in its place goes or changes', async () => {
    let store = await open()
    const file = (name: string, modified = 1) => ({ path: `/${name}.txt`, modified, size: 10, reader: 'r1', articles: [name] })
    for (const name of ['a', 'b', 'c', 'd']) await store.putArticles([article(name, null)], file(name))
    await store.putArticles([article('own', '7'), article('added', null)])
    expect(await store.unplaced()).toEqual(['a', 'b', 'c', 'd'])
    await store.putPlaces([{ id: 'a', behind: null, keys: [1, 2, 2 ** 33], displaced: [] }, { id: 'b', behind: 'a', keys: [1, 2], displaced: [] }, { id: 'c', behind: null, keys: [2, 3], displaced: [] }])
    store = await reopened(store)
    expect([await store.unplaced(), [...await store.standIns()], await store.standIn('b'), await store.standIn('a'), await store.standIn('nobody')]).toEqual([['d'], [['b', 'a']], 'a', null, null])
    expect([await store.shownWith([1, 2, 3], 1, 5), await store.shownWith([1, 2, 3], 1, 1), await store.shownWith([2, 3, 2 ** 33], 2, 5), await store.shownWith([4], 1, 5)]).toEqual([['a', 'c'], ['a'], ['a', 'c'], []])
    await store.putArticles([article('a', null)], file('a', 2))
    expect([await store.unplaced(), await store.shownWith([1, 2, 3], 1, 5)]).toEqual([['a', 'b', 'd'], ['c']])
    await store.putPlaces([{ id: 'b', behind: 'c', keys: [], displaced: [] }, { id: 'a', behind: null, keys: [1], displaced: ['c'] }])
    expect([await store.unplaced(), [...await store.standIns()], await store.shownWith([1, 2, 3], 1, 5)]).toEqual([['b', 'd'], [['c', 'a']], ['a']])
    await store.removeFile('/a.txt')
    expect([await store.unplaced(), [...await store.standIns()], await store.shownWith([1], 1, 5)]).toEqual([['b', 'c', 'd'], [], []])
    await store.close()
  })

  test('what an article displaces becomes a version of it, once; what was told of the one was told of the other', async () => {
    const store = await open()
    for (const [name, title] of [['a', 'old'], ['b', 'new']] as const) await store.putArticles([article(name, null, title)], { path: `/${name}.txt`, modified: 1, size: 10, reader: 'r1', articles: [name] })
    await store.putPlaces([{ id: 'a', behind: null, keys: [1], displaced: [] }])
    await store.putDelivery(delivery('1:2', '2026-11-23', 'posted'), [{ ...told('1:2', 's1'), articles: ['a', 'x'] }])
    const answered = { message: '1', server: '7', channel: '5', language: 'ko' as const, isHidden: false, at: '2026-11-23T00:00:00.000Z', quoted: [{ article: 'a', text: 'x' }], note: null }
    await store.putAnswer(answered)
    expect([(await store.told('1:2'))[0]?.articles, await store.answersOnChanged()]).toEqual([['a', 'x'], []])
    for (let i = 0; i < 2; i++) await store.putPlaces([{ id: 'b', behind: null, keys: [1], displaced: ['a'] }])
    expect((await store.versions('b', null)).map(({ title }) => title)).toEqual(['old'])
    expect([(await store.told('1:2'))[0]?.articles, await store.answersOnChanged()]).toEqual([['a', 'b', 'x'], [answered]])
    expect(await store.article('a')).toMatchObject({ article: { title: 'old' } })
    expect([await store.article('c'), await store.fileOf('c'), await store.fileOf('b')]).toEqual([null, null, { path: '/b.txt', modified: 1 }])
    await store.close()
  })

  test('a delivery is confirmed in place; the last one is the latest day', async () => {
    const store = await open()
    await store.putDelivery(delivery('1:2', '2026-11-22', 'claimed'))
    await store.putDelivery({ ...delivery('1:2', '2026-11-22', 'posted'), message: '77' })
    await store.putDelivery(delivery('1:2', '2026-11-21', 'skipped'))
    expect(await store.delivery('1:2', '2026-11-22')).toMatchObject({ state: 'posted', message: '77' })
    expect(await store.delivery('1:2', '2026-11-20')).toBeNull()
    expect((await store.lastDelivery('1:2'))?.day).toBe('2026-11-22')
    expect(await store.openDeliveries()).toEqual([])
    await store.close()
  })

  test('what was told is kept for thirty days', async () => {
    const store = await open()
    for (const [story, day] of [['old', '2026-09-01'], ['edge', '2026-10-23'], ['new', '2026-11-22']]) {
      await store.putDelivery(delivery('1:2', day!, 'posted'), [{ ...told('1:2', story!), day: day! }])
    }
    await store.putDelivery(delivery('1:3', '2026-11-22', 'posted'), [told('1:3', 's')])
    expect((await store.told('1:2')).map(({ story }) => story)).toEqual(['edge', 'new'])
    await store.close()
  })

  test('one that was missed is no look at the news, and what it would have told is untold', async () => {
    const store = await open()
    expect(await store.lastLook('1:2')).toBeNull()
    await store.putDelivery(delivery('1:2', '2026-11-20', 'claimed'), [{ ...told('1:2', 'a'), day: '2026-11-20' }])
    expect(await store.lastLook('1:2')).toBeNull()
    await store.putDelivery(delivery('1:2', '2026-11-20', 'posted'))
    await store.putDelivery(delivery('1:2', '2026-11-21', 'skipped'))
    await store.putDelivery(delivery('1:2', '2026-11-22', 'claimed'), [{ ...told('1:2', 'b'), day: '2026-11-22' }])
    await store.putDelivery(delivery('1:2', '2026-11-22', 'missed'))
    expect(await store.lastLook('1:2')).toBe('2026-11-21T00:00:00Z')
    expect((await store.told('1:2')).map(({ story }) => story)).toEqual(['a'])
    expect((await store.delivery('1:2', '2026-11-22'))?.state).toBe('missed')
    await store.close()
  })

  test('a digest without news changes nothing of what was told', async () => {
    const store = await open()
    await store.putDelivery(delivery('1:2', '2026-11-22', 'claimed'), [told('1:2', 's')])
    await store.putDelivery(delivery('1:2', '2026-11-22', 'posted'))
    await store.putDelivery(delivery('1:2', '2026-11-23', 'skipped'), [])
    expect(await store.told('1:2')).toHaveLength(1)
    await store.close()
  })

  test('whoever stops following and follows again the same day finds the delivery of that day', async () => {
    const store = await open()
    await store.putSubscription(subscription('1:2'))
    await store.putDelivery(delivery('1:2', '2026-11-22', 'posted'), [told('1:2', 's')])
    expect(await store.removeSubscription('1:2')).toBe(true)
    expect(await store.removeSubscription('1:2')).toBe(false)
    expect(await store.delivery('1:2', '2026-11-22')).not.toBeNull()
    expect(await store.told('1:2')).toEqual([])
    await store.close()
  })

  test('forgetting a server takes all that is its own and nothing else', async () => {
    const store = await open()
    for (const server of ['1', '11']) {
      await store.putArticles([article('a', server)])
      await store.putArticles([article('a', server, 'newer')])
      await store.putSettings(server, { language: 'en' })
      await store.putSubscription(subscription(`${server}:2`))
      await store.putDelivery(delivery(`${server}:2`, '2026-11-22', 'posted'), [told(`${server}:2`, 's')])
      await store.putHeld({ key: server, server, until: '2026-11-23T00:15:00.000Z', articles: [article('b', server).article] })
      await store.putLeft(server, '2026-11-01T00:00:00Z')
    }
    await store.putArticles([article('a', null)])
    await store.forget('1')
    const kept = await Array.fromAsync(store.rows())
    expect(kept.filter(({ row }) => JSON.stringify(row).includes('"1"') || JSON.stringify(row).includes('"1:2"'))).toEqual([])
    expect((await Array.fromAsync(store.articles())).map((read) => read.article.server)).toEqual([null, '11'])
    expect(await store.settings('11')).toEqual({ language: 'en' })
    expect(await store.told('11:2')).toHaveLength(1)
    await store.close()
  })

  test('a feed is replaced in place, and removed from its own server alone', async () => {
    const store = await open()
    const feed = { address: 'https://a.example/rss', server: '1', title: 'A', state: newFeed('https://a.example/rss', new Date(0)), seen: [] as string[] }
    await store.putFeed(feed)
    await store.putFeed({ ...feed, server: null })
    await store.putFeed({ ...feed, seen: ['x'] })
    expect((await store.feeds()).map(({ server, seen }) => [server, seen])).toEqual([[null, []], ['1', ['x']]])
    expect(await store.updateFeed({ ...feed, seen: ['x', 'y'] })).toBe(true)
    expect((await store.feeds())[1]?.seen).toEqual(['x', 'y'])
    expect(await store.removeFeed(feed.address, '2')).toBe(false)
    expect(await store.removeFeed(feed.address, '1')).toBe(true)
    expect(await store.updateFeed(feed)).toBe(false)
    expect(await store.feeds()).toHaveLength(1)
    await store.putFeed(feed)
    await store.forget('1')
    expect((await store.feeds()).map(({ server }) => server)).toEqual([null])
    await store.close()
  })

  test('the first leaving counts, and coming back ends it', async () => {
    const store = await open()
    await store.putLeft('9', '2026-11-01T00:00:00Z')
    await store.putLeft('9', '2026-11-20T00:00:00Z')
    expect(await store.left()).toEqual([{ server: '9', at: '2026-11-01T00:00:00Z' }])
    await store.putLeft('9', null)
    expect(await store.left()).toEqual([])
    await store.close()
  })

  test('what is held is there after a restart, until its time or for good taken, and with its server', async () => {
    let store = await open()
    const held = (key: string, server: string, until = '2026-11-23T00:15:00.000Z') => ({ key, server, until, articles: [article('a', server).article] })
    for (const one of [held('k', '1'), held('late', '1', '2026-11-23T00:20:00.000Z'), held('taken', '1'), held('k2', '2')]) await store.putHeld(one)
    await store.removeHeld('taken')
    store = await reopened(store)
    expect(await store.held('k')).toEqual(held('k', '1'))
    expect([await store.held('taken'), await store.held('never')]).toEqual([null, null])
    await store.forgetHeld('2026-11-23T00:14:59.999Z')
    expect(await store.held('k')).not.toBeNull()
    await store.forgetHeld('2026-11-23T00:15:00.000Z')
    expect([await store.held('k'), await store.held('k2'), (await store.held('late'))?.server]).toEqual([null, null, '1'])
    await store.forget('1')
    expect(await store.held('late')).toBeNull()
    await store.close()
  })

  test('what an article said before comes back with it, and goes with the last chance of that', async () => {
    const store = await open()
    for (const title of ['old', 'new']) await store.putArticles([article('a', '1', title)])
    const held = { key: 'k', server: '1', until: '2026-11-23T00:05:00.000Z', articles: [article('a', '1', 'new').article] }
    await store.putHeld(held)
    await store.removeArticle('a', '1')
    await store.putArticles([article('a', '1', 'new')])
    await store.removeHeld('k')
    expect((await store.versions('a', '1')).map(({ title }) => title)).toEqual(['old'])
    await store.putHeld(held)
    await store.removeArticle('a', '1')
    await store.forgetHeld('2026-11-23T00:05:00.000Z')
    expect(await store.versions('a', '1')).toEqual([])
    await store.close()
  })

  test('rows put back make the same store', async () => {
    const store = await open()
    await store.putArticles([article('a', null)], { path: '/a', modified: 1, size: 2, reader: 'r', articles: ['a'] })
    await store.putSubscription(subscription('1:2'))
    await store.putDelivery(delivery('1:2', '2026-11-22', 'posted'), [told('1:2', 's')])
    const rows = await Array.fromAsync(store.rows())
    await store.forget('1')
    await store.removeFile('/a')
    expect(await store.putRows(rows)).toBe(rows.length)
    expect(await Array.fromAsync(store.rows())).toEqual(rows)
    await expect(store.putRows([{ table: 'sqlite_master', row: {} }])).rejects.toThrow('sqlite_master')
    await expect(store.putRows([{ table: 'settings', row: { 'x) VALUES (1); --': 1 } }])).rejects.toThrow('does not know')
    await store.close()
  })
}

export function article(id: string, server: string | null, title = 't'): IndexableArticle {
  return {
    article: {
      id, title, subtitles: [], date: null, byline: null, source: null, place: null, url: null,
      language: 'ko', captions: [], paragraphs: ['문단'], headlines: [], server,
    },
    title: { sentences: [] }, paragraphs: [{ sentences: [] }], facts: [], terms: { terms: [], places: 'AAA=' }, reader: 'r1',
  }
}

function subscription(id: string): Subscription {
  const [server, channel] = id.split(':') as [string, string]
  return { id, server, channel, time: '08:00', timeZone: 'Asia/Seoul', days: [1, 2, 3], topics: ['AI'], language: 'ko', since: '2026-11-01T00:00:00Z', paused: null }
}

function delivery(subscription: string, day: string, state: Delivery['state']): Delivery {
  return { subscription, day, state, payload: '{}', nonce: `${day}n`, message: null, at: `${day}T00:00:00Z` }
}

function told(subscription: string, story: string): Told {
  return { subscription, story, day: '2026-11-23', headline: 'h', articles: ['a'], facts: ['f'] }
}
