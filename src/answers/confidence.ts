import type { Confidence } from './answer.ts'
import type { Inquiry } from './inquiry.ts'
import type { RankedSpan } from './ranked.ts'
import { logistic, scoreOf, shares, type Features, type Weights } from './model.ts'
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
  const confidence = chance >= least.answer && !features['no answer of its kind'] ? 'answer' : chance >= least.perhaps ? 'perhaps' : 'none'
  return { confidence, chance, features }
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
  const { question, head, predicate, lookout } = asked
  const rival = best && spans.find(({ candidate, passage: other }) => candidate.text !== best.candidate.text && (other !== best.passage || candidate.start >= best.candidate.end || candidate.end <= best.candidate.start))
  const features: Features = {
    ...Object.fromEntries(TOLD_BY_PASSAGE.map((name) => [name, passage.features[name] ?? 0])),
    bias: 1,
    'holds the question': lookout.coverage(withTitle),
    'sentence holds the question': sentence?.coverage ?? 0,
    'a rare word is missing': 1 - weakest,
    'words missing': withTitle.filter((strength) => strength < 0.3).length / Math.max(1, withTitle.length),
    'passage share': passage.share,
    'span share': spanShares[0] ?? 0,
    'lead over the next': best && rival ? Math.min(1, (best.score - rival.score) / 4) : 0,
    'few words': 1 / Math.max(1, lookout.words.length),
    'across languages': question.language === view.article.article.language ? 0 : 1,
  }
  if (head >= 0) features[withTitle[head]! < 0.3 ? 'asked noun is missing' : 'asked noun is there'] = 1
  if (predicate >= 0 && predicate !== head) features[withTitle[predicate]! < 0.3 ? 'verb is missing' : 'verb is there'] = 1
  if (best && isNoneOfItsKind(best)) features['no answer of its kind'] = 1
  for (const name of CARRIED) if (best?.features[name]) features[name] = best.features[name]
  return features
}

/** An amount of something else than was asked, or a common noun where a person was: at most a perhaps. */
function isNoneOfItsKind({ features, candidate }: RankedSpan): boolean {
  if (candidate.kind === 'untold') return false
  if (features['counter not as asked'] === 1 && !candidate.reading) return true
  return features['amount asked'] === 1 ? features['kind as asked'] !== 1 && !/\d/u.test(candidate.reading ? '' : candidate.text) : features['person is no name'] === 1
}

/** Features of its paragraph that do: a question about what an article does not tell holds names of it and words that no paragraph of it has. */
const TOLD_BY_PASSAGE = ['article holds the question', 'answer of the kind asked', 'nothing of the kind asked', 'holds what tells its article apart', 'its best sentence tells it apart', 'kind asked beside what tells apart', 'holds what the headline lacks']

/** Features of the best span that say how well it answers, whatever stands beside it. */
const CARRIED = ['question is near', 'asked noun near', 'counter as asked', 'counter not as asked', 'unit as asked', 'unit not as asked', 'repeats the question', 'kind as asked', 'looks like no name', 'date as asked', 'date not as asked', 'measure as asked', 'measure not as asked']

/** How far the least met of the rarer half of the words is met. */
function weakestRare(strengths: readonly number[], rarity: readonly number[]): number {
  const median = rarity.toSorted((a, b) => a - b)[rarity.length >> 1] ?? 0
  return Math.min(1, ...strengths.filter((_, i) => rarity[i]! >= median))
}
