import { MessageFlags, type ButtonInteraction, type ModalSubmitInteraction, type RepliableInteraction } from 'discord.js'
import type { FeedbackEntry } from '../storage/store.ts'
import type { ServerSettings } from '../storage/store.ts'
import type { Asker, Message, Tools } from './command.ts'
import { card } from './messages/parts.ts'

/** What a thumb is about: the question and the answer that stand in the message. No user is kept. */
export function feedbackOf(interaction: ButtonInteraction | ModalSubmitInteraction, now: Date): Omit<FeedbackEntry, 'good' | 'reason'> {
  const texts = interaction.message ? textsOf(interaction.message) : []
  return { at: now.toISOString(), question: titleOf(texts[0] ?? ''), answer: texts[1] ? titleOf(texts[1]) : null, article: null, paragraph: null }
}

/** The texts of a card, in order. */
export function textsOf(message: { components: readonly unknown[] }): string[] {
  const texts: string[] = []
  const walk = (components: readonly unknown[]) => {
    for (const component of components as { content?: unknown; components?: readonly unknown[] }[]) {
      if (typeof component.content === 'string') texts.push(component.content)
      if (component.components) walk(component.components)
    }
  }
  walk(message.components)
  return texts
}

/** A card's title without its formatting: what was asked. */
export function titleOf(text: string): string {
  return text.replace(/^### /u, '').replace(/\u2060/gu, '').replace(/\\([\\*_~`|>#[\]()\-.+!<:])/gu, '$1').replace(/\*\*/gu, '').trim()
}

/**
 * A first answer, or one more where there was one. Nothing in it can ping. What quotes articles is remembered for a day,
 * so that it can be corrected.
 */
export async function answer(interaction: RepliableInteraction, message: Message, isHidden: boolean, { scope, channel, language }: Asker, { store, now, keepToken }: Tools): Promise<void> {
  const { quoted = [], note = null } = message
  if (quoted.length === 0) return send(interaction, message, isHidden)
  const flags = isHidden ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const : MessageFlags.IsComponentsV2
  const { resource } = await interaction.reply({ components: message.components, allowedMentions: { parse: [] }, flags, withResponse: true })
  if (!resource?.message) return
  keepToken(resource.message.id, interaction.token)
  await store.putAnswer({ message: resource.message.id, channel, server: scope.server, language, isHidden, at: now.toISOString(), quoted, note })
}

/** A first answer, or one more where there was one. Nothing in it can ping. */
export async function send(interaction: RepliableInteraction, message: Pick<Message, 'components'>, isHidden: boolean): Promise<void> {
  const flags = MessageFlags.IsComponentsV2 as const
  const body = { components: message.components, allowedMentions: { parse: [] } }
  if (interaction.deferred) await interaction.editReply({ ...body, flags })
  else if (isHidden) await interaction.reply({ ...body, flags: [flags, MessageFlags.Ephemeral] })
  else await interaction.reply({ ...body, flags })
}

const BETWEEN_EDITS = 2000

/** Edits one message while long work goes on, not too often. A lost step is no loss; the last word comes after all of them. */
export class Steps {
  readonly #edit: (message: Message) => Promise<unknown>
  #editing: Promise<unknown> = Promise.resolve()
  #last = -Infinity

  constructor(edit: (message: Message) => Promise<unknown>) {
    this.#edit = edit
  }

  tell(message: Message): void {
    if (performance.now() - this.#last < BETWEEN_EDITS) return
    this.#last = performance.now()
    this.#editing = this.#editing.then(() => this.#edit(message)).catch(() => undefined)
  }

  /** Resolves when no step is under way. */
  async over(): Promise<void> {
    await this.#editing
  }
}

/** Where answers are shown to everyone, for someone who asked in another channel. */
export function elsewhere({ words }: Asker, { channels = [] }: ServerSettings): string {
  return words.elsewhere(channels.map((id) => `<#${id}>`).join(', '))
}

/** A plain sentence for the asker alone. */
export async function say(interaction: RepliableInteraction, content: string): Promise<void> {
  const body = { content, flags: MessageFlags.Ephemeral as const, allowedMentions: { parse: [] } }
  // Behind a button, what would be edited is the card with the button; a card of steps takes no plain text.
  if (interaction.deferred && !interaction.isMessageComponent()) {
    if (interaction.replied) await send(interaction, card(content, []), true)
    else await interaction.editReply({ content, allowedMentions: { parse: [] } })
  } else if (interaction.replied || interaction.deferred) await interaction.followUp(body)
  else await interaction.reply(body)
}
