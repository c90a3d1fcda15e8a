import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import type { Hit } from './evidence.ts'
import type { Span } from '../text/span.ts'
import type { Features } from './model.ts'

/** What speaks for an English stretch by the phrase that it is: its form, what it hangs on, and whether that is what the question names. */
export function englishFit({ phrase, start, end, text }: Candidate, hits: readonly Hit[], { head, predicate, group, question }: Asked): Features {
  if (!phrase) return { 'no phrase': 1, [`no phrase, ${group}`]: 1 }
  const { form, taken, left, role, verb } = phrase
  const asked = `${question.role ?? 'none'}${question.passive ? ', passive' : ''}`
  const features: Features = {
    [`form: ${form}`]: 1, [`form: ${form}, ${group}`]: 1, [`taken: ${taken}`]: 1, [`left: ${left}`]: 1, [`form: ${form}, taken: ${taken}`]: 1, [`form: ${form}, left: ${left}`]: 1,
    [`role: ${role}`]: 1, [`role: ${role}, ${group}`]: 1, [`role: ${role}, asked ${asked}`]: 1,
  }
  const within = hits.filter((hit) => hit.start >= start && hit.end <= end && hit.strength > 0.4)
  const onHead = within.some((hit) => hit.start < phrase.head.end && hit.end > phrase.head.start)
  if (within.length > 0) features[onHead ? 'its head is in the question' : 'its head is new'] = 1
  if (within.length > 0 && onHead) features[`its head is in the question, ${form}`] = 1
  if (form === 'modifier') {
    const named = hits.filter((hit) => hit.start < phrase.head.end && hit.end > phrase.head.start)
    if (named.some(({ word }) => word === head)) features['describes the asked noun'] = 1
    else if (named.some(({ strength }) => strength > 0.4)) features['describes a word of the question'] = 1
  }
  if (verb && (verb.start >= end || verb.end <= start)) {
    const onVerb = hits.filter((hit) => hit.start < verb.end && hit.end > verb.start)
    const strength = Math.max(0, ...onVerb.filter(({ word }) => word === predicate).map((hit) => hit.strength))
    const any = Math.max(0, ...onVerb.map((hit) => hit.strength))
    if (strength > 0.2) {
      features['hangs on the asked verb'] = strength
      features[`hangs on the asked verb: ${role}`] = strength
      features[`hangs on the asked verb: ${role}, asked ${asked}`] = strength
    } else if (any > 0.2) {
      features['hangs on a word of the question'] = any
      features[`hangs on a word of the question: ${role}`] = any
    }
  }
  const asks = (span: Span | undefined) => span === undefined ? 0 : Math.max(0, ...hits.filter((hit) => hit.start < span.end && hit.end > span.start).map((hit) => hit.strength))
  for (const [name, span] of [['host', phrase.host], ['mate', phrase.mate]] as const) {
    if (!span || (span.start < end && span.end > start)) continue
    const met = asks(span)
    features[met > 0.2 ? `its ${name} is in the question` : `its ${name} is new`] = met > 0.2 ? met : 1
    if (met > 0.2) features[`its ${name} is in the question: ${role}`] = met
    if (name === 'host' && hits.some((hit) => hit.word === head && hit.start < span.end && hit.end > span.start)) features['its host is the asked noun'] = 1
  }
  features['rare words'] = phrase.rare
  features[`rare words, ${group}`] = phrase.rare
  if (ANAPHORA.test(text)) features['points back'] = 1
  return features
}

/** What is named by `this` or `its` was named before. */
const ANAPHORA = /^(?:this|that|these|those|such|its|their|his|her|other|another|both|each|some|many|any|all|the (?:same|other|former|latter))\b/iu
