import pino from 'pino'
import type { Config } from './config.ts'

/** Structured logs, one JSON object a line; to standard error, since standard output is the playground's prompt. */
export function openLog(level: Config['logLevel']) {
  return pino({ level, base: undefined, redact: ['token', '*.token', 'question', '*.question'], serializers: { error: pino.stdSerializers.errWithCause } }, pino.destination({ dest: 2, sync: true }))
}

export type Log = ReturnType<typeof openLog>
