import { SingleBar } from 'cli-progress'

/** Below this many steps the work is over before a bar could be read. */
const WORTH_SHOWING = 50

export interface Progress {
  update(done: number, total: number): void
  stop(): void
}

/** A bar on standard error while long work runs; nothing where standard error is no terminal. */
export function progressBar(label: string): Progress {
  const bar = new SingleBar({ format: `${label} {bar} {value}/{total}`, stream: process.stderr, noTTYOutput: false, clearOnComplete: true, hideCursor: true })
  let shown = false
  return {
    update(done, total) {
      if (!process.stderr.isTTY || total < WORTH_SHOWING) return
      if (!shown) bar.start(total, 0)
      shown = true
      bar.update(done)
    },
    stop() {
      if (shown) bar.stop()
      shown = false
    },
  }
}
