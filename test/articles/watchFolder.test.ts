import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchPaths, type PathBatch, type Watch } from '../../src/articles/watchFolder.ts'

/** Longer than promised, for machines that run many tests at once; one test below measures the promise. */
const SOON = { timeout: 6000, interval: 20 }
const article = (title: string) => `${title}\n\n${title} 소식이 전해졌다.\n`

let folder: string
let batches: PathBatch[]
let watching: Watch

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gisa-watch-'))
  batches = []
  writeFileSync(join(folder, 'first.txt'), article('처음부터 있던 기사'))
  watching = watchPaths([folder], (batch) => void batches.push(batch), { initial: true })
  await watching.ready
  await vi.waitFor(() => expect(changed()).toEqual(['first.txt']), SOON)
})

afterEach(async () => {
  await watching.close()
  rmSync(folder, { recursive: true, force: true })
})

const names = (paths: string[]) => paths.map((path) => basename(path))
const changed = () => batches.flatMap((batch) => names(batch.changed))
const gone = () => batches.flatMap((batch) => names(batch.gone))

describe('what happens in the folder', () => {
  test('a new file, also in a new folder', async () => {
    mkdirSync(join(folder, '2026'))
    writeFileSync(join(folder, '2026', 'second.txt'), article('새 기사'))
    await vi.waitFor(() => expect(changed()).toContain('second.txt'), SOON)
  })

  test('a changed file', async () => {
    writeFileSync(join(folder, 'first.txt'), article('고쳐 쓴 기사'))
    await vi.waitFor(() => expect(changed()).toEqual(['first.txt', 'first.txt']), SOON)
    expect(gone()).toEqual([])
  })

  test('a renamed file leaves and comes in one batch', async () => {
    renameSync(join(folder, 'first.txt'), join(folder, 'renamed.txt'))
    await vi.waitFor(() => expect(batches.at(-1)).toMatchObject({ gone: [join(folder, 'first.txt')], changed: [join(folder, 'renamed.txt')] }), SOON)
  })

  test('a removed file, and a removed folder', async () => {
    mkdirSync(join(folder, 'old'))
    writeFileSync(join(folder, 'old', 'third.txt'), article('지난 기사'))
    await vi.waitFor(() => expect(changed()).toContain('third.txt'), SOON)
    rmSync(join(folder, 'first.txt'))
    rmSync(join(folder, 'old'), { recursive: true })
    await vi.waitFor(() => expect(gone().toSorted()).toEqual(['first.txt', 'third.txt']), SOON)
  })
})

test('within two seconds', { retry: 3 }, async () => {
  const start = performance.now()
  writeFileSync(join(folder, 'quick.txt'), article('급한 기사'))
  await vi.waitFor(() => expect(changed()).toContain('quick.txt'), SOON)
  expect(performance.now() - start).toBeLessThan(2000)
})

test('a half-written file is waited for', async () => {
  const file = join(folder, 'slow.txt')
  writeFileSync(file, '천천히 쓰는 기사\n\n')
  for (let i = 0; i < 6; i++) {
    await sleep(150)
    appendFileSync(file, `${i + 1}번째 문단이 쓰였다.\n\n`)
  }
  await vi.waitFor(() => expect(changed()).toContain('slow.txt'), SOON)
  expect(changed().filter((name) => name === 'slow.txt')).toHaveLength(1)
})

test('an editor\'s temporary and other files are passed over', async () => {
  for (const name of ['.first.txt.swp', '4913', 'first.txt~', '#first.txt#', '.#first.txt', '~$note.txt', 'picture.png', 'script.js', '~$note.docx']) writeFileSync(join(folder, name), article(name))
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, '.git', 'hidden.txt'), article('숨은 기사'))
  writeFileSync(join(folder, 'seen.txt'), article('보이는 기사'))
  await vi.waitFor(() => expect(changed()).toContain('seen.txt'), SOON)
  await sleep(300)
  expect(changed()).toEqual(['first.txt', 'seen.txt'])
})

test('a document of another kind is told of', async () => {
  writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.7')
  await vi.waitFor(() => expect(changed()).toContain('scan.pdf'), SOON)
})

test('500 at once come as one batch', async () => {
  for (let i = 0; i < 500; i++) writeFileSync(join(folder, `many-${i}.txt`), article(`${i}번 기사`))
  await vi.waitFor(() => expect(changed()).toHaveLength(501), { timeout: 6000, interval: 20 })
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
