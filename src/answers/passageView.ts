import type { ReadArticle, ReadSentence } from '../desk/readArticle.ts'
import type { Passage } from '../search/passage.ts'
import type { Morpheme } from '../text/morphemes.ts'
import { unpackMorphemes } from '../text/packedMorphemes.ts'
import { termsIn } from '../text/terms.ts'
import { clauseViews, type ClauseView } from './clauseViews.ts'
import { fillersIn, type Filler } from './factFit.ts'
import type { Hit, Lookout } from './evidence.ts'

export interface SentenceView {
  read: ReadSentence
  morphemes: Morpheme[]
  hits: Hit[]
  /** how far each word of the question is met in this sentence, 0 to 1 */
  strengths: number[]
  coverage: number
  clauses: ClauseView[]
}

/** A paragraph that was found, unpacked and held against the question. */
export interface PassageView {
  passage: Passage
  article: ReadArticle
  text: string
  sentences: SentenceView[]
  strengths: number[]
  coverage: number
  titleStrengths: number[]
  /** what its facts say, slot by slot */
  fillers: Filler[]
  /** place among the passages found, from 0, and score as a share of the first one's */
  rank: number
  relativeScore: number
}

/** Unpacks one paragraph that was found; the cost is in its length. */
export function viewOf(passage: Passage, article: ReadArticle, lookout: Lookout, titleStrengths: number[], rank: number, topScore: number): PassageView {
  const text = article.article.paragraphs[passage.paragraph] ?? passage.text
  const paragraph = article.paragraphs[passage.paragraph] ?? { sentences: [] }
  const sentences = paragraph.sentences.map((sentence) => sentenceView(text, sentence, lookout))
  const strengths = lookout.strengths(sentences.flatMap(({ hits }) => hits))
  return {
    passage, article, text, sentences, strengths, coverage: lookout.coverage(strengths),
    titleStrengths,
    fillers: fillersIn(article, passage.paragraph),
    rank, relativeScore: topScore > 0 ? passage.score / topScore : 0,
  }
}

function sentenceView(text: string, read: ReadSentence, lookout: Lookout): SentenceView {
  const morphemes = unpackMorphemes(read.morphemes, text)
  const here = morphemes.map((m) => ({ ...m, start: m.start - read.start, end: m.end - read.start }))
  const hits = lookout.hits(termsIn(text.slice(read.start, read.end), here))
    .map((hit) => ({ ...hit, start: hit.start + read.start, end: hit.end + read.start }))
  const strengths = lookout.strengths(hits)
  return { read, morphemes, hits, strengths, coverage: lookout.coverage(strengths), clauses: clauseViews(text, read, morphemes, hits, lookout) }
}

/** How far each word of the question is met anywhere in an article, by its headline and the paragraphs of it that were found, 0 to 1. */
export function strengthsInArticle({ titleStrengths }: PassageView, sameArticle: readonly PassageView[]): number[] {
  return titleStrengths.map((title, word) => Math.max(title, ...sameArticle.map(({ strengths }) => strengths[word]!)))
}

/** How far each word of the question is met in an article's headline, 0 to 1. */
export function titleStrengthsOf({ article: { title }, title: { sentences } }: ReadArticle, lookout: Lookout): number[] {
  return lookout.strengths(lookout.hits(termsIn(title, sentences.flatMap(({ morphemes }) => unpackMorphemes(morphemes, title)))))
}
