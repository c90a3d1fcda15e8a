import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../text/language.ts'
import type { Weights } from './model.ts'

/** All that was learned from questions with known answers; `npm run -s gisa -- train` writes it. */
export interface Ranking {
  /** which paragraph answers, by the language of the question */
  passage: Readonly<Record<Language, Weights>>
  /** which stretch of it answers, by the language of the article */
  span: Readonly<Record<Language, Weights>>
  /** how likely the answer found is right */
  confidence: Weights
  /** chances from which on an answer is given, or shown as a perhaps, by the language of the question */
  thresholds: Readonly<Record<Language, Thresholds>>
  /** how many questions of each set it was learned from; absent before it is written */
  learnedFrom?: Readonly<Record<string, number>>
}

export interface Thresholds {
  answer: number
  perhaps: number
}

const FILE = fileURLToPath(new URL('../../data/ranking.json', import.meta.url))
let known: Ranking | undefined

/** The weights of `data/ranking.json`, read once a process. */
export function ranking(): Ranking {
  return known ??= JSON.parse(readFileSync(FILE, 'utf8')) as Ranking
}
