import { ComponentType, MessageFlags, type APIMessageTopLevelComponent, type ButtonInteraction } from 'discord.js'
import { UserError } from '../userError.ts'
import type { Asker, Message, Tools } from './command.ts'
import { discardPending, keepPending, pendingOf } from './commands/add.ts'
import { TURNS } from './commands/all.ts'
import { askOthers, furtherPage } from './commands/ask.ts'
import { bringBack } from './commands/remove.ts'
import { form } from './commands/messageMenus.ts'
import { customId, readCustomId, shortId, type Press } from './customId.ts'
import { aroundMessage } from './messages/lists.ts'
import { card } from './messages/parts.ts'
import { answer, elsewhere, feedbackOf, say, send, Steps, textsOf, titleOf } from './reply.ts'
import { safe } from './safeText.ts'

/** What each button does. Everything it needs stands in its id and its message, so that it outlives a restart. */
export async function press(interaction: ButtonInteraction, asker: Asker, tools: Tools): Promise<void> {
  const pressed = readCustomId(interaction.customId)
  if (!pressed) throw new UserError(asker.words.stale)
  if (pressed.action in TURNS) return turn(interaction, pressed, asker, tools)
  switch (pressed.action) {
    case 'around': return around(interaction, pressed, asker, tools)
    case 'passages': {
      const message = furtherPage(questionOn(interaction), 0, ['first', ...pressed.arguments], asker, tools)
      if (!message) throw new UserError(asker.words.stale)
      return send(interaction, message, true)
    }
    case 'others': return answer(interaction, askOthers(questionOn(interaction), pressed.arguments, asker, tools), true, asker, tools)
    case 'share': return share(interaction, asker, tools)
    case 'keep': return keep(interaction, pressed.arguments[0] ?? '', asker, tools)
    case 'discard': return settled(interaction, await discardPending(pressed.arguments[0] ?? '', asker, tools))
    case 'undo': return settled(interaction, await bringBack(pressed.arguments[0] ?? '', asker, tools))
    case 'story': return story(interaction, pressed, asker, tools)
    case 'good':
      await tools.keepFeedback({ ...feedbackOf(interaction, tools.now), good: true, reason: null })
      return say(interaction, asker.words.thanks)
    case 'bad':
      await interaction.showModal(form(customId({ action: 'bad', asker: asker.id, arguments: [] }), asker.words.reasonTitle, asker.words.reasonLabel, 1000, false))
      return
    default: throw new UserError(asker.words.stale)
  }
}

/** What was asked stands in the title of the message with the button. */
const questionOn = ({ message }: ButtonInteraction) => titleOf(textsOf(message)[0] ?? '')

/** Puts what came of it in the place of the message with the button. */
async function settled(interaction: ButtonInteraction, message: Message): Promise<void> {
  await interaction.update({ components: message.components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } })
}

/** So many letters are read in about a second; more may take longer than Discord waits for a first answer. */
const QUICK = 15_000

/** Takes over what waited; where that takes long, the message tells how far it is. */
async function keep(interaction: ButtonInteraction, key: string, asker: Asker, tools: Tools): Promise<void> {
  const pending = await pendingOf(key, asker, tools)
  const letters = pending.flatMap(({ paragraphs }) => paragraphs).reduce((sum, { length }) => sum + length, 0)
  if (letters <= QUICK) return settled(interaction, await keepPending(key, asker, tools))
  await interaction.deferUpdate()
  const edit = ({ components }: Message) => interaction.editReply({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } })
  const steps = new Steps(edit)
  const step = (done: number, total: number) => steps.tell(card(`### ${asker.words.reading(done, total)}`, []))
  step(0, pending.length)
  const message = await keepPending(key, asker, tools, step)
  await steps.over()
  await edit(message)
}

async function turn(interaction: ButtonInteraction, { action, asker: owner, arguments: [page = '0', ...rest] }: Press, asker: Asker, tools: Tools): Promise<void> {
  if (owner !== asker.id && !asker.isModerator) throw new UserError(asker.words.notYours)
  // The buttons of the new page stay those of the one who asked, whoever turned it.
  const message = await TURNS[action]!(questionOn(interaction), Number(page), rest, { ...asker, id: owner }, tools)
  if (!message) throw new UserError(asker.words.stale)
  await settled(interaction, message)
}

async function around(interaction: ButtonInteraction, { arguments: [short, paragraph] }: Press, asker: Asker, { newsroom }: Tools): Promise<void> {
  const article = newsroom.articles({ scope: asker.scope }).find(({ id }) => shortId(id) === short)
  if (!article) throw new UserError(asker.words.stale)
  await send(interaction, aroundMessage(article, Number(paragraph)), true)
}

/** Asks for a question about one story of a digest; its headline stands in the message. */
async function story(interaction: ButtonInteraction, { arguments: [, number = '0'] }: Press, asker: Asker, { newsroom }: Tools): Promise<void> {
  const line = textsOf(interaction.message).find((text) => text.startsWith(`**${Number(number) + 1}. `))?.split('\n')[0] ?? ''
  const headline = titleOf(line).replace(/^\d{1,2}\. /u, '')
  const article = newsroom.articles({ scope: asker.scope }).find(({ title }) => headline.includes(title) || headline.includes(title.slice(0, 60)))
  if (!article) throw new UserError(asker.words.stale)
  await interaction.showModal(form(customId({ action: 'askStory', asker: asker.id, arguments: [shortId(article.id)] }), asker.words.askTitleStory, asker.words.askLabel, 300, true))
}

/** The same card again for all to see, without the Share button. */
async function share(interaction: ButtonInteraction, asker: Asker, tools: Tools): Promise<void> {
  if (asker.isElsewhere) throw new UserError(elsewhere(asker, tools.settings))
  const hidden = await tools.store.answer(interaction.message.id)
  const components = interaction.message.components.map((component) => component.toJSON()) as APIMessageTopLevelComponent[]
  const shared = components.map((component) => (component.type === ComponentType.Container
    ? {
        ...component,
        components: [
          ...component.components.filter(({ type }) => type !== ComponentType.ActionRow),
          { type: ComponentType.TextDisplay as const, content: `-# ${asker.words.shared(safe(asker.name))}` },
        ],
      }
    : component))
  await answer(interaction, { components: shared as APIMessageTopLevelComponent[], quoted: hidden?.quoted ?? [], note: hidden?.note ?? null }, false, asker, tools)
}
