import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { UserError } from '../userError.ts'

const FOLDER = new URL('migrations/', import.meta.url)

/**
 * Brings a database to this version: runs every numbered file of `migrations/` that it has not seen, in order,
 * each in one transaction with the note that it ran (SQLite's `user_version`).
 *
 * @throws UserError when the database comes from a newer gisa
 */
export function migrate(db: DatabaseSync): void {
  const steps = readdirSync(FOLDER).filter((name) => name.endsWith('.sql')).sort()
  const done = Number(db.prepare('PRAGMA user_version').get()!.user_version)
  if (done > steps.length) throw new UserError('The database was written by a newer gisa; update gisa, or set GISA_STATE to another folder')
  steps.slice(done).forEach((name, i) => {
    db.exec(`BEGIN IMMEDIATE; ${readFileSync(new URL(name, FOLDER), 'utf8')}; PRAGMA user_version = ${done + i + 1}; COMMIT`)
  })
}
