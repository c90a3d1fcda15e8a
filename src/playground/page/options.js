// What may stand in an option: its type in words, what can be chosen, and whether what was typed fits.
import { act, here, local, words } from './state.js'

const BOOLEAN = 5
const USER = 6
const CHANNEL = 7
export const ATTACHMENT = 11

const TRUE = /^(true|yes|1|참|예|네)$/iu
const FALSE = /^(false|no|0|거짓|아니요|아니오)$/iu

export function typeOf({ type, choices, autocomplete }) {
  const { types } = words()
  return choices ? types.choice : autocomplete ? types.suggest : types[type] ?? ''
}

/** Those there are from the start; null where any text will do, or where the bot suggests. */
export function fixedChoices(option) {
  if (option.choices) return option.choices.map((one) => ({ name: local(one), value: one.value }))
  if (option.type === BOOLEAN) return [true, false].map((value) => ({ name: words()[value], value }))
  if (option.type === USER) return here.members.map(({ id, name }) => ({ name: `@${name}`, value: id }))
  if (option.type === CHANNEL) return here.channels.filter(({ server }) => server !== null && server === here.channel.server).map(({ id, name }) => ({ name: `#${name}`, value: id }))
  return null
}

/** What can be chosen for an option while `typed` stands in it; the bot is asked where it suggests. */
export async function choicesFor({ command, subcommand }, option, typed, values) {
  if (option.autocomplete) {
    const suggested = await act('complete', { name: command.name, subcommand: subcommand?.name, options: { ...values, [option.name]: typed }, focused: option.name })
    return Array.isArray(suggested) ? suggested : []
  }
  const sought = typed.toLowerCase()
  return (fixedChoices(option) ?? []).filter(({ name, value }) => name.toLowerCase().includes(sought) || String(value).toLowerCase().startsWith(sought))
}

/** @returns `{ value }` as it is sent, or `{ wrong }`, a sentence about what does not fit */
export function valueOf(option, typed) {
  const choices = fixedChoices(option)
  if (choices) {
    const sought = typed.trim().toLowerCase()
    const plain = option.type === BOOLEAN ? (TRUE.test(sought) ? true : FALSE.test(sought) ? false : undefined) : undefined
    const found = choices.find(({ name, value }) => value === plain || name.toLowerCase() === sought || name.toLowerCase() === `#${sought}` || value === typed)
    return found ? { value: found.value } : { wrong: words().choose(local(option)) }
  }
  const most = option.max_length ?? 6000
  return typed.length > most ? { wrong: words().tooLong(local(option), most) } : { value: typed }
}
