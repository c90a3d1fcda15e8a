import { readFileSync } from 'node:fs'
import { mustHaveBeenThere, readConfig, type Config } from './config.ts'
import type { Watch } from './articles/watchFolder.ts'
import { progressBar } from './progress.ts'
import { Press } from './digest/press.ts'
import { openBot } from './discord/bot.ts'
import { digestEdition } from './discord/digestEdition.ts'
import { readQuality } from './evaluation/quality.ts'
import { Metrics, openHealth, type Check } from './health.ts'
import { Library, type Changes } from './library.ts'
import { openLog, type Log } from './log.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'
import { openPlayground, type Playground } from './play.ts'
import { forgetting, goRounds } from './rounds.ts'
import { Shelf } from './shelf.ts'
import { openSqliteStore } from './storage/sqliteStore.ts'
import type { Store } from './storage/store.ts'
import { UserError } from './userError.ts'
import { Wire } from './wire.ts'

/** After so long a stop is over, whatever still hangs. */
const STOP_WITHIN = 10_000

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof UserError ? error.message : `gisa failed to start: ${error instanceof Error ? error.stack : error}`}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const config = readConfig(undefined, { mayBeAway: true })
  // Where someone types at a prompt, the usual is not worth a line.
  const log = openLog(config.token === null && config.logLevel === 'info' ? 'warn' : config.logLevel)
  const store = openSqliteStore(config.stateFolder)
  if (config.awayFolders.length > 0) mustHaveBeenThere(config, (await store.knownFiles()).map(({ path }) => path))
  const newsroom = openNewsroom()
  const playground = config.token === null || process.argv.includes('--play') ? await openPlayground() : null
  const rooms: Rooms = { newsroom, store, shelf: new Shelf(newsroom, store), log, playground, metrics: new Metrics(() => newsroom.count()), clock: () => playground?.now() ?? new Date() }
  // Open from the start: a first load may take minutes, in which the process is alive and not ready.
  const checks: Record<string, Check> = { gateway: () => false, index: () => false, store: async () => Boolean(await store.left()), scheduler: () => false }
  const server = config.port === null ? null : await openHealth(config.port, checks, rooms.metrics)
  const folders = await fill(config, rooms)
  newsroom.warmUp(new Date())
  const bot = await connect(config, rooms)
  Object.assign(checks, { gateway: bot.isConnected, index: () => newsroom.isIndexed(), scheduler: bot.isOnTime })
  const stop = stopper([() => bot.close(), () => folders.close(), () => server?.close(), () => newsroom.close(), () => store.close()], log)
  process.once('SIGTERM', () => void stop(0)).once('SIGINT', () => void stop(0))
  bot.onEnd((error) => {
    if (error) log.fatal({ error }, error.message)
    void stop(error ? 1 : 0)
  })
}

interface Rooms {
  newsroom: Newsroom
  store: Store
  shelf: Shelf
  log: Log
  /** null at Discord itself */
  playground: Playground | null
  metrics: Metrics
  clock(): Date
}

/** Reads the folders, with a bar in a terminal, and goes on watching them. */
async function fill({ articleFolders }: Config, { newsroom, store, log, clock, metrics }: Rooms): Promise<Watch> {
  const library = new Library(newsroom, store, articleFolders, clock)
  const told = (changes: Changes, isFirst = false) => {
    metrics.away.set(library.away)
    metrics.hidden.set(library.hidden)
    for (const { file, reason } of changes.problems) log.warn({ file, reason }, 'file could not be read')
    for (const { file, like } of changes.copies) log.info({ file, like }, 'this file says nearly the same as another one, which is shown in its place')
    const { read, kept, removed } = changes
    if (isFirst || read + removed > 0) log.info({ read, kept, removed, hidden: library.hidden }, 'articles')
  }
  const bar = progressBar('reading articles')
  told(await library.open(bar.update), true)
  bar.stop()
  return library.watch((changes) => {
    bar.stop()
    told(changes)
  }, (error) => log.error({ error }, 'the folders could not be looked at'), bar.update)
}

/** The bot, against Discord or the playground. */
async function connect(config: Config, { newsroom, store, shelf, log, playground, metrics, clock }: Rooms) {
  const ended = Promise.withResolvers<Error | null>()
  const wire = new Wire({
    // Other people's machines are asked by the real clock, also where the playground's was moved.
    newsroom, store, shelf, log, clock: () => new Date(),
    onPaused: async (feed) => bot.tellFeedPaused(feed, (feed.server === null ? {} : await store.settings(feed.server)).language ?? config.language),
  })
  const bot = await openBot({
    newsroom, shelf, log, intake: { fetchOptions: {}, attachmentOptions: playground?.attachmentOptions ?? {}, follow: (...given) => wire.follow(...given), readNow: (...given) => wire.readNow(...given) },
    token: playground?.token ?? config.token!,
    apiUrl: playground?.apiUrl ?? config.apiUrl,
    guildId: config.guildId,
    clock,
    release: { version: versionOfPackage(), quality: readQuality() },
    store, defaults: { language: config.language, timeZone: config.timeZone },
    measured: (command, outcome, seconds) => {
      metrics.commands.inc({ command, outcome })
      metrics.latency.observe({ command }, seconds)
    },
    onFatal: (error) => ended.resolve(error),
    onServer: (server, isThere) => void store.putLeft(server, isThere ? null : clock().toISOString()),
  })
  const press = new Press({
    store, channels: bot.channels, log, counted: (outcome) => metrics.deliveries.inc({ outcome }),
    edit: (subscription, window, told) => digestEdition(newsroom, subscription, window, told),
  })
  const rounds = goRounds([{ name: 'digests', run: (now) => press.run(now) }, { name: 'feeds', isOutward: true, run: () => wire.run() }, { name: 'corrections', run: (now) => bot.correctAnswers(now) }, forgetting(store, shelf)], clock, log)
  playground?.onHour(() => rounds.goNow())
  void playground?.run(newsroom).then(() => ended.resolve(null))
  return {
    isConnected: () => bot.isConnected(),
    isOnTime: () => rounds.areOnTime(),
    onEnd: (then: (error: Error | null) => void) => void ended.promise.then(then),
    close: async () => {
      await wire.close()
      await rounds.stop()
      await bot.close()
      await playground?.close()
    },
  }
}

/** Closes one after the other, once, and ends the process; what hangs is cut off. */
function stopper(closers: (() => unknown)[], log: Log): (code: number) => Promise<void> {
  let isStopping = false
  return async (code) => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(code), STOP_WITHIN).unref()
    for (const close of closers) {
      try {
        await close()
      } catch (error) {
        log.warn({ error }, 'could not be closed')
      }
    }
    process.exit(code)
  }
}

function versionOfPackage(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
