import { fileURLToPath } from 'node:url'
import { bench as measure } from '../evaluation/bench.ts'
import { asTables } from '../evaluation/measure.ts'
import { UserError } from '../userError.ts'
import { readJsonLines } from './jsonLines.ts'
import { readFolders } from './openArchive.ts'
import { progressBar } from '../progress.ts'
import { ARCHIVE_OPTIONS, type Verb } from './verb.ts'

const QUESTIONS = fileURLToPath(new URL('../../data/evaluation/questions.jsonl', import.meta.url))

export const bench: Verb = {
  usage: 'bench [--paragraphs N] [--questions FILE.jsonl]',
  summary: 'measures speed and memory beside plain FlexSearch and plain BM25, the archive filled up to N paragraphs',
  options: { ...ARCHIVE_OPTIONS, paragraphs: { type: 'string', default: '5000' }, questions: { type: 'string', default: QUESTIONS } },
  async run({ options, output }) {
    const paragraphs = Number(options.paragraphs)
    if (!Number.isInteger(paragraphs) || paragraphs < 1) throw new UserError('--paragraphs takes a whole number from 1')
    const articles = await readFolders(options, output)
    const bar = progressBar('reading')
    const questions = readJsonLines(options.questions as string) as unknown as Parameters<typeof measure>[0]['questions']
    const measures = await measure({ articles, questions, paragraphs, progress: bar.update })
    bar.stop()
    if (options.json) for (const one of measures) output.line(JSON.stringify(one))
    else output.line(asTables(measures))
  },
}
