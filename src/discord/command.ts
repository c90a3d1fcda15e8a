import type {
  APIApplicationCommandOptionChoice, APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData, RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { Answer } from '../answers/answer.ts'
import type { FetchOptions } from '../articles/fetchPage.ts'
import type { Scope } from '../desk/archive.ts'
import type { Progress } from '../desk/desk.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Shelf } from '../shelf.ts'
import type { Feed, FeedbackEntry, QuotedParagraph, ServerSettings, Store } from '../storage/store.ts'
import type { Language } from '../text/language.ts'
import type { Words } from './words.ts'

/** A message as a command returns it; the dispatcher adds flags and switches mentions off. */
export interface Message {
  components: APIMessageTopLevelComponent[]
  /** the paragraphs that an answer stands on: it is corrected when they change; absent where it quotes no article */
  quoted?: QuotedParagraph[]
  /** what is written under it already because an article had changed; absent where nothing is */
  note?: string | null
}

/** A form to fill in, where a command cannot do without. */
export interface Form {
  modal: APIModalInteractionResponseCallbackData
}

/** Who asks, where, and what may be seen there. */
export interface Asker {
  id: string
  /** as shown in the channel, not escaped */
  name: string
  language: Language
  words: Words
  scope: Scope
  channel: string
  /** whether the answer will be seen by the asker alone */
  isHidden: boolean
  /** in a channel that is not among those the server chose: nothing is shown to everyone here */
  isElsewhere: boolean
  /** may manage the server */
  isManager: boolean
  /** may manage messages here, and so turn another member's pages */
  isModerator: boolean
}

/** What `/about` tells of this build. */
export interface Release {
  version: string
  /** measured quality in one line, with its set and date; null when nothing was measured */
  quality: Record<Language, string> | null
}

/** What commands work with. */
export interface Tools {
  newsroom: Newsroom
  now: Date
  release: Release
  /** the same person's last answer in the same channel, for follow-ups; undefined after ten minutes */
  previous?: Answer
  remember(answer: Answer): void
  /** an interaction's token, with which the message that answers it can be edited for a while */
  keepToken(message: string, token: string): void
  keepFeedback(entry: FeedbackEntry): Promise<void>
  store: Store
  /** the way in and out for articles of the asker's server */
  shelf: Shelf
  /** what the server chose; empty in a direct message */
  settings: ServerSettings
  /** for servers that chose none */
  defaults: Defaults
  intake: Intake
  /** shows how far a slow subcommand is, in the place of its answer */
  tell(message: Message): void
}

/** What getting articles in needs besides newsroom and store. */
export interface Intake {
  /** how pages are fetched; tests on loopback allow its address */
  fetchOptions: FetchOptions
  /** how files that members sent are fetched from where Discord keeps them */
  attachmentOptions: FetchOptions
  /** follows a feed for a server; see `Wire.follow` */
  follow(address: string, server: string, by: string): Promise<Feed>
  /** reads what a feed has now; see `Wire.readNow` */
  readNow(feed: Feed, progress: Progress): Promise<{ brought: number; failed: number }>
}

export interface Defaults {
  language: Language
  timeZone: string
}

export type Options = Readonly<Record<string, string | boolean | undefined>>

type Choices = APIApplicationCommandOptionChoice<string>[]

/** A slash command: it declares itself, asks the newsroom, and returns a message. */
export interface Command {
  data: RESTPostAPIApplicationCommandsJSONBody
  /** subcommands that wait for other servers: Discord is told at once that an answer comes later */
  slow?: readonly string[]
  run(options: Options, asker: Asker, tools: Tools): Message | Form | Promise<Message | Form>
  /** choices for the option being typed, at most 25 */
  suggest?(option: string, typed: string, asker: Asker, tools: Tools): Choices | Promise<Choices>
}

/** A page of something that was asked before, from its title and the button's arguments; null when it is gone. */
export type Turn = (title: string, page: number, rest: string[], asker: Asker, tools: Tools) => Message | null

/** The same, where the store must be asked. */
export type SlowTurn = (...given: Parameters<Turn>) => Promise<Message | null>
