import { parentPort } from 'node:worker_threads'
import { UserError } from '../userError.ts'
import { READERS, type Readers } from './readers.ts'

export interface Job {
  reader: keyof Readers
  given: unknown[]
}

/** What was read, or why nothing was: in words for a person, or as it happened. */
export type Reply = { value: unknown } | { said: string; korean: string | null } | { failure: string; stack: string }

parentPort?.on('message', (job: Job) => parentPort?.postMessage(reply(job)))

function reply({ reader, given }: Job): Reply {
  try {
    return { value: (READERS[reader] as (...given: unknown[]) => unknown)(...given) }
  } catch (error) {
    if (error instanceof UserError) return { said: error.message, korean: error.korean }
    return { failure: String(error), stack: error instanceof Error ? error.stack ?? '' : '' }
  }
}
