import { stat } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'

/**
 * Tells files that were deleted from files that only cannot be seen: their watched folder is gone as a whole or cannot be
 * read, or what their file system was mounted on is bare. A disk or a share that comes back has them all.
 */
export class Absence {
  /** the device of each folder in which a file was seen, by the folder's path */
  readonly #devices = new Map<string, number>()
  readonly #deviceOf: (path: string) => Promise<number | null>

  /** @param deviceOf null for a path that is not there */
  constructor(deviceOf: (path: string) => Promise<number | null> = deviceAt) {
    this.#deviceOf = deviceOf
  }

  seen(file: string, device: number): void {
    this.#devices.set(dirname(file), device)
  }

  /**
   * @param unreadable watched folders that cannot be read
   * @returns the topmost folder that is out of sight; null when the file was deleted
   */
  async of(file: string, unreadable: readonly string[]): Promise<string | null> {
    const root = unreadable.find((folder) => isWithin(folder, file))
    if (root !== undefined) return root
    const before = this.#devices.get(dirname(file))
    if (before === undefined) return null
    let folder = dirname(file)
    let device = await this.#deviceOf(folder)
    while (device === null && dirname(folder) !== folder) device = await this.#deviceOf(folder = dirname(folder))
    return device === null || device === before ? null : folder
  }
}

function isWithin(folder: string, file: string): boolean {
  const [first] = relative(folder, file).split(sep)
  return first !== '..' && first !== ''
}

async function deviceAt(path: string): Promise<number | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.dev ?? null
}
