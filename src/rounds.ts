import type { Log } from './log.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './storage/store.ts'

/** What has to be looked at again and again: digests, feeds, servers that were left. */
export interface Round {
  name: string
  /** asks other people's machines: it keeps its own pace, whatever the clock of a playground does */
  isOutward?: boolean
  run(now: Date): Promise<void>
}

/** Due times are looked at this often; a timer to the minute would sleep through a suspended machine. */
const EVERY = 15_000

/** A round that has not come to its end for so long hangs; many feeds read politely take minutes. */
const HANGS_AFTER = 10 * 60_000

export interface Rounds {
  /** whether every round came to an end of late, well or badly */
  areOnTime(): boolean
  /** goes at once those that stay in the house, as when the clock was moved; resolves when they are over */
  goNow(): Promise<void>
  /** resolves when the last one is over */
  stop(): Promise<void>
}

/** Goes the rounds until stopped; one that fails is logged and comes round again. */
export function goRounds(rounds: Round[], clock: () => Date, log: Log): Rounds {
  let running: Promise<unknown> = Promise.resolve()
  const ended = new Map(rounds.map(({ name }) => [name, performance.now()]))
  const goOne = async ({ name, run }: Round) => {
    try {
      await run(clock())
    } catch (error) {
      log.error({ name, error }, 'a round failed')
    }
    ended.set(name, performance.now())
  }
  const go = () => {
    running = Promise.all(rounds.map(goOne))
  }
  const timer = setInterval(go, EVERY)
  go()
  return {
    areOnTime: () => [...ended.values()].every((at) => performance.now() - at < HANGS_AFTER),
    async goNow() {
      await Promise.all(rounds.filter(({ isOutward }) => !isOutward).map(goOne))
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** What belongs to a server goes this long after the bot was put out of it. */
const KEPT_AFTER_LEAVING = 30 * 24 * 60 * 60 * 1000

/** Forgets the servers that were left thirty days ago, and what no button can bring in or back any more. */
export function forgetting(store: Store, shelf: Shelf): Round {
  return {
    name: 'forgetting',
    async run(now) {
      await store.forgetHeld(now.toISOString())
      for (const { server, at } of await store.left()) {
        if (now.getTime() - new Date(at).getTime() >= KEPT_AFTER_LEAVING) await shelf.forget(server)
      }
    },
  }
}
