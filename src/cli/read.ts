import { styleText } from 'node:util'
import type { Reading } from '../text/reading.ts'
import { readingsIn } from '../text/readings.ts'
import { UserError } from '../userError.ts'
import { readJsonLines } from './jsonLines.ts'
import type { Verb } from './verb.ts'

export const read: Verb = {
  usage: 'read "text" | read --texts FILE.jsonl',
  summary: 'shows the numbers, amounts and dates gisa understands in a text',
  options: { json: { type: 'boolean' }, texts: { type: 'string' }, now: { type: 'string' } },
  run({ words, options, output }) {
    const file = options.texts as string | undefined
    if (file === undefined && words.join('').trim() === '') throw new UserError('Give a text: gisa read "지난 4월 말 143억 달러에"')
    const rows = file === undefined ? [{ text: words.join(' '), now: options.now }] : readJsonLines(file)
    for (const [i, { id, text, now }] of (rows as { id?: unknown; text: unknown; now?: unknown }[]).entries()) {
      if (typeof text !== 'string') throw new UserError(`${file}: row ${i + 1} has no "text"`)
      const found = readingsIn(text, { now: moment(now) })
      if (options.json) output.line(JSON.stringify({ id: id ?? null, found: found.map(asJson) }))
      else for (const reading of found) output.line(`${styleText('bold', reading.text)}  ${styleText('dim', readable(reading))}`)
    }
  },
}

/** The moment a text was written, as given on the command line; the present where none was given. */
export function moment(now: unknown): Date {
  if (now === undefined || now === null) return new Date()
  const date = new Date(String(now))
  if (Number.isNaN(date.getTime())) throw new UserError(`"${now}" is no date; give one such as 2025-07-14`)
  return date
}

function asJson({ text, start, end, kind, value, unit, from, to }: Reading) {
  return { text, start, end, kind, value, unit, from, to }
}

function readable({ kind, value, unit, from, to }: Reading): string {
  const range = from === undefined && to === undefined ? undefined : `${from ?? ''}…${to ?? ''}`
  return [kind, value, unit, range].filter((part) => part !== undefined).join(' ')
}
