import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import type { EnglishPhrase } from './englishPhrases.ts'
import type { Hit } from './evidence.ts'
import type { Features } from './model.ts'
import { meet, type Span } from '../text/span.ts'

/** Adds what speaks for an English stretch by the phrase that it is: its form, what it hangs on, and whether that is what the question names. */
export function addEnglishFit(features: Features, { phrase, start, end, text }: Candidate, hits: readonly Hit[], asked: Asked): void {
  for (const name of namesFor(phrase, asked)) features[name] = 1
  if (!phrase) return
  const own = { start, end }
  if (hits.some((hit) => hit.strength > 0.4 && hit.start >= start && hit.end <= end)) {
    const isAsked = hits.some((hit) => hit.strength > 0.4 && meet(hit, phrase.head) && hit.start >= start && hit.end <= end)
    features[isAsked ? 'its head is in the question' : 'its head is new'] = 1
    if (isAsked) features[`its head is in the question, ${phrase.form}`] = 1
  }
  if (phrase.form === 'modifier') addDescribed(features, phrase.head, hits, asked)
  if (phrase.verb && !meet(phrase.verb, own)) addVerb(features, phrase.verb, phrase.role, hits, asked)
  if (phrase.host && !meet(phrase.host, own)) addOther(features, 'host', phrase.host, phrase.role, hits, asked)
  if (phrase.mate && !meet(phrase.mate, own)) addOther(features, 'mate', phrase.mate, phrase.role, hits, asked)
  features['rare words'] = phrase.rare
  features[`rare words, ${asked.group}`] = phrase.rare
  if (ANAPHORA.test(text)) features['points back'] = 1
}

/** What is named by `this` or `its` was named before. */
const ANAPHORA = /^(?:this|that|these|those|such|its|their|his|her|other|another|both|each|some|many|any|all|the (?:same|other|former|latter))\b/iu

const known = new Map<string, readonly string[]>()

/** Names that the form and the role of a phrase have as features; putting them together each time would cost most of a question. */
function namesFor(phrase: EnglishPhrase | undefined, { group, question }: Asked): readonly string[] {
  const asked = `${question.role ?? 'none'}${question.passive ? ', passive' : ''}`
  const key = phrase ? `${phrase.form}|${phrase.taken}|${phrase.left}|${phrase.role}|${group}|${asked}` : group
  const before = known.get(key)
  if (before) return before
  if (known.size > 20_000) known.clear()
  const names = phrase ? phraseNames(phrase, group, asked) : ['no phrase', `no phrase, ${group}`]
  known.set(key, names)
  return names
}

function phraseNames({ form, taken, left, role }: EnglishPhrase, group: string, asked: string): string[] {
  return [
    `form: ${form}`, `form: ${form}, ${group}`, `taken: ${taken}`, `left: ${left}`, `form: ${form}, taken: ${taken}`, `form: ${form}, left: ${left}`,
    `role: ${role}`, `role: ${role}, ${group}`, `role: ${role}, asked ${asked}`,
  ]
}

/** How far any word of the question, or one of them, is met in a stretch. */
function met(hits: readonly Hit[], span: Span, word?: number): number {
  let best = 0
  for (const hit of hits) if (hit.strength > best && (word === undefined || hit.word === word) && meet(hit, span)) best = hit.strength
  return best
}

/** `what kind of sensing` asks for what describes the noun. */
function addDescribed(features: Features, noun: Span, hits: readonly Hit[], { head }: Asked): void {
  if (head >= 0 && met(hits, noun, head) > 0) features['describes the asked noun'] = 1
  else if (met(hits, noun) > 0.4) features['describes a word of the question'] = 1
}

function addVerb(features: Features, verb: Span, role: string, hits: readonly Hit[], { predicate, question }: Asked): void {
  const strength = predicate >= 0 ? met(hits, verb, predicate) : 0
  if (strength > 0.2) {
    features['hangs on the asked verb'] = strength
    features[`hangs on the asked verb: ${role}`] = strength
    features[`hangs on the asked verb: ${role}, asked ${question.role ?? 'none'}${question.passive ? ', passive' : ''}`] = strength
    return
  }
  const any = met(hits, verb)
  if (any <= 0.2) return
  features['hangs on a word of the question'] = any
  features[`hangs on a word of the question: ${role}`] = any
}

/** What it belongs to, or what stands on the other side of its verb. */
function addOther(features: Features, name: 'host' | 'mate', span: Span, role: string, hits: readonly Hit[], { head }: Asked): void {
  const strength = met(hits, span)
  if (strength <= 0.2) {
    features[`its ${name} is new`] = 1
    return
  }
  features[`its ${name} is in the question`] = strength
  features[`its ${name} is in the question: ${role}`] = strength
  if (name === 'host' && head >= 0 && met(hits, span, head) > 0) features['its host is the asked noun'] = 1
}
