import { styleText } from 'node:util'
import type { Json } from './interactions.ts'
import { timestampText } from './timestamp.ts'
import type { Message } from './world.ts'

/** A button one can press by its number. */
export interface Pressable {
  label: string
  customId: string
  isDisabled: boolean
}

const list = (value: unknown) => (Array.isArray(value) ? value as Json[] : [])

/** Who reads, and when: moments are told in the reader's language. */
export interface Reader {
  locale: string
  now: Date
  /** the note on a message that nobody else sees */
  onlyYou: string
}

/** A message as a terminal shows it, with its buttons numbered; where it has none, those of `before` stay. */
export function rendered(message: Message, before: Pressable[], reader: Reader): { text: string; pressable: Pressable[] } {
  const lines: string[] = []
  const pressable: Pressable[] = []
  const markdown = (text: unknown) => plainMarkdown(String(text), reader)
  if (message.seenBy !== null) lines.push(styleText('dim', `(${reader.onlyYou})`))
  if (message.body.content) lines.push(markdown(message.body.content))
  for (const embed of list(message.body.embeds)) lines.push(...embedLines(embed, markdown))
  const walk = (components: Json[]) => {
    for (const component of components) {
      if (component.type === 10) lines.push(markdown(component.content))
      else if (component.type === 14) lines.push('')
      else if (component.type === 1) lines.push(buttonLine(list(component.components), pressable))
      else walk([...list(component.components), ...(component.accessory ? [component.accessory as Json] : [])])
    }
  }
  walk(list(message.body.components))
  return { text: lines.join('\n'), pressable: pressable.length > 0 ? pressable : before }
}

function embedLines(embed: Json, markdown: (text: unknown) => string): string[] {
  const fields = list(embed.fields).map(({ name, value }) => `${styleText('bold', String(name))}\n${markdown(value)}`)
  return [embed.title ? styleText('bold', markdown(embed.title)) : '', embed.description ? markdown(embed.description) : '', ...fields].filter(Boolean)
}

function buttonLine(buttons: Json[], pressable: Pressable[]): string {
  return buttons.map(({ label, custom_id, disabled }) => {
    pressable.push({ label: String(label ?? ''), customId: String(custom_id), isDisabled: disabled === true })
    const text = `[${pressable.length}] ${label}`
    return disabled ? styleText('dim', text) : styleText('cyan', text)
  }).join('   ')
}

/** Discord's Markdown as a terminal can show it. */
export function plainMarkdown(text: string, { locale, now }: Pick<Reader, 'locale' | 'now'>): string {
  return text
    .replace(/^### (.{0,2000})$/gmu, (_, title: string) => styleText('bold', title))
    .replace(/^-# (.{0,2000})$/gmu, (_, small: string) => styleText('dim', small))
    .replace(/\*\*__(.{1,2000}?)__\*\*/gsu, (_, marked: string) => styleText(['bold', 'underline'], marked))
    .replace(/\*\*(.{1,2000}?)\*\*/gsu, (_, bold: string) => styleText('bold', bold))
    .replace(/<t:(\d{1,12})(?::([a-zA-Z]))?>/gu, (_, seconds: string, style = 'f') => timestampText(Number(seconds), String(style), locale, now))
    .replace(/\[([^\]]{1,300})\]\(<?([^)>\s]{1,600})>?\)/gu, '$1 ($2)')
    .replace(/\\([\\*_~`|>#[\]()\-.+!<:])/gu, '$1')
    .replace(/\u2060/gu, '')
}
