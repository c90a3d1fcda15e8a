import type { APIButtonComponent } from 'discord.js'
import type { Answer, Quotation } from '../../answers/answer.ts'
import type { Passage } from '../../search/passage.ts'
import type { Span } from '../../text/span.ts'
import type { Asker, Message } from '../command.ts'
import { customId, shortId } from '../customId.ts'
import type { Newsroom } from '../../newsroom.ts'
import type { Language } from '../../text/language.ts'
import { cut, safe } from '../safeText.ts'
import { citation, marked } from './citation.ts'
import { factLine } from './factMessage.ts'
import { glossOf } from './gloss.ts'
import { button, card } from './parts.ts'
import { meet } from '../../text/span.ts'

/** So many paragraphs stand under an answer, more where more answers are cited. */
const PASSAGES = 3
const MOST_CITED = 6

/**
 * The answer to a question: the short words in bold, the paragraphs they stand in, other facts; or that there is none.
 *
 * @param narrowed the only article that was asked; null for all of them
 */
export function answerMessage(answer: Answer, newsroom: Newsroom, asker: Asker, narrowed: string | null = null): Message {
  const { words } = asker
  const cited = citedPassages(answer)
  const shown = cited.slice(0, answer.confidence !== 'answer' ? 1 : answer.answers.length > PASSAGES ? MOST_CITED : PASSAGES)
  const paragraphs = shown.map(({ article, paragraph, text }) => {
    const spans = answer.confidence === 'none' ? [] : answer.answers.filter((a) => a.article === article && a.paragraph === paragraph)
    return quotation(text, spans, article, paragraph, newsroom, asker)
  })
  const press = (label: string, action: string, ...rest: string[]) => button(label, customId({ action, asker: asker.id, arguments: rest }))
  const rows = [ways(answer, shown, newsroom, asker, narrowed), [
    press(words.good, 'good'), press(words.bad, 'bad'), ...(asker.isHidden ? [press(words.share, 'share')] : []),
  ]]
  const quoted = answer.confidence === 'none' ? [] : shown.filter(({ article }) => newsroom.article(article, asker.scope)).map(({ article, text }) => ({ article, text }))
  return { ...card(`### ${safe(cut(answer.question, 300))}`, [headline(answer, asker, newsroom), ...paragraphs, otherFacts(answer, asker)], rows), quoted }
}

/** So many articles fit into a button's id. */
const MOST_NAMED = 5

/** Ways on from an answer: what stands around it, further paragraphs, what other articles say. Of a message's text there are none. */
function ways({ passages }: Answer, shown: readonly Passage[], newsroom: Newsroom, { id, words, scope }: Asker, narrowed: string | null): APIButtonComponent[] {
  const first = shown.find(({ article }) => newsroom.article(article, scope) !== null)
  const press = (label: string, action: string, ...rest: string[]) => button(label, customId({ action, asker: id, arguments: rest }))
  const cited = narrowed === null ? [...new Set(shown.map(({ article }) => article))] : [narrowed]
  const hasOthers = narrowed !== null || passages.some(({ article }) => !cited.includes(article))
  return [
    ...(first ? [press(words.around, 'around', shortId(first.article), String(first.paragraph))] : []),
    ...(first && passages.length > shown.length ? [press(words.moreParagraphs, 'passages', String(shown.length), narrowed === null ? '' : shortId(narrowed))] : []),
    ...(hasOthers ? [press(words.otherArticles, 'others', ...cited.slice(0, MOST_NAMED).map(shortId))] : []),
  ]
}

/** A paragraph with stretches of it marked, and where it stands. */
export function quotation(text: string, spans: Span[], article: string, paragraph: number, newsroom: Newsroom, { scope }: Asker): string {
  const source = newsroom.article(article, scope)
  return source === null ? marked(text, spans) : `${marked(text, spans)}\n${citation(source, paragraph)}`
}

/** The paragraphs of the answers first, each once. */
function citedPassages(answer: Answer) {
  const isCited = (p: { article: string; paragraph: number }) => answer.answers.some((a) => a.article === p.article && a.paragraph === p.paragraph)
  const cited = answer.passages.filter(isCited)
  return answer.confidence === 'answer' && cited.length > 0 ? cited : answer.passages
}

/** The short answer in bold, and what it says in the asker's language where that is another. */
export function short({ text, reading }: Quotation, language: Language): string {
  const gloss = reading ? glossOf(reading, language) : null
  return gloss === null ? `**${safe(text)}**` : `**${safe(text)}** (${gloss})`
}

function headline(answer: Answer, { words, scope, language }: Asker, newsroom: Newsroom): string {
  const missing = answer.missing.length ? `\n-# ${words.nowhere(answer.missing.map((word) => safe(word)).join(', '))}` : ''
  if (answer.confidence === 'none') return `${words.noAnswer}${missing}${answer.passages.length ? `\n${words.nearest}:` : ''}`
  if (answer.confidence === 'perhaps') return `${words.perhaps}${missing}`
  if (answer.answers.length === 0) return ''
  if (!answer.disagree) return answer.answers.map((a) => short(a, language)).join(' · ')
  const values = answer.answers.map((a) => `${short(a, language)}  ${newsroom.article(a.article, scope)?.date?.slice(0, 10) ?? ''}`)
  return `${words.disagree}\n${values.join('\n')}`
}

function otherFacts(answer: Answer, { words, language }: Asker): string {
  const others = answer.facts.filter((fact) => !answer.answers.some((a) => a.article === fact.article && a.paragraph === fact.paragraph && meet(a, fact)))
  if (answer.confidence !== 'answer' || others.length === 0) return ''
  return `**${words.moreFacts}**\n${others.slice(0, 5).map((fact) => `- ${factLine(fact, words, language)}`).join('\n')}`
}
