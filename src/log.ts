import pino from 'pino'
import type { Config } from './config.ts'

/** Structured logs, one JSON object a line; to standard error, since standard output is the playground's prompt. */
export function openLog(level: Config['logLevel']) {
  return pino({ level, base: undefined, redact: ['token', '*.token', 'question', '*.question'], serializers: { error: loggedError } }, pino.destination({ dest: 2, sync: true }))
}

export type Log = ReturnType<typeof openLog>

/** What the log tells of an error. */
export interface LoggedError {
  type: string
  message: string
  stack?: string
  /** as Discord, SQLite or the system numbers it */
  code?: string | number
  /** of an HTTP answer */
  status?: number
  cause?: unknown
}

const DEEPEST = 5

/**
 * An error with its causes, and nothing else of it: what Discord's client hangs on its errors holds the address with the
 * interaction's token, and the body with the question. What is no error is told as it is.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error
  const { name: type, message, stack, code, status, cause } = error as Error & Pick<LoggedError, 'code' | 'status'>
  return {
    type, message, ...(stack === undefined ? {} : { stack }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}), ...(typeof status === 'number' ? { status } : {}),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: loggedError(cause, depth + 1) }),
  } satisfies LoggedError
}
