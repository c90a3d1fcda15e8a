import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { styleText } from 'node:util'
import type { Json, Outcome } from './interactions.ts'
import { parseLine, scopeOf, type CommandShape, type OptionShape } from './commandLine.ts'
import { completionOf } from './completion.ts'
import { promptWords } from './promptWords.ts'
import { rendered, type Pressable } from './render.ts'
import type { Command, OptionValue, StandIn } from './standIn.ts'
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

/** So long a deferred answer is waited for, in milliseconds; pages and feeds are given up before that. */
const LONGEST_WAIT = 60_000

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
    if (!line.startsWith('/')) return this.#print(this.#words.beginWithSlash)
    const command = this.#withFiles(parseLine(line, this.#shapes()))
    await this.#show(await this.#standIn.run(command, this.#member, this.#channel))
  }

  /** Files of this machine, named by their paths, as a member attaches them. */
  #withFiles(command: Command): Command {
    const { world } = this.#standIn
    const declared = scopeOf([`/${command.name}`, command.subcommand].filter(Boolean).join(' '), this.#shapes()).options
    const given = Object.entries(command.options ?? {}).map(([name, value]): [string, OptionValue] =>
      [name, declared.find((option) => option.name === name)?.isFile ? world.attach(basename(String(value)), fileAt(String(value))).id : value])
    return { ...command, options: Object.fromEntries(given) }
  }

  async #press(number: number): Promise<void> {
    const pressed = this.#pressable[number - 1]
    if (!pressed || !this.#shown) return this.#print(this.#words.noButton(number))
    if (pressed.isDisabled) return this.#print(this.#words.buttonOff)
    await this.#show(await this.#standIn.press(this.#shown, pressed.customId, this.#member), this.#shown)
  }

  async #meta(line: string): Promise<void> {
    const [verb, ...rest] = line.split(' ')
    const words = rest.join(' ').trim()
    const { world } = this.#standIn
    switch (verb) {
      case 'help': return this.#print(this.#words.help)
      case 'members': return this.#print(world.members.map(({ name, locale, isManager }) => `${name} (${locale}${isManager ? `, ${this.#words.mayManage}` : ''})`).join('\n'))
      case 'channels': return this.#print(world.channels.map(({ name, server }) => (server === null ? name : `#${name}`)).join('\n'))
      case 'as': {
        this.#member = found(world.members.find(({ name }) => name === words), this.#words.noMember(words))
        return
      }
      case 'in': {
        const name = words.replace(/^#/u, '')
        this.#channel = found(world.channels.find((channel) => channel.name === name), this.#words.noChannel(words))
        return
      }
      case 'say': {
        this.#said = this.#standIn.say(words, this.#member, this.#channel)
        return
      }
      case 'facts': return this.#menu('Facts in this message')
      case 'askmsg': return this.#menu('Ask about this message', words)
      default: return this.#print(this.#words.help)
    }
  }

  async #menu(name: string, typed?: string): Promise<void> {
    const target = found(this.#said, this.#words.sayFirst)
    await this.#show(await this.#standIn.menu(name, target, this.#member), null, typed)
  }

  async #show(outcome: Outcome, source: Message | null = null, typed?: string): Promise<void> {
    if (outcome.kind === 'modal') return this.#form(outcome.modal, source, typed)
    if (outcome.kind === 'choices') return
    const message = outcome.kind === 'timeout' ? null : outcome.kind === 'deferred' ? await this.#deferred(outcome.messageId) : outcome.message
    if (!message) return this.#print(styleText('red', this.#words.noResponse))
    const { text, pressable } = rendered(message, this.#pressable, { locale: this.#member.locale, now: new Date(Date.now() + this.#standIn.ahead), onlyYou: this.#words.onlyYou })
    // A note without buttons leaves those of the message before; they are pressed where they stand.
    if (pressable !== this.#pressable) this.#shown = message
    this.#pressable = pressable
    this.#print(text)
  }

  async #deferred(id: string): Promise<Message | null> {
    this.#print(styleText('dim', this.#words.thinking))
    const message = this.#standIn.world.messages.get(id)
    return message && !message.isLoading ? message : this.#standIn.world.edited(id, LONGEST_WAIT)
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
    const suggest = async (command: Command, option: string) => (await this.#standIn.complete(command, option, this.#member, this.#channel)).map(({ name }) => name)
    try {
      const { words, typed } = await completionOf(line, this.#shapes(), suggest)
      return [words, typed]
    } catch {
      return [[], line]
    }
  }

  get #words() {
    return promptWords(this.#member.locale)
  }

  #shapes(): CommandShape[] {
    return this.#standIn.commandsIn(this.#channel).filter(({ type }) => Number(type) === 1).map((command) => shapeOf(command, this.#member.locale, this.#standIn.world.channels.filter(({ server }) => server !== null && server === this.#channel.server)))
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

function shapeOf(command: Json, locale: string, channels: Channel[]): CommandShape {
  const options = (command.options ?? []) as Json[]
  const subcommands = options.filter(({ type }) => type === 1)
  return {
    ...named(command, locale),
    subcommands: subcommands.map((one) => ({ ...named(one, locale), options: ((one.options ?? []) as Json[]).map((option) => optionShape(option, locale, channels)) })),
    options: options.filter(({ type }) => type !== 1).map((option) => optionShape(option, locale, channels)),
  }
}

/** Discord's types of options that are not text. */
const [FLAG, CHANNEL, FILE] = [5, 7, 11]

function optionShape(option: Json, locale: string, channels: Channel[]): OptionShape {
  const choices = option.type === CHANNEL
    ? channels.map(({ id, name }) => ({ name, localName: `#${name}`, value: id }))
    : ((option.choices ?? []) as Json[]).map((choice) => ({ ...named(choice, locale), value: String(choice.value) }))
  return {
    ...named(option, locale), choices,
    isFlag: option.type === FLAG, isFile: option.type === FILE, isRequired: option.required === true, isSuggested: option.autocomplete === true,
    longest: typeof option.max_length === 'number' ? option.max_length : null,
  }
}

/** @throws Error naming the file that cannot be read */
function fileAt(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new Error(`${path} cannot be read`, { cause })
  }
}

function named(one: Json, locale: string) {
  return { name: String(one.name), localName: String((one.name_localizations as Record<string, string> | undefined)?.[locale] ?? one.name) }
}
