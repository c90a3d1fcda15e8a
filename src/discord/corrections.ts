import { DiscordAPIError, MessageFlags, Routes, type APIMessage, type REST } from 'discord.js'
import { changesBetween, type Change } from '../articles/changes.ts'
import type { Newsroom } from '../newsroom.ts'
import type { GivenAnswer, QuotedParagraph, Store } from '../storage/store.ts'
import { splitSentences } from '../text/sentences.ts'
import { sentenceChange } from './messages/changeList.ts'
import { withNote } from './messages/note.ts'
import type { RecentMap } from './recent.ts'
import { wordsOf } from './words.ts'

interface Rooms {
  newsroom: Newsroom
  store: Store
  rest: REST
  log: { warn(details: object, message: string): void }
  /** the bot's own id */
  application: string
  /** of the interactions that answers came by, by the answer's message; see `TOKEN_LIFE` */
  tokens: RecentMap<string>
}

/** An answer is looked after for so long. */
const DAY = 24 * 60 * 60 * 1000
const MOST_CHANGES = 3

/**
 * So long after an interaction its token edits the answer, also one that its asker alone sees and one in a channel where
 * the bot may not write: Discord takes it for fifteen minutes, by its own clock, which may be another than ours.
 * Tokens are kept in memory alone: whoever has one writes in the bot's name, and they are worth nothing soon after a restart.
 */
export const TOKEN_LIFE = 14 * 60 * 1000

/** Discord's codes for a message or channel that is there no longer, or that the bot may not see. */
const OUT_OF_REACH: ReadonlySet<number | string> = new Set([10003, 10004, 10008, 50001, 50013])

/** … and for a token that it takes no more. */
const TOKEN_OVER: ReadonlySet<number | string> = new Set([10015, 50027])

/**
 * Writes under each answer of the last day what its paragraphs say now, where an article was changed since, and takes
 * that away again where it was changed back. What was written is kept, so that a restart does not write it twice.
 */
export async function correctAnswers(rooms: Rooms, now: Date): Promise<void> {
  const { store, log } = rooms
  await store.forgetAnswers(new Date(now.getTime() - DAY).toISOString())
  for (const answer of await store.answersOnChanged()) {
    const [way, ...others] = waysTo(answer, rooms, now)
    if (!way) continue
    const note = await noteOn(answer, rooms)
    if (note === answer.note) continue
    try {
      await edit(way, others, note, rooms.rest)
      await store.putAnswer({ ...answer, note })
    } catch (error) {
      if (isOneOf(OUT_OF_REACH, error)) await store.removeAnswer(answer.message)
      else if (!isOneOf(TOKEN_OVER, error)) log.warn({ message: answer.message, error }, 'an answer could not be corrected')
    }
  }
}

interface Way {
  route: `/${string}`
  /** whether the bot's own token is wanted; the route has one of its own otherwise */
  auth: boolean
}

/** Where an answer can be edited, best first; none for one that its asker alone sees, once its interaction is over. */
function waysTo({ channel, message, isHidden }: GivenAnswer, { tokens, application }: Rooms, now: Date): Way[] {
  const token = tokens.get(message, now)
  return [
    ...(token === undefined ? [] : [{ route: Routes.webhookMessage(application, token), auth: false }]),
    ...(isHidden ? [] : [{ route: Routes.channelMessage(channel, message), auth: true }]),
  ]
}

const isOneOf = (codes: ReadonlySet<number | string>, error: unknown) => error instanceof DiscordAPIError && codes.has(error.code)

/** What became of the quoted paragraphs; null where they stand as they were. What was said of an article that is gone stays said. */
async function noteOn({ quoted, server, language, note }: GivenAnswer, rooms: Rooms): Promise<string | null> {
  const words = wordsOf(language)
  const found = await Promise.all(quoted.map((one) => changesIn(one, server, rooms)))
  if (note !== null && found.includes(null)) return note
  const changes = found.flatMap((one) => one ?? [])
  const lines = [...new Set(changes.map(sentenceChange))].slice(0, MOST_CHANGES)
  return lines.length === 0 ? null : [`**${words.answerChanged}**`, ...lines].join('\n')
}

/** Null for an article that was removed: it did not change. */
async function changesIn({ article: id, text }: QuotedParagraph, server: string | null, { newsroom, store }: Rooms): Promise<Change[] | null> {
  const shown = (wanted: string) => [newsroom.article(wanted, { server })].find((article) => article?.id === wanted)
  const standIn = shown(id) ? null : await store.standIn(id)
  const article = shown(standIn ?? id)
  if (!article) return null
  if (article.paragraphs.includes(text)) return []
  const before = (await store.versions(article.id, article.server)).find(({ paragraphs }) => paragraphs.includes(text))
  if (!before) return []
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
  return changesBetween(before.paragraphs, article.paragraphs).filter((change) =>
    [...change.before, ...(change.before.length === 0 ? [article.paragraphs[change.paragraph] ?? ''] : [])].some((one) => sentences.some((sentence) => one.includes(sentence))))
}

async function edit({ route, auth }: Way, [next, ...others]: Way[], note: string | null, rest: REST): Promise<void> {
  try {
    const { components = [] } = await rest.get(route, { auth }) as APIMessage
    await rest.patch(route, { auth, body: { components: withNote(components, note), flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } } })
  } catch (error) {
    if (!next || !isOneOf(TOKEN_OVER, error)) throw error
    await edit(next, others, note, rest)
  }
}
