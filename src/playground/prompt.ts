import { createInterface, type Interface } from 'node:readline'
import { styleText } from 'node:util'
import type { Json, Outcome } from './interactions.ts'
import { parseLine, type CommandShape } from './commandLine.ts'
import { rendered, type Pressable } from './render.ts'
import type { StandIn } from './standIn.ts'
import type { Channel, Member, Message } from './world.ts'

export interface PromptOptions {
  standIn: StandIn
  channel: Channel
  member: Member
  input?: NodeJS.ReadableStream & { isTTY?: boolean }
  output?: NodeJS.WritableStream
  /** what to show before the first prompt */
  welcome?: string
}

const HELP = `/ask 누가 영입됐어?      a command; its first option may be bare, others as name:value (hide:true)
3                       press button 3 of the last message
:say TEXT               write a message; :facts and :askmsg QUESTION read the last one written
:as NAME                be another member; :members lists them
:in NAME                go to another channel; :channels lists them
:quit                   leave`

/**
 * A prompt in which commands can be typed as in Discord: Tab completes commands, options and what the bot suggests,
 * a number presses a button. Resolves when the member leaves or the input ends; with an input that never holds a line,
 * as of a service, never.
 */
export async function openPrompt(options: PromptOptions): Promise<void> {
  await new Prompt(options).run()
}

class Prompt {
  readonly #standIn: StandIn
  readonly #output: NodeJS.WritableStream
  readonly #lines: Interface
  readonly #typed: AsyncIterator<string>
  readonly #isTerminal: boolean
  readonly #welcome: string
  #member: Member
  #channel: Channel
  #pressable: Pressable[] = []
  #shown: Message | null = null
  #said: Message | null = null

  constructor({ standIn, channel, member, input = process.stdin, output = process.stdout, welcome = '' }: PromptOptions) {
    this.#standIn = standIn
    this.#channel = channel
    this.#member = member
    this.#output = output
    this.#welcome = welcome
    this.#isTerminal = input.isTTY === true
    const completer = (line: string, done: Completer) => void this.#complete(line).then((found) => done(null, found))
    this.#lines = createInterface({ input, output: this.#isTerminal ? output : undefined, terminal: this.#isTerminal, completer })
    // One iterator for commands and forms alike: what is piped in may run ahead of the answers.
    this.#typed = this.#lines[Symbol.asyncIterator]()
  }

  async run(): Promise<void> {
    this.#print(this.#welcome)
    const first = await this.#next()
    if (first === null) await new Promise(() => {})
    for (let line = first; line !== null && line !== ':quit'; line = await this.#next()) {
      try {
        await this.#do(line)
      } catch (error) {
        this.#print(styleText('red', error instanceof Error ? error.message : String(error)))
      }
    }
    this.#lines.close()
  }

  /** The next line that is typed; null when the input ends. */
  async #next(prompt = `${this.#member.name} ${this.#channel.server === null ? this.#channel.name : `#${this.#channel.name}`} > `): Promise<string | null> {
    if (this.#isTerminal) {
      this.#lines.setPrompt(prompt)
      this.#lines.prompt()
    }
    const { value, done } = await this.#typed.next()
    return done ? null : String(value).trim()
  }

  async #do(line: string): Promise<void> {
    if (line === '') return
    if (/^\d{1,2}$/u.test(line)) return this.#press(Number(line))
    if (line.startsWith(':')) return this.#meta(line.slice(1))
    if (!line.startsWith('/')) return this.#print('Commands begin with /, such as /ask 누가 영입됐어?  (:help for more)')
    const shapes = this.#shapes()
    const command = parseLine(line, shapes)
    await this.#show(await this.#standIn.run(command, this.#member, this.#channel))
  }

  async #press(number: number): Promise<void> {
    const pressed = this.#pressable[number - 1]
    if (!pressed || !this.#shown) return this.#print(`There is no button ${number}.`)
    if (pressed.isDisabled) return this.#print('That button is switched off.')
    await this.#show(await this.#standIn.press(this.#shown, pressed.customId, this.#member), this.#shown)
  }

  async #meta(line: string): Promise<void> {
    const [verb, ...rest] = line.split(' ')
    const words = rest.join(' ').trim()
    const { world } = this.#standIn
    switch (verb) {
      case 'help': return this.#print(HELP)
      case 'members': return this.#print(world.members.map(({ name, locale, isManager }) => `${name} (${locale}${isManager ? ', may manage the server' : ''})`).join('\n'))
      case 'channels': return this.#print(world.channels.map(({ name, server }) => (server === null ? name : `#${name}`)).join('\n'))
      case 'as': {
        this.#member = found(world.members.find(({ name }) => name === words), `There is no member ${words}; :members lists them.`)
        return
      }
      case 'in': {
        const name = words.replace(/^#/u, '')
        this.#channel = found(world.channels.find((channel) => channel.name === name), `There is no channel ${words}; :channels lists them.`)
        return
      }
      case 'say': {
        this.#said = this.#standIn.say(words, this.#member, this.#channel)
        return
      }
      case 'facts': return this.#menu('Facts in this message')
      case 'askmsg': return this.#menu('Ask about this message', words)
      default: return this.#print(HELP)
    }
  }

  async #menu(name: string, typed?: string): Promise<void> {
    const target = found(this.#said, 'Write a message first: :say 가온전자가 마루반도체를 인수했다.')
    await this.#show(await this.#standIn.menu(name, target, this.#member), null, typed)
  }

  async #show(outcome: Outcome, source: Message | null = null, typed?: string): Promise<void> {
    if (outcome.kind === 'timeout') return this.#print(styleText('red', 'The application did not respond.'))
    if (outcome.kind === 'modal') return this.#form(outcome.modal, source, typed)
    if (outcome.kind !== 'message' && outcome.kind !== 'update') return
    const { text, pressable } = rendered(outcome.message, this.#pressable)
    this.#shown = outcome.message
    this.#pressable = pressable
    this.#print(text)
  }

  /** A form is asked for field by field; what was typed already fills the first. */
  async #form(modal: Json, source: Message | null, typed?: string): Promise<void> {
    const inputs = (modal.components as { components: { custom_id: string; label: string }[] }[]).flatMap((row) => row.components)
    const fields: Record<string, string> = {}
    for (const [i, input] of inputs.entries()) {
      fields[input.custom_id] = i === 0 && typed ? typed : await this.#next(`${input.label}: `) ?? ''
    }
    await this.#show(await this.#standIn.submit(modal, fields, this.#member, this.#channel, source))
  }

  async #complete(line: string): Promise<[string[], string]> {
    const shapes = this.#shapes()
    if (!line.includes(' ')) return [shapes.flatMap(({ name, localName }) => [`/${name} `, `/${localName} `]).filter((name, i, all) => name.startsWith(line) && all.indexOf(name) === i), line]
    try {
      const command = parseLine(line, shapes)
      const [option, typed] = Object.entries(command.options ?? {}).at(-1) ?? []
      if (option === undefined || typeof typed !== 'string') return [[], line]
      const choices = await this.#standIn.complete(command, option, this.#member, this.#channel)
      return [choices.map(({ name }) => name), typed]
    } catch {
      return [[], line]
    }
  }

  #shapes(): CommandShape[] {
    return this.#standIn.commandsIn(this.#channel).filter(({ type }) => Number(type) === 1).map((command) => shapeOf(command, this.#member.locale))
  }

  #print(text: string): void {
    if (text) this.#output.write(`${text}\n`)
  }
}

type Completer = (error: Error | null, result: [string[], string]) => void

function found<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new Error(message)
  return value
}

function shapeOf(command: Json, locale: string): CommandShape {
  const named = (one: Json) => ({ name: String(one.name), localName: String((one.name_localizations as Record<string, string> | undefined)?.[locale] ?? one.name) })
  const options = (command.options ?? []) as Json[]
  const subcommands = options.filter(({ type }) => type === 1)
  return {
    ...named(command),
    subcommands: subcommands.map((one) => ({ ...named(one), options: ((one.options ?? []) as Json[]).map((option) => ({ ...named(option), isFlag: option.type === 5 })) })),
    options: options.filter(({ type }) => type !== 1).map((option) => ({ ...named(option), isFlag: option.type === 5 })),
  }
}
