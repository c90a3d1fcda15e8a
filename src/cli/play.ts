import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Verb } from './verb.ts'

export const play: Verb = {
  usage: 'play',
  summary: 'starts the bot in the playground, even where a token is set',
  options: {},
  async run() {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const child = spawn(process.execPath, [main, '--play'], { stdio: 'inherit' })
    const [code] = await once(child, 'exit') as [number | null]
    process.exitCode = code ?? 1
  },
}
