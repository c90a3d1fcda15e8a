// Commands on their way: shown until the bot has answered, and marked where it has not.
import { settle } from './outcomes.js'
import { here } from './state.js'

/** Most answers are there before a notice could be read. */
const SHOWN_AFTER = 250

let count = 0
let pending = []
let changed = () => {}

export function onPending(listener) {
  changed = listener
}

export const pendingIn = ({ id }) => pending.filter(({ channel }) => channel === id)

export function forgetPending({ id }) {
  pending = pending.filter((one) => one.id !== id)
  changed()
}

/** Waits for what came of a command; `name` is how the member calls it. */
export async function underWay(name, outcome) {
  const one = { id: `pending-${++count}`, channel: here.channel.id, name, at: Date.now(), isLate: false }
  const timer = setTimeout(() => put(one), SHOWN_AFTER)
  const settled = await outcome
  clearTimeout(timer)
  if (settled.kind === 'timeout') put({ ...one, isLate: true })
  else if (pending.some(({ id }) => id === one.id)) forgetPending(one)
  settle(settled)
}

function put(one) {
  pending = [...pending.filter(({ id }) => id !== one.id), one]
  changed()
}
