import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/storage/sqliteStore.ts'
import { storeContract } from './contract.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gisa-store-')) })
afterEach(() => rmSync(folder, { recursive: true }))

describe('keeps the contract', () => storeContract(async () => openSqliteStore(folder)))

/** Runs code in another process, since a lock is between processes. */
function elsewhere(code: string) {
  const module = new URL('../../src/storage/sqliteStore.ts', import.meta.url).href
  return spawnSync(process.execPath, ['--input-type=module', '-e', `import { openSqliteStore } from '${module}'\n${code}`], { encoding: 'utf8' })
}

test('a second process on the same file says so and stops', () => {
  const store = openSqliteStore(folder)
  const second = elsewhere(`openSqliteStore(${JSON.stringify(folder)})`)
  expect(second.status).not.toBe(0)
  expect(second.stderr).toContain('Another gisa is running')
  return store.close()
})

test('a process that was killed leaves its acknowledged writes and no lock', async () => {
  const killed = elsewhere(`
    const store = openSqliteStore(${JSON.stringify(folder)})
    await store.putSettings('1', { language: 'en' })
    process.kill(process.pid, 'SIGKILL')`)
  expect(killed.signal).toBe('SIGKILL')
  const store = openSqliteStore(folder)
  expect(await store.settings('1')).toEqual({ language: 'en' })
  await store.close()
})

test('a damaged file is said to be so, kept aside and not replaced', () => {
  writeFileSync(join(folder, 'gisa.sqlite'), 'no database '.repeat(1000))
  expect(() => openSqliteStore(folder)).toThrow('is damaged')
  const left = readdirSync(folder)
  expect(left.filter((name) => name.startsWith('gisa.sqlite.damaged-'))).toHaveLength(1)
  expect(left).not.toContain('gisa.sqlite')
})

test('a database of a newer gisa is refused and left alone', async () => {
  await openSqliteStore(folder).close()
  const db = new DatabaseSync(join(folder, 'gisa.sqlite'))
  db.exec('PRAGMA user_version = 999')
  db.close()
  expect(() => openSqliteStore(folder)).toThrow('newer gisa')
  expect(readdirSync(folder)).toContain('gisa.sqlite')
})
