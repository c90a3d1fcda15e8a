import { Archive } from '../desk/archive.ts'
import type { ReadArticle } from '../desk/readArticle.ts'
import type { Scope } from '../search/passage.ts'
import { queryOf, type Query } from '../search/query.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { Vocabulary } from '../search/vocabulary.ts'
import { widen, type Widening } from '../search/widen.ts'
import type { Language } from '../text/language.ts'
import { familyOf } from '../text/terms.ts'
import { askedOf, type Asked } from './asked.ts'
import { candidatesIn } from './candidates.ts'
import { Lookout } from './evidence.ts'
import { passageFeatures } from './passageFeatures.ts'
import { titleStrengthsOf, viewOf, type PassageView } from './passageView.ts'
import { AMOUNTS, contentOf, type Question } from './question/question.ts'
import { contributions, scoreByFew, scoreOf, shares, type Features, type Weights } from './model.ts'
import type { RankedPassage, RankedSpan } from './ranked.ts'
import type { Ranking } from './ranking.ts'
import { safestFirst } from './safest.ts'
import { spanFeatures } from './spanFeatures.ts'

/** What answers are looked for in. */
export interface Sources {
  archive: Archive
  index: SearchIndex
  vocabulary: Vocabulary
  /** ways to other words that are left out, to measure what they are worth */
  without?: ReadonlySet<Widening>
}

/** Nothing to look in yet. */
export function emptySources(): Sources {
  const index = new SearchIndex()
  return { archive: new Archive(), index, vocabulary: new Vocabulary(index) }
}

/** So many paragraphs are unpacked and ranked; of the best of these, so many are searched for spans. */
const PASSAGES = 20
const SEARCHED_FOR_SPANS = 4
const MOST_SENTENCES = 6

export interface InquiryOptions {
  scope: Scope
  /** only this article, by id */
  article?: string
}

export function inquire(question: Question, sources: Sources, ranking: Pick<Ranking, 'passage' | 'span'>, options: InquiryOptions): Inquiry {
  return ranked(lookUp(question, sources, options), ranking)
}

/** What was found for a question, not yet ranked. */
export interface Found {
  asked: Asked
  /** the question's words that stand in no article that may be seen, in none of their spellings */
  missing: string[]
  views: readonly PassageView[]
}

/** The same ranked: paragraphs, and the stretches that may answer, best first. */
export interface Inquiry extends Omit<Found, 'views'> {
  passages: RankedPassage[]
  spans: RankedSpan[]
}

export function lookUp(question: Question, sources: Sources, { scope, article }: InquiryOptions): Found {
  const query = widen(queryOf(bareNames(contentOf(question) || question.text)), sources.vocabulary, scope, sources.without)
  const asked = askedOf(question, new Lookout(query, (term) => sources.index.idf(term, scope)), query)
  const found = sources.index.search(query, { scope, limit: PASSAGES, ...(article === undefined ? {} : { article }) })
  const headlines = new Map<ReadArticle, number[]>()
  const views = found.flatMap((passage, rank) => {
    const read = sources.archive.get(passage.article, scope)
    if (!read) return []
    const titleStrengths = headlines.get(read) ?? titleStrengthsOf(read, asked.lookout)
    headlines.set(read, titleStrengths)
    return [viewOf(passage, read, asked.lookout, titleStrengths, rank, found[0]!.score)]
  })
  return { asked, missing: missingWords(query, sources.index, scope), views }
}

/** A bare verb stem is no word to name as missing: it tells nobody anything. */
function missingWords({ words, terms }: Query, index: SearchIndex, scope: Scope): string[] {
  const occurs = (word: number) => terms.some((term) => term.word === word && index.occurs(term.term, scope) && (familyOf(term.term) !== 'bigram' || words[word]!.length <= 2))
  return words.filter((word, i) => !/^[가-힣]$/u.test(word) && !occurs(i))
}

/** `Posada's` → Posada, `O'Brien` → OBrien: names as they sound. */
function bareNames(text: string): string {
  return text.replace(/(?<=[A-Za-z])['’]s(?![A-Za-z])|(?<=[A-Za-z]s)['’](?![A-Za-z])/gu, '').replace(/\b([OD])['’](?=[A-Z])/gu, '$1')
}

/** Ranks what was found: paragraphs, then the stretches of the best of them. */
export function ranked({ asked, missing, views }: Found, ranking: Pick<Ranking, 'passage' | 'span'>): Inquiry {
  const passages = rankPassages(views, asked, ranking.passage[asked.question.language])
  const language = passages[0] ? languageOfArticle(passages[0]) : 'ko'
  const spans = searchedForSpans(passages, asked).filter((passage) => languageOfArticle(passage) === language)
    .flatMap((passage) => spansOf(passage, asked, ranking.span[language])).sort((a, b) => b.score - a.score)
  return { asked, missing, passages, spans: isFarFetched(spans, passages) ? [] : language === 'en' ? safestFirst(spans) : spans }
}

/** So many times likelier is the article of the best paragraph than that of the best span, if the paragraph is to stand without an answer. */
const FAR_FETCHED = 50

/** Whether the best paragraph by far holds nothing that could answer, so that any answer would come from one that is about something else. */
function isFarFetched(spans: readonly RankedSpan[], [first]: readonly RankedPassage[]): boolean {
  return spans.length > 0 && first !== undefined && spans[0]!.passage.articleShare * FAR_FETCHED < first.articleShare && spans.every(({ passage }) => passage !== first)
}

/** The best paragraphs, and of those that tell an amount the best, where one is asked for: the only one that tells of money may tell the price. */
function searchedForSpans(passages: readonly RankedPassage[], { question }: Asked): readonly RankedPassage[] {
  const best = passages.slice(0, SEARCHED_FOR_SPANS)
  if (!AMOUNTS.has(question.asks)) return best
  return [...new Set([...best, ...passages.filter(({ features }) => !features['nothing of the kind asked']).slice(0, SEARCHED_FOR_SPANS)])]
}

function languageOfArticle({ view }: RankedPassage): Language {
  return view.article.article.language
}

export function rankPassages(views: readonly PassageView[], asked: Asked, weights: Weights): RankedPassage[] {
  const byArticle = Map.groupBy(views, (view) => view.passage.article)
  const features = views.map((view) => passageFeatures(view, asked, byArticle.get(view.passage.article)!))
  const scores = features.map((own) => scoreOf(own, weights) + scoreByFew(own, PASSAGE_BY_HAND))
  const share = shares(scores)
  const ofArticle = new Map<string, number>()
  views.forEach(({ passage }, i) => ofArticle.set(passage.article, (ofArticle.get(passage.article) ?? 0) + share[i]!))
  return views.map((view, i) => ({ view, features: features[i]!, score: scores[i]!, share: share[i]!, articleShare: ofArticle.get(view.passage.article)! })).sort((a, b) => b.score - a.score)
    .map((passage, i) => ({ ...passage, isFirst: i === 0 }))
}

/** In a long paragraph, the sentences that hold most of the question, and the neighbours of the best. */
function worthReading({ sentences }: PassageView): (i: number) => boolean {
  if (sentences.length <= MOST_SENTENCES) return () => true
  const order = sentences.map((_, i) => i).sort((a, b) => sentences[b]!.coverage - sentences[a]!.coverage)
  const best = order[0]!
  const kept = new Set([best - 1, best + 1, ...order.slice(0, MOST_SENTENCES - 2)])
  return (i) => kept.has(i)
}

/** What questions at hand show too seldom to be learned. */
const SET_BY_HAND: Weights = {
  'passage': 1.5, 'untold as asked': 5, 'untold, but not asked': -6, 'fact fits': 1, 'told as a reason': 2.5, 'sentence tells why': 0.5,
  'kind not as asked': -2, 'measure not as asked': -1.5, 'unit not as asked': -1, 'another dimension': -1.5, 'person is no name': -0.7, 'said to be': 1.5,
}
const PASSAGE_BY_HAND: Weights = { 'tells why': 1.2, 'untold as asked': 1.5, 'another language than asked in': -0.7 }

/**
 * What the choice of a span came from: its own features, then as `paragraph: …` those of the paragraph it stands in; each
 * group adds up to its score.
 *
 * @param asked the language of the question
 */
export function reasonsFor({ features, passage }: RankedSpan, asked: Language, ranking: Pick<Ranking, 'passage' | 'span'>): Record<string, number> {
  const span = contributions(features, sumOf(features, ranking.span[languageOfArticle(passage)], SET_BY_HAND))
  const paragraph = contributions(passage.features, sumOf(passage.features, ranking.passage[asked], PASSAGE_BY_HAND))
  return { ...span, ...Object.fromEntries(Object.entries(paragraph).map(([name, part]) => [`paragraph: ${name}`, part])) }
}

/** What both weigh of these features together. */
function sumOf(features: Features, one: Weights, other: Weights): Weights {
  return Object.fromEntries(Object.keys(features).map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]))
}

export function spansOf(passage: RankedPassage, asked: Asked, weights: Weights): RankedSpan[] {
  const { view } = passage
  const worth = worthReading(view)
  return view.sentences.flatMap((sentence, i) => !worth(i) ? [] :
    candidatesIn(view.text, sentence.read, i, sentence.morphemes, asked.question.asks).map((candidate) => {
      const features = spanFeatures(candidate, passage, asked)
      return { candidate, passage, features, score: scoreOf(features, weights) + scoreByFew(features, SET_BY_HAND) }
    }))
}
