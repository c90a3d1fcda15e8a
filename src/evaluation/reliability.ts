import { percent, type Measure } from './measure.ts'

/** How likely an answer was held to be right, and whether its paragraph was. */
export interface Told {
  /** 0 to 1 */
  chance: number
  isRight: boolean
}

const BINS = 5

/**
 * Whether one may believe how sure gisa is: for each fifth of the chances told, how many answers, the mean of what was
 * told and the share that was right. Where both agree, `70 %` means 70 of 100. Fifths without an answer are left out.
 */
export function reliability(set: string, told: readonly Told[]): Measure[] {
  const bins = Map.groupBy(told, ({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)))
  return [...bins].sort(([a], [b]) => a - b).map(([bin, answers]) => ({
    set, group: `${(bin * 100) / BINS}–${((bin + 1) * 100) / BINS} %`,
    values: {
      answers: answers.length,
      'told %': Math.round((1000 * answers.reduce((sum, { chance }) => sum + chance, 0)) / answers.length) / 10,
      'right %': percent(answers.filter(({ isRight }) => isRight).length, answers.length),
    },
  }))
}
