import { readFileSync } from 'node:fs'
import { UserError } from '../userError.ts'

/**
 * The objects of a JSON Lines file, blank lines passed over.
 *
 * @throws UserError naming the file, and the line that is not JSON
 */
export function readJsonLines(file: string): Record<string, unknown>[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UserError(`${file} cannot be read: ${(cause as Error).message}`, { cause })
  }
  return text.split('\n').flatMap((line, i) => {
    if (!line.trim()) return []
    try {
      return [JSON.parse(line) as Record<string, unknown>]
    } catch (cause) {
      throw new UserError(`${file}:${i + 1} is not JSON`, { cause })
    }
  })
}
