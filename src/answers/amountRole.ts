import { withoutJosa } from '../text/josa.ts'
import type { Language } from '../text/language.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { QUANTITIES } from './question/question.ts'
import { askedByNoun } from './question/questionNouns.ts'
import type { SentenceView } from './passageView.ts'

/**
 * What part an amount plays among the others of a Korean sentence, as feature names: of `직원 310명 가운데 85명이` the first
 * is a whole and the second a part of it; `2.67달러 내린 91.35달러` tells a change and a level; `길이 31m, 높이 11m`
 * two measures. Empty for what is no amount, and in an English sentence.
 */
export function amountRole(candidate: Candidate, text: string, sentence: SentenceView, asked: Asked): string[] {
  if (asked.group !== 'amount' || sentence.morphemes.length === 0) return []
  const before = text.slice(Math.max(sentence.read.start, candidate.start - 24), candidate.start)
  const after = text.slice(candidate.end, Math.min(sentence.read.end, candidate.end + 12))
  return [partOf(before, after, asked), changeOf(after, asked), measureOf(candidate, before, sentence, asked)].filter((name) => name !== null)
}

function partOf(before: string, after: string, { question }: Asked): string | null {
  const part = /^\s?(?:가운데|중(?:에서?)?(?=[\s,]))/u.test(after) ? 'whole of a part'
    : /(?:가운데|중|중에서?)\s(?:\S{1,8}\s)?$/u.test(before) ? 'part of a whole' : null
  return part && `${ALL.test(question.text) ? 'all asked' : 'asked'}: ${part}`
}

const ALL = /모두|전체|전부|합계|총|다\s?합|\b(?:total|altogether|in all|overall)\b/iu

function changeOf(after: string, { question }: Asked): string | null {
  const asked = question.unit === 'change'
  if (CHANGES.test(after)) return asked ? 'change as asked' : 'change, not asked'
  return asked ? 'no change' : null
}

/** After an amount without 으로 or 까지: by so much, not to so much. */
const CHANGES = /^(?:이나|나|가|이|을|를)?\s?(?:더\s)?(?:오르|올랐|올라|오른|늘[어었린]|늘$|내리|내렸|내린|내려|떨어|줄[어었인]|하락|상승|급등|급락|증가|감소|싸[졌진]|비싸[졌진]|인상|인하|깎)/u

function measureOf({ start }: Candidate, before: string, { hits }: SentenceView, { question, head }: Asked): string | null {
  const word = /([가-힣A-Za-z]{1,12})\s(?:약|총|모두|최대|최소)?\s?$/u.exec(before)
  if (!word || head < 0 || !isMeasure(question.head!, question.language)) return null
  const from = start - before.length + word.index
  if (hits.some((hit) => hit.word === head && hit.strength > 0.4 && hit.start < from + word[1]!.length && hit.end > from)) return 'measure as asked for'
  return isMeasure(word[1]!, 'ko') || isMeasure(withoutJosa(word[1]!), 'ko') ? 'another measure' : null
}

const isMeasure = (noun: string, language: Language) => QUANTITIES.has(askedByNoun(noun, language)?.asks ?? 'thing')
