import { ApplicationCommandType, ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { UserError } from '../../userError.ts'
import type { Asker, Message, Tools } from '../command.ts'
import { shortId } from '../customId.ts'
import { answerMessage } from '../messages/answerMessage.ts'
import { factMessage } from '../messages/factMessage.ts'
import type { Words } from '../words.ts'
import { EVERYWHERE } from './declare.ts'

export const FACTS_IN_MESSAGE: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message, name: 'Facts in this message', name_localizations: { ko: '이 글의 사실' }, ...EVERYWHERE,
}

export const ASK_ABOUT_MESSAGE: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message, name: 'Ask about this message', name_localizations: { ko: '이 글에 질문' }, ...EVERYWHERE,
}

export function factsInMessage(text: string, asker: Asker, { newsroom, now }: Tools): Message {
  if (!text.trim()) throw new UserError(asker.words.emptyMessage)
  const groups = newsroom.factsIn(text, now).map((fact) => ({ fact, tellings: [fact], others: [] }))
  return factMessage('', groups, 0, newsroom, asker, '', 'message')
}

export function askAboutMessage(text: string, question: string, asker: Asker, { newsroom, now }: Tools): Message {
  if (!text.trim()) throw new UserError(asker.words.emptyMessage)
  return answerMessage(newsroom.askText(text, question, now), newsroom, asker)
}

/** A question about one story of a digest, by its lead article. */
export function askAboutStory(short: string, question: string, asker: Asker, { newsroom, now }: Tools): Message {
  const article = newsroom.articles({ scope: asker.scope }).find(({ id }) => shortId(id) === short)
  if (!article) throw new UserError(asker.words.stale)
  return answerMessage(newsroom.ask(question, { scope: asker.scope, now, article: article.id }), newsroom, asker, article.id)
}

/** The form that asks for the question; its id says which message is meant. */
export function questionForm(customId: string, words: Words): APIModalInteractionResponseCallbackData {
  return form(customId, words.askTitle, words.askLabel, 300, true)
}

export function form(customId: string, title: string, label: string, most: number, required: boolean): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId, title,
    components: [{
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.TextInput, custom_id: 'text', label, style: TextInputStyle.Paragraph, max_length: most, required }],
    }],
  }
}
