import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Watch } from '../src/articles/watchFolder.ts'
import { Library, type Changes } from '../src/library.ts'
import { openNewsroom, type Newsroom } from '../src/newsroom.ts'
import { openSqliteStore } from '../src/storage/sqliteStore.ts'
import type { Store } from '../src/storage/store.ts'

const { events } = vi.hoisted(() => ({ events: { areHeard: true } }))
vi.mock('../src/articles/watchFolder.ts', async (original) => {
  const { watchPaths } = await original<{ watchPaths: (...given: unknown[]) => Watch }>()
  return { watchPaths: (...given: unknown[]): Watch => (events.areHeard ? watchPaths(...given) : { ready: Promise.resolve(), close: async () => {} }) }
})

const SHARED = { server: null }
let folder: string
let store: Store
let newsroom: Newsroom
let library: Library
let now = '2026-10-05T00:00:00.000Z'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gisa-library-'))
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
  library = new Library(newsroom, store, [join(folder, 'news')], () => new Date(now))
}

async function stop() {
  await newsroom.close()
  await store.close()
}

async function restart() {
  await stop()
  start()
  return library.open()
}

const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text)
const finds = (words: string) => newsroom.search(words, { scope: SHARED, limit: 10 }).map((passage) => passage.article)

test('files are read once and come back from the store after a restart, found as before', async () => {
  write('merger.txt', '가온전자, 마루반도체 인수\n\n가온전자가 마루반도체를 사들인다.\n')
  write('quake.txt', '하람섬 지진\n\n하람섬에서 지진이 났다.\n')
  expect(await library.open()).toMatchObject({ read: 2, kept: 0, removed: 0, problems: [] })
  const before = newsroom.search('하람섬 지진', { scope: SHARED, limit: 10 })
  expect(await restart()).toMatchObject({ read: 0, kept: 2, removed: 0 })
  expect(newsroom.search('하람섬 지진', { scope: SHARED, limit: 10 })).toEqual(before)
})

test('an article without a date is news of the day it came, however often it is read again', async () => {
  const told = (day: string) => newsroom.digest({ scope: SHARED, since: `${day}T00:00:00Z`, until: `${day}T23:59:59Z` }).map(({ headline }) => headline)
  await library.open()
  now = '2026-10-05T09:00:00.000Z'
  write('undated.txt', '다온시 새 다리 열려\n\n다온시에 새 다리가 열렸다.\n')
  await library.update()
  expect(told('2026-10-05')).toEqual(['다온시 새 다리 열려'])
  now = '2026-10-09T09:00:00.000Z'
  write('undated.txt', '다온시 새 다리 열려\n\n다온시에 새 다리가 열렸다. 길이는 420m다.\n')
  await library.update()
  expect([told('2026-10-05').length, told('2026-10-09').length]).toEqual([1, 0])
  write('undated.txt', '다온시 새 다리 열려\n\n다온시에 새 다리가 열렸다. 길이는 430m다.\n')
  await restart()
  expect([told('2026-10-05').length, told('2026-10-09').length]).toEqual([1, 0])
})

test('a file with another text keeps what it said before', async () => {
  write('quake.txt', '하람섬 지진\n\n하람섬에서 지진이 나 12명이 다쳤다.\n')
  await library.open()
  write('quake.txt', '하람섬 지진\n\n하람섬에서 지진이 나 주민 14명이 다쳤다.\n')
  await library.update()
  expect((await store.versions('quake', null)).map(({ paragraphs }) => paragraphs)).toEqual([['하람섬에서 지진이 나 12명이 다쳤다.']])
})

test('a restart reads no text again, however many there are, and finds what a fresh build finds', async () => {
  const places = ['가온', '하람', '미루', '다온', '누리', '별빛', '한솔']
  const all = Array.from({ length: 210 }, (_, i) => i)
  for (const i of all) write(`n${i}.txt`, `${places[i % 7]}시 소식 ${i}호\n\n2026-10-${String(1 + (i % 28)).padStart(2, '0')}\n\n${places[i % 7]}시에 공장 ${i}개가 들어선다. ${places[(i * 3) % 7]}시는 ${i * 10}억 원을 투자한다.\n`)
  expect(await library.open()).toMatchObject({ read: all.length })
  // Moved about, so that the order in which they came is not the order in which they come back.
  for (const i of [3, 77, 150]) write(`n${i}.txt`, `한솔시 다시 쓴 소식 ${i}호\n\n2026-10-05\n\n한솔시에 도서관 ${i}곳이 열린다.\n`)
  await library.update()
  const seen = (one: Newsroom) => ({
    size: one.size(SHARED), isIndexed: one.isIndexed(),
    found: ['한솔시 공장', '투자 2000억 원', '도서관', '별빛시 소식', 'library'].map((words) => one.search(words, { scope: SHARED, limit: 50 })),
    answers: ['한솔시는 얼마를 투자해?', '도서관은 몇 곳 열려?'].map((question) => one.ask(question, { scope: SHARED, now: new Date('2026-10-30') })),
    stories: one.digest({ scope: SHARED, newest: 40 }),
  })
  const before = seen(newsroom)
  await stop()
  start()
  const given: number[] = []
  const add = newsroom.add.bind(newsroom)
  newsroom.add = (articles, progress) => {
    given.push(articles.length)
    return add(articles, progress)
  }
  expect(await library.open()).toMatchObject({ read: 0, kept: all.length })
  expect(given.reduce((sum, n) => sum + n, 0)).toBe(0)
  expect(seen(newsroom)).toEqual(before)
})

describe('what a restart takes from the store', () => {
  type Kept = { article: { id: string; paragraphs: string[] }; reader: string; came: string }

  /** Changes what is kept of every article behind the bot's back. */
  async function tamper(change: (kept: Kept) => void) {
    for (const { table, row } of await Array.fromAsync(store.rows())) {
      if (table !== 'articles') continue
      const kept = JSON.parse(row.read as string) as Kept
      change(kept)
      await store.putRows([{ table, row: { ...row, read: JSON.stringify(kept) } }])
    }
  }
  const added = { id: 'x', title: '비밀', subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'ko' as const, captions: [], paragraphs: ['딸기가 났다.'], headlines: [], server: '7' }
  const findsAsServer = (words: string) => newsroom.search(words, { scope: { server: '7' }, limit: 10 }).map((passage) => passage.article)

  test('are the terms; no text is looked at for words', async () => {
    write('a.txt', '제목\n\n사과가 많이 났다.\n')
    await library.open()
    await tamper(({ article }) => { article.paragraphs = ['포도가 많이 났다.'] })
    expect(await restart()).toMatchObject({ read: 0, kept: 1 })
    expect([finds('사과'), finds('포도')]).toEqual([['a'], []])
  })

  test('of a file that other readers read, nothing; what was added at run time is read again, once, and came when it did', async () => {
    await library.open()
    await store.putArticles(await newsroom.add([added], undefined, () => '2026-10-01T00:00:00.000Z'))
    await tamper((kept) => Object.assign(kept, { reader: 'older', article: { ...kept.article, paragraphs: ['망고가 났다.'] } }))
    await restart()
    expect([findsAsServer('딸기'), findsAsServer('망고')]).toEqual([[], ['x']])
    const [kept] = await Array.fromAsync(store.articles())
    expect(kept).toMatchObject({ came: '2026-10-01T00:00:00.000Z', article: { server: '7' } })
    await tamper(({ article }) => { article.paragraphs = ['자두가 났다.'] })
    await restart()
    expect([findsAsServer('망고'), findsAsServer('자두')]).toEqual([['x'], []])
  })

  test('is small: each word once an article, each place in three bytes, each morpheme in three letters', async () => {
    const sentence = (i: number) => `가온전자는 ${i}일 하람시에 배터리 공장을 새로 짓는다고 밝혔다. `
    write('long.txt', `가온전자 공장\n\n${Array.from({ length: 400 }, (_, i) => sentence(i)).join('')}\n`)
    await library.open()
    const [kept] = await Array.fromAsync(store.articles())
    const letters = kept!.article.paragraphs[0]!.length
    expect(kept!.paragraphs[0]!.sentences.map(({ morphemes }) => morphemes).join('').length).toBeLessThan(letters * 2)
    expect(kept!.terms.terms.length).toBeLessThan(900)
    expect(kept!.terms.places.length).toBeLessThan(letters * 8)
  })
})

describe('while it runs', () => {
  test('new, changed, renamed and removed files', async () => {
    await library.open()
    write('a.txt', '첫 제목\n\n사과가 많이 났다.\n')
    expect(await library.update()).toMatchObject({ read: 1 })
    expect(finds('사과')).toEqual(['a'])
    write('a.txt', '첫 제목\n\n포도가 많이 났다. 올해는 풍년이다.\n')
    expect(await library.update()).toMatchObject({ read: 1 })
    expect(finds('사과')).toEqual([])
    expect(finds('포도')).toEqual(['a'])
    renameSync(join(folder, 'news', 'a.txt'), join(folder, 'news', 'b.txt'))
    expect(await library.update()).toMatchObject({ read: 1, removed: 1 })
    expect(finds('포도')).toEqual(['b'])
    rmSync(join(folder, 'news', 'b.txt'))
    expect(await library.update()).toMatchObject({ read: 0, removed: 1 })
    expect(newsroom.size(SHARED).articles).toBe(0)
    expect(await Array.fromAsync(store.articles())).toEqual([])
  })
})

describe('between two runs', () => {
  test('a file that changed or went away is not served from the store', async () => {
    write('a.txt', '제목\n\n사과가 많이 났다.\n')
    write('b.txt', '제목\n\n배가 많이 났다.\n')
    await library.open()
    write('a.txt', '제목\n\n포도가 많이 났다.\n')
    utimesSync(join(folder, 'news', 'a.txt'), 1, 1)
    rmSync(join(folder, 'news', 'b.txt'))
    expect(await restart()).toMatchObject({ read: 1, kept: 0, removed: 1 })
    expect([finds('사과'), finds('포도')]).toEqual([[], ['a']])
  })

  test('what was added at run time stays, for its server alone', async () => {
    await library.open()
    const article = { id: 'x', title: '비밀', subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'ko' as const, captions: [], paragraphs: ['딸기가 났다.'], headlines: [], server: '7' }
    await store.putArticles(await newsroom.add([article]))
    await restart()
    expect(newsroom.search('딸기', { scope: { server: '7' }, limit: 5 })).toHaveLength(1)
    expect(finds('딸기')).toEqual([])
  })
})

describe('watching', () => {
  test('what came while the folders were read is found, and so is what comes then; many at once come with progress', async () => {
    await library.open()
    write('early.txt', '이른 소식\n\n이른 소식이 전해졌다.\n')
    const looks: Changes[] = []
    const steps: [number, number][] = []
    const watching = library.watch((changes) => void looks.push(changes), (error) => { throw error }, (done, total) => void steps.push([done, total]))
    await watching.ready
    await vi.waitFor(() => expect(finds('이른')).toEqual(['early']), { timeout: 10_000 })
    for (let i = 0; i < 120; i++) write(`many${i}.txt`, `${i}번 소식\n\n${i}번 소식이 전해졌다.\n`)
    await vi.waitFor(() => expect(newsroom.size(SHARED).articles).toBe(121), { timeout: 30_000 })
    expect(steps.filter(([, total]) => total > 50).every(([done], i, all) => i === 0 || done > all[i - 1]![0])).toBe(true)
    expect(steps).toContainEqual([50, expect.any(Number)])
    expect(looks.flatMap(({ problems }) => problems)).toEqual([])
    await watching.close()
  }, 60_000)

  test('where nothing is heard of changes, as on a network share, they are found all the same', async () => {
    events.areHeard = false
    onTestFinished(() => { events.areHeard = true })
    await library.open()
    const watching = library.watch(() => {}, (error) => { throw error }, undefined, 200)
    await watching.ready
    write('far.txt', '먼 소식\n\n먼 곳에서 소식이 왔다.\n')
    await vi.waitFor(() => expect(finds('먼 곳')).toEqual(['far']), { timeout: 10_000 })
    rmSync(join(folder, 'news', 'far.txt'))
    await vi.waitFor(() => expect(finds('먼 곳')).toEqual([]), { timeout: 10_000 })
    await watching.close()
  })

  test('closed, it reads no more, and what is left is read at the next start', async () => {
    await library.open()
    let looks = 0
    const watching = library.watch(() => void looks++, (error) => { throw error })
    await watching.ready
    const read = newsroom.read.bind(newsroom)
    const begun = Promise.withResolvers<void>()
    newsroom.read = (...given) => (begun.resolve(), read(...given))
    for (let i = 0; i < 120; i++) write(`many${i}.txt`, `${i}번 소식\n\n${i}번 소식이 전해졌다.\n`)
    await begun.promise
    await watching.close()
    const before = looks
    const { articles } = newsroom.size(SHARED)
    expect(articles).toBeGreaterThan(0)
    expect(articles).toBeLessThanOrEqual(50)
    expect(await restart()).toMatchObject({ read: 120 - articles, kept: articles })
    expect(looks).toBe(before)
  })

  test('a file that is being written is left alone while others are read, and makes no version of its half', async () => {
    await library.open()
    write('half.txt', '반쯤 쓴 소식\n\n첫 문단이 쓰였다.\n')
    write('whole.txt', '다 쓴 소식\n\n다 쓰였다.\n')
    const whole = join(folder, 'news', 'whole.txt')
    vi.useFakeTimers({ toFake: ['Date'], now: statSync(join(folder, 'news', 'half.txt')).mtimeMs + 300 })
    expect(await library.update(undefined, new Set([whole]))).toMatchObject({ read: 1, unfinished: 1 })
    expect([finds('다 쓴'), finds('반쯤')]).toEqual([['whole'], []])
    write('half.txt', '반쯤 쓴 소식\n\n첫 문단이 쓰였다.\n\n둘째 문단도 쓰였다.\n')
    vi.setSystemTime(statSync(join(folder, 'news', 'half.txt')).mtimeMs + 1500)
    expect(await library.update(undefined, new Set())).toMatchObject({ read: 1, unfinished: 0 })
    vi.useRealTimers()
    expect(newsroom.article('half', SHARED)?.paragraphs).toHaveLength(2)
    expect(await store.versions('half', null)).toEqual([])
  })

  test('what is wrong is told once, and again when the file was changed and is still wrong', async () => {
    writeFileSync(join(folder, 'news', 'bad.json'), '{')
    library = new Library(newsroom, store, [join(folder, 'news'), join(folder, 'nowhere')], () => new Date(now))
    const told = async () => (await library.update()).problems.map(({ file }) => basename(file))
    expect(await told()).toEqual(['nowhere', 'bad.json'])
    write('good.txt', '제목\n\n귤이 났다.\n')
    expect(await told()).toEqual([])
    writeFileSync(join(folder, 'news', 'bad.json'), '{"title":')
    expect(await told()).toEqual(['bad.json'])
  })
})

test('a document that no folder is read for is told of, once, also when it comes later', async () => {
  writeFileSync(join(folder, 'news', 'scan.pdf'), '%PDF-1.7')
  expect((await library.open()).problems).toMatchObject([{ file: join(folder, 'news', 'scan.pdf'), reason: expect.stringContaining('.txt') }])
  writeFileSync(join(folder, 'news', 'note.docx'), 'PK')
  expect((await library.update()).problems.map(({ file }) => basename(file))).toEqual(['note.docx'])
})

test('a broken file is told by name at each start, and the rest loads', async () => {
  write('good.txt', '제목\n\n귤이 났다.\n')
  writeFileSync(join(folder, 'news', 'bad.json'), '{')
  expect((await library.open()).problems.map(({ file }) => file)).toEqual([join(folder, 'news', 'bad.json')])
  expect((await restart()).problems).toHaveLength(1)
  expect(finds('귤')).toEqual(['good'])
})

test('a folder that is out of sight keeps its articles, through a restart too, says so once, and goes on when it is back', async () => {
  const [news, away] = [join(folder, 'news'), join(folder, 'away')]
  write('apple.txt', '첫 소식\n\n사과가 많이 났다.\n')
  write('pear.txt', '둘째 소식\n\n배가 많이 났다.\n')
  await library.open()
  renameSync(news, away)
  expect(await library.update()).toMatchObject({ kept: 2, removed: 0, problems: [{ file: news, reason: 'not found; the articles of 2 files in it are kept until it is back' }] })
  expect((await library.update()).problems).toEqual([])
  expect(await restart()).toMatchObject({ kept: 2, removed: 0, problems: [{ file: news }] })
  expect([finds('사과'), finds('배')]).toEqual([['apple'], ['pear']])
  renameSync(away, news)
  rmSync(join(news, 'pear.txt'))
  expect(await library.update()).toMatchObject({ read: 0, kept: 1, removed: 1, problems: [] })
  expect([finds('사과'), finds('배')]).toEqual([['apple'], []])
})

describe('a folder in which nothing is at the start, as where a disk is not mounted', () => {
  const news = () => join(folder, 'news')
  const empty = () => {
    rmSync(news(), { recursive: true })
    mkdirSync(news())
  }
  const twoFiles = async () => {
    write('apple.txt', '첫 소식\n\n사과가 많이 났다.\n')
    mkdirSync(join(news(), 'disk'))
    write('disk/pear.txt', '둘째 소식\n\n배가 많이 났다.\n')
    await library.open()
  }

  test('keeps its articles, says so, and goes on when files are seen again', async () => {
    await twoFiles()
    await stop()
    renameSync(news(), join(folder, 'away'))
    mkdirSync(news())
    start()
    const { problems, ...opened } = await library.open()
    expect([opened, library.away]).toMatchObject([{ read: 0, kept: 2, removed: 0 }, 2])
    expect(problems).toMatchObject([{ file: news(), reason: expect.stringMatching(/empty.*any file.*articles of 2 files.*kept/u) }])
    expect([finds('사과'), finds('배')]).toEqual([['apple'], ['pear']])
    expect((await library.update()).problems).toEqual([])
    rmSync(news(), { recursive: true })
    renameSync(join(folder, 'away'), news())
    rmSync(join(news(), 'apple.txt'))
    expect(await library.update()).toMatchObject({ read: 0, kept: 1, removed: 1, problems: [] })
    expect([finds('사과'), finds('배'), library.away]).toEqual([[], ['pear'], 0])
  })

  test.each<[string, () => void, kept: string[]]>([
    ['a folder within it', () => rmSync(join(news(), 'disk', 'pear.txt')), ['apple', 'pear']],
    ['not where that folder is gone as well', () => rmSync(join(news(), 'disk'), { recursive: true }), ['apple']],
    ['not where another file is in it', () => (empty(), write('.keep', '')), []],
    ['not where another article is in it', () => (empty(), write('plum.txt', '셋째 소식\n\n자두가 났다.\n')), ['plum']],
  ])('%s', async (_what, happen, kept) => {
    await twoFiles()
    await stop()
    happen()
    start()
    await library.open()
    expect(newsroom.articles({ scope: SHARED }).map(({ id }) => id).sort()).toEqual(kept)
  })

  test('emptied while it runs, it is empty', async () => {
    await twoFiles()
    empty()
    expect(await library.update()).toMatchObject({ kept: 0, removed: 2, problems: [] })
    expect(await restart()).toMatchObject({ kept: 0, removed: 0, problems: [] })
  })

  test.each<[string, () => void, kept: string[], removed: number]>([
    ['the files are back', () => (rmSync(news(), { recursive: true }), renameSync(join(folder, 'away'), news())), ['apple', 'pear'], 0],
    ['a file says that it was emptied on purpose', () => write('.keep', ''), [], 2],
  ])('while it is watched, %s', async (_what, happen, kept, removed) => {
    await twoFiles()
    await stop()
    renameSync(news(), join(folder, 'away'))
    mkdirSync(news())
    start()
    await library.open()
    const looks: Changes[] = []
    const watching = library.watch((changes) => void looks.push(changes), (error) => { throw error })
    await watching.ready
    happen()
    await vi.waitFor(() => expect(library.away).toBe(0), { timeout: 10_000 })
    await vi.waitFor(() => expect(newsroom.articles({ scope: SHARED }).map(({ id }) => id).sort()).toEqual(kept), { timeout: 10_000 })
    expect(looks.reduce((sum, look) => sum + look.removed, 0)).toBe(removed)
    await watching.close()
  })
})

test('a folder that is watched no longer takes its articles with it', async () => {
  write('apple.txt', '첫 소식\n\n사과가 많이 났다.\n')
  await library.open()
  library = new Library(newsroom, store, [mkdtempSync(join(folder, 'other-'))], () => new Date(now))
  expect(await library.open()).toMatchObject({ kept: 0, removed: 1, problems: [] })
})

test('a folder that is not there is a problem with its name', async () => {
  library = new Library(newsroom, store, [join(folder, 'nowhere')], () => new Date(now))
  expect((await library.open()).problems).toMatchObject([{ file: join(folder, 'nowhere'), reason: 'not found' }])
})
