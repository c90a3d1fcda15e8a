import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadQuestionSets } from '../evaluation/questionSets.ts'
import { train as learn } from '../evaluation/train.ts'
import { soundTable } from '../evaluation/trainSounds.ts'
import { UserError } from '../userError.ts'
import { progressBar } from '../progress.ts'
import type { Call, Verb } from './verb.ts'

const RANKING = fileURLToPath(new URL('../../data/ranking.json', import.meta.url))
const SOUNDS = fileURLToPath(new URL('../../data/lexicon/sounds.tsv', import.meta.url))

export const train: Verb = {
  usage: 'train FOLDER|FILE.json … [--out FILE], or train sounds FILE.tsv --source NAME [--out FILE]',
  summary: 'learns the weights of data/ranking.json from questions with known answers, or data/lexicon/sounds.tsv from spellings (Latin, tab, Hangul)',
  options: { out: { type: 'string' }, source: { type: 'string' } },
  async run(call) {
    await (call.words[0] === 'sounds' ? trainSounds(call) : trainRanking(call))
  },
}

async function trainRanking({ words, options, output }: Call): Promise<void> {
  if (words.length === 0) throw new UserError('Name folders with questions.jsonl and articles/, or .json files in the form of SQuAD')
  const sets = await loadQuestionSets(words)
  const bar = progressBar('learning')
  const ranking = await learn(sets, (_step, done, total) => bar.update(done, total))
  bar.stop()
  const out = (options.out as string | undefined) ?? RANKING
  writeFileSync(out, `${JSON.stringify(ranking, null, 2)}\n`)
  output.line(`Learned from ${sets.map(({ name, questions }) => `${name} (${questions.length} questions)`).join(', ')}; written to ${out}`)
}

/** Spellings of the same words in both scripts, a pair a line. */
function trainSounds({ words, options, output }: Call): void {
  const file = words[1]
  if (file === undefined || typeof options.source !== 'string') throw new UserError('Name a file of spellings (Latin, tab, Hangul) and, with --source, where they come from')
  const pairs = readFileSync(file, 'utf8').split(/\r?\n/u).filter((line) => line.trim() && !line.startsWith('#')).map((line, i) => {
    const [latin, hangul] = line.split('\t')
    if (!latin || !hangul) throw new UserError(`${file}: spelling ${i + 1} is not a Latin and a Hangul word with a tab between them`)
    return [latin, hangul] as const
  })
  // Single words alone: of several, the Korean spelling may leave the space out, or a whole word.
  const single = pairs.filter(([latin]) => !/\s/u.test(latin))
  const out = (options.out as string | undefined) ?? SOUNDS
  writeFileSync(out, soundTable(single, options.source))
  output.line(`Learned from ${single.length} spellings; written to ${out}`)
}
