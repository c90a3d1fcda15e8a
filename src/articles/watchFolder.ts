import { resolve } from 'node:path'
import { watch } from 'chokidar'
import { isArticleFile, isOtherDocument, reasonOf, type Problem } from './loadFolders.ts'

/** What happened in the folders since the last batch, each path once, sorted. */
export interface PathBatch {
  /** new, or with other content */
  changed: string[]
  gone: string[]
  /** folders that cannot be watched */
  problems: Problem[]
}

export interface Watch {
  /** settles when the folders have been looked through once */
  ready: Promise<void>
  /** stops watching; a batch under way is finished first */
  close(): Promise<void>
}

/** A file whose size did not change for so long is wholly written. */
const SETTLED_MS = 400
const LOOK_MS = 80

/** A batch waits for quiet, longer than a file takes to settle, so that a renamed file's two halves come together … */
const QUIET_MS = 600

/** … but no longer than this. */
const LONGEST_MS = 1300

/**
 * Tells which article files, and documents that are taken for some, in these folders were added, changed, renamed or removed, in batches and within two seconds.
 * A half-written file is waited for, hidden and editors' temporary files are passed over. Batches come one after the other; `onBatch` handles its own errors.
 *
 * @param options.initial whether the first batch holds all files that are there already; false by default
 */
export function watchPaths(folders: string[], onBatch: (batch: PathBatch) => void | Promise<void>, options: { initial?: boolean } = {}): Watch {
  const batches = new Batches(onBatch)
  const watcher = watch(folders.map((folder) => resolve(folder)), {
    ignoreInitial: !options.initial,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: LOOK_MS },
    followSymlinks: false,
    ignored: (path, stats) => isHiddenBelow(path, folders) || (stats?.isFile() === true && !isArticleFile(path) && !isOtherDocument(path)),
  })
  watcher.on('add', (path) => batches.put(path, 'changed'))
    .on('change', (path) => batches.put(path, 'changed'))
    .on('unlink', (path) => batches.put(path, 'gone'))
    .on('error', (error) => batches.fail({ file: folders.join(', '), reason: reasonOf(error) }))
  const ready = new Promise<void>((settle) => { watcher.once('ready', () => settle()) })
  return {
    ready,
    close: async () => {
      await watcher.close()
      await batches.close()
    },
  }
}

/** `.git/`, `.cache/` and such in a watched folder; a folder that itself lies under a hidden one is fine. */
function isHiddenBelow(path: string, folders: string[]): boolean {
  const root = folders.map((folder) => resolve(folder)).find((folder) => path.startsWith(folder))
  return root !== undefined && path.slice(root.length).split(/[/\\]/u).some((part) => part.startsWith('.') || part === 'node_modules')
}

/** Gathers what happens until it is quiet, and hands it on, one batch at a time. */
class Batches {
  readonly #onBatch: (batch: PathBatch) => void | Promise<void>
  #paths = new Map<string, 'changed' | 'gone'>()
  #problems: Problem[] = []
  #timer: NodeJS.Timeout | undefined
  #since = 0
  #last: Promise<void> = Promise.resolve()

  constructor(onBatch: (batch: PathBatch) => void | Promise<void>) {
    this.#onBatch = onBatch
  }

  put(path: string, what: 'changed' | 'gone'): void {
    this.#paths.set(path, what)
    this.#wait()
  }

  fail(problem: Problem): void {
    this.#problems.push(problem)
    this.#wait()
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#last
  }

  #wait(): void {
    const now = performance.now()
    if (this.#timer === undefined) this.#since = now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#hand(), Math.max(0, Math.min(QUIET_MS, this.#since + LONGEST_MS - now)))
  }

  #hand(): void {
    this.#timer = undefined
    const paths = [...this.#paths].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const batch: PathBatch = {
      changed: paths.filter(([, what]) => what === 'changed').map(([path]) => path),
      gone: paths.filter(([, what]) => what === 'gone').map(([path]) => path),
      problems: this.#problems,
    }
    this.#paths = new Map()
    this.#problems = []
    this.#last = this.#last.then(() => this.#onBatch(batch))
  }
}
