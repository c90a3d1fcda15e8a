import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StandIn } from '../../src/playground/standIn.ts'

const [MAIN, CLOCK] = ['../../src/main.ts', './simulatedClock.ts'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

/** The bot as its operator runs it, in a process of its own, against a stand-in; it can be killed at any moment. */
export class BotProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'gisa-killed-'))
  readonly state = join(this.folder, 'state')
  readonly articles = join(this.folder, 'articles')
  readonly #standIn: StandIn
  #child: ChildProcess | null = null
  #errors = ''

  constructor(standIn: StandIn) {
    this.#standIn = standIn
  }

  get isRunning(): boolean {
    return this.#child !== null
  }

  /** Writes the articles that the bot finds when it starts. */
  async prepare(articles: Record<string, string>): Promise<void> {
    await mkdir(this.articles, { recursive: true })
    for (const [name, text] of Object.entries(articles)) writeFileSync(join(this.articles, name), text)
  }

  /** Sets the clocks of the bot and of the stand-in to a moment. */
  setClock(moment: number): void {
    this.#standIn.ahead = moment - Date.now()
    const file = join(this.folder, 'clock')
    writeFileSync(`${file}.new`, String(this.#standIn.ahead))
    renameSync(`${file}.new`, file)
  }

  start(): void {
    if (this.#child) return
    const child = spawn(process.execPath, ['--import', CLOCK!, MAIN!], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH, CI: '1', SIMULATED_CLOCK: join(this.folder, 'clock'), DISCORD_TOKEN: this.#standIn.token, DISCORD_API_URL: `${this.#standIn.url}/api`,
        GISA_STATE: this.state, GISA_ARTICLES: this.articles, GISA_LOG: 'error',
      },
    })
    this.#child = child
    child.stderr.on('data', (chunk: Buffer) => { this.#errors = (this.#errors + chunk.toString()).slice(-4000) })
    child.once('exit', () => { if (this.#child === child) this.#child = null })
  }

  /** What it said on standard error; empty when all is well. */
  get errors(): string {
    return this.#errors
  }

  /** `kill -9`, and nothing in it gets to know. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true })
  }
}
