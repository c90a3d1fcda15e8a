import { languageOf } from '../text/language.ts'
import { clausesOf } from './clauses.ts'
import { masked } from './english/mask.ts'
import { eventsIn } from './event.ts'
import { factsIn } from './facts.ts'
import type { NewsParagraph } from './newsSentence.ts'

/**
 * How a paragraph was read, a line each: its names, its phrases with their roles, its predicates, the events they may
 * tell of, and which rule made which fact of it. For people who mend rules; not for members.
 */
export function whyFacts(paragraph: NewsParagraph): string[] {
  const lines = paragraph.sentences.flatMap((sentence) => {
    const text = paragraph.text.slice(sentence.start, sentence.end)
    const names = sentence.mentions.map((m) => `${m.text} (${m.kind}${m.name === m.text ? '' : ` = ${m.name}`})`)
    const head = [text, `  names: ${names.join(', ') || 'none'}`, `  readings: ${sentence.readings.map((r) => `${r.text} (${r.kind})`).join(', ') || 'none'}`]
    if (languageOf(text) !== 'ko') return [...head, `  masked: ${masked(paragraph.text, sentence).text}`]
    const clauses = clausesOf(paragraph, sentence)
    return [
      ...head,
      `  phrases: ${clauses.phrases.map((p) => `[${p.text}|${p.josa || 'no particle'}]`).join(' ')}`,
      `  predicates: ${clauses.predicates.map((p) => `${p.root || '이다'} ${p.voice} ${p.ending}${p.negated ? ' negated' : ''}`).join(', ')}`,
      ...eventsIn(clauses, null).map((e) => `  event: ${e.predicate.root} → ${e.kind}.${e.frame}, ${e.status}, subject ${e.subject?.text ?? e.topic?.text ?? 'none'}, own ${e.own.map((p) => p.text).join(' / ') || 'none'}`),
    ]
  })
  const facts = factsIn({ id: 'why' }, [paragraph]).map((f) => `  fact: ${f.kind} ${f.status} «${f.quote}» by ${f.rule}`)
  return [...lines, ...(facts.length ? facts : ['  fact: none'])]
}
