import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds between two looks, which ask the system for a few folders alone. */
const EVERY = 1000

/**
 * Notices what raises no event: that something was mounted on a folder or unmounted from it, or that it came back.
 *
 * @param hasMore asked at each look; true for a change that the folders themselves do not show
 * @param onChange called after a change; looked at again when it is over
 * @returns ends it
 */
export function watchMounts(folders: readonly string[], hasMore: () => Promise<boolean>, onChange: () => Promise<void>): () => Promise<void> {
  const end = new AbortController()
  const going = (async () => {
    let before = await identityOf(folders)
    while (await pause(EVERY, true, { ref: false, signal: end.signal }).catch(() => false)) {
      const now = await identityOf(folders)
      if (now === before && !await hasMore()) continue
      before = now
      await onChange()
    }
  })()
  return async () => {
    end.abort()
    await going
  }
}

/** Another for each file system, and for each folder made anew. */
async function identityOf(folders: readonly string[]): Promise<string> {
  const found = await Promise.all(folders.map((folder) => stat(folder).catch(() => null)))
  return found.map((stats) => (stats ? `${stats.dev}:${stats.ino}` : 'none')).join(' ')
}
