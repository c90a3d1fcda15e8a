import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { UserError } from '../userError.ts'
import type { Job, Reply } from './apartWorker.ts'
import { READERS, type Readers } from './readers.ts'

/** So many bytes or letters are read at once: whatever stands in them, that takes some tens of milliseconds. */
const QUICK = 20_000
/** A page made to be slow holds up those behind it, but not everyone. */
const LANES = 2
const IDLE_MS = 5_000
/** In MB; a page of 5 MB takes about a third. */
const MOST_MEMORY = 512

/**
 * Reads what others wrote on a thread of its own, since five megabytes can be made to take many seconds, in which nobody
 * would be answered and Discord would miss a heartbeat. Small texts are read where they are.
 *
 * @param size in bytes or letters
 * @param within milliseconds of reading after which it is given up
 * @throws UserError as the reader does, and when it takes too long or too much memory
 */
export async function readApart<K extends keyof Readers>(reader: K, { size, within }: { size: number; within: number }, ...given: Parameters<Readers[K]>): Promise<ReturnType<Readers[K]>> {
  const read = READERS[reader] as unknown as (...given: Parameters<Readers[K]>) => ReturnType<Readers[K]>
  if (size < QUICK) return read(...given)
  const lane = lanes.reduce((best, one) => (one.waiting < best.waiting ? one : best))
  const reply = await lane.ask({ reader, given }, within)
  if ('value' in reply) return reply.value as ReturnType<Readers[K]>
  if ('said' in reply) throw new UserError(reply.said, { korean: reply.korean })
  throw Object.assign(new Error(reply.failure), { stack: reply.stack })
}

/** A thread and who waits for it; it ends when nobody came for a while. */
class Lane {
  waiting = 0
  #worker: Worker | undefined
  #closing: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()

  ask(job: Job, within: number): Promise<Reply> {
    this.waiting++
    const done = this.#last.then(() => this.#ask(job, within)).finally(() => { this.waiting-- })
    this.#last = done.catch(() => undefined)
    return done
  }

  async #ask(job: Job, within: number): Promise<Reply> {
    clearTimeout(this.#closing)
    const worker = this.#worker ??= open()
    worker.ref()
    try {
      worker.postMessage(job)
      const [reply] = await once(worker, 'message', { signal: AbortSignal.timeout(within) }) as [Reply]
      worker.unref()
      this.#closing = setTimeout(() => this.#close(worker), IDLE_MS).unref()
      return reply
    } catch (cause) {
      await this.#close(worker)
      throw new UserError('That takes too long to read.', { cause, korean: '읽는 데 너무 오래 걸려서 그만두었어요.' })
    }
  }

  async #close(worker: Worker): Promise<void> {
    this.#worker = undefined
    await worker.terminate()
  }
}

function open(): Worker {
  const worker = new Worker(new URL('apartWorker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } })
  // Heard by the one who waits; one that breaks while it is being ended must not end the process.
  return worker.on('error', () => undefined)
}

const lanes = Array.from({ length: LANES }, () => new Lane())
