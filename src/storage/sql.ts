import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** One statement after the other on one database. */
export class Sql {
  readonly #db: DatabaseSync

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  all(sql: string, ...values: SQLInputValue[]) {
    return this.#db.prepare(sql).all(...values).map((row) => ({ ...row }))
  }

  /** @returns how many rows it changed */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#db.prepare(sql).run(...values).changes)
  }

  /** All of it or nothing, and on disk when it returns. */
  together<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }
}
