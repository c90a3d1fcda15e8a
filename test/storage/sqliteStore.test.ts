import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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

test('a file damaged in the middle, with a log beside it: both are kept aside, byte for byte, and the next start is an empty one', async () => {
  const killed = elsewhere(`
    const store = openSqliteStore(${JSON.stringify(folder)})
    for (let i = 0; i < 200; i++) await store.putSettings(String(i), { channels: Array.from({ length: 40 }, (_, n) => String(n)) })
    process.kill(process.pid, 'SIGKILL')`)
  expect(killed.signal).toBe('SIGKILL')
  await openSqliteStore(folder).close()
  const file = join(folder, 'gisa.sqlite')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096, bytes.length - 4096)
  writeFileSync(file, bytes)
  writeFileSync(`${file}-wal`, 'a log')
  expect(() => openSqliteStore(folder)).toThrow(/is damaged\. It is kept as .+Put a backup in its place/u)
  const [aside] = readdirSync(folder).filter((name) => /damaged-[\d-]+$/u.test(name))
  expect(readFileSync(join(folder, aside!)).equals(bytes)).toBe(true)
  expect(readdirSync(folder).filter((name) => name === 'gisa.sqlite-wal')).toEqual([])
  const store = openSqliteStore(folder)
  expect(await store.subscriptions()).toEqual([])
  await store.close()
})

test('a database of the version before keeps its rows', async () => {
  const db = new DatabaseSync(join(folder, 'gisa.sqlite'))
  for (const name of ['001-first.sql', '002-versions.sql']) db.exec(readFileSync(new URL(`../../src/storage/migrations/${name}`, import.meta.url), 'utf8'))
  db.exec(`PRAGMA user_version = 2; INSERT INTO deliveries VALUES ('1:2', '2026-11-22', 'posted', NULL, 'n', '77', '2026-11-22T00:00:00Z')`)
  db.close()
  const store = openSqliteStore(folder)
  expect(await store.delivery('1:2', '2026-11-22')).toEqual({ subscription: '1:2', day: '2026-11-22', state: 'posted', payload: null, nonce: 'n', message: '77', at: '2026-11-22T00:00:00Z' })
  await store.close()
})

test('a database of a newer gisa is refused and left alone', async () => {
  await openSqliteStore(folder).close()
  const db = new DatabaseSync(join(folder, 'gisa.sqlite'))
  db.exec('PRAGMA user_version = 999')
  db.close()
  expect(() => openSqliteStore(folder)).toThrow('newer gisa')
  expect(readdirSync(folder)).toContain('gisa.sqlite')
})
