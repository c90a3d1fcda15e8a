import { josa } from 'es-hangul'
import type { Fact, FactKind } from '../facts/fact.ts'
import type { Language } from '../text/language.ts'

/** A question that a fact answers, in one language; null when the fact does not tell what it is about and what is asked. */
type Wording = (slots: Fact['slots'], language: Language) => string | null

/** A name as one would type it to try a bot out: short, in Hangul, or in Latin letters with a capital and no article. */
const TYPED: Record<Language, RegExp> = { ko: /^[가-힣][가-힣\d ]{1,13}$/u, en: /^(?!The |An? )[A-Z][\w'’. -]{1,23}$/u }

const named = (slots: Fact['slots'], name: string, language: Language) => {
  const value = [slots[name]].flat()[0]
  return typeof value === 'string' && TYPED[language].test(value) ? value : null
}

/** Asks about the name in one slot, where the fact fills the slot that answers. */
const about = (slot: string, asked: string, word: (name: string) => string): Wording => (slots, language) => {
  const name = named(slots, slot, language)
  return name === null || slots[asked] === undefined ? null : word(name)
}

const WORDINGS: Record<Language, Partial<Record<FactKind, Wording>>> = {
  ko: {
    hire: () => '누가 영입됐어?',
    size: about('what', 'amount', (what) => `${josa(what, '은/는')} 얼마나 커?`),
    acquisition: about('target', 'amount', (target) => `${josa(target, '을/를')} 얼마에 샀어?`),
    launch: about('what', 'when', (what) => `${josa(what, '은/는')} 언제 시작해?`),
    casualties: about('place', 'injured', (place) => `${place}에서 몇 명이 다쳤어?`),
    departure: () => '누가 물러났어?',
    investment: about('org', 'amount', (org) => `${josa(org, '은/는')} 얼마를 투자해?`),
    statement: about('speaker', 'quote', (speaker) => `${josa(speaker, '은/는')} 뭐라고 했어?`),
  },
  en: {
    hire: () => 'Who was hired?',
    size: about('what', 'amount', (what) => `How big is ${what}?`),
    acquisition: about('target', 'amount', (target) => `How much was paid for ${target}?`),
    launch: about('what', 'when', (what) => `When does ${what} start?`),
    casualties: about('place', 'injured', (place) => `How many people were hurt in ${place}?`),
    departure: () => 'Who resigned?',
    investment: about('org', 'amount', (org) => `How much will ${org} invest?`),
    statement: about('speaker', 'quote', (speaker) => `What did ${speaker} say?`),
  },
}

/**
 * Questions that these facts answer, by kind of fact: `{ kind: 'size', slots: { what: '하이페리온', amount: … } }` →
 * `하이페리온은 얼마나 커?` Each kind's questions stand in the order of the facts, each question once.
 */
export function exampleQuestions(facts: readonly Fact[], language: Language): string[][] {
  return Object.entries(WORDINGS[language]).map(([kind, word]) =>
    [...new Set(facts.filter((fact) => fact.kind === kind && fact.status !== 'denied').flatMap((fact) => word(fact.slots, language) ?? []))])
}
