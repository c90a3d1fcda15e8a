import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Article } from './articles/article.ts'
import { headlineStories } from './articles/headlineStories.ts'
import { ArticleIds, filesIn, loadFile, type Problem } from './articles/loadFolders.ts'
import type { Progress } from './desk/desk.ts'
import type { Newsroom } from './newsroom.ts'
import type { KnownFile, Store } from './storage/store.ts'

/** What a look at the folders changed. */
export interface Changes {
  read: number
  kept: number
  removed: number
  problems: Problem[]
}

/** So many files are read between two writes, so that a stop in the middle of many loses little. */
const BATCH = 50

/**
 * Keeps the newsroom and the store in step with the watched folders: a file that did not change since it was last
 * read is taken from the store without being read again. The folders are the source; nothing in them is ever changed.
 */
export class Library {
  readonly #newsroom: Newsroom
  readonly #store: Store
  readonly #folders: string[]
  readonly #ids = new ArticleIds()
  readonly #reader = readerVersion()
  #known = new Map<string, KnownFile>()

  constructor(newsroom: Newsroom, store: Store, folders: string[]) {
    this.#newsroom = newsroom
    this.#store = store
    this.#folders = folders
  }

  /** Fills an empty newsroom from the store and the folders. */
  async open(progress?: Progress): Promise<Changes> {
    const stored = await this.#store.articles()
    this.#known = new Map((await this.#store.knownFiles()).map((file) => [file.path, file]))
    const unchanged = new Set((await this.#sorted()).unchanged.flatMap((path) => this.#known.get(path)!.articles))
    const fromFiles = new Set([...this.#known.values()].flatMap((file) => file.articles))
    this.#newsroom.restore(stored.filter(({ article }) => article.server !== null || !fromFiles.has(article.id) || unchanged.has(article.id)))
    return this.update(progress)
  }

  /** Looks at the folders again; what is new or changed is read, what is gone leaves newsroom and store. */
  async update(progress?: Progress): Promise<Changes> {
    const { changed, unchanged, gone, problems } = await this.#sorted()
    for (const path of gone) await this.#remove(path)
    let read = 0
    for (let i = 0; i < changed.length; i += BATCH) {
      read += await this.#read(changed.slice(i, i + BATCH), problems)
      progress?.(Math.min(i + BATCH, changed.length), changed.length)
    }
    return { read, kept: unchanged.length, removed: gone.length, problems }
  }

  async #sorted() {
    const problems: Problem[] = []
    const files = (await Promise.all(this.#folders.map((folder) => filesIn(folder, problems)))).flat()
    const present = new Set(files)
    for (const path of this.#known.keys()) if (present.has(path)) this.#ids.of(path)
    const state = await Promise.all(files.map(async (path) => [path, await this.#isUnchanged(path)] as const))
    return {
      unchanged: state.filter(([, same]) => same).map(([path]) => path),
      changed: state.filter(([, same]) => !same).map(([path]) => path),
      gone: [...this.#known.keys()].filter((path) => !present.has(path)),
      problems,
    }
  }

  async #isUnchanged(path: string): Promise<boolean> {
    const known = this.#known.get(path)
    const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: NaN, size: NaN }))
    return known !== undefined && known.modified === mtimeMs && known.size === size && known.reader === this.#reader
  }

  async #read(paths: string[], problems: Problem[]): Promise<number> {
    const loaded: { file: KnownFile; articles: Article[] }[] = []
    const broken: string[] = []
    for (const path of paths) {
      const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }))
      const result = await loadFile(path, this.#ids)
      problems.push(...result.problems)
      // Not remembered, so that it is tried again, and told again, at the next look.
      if (result.problems.length > 0) {
        broken.push(path)
        continue
      }
      const articles = result.articles.flatMap((article) => [article, ...headlineStories(article)])
      loaded.push({ file: { path, modified: mtimeMs, size, reader: this.#reader, articles: articles.map(({ id }) => id) }, articles })
    }
    const reads = await this.#newsroom.add(loaded.flatMap(({ articles }) => articles))
    const byId = new Map(reads.map((read) => [read.article.id, read]))
    for (const { file } of loaded) {
      const before = this.#known.get(file.path)
      for (const id of before?.articles ?? []) if (!file.articles.includes(id)) this.#newsroom.remove(id, { server: null })
      await this.#store.putArticles(file.articles.map((id) => byId.get(id)!), file)
      this.#known.set(file.path, file)
    }
    for (const path of broken) await this.#remove(path)
    return loaded.length
  }

  async #remove(path: string): Promise<void> {
    for (const id of this.#known.get(path)?.articles ?? []) this.#newsroom.remove(id, { server: null })
    await this.#store.removeFile(path)
    this.#known.delete(path)
  }
}

/** Changes when any rule or word list that reads articles does, so that another version reads everything again. */
function readerVersion(): string {
  const hash = createHash('sha256')
  for (const room of ['articles', 'text', 'facts', 'desk', '../data/lexicon']) {
    const folder = fileURLToPath(new URL(`${room}/`, import.meta.url))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(`${folder}${name}`)
      hash.update(`${room}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('base64url').slice(0, 16)
}
