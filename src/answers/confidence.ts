import type { Confidence } from './answer.ts'
import { MET, share, type Lookout } from './evidence.ts'
import type { Inquiry } from './inquiry.ts'
import { namesHeld, nameWeights } from './namesAsked.ts'
import { strengthsInArticle, type PassageView } from './passageView.ts'
import type { RankedPassage, RankedSpan } from './ranked.ts'
import { AMOUNTS } from './question/question.ts'
import { logistic, scoreOf, shares, type Features, type Weights } from './model.ts'
import { givesReason, REASON_ENDINGS } from './reasonClauses.ts'
import { relationOf } from './relation.ts'
import type { Ranking } from './ranking.ts'

export interface Certainty {
  confidence: Confidence
  /** how likely the best answer is right, 0 to 1, as learned */
  chance: number
  features: Features
}

/** What questions at hand show too seldom to be learned: an event asked about and told, and a thing said not to be told. */
const SET_BY_HAND: Weights = { 'fact fits': 2.5, 'untold as asked': 3 }

export function confidenceOf(inquiry: Inquiry, { confidence: weights, thresholds }: Pick<Ranking, 'confidence' | 'thresholds'>): Certainty {
  const features = confidenceFeatures(inquiry)
  const chance = inquiry.passages.length > 0 ? logistic(scoreOf(features, weights) + scoreOf(inquiry.spans[0]?.features ?? {}, SET_BY_HAND)) : 0
  const least = thresholds[inquiry.asked.question.language]
  const confidence = chance >= least.answer && !features['no answer of its kind'] && !isAboutSomethingElse(inquiry) ? 'answer' : chance >= least.perhaps ? 'perhaps' : 'none'
  return { confidence, chance, features }
}

/** Hardly a word of the question occurs in any article, so that what does occur was met by chance: `Who won the 2024 Nobel Prize in Physics?` */
function isAboutSomethingElse({ asked: { lookout: { words } }, missing }: Inquiry): boolean {
  return words.length >= 3 && missing.length >= 0.75 * words.length
}

/** What speaks for the best answer being right: how much of the question its paragraph holds, the fit of the kind, the lead over others. */
export function confidenceFeatures({ asked, passages, spans }: Inquiry): Features {
  const best = spans[0]
  const passage = best?.passage ?? passages[0]
  if (!passage) return { bias: 1 }
  const { view } = passage
  const withTitle = view.strengths.map((strength, i) => Math.max(strength, view.titleStrengths[i]!))
  const sentence = best ? view.sentences[best.candidate.sentence]! : undefined
  const spanShares = shares(spans.slice(0, 50).map(({ score }) => score))
  const weakest = weakestRare(withTitle, asked.lookout.rarity)
  const { question, head, predicate, lookout, group } = asked
  const across = question.language !== view.article.article.language
  const views = passages.map((other) => other.view)
  const inArticle = strengthsInArticle(view, views.filter((other) => other.passage.article === view.passage.article))
  const tellable = lookout.tellable(across)
  const rival = best && spans.find(({ candidate, passage: other }) => candidate.text !== best.candidate.text && (other !== best.passage || candidate.start >= best.candidate.end || candidate.end <= best.candidate.start))
  const features: Features = {
    ...Object.fromEntries(TOLD_BY_PASSAGE.map((name) => [name, passage.features[name] ?? 0])),
    bias: 1,
    'holds the question': lookout.coverage(withTitle),
    'sentence holds the question': sentence?.coverage ?? 0,
    'a rare word is missing': 1 - weakest,
    'words missing': withTitle.filter((strength) => strength < MET).length / Math.max(1, withTitle.length),
    'passage share': passage.share,
    'passage share of what it holds': passage.share * lookout.coverage(withTitle),
    'span share of what it holds': (spanShares[0] ?? 0) * lookout.coverage(withTitle),
    'span share': spanShares[0] ?? 0,
    'lead over the next': best && rival ? Math.min(1, (best.score - rival.score) / 4) : 0,
    'few words': 1 / Math.max(1, lookout.words.length),
    'words that its article lacks': lookout.coverage(tellable.map((is, word) => is && inArticle[word]! < MET ? 1 : 0)),
    'a rare word is told elsewhere alone': toldElsewhere(passages, inArticle, lookout.rarity),
    'words not known here': lookout.coverage(tellable.map((is) => is ? 0 : 1)),
  }
  Object.assign(features, namesAsked(passage, views, inArticle, lookout))
  for (const [name, word] of [['asked noun', head], ['verb', predicate === head ? -1 : predicate]] as const) {
    if (word >= 0) features[`${name} is ${placeOf(word)}, ${group}`] = features[`${name} is ${placeOf(word)}`] = 1
  }
  if (best) features[`${question.asks} is ${best.candidate.kind}`] = 1
  if (best ? isNoneOfItsKind(best) : AMOUNTS.has(question.asks)) features['no answer of its kind'] = 1
  if (best) for (const name of relationOf(best.candidate, view.text, sentence!, asked)) features[name] = 1
  for (const name of CARRIED) if (best?.features[name]) features[name] = best.features[name]
  return across ? { ...features, ...Object.fromEntries(Object.entries(features).map(([name, value]) => [`${name}, across languages`, value])) } : features

  function placeOf(word: number): string {
    if (withTitle[word]! >= MET) return 'there'
    return !tellable[word]! ? 'not known here' : inArticle[word]! >= MET ? 'elsewhere in the article' : 'missing'
  }
}

/** A name asked about that the article never tells: it is about someone else. */
function namesAsked({ view }: RankedPassage, views: readonly PassageView[], inArticle: readonly number[], lookout: Lookout): Features {
  const names = nameWeights(views, lookout)
  if (names.every((weight) => weight === 0)) return { 'no name is asked about': 1 }
  const held = namesHeld(names, lookout, view.article, inArticle)
  return { 'names its article lacks': 1 - held, 'names it lacks': 1 - share(view.strengths, names), ...(held === 0 ? { 'its article holds no name asked about': 1 } : {}) }
}

/** How rare the rarest word is, as a share of the rarest of all, that other articles hold and this one does not: another firm's staff was counted. */
function toldElsewhere(passages: readonly RankedPassage[], inArticle: readonly number[], rarity: readonly number[]): number {
  const rarest = Math.max(...rarity, 1)
  return Math.max(0, ...rarity.filter((_, word) => inArticle[word]! < MET && passages.some(({ view }) => view.strengths[word]! > 0.6)).map((value) => value / rarest))
}

/** An amount of something else than was asked, or a common noun where a person was: at most a perhaps. */
function isNoneOfItsKind({ features, candidate }: RankedSpan): boolean {
  if (candidate.kind === 'untold') return false
  if (features['counter not as asked'] === 1 && (!candidate.reading || candidate.kind === 'number')) return true
  if (features['measure not as asked'] === 1 || features['other stretch of time'] === 1 || features['another dimension'] === 1 || (features['unit not as asked'] === 1 && features['counter not as asked'] !== undefined)) return true
  return features['amount asked'] === 1 ? features['kind as asked'] !== 1 && !/\d/u.test(candidate.reading ? '' : candidate.text) : features['person is no name'] === 1
}

/** Features of its paragraph that do: a question about what an article does not tell holds names of it and words that no paragraph of it has. */
const TOLD_BY_PASSAGE = ['article holds the question', 'answer of the kind asked', 'nothing of the kind asked', 'holds what tells its article apart', 'its best sentence tells it apart', 'kind asked beside what tells apart', 'holds what the headline lacks']

/** Features of the best span that say how well it answers, whatever stands beside it. */
const CARRIED = ['question is near', 'asked noun near', 'asked noun right before', 'asked noun ends it', 'clause holds the question', 'clause is the best', 'role as asked', 'counter as asked', 'counter not as asked', 'unit as asked', 'unit not as asked', 'repeats the question', 'kind as asked', 'looks like no name', 'date as asked', 'date not as asked', 'measure as asked', 'measure not as asked', 'told as a reason', 'sentence tells why', ...REASON_ENDINGS.map(givesReason)]

/** How far the least met of the rarer half of the words is met. */
function weakestRare(strengths: readonly number[], rarity: readonly number[]): number {
  const median = rarity.toSorted((a, b) => a - b)[rarity.length >> 1] ?? 0
  return Math.min(1, ...strengths.filter((_, i) => rarity[i]! >= median))
}
