import { ApplicationCommandOptionType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { Article } from '../../articles/article.ts'
import { Duplicates, fingerprintOf, type Likeness } from '../../articles/duplicates.ts'
import { fetchPage } from '../../articles/fetchPage.ts'
import { articleFromText, articlesFromAddress, articlesFromFile } from '../../articles/intake.ts'
import { LARGEST_FILE } from '../../articles/readArticleFile.ts'
import type { Progress } from '../../desk/desk.ts'
import { UserError } from '../../userError.ts'
import type { Asker, Command, Message, Tools } from '../command.ts'
import { customId, shortId } from '../customId.ts'
import { button, card } from '../messages/parts.ts'
import { cut, safe } from '../safeText.ts'
import { localized, subcommand, words } from './declare.ts'
import { heldFor, mustManage } from './manage.ts'
import { form } from './messageMenus.ts'

/** What was read waits so long for Keep or Discard. */
const KEEP_LIFE = 15 * 60 * 1000
/** What is taken from a file that holds many. */
const MOST_AT_ONCE = 50
/** A form takes at most this many letters. */
const LONGEST_TEXT = 4000

export const add: Command = {
  data: {
    type: 1,
    ...localized({ name: 'add', ko: '추가', description: 'Add an article for this server alone', koDescription: '이 서버만 보는 기사 넣기' }),
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      subcommand({ name: 'url', ko: '주소', description: 'A page on the web', koDescription: '웹 페이지에서' }, [
        words({ name: 'address', ko: '주소', description: 'Its address, http or https', koDescription: 'http나 https로 시작하는 주소' }, { required: true, most: 1000 }),
      ]),
      subcommand({ name: 'file', ko: '파일', description: 'A file: txt, md, html, json or pdf', koDescription: '파일에서 (txt, md, html, json, pdf)' }, [{
        type: ApplicationCommandOptionType.Attachment, required: true,
        ...localized({ name: 'file', ko: '파일', description: 'At most 5 MB', koDescription: '5 MB까지' }),
      }]),
      subcommand({ name: 'text', ko: '글', description: 'A text to paste', koDescription: '붙여 넣은 글에서' }),
    ],
  },
  slow: ['url', 'file'],
  async run(options, asker, tools) {
    const server = mustManage(asker)
    const { fetchOptions, attachmentOptions } = tools.intake
    if (options.subcommand === 'text') return { modal: form(customId({ action: 'addText', asker: asker.id, arguments: [] }), asker.words.addTextTitle, asker.words.addTextLabel, LONGEST_TEXT, true) }
    if (options.subcommand === 'url') return understood(await articlesFromAddress(String(options.address).trim(), server, fetchOptions), asker, tools)
    if (Number(options.fileSize) > LARGEST_FILE) throw new UserError(asker.words.fileTooLarge)
    const { bytes } = await fetchPage(String(options.fileUrl), attachmentOptions)
    return understood(await articlesFromFile(bytes, String(options.fileName), server), asker, tools)
  },
}

/** The form's text as an article. */
export async function addText(text: string, asker: Asker, tools: Tools): Promise<Message> {
  return understood({ articles: [articleFromText(text, mustManage(asker))] }, asker, tools)
}

/** Shows what was read and waits for Keep or Discard. */
async function understood({ articles: read, textless = 0 }: { articles: Article[]; textless?: number }, asker: Asker, { newsroom, store, now }: Tools): Promise<Message> {
  const { words: said } = asker
  const server = mustManage(asker)
  const known = await Duplicates.among(newsroom.articles({ scope: asker.scope }))
  const twinOf = (likeness: Likeness | null) => (likeness === null ? null : newsroom.article(likeness.id, asker.scope))
  const twins = read.slice(0, MOST_AT_ONCE).map((article) => ({ article, twin: twinOf(known.find(article)) }))
  // The same story told otherwise takes the place of what this server had, or saw; what all can see stays as it is for the others.
  const articles = twins.map(({ article, twin }) => (twin === null ? article : { ...article, id: twin.id }))
  const [first] = articles
  if (!first) throw new UserError(said.noArticles)
  const key = `${shortId(first.id)}${now.getTime().toString(36)}`
  await store.putHeld({ key, server, until: new Date(now.getTime() + KEEP_LIFE).toISOString(), articles })
  const twin = twins[0]!.twin
  const older = newsroom.article(first.id, asker.scope)
  const isNewer = older !== null && older.server === first.server && fingerprintOf(older) !== fingerprintOf(first)
  const about = [first.date?.slice(0, 10), first.source && safe(first.source), first.byline && safe(first.byline), said.found(first.paragraphs.length)].filter(Boolean).join(' · ')
  const press = (action: string) => customId({ action, asker: asker.id, arguments: [key] })
  return card(`### ${said.addTitle}`, [
    `**${safe(cut(first.title, 250))}**\n-# ${about}`,
    ...first.paragraphs.slice(0, 2).map((text, i) => `-# ¶${i + 1}\n${safe(cut(text, 400))}`),
    articles.length > 1 ? said.more(articles.length - 1) : '',
    isNewer ? said.newVersion(safe(cut(older.title, 150))) : twin ? (twin.server === first.server ? said.alreadyThere : said.inPlaceOf)(safe(cut(twin.title, 150))) : '',
    read.length > articles.length ? said.onlyFirst(articles.length, read.length) : '',
    textless > 0 ? said.textless(textless) : '',
  ], [[button(said.keep, press('keep')), button(said.discard, press('discard'))]])
}

/**
 * What waits for Keep.
 *
 * @throws UserError when it waited too long
 */
export function pendingOf(key: string, asker: Asker, tools: Tools): Promise<Article[]> {
  return heldFor(key, asker.words.pendingGone, asker, tools)
}

/** Takes over what waited. */
export async function keepPending(key: string, asker: Asker, tools: Tools, progress?: Progress): Promise<Message> {
  const { store, shelf, now } = tools
  const articles = await pendingOf(key, asker, tools)
  const kept = await shelf.bring(mustManage(asker), async () => articles, () => now.toISOString(), progress)
  if (kept.length === 0) throw new UserError(asker.words.pendingGone)
  await store.removeHeld(key)
  return card(`### ${asker.words.kept}`, kept.slice(0, 10).map(({ article: { title, paragraphs } }) => `**${safe(cut(title, 200))}**\n-# ${asker.words.found(paragraphs.length)}`))
}

/** What waited too long is gone as well. */
export async function discardPending(key: string, asker: Asker, { store }: Tools): Promise<Message> {
  const server = mustManage(asker)
  if ((await store.held(key))?.server === server) await store.removeHeld(key)
  return card(`### ${asker.words.discarded}`, [])
}
