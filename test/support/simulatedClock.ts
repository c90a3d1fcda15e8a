import { readFileSync } from 'node:fs'

/**
 * Loaded before the bot in a process of its own (`node --import`): its clock runs ahead by the milliseconds in the file
 * named by SIMULATED_CLOCK, and it goes its rounds forty times a second instead of four times a minute.
 */
const file = process.env.SIMULATED_CLOCK!
const [ROUNDS, QUICK] = [15_000, 25]

const RealDate = Date
let ahead = 0
let readAt = -Infinity

function now(): number {
  if (performance.now() - readAt > 2) {
    ahead = Number(readFileSync(file, 'utf8')) || ahead
    readAt = performance.now()
  }
  return RealDate.now() + ahead
}

globalThis.Date = class extends RealDate {
  constructor(...given: [] | [string]) {
    super(...(given.length === 0 ? [now()] : given) as [string])
  }

  static override now = now
} as DateConstructor

const realInterval = setInterval
globalThis.setInterval = ((run: () => void, pause: number) => realInterval(run, pause === ROUNDS ? QUICK : pause)) as typeof setInterval
