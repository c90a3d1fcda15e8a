import { createHash } from 'node:crypto'
import { LIMITS } from './limits.ts'

/**
 * What a button does, as Discord keeps it with the message: action, who may press it, and what it needs.
 * All of it stands in the id, and the question itself in the message, so that buttons outlive a restart.
 */
export interface Press {
  action: string
  /** the member who asked; moderators may press too */
  asker: string
  arguments: string[]
}

export function customId({ action, asker, arguments: rest }: Press): string {
  const id = ['g1', action, asker, ...rest].join(':')
  if (id.length > LIMITS.customId) throw new RangeError(`custom id of ${id.length} characters: ${action}`)
  return id
}

/** Null for an id that is not gisa's, or of another version. */
export function readCustomId(id: string): Press | null {
  const [version, action, asker, ...rest] = id.split(':')
  return version === 'g1' && action && asker ? { action, asker, arguments: rest } : null
}

/** Twelve letters for an article's id, which may be as long as a file name. */
export function shortId(article: string): string {
  return createHash('sha256').update(article).digest('base64url').slice(0, 12)
}
