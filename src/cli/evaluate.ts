import { fileURLToPath } from 'node:url'
import { evaluate as measure } from '../evaluation/evaluate.ts'
import { asTables } from '../evaluation/measure.ts'
import { openNewsroom } from '../newsroom.ts'
import type { Verb } from './verb.ts'

const OWN = fileURLToPath(new URL('../../data/evaluation', import.meta.url))

export const evaluate: Verb = {
  usage: 'evaluate [FOLDER]',
  summary: 'measures how right gisa is on data/evaluation, or on a folder of the same form',
  options: { json: { type: 'boolean' } },
  async run({ words, options, output }) {
    const measures = await measure(words[0] ?? OWN, { open: openNewsroom, now: new Date(), progress: (set) => output.note(set) })
    if (options.json) for (const one of measures) output.line(JSON.stringify(one))
    else output.line(asTables(measures))
  },
}
