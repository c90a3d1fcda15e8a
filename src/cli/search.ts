import { styleText } from 'node:util'
import { UserError } from '../userError.ts'
import { readJsonLines } from './jsonLines.ts'
import { openArchive } from './openArchive.ts'
import { ARCHIVE_OPTIONS, type Verb } from './verb.ts'

const MOST = 200

export const search: Verb = {
  usage: 'search "words" [--limit N] | search --questions FILE.jsonl',
  summary: 'ranks the paragraphs that fit the words',
  options: { ...ARCHIVE_OPTIONS, questions: { type: 'string' }, limit: { type: 'string', default: '20' } },
  async run({ words, options, output }) {
    const limit = Number(options.limit)
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw new UserError(`--limit takes a whole number from 1 to ${MOST}`)
    const file = options.questions as string | undefined
    const asked = file === undefined ? [{ question: words.join(' ') }] : readJsonLines(file)
    if (!asked.every((row) => typeof row.question === 'string' && row.question.trim())) throw new UserError('Search for something: gisa search "data center"')
    const newsroom = await openArchive(options, output)
    for (const row of asked as { id?: unknown; question: string }[]) {
      const start = performance.now()
      const passages = newsroom.search(row.question, { scope: { server: null }, limit })
      const ms = Math.round((performance.now() - start) * 10) / 10
      const paragraphs = passages.map(({ article, title, paragraph, text, score }) => ({ article, title, paragraph, text, score }))
      if (options.json) output.line(JSON.stringify({ id: row.id ?? null, question: row.question, paragraphs, ms }))
      else for (const p of paragraphs) output.line(`${p.text}\n${styleText('dim', `${p.title} · ¶${p.paragraph + 1} · ${p.score.toFixed(2)}`)}\n`)
      if (!options.json && !paragraphs.length) output.line('No paragraph has these words. / 찾는 말이 나오는 문단이 없어요.')
    }
    await newsroom.close()
  },
}
