import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../text/language.ts'
import { UserError } from '../userError.ts'
import type { Measure } from './measure.ts'

/** What was measured last and is told by `/about`: on which set, when, and by language of the question. */
export interface Quality {
  set: string
  /** `2026-11-24` */
  date: string
  languages: Record<Language, { questions: number; firstParagraph: number; shortAnswer: number }>
}

const FILE = fileURLToPath(new URL('../../data/quality.json', import.meta.url))

/**
 * Keeps what measuring questions gave, for `/about`.
 *
 * @throws UserError when the set holds no questions in one of the languages
 */
export function keepQuality(measures: readonly Measure[], set: string, now: Date, file = FILE): void {
  const of = (language: Language) => {
    const values = measures.find(({ group, values: all }) => group === language && 'short answer right %' in all)?.values
    if (!values) throw new UserError(`There is nothing to keep: ${set} holds no questions with answers in "${language}"`)
    return { questions: Number(values.questions), firstParagraph: Number(values['R@1 %']), shortAnswer: Number(values['short answer right %']) }
  }
  const quality: Quality = { set, date: now.toISOString().slice(0, 10), languages: { ko: of('ko'), en: of('en') } }
  writeFileSync(file, `${JSON.stringify(quality, null, 2)}\n`)
}

/** In one line each language; null when nothing was measured. */
export function readQuality(file = FILE): Record<Language, string> | null {
  if (!existsSync(file)) return null
  const { set, date, languages: { ko, en } } = JSON.parse(readFileSync(file, 'utf8')) as Quality
  return {
    ko: `맞는 문단을 첫째로: 한국어 질문 ${ko.firstParagraph}%, 영어 질문 ${en.firstParagraph}%; 짧은 답이 맞음: ${ko.shortAnswer}%, ${en.shortAnswer}% (${set}, 질문 ${ko.questions + en.questions}개, ${date})`,
    en: `right paragraph first: ${ko.firstParagraph}% of Korean, ${en.firstParagraph}% of English questions; short answer right: ${ko.shortAnswer}%, ${en.shortAnswer}% (${set}, ${ko.questions + en.questions} questions, ${date})`,
  }
}
