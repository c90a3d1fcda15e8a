import { fingerprintOf } from '../articles/duplicates.ts'
import type { IndexableArticle } from '../desk/readArticle.ts'
import type { Sql } from './sql.ts'
import type { ArticleVersion, KnownFile } from './store.ts'

/** So many earlier texts of an article are kept. */
const MOST = 5

/** What articles said before; a server is `''` for all. Each method is part of its caller's transaction. */
export class Versions {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Newest first. */
  of(id: string, server: string): ArticleVersion[] {
    return this.#sql.all('SELECT version FROM versions WHERE server = ? AND id = ? ORDER BY number DESC', server, id)
      .map((row) => JSON.parse(row.version as string) as ArticleVersion)
  }

  /** Keeps what will be replaced by another text. A file that only other readers read anew is no new version. */
  keep(articles: readonly IndexableArticle[], file?: KnownFile): void {
    const known = file && this.#sql.all('SELECT modified, size FROM files WHERE path = ?', file.path)[0]
    if (file && known?.modified === file.modified && known.size === file.size) return
    for (const { article } of articles) {
      const before = this.#read(article.id, article.server ?? '')
      if (before && fingerprintOf(before.article) !== fingerprintOf(article)) this.#put(article.id, article.server ?? '', before)
    }
  }

  /** What one article of a folder says as the last version of another one, which stands for it from now on. */
  keepAs(standIn: string, id: string): void {
    const [before, now] = [this.#read(id, ''), this.#read(standIn, '')]
    if (!before || !now) return
    const kept = new Set([now.article, ...this.of(standIn, '')].map(fingerprintOf))
    if (!kept.has(fingerprintOf(before.article))) this.#put(standIn, '', before)
  }

  /** Forgets those of what is there no longer and cannot be brought back. */
  forget(): void {
    this.#sql.run(`DELETE FROM versions
      WHERE NOT EXISTS (SELECT 1 FROM articles WHERE articles.server = versions.server AND articles.id = versions.id)
      AND NOT EXISTS (SELECT 1 FROM held, json_each(held.articles) AS one WHERE held.server = versions.server AND one.value ->> 'id' = versions.id)`)
  }

  #read(id: string, server: string): IndexableArticle | null {
    const [row] = this.#sql.all('SELECT read FROM articles WHERE server = ? AND id = ?', server, id)
    return row ? JSON.parse(row.read as string) as IndexableArticle : null
  }

  #put(id: string, server: string, { article: { title, date, paragraphs }, facts }: IndexableArticle): void {
    const version: ArticleVersion = { title, date, paragraphs, facts }
    this.#sql.run('INSERT INTO versions (server, id, number, version) SELECT ?, ?, coalesce(max(number), 0) + 1, ? FROM versions WHERE server = ? AND id = ?', server, id, JSON.stringify(version), server, id)
    this.#sql.run('DELETE FROM versions WHERE server = ? AND id = ? AND number <= (SELECT max(number) FROM versions WHERE server = ? AND id = ?) - ?', server, id, server, id, MOST)
  }
}
