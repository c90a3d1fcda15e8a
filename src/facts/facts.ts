import { languageOf } from '../text/language.ts'
import { clausesOf, type Clauses } from './clauses.ts'
import { slotValues, type Draft } from './draft.ts'
import { eventsIn, type Event } from './event.ts'
import type { Fact } from './fact.ts'
import { buys, merges, sells } from './kinds/acquisition.ts'
import { casualties } from './kinds/casualties.ts'
import { becomes, joins, takes } from './kinds/hire.ts'
import { quantities } from './kinds/quantity.ts'
import type { Mention } from './mention.ts'
import type { NewsParagraph, NewsSentence } from './newsSentence.ts'

/** What reads an event of a kind and frame; it declines with null. */
const RULES: Readonly<Record<string, (event: Event) => Draft | null>> = {
  'hire.takes': takes, 'hire.becomes': becomes, 'hire.joins': joins,
  'acquisition.buys': buys, 'acquisition.sells': sells, 'acquisition.merges': merges,
}

/**
 * What an article says: who was hired, what was bought, how many were hurt …, in the order of the text. Each fact's
 * quote is its paragraph's text between its offsets, and `paragraph` is the index in `paragraphs`.
 */
export function factsIn(article: { id: string }, paragraphs: readonly NewsParagraph[]): Fact[] {
  const facts: Fact[] = []
  let carried: Mention | null = null
  paragraphs.forEach((paragraph, index) => {
    for (const sentence of paragraph.sentences) {
      const { drafts, about } = draftsIn(paragraph, sentence, carried)
      carried = about ?? carried
      for (const draft of drafts) facts.push(factOf(draft, article.id, index, paragraph.text, sentence))
    }
  })
  return facts
}

function draftsIn(paragraph: NewsParagraph, sentence: NewsSentence, carried: Mention | null): { drafts: Draft[]; about: Mention | null } {
  const counted = quantities(paragraph.text, sentence)
  if (languageOf(paragraph.text.slice(sentence.start, sentence.end)) !== 'ko') return { drafts: counted, about: null }
  const clauses = clausesOf(paragraph, sentence)
  const told = eventsIn(clauses, carried).flatMap((event) => RULES[`${event.kind}.${event.frame}`]?.(event) ?? [])
  return { drafts: [...distinct(told), ...casualties(clauses), ...counted], about: aboutOf(clauses) }
}

/** Of two readings of the same words (`영입을 발표했다`: the noun and the verb) the fuller one. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const filled = (draft: Draft) => Object.values(draft.slots).filter((fillers) => fillers.length).length
  return drafts.filter((draft, i) => !drafts.some((other, k) => k !== i && other.kind === draft.kind
    && other.quote.start <= draft.quote.end && draft.quote.start <= other.quote.end && (filled(other) > filled(draft) || (filled(other) === filled(draft) && k < i))))
}

/** The person or organisation a sentence is about: what its first topic or subject names. */
function aboutOf(clauses: Clauses): Mention | null {
  const topic = clauses.phrases.find((p) => !p.quotation && p.roles[0] === 'topic') ?? clauses.phrases.find((p) => !p.quotation && p.roles[0] === 'subject')
  if (!topic) return null
  return clauses.mentions.findLast((m) => m.start >= topic.start && m.end <= topic.end && (m.kind === 'person' || m.kind === 'organization')) ?? null
}

function factOf(draft: Draft, article: string, paragraph: number, text: string, sentence: NewsSentence): Fact {
  const places = Object.values(draft.slots).flat().flatMap((filler) => (filler.at ? [filler.at] : []))
    .filter((at) => at.start >= sentence.start && at.end <= sentence.end)
  const start = Math.min(draft.quote.start, ...places.map((at) => at.start))
  const end = Math.max(draft.quote.end, ...places.map((at) => at.end))
  return {
    kind: draft.kind, status: draft.status, slots: slotValues(draft.slots), quote: text.slice(start, end),
    article, paragraph, start, end, rule: draft.rule,
  }
}
