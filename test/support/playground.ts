import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** What `npm start` runs without a token, over the sample articles and a folder that is still empty. */
export interface Playground {
  url: string
  /** a watched folder to drop articles into */
  dropped: string
  stop(): void
}

export async function startPlayground(): Promise<Playground> {
  const [state, dropped] = ['state', 'articles'].map((name) => mkdtempSync(join(tmpdir(), `gisa-${name}-`))) as [string, string]
  const bot = spawn(process.execPath, ['src/main.ts', '--no-open'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DISCORD_TOKEN: '', GISA_STATE: state, GISA_ARTICLES: `data/articles${delimiter}${dropped}`, GISA_LOG: 'warn' },
  })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    bot.stdout.on('data', (text: Buffer) => {
      printed += String(text)
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//u.exec(printed) ?? []
      if (address) resolve(address)
    })
    bot.once('exit', () => reject(new Error(`gisa ended: ${printed}`)))
  })
  return {
    url, dropped,
    stop() {
      bot.kill('SIGKILL')
      for (const folder of [state, dropped]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
