import { fileURLToPath } from 'node:url'
import { ablate } from '../evaluation/ablation.ts'
import { evaluate as measure } from '../evaluation/evaluate.ts'
import { asTables } from '../evaluation/measure.ts'
import { keepQuality } from '../evaluation/quality.ts'
import { openNewsroom } from '../newsroom.ts'
import type { Verb } from './verb.ts'

const OWN = fileURLToPath(new URL('../../data/evaluation', import.meta.url))

export const evaluate: Verb = {
  usage: 'evaluate [FOLDER] [--ablate] [--keep]',
  summary: 'measures how right gisa is on data/evaluation, or on a folder of the same form; with --ablate what each part of it is worth; --keep has /about tell it',
  options: { json: { type: 'boolean' }, ablate: { type: 'boolean' }, keep: { type: 'boolean' } },
  async run({ words, options, output }) {
    const folder = words[0] ?? OWN
    const now = new Date()
    const progress = (name: string) => output.note(name)
    const measures = options.ablate ? await ablate(folder, { now, progress }) : await measure(folder, { open: openNewsroom, now, progress })
    if (options.keep) keepQuality(measures, words[0] ?? 'data/evaluation', now)
    if (options.json) for (const one of measures) output.line(JSON.stringify(one))
    else output.line(asTables(measures))
  },
}
