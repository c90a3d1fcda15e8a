import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadQuestionSets } from '../evaluation/questionSets.ts'
import { train as learn } from '../evaluation/train.ts'
import { UserError } from '../userError.ts'
import { progressBar } from '../progress.ts'
import type { Verb } from './verb.ts'

const RANKING = fileURLToPath(new URL('../../data/ranking.json', import.meta.url))

export const train: Verb = {
  usage: 'train FOLDER|FILE.json … [--out FILE]',
  summary: 'learns the weights of data/ranking.json from questions with known answers',
  options: { out: { type: 'string', default: RANKING } },
  async run({ words, options, output }) {
    if (words.length === 0) throw new UserError('Name folders with questions.jsonl and articles/, or .json files in the form of SQuAD')
    const sets = await loadQuestionSets(words)
    const bar = progressBar('learning')
    const ranking = await learn(sets, (_step, done, total) => bar.update(done, total))
    bar.stop()
    writeFileSync(options.out as string, `${JSON.stringify(ranking, null, 2)}\n`)
    output.line(`Learned from ${sets.map(({ name, questions }) => `${name} (${questions.length} questions)`).join(', ')}; written to ${options.out}`)
  },
}
