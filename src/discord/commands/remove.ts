import { InteractionContextType, PermissionFlagsBits } from 'discord.js'
import { suggest } from '../../search/suggest.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Tools } from '../command.ts'
import { customId, shortId } from '../customId.ts'
import { button, card } from '../messages/parts.ts'
import { cut, safe } from '../safeText.ts'
import { LIMITS } from '../limits.ts'
import { localized, words } from './declare.ts'
import { heldFor, mustManage } from './manage.ts'

/** What was removed can be brought back so long. */
const UNDO_LIFE = 5 * 60 * 1000

export const remove: Command = {
  data: {
    type: 1,
    ...localized({ name: 'remove', ko: '삭제', description: 'Remove an article that was added in this server', koDescription: '이 서버에서 넣은 기사 지우기' }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [words({ name: 'article', ko: '기사', description: 'Its title or a part of it', koDescription: '제목이나 그 일부' }, { required: true, autocomplete: true })],
  },
  async run(options, asker, { newsroom, store, shelf, now }) {
    const server = mustManage(asker)
    const { words: said } = asker
    const typed = String(options.article)
    const found = newsroom.article(typed, asker.scope) ?? suggest(typed, ownArticles(asker, newsroom), ({ title }) => title)[0] ?? null
    if (!found) throw new UserError(said.noArticle(safe(typed)))
    if (found.server !== server) throw new UserError(said.notOwn)
    const key = `${shortId(found.id)}${now.getTime().toString(36)}`
    // Held before it goes: a crash in between must leave it in one of both places.
    await store.putHeld({ key, server, until: new Date(now.getTime() + UNDO_LIFE).toISOString(), articles: [found] })
    await shelf.remove(found.id, server)
    return card(`### ${said.removed(safe(cut(found.title, 200)))}`, [], [[button(said.undo, customId({ action: 'undo', asker: asker.id, arguments: [key] }))]])
  },
  suggest: (_option, typed, asker, { newsroom }) =>
    suggest(typed, asker.isManager ? ownArticles(asker, newsroom) : [], ({ title }) => title).map(({ id, title }) => ({ name: cut(title, LIMITS.choiceName), value: id.slice(0, LIMITS.choiceName) })),
}

function ownArticles({ scope }: Asker, newsroom: Tools['newsroom']) {
  return newsroom.articles({ scope }).filter(({ server }) => server !== null && server === scope.server)
}

/** Puts a removed article back, within five minutes. */
export async function bringBack(key: string, asker: Asker, { store, shelf, now }: Tools): Promise<Message> {
  const articles = await heldFor(key, asker.words.undoGone, asker, { store, now })
  const [back] = await shelf.bring(mustManage(asker), async () => articles, () => now.toISOString())
  if (!back) throw new UserError(asker.words.undoGone)
  await store.removeHeld(key)
  return card(`### ${asker.words.broughtBack}`, [`**${safe(cut(back.article.title, 200))}**`])
}
