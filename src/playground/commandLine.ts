import type { Command, OptionValue } from './standIn.ts'

/** A command as far as a typed line needs to know it; every name also in the member's language. */
export interface CommandShape {
  name: string
  localName: string
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
}

/**
 * A typed line as a command: `/ask 누가 영입됐어? hide:true` → ask, question `누가 영입됐어?`, hide true. What stands before the
 * first `name:` is the first option; names may be those of either language.
 *
 * @throws Error naming the command or subcommand that is not known
 */
export function parseLine(line: string, shapes: CommandShape[]): Command {
  const [name = '', ...rest] = line.replace(/^\//u, '').split(' ')
  const shape = shapes.find((one) => is(one, name))
  if (!shape) throw new Error(`There is no command /${name}. There are ${shapes.map((one) => `/${one.localName}`).join(' ')}`)
  if (shape.subcommands.length === 0) return { name: shape.name, options: optionsOf(rest.join(' '), shape.options) }
  const subcommand = shape.subcommands.find((one) => is(one, rest[0] ?? ''))
  if (!subcommand) throw new Error(`/${name} takes one of ${shape.subcommands.map((one) => one.localName).join(', ')}`)
  return { name: shape.name, subcommand: subcommand.name, options: optionsOf(rest.slice(1).join(' '), subcommand.options) }
}

const is = ({ name, localName }: Named, typed: string) => name === typed || localName === typed

function optionsOf(text: string, shapes: OptionShape[]): Record<string, OptionValue> {
  const options: Record<string, OptionValue> = {}
  const marks = [...text.matchAll(/(?:^|\s)([\p{L}_-]{1,32}):/gu)]
    .flatMap((mark) => {
      const shape = shapes.find((one) => is(one, mark[1]!))
      return shape ? [{ shape, start: mark.index, end: mark.index + mark[0].length }] : []
    })
  const bare = text.slice(0, marks[0]?.start ?? text.length).trim()
  if (bare && shapes[0]) options[shapes[0].name] = bare
  marks.forEach(({ shape, end }, i) => {
    const value = text.slice(end, marks[i + 1]?.start ?? text.length).trim()
    options[shape.name] = shape.isFlag ? /^(?:true|yes|y|1|예|네|참)$/iu.test(value) : value
  })
  return options
}
