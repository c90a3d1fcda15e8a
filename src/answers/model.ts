/** What is known of one thing to be ranked: feature name → value, mostly between 0 and 1. A feature that is absent is 0. */
export type Features = Record<string, number>

/** A linear model: the sum of weight × value. A feature it never met counts nothing. */
export type Weights = Readonly<Record<string, number>>

export function scoreOf(features: Features, weights: Weights): number {
  let sum = 0
  for (const name in features) sum += (weights[name] ?? 0) * features[name]!
  return sum
}

/** The same where the weights are fewer than the features, and faster. */
export function scoreByFew(features: Features, weights: Weights): number {
  return scoreOf(weights, features)
}

/** How much each feature adds to a score, largest first; those that add nothing are left out. */
export function contributions(features: Features, weights: Weights): Record<string, number> {
  const parts = Object.entries(features).map(([name, value]) => [name, (weights[name] ?? 0) * value] as const)
  return Object.fromEntries(parts.filter(([, part]) => part !== 0).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])))
}

/** Scores as shares that sum to 1; the larger the lead, the nearer the first is to 1. */
export function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((value) => value / sum)
}

/** A score as a probability: 0 → 0.5. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
