import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadQuestionSets } from '../evaluation/questionSets.ts'
import { train as learn } from '../evaluation/train.ts'
import { learnNames, markedTexts, nameLesson, nameTable } from '../evaluation/trainNames.ts'
import { soundTable } from '../evaluation/trainSounds.ts'
import { syllableTable } from '../evaluation/trainSyllables.ts'
import { readLexicon } from '../text/lexicon.ts'
import { UserError } from '../userError.ts'
import { progressBar } from '../progress.ts'
import type { Call, Verb } from './verb.ts'

const DATA = new URL('../../data/', import.meta.url)
const LEARNED: Readonly<Record<string, (call: Call) => void | Promise<void>>> = { sounds: trainSounds, syllables: trainSyllables, names: trainNames }

export const train: Verb = {
  usage: 'train FOLDER|FILE.json … [--out FILE], or train sounds|syllables FILE.tsv --source NAME [--out FILE], or train names FILE … --source NAME [--out FILE]',
  summary: 'learns the weights of data/ranking.json from questions with known answers; sounds.tsv and syllables.tsv of data/lexicon from spellings (Latin, tab, Hangul), nameEvidence.tsv from texts with their names marked (<오바마:PS> <미국:LC> 대통령)',
  options: { out: { type: 'string' }, source: { type: 'string' } },
  async run(call) {
    await (LEARNED[call.words[0] ?? ''] ?? trainRanking)(call)
  },
}

async function trainRanking({ words, options, output }: Call): Promise<void> {
  if (words.length === 0) throw new UserError('Name folders with questions.jsonl and articles/, or .json files in the form of SQuAD')
  const sets = await loadQuestionSets(words)
  const bar = progressBar('learning')
  const ranking = await learn(sets, (_step, done, total) => bar.update(done, total))
  bar.stop()
  write({ options, output }, 'ranking.json', `${JSON.stringify(ranking, null, 2)}\n`, sets.map(({ name, questions }) => `${name} (${questions.length} questions)`).join(', '))
}

function trainSounds(call: Call): void {
  // Single words alone: of several, the Korean spelling may leave the space out, or a whole word.
  const single = spellingsIn(call).filter(([latin]) => !/\s/u.test(latin))
  write(call, 'lexicon/sounds.tsv', soundTable(single, sourceOf(call)), `${single.length} spellings`)
}

function trainSyllables(call: Call): void {
  const spellings = spellingsIn(call)
  const nouns = readLexicon('terms').map(({ ko }) => ko!)
  write(call, 'lexicon/syllables.tsv', syllableTable(spellings.map(([, hangul]) => hangul), nouns, sourceOf(call)), `${spellings.length} spellings`)
}

function trainNames(call: Call): void {
  const files = call.words.slice(1)
  if (files.length === 0) throw new UserError('Name files of texts, one a line, with their names marked: <오바마:PS> <미국:LC> 대통령')
  const texts = files.flatMap((file) => markedTexts(readFileSync(file, 'utf8')))
  write(call, 'lexicon/nameEvidence.tsv', nameTable(learnNames(texts.map(nameLesson)), sourceOf(call)), `${texts.length} texts`)
}

/** Spellings of the same words in both scripts, a pair a line. */
function spellingsIn({ words }: Call): (readonly [string, string])[] {
  const file = words[1]
  if (file === undefined) throw new UserError('Name a file of spellings (Latin, tab, Hangul)')
  return readFileSync(file, 'utf8').split(/\r?\n/u).filter((line) => line.trim() && !line.startsWith('#')).map((line, i) => {
    const [latin, hangul] = line.split('\t')
    if (!latin || !hangul) throw new UserError(`${file}: spelling ${i + 1} is not a Latin and a Hangul word with a tab between them`)
    return [latin, hangul] as const
  })
}

function sourceOf({ options }: Call): string {
  if (typeof options.source !== 'string') throw new UserError('Say with --source where it comes from')
  return options.source
}

function write({ options, output }: Pick<Call, 'options' | 'output'>, file: string, text: string, from: string): void {
  const out = (options.out as string | undefined) ?? fileURLToPath(new URL(file, DATA))
  writeFileSync(out, text)
  output.line(`Learned from ${from}; written to ${out}`)
}
