import { josa } from 'es-hangul'
import type { Fact, FactKind } from '../facts/fact.ts'
import type { Language } from '../text/language.ts'

/** A question that a fact answers, in one language; null when the fact does not name what it is about. */
type Wording = (slots: Fact['slots']) => string | null

const MOST = 5
/** A name longer than this makes no question that one would type. */
const LONGEST_NAME = 24

const named = (slots: Fact['slots'], name: string) => {
  const value = [slots[name]].flat()[0]
  return typeof value === 'string' && value.length <= LONGEST_NAME ? value : null
}

const about = (slot: string, word: (name: string) => string): Wording => (slots) => {
  const name = named(slots, slot)
  return name === null ? null : word(name)
}

const WORDINGS: Record<Language, Partial<Record<FactKind, Wording>>> = {
  ko: {
    hire: () => '누가 영입됐어?',
    size: about('what', (what) => `${josa(what, '은/는')} 얼마나 커?`),
    acquisition: about('target', (target) => `${josa(target, '을/를')} 얼마에 샀어?`),
    launch: about('what', (what) => `${josa(what, '은/는')} 언제야?`),
    casualties: about('place', (place) => `${place}에서 몇 명이 다쳤어?`),
    departure: () => '누가 물러났어?',
  },
  en: {
    hire: () => 'Who was hired?',
    size: about('what', (what) => `How big is ${what}?`),
    acquisition: about('target', (target) => `Who bought ${target}, and for how much?`),
    launch: about('what', (what) => `When is ${what} due?`),
    casualties: about('place', (place) => `How many people were hurt in ${place}?`),
    departure: () => 'Who resigned?',
  },
}

/**
 * Questions that these facts answer, at most five, one a kind of fact, from the first fact of each kind:
 * `{ kind: 'size', slots: { what: '하이페리온', … } }` → `하이페리온은 얼마나 커?`
 */
export function exampleQuestions(facts: readonly Fact[], language: Language): string[] {
  const wordings = WORDINGS[language]
  return Object.entries(wordings).flatMap(([kind, word]) => {
    const questions = facts.filter((fact) => fact.kind === kind && fact.status === 'stated').flatMap((fact) => word(fact.slots) ?? [])
    return questions.slice(0, 1)
  }).slice(0, MOST)
}
