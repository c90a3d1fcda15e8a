import type { Command, OptionValue } from './standIn.ts'

/** A command as far as a typed line needs to know it; every name also in the member's language. */
export interface CommandShape extends Named {
  subcommands: (Named & { options: OptionShape[] })[]
  options: OptionShape[]
}

interface Named {
  name: string
  localName: string
}

export interface OptionShape extends Named {
  /** takes yes or no */
  isFlag: boolean
  /** takes a file, by its path on this machine */
  isFile: boolean
  isRequired: boolean
  /** the bot is asked what could be meant */
  isSuggested: boolean
  /** the only values it takes; empty where any text will do */
  choices: (Named & { value: string })[]
  /** characters it takes at the most; null for no limit */
  longest: number | null
}

/** An option as it was typed: `kind:hire`. */
interface Given {
  option: OptionShape
  typed: string
}

const YES = /^(?:true|yes|y|1|예|네|참)$/iu
const NO = /^(?:false|no|n|0|아니요|아니오|거짓)$/iu

/**
 * A typed line as a command: `/ask 누가 영입됐어? hide:true` → ask, question `누가 영입됐어?`, hide true. What stands before the
 * first `name:` is the first option; names and choices may be those of either language. As Discord's own client does,
 * it lets nothing through that the command does not take.
 *
 * @throws Error naming the command, subcommand, option or choice that is missing, unknown or too long
 */
export function parseLine(line: string, shapes: CommandShape[]): Command {
  const { command, called, options, text } = scopeOf(line, shapes)
  const given = givenIn(text, options)
  const missing = options.filter((option) => option.isRequired && !given.some((one) => one.option === option && one.typed !== ''))
  if (missing.length > 0) throw new Error(`${called} needs ${missing.map(({ localName }) => localName).join(', ')}`)
  return { ...command, options: Object.fromEntries(given.filter(({ typed }) => typed !== '').map((one) => [one.option.name, valueOf(one)])) }
}

/**
 * The command a line begins, the options it takes, and the text that gives them.
 *
 * @throws Error naming a command or subcommand that is not known
 */
export function scopeOf(line: string, shapes: CommandShape[]): { command: Command; called: string; options: OptionShape[]; text: string } {
  const [name = '', ...rest] = line.replace(/^\//u, '').split(' ')
  const shape = shapes.find((one) => is(one, name))
  if (!shape) throw new Error(`There is no command /${name}. There are ${shapes.map((one) => `/${one.localName}`).join(' ')}`)
  if (shape.subcommands.length === 0) return { command: { name: shape.name }, called: `/${name}`, options: shape.options, text: rest.join(' ') }
  const subcommand = shape.subcommands.find((one) => is(one, rest[0] ?? ''))
  if (!subcommand) throw new Error(`/${name} takes one of ${shape.subcommands.map((one) => one.localName).join(', ')}`)
  return { command: { name: shape.name, subcommand: subcommand.name }, called: `/${name} ${rest[0]}`, options: subcommand.options, text: rest.slice(1).join(' ') }
}

const is = ({ name, localName }: Named, typed: string) => name === typed || localName === typed

/** Options in the order they were typed. */
export function givenIn(text: string, options: OptionShape[]): Given[] {
  const marks = [...text.matchAll(/(?:^|\s)([\p{L}_-]{1,32}):/gu)].flatMap((mark) => {
    const option = options.find((one) => is(one, mark[1]!))
    return option ? [{ option, start: mark.index, end: mark.index + mark[0].length }] : []
  })
  const bare = text.slice(0, marks[0]?.start ?? text.length).trim()
  return [
    ...(bare && options[0] ? [{ option: options[0], typed: bare }] : []),
    ...marks.map(({ option, end }, i) => ({ option, typed: text.slice(end, marks[i + 1]?.start ?? text.length).trim() })),
  ]
}

function valueOf({ option, typed }: Given): OptionValue {
  const { localName, isFlag, choices, longest } = option
  if (isFlag) {
    if (!YES.test(typed) && !NO.test(typed)) throw new Error(`${localName} takes true or false`)
    return YES.test(typed)
  }
  if (longest !== null && typed.length > longest) throw new Error(`${localName} takes at most ${longest} characters`)
  if (choices.length === 0) return typed
  const choice = choices.find((one) => one.value === typed || is(one, typed))
  if (!choice) throw new Error(`${localName} takes one of ${choices.map((one) => one.localName).join(', ')}`)
  return choice.value
}
