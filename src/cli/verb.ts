import type { ParseArgsConfig } from 'node:util'

/** Where a verb writes: results to `line`, progress and problems to `note`. */
export interface Output {
  line(text: string): void
  note(text: string): void
}

export interface Call {
  /** what stands after the verb and is no option */
  words: string[]
  options: Record<string, string | boolean | string[] | undefined>
  output: Output
}

/** One word after `gisa`. */
export interface Verb {
  /** `ask "question" | ask --questions FILE` */
  usage: string
  /** one line for `gisa help` */
  summary: string
  options: NonNullable<ParseArgsConfig['options']>
  run(call: Call): Promise<void> | void
}

export const ARCHIVE_OPTIONS = {
  articles: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} satisfies Verb['options']
