import { styleText } from 'node:util'
import type { Answer } from '../answers/answer.ts'
import type { Newsroom } from '../newsroom.ts'
import { UserError } from '../userError.ts'
import { factAsJson } from './factAsJson.ts'
import { readJsonLines } from './jsonLines.ts'
import { mustHave, openArchive } from './openArchive.ts'
import { ARCHIVE_OPTIONS, type Output, type Verb } from './verb.ts'

/** How many paragraphs an answer brings along at the most. */
const PARAGRAPHS = 20

interface Asked {
  id?: unknown
  question: string
  article?: string
}

export const ask: Verb = {
  usage: 'ask "question" | ask --questions FILE.jsonl',
  summary: 'answers with the words of the articles, or says that there is no answer',
  options: { ...ARCHIVE_OPTIONS, questions: { type: 'string' }, article: { type: 'string' }, why: { type: 'boolean' } },
  async run({ words, options, output }) {
    const asked = questionsOf(words.join(' '), options.questions as string | undefined, options.article as string | undefined)
    const newsroom = await openArchive(options, output)
    mustHave(newsroom, options.article)
    for (const question of asked) {
      const { answer, ms } = timed(newsroom, question)
      if (options.json) output.line(JSON.stringify({ id: question.id ?? null, ...asJson(answer, newsroom), ms, ...(options.why ? { why: answer.why } : {}) }))
      else print(answer, newsroom, output, options.why === true)
    }
    await newsroom.close()
  },
}

function questionsOf(words: string, file: string | undefined, article: string | undefined): Asked[] {
  if (file === undefined) {
    if (!words.trim()) throw new UserError('Ask something: gisa ask "who was hired?"')
    return [{ question: words, article }]
  }
  return readJsonLines(file).map((row, i) => {
    if (typeof row.question !== 'string') throw new UserError(`${file}: row ${i + 1} has no "question"`)
    // In a row that brings its own gold answers, `article` says where the answer stands; it is not to be given away.
    const narrowed = typeof row.article === 'string' && !('answers' in row) ? row.article : article
    return { id: row.id, question: row.question, article: narrowed }
  })
}

function timed(newsroom: Newsroom, { question, article }: Asked): { answer: Answer; ms: number } {
  const start = performance.now()
  const answer = newsroom.ask(question, { scope: { server: null }, now: new Date(), article })
  return { answer, ms: Math.round((performance.now() - start) * 10) / 10 }
}

function asJson(answer: Answer, newsroom: Newsroom) {
  return {
    question: answer.question,
    answered: answer.confidence === 'answer',
    confidence: answer.confidence,
    answer: answer.answers.map((a) => a.text).join(' · ') || null,
    sentence: answer.sentences.map(({ text }) => text).join('\n') || null,
    paragraphs: answer.passages.slice(0, PARAGRAPHS).map(({ article, paragraph, text, score }) => ({
      article, title: newsroom.article(article, { server: null })?.title ?? '', paragraph, text, score,
    })),
    facts: answer.facts.map(factAsJson),
    missing: answer.missing,
  }
}

function print(answer: Answer, newsroom: Newsroom, output: Output, why: boolean): void {
  const short = answer.answers.map((a) => a.text).join(' · ')
  if (answer.confidence === 'none') output.line(styleText('yellow', 'No answer found. / 답을 찾지 못했어요.'))
  else if (answer.confidence === 'perhaps') output.line(styleText('yellow', 'Perhaps not the answer: / 답이 아닐 수도 있어요:'))
  if (answer.confidence === 'answer' && short) output.line(styleText('bold', short))
  if (answer.missing.length && answer.confidence !== 'answer') output.line(styleText('dim', `Nowhere in the articles / 기사에 없는 말: ${answer.missing.join(', ')}`))
  for (const passage of answer.passages.slice(0, answer.confidence === 'answer' ? 3 : 1)) {
    const marks = answer.answers.filter((a) => a.article === passage.article && a.paragraph === passage.paragraph)
    output.line(`\n${marked(passage.text, marks)}`)
    const article = newsroom.article(passage.article, { server: null })
    output.line(styleText('dim', [article?.title ?? passage.article, `¶${passage.paragraph + 1}`, article?.date?.slice(0, 10)].filter(Boolean).join(' · ')))
  }
  if (why) for (const [feature, weight] of Object.entries(answer.why)) output.line(styleText('dim', `${weight.toFixed(3).padStart(9)}  ${feature}`))
}

/** A paragraph with its answers underlined; overlapping marks are drawn once. */
function marked(text: string, marks: { start: number; end: number }[]): string {
  let at = 0
  let out = ''
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    out += text.slice(at, start) + styleText(['bold', 'underline'], text.slice(start, end))
    at = end
  }
  return out + text.slice(at)
}
