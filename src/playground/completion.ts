import { givenIn, scopeOf, type CommandShape, type OptionShape } from './commandLine.ts'
import type { Command } from './standIn.ts'

/** What the end of a line could go on as, and the part of it that this takes the place of. */
export interface Completion {
  words: string[]
  typed: string
}

/** Asks the bot what an option could mean: the names of its choices. */
export type Suggest = (command: Command, option: string) => Promise<string[]>

/**
 * What Tab offers: `/d` → `/digest `; `/digest f` → `follow `; `/사실 종` → `종류:`; `kind:h` → `Hired`; `hide:` → `true`;
 * `/article ㅎㅇㅍ` → what the bot suggests. Nothing where the line is no command.
 */
export async function completionOf(line: string, shapes: CommandShape[], suggest: Suggest): Promise<Completion> {
  if (!line.includes(' ')) return matching(shapes.flatMap(({ name, localName }) => [`/${name} `, `/${localName} `]), line)
  const begun = shapes.find(({ name, localName }) => [`/${name}`, `/${localName}`].includes(line.split(' ')[0]!))
  if (!begun) return { words: [], typed: line }
  const [, ...rest] = line.split(' ')
  if (begun.subcommands.length > 0 && rest.length === 1) return matching(begun.subcommands.flatMap(({ name, localName }) => [`${localName} `, `${name} `]), rest[0]!)
  return optionCompletion(line, shapes, suggest)
}

async function optionCompletion(line: string, shapes: CommandShape[], suggest: Suggest): Promise<Completion> {
  const { command, options, text } = scopeOf(line, shapes)
  const given = givenIn(text, options)
  const last = given.at(-1) ?? { option: options[0], typed: '' }
  const values = last.option ? await valuesOf(last.option, last.typed, () => suggest({ ...command, options: Object.fromEntries(given.map(({ option, typed }) => [option.name, typed])) }, last.option!.name)) : []
  if (values.length > 0 && text.endsWith(last.typed)) return { words: values, typed: last.typed }
  const word = /\S{0,100}$/u.exec(text)![0]
  const open = options.filter((option) => !given.slice(0, -1).some((one) => one.option === option) && (option !== last.option || last.typed === ''))
  return matching(open.flatMap(({ name, localName }) => [`${localName}:`, `${name}:`]), word)
}

async function valuesOf(option: OptionShape, typed: string, suggested: () => Promise<string[]>): Promise<string[]> {
  if (option.isFlag) return matching(['true', 'false'], typed).words
  if (option.choices.length > 0) return matching(option.choices.flatMap(({ localName, value }) => [localName, value]), typed).words
  return option.isSuggested ? suggested() : []
}

function matching(words: string[], typed: string): Completion {
  return { words: [...new Set(words)].filter((word) => word.startsWith(typed)), typed }
}
