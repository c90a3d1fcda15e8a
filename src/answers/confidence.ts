import type { Confidence } from './answer.ts'
import type { Inquiry } from './inquiry.ts'
import { logistic, scoreOf, shares, type Features } from './model.ts'
import type { Ranking } from './ranking.ts'

export interface Certainty {
  confidence: Confidence
  /** how likely the best answer is right, 0 to 1, as learned */
  chance: number
  features: Features
}

export function confidenceOf(inquiry: Inquiry, { confidence: weights, thresholds }: Pick<Ranking, 'confidence' | 'thresholds'>): Certainty {
  const features = confidenceFeatures(inquiry)
  const chance = inquiry.passages.length > 0 ? logistic(scoreOf(features, weights)) : 0
  const confidence = chance >= thresholds.answer ? 'answer' : chance >= thresholds.perhaps ? 'perhaps' : 'none'
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
  return {
    bias: 1,
    'holds the question': asked.lookout.coverage(withTitle),
    'sentence holds the question': sentence?.coverage ?? 0,
    'a rare word is missing': 1 - weakest,
    'words missing': withTitle.filter((strength) => strength < 0.3).length / Math.max(1, withTitle.length),
    'passage share': passage.share,
    'span share': spanShares[0] ?? 0,
    'answer of the kind asked': passage.features['answer of the kind asked'] ?? 0,
    'few words': 1 / Math.max(1, asked.lookout.words.length),
    ...(best?.features['question is near'] ? { 'question is near': best.features['question is near'] } : {}),
    ...(asked.head >= 0 ? { 'asked noun': withTitle[asked.head]! } : {}),
    ...(asked.predicate >= 0 ? { 'verb': withTitle[asked.predicate]! } : {}),
  }
}

/** How far the least met of the rarer half of the words is met. */
function weakestRare(strengths: readonly number[], rarity: readonly number[]): number {
  const median = rarity.toSorted((a, b) => a - b)[rarity.length >> 1] ?? 0
  return Math.min(1, ...strengths.filter((_, i) => rarity[i]! >= median))
}
