import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Json, Outcome } from './interactions.ts'
import type { OptionValue, StandIn } from './standIn.ts'
import { messageObject, permissionsOf, type Channel, type Member, type Message } from './world.ts'

/** What the page greets a newcomer with: questions to click, by language. */
export type Welcome = Record<'ko' | 'en', string[]>

const FOLDER = new URL('page/', import.meta.url)
const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' }
/** What is served, and nothing else: the files beside this one, by name. */
const FILES = new Set(readdirSync(FOLDER))
const HEADERS = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
}
/** Discord's contexts of commands. */
const GUILD = 0
const BOT_DIRECT = 1
const LARGEST_BODY = 64 * 1024
/** What Discord takes from members without a subscription. */
const LARGEST_FILE = 10 * 1024 * 1024

/**
 * The page on which members act, under an address with a random word in it: without the word, from another origin or
 * under another host name there is nothing to see.
 */
export class Page {
  readonly path = `/${randomBytes(12).toString('base64url')}/`
  readonly #standIn: () => StandIn
  readonly #welcome: () => Welcome
  readonly #listeners = new Set<() => void>()

  constructor(standIn: () => StandIn, welcome: () => Welcome) {
    this.#standIn = standIn
    this.#welcome = welcome
  }

  /** Answers what is the page's; false for anything else. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = new URL(request.url ?? '/', 'http://x')
    const host = request.headers.host ?? ''
    if (!url.pathname.startsWith(this.path) || host !== new URL(this.#standIn().url).host) return false
    const { origin } = request.headers
    if (origin !== undefined && origin !== this.#standIn().url) return false
    const name = url.pathname.slice(this.path.length) || 'index.html'
    if (request.method === 'GET' && FILES.has(name)) this.#file(name, response)
    else if (request.method === 'GET' && name === 'events') this.#events(url, response)
    else if (request.method === 'POST') void this.#act(name, url, request, response)
    else return false
    return true
  }

  close(): void {
    for (const end of this.#listeners) end()
  }

  #file(name: string, response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES[name.split('.').at(-1)!]! })
    response.end(readFileSync(new URL(name, FOLDER)))
  }

  /** All that a member may see, and from then on what changes. */
  #events(url: URL, response: ServerResponse): void {
    const { world } = this.#standIn()
    const member = world.memberOf(url.searchParams.get('member') ?? '') ?? world.members[0]
    if (!member) return void response.writeHead(404).end()
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' })
    const send = (event: string, data: unknown) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    const channels = this.#channelsOf(member)
    const sees = (message: Message) => this.#sees(member, message)
    const shown = (message: Message) => this.#shown(message)
    send('state', {
      me: member, members: world.members, servers: world.servers, channels, welcome: this.#welcome()[member.locale === 'ko' ? 'ko' : 'en'],
      commands: Object.fromEntries(channels.map((channel) => [channel.id, this.#commandsFor(member, channel)])),
      messages: [...world.messages.values()].filter(sees).map(shown),
    })
    const stop = world.onEvent(({ kind, message }) => { if (sees(message)) send(kind, shown(message)) })
    const end = () => {
      stop()
      this.#listeners.delete(end)
      response.end()
    }
    this.#listeners.add(end)
    response.once('close', end)
  }

  #channelsOf(member: Member): Channel[] {
    return this.#standIn().world.channels.filter(({ server, name }) => server !== null || name === `@${member.name}`)
  }

  #sees(member: Member, { channel, seenBy }: Message): boolean {
    return this.#channelsOf(member).some(({ id }) => id === channel) && (seenBy === null || seenBy === member.id)
  }

  /** Those that Discord offers a member: not what is for other contexts, nor what takes a permission the member lacks. */
  #commandsFor(member: Member, channel: Channel): Json[] {
    const context = channel.server === null ? BOT_DIRECT : GUILD
    return this.#standIn().commandsIn(channel).filter(({ contexts, default_member_permissions: needed }) =>
      (!Array.isArray(contexts) || contexts.includes(context)) && (channel.server === null || !needed || (BigInt(String(needed)) & ~BigInt(permissionsOf(member))) === 0n))
  }

  /** A message as the page needs it: with what Discord's client knows besides. */
  #shown(message: Message) {
    const replied = message.repliesTo === undefined ? undefined : this.#standIn().world.messages.get(message.repliesTo)
    return {
      ...messageObject(message), isBot: message.author.isBot, isHidden: message.seenBy !== null, isLoading: message.isLoading, causedBy: message.causedBy,
      ...(replied ? { repliesTo: { author: replied.author.name, isBot: replied.author.isBot, text: firstLine(replied.body) } } : {}),
    }
  }

  async #act(name: string, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const answer = name === 'upload'
        ? { id: this.#standIn().world.attach(url.searchParams.get('name') ?? 'file', await bytesOf(request, LARGEST_FILE)).id }
        : await this.#answer(name, JSON.parse(String(await bytesOf(request, LARGEST_BODY)) || '{}') as Json)
      response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(answer ?? null))
    } catch (error) {
      response.writeHead(400, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify({ error: (error as Error).message }))
    }
  }

  async #answer(name: string, body: Json): Promise<unknown> {
    const standIn = this.#standIn()
    const member = found(standIn.world.memberOf(String(body.member)), 'no such member')
    const channel = found(this.#channelsOf(member).find(({ id }) => id === body.channel), 'no such channel')
    const message = () => {
      const one = standIn.world.messages.get(String(body.message))
      return found(one && this.#sees(member, one) ? one : undefined, 'no such message')
    }
    const command = () => ({ name: String(body.name), subcommand: body.subcommand as string | undefined, options: (body.options ?? {}) as Record<string, OptionValue> })
    switch (name) {
      case 'run': return plain(await standIn.run(command(), member, channel))
      case 'complete': return standIn.complete(command(), String(body.focused), member, channel)
      case 'press': return plain(await standIn.press(message(), String(body.customId), member))
      case 'select': return plain(await standIn.select(message(), String(body.customId), body.values as string[], member))
      case 'submit': return plain(await standIn.submit(body.modal as Json, body.fields as Record<string, string>, member, channel, body.message ? message() : null))
      case 'menu': return plain(await standIn.menu(String(body.name), message(), member))
      case 'say': return void standIn.say(String(body.text).slice(0, 2000), member, channel)
      case 'clock': return { now: await standIn.moveClock(Number(body.hours)) }
      default: throw new Error('no such action')
    }
  }
}

/** What the page needs of an outcome; messages reach it as events. */
function plain(outcome: Outcome): Json {
  return outcome.kind === 'modal' ? { kind: 'modal', modal: outcome.modal } : { kind: outcome.kind }
}

/** What a reply shows of the message it answers: `### **Who?**` → `Who?`. */
function firstLine({ content, components }: Json): string {
  const texts = [content, ...textsOf(components)].filter((text): text is string => typeof text === 'string' && text !== '')
  return (texts[0] ?? '').split('\n')[0]!.replace(/^#{1,3} |\\(?=[^\w\s])|\*\*|__/gu, '').slice(0, 200)
}

function textsOf(components: unknown): unknown[] {
  return (Array.isArray(components) ? components as Json[] : []).flatMap((one) => [one.content, ...textsOf(one.components)])
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(what)
  return value
}

async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > most) throw new Error('too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
