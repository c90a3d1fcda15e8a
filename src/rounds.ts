import type { Log } from './log.ts'
import type { Newsroom } from './newsroom.ts'
import type { Store } from './storage/store.ts'

/** What has to be looked at again and again: digests, feeds, servers that were left. */
export interface Round {
  name: string
  run(now: Date): Promise<void>
}

/** Due times are looked at this often; a timer to the minute would sleep through a suspended machine. */
const EVERY = 15_000

/** Goes the rounds until stopped; one that fails is logged and comes round again. */
export function goRounds(rounds: Round[], clock: () => Date, log: Log): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const go = () => {
    running = Promise.all(rounds.map(({ name, run }) => run(clock()).catch((error: unknown) => log.error({ name, error }, 'a round failed'))))
  }
  const timer = setInterval(go, EVERY)
  go()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** What belongs to a server goes this long after the bot was put out of it. */
const KEPT_AFTER_LEAVING = 30 * 24 * 60 * 60 * 1000

/** Forgets the servers that were left thirty days ago. */
export function forgetting(store: Store, newsroom: Newsroom): Round {
  return {
    name: 'forgetting',
    async run(now) {
      for (const { server, at } of await store.left()) {
        if (now.getTime() - new Date(at).getTime() < KEPT_AFTER_LEAVING) continue
        await store.forget(server)
        newsroom.removeServer(server)
      }
    },
  }
}
