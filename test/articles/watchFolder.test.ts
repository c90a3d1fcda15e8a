import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchFolders, watchPaths, type ArticleBatch, type PathBatch, type Watch } from '../../src/articles/watchFolder.ts'

/** Longer than promised, for machines that run many tests at once; one test below measures the promise. */
const SOON = { timeout: 6000, interval: 20 }
const article = (title: string) => `${title}\n\n${title} 소식이 전해졌다.\n`

let folder: string
let batches: ArticleBatch[]
let watching: Watch

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gisa-watch-'))
  batches = []
  writeFileSync(join(folder, 'first.txt'), article('처음부터 있던 기사'))
  watching = watchFolders([folder], (batch) => void batches.push(batch))
  await watching.ready
  await vi.waitFor(() => expect(loaded()).toEqual(['first']), SOON)
})

afterEach(async () => {
  await watching.close()
  rmSync(folder, { recursive: true, force: true })
})

const loaded = () => batches.flatMap((batch) => batch.loaded.map(({ id }) => id))
const removed = () => batches.flatMap((batch) => batch.removed)

describe('what happens in the folder', () => {
  test('a new file, also in a new folder', async () => {
    mkdirSync(join(folder, '2026'))
    writeFileSync(join(folder, '2026', 'second.txt'), article('새 기사'))
    await vi.waitFor(() => expect(loaded()).toContain('second'), SOON)
  })

  test('a changed file keeps its id', async () => {
    writeFileSync(join(folder, 'first.txt'), article('고쳐 쓴 기사'))
    await vi.waitFor(() => expect(batches.at(-1)!.loaded.map(({ id, title }) => [id, title])).toEqual([['first', '고쳐 쓴 기사']]), SOON)
    expect(removed()).toEqual([])
  })

  test('a renamed file leaves and comes in one batch', async () => {
    renameSync(join(folder, 'first.txt'), join(folder, 'renamed.txt'))
    await vi.waitFor(() => expect(batches.at(-1)).toMatchObject({ removed: ['first'], loaded: [{ id: 'renamed' }] }), SOON)
  })

  test('a removed file, and a removed folder', async () => {
    mkdirSync(join(folder, 'old'))
    writeFileSync(join(folder, 'old', 'third.txt'), article('지난 기사'))
    await vi.waitFor(() => expect(loaded()).toContain('third'), SOON)
    rmSync(join(folder, 'first.txt'))
    rmSync(join(folder, 'old'), { recursive: true })
    await vi.waitFor(() => expect(removed().toSorted()).toEqual(['first', 'third']), SOON)
  })

  test('a file that broke is a problem by name, and its article goes', async () => {
    writeFileSync(join(folder, 'first.txt'), '')
    await vi.waitFor(() => expect(batches.at(-1)).toEqual({ loaded: [], removed: ['first'], problems: [{ file: join(folder, 'first.txt'), reason: 'empty' }] }), SOON)
  })

  test('a list that became shorter', async () => {
    const list = (...titles: string[]) => JSON.stringify(titles.map((title) => ({ title, text: `${title} 소식이 전해졌다.` })))
    writeFileSync(join(folder, 'list.json'), list('하나', '둘', '셋'))
    await vi.waitFor(() => expect(loaded()).toEqual(['first', 'list-1', 'list-2', 'list-3']), SOON)
    writeFileSync(join(folder, 'list.json'), list('하나', '둘'))
    await vi.waitFor(() => expect(removed()).toEqual(['list-3']), SOON)
  })
})

test('within two seconds', { retry: 3 }, async () => {
  const start = performance.now()
  writeFileSync(join(folder, 'quick.txt'), article('급한 기사'))
  await vi.waitFor(() => expect(loaded()).toContain('quick'), SOON)
  expect(performance.now() - start).toBeLessThan(2000)
})

test('a half-written file is waited for', async () => {
  const file = join(folder, 'slow.txt')
  writeFileSync(file, '천천히 쓰는 기사\n\n')
  for (let i = 0; i < 6; i++) {
    await sleep(150)
    appendFileSync(file, `${i + 1}번째 문단이 쓰였다.\n\n`)
  }
  await vi.waitFor(() => expect(loaded()).toContain('slow'), SOON)
  const first = batches.flatMap((batch) => batch.loaded).find(({ id }) => id === 'slow')!
  expect(first.paragraphs).toHaveLength(6)
})

test('an editor\'s temporary and other files are passed over', async () => {
  for (const name of ['.first.txt.swp', '4913', 'first.txt~', '#first.txt#', '.#first.txt', '~$note.txt', 'picture.png', 'note.docx']) writeFileSync(join(folder, name), article(name))
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, '.git', 'hidden.txt'), article('숨은 기사'))
  writeFileSync(join(folder, 'seen.txt'), article('보이는 기사'))
  await vi.waitFor(() => expect(loaded()).toContain('seen'), SOON)
  await sleep(300)
  expect(loaded()).toEqual(['first', 'seen'])
})

test('500 at once come as one batch', async () => {
  for (let i = 0; i < 500; i++) writeFileSync(join(folder, `many-${i}.txt`), article(`${i}번 기사`))
  await vi.waitFor(() => expect(loaded()).toHaveLength(501), { timeout: 6000, interval: 20 })
  expect(batches).toHaveLength(2)
})

test('paths alone, without those that are there already', async () => {
  const paths: PathBatch[] = []
  const plain = watchPaths([folder], (batch) => void paths.push(batch))
  await plain.ready
  writeFileSync(join(folder, 'b.txt'), article('둘째'))
  writeFileSync(join(folder, 'a.txt'), article('첫째'))
  rmSync(join(folder, 'first.txt'))
  await vi.waitFor(() => expect(paths).toEqual([{ changed: [join(folder, 'a.txt'), join(folder, 'b.txt')], gone: [join(folder, 'first.txt')], problems: [] }]), SOON)
  await plain.close()
})
