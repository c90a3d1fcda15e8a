import { DiscordAPIError, MessageFlags, Routes, type APIMessage, type REST } from 'discord.js'
import { changesBetween, type Change } from '../articles/changes.ts'
import type { Newsroom } from '../newsroom.ts'
import type { GivenAnswer, QuotedParagraph, Store } from '../storage/store.ts'
import { splitSentences } from '../text/sentences.ts'
import type { DiscordLog } from './dispatcher.ts'
import { sentenceChange } from './messages/changeList.ts'
import { withNote } from './messages/note.ts'
import { wordsOf } from './words.ts'

interface Rooms {
  newsroom: Newsroom
  store: Store
  rest: REST
  log: DiscordLog
}

/** An answer is looked after for so long. */
const DAY = 24 * 60 * 60 * 1000
const MOST_CHANGES = 3

/** Discord's codes for a message or channel that is there no longer, or that the bot may not see. */
const OUT_OF_REACH: ReadonlySet<number | string> = new Set([10003, 10004, 10008, 50001, 50013])

/**
 * Writes under each answer of the last day what its paragraphs say now, where an article was changed since, and takes
 * that away again where it was changed back. What was written is kept, so that a restart does not write it twice.
 */
export async function correctAnswers(rooms: Rooms, now: Date): Promise<void> {
  const { store, log } = rooms
  await store.forgetAnswers(new Date(now.getTime() - DAY).toISOString())
  for (const answer of await store.answersOnChanged()) {
    if (answer.isHidden) continue
    const note = await noteOn(answer, rooms)
    if (note === answer.note) continue
    try {
      await edit(answer, note, rooms.rest)
      await store.putAnswer({ ...answer, note })
    } catch (error) {
      if (error instanceof DiscordAPIError && OUT_OF_REACH.has(error.code)) await store.removeAnswer(answer.message)
      else log.warn({ message: answer.message, error }, 'an answer could not be corrected')
    }
  }
}

/** What became of the quoted paragraphs; null where they stand as they were. */
async function noteOn({ quoted, server, language }: GivenAnswer, rooms: Rooms): Promise<string | null> {
  const words = wordsOf(language)
  const changes = (await Promise.all(quoted.map((one) => changesIn(one, server, rooms)))).flat()
  const lines = [...new Set(changes.map(sentenceChange))].slice(0, MOST_CHANGES)
  return lines.length === 0 ? null : [`**${words.answerChanged}**`, ...lines].join('\n')
}

/** An article that was removed did not change: its answers stand as they were given. */
async function changesIn({ article: id, text }: QuotedParagraph, server: string | null, { newsroom, store }: Rooms): Promise<Change[]> {
  const article = newsroom.article(id, { server })
  if (article === null || article.id !== id || article.paragraphs.includes(text)) return []
  const before = (await store.versions(id, article.server)).find(({ paragraphs }) => paragraphs.includes(text))
  if (!before) return []
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end))
  return changesBetween(before.paragraphs, article.paragraphs).filter((change) =>
    [...change.before, ...(change.before.length === 0 ? [article.paragraphs[change.paragraph] ?? ''] : [])].some((one) => sentences.some((sentence) => one.includes(sentence))))
}

async function edit({ channel, message }: GivenAnswer, note: string | null, rest: REST): Promise<void> {
  const route = Routes.channelMessage(channel, message)
  const { components = [] } = await rest.get(route) as APIMessage
  await rest.patch(route, { body: { components: withNote(components, note), flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } } })
}
