import { randomBytes } from 'node:crypto'
import {
  DiscordAPIError, MessageFlags, PermissionFlagsBits, time, TimestampStyles,
  type AutocompleteInteraction, type ChatInputCommandInteraction, type CommandInteractionOption, type Interaction, type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction, type RepliableInteraction,
} from 'discord.js'
import type { Answer } from '../answers/answer.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Shelf } from '../shelf.ts'
import type { ServerSettings, Store } from '../storage/store.ts'
import { UserError } from '../userError.ts'
import { press } from './buttons.ts'
import { addText } from './commands/add.ts'
import { COMMANDS } from './commands/all.ts'
import { ASK_ABOUT_MESSAGE, FACTS_IN_MESSAGE, askAboutMessage, askAboutStory, factsInMessage, questionForm } from './commands/messageMenus.ts'
import type { Asker, Defaults, Intake, Release, Tools } from './command.ts'
import { TOKEN_LIFE } from './corrections.ts'
import { customId, readCustomId } from './customId.ts'
import { RateLimit } from './rateLimit.ts'
import { RecentMap } from './recent.ts'
import { answer, elsewhere, feedbackOf, say, send, Steps } from './reply.ts'
import { wordsOf } from './words.ts'

export interface DispatcherOptions {
  newsroom: Newsroom
  store: Store
  shelf: Shelf
  defaults: Defaults
  log: DiscordLog
  clock(): Date
  release: Release
  intake: Intake
  /** called for each command with how it ended and how long it took, in seconds */
  measured?(command: string, outcome: 'ok' | 'refused' | 'failed', seconds: number): void
}

export interface DiscordLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

const TEN_MINUTES = 10 * 60 * 1000
/** The form about a message may be sent as long as its interaction lives. */
const FORM_LIFE = 15 * 60 * 1000
/** Discord takes a first answer for three seconds; what reaches the bot after that has been given up. */
const TOO_LATE = 3000

/** Takes each interaction once, finds what answers it, sends that, and words what goes wrong. */
export class Dispatcher {
  readonly #options: DispatcherOptions
  readonly #rate = new RateLimit()
  readonly #seen = new RecentMap<true>(TEN_MINUTES)
  readonly #previous = new RecentMap<Answer>(TEN_MINUTES)
  readonly #messages = new RecentMap<string>(FORM_LIFE)
  readonly #running = new Set<Promise<void>>()
  /** of interactions that answers came by, by the answer's message, as long as they can be edited with them */
  readonly tokens = new RecentMap<string>(TOKEN_LIFE)
  /** from Discord's sending to the last arrival, in milliseconds, by two clocks */
  #took: number | undefined

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  /** Never rejects. */
  handle(interaction: Interaction): Promise<void> {
    const work = this.#handle(interaction).finally(() => this.#running.delete(work))
    this.#running.add(work)
    return work
  }

  /** Resolves when all that was begun is answered. */
  async drain(): Promise<void> {
    await Promise.all(this.#running)
  }

  /** Measured against the delivery before, since this machine's clock may be seconds off Discord's for good. */
  #isLate({ createdTimestamp }: Interaction, now: Date): boolean {
    const took = now.getTime() - createdTimestamp
    const usual = this.#took ?? took
    this.#took = took
    return took - usual > TOO_LATE
  }

  async #handle(interaction: Interaction): Promise<void> {
    const { log, clock, measured } = this.#options
    const now = clock()
    if (this.#seen.get(interaction.id, now)) return
    this.#seen.set(interaction.id, true, now)
    if (this.#isLate(interaction, now)) return log.warn({ interaction: interaction.id }, 'interaction came too late to be answered')
    const name = nameOf(interaction)
    const start = performance.now()
    let outcome: 'ok' | 'refused' | 'failed' = 'ok'
    try {
      if (interaction.isAutocomplete()) return await this.#suggest(interaction, now)
      if (interaction.isRepliable()) outcome = await this.#answer(interaction, now)
    } catch (error) {
      outcome = 'failed'
      // Answered already, or given up by Discord: there is nobody left to tell.
      log.warn({ interaction: interaction.id, name, error }, 'interaction could not be answered')
    } finally {
      if (!interaction.isAutocomplete()) measured?.(name, outcome, (performance.now() - start) / 1000)
    }
  }

  async #answer(interaction: RepliableInteraction, now: Date): Promise<'ok' | 'refused' | 'failed'> {
    const asker = askerOf(interaction)
    const wait = this.#rate.take(asker.id, now)
    if (wait) {
      await say(interaction, asker.words.slow(time(wait, TimestampStyles.RelativeTime)))
      return 'refused'
    }
    try {
      const settings = asker.scope.server === null ? {} : await this.#options.store.settings(asker.scope.server)
      const isElsewhere = !answersIn(interaction, settings)
      await this.#run(interaction, { ...asker, isElsewhere, isHidden: isElsewhere || isHidden(interaction, settings) }, this.#tools(asker, now, settings))
      return 'ok'
    } catch (error) {
      if (error instanceof UserError) {
        await say(interaction, (asker.language === 'ko' ? error.korean : null) ?? error.message)
        return 'refused'
      }
      if (isGone(error)) throw error
      const id = randomBytes(4).toString('hex')
      this.#options.log.error({ id, name: nameOf(interaction), error }, 'command failed')
      await say(interaction, asker.words.failed(id))
      return 'failed'
    }
  }

  async #run(interaction: RepliableInteraction, asker: Asker, tools: Tools): Promise<void> {
    if (interaction.isChatInputCommand()) return this.#command(interaction, asker, tools)
    if (interaction.isMessageContextMenuCommand()) return this.#menu(interaction, asker, tools)
    if (interaction.isButton()) return press(interaction, asker, tools)
    if (interaction.isModalSubmit()) return this.#form(interaction, asker, tools)
  }

  async #command(interaction: ChatInputCommandInteraction, asker: Asker, tools: Tools): Promise<void> {
    const command = COMMANDS.find(({ data }) => data.name === interaction.commandName)
    if (!command) throw new UserError(asker.words.stale)
    const options = optionsOf(interaction)
    if (command.slow?.includes(String(options.subcommand))) await interaction.deferReply(asker.isHidden ? { flags: MessageFlags.Ephemeral } : {})
    const steps = new Steps((message) => send(interaction, message, asker.isHidden))
    const reply = await (async () => command.run(options, asker, { ...tools, tell: (message) => steps.tell(message) }))().finally(() => steps.over())
    if ('modal' in reply) {
      await interaction.showModal(reply.modal)
      return
    }
    await answer(interaction, reply, asker.isHidden, asker, tools)
    if (asker.isElsewhere && !isHidden(interaction, tools.settings)) await say(interaction, elsewhere(asker, tools.settings))
  }

  async #menu(interaction: MessageContextMenuCommandInteraction, asker: Asker, tools: Tools): Promise<void> {
    const { content, embeds, id } = interaction.targetMessage
    const text = [content, ...embeds.flatMap((embed) => [embed.title, embed.description])].filter(Boolean).join('\n')
    if (interaction.commandName === FACTS_IN_MESSAGE.name) return send(interaction, factsInMessage(text, asker, tools), true)
    if (interaction.commandName !== ASK_ABOUT_MESSAGE.name) throw new UserError(asker.words.stale)
    if (!text.trim()) throw new UserError(asker.words.emptyMessage)
    this.#messages.set(id, text, tools.now)
    await interaction.showModal(questionForm(customId({ action: 'askMessage', asker: asker.id, arguments: [id] }), asker.words))
  }

  async #form(interaction: ModalSubmitInteraction, asker: Asker, tools: Tools): Promise<void> {
    const pressed = readCustomId(interaction.customId)
    const written = interaction.fields.getTextInputValue('text').trim()
    if (pressed?.action === 'bad') {
      await tools.keepFeedback({ ...feedbackOf(interaction, tools.now), good: false, reason: written || null })
      return say(interaction, asker.words.thanks)
    }
    if (pressed?.action === 'addText') {
      // Among ten thousand articles, looking for the same one takes seconds.
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      return send(interaction, await addText(written, asker, tools), true)
    }
    if (pressed?.action === 'askStory') return answer(interaction, askAboutStory(pressed.arguments[0] ?? '', written, asker, tools), true, asker, tools)
    const text = pressed?.action === 'askMessage' ? this.#messages.get(pressed.arguments[0] ?? '', tools.now) : undefined
    if (text === undefined) throw new UserError(asker.words.stale)
    await send(interaction, askAboutMessage(text, written, asker, tools), true)
  }

  async #suggest(interaction: AutocompleteInteraction, now: Date): Promise<void> {
    const command = COMMANDS.find(({ data }) => data.name === interaction.commandName)
    const asker = askerOf(interaction)
    const { name, value } = interaction.options.getFocused(true)
    await interaction.respond(await command?.suggest?.(name, String(value), asker, this.#tools(asker, now, {})) ?? [])
  }

  #tools(asker: Asker, now: Date, settings: ServerSettings): Tools {
    const { newsroom, store, shelf, intake, defaults, release } = this.#options
    const key = `${asker.channel} ${asker.id}`
    return {
      newsroom, now, release, store, shelf, settings, defaults, intake, tell: () => {}, previous: this.#previous.get(key, now),
      remember: (answer) => this.#previous.set(key, answer, now),
      keepToken: (message, token) => this.tokens.set(message, token, now),
      keepFeedback: (entry) => store.keepFeedback(entry),
    }
  }
}

/** Discord knows the interaction no more, has an answer to it, or takes none any longer: long work outlives its fifteen minutes. */
const GONE: ReadonlySet<number | string> = new Set([10015, 10062, 40060, 50027])

function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code)
}

function askerOf(interaction: RepliableInteraction | AutocompleteInteraction): Asker {
  const language = interaction.locale === 'ko' ? 'ko' : 'en'
  return {
    id: interaction.user.id,
    name: interaction.user.displayName,
    language,
    words: wordsOf(language),
    scope: { server: interaction.guildId },
    channel: interaction.channelId ?? 'none',
    isHidden: false,
    isElsewhere: false,
    isManager: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
  }
}

const MANAGING: ReadonlySet<string> = new Set(['settings', 'add', 'remove', 'feeds'])

/** As the asker says, else as the server chose; what managers change is between them and the bot. */
function isHidden(interaction: RepliableInteraction, settings: ServerSettings): boolean {
  if (!interaction.isChatInputCommand()) return false
  const subcommand = interaction.options.getSubcommand(false)
  if (MANAGING.has(interaction.commandName) || (interaction.commandName === 'digest' && subcommand !== 'now')) return true
  return interaction.options.getBoolean('hide') ?? settings.answers === 'hidden'
}

/** Whether this is a channel, or a thread of one, in which the server wants answers; it is where none was chosen. */
function answersIn({ channelId, channel, guildId }: RepliableInteraction, { channels = [] }: ServerSettings): boolean {
  const parent = channel?.isThread() ? channel.parentId : null
  return guildId === null || channels.length === 0 || [channelId, parent].some((id) => id !== null && channels.includes(id))
}

/** Options by name; a subcommand as `subcommand`, a file as `fileName`, `fileUrl` and `fileSize`. */
function optionsOf(interaction: ChatInputCommandInteraction) {
  const given = interaction.options.data.flatMap((option) => option.options ?? [option])
  const subcommand = interaction.options.getSubcommand(false)
  const file = (option: CommandInteractionOption) => (option.attachment ? { fileName: option.attachment.name, fileUrl: option.attachment.url, fileSize: String(option.attachment.size) } : {})
  return Object.fromEntries([...given.map(({ name, value }) => [name, typeof value === 'number' ? String(value) : value]), ...given.flatMap((option) => Object.entries(file(option))), ['subcommand', subcommand ?? undefined]])
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) return readCustomId(interaction.customId)?.action ?? 'unknown'
  return 'unknown'
}
