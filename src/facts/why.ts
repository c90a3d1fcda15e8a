import { languageOf } from '../text/language.ts'
import { clausesOf } from './clauses.ts'
import { masked } from './english/mask.ts'
import { eventsIn } from './event.ts'
import type { Fact } from './fact.ts'
import { factsIn } from './facts.ts'
import type { NewsParagraph, NewsSentence } from './newsSentence.ts'

/** How one sentence was read; each fact names the rule that made it. */
export interface SentenceWhy {
  text: string
  /** `{ of: 'predicates', what: '인수 active final' }`; for people, in the order of reading */
  seen: { of: 'names' | 'readings' | 'masked' | 'phrases' | 'predicates' | 'event'; what: string }[]
  facts: Fact[]
}

/**
 * How a paragraph was read, sentence by sentence: its names, its phrases with their roles, its predicates, the events
 * they may tell of, and which rule made which fact of it. For people who mend rules; not for members.
 */
export function whyFacts(paragraph: NewsParagraph): SentenceWhy[] {
  const facts = factsIn({ id: 'why' }, [paragraph])
  return paragraph.sentences.map((sentence) => ({
    text: paragraph.text.slice(sentence.start, sentence.end).trim(),
    seen: [...namesSeen(sentence), ...grammarSeen(paragraph, sentence)],
    facts: facts.filter((fact) => fact.end > sentence.start && fact.end <= sentence.end),
  }))
}

function namesSeen({ mentions, readings }: NewsSentence): SentenceWhy['seen'] {
  const names = mentions.map((m) => `${m.text} (${m.kind}${m.name === m.text ? '' : ` = ${m.name}`})`)
  return [
    { of: 'names', what: names.join(', ') || 'none' },
    { of: 'readings', what: readings.map((r) => `${r.text} (${r.kind})`).join(', ') || 'none' },
  ]
}

function grammarSeen(paragraph: NewsParagraph, sentence: NewsSentence): SentenceWhy['seen'] {
  if (languageOf(paragraph.text.slice(sentence.start, sentence.end)) !== 'ko') return [{ of: 'masked', what: masked(paragraph.text, sentence).text.trim() }]
  const clauses = clausesOf(paragraph, sentence)
  return [
    { of: 'phrases', what: clauses.phrases.map((p) => `[${p.text}|${p.josa || 'no particle'}]`).join(' ') },
    { of: 'predicates', what: clauses.predicates.map((p) => `${p.root || '이다'} ${p.voice} ${p.ending}${p.negated ? ' negated' : ''}`).join(', ') || 'none' },
    ...eventsIn(clauses, null).map((event) => ({
      of: 'event' as const,
      what: `${event.predicate.root} → ${event.kind}.${event.frame}, ${event.status}, subject ${event.subject?.text ?? event.topic?.text ?? 'none'}, own ${event.own.map((p) => p.text).join(' / ') || 'none'}`,
    })),
  ]
}
