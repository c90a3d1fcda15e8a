import { ButtonStyle, ComponentType, type APIButtonComponent, type APIComponentInContainer, type APIMessageTopLevelComponent } from 'discord.js'
import { cut, cutMarkup } from '../safeText.ts'
import { LIMITS } from '../limits.ts'
import type { Message } from '../command.ts'

const ACCENT = 0x2f6f4f

/** One card: texts and rows of buttons, a line between the sections, cut so that the whole stays within Discord's limits. */
export function card(title: string, sections: string[], rows: APIButtonComponent[][] = []): Message {
  const head = cutMarkup(title, 700)
  const parts: APIComponentInContainer[] = [{ type: ComponentType.TextDisplay, content: head }]
  let left = LIMITS.text - head.length
  for (const section of sections.filter(Boolean)) {
    // A section of a few letters says nothing; two components each leave room for the rows.
    if (left < 40 || parts.length > 24) break
    const content = cutMarkup(section, left)
    parts.push({ type: ComponentType.Separator }, { type: ComponentType.TextDisplay, content })
    left -= content.length
  }
  for (const buttons of rows.filter((row) => row.length > 0)) parts.push({ type: ComponentType.ActionRow, components: buttons.slice(0, 5) })
  const container: APIMessageTopLevelComponent = { type: ComponentType.Container, accent_color: ACCENT, components: parts }
  return { components: [container] }
}

export function button(label: string, customId: string, disabled = false): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: cut(label, LIMITS.buttonLabel), custom_id: customId, disabled }
}
