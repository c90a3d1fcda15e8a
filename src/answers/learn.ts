import type { Features, Weights } from './model.ts'

/** Things that were ranked against each other, with how right each is: 1 the answer, 0 not, between for a part of it. */
export interface Contest {
  rivals: { features: Features; right: number }[]
  /** how much it counts; 1 unless given */
  weight?: number
}

export interface LearnOptions {
  /** passes over all contests */
  rounds: number
  /** how strongly weights are drawn to 0; larger for fewer contests */
  ridge: number
  /** how much more strongly those of details are (names with a colon or comma: `after person: topic`), which are many and seldom met */
  details?: number
  /** length of the first steps */
  step: number
}

/**
 * Weights under which the right rival of each contest gets the largest share (softmax regression with a ridge).
 * The same contests in the same order give the same weights: nothing is drawn by lot.
 */
export function learnRanking(contests: readonly Contest[], options: LearnOptions): Weights {
  const table = new FeatureTable()
  const rows = contests.filter(({ rivals }) => rivals.length > 1 && rivals.some(({ right }) => right > 0))
    .map(({ rivals, weight = 1 }) => ({ weight, rivals: rivals.map(({ features, right }) => ({ ...table.add(features), right })) }))
  const count = rows.reduce((sum, { weight }) => sum + weight, 0)
  return table.named(descend(table.ridges(options), options, (weights, gradient) => {
    for (const { rivals, weight } of rows) addRankingGradient(rivals, weight, weights, gradient)
    return count
  }))
}

/** Weights under which `logistic(score)` is the chance of being right; a feature `bias` of 1 is the caller's to give. */
export function learnChance(examples: readonly { features: Features; right: number; weight?: number }[], options: LearnOptions): Weights {
  const table = new FeatureTable()
  const rows = examples.map(({ features, right, weight = 1 }) => ({ ...table.add(features), right, weight }))
  const count = rows.reduce((sum, { weight }) => sum + weight, 0)
  return table.named(descend(table.ridges(options), options, (weights, gradient) => {
    for (const row of rows) addTo(gradient, row, row.weight * (row.right - 1 / (1 + Math.exp(-dot(row, weights)))))
    return count
  }))
}

interface Row {
  ids: Uint16Array
  values: Float32Array
}

/** Feature names as numbers, so that learning runs over plain arrays. */
class FeatureTable {
  readonly #ids = new Map<string, number>()

  ridges({ ridge, details = 1 }: LearnOptions): Float64Array {
    return Float64Array.from(this.#ids.keys(), (name) => /[,:]/u.test(name) ? ridge * details : ridge)
  }

  add(features: Features): Row {
    const names = Object.keys(features).filter((name) => features[name] !== 0)
    for (const name of names) if (!this.#ids.has(name)) this.#ids.set(name, this.#ids.size)
    return { ids: Uint16Array.from(names, (name) => this.#ids.get(name)!), values: Float32Array.from(names, (name) => features[name]!) }
  }

  named(weights: Float64Array): Weights {
    const entries = [...this.#ids].map(([name, id]) => [name, Math.round(weights[id]! * 1000) / 1000] as const)
    return Object.fromEntries(entries.filter(([, weight]) => weight !== 0).sort(([a], [b]) => a < b ? -1 : 1))
  }
}

/**
 * Gradient ascent with steps of its own for each weight (Adam); the ridge draws every weight to 0.
 *
 * @param addGradient adds to the gradient what the examples give under the weights, and tells how many examples there were
 */
export function descend(ridges: Float64Array, { rounds, step }: Pick<LearnOptions, 'rounds' | 'step'>, addGradient: (weights: Float64Array, gradient: Float64Array) => number): Float64Array {
  const weights = new Float64Array(ridges.length)
  const mean = new Float64Array(weights.length)
  const square = new Float64Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(weights.length)
    const count = Math.max(1, addGradient(weights, gradient))
    const length = step * (1 - (round - 1) / rounds)
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i]! / count - (ridges[i]! / count) * weights[i]!
      mean[i] = 0.9 * mean[i]! + 0.1 * g
      square[i] = 0.99 * square[i]! + 0.01 * g * g
      weights[i]! += (length * (mean[i]! / (1 - 0.9 ** round))) / (Math.sqrt(square[i]! / (1 - 0.99 ** round)) + 1e-8)
    }
  }
  return weights
}

function addRankingGradient(rivals: readonly (Row & { right: number })[], weight: number, weights: Float64Array, gradient: Float64Array): void {
  const scores = rivals.map((rival) => dot(rival, weights))
  const top = scores.reduce((a, b) => Math.max(a, b))
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((a, b) => a + b, 0)
  const rightful = rivals.reduce((a, { right }) => a + right, 0)
  rivals.forEach((rival, i) => addTo(gradient, rival, weight * (rival.right / rightful - raised[i]! / sum)))
}

function dot({ ids, values }: Row, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < ids.length; i++) sum += weights[ids[i]!]! * values[i]!
  return sum
}

function addTo(gradient: Float64Array, { ids, values }: Row, by: number): void {
  for (let i = 0; i < ids.length; i++) gradient[ids[i]!]! += by * values[i]!
}
