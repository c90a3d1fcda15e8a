import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchMounts } from '../../src/articles/mounts.ts'

/** Resolves once it has looked for the first time. */
async function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'gisa-mounts-'))
  mkdirSync(join(folder, 'news'))
  let [changes, looks, hasMore] = [0, 0, false]
  const end = watchMounts([join(folder, 'news')], async () => (looks++, hasMore), async () => {
    hasMore = false
    changes++
  })
  onTestFinished(async () => {
    await end()
    rmSync(folder, { recursive: true })
  })
  await vi.waitFor(() => expect(looks).toBeGreaterThan(0), { timeout: 10_000 })
  return { folder, end, looks: () => looks, changes: () => changes, tell: () => { hasMore = true } }
}

test('another folder in its place, and its coming back, are noticed; a file in it is not', async () => {
  const { folder, changes, looks } = await watched()
  writeFileSync(join(folder, 'news', 'a.txt'), 'a')
  const before = looks()
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(before), { timeout: 10_000 })
  expect(changes()).toBe(0)
  renameSync(join(folder, 'news'), join(folder, 'away'))
  mkdirSync(join(folder, 'news'))
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(0), { timeout: 10_000 })
  const first = changes()
  rmSync(join(folder, 'news'), { recursive: true })
  renameSync(join(folder, 'away'), join(folder, 'news'))
  await vi.waitFor(() => expect(changes()).toBeGreaterThan(first), { timeout: 10_000 })
})

test('what else is asked for counts as a change', async () => {
  const { changes, tell } = await watched()
  tell()
  await vi.waitFor(() => expect(changes()).toBe(1), { timeout: 10_000 })
})

test('nothing is noticed once it is over', async () => {
  const { folder, end, changes } = await watched()
  await end()
  renameSync(join(folder, 'news'), join(folder, 'away'))
  await end()
  expect(changes()).toBe(0)
})
