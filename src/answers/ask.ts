import { Archive } from '../desk/archive.ts'
import type { ReadArticle } from '../desk/readArticle.ts'
import type { Scope } from '../search/passage.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import type { Answer, Quotation } from './answer.ts'
import { confidenceOf } from './confidence.ts'
import { inquire, type Inquiry, type RankedPassage, type RankedSpan, type Sources } from './inquiry.ts'
import { contributions } from './model.ts'
import { ranking, type Ranking } from './ranking.ts'
import { understand } from './understand.ts'

export interface AskOptions {
  scope: Scope
  /** narrows to one article, by id */
  article?: string
  /** the same person's last question and answer in the same channel */
  previous?: Answer
}

/** What the articles answer to a question, in their own words. Never throws; where nothing answers, the confidence says so. */
export function ask(text: string, sources: Sources, options: AskOptions, weights: Ranking = ranking()): Answer {
  const question = understand(text)
  const inquiry = inquire(question, sources, weights, options)
  const best = inquiry.spans[0]
  const { confidence, chance } = confidenceOf(inquiry, weights)
  const passages = best ? first(inquiry.passages, best.passage) : inquiry.passages
  const answers = best ? [quotationOf(best)] : []
  return {
    question: text,
    confidence,
    answers,
    sentence: sentenceOf(inquiry),
    passages: passages.map(({ view, score }) => ({ ...view.passage, score })),
    facts: [],
    missing: missingWords(inquiry, sources, options.scope),
    disagree: false,
    why: { chance, ...(best ? contributions(best.features, weights.span) : {}) },
  }
}

function first<T>(all: readonly T[], one: T): T[] {
  return [one, ...all.filter((other) => other !== one)]
}

function quotationOf({ candidate, passage: { view } }: RankedSpan): Quotation {
  const { start, end, text } = candidate
  return { article: view.passage.article, paragraph: view.passage.paragraph, start, end, text }
}

function sentenceOf({ spans, passages }: Inquiry): Quotation | null {
  const best = spans[0]
  const passage: RankedPassage | undefined = best?.passage ?? passages[0]
  if (!passage) return null
  const sentences = passage.view.sentences
  const sentence = best ? sentences[best.candidate.sentence] : sentences.toSorted((a, b) => b.coverage - a.coverage)[0]
  if (!sentence) return null
  const { start, end } = sentence.read
  const { article, paragraph } = passage.view.passage
  return { article, paragraph, start, end, text: passage.view.text.slice(start, end) }
}

/** The words of the question that stand in no article that may be seen, in none of their spellings. */
function missingWords({ query }: Inquiry, { index }: Sources, scope: Scope): string[] {
  return query.words.filter((_, word) => !query.terms.some((term) => term.word === word && !term.term.startsWith('b') && index.occurs(term.term, scope)))
}

/** The same for one text that is in no archive, such as a message; all it knows is that text. */
export function askArticle(text: string, read: ReadArticle, weights: Ranking = ranking()): Answer {
  const sources = { archive: new Archive(), index: new SearchIndex() }
  sources.archive.put(read)
  sources.index.add(read)
  return ask(text, sources, { scope: { server: read.article.server } }, weights)
}
