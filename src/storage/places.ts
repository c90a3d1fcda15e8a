import type { Sql } from './sql.ts'
import type { Place } from './store.ts'
import type { Versions } from './versions.ts'

/** Which articles of the folders are shown, and which others stand behind those; see `Store`. */
export class Places {
  readonly #sql: Sql
  readonly #versions: Versions

  constructor(sql: Sql, versions: Versions) {
    this.#sql = sql
    this.#versions = versions
  }

  unplaced(): string[] {
    return this.#sql.all('SELECT id FROM articles WHERE file IS NOT NULL AND behind IS NULL ORDER BY id').map(({ id }) => id as string)
  }

  shownWith(keys: readonly number[], least: number, most: number): string[] {
    return this.#sql.all('SELECT id FROM shingles WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY id HAVING count(*) >= ? ORDER BY count(*) DESC, id LIMIT ?', JSON.stringify(keys), least, most)
      .map(({ id }) => id as string)
  }

  put(places: readonly Place[]): void {
    this.#sql.together(() => {
      for (const { id, behind, keys, displaced } of places) {
        this.#put(id, behind)
        for (const key of behind === null ? keys : []) this.#sql.run('INSERT OR IGNORE INTO shingles (hash, id) VALUES (?, ?)', key, id)
        for (const other of displaced) {
          this.#sql.run('UPDATE articles SET behind = NULL WHERE behind = ?', other)
          this.#versions.keepAs(id, other)
          this.#put(other, id)
        }
      }
    })
  }

  standIns(): Map<string, string> {
    return new Map(this.#sql.all(`SELECT id, behind FROM articles WHERE behind <> ''`).map(({ id, behind }) => [id as string, behind as string]))
  }

  standIn(id: string): string | null {
    return (this.#sql.all(`SELECT behind FROM articles WHERE server = '' AND id = ? AND behind <> ''`, id)[0]?.behind ?? null) as string | null
  }

  /** Only what is shown is found by its keys. */
  #put(id: string, behind: string | null): void {
    this.#sql.run('DELETE FROM shingles WHERE id = ?', id)
    this.#sql.run(`UPDATE articles SET behind = ? WHERE server = '' AND id = ?`, behind ?? '', id)
  }
}
