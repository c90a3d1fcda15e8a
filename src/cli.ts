import { parseArgs } from 'node:util'
import { articles } from './cli/articles.ts'
import { ask } from './cli/ask.ts'
import { bench } from './cli/bench.ts'
import { digest } from './cli/digest.ts'
import { evaluate } from './cli/evaluate.ts'
import { exportState, importState } from './cli/backup.ts'
import { facts } from './cli/facts.ts'
import { play } from './cli/play.ts'
import { read } from './cli/read.ts'
import { register } from './cli/register.ts'
import { search } from './cli/search.ts'
import { train } from './cli/train.ts'
import type { Output, Verb } from './cli/verb.ts'
import { UserError } from './userError.ts'

const VERBS: Record<string, Verb> = { ask, search, facts, articles, digest, read, evaluate, bench, train, play, register, export: exportState, import: importState }

const output: Output = {
  line: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
}

// A reader that closes early (`gisa articles | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await run(process.argv.slice(2))
} catch (error) {
  output.note(error instanceof UserError ? error.message : `gisa failed: ${error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}

async function run([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return output.line(help())
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (!verb) throw new UserError(`gisa knows no verb "${name}"; it knows ${Object.keys(VERBS).join(', ')}`)
  if (rest.includes('--help') || rest.includes('-h')) return output.line(usageOf(verb))
  const { values, positionals } = parsed(verb, rest)
  await verb.run({ words: positionals, options: values as Record<string, string | boolean | string[] | undefined>, output })
}

function parsed(verb: Verb, args: string[]) {
  try {
    return parseArgs({ args, options: verb.options, allowPositionals: true })
  } catch (cause) {
    throw new UserError(`${(cause as Error).message.split('. ')[0]}; usage: gisa ${verb.usage}`, { cause })
  }
}

function usageOf({ usage, summary }: Verb): string {
  return `  gisa ${usage}\n      ${summary}`
}

function help(): string {
  const usages = Object.values(VERBS).map(usageOf)
  return ['gisa answers questions about news articles with the paragraph that says it.', '', ...usages, '',
    'Every verb that reads articles takes --articles FOLDER (again for more; default: GISA_ARTICLES) and --json.'].join('\n')
}
