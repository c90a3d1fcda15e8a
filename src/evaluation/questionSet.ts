import type { Answer } from '../answers/answer.ts'
import type { Newsroom } from '../newsroom.ts'
import { percent, quantile, type Measure } from './measure.ts'
import { bareText, overlap } from './overlap.ts'
import { reliability } from './reliability.ts'

/** A question with what is expected of its answer. */
export interface GoldQuestion {
  id: string
  lang: string
  question: string
  answerable: boolean
  /** groups of alternatives: one of each group must be in the answer */
  answers: string[][]
  /** the shortest words that answer, when they are known */
  span?: string
  /** the article's id, with `paragraph` its index; or null, with `paragraph` words that only the right paragraph holds */
  article?: string | null
  paragraph?: number | string
}

/** Each part of a short answer is at most this many letters long. */
const SHORT = 60
const DEPTH = 20

/** Asks all questions; one measure a language, and where answers tell how sure they are, one for each fifth of that. */
export function measureQuestions(set: string, newsroom: Pick<Newsroom, 'ask'>, questions: readonly GoldQuestion[], now: Date): Measure[] {
  const byLanguage = [...Map.groupBy(questions, (q) => q.lang)].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, asked]) => ({ group, results: asked.map((gold) => judge(gold, newsroom, now)) }))
  return [
    ...byLanguage.map(({ group, results }) => ({ set, group, values: valuesOf(results) })),
    ...reliability(`${set}, how sure`, byLanguage.flatMap(({ results }) => results.flatMap(({ chance, rank }) => chance === null ? [] : [{ chance, isRight: rank === 0 }]))),
  ]
}

interface Judged {
  answerable: boolean
  answered: boolean
  /** from 0; -1 when the right paragraph is not among the first 20 */
  rank: number
  /** a short answer was given, and it is in the paragraphs shown; null when none was given */
  verbatim: boolean | null
  isShortAnswerRight: boolean
  f1: number
  exact: boolean
  doesSentenceHoldIt: boolean
  /** how likely the answer was held to be right; null when that was not told */
  chance: number | null
  ms: number
}

function judge(gold: GoldQuestion, newsroom: Pick<Newsroom, 'ask'>, now: Date): Judged {
  const started = performance.now()
  const answer = newsroom.ask(gold.question, { scope: { server: null }, now })
  const ms = performance.now() - started
  const answered = answer.confidence === 'answer'
  const parts = answered ? answer.answers.map((a) => a.text) : []
  const short = parts.join(' · ')
  const shownParagraphs = answer.passages.slice(0, DEPTH).map((p) => bareText(p.text))
  const holds = (text: string) => gold.answers.every((group) => group.some((a) => bareText(text).includes(bareText(a))))
  const expected = [gold.span, ...(gold.answers.length === 1 ? gold.answers[0]! : [gold.answers.map((g) => g[0]).join(' · ')])]
    .filter((text): text is string => Boolean(text))
  return {
    answerable: gold.answerable,
    answered,
    rank: gold.answerable ? rankOf(gold, answer) : -1,
    verbatim: short === '' ? null : parts.every((part) => shownParagraphs.some((p) => p.includes(bareText(part)))),
    isShortAnswerRight: short !== '' && parts.every((part) => part.length <= SHORT) && holds(short),
    f1: short === '' ? 0 : Math.max(0, ...expected.map((e) => overlap(short, e))),
    exact: short !== '' && expected.some((e) => bareText(e) === bareText(short)),
    doesSentenceHoldIt: answered && holds(answer.sentences.map(({ text }) => text).join('\n')),
    chance: answer.why.chance ?? null,
    ms,
  }
}

function rankOf({ article, paragraph }: GoldQuestion, answer: Answer): number {
  return answer.passages.slice(0, DEPTH).findIndex((p) =>
    typeof paragraph === 'string' ? p.text.includes(paragraph) : p.article === article && p.paragraph === paragraph)
}

function valuesOf(all: readonly Judged[]): Measure['values'] {
  const answerable = all.filter((j) => j.answerable)
  const not = all.filter((j) => !j.answerable)
  const shown = all.filter((j) => j.verbatim !== null)
  const share = (of: readonly Judged[], is: (j: Judged) => boolean) => percent(of.filter(is).length, of.length)
  const mean = (value: (j: Judged) => number) => answerable.length ? answerable.reduce((sum, j) => sum + value(j), 0) / answerable.length : null
  const rounded = (value: number | null, to: number) => (value === null ? null : Math.round(value * to) / to)
  const ms = all.map((j) => j.ms)
  return {
    questions: all.length,
    'R@1 %': share(answerable, (j) => j.rank === 0),
    'R@5 %': share(answerable, (j) => j.rank >= 0 && j.rank < 5),
    'MRR@10': rounded(mean((j) => (j.rank >= 0 && j.rank < 10 ? 1 / (j.rank + 1) : 0)), 1000),
    'short answer right %': share(answerable, (j) => j.isShortAnswerRight),
    'span F1 %': rounded(mean((j) => 100 * j.f1), 10),
    'span exact %': share(answerable, (j) => j.exact),
    'sentence holds it %': share(answerable, (j) => j.doesSentenceHoldIt),
    'answerable but refused %': share(answerable, (j) => !j.answered),
    'unanswerable refused %': share(not, (j) => !j.answered),
    'shown answers verbatim %': share(shown, (j) => j.verbatim === true),
    'ms p50': rounded(quantile(ms, 0.5), 10),
    'ms p95': rounded(quantile(ms, 0.95), 10),
  }
}
