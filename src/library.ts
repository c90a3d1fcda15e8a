import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { Absence, type Away } from './articles/absence.ts'
import type { Article } from './articles/article.ts'
import { headlineStories } from './articles/headlineStories.ts'
import { ArticleIds, filesIn, loadFile, type Problem } from './articles/loadFolders.ts'
import { watchMounts } from './articles/mounts.ts'
import { watchPaths, type Watch } from './articles/watchFolder.ts'
import { Copies, type Copy } from './copies.ts'
import type { Progress } from './desk/desk.ts'
import type { IndexableArticle } from './desk/readArticle.ts'
import { readerVersion } from './desk/readerVersion.ts'
import type { Newsroom } from './newsroom.ts'
import type { KnownFile, Store } from './storage/store.ts'

/** What a look at the folders changed. */
export interface Changes {
  read: number
  kept: number
  removed: number
  /** those that were not told before */
  problems: Problem[]
  /** files that someone is writing just now: they are read when they are whole */
  unfinished: number
  /** files that are not shown from now on, since another one says nearly the same */
  copies: Copy[]
}

/** So many files are read between two writes, so that a stop in the middle of many loses little. */
const BATCH = 50

/** So many articles are taken from the store at once: more are indexed faster, and need more memory until they are. */
const RESTORED_AT_ONCE = 500

const NOTHING: Changes = { read: 0, kept: 0, removed: 0, problems: [], unfinished: 0, copies: [] }

/** A network share tells nobody what others do in it, and a system watches only so many files. */
const LOOK_EVERY = 60_000

/** A file that was written to so short a time ago may be half there. */
const UNFINISHED_MS = 1000

/**
 * Keeps the newsroom and the store in step with the watched folders: a file that did not change since it was last
 * read is taken from the store without being read again. The folders are the source; nothing in them is ever changed.
 */
export class Library {
  readonly #newsroom: Newsroom
  readonly #store: Store
  readonly #folders: string[]
  readonly #ids = new ArticleIds()
  readonly #absence: Absence
  readonly #reader = readerVersion()
  readonly #copies: Copies
  readonly #clock: () => Date
  /** when articles that wait to be read again first came in; undefined where that was not kept */
  #came = new Map<string, string | undefined>()
  #known = new Map<string, KnownFile>()
  /** files that cannot be read, as they were when that was found */
  readonly #broken = new Map<string, string>()
  #told = new Set<string>()
  /** watched folders that could not be listed when they were looked at last */
  #unlisted: string[] = []
  /** files out of sight, by the folder that is */
  #away = new Map<string, (Away & { path: string })[]>()
  #hidden = 0
  #isClosing = false
  #last: Promise<void> = Promise.resolve()

  constructor(newsroom: Newsroom, store: Store, folders: string[], clock: () => Date) {
    this.#newsroom = newsroom
    this.#store = store
    this.#folders = folders.map((folder) => resolve(folder))
    this.#clock = clock
    this.#absence = new Absence(this.#folders)
    this.#copies = new Copies(newsroom, store, this.#reader)
  }

  /** Fills an empty newsroom from the store and the folders. */
  async open(progress?: Progress): Promise<Changes> {
    this.#known = new Map((await this.#store.knownFiles()).map((file) => [file.path, file]))
    const { unchanged: same, absent } = await this.#sorted()
    const unchanged = new Set([...same, ...absent].flatMap((path) => this.#known.get(path)!.articles))
    const fromFiles = new Set([...this.#known.values()].flatMap((file) => file.articles))
    const isFromFile = ({ article }: IndexableArticle) => article.server === null && fromFiles.has(article.id)
    const standIns = await this.#store.standIns()
    const outdated: IndexableArticle[] = []
    const current: IndexableArticle[] = []
    for await (const read of this.#store.articles()) {
      const { id, server } = read.article
      if (server === null) this.#came.set(id, read.came)
      if (isFromFile(read) && (!unchanged.has(id) || standIns.has(id))) continue
      if (read.reader === this.#reader) current.push(read)
      else outdated.push(read)
      if (current.length < RESTORED_AT_ONCE) continue
      this.#newsroom.restore(current.splice(0))
      // Whoever asks meanwhile whether gisa is alive is answered.
      await nextTurn()
    }
    this.#newsroom.restore(current)
    await this.#readAgain(outdated, isFromFile, progress)
    return this.update(progress)
  }

  /**
   * Goes on looking at the folders, within two seconds of every change, until closed; of many files that are being read,
   * those that are left then are read at the next start.
   *
   * @param told hears of each look
   * @param failed hears why there was none
   * @param every milliseconds after which the folders are looked at though nothing was heard of them
   */
  watch(told: (changes: Changes) => void, failed: (error: unknown) => void, progress?: Progress, every = LOOK_EVERY): Watch {
    const look = (settled: ReadonlySet<string>): Promise<void> => {
      if (this.#isClosing) return this.#last
      this.#last = this.#last.then(() => this.update(progress, settled)).then((changes) => {
        told(changes)
        // Nothing else may tell of a file that was already whole when the watching began.
        if (changes.unfinished > 0) void pause(UNFINISHED_MS, undefined, { ref: false }).then(() => look(new Set()))
      }).catch(failed)
      return this.#last
    }
    const begin = () => {
      const begun = watchPaths(this.#folders, ({ changed, problems }) => {
        if (problems.length > 0) told({ ...NOTHING, problems })
        return look(new Set(changed))
      })
      // What came while the folders were read for the first time was seen by nobody.
      return { ...begun, ready: begun.ready.then(() => look(new Set())) }
    }
    let watching = begin()
    // Where another file system lies in the place of a folder, the folder below it is still the one that is watched.
    const endMounts = watchMounts(this.#folders, () => this.#isBack(), async () => {
      await watching.close()
      watching = begin()
      await watching.ready
    })
    const looking = setInterval(() => void look(new Set()), every).unref()
    return {
      ready: watching.ready,
      close: async () => {
        this.#isClosing = true
        clearInterval(looking)
        await endMounts()
        await watching.close()
        await this.#last
      },
    }
  }

  /** How many articles are not shown, since others say nearly the same; headlines of other stories counted. */
  get hidden(): number {
    return this.#hidden
  }

  /** How many files are out of sight, whose articles are kept. */
  get away(): number {
    return [...this.#away.values()].reduce((sum, { length }) => sum + length, 0)
  }

  /**
   * Looks at the folders again; what is new or changed is read, what is gone leaves newsroom and store. What only cannot
   * be seen, since its folder or disk is not there, stays.
   *
   * @param settled files that are known to be whole; without it, all are taken to be
   */
  async update(progress?: Progress, settled?: ReadonlySet<string>): Promise<Changes> {
    const { changed, unchanged, absent, gone, unfinished, ...found } = await this.#sorted(settled)
    const problems = this.#untold(found.problems)
    for (const path of gone) await this.#remove(path)
    const copies: Copy[] = []
    let read = 0
    for (let i = 0; i < changed.length && !this.#isClosing; i += BATCH) {
      const loaded = await this.#read(changed.slice(i, i + BATCH), problems)
      read += loaded.files
      copies.push(...await this.#copies.settle(loaded.reads))
      progress?.(Math.min(i + BATCH, changed.length), changed.length)
    }
    // What stood behind an article that went comes up again, also where nothing was read.
    copies.push(...await this.#copies.settle([]))
    this.#hidden = (await this.#store.standIns()).size
    return { read, kept: unchanged.length + absent.length, removed: gone.length, problems, unfinished, copies }
  }

  /** What another version read and no file that is in sight can tell anew. */
  async #readAgain(outdated: readonly IndexableArticle[], isFromFile: (read: IndexableArticle) => boolean, progress?: Progress): Promise<void> {
    for (let i = 0; i < outdated.length; i += BATCH) {
      const batch = outdated.slice(i, i + BATCH)
      const came = new Map(batch.map((read) => [read.article, read.came]))
      const reads = await this.#newsroom.add(batch.map(({ article }) => article), undefined, (article) => came.get(article))
      // What is out of sight stays with its file as it is, to be read from there when it is back.
      await this.#store.putArticles(reads.filter((read) => !isFromFile(read)))
      progress?.(i + batch.length, outdated.length)
    }
  }

  async #sorted(settled?: ReadonlySet<string>) {
    const problems: Problem[] = []
    const present = new Set((await Promise.all(this.#folders.map((folder) => filesIn(folder, problems)))).flat())
    for (const path of this.#known.keys()) if (present.has(path)) this.#ids.of(path)
    for (const path of this.#broken.keys()) if (!present.has(path)) this.#broken.delete(path)
    const states = await Promise.all([...present].map(async (path) => [path, await this.#stateOf(path, settled)] as const))
    const all = (wanted: State) => states.filter(([, state]) => state === wanted).map(([path]) => path)
    const missing = await this.#missing(present, problems)
    return { unchanged: all('unchanged'), changed: all('changed'), unfinished: all('unfinished').length, ...missing }
  }

  /** Known files that are not there: deleted for good, or out of sight with the folder they are in, which is a problem to tell. */
  async #missing(present: ReadonlySet<string>, problems: Problem[]) {
    const missing = [...this.#known.keys()].filter((path) => !present.has(path))
    this.#unlisted = this.#folders.filter((folder) => problems.some(({ file }) => file === folder))
    const places = await this.#absence.of(missing, this.#unlisted)
    this.#away = Map.groupBy(missing.flatMap((path, i) => (places[i] ? [{ path, ...places[i] }] : [])), ({ folder }) => folder)
    for (const [file, absent] of this.#away) {
      const reason = problems.find((problem) => problem.file === file)?.reason ?? absent[0]!.reason
      const files = absent.length === 1 ? '1 file' : `${absent.length} files`
      problems = [...problems.filter((problem) => problem.file !== file), { file, reason: `${reason}; the articles of ${files} in it are kept until it is back` }]
    }
    return { absent: [...this.#away.values()].flat().map(({ path }) => path), gone: missing.filter((_, i) => !places[i]), problems }
  }

  /** Whether of a folder that was out of sight something else is to be said by now; one file tells for all in it. */
  async #isBack(): Promise<boolean> {
    const away = [...this.#away]
    const now = await this.#absence.of(away.map(([, [one]]) => one!.path), this.#unlisted)
    return now.some((place, i) => place?.folder !== away[i]![0])
  }

  async #stateOf(path: string, settled?: ReadonlySet<string>): Promise<State> {
    const known = this.#known.get(path)
    const stats = await stat(path).catch(() => null)
    if (stats !== null) this.#absence.seen(path, stats.dev)
    if (stats === null) return this.#broken.get(path) === stampOf(stats) ? 'broken' : 'changed'
    if (known !== undefined && known.modified === stats.mtimeMs && known.size === stats.size && known.reader === this.#reader) return 'unchanged'
    if (this.#broken.get(path) === stampOf(stats)) return 'broken'
    return settled !== undefined && !settled.has(path) && Math.abs(Date.now() - stats.mtimeMs) < UNFINISHED_MS ? 'unfinished' : 'changed'
  }

  /** What is wrong with a folder or a link is told once, and again when it was right in between. */
  #untold(problems: Problem[]): Problem[] {
    const before = this.#told
    this.#told = new Set(problems.map(keyOf))
    return problems.filter((problem) => !before.has(keyOf(problem)))
  }

  /** Puts what is in these files into the store; whether it is shown is not decided yet. */
  async #read(paths: string[], problems: Problem[]): Promise<{ files: number; reads: IndexableArticle[] }> {
    const loaded: { file: KnownFile; articles: Article[] }[] = []
    const broken: string[] = []
    for (const path of paths) {
      const stats = await stat(path).catch(() => null)
      const { mtimeMs, size } = stats ?? { mtimeMs: 0, size: 0 }
      const result = await loadFile(path, this.#ids)
      problems.push(...result.problems)
      // Not kept in the store, so that it is tried and told again at the next start.
      if (result.articles.length === 0) {
        broken.push(path)
        this.#broken.set(path, stampOf(stats))
        continue
      }
      this.#broken.delete(path)
      const articles = result.articles.flatMap((article) => [article, ...headlineStories(article)])
      loaded.push({ file: { path, modified: mtimeMs, size, reader: this.#reader, articles: articles.map(({ id }) => id) }, articles })
    }
    const now = this.#clock().toISOString()
    const reads = await this.#newsroom.read(loaded.flatMap(({ articles }) => articles), undefined, ({ id }) => (this.#came.has(id) ? this.#came.get(id) : now))
    for (const { article, came } of reads) this.#came.set(article.id, came)
    const byId = new Map(reads.map((read) => [read.article.id, read]))
    for (const { file } of loaded) {
      const before = this.#known.get(file.path)
      for (const id of before?.articles ?? []) if (!file.articles.includes(id)) this.#newsroom.remove(id, { server: null })
      await this.#store.putArticles(file.articles.map((id) => byId.get(id)!), file)
      this.#known.set(file.path, file)
    }
    for (const path of broken) await this.#remove(path)
    return { files: loaded.length, reads }
  }

  async #remove(path: string): Promise<void> {
    for (const id of this.#known.get(path)?.articles ?? []) {
      this.#newsroom.remove(id, { server: null })
      this.#came.delete(id)
    }
    await this.#store.removeFile(path)
    this.#known.delete(path)
  }
}

type State = 'unchanged' | 'changed' | 'unfinished' | 'broken'

/** Changes with the file's text and with who may read it. */
const stampOf = (stats: Stats | null) => (stats === null ? 'none' : `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`)

const keyOf = ({ file, reason }: Problem) => `${file}\n${reason}`
