import { opendir, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'

/** A folder out of sight, and why what was in it is not taken for deleted. */
export interface Away {
  folder: string
  reason: string
}

/** What is told of a path by the file system; its answers are those of this moment. */
export interface Eyes {
  /** null for a path that is not there */
  deviceOf(path: string): Promise<number | null>
  /** whether it is a folder without anything in it, hidden files counted; false where that cannot be told */
  isEmpty(path: string): Promise<boolean>
}

/**
 * Tells files that were deleted from files that only cannot be seen: their watched folder is gone as a whole or cannot be
 * read, or what their file system was mounted on is bare. A disk or a share that comes back has them all. Of a folder in
 * which nothing was seen since the start, nobody knows on which file system it should be: it is bare where it is empty.
 */
export class Absence {
  readonly #roots: readonly string[]
  readonly #eyes: Eyes
  /** the device of each folder in which a file was seen, by the folder's path */
  readonly #devices = new Map<string, number>()

  /** @param folders those that are watched */
  constructor(folders: readonly string[], eyes: Eyes = REAL) {
    this.#roots = folders.map((folder) => resolve(folder))
    this.#eyes = eyes
  }

  seen(file: string, device: number): void {
    this.#devices.set(dirname(file), device)
  }

  /**
   * @param unlisted watched folders that could not be listed, as a whole or somewhere within
   * @returns for each file the topmost folder that is out of sight; null when it was deleted, or is watched no longer
   */
  async of(files: readonly string[], unlisted: readonly string[]): Promise<(Away | null)[]> {
    const eyes = remembering(this.#eyes)
    return Promise.all(files.map((file) => this.#of(file, unlisted, eyes)))
  }

  async #of(file: string, unlisted: readonly string[], eyes: Eyes): Promise<Away | null> {
    const root = this.#roots.find((folder) => isWithin(folder, file))
    if (root === undefined) return null
    if (unlisted.includes(root)) return { folder: root, reason: 'it cannot be read' }
    const { folder, device } = await nearest(dirname(file), eyes)
    const before = this.#devices.get(dirname(file))
    if (before !== undefined) return device === null || device === before ? null : { folder, reason: 'its file system is not there' }
    return await eyes.isEmpty(folder) ? { folder, reason: 'it is empty, as where a disk is not mounted (if it was emptied on purpose, put any file into it)' } : null
  }
}

/** The folder itself where it is there, else the one above it that is. */
async function nearest(folder: string, eyes: Eyes): Promise<{ folder: string; device: number | null }> {
  const device = await eyes.deviceOf(folder)
  return device !== null || dirname(folder) === folder ? { folder, device } : nearest(dirname(folder), eyes)
}

/** Looks at each folder once, however many files were in it. */
function remembering({ deviceOf, isEmpty }: Eyes): Eyes {
  const once = <T>(look: (path: string) => Promise<T>) => {
    const seen = new Map<string, Promise<T>>()
    return (path: string) => {
      if (!seen.has(path)) seen.set(path, look(path))
      return seen.get(path)!
    }
  }
  return { deviceOf: once(deviceOf), isEmpty: once(isEmpty) }
}

function isWithin(folder: string, file: string): boolean {
  const [first] = relative(folder, file).split(sep)
  return first !== '..' && first !== ''
}

const REAL: Eyes = {
  deviceOf: async (path) => (await stat(path).catch(() => null))?.dev ?? null,
  isEmpty: async (path) => {
    try {
      await using entries = await opendir(path)
      return await entries.read() === null
    } catch {
      return false
    }
  },
}
