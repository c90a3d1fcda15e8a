import { ComponentType, type APIComponentInContainer, type APIMessageTopLevelComponent } from 'discord.js'
import { LIMITS } from '../limits.ts'
import { cutMarkup } from '../safeText.ts'

/** Begins a note, and tells it from the rest of the card. */
const MARK = '✏️ '
/** A note gets at least so much of a card that is full. */
const LEAST = 300

/** A card with a note under its texts, in the place of the one that was there; `null` takes that away. */
export function withNote(components: readonly APIMessageTopLevelComponent[], note: string | null): APIMessageTopLevelComponent[] {
  return components.map((component) => (component.type === ComponentType.Container ? { ...component, components: noted(component.components, note) } : component))
}

function noted(parts: readonly APIComponentInContainer[], note: string | null): APIComponentInContainer[] {
  const at = parts.findIndex((part) => textOf(part).startsWith(MARK))
  const bare = at < 0 ? [...parts] : parts.toSpliced(at - 1, 2)
  if (note === null) return bare
  const room = LIMITS.text - bare.reduce((sum, part) => sum + textOf(part).length, 0)
  const texts = room >= LEAST ? bare : shortened(bare, LEAST - room)
  const row = texts.findIndex((part) => part.type === ComponentType.ActionRow)
  const written = cutMarkup(`${MARK}${note}`, Math.max(LEAST, room))
  return texts.toSpliced(row < 0 ? texts.length : row, 0, { type: ComponentType.Separator }, { type: ComponentType.TextDisplay, content: written })
}

/** The longest text gives way, since what is wrong must be said. */
function shortened(parts: readonly APIComponentInContainer[], by: number): APIComponentInContainer[] {
  const longest = parts.reduce((best, part, i) => (textOf(part).length > textOf(parts[best]!).length ? i : best), 0)
  return parts.map((part, i) => (i === longest && part.type === ComponentType.TextDisplay ? { ...part, content: cutMarkup(part.content, part.content.length - by) } : part))
}

const textOf = (part: APIComponentInContainer) => (part.type === ComponentType.TextDisplay ? part.content : '')
