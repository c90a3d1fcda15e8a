// A typed or pasted line as a command.
import { commands, local } from './state.js'

const SUBCOMMAND = 1
const CHAT = 1

/** What can be picked from the list: a command, or each of its subcommands, `{ command, subcommand, name, options }`. */
export function callables() {
  return commands().filter(({ type }) => (type ?? CHAT) === CHAT).flatMap((command) => {
    const subcommands = (command.options ?? []).filter(({ type }) => type === SUBCOMMAND)
    if (subcommands.length === 0) return [{ command, name: `/${local(command)}`, options: ordered(command) }]
    return subcommands.map((subcommand) => ({ command, subcommand, name: `/${local(command)} ${local(subcommand)}`, options: ordered(subcommand) }))
  })
}

/** Required ones first, else as declared. */
const ordered = ({ options = [] }) => options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))

/** Callables whose name, in either language, begins with what was typed after the slash; else those that hold it. */
export function matching(typed) {
  const sought = typed.toLowerCase()
  const all = callables()
  const names = ({ command, subcommand, name }) => [name.slice(1), [command.name, subcommand?.name].filter(Boolean).join(' '), ...(subcommand ? [local(subcommand), subcommand.name] : [])].map((one) => one.toLowerCase())
  const begin = all.filter((one) => names(one).some((name) => name.startsWith(sought)))
  return begin.length ? begin : all.filter((one) => names(one).some((name) => name.includes(sought)))
}

/**
 * `/질문 누가 영입됐어? 숨김:참` → the callable, and what was typed by option name; names of either language. What stands
 * before the first `name:` is the first option. Null until a whole name and the space after it are there.
 */
export function parsed(line) {
  const callable = callables().find(({ command, subcommand, name }) => [name, `/${[command.name, subcommand?.name].filter(Boolean).join(' ')}`].some((one) => line.startsWith(`${one} `)))
  if (!callable) return null
  const { command, subcommand, options } = callable
  const text = line.split(' ').slice(subcommand ? 2 : 1).join(' ')
  const marks = [...text.matchAll(/(?:^|\s)([\p{L}_-]{1,32}):/gu)].flatMap((found) => {
    const option = options.find((one) => one.name === found[1] || local(one) === found[1])
    return option ? [{ option, start: found.index, end: found.index + found[0].length }] : []
  })
  const values = {}
  const bare = text.slice(0, marks[0]?.start ?? text.length)
  if (bare.trim() && options[0]) values[options[0].name] = marks.length ? bare.trim() : bare.trimStart()
  marks.forEach(({ option, end }, i) => { values[option.name] = text.slice(end, marks[i + 1]?.start ?? text.length).trim() })
  return { callable: { command, subcommand, options, name: callable.name }, values }
}
