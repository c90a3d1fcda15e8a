import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { IndexableArticle } from '../desk/readArticle.ts'
import { UserError } from '../userError.ts'
import { migrate } from './migrate.ts'
import { Places } from './places.ts'
import { Sql } from './sql.ts'
import type { Delivery, Feed, FeedbackEntry, GivenAnswer, Held, KnownFile, Place, ServerSettings, Store, StoredRow, Subscription, Told } from './store.ts'
import { Versions } from './versions.ts'

const FILE = 'gisa.sqlite'
const TABLES = ['articles', 'files', 'settings', 'subscriptions', 'deliveries', 'told', 'feeds', 'feedback', 'left_servers', 'versions', 'answers', 'held', 'shingles']

/** What was told longer ago cannot come back: it is out of every window. */
const TOLD_DAYS = 30

/** SQLite's primary result codes; node:sqlite gives them as `errcode`. */
const BUSY = 5
const READ_ONLY = 8
const CORRUPT = 11
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/**
 * The state in one SQLite file in `folder`, made when it is not there.
 *
 * @throws UserError when another process has the file open, or when it is damaged: it is then kept beside
 *   under another name and nothing is put in its place until the next start.
 */
export function openSqliteStore(folder: string): Store {
  makeFolder(folder)
  const file = join(folder, FILE)
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file)
    // Exclusive and held until the process ends, however it ends: that is the lock against a second process.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT')
    if (db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') throw Object.assign(new Error('quick_check'), { errcode: CORRUPT })
    migrate(db)
    return new SqliteStore(db)
  } catch (cause) {
    db?.close()
    const code = (cause as { errcode?: number }).errcode ?? 0
    if (code === BUSY) throw new UserError(`Another gisa is running on ${file}; stop it first, or set GISA_STATE to another folder`, { cause })
    if (code === CORRUPT || code === NOT_A_DATABASE) throw new UserError(keptAside(file), { cause })
    if (code === READ_ONLY || code === CANNOT_OPEN) throw new UserError(`${file} cannot be written; set GISA_STATE to a folder that can be`, { cause })
    throw cause
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new UserError(`The state cannot be kept in ${folder} (${(cause as NodeJS.ErrnoException).code}); set GISA_STATE to a folder that can be written`, { cause })
  }
}

function keptAside(file: string): string {
  const aside = `${file}.damaged-${process.pid}-${Math.round(performance.timeOrigin)}`
  // What was written last may lie in the log beside it, and must not be played into a file that comes in its place.
  for (const ending of ['', '-wal', '-shm']) if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${aside}${ending}`)
  return `The database ${file} is damaged. It is kept as ${aside}. Put a backup in its place (or gisa import one), or start again to begin with an empty one`
}

class SqliteStore implements Store {
  readonly #db: DatabaseSync
  readonly #sql: Sql
  readonly #versions: Versions
  readonly #places: Places

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#sql = new Sql(db)
    this.#versions = new Versions(this.#sql)
    this.#places = new Places(this.#sql, this.#versions)
  }

  async *articles() {
    for (const row of this.#db.prepare('SELECT read FROM articles ORDER BY server, id').iterate()) yield JSON.parse(row.read as string) as IndexableArticle
  }

  async putArticles(articles: IndexableArticle[], file?: KnownFile) {
    this.#sql.together(() => {
      this.#versions.keep(articles, file)
      if (file) {
        this.#sql.run('DELETE FROM articles WHERE file = ?', file.path)
        this.#sql.run('INSERT OR REPLACE INTO files (path, modified, size, reader) VALUES (?, ?, ?, ?)', file.path, file.modified, file.size, file.reader)
      }
      for (const read of articles) {
        this.#sql.run('INSERT OR REPLACE INTO articles (server, id, file, read) VALUES (?, ?, ?, ?)',
          read.article.server ?? '', read.article.id, file?.path ?? null, JSON.stringify(read))
      }
      if (file) this.#versions.forget()
    })
  }

  async versions(id: string, server: string | null) {
    return this.#versions.of(id, server ?? '')
  }

  async removeArticle(id: string, server: string | null) {
    return this.#sql.together(() => {
      const removed = this.#sql.run('DELETE FROM articles WHERE server = ? AND id = ?', server ?? '', id)
      this.#versions.forget()
      return removed > 0
    })
  }

  async knownFiles() {
    const ids = Map.groupBy(this.#sql.all('SELECT file, id FROM articles WHERE file IS NOT NULL ORDER BY id'), (row) => row.file as string)
    return this.#sql.all('SELECT * FROM files ORDER BY path').map((row) => ({
      path: row.path as string, modified: row.modified as number, size: row.size as number, reader: row.reader as string,
      articles: (ids.get(row.path as string) ?? []).map((article) => article.id as string),
    }))
  }

  async removeFile(path: string) {
    this.#sql.together(() => {
      this.#sql.run('DELETE FROM articles WHERE file = ?', path)
      this.#sql.run('DELETE FROM files WHERE path = ?', path)
      this.#versions.forget()
    })
  }

  async article(id: string) {
    const row = this.#sql.all(`SELECT read FROM articles WHERE server = '' AND id = ?`, id)[0]
    return row ? JSON.parse(row.read as string) as IndexableArticle : null
  }

  async fileOf(id: string) {
    const row = this.#sql.all(`SELECT path, modified FROM articles JOIN files ON path = file WHERE server = '' AND id = ?`, id)[0]
    return row ? { path: row.path as string, modified: row.modified as number } : null
  }

  async unplaced() {
    return this.#places.unplaced()
  }

  async shownWith(keys: readonly number[], least: number, most: number) {
    return this.#places.shownWith(keys, least, most)
  }

  async putPlaces(places: readonly Place[]) {
    this.#places.put(places)
  }

  async standIns() {
    return this.#places.standIns()
  }

  async standIn(id: string) {
    return this.#places.standIn(id)
  }

  async putHeld({ key, server, until, articles }: Held) {
    this.#sql.run('INSERT OR REPLACE INTO held (key, server, until, articles) VALUES (?, ?, ?, ?)', key, server, until, JSON.stringify(articles))
  }

  async held(key: string) {
    const row = this.#sql.all('SELECT * FROM held WHERE key = ?', key)[0]
    return row ? { ...row, articles: JSON.parse(row.articles as string) } as unknown as Held : null
  }

  async removeHeld(key: string) {
    this.#sql.together(() => {
      this.#sql.run('DELETE FROM held WHERE key = ?', key)
      this.#versions.forget()
    })
  }

  async forgetHeld(until: string) {
    this.#sql.together(() => {
      if (this.#sql.run('DELETE FROM held WHERE until <= ?', until) > 0) this.#versions.forget()
    })
  }

  async settings(server: string) {
    const row = this.#sql.all('SELECT settings FROM settings WHERE server = ?', server)[0]
    return (row ? JSON.parse(row.settings as string) : {}) as ServerSettings
  }

  async putSettings(server: string, settings: ServerSettings) {
    this.#sql.run('INSERT OR REPLACE INTO settings (server, settings) VALUES (?, ?)', server, JSON.stringify(settings))
  }

  async subscriptions(server?: string) {
    const rows = server === undefined
      ? this.#sql.all('SELECT subscription FROM subscriptions ORDER BY id')
      : this.#sql.all('SELECT subscription FROM subscriptions WHERE server = ? ORDER BY id', server)
    return rows.map((row) => JSON.parse(row.subscription as string) as Subscription)
  }

  async putSubscription(subscription: Subscription) {
    this.#sql.run('INSERT OR REPLACE INTO subscriptions (id, server, subscription) VALUES (?, ?, ?)',
      subscription.id, subscription.server, JSON.stringify(subscription))
  }

  async removeSubscription(id: string) {
    return this.#sql.together(() => {
      this.#sql.run('DELETE FROM told WHERE subscription = ?', id)
      // Deliveries stay: whoever follows again on the same day must not get the same digest twice.
      return this.#sql.run('DELETE FROM subscriptions WHERE id = ?', id) > 0
    })
  }

  async delivery(subscription: string, day: string) {
    return this.#delivery('SELECT * FROM deliveries WHERE subscription = ? AND day = ?', subscription, day)
  }

  async lastDelivery(subscription: string) {
    return this.#delivery('SELECT * FROM deliveries WHERE subscription = ? ORDER BY day DESC LIMIT 1', subscription)
  }

  async lastLook(subscription: string) {
    const row = this.#sql.all(`SELECT max(at) AS at FROM deliveries WHERE subscription = ? AND state IN ('posted', 'skipped')`, subscription)[0]
    return (row?.at ?? null) as string | null
  }

  async openDeliveries() {
    return this.#sql.all(`SELECT * FROM deliveries WHERE state = 'claimed' ORDER BY at`) as unknown as Delivery[]
  }

  async putDelivery(delivery: Delivery, told: Told[] = []) {
    this.#sql.together(() => {
      this.#sql.run('INSERT OR REPLACE INTO deliveries (subscription, day, state, payload, nonce, message, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        delivery.subscription, delivery.day, delivery.state, delivery.payload, delivery.nonce, delivery.message, delivery.at)
      if (delivery.state === 'missed') this.#sql.run('DELETE FROM told WHERE subscription = ? AND day = ?', delivery.subscription, delivery.day)
      for (const { subscription, day } of told.slice(0, 1)) {
        this.#sql.run(`DELETE FROM told WHERE subscription = ? AND day < date(?, '-${TOLD_DAYS} days')`, subscription, day)
      }
      for (const story of told) {
        this.#sql.run('INSERT OR REPLACE INTO told (subscription, story, day, told) VALUES (?, ?, ?, ?)',
          story.subscription, story.story, story.day, JSON.stringify(story))
      }
    })
  }

  async told(subscription: string) {
    const standIns = this.#places.standIns()
    return this.#sql.all('SELECT told FROM told WHERE subscription = ? ORDER BY day, story', subscription).map((row) => {
      const told = JSON.parse(row.told as string) as Told
      return { ...told, articles: [...new Set(told.articles.flatMap((id) => [id, standIns.get(id) ?? id]))] }
    })
  }

  async feeds() {
    return this.#sql.all('SELECT feed FROM feeds ORDER BY server, address').map((row) => JSON.parse(row.feed as string) as Feed)
  }

  async putFeed(feed: Feed) {
    this.#sql.run('INSERT OR REPLACE INTO feeds (server, address, feed) VALUES (?, ?, ?)', feed.server ?? '', feed.address, JSON.stringify(feed))
  }

  async updateFeed(feed: Feed) {
    return this.#sql.run('UPDATE feeds SET feed = ? WHERE server = ? AND address = ?', JSON.stringify(feed), feed.server ?? '', feed.address) > 0
  }

  async removeFeed(address: string, server: string | null) {
    return this.#sql.run('DELETE FROM feeds WHERE server = ? AND address = ?', server ?? '', address) > 0
  }

  async putAnswer(answer: GivenAnswer) {
    this.#sql.run('INSERT OR REPLACE INTO answers (message, server, at, answer) VALUES (?, ?, ?, ?)', answer.message, answer.server ?? '', answer.at, JSON.stringify(answer))
  }

  async answer(message: string) {
    const row = this.#sql.all('SELECT answer FROM answers WHERE message = ?', message)[0]
    return row ? JSON.parse(row.answer as string) as GivenAnswer : null
  }

  async answersOnChanged() {
    return this.#sql.all(`SELECT answer FROM answers WHERE EXISTS (
      SELECT 1 FROM json_each(answer, '$.quoted') AS quoted JOIN versions ON versions.id = quoted.value ->> 'article' AND versions.server IN ('', answers.server)
    ) OR EXISTS (
      SELECT 1 FROM json_each(answer, '$.quoted') AS quoted JOIN articles ON articles.server = '' AND articles.id = quoted.value ->> 'article' AND articles.behind <> ''
    ) OR answer ->> 'note' IS NOT NULL ORDER BY at`).map((row) => JSON.parse(row.answer as string) as GivenAnswer)
  }

  async removeAnswer(message: string) {
    this.#sql.run('DELETE FROM answers WHERE message = ?', message)
  }

  async forgetAnswers(before: string) {
    this.#sql.run('DELETE FROM answers WHERE at < ?', before)
  }

  async keepFeedback(entry: FeedbackEntry) {
    this.#sql.run('INSERT INTO feedback (entry) VALUES (?)', JSON.stringify(entry))
  }

  async feedback() {
    return this.#sql.all('SELECT entry FROM feedback ORDER BY id').map((row) => JSON.parse(row.entry as string) as FeedbackEntry)
  }

  async putLeft(server: string, at: string | null) {
    if (at === null) this.#sql.run('DELETE FROM left_servers WHERE server = ?', server)
    // The first leaving counts: a server that is reported gone at every start must still be forgotten in time.
    else this.#sql.run('INSERT OR IGNORE INTO left_servers (server, at) VALUES (?, ?)', server, at)
  }

  async left() {
    return this.#sql.all('SELECT server, at FROM left_servers ORDER BY at') as unknown as { server: string; at: string }[]
  }

  async forget(server: string) {
    this.#sql.together(() => {
      const followed = 'SELECT id FROM subscriptions WHERE server = ?'
      this.#sql.run(`DELETE FROM told WHERE subscription IN (${followed})`, server)
      this.#sql.run('DELETE FROM deliveries WHERE subscription LIKE ? || \':%\'', server)
      for (const table of ['articles', 'versions', 'answers', 'held', 'settings', 'subscriptions', 'feeds', 'left_servers']) this.#sql.run(`DELETE FROM ${table} WHERE server = ?`, server)
    })
  }

  async *rows() {
    for (const table of TABLES) {
      for (const row of this.#sql.all(`SELECT * FROM ${table}`)) yield { table, row: { ...row } as StoredRow['row'] }
    }
  }

  async putRows(rows: Iterable<StoredRow> | AsyncIterable<StoredRow>) {
    const all = await Array.fromAsync(rows)
    this.#sql.together(() => {
      for (const { table, row } of all) {
        const columns = this.#columns(table)
        const unknown = Object.keys(row).find((column) => !columns.includes(column))
        if (unknown !== undefined) throw new UserError(`The backup has a column "${unknown}" in "${table}" that this version does not know`)
        const names = Object.keys(row)
        const values = names.map((name) => row[name] ?? null)
        this.#sql.run(`INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...values)
      }
    })
    return all.length
  }

  async close() {
    this.#db.close()
  }

  #columns(table: string): string[] {
    if (!TABLES.includes(table)) throw new UserError(`The backup has a table "${table}" that this version does not know`)
    return this.#sql.all(`SELECT name FROM pragma_table_info('${table}')`).map((row) => row.name as string)
  }

  #delivery(sql: string, ...values: SQLInputValue[]): Delivery | null {
    return (this.#sql.all(sql, ...values)[0] as unknown as Delivery | undefined) ?? null
  }
}
