import type { IndexableArticle } from '../desk/readArticle.ts'
import type { Scope } from '../search/passage.ts'
import type { Answer, Quotation } from './answer.ts'
import { confidenceOf } from './confidence.ts'
import { disagreeing } from './disagreement.ts'
import { factOf, factsFor, listedWith } from './factAnswers.ts'
import type { Filler } from './factFit.ts'
import { resolved } from './followUp.ts'
import { emptySources, inquire, reasonsFor, type Inquiry, type Sources } from './inquiry.ts'
import type { PassageView, SentenceView } from './passageView.ts'
import type { RankedSpan } from './ranked.ts'
import type { Question } from './question/question.ts'
import { ranking, type Ranking } from './ranking.ts'
import { siblingsOf } from './siblings.ts'
import { understand } from './question/understand.ts'

export interface AskOptions {
  scope: Scope
  /** narrows to one article, by id */
  article?: string
  /** the same person's last question and answer in the same channel */
  previous?: Answer
}

/** What the articles answer to a question, in their own words. Never throws; where nothing answers, the confidence says so. */
export function ask(text: string, sources: Sources, options: AskOptions, weights: Ranking = ranking()): Answer {
  const inquiry = inquiryFor(understand(text), sources, weights, options)
  const best = inquiry.spans[0]
  const { confidence, chance } = confidenceOf(inquiry, weights)
  const others = best ? disagreeing(best, inquiry.spans) : []
  const filler = best ? factOf(best, inquiry) : null
  const answers = others.length > 0 ? others : best ? allOf(best, filler, inquiry) : []
  const passages = [...new Set([...answers.map(({ passage }) => passage), ...inquiry.passages])]
  return {
    question: text,
    confidence,
    answers: answers.map(quotationOf),
    sentences: sentencesOf(answers, inquiry),
    passages: passages.map(({ view, score }) => ({ ...view.passage, score })),
    facts: factsFor(filler, inquiry),
    missing: inquiry.missing,
    disagree: others.length > 0,
    why: { chance, ...(best ? reasonsFor(best, inquiry.asked.question.language, weights) : {}) },
  }
}

/** The members of the list the best span stands in, or all that the article's facts name in its place. */
function allOf(best: RankedSpan, filler: Filler | null, inquiry: Inquiry): RankedSpan[] {
  const listed = filler ? listedWith(best, filler, inquiry) : [best]
  return listed.length > 1 ? listed : siblingsOf(best, inquiry.spans, inquiry.asked.question.several)
}

/** A question that stands on the last one is first asked of the article that answered that one. */
function inquiryFor(question: Question, sources: Sources, weights: Ranking, { scope, article, previous }: AskOptions): Inquiry {
  const whole = resolved(question, previous)
  const told = previous?.passages[0]?.article
  if (whole !== question && article === undefined && told !== undefined) {
    const inquiry = inquire(whole, sources, weights, { scope, article: told })
    if (confidenceOf(inquiry, weights).confidence === 'answer') return inquiry
  }
  return inquire(whole, sources, weights, { scope, ...(article === undefined ? {} : { article }) })
}

function quotationOf({ candidate, passage: { view } }: RankedSpan): Quotation {
  const { start, end, text, reading } = candidate
  return { article: view.passage.article, paragraph: view.passage.paragraph, start, end, text, ...(reading ? { reading } : {}) }
}

function sentencesOf(answers: readonly RankedSpan[], { passages }: Inquiry): Quotation[] {
  if (answers.length === 0) return passages.slice(0, 1).flatMap(({ view }) => quotedSentence(view, view.sentences.toSorted((a, b) => b.coverage - a.coverage)[0]))
  const sentences = answers.map(({ passage: { view }, candidate }) => ({ view, sentence: view.sentences[candidate.sentence]! }))
  return sentences.filter(({ sentence }, i) => sentences.findIndex((other) => other.sentence === sentence) === i).flatMap(({ view, sentence }) => quotedSentence(view, sentence))
}

function quotedSentence({ passage: { article, paragraph }, text }: PassageView, sentence: SentenceView | undefined): Quotation[] {
  if (!sentence) return []
  const { start, end } = sentence.read
  return [{ article, paragraph, start, end, text: text.slice(start, end) }]
}

/** The same for one text that is in no archive, such as a message; all it knows is that text. */
export function askArticle(text: string, read: IndexableArticle, weights: Ranking = ranking()): Answer {
  const sources = emptySources()
  sources.archive.put(read)
  sources.index.add(read)
  return ask(text, sources, { scope: { server: read.article.server } }, weights)
}
