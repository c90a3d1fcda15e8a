import type { APIButtonComponent } from 'discord.js'
import type { Asker } from '../command.ts'
import { customId } from '../customId.ts'
import { button } from './parts.ts'

/** Previous and next, and between them where one is; none when there is one page. */
export function pageButtons(action: string, page: number, pages: number, { id, words }: Asker, rest: string[] = []): APIButtonComponent[] {
  if (pages <= 1) return []
  const to = (target: number, name: string) => customId({ action, asker: id, arguments: [String(target), name, ...rest] })
  return [
    button(words.previous, to(Math.max(0, page - 1), 'previous'), page === 0),
    button(words.page(page + 1, pages), to(page, 'here'), true),
    button(words.next, to(Math.min(pages - 1, page + 1), 'next'), page === pages - 1),
  ]
}
