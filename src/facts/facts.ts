import { languageOf } from '../text/language.ts'
import { clausesOf, type Clauses } from './clauses.ts'
import { slotValues, type Draft } from './draft.ts'
import { withoutEchoes } from './echoes.ts'
import { englishDrafts } from './english/englishFacts.ts'
import { eventsIn, type Event } from './event.ts'
import type { Fact } from './fact.ts'
import { buys, merges, sells } from './kinds/acquisition.ts'
import { casualties } from './kinds/casualties.ts'
import { dismisses, leaves } from './kinds/departure.ts'
import { becomes, joins, signs, takes } from './kinds/hire.ts'
import { puts, raises } from './kinds/investment.ts'
import { delays, ends, opens, releases, scheduled } from './kinds/launch.ts'
import { prices } from './kinds/price.ts'
import { quantities } from './kinds/quantity.ts'
import { roles } from './kinds/role.ts'
import { sizes } from './kinds/size.ts'
import { statements } from './kinds/statement.ts'
import type { Span } from '../text/span.ts'
import type { Mention } from './mention.ts'
import { LONGEST_SENTENCE, type NewsParagraph, type NewsSentence } from './newsSentence.ts'
import { meet } from '../text/span.ts'

/** What reads an event of a kind and frame; it declines with null. */
const RULES: Readonly<Record<string, (event: Event) => Draft | null>> = {
  'hire.takes': takes, 'hire.becomes': becomes, 'hire.joins': joins, 'hire.signs': signs,
  'acquisition.buys': buys, 'acquisition.sells': sells, 'acquisition.merges': merges,
  'departure.leaves': leaves, 'departure.dismisses': dismisses, 'investment.puts': puts, 'investment.raises': raises,
  'launch.opens': opens, 'launch.releases': releases, 'launch.delays': delays, 'launch.ends': ends,
}

/**
 * What an article says: who was hired, what was bought, how many were hurt …, in the order of the text. Each fact's
 * quote is its paragraph's text between its offsets, and `paragraph` is the index in `paragraphs`.
 */
export function factsIn(article: { id: string }, paragraphs: readonly NewsParagraph[]): Fact[] {
  const facts: Fact[] = []
  let carried: Mention | null = null
  let voice: Voice | null = null
  paragraphs.forEach((paragraph, index) => {
    for (const sentence of paragraph.sentences) {
      const { drafts, about } = draftsIn(paragraph, sentence, carried, voice && index - voice.paragraph < VOICE_CARRIES ? voice : null)
      carried = about ?? carried
      voice = voiceIn(drafts, index) ?? voice
      for (const draft of drafts) facts.push(factOf(draft, article.id, index, paragraph.text, sentence))
    }
  })
  const names = new Map(paragraphs.flatMap((p) => p.sentences).flatMap((s) => s.mentions).map((m) => [m.text, m.name]))
  return withoutEchoes(facts, (form) => names.get(form) ?? form)
}

/** Whoever spoke last, and in which paragraph; the next words in quotation marks without a speaker are theirs. */
interface Voice {
  text: string
  paragraph: number
}

/** Speech goes on without naming its speaker for so many paragraphs. */
const VOICE_CARRIES = 3

function voiceIn(drafts: readonly Draft[], paragraph: number): Voice | null {
  const speaker = drafts.find((draft) => draft.kind === 'statement')?.slots.speaker?.[0]
  return speaker && typeof speaker.value === 'string' ? { text: speaker.value, paragraph } : null
}

function draftsIn(paragraph: NewsParagraph, sentence: NewsSentence, carried: Mention | null, voice: Voice | null): { drafts: Draft[]; about: Mention | null } {
  const counted = quantities(paragraph.text, sentence)
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return { drafts: counted, about: null }
  if (languageOf(paragraph.text.slice(sentence.start, sentence.end)) !== 'ko') {
    return { drafts: [...counted, ...englishDrafts(paragraph.text, sentence, carried, voice)], about: firstParty(sentence) }
  }
  const clauses = clausesOf(paragraph, sentence)
  const told = eventsIn(clauses, carried).flatMap((event) => RULES[`${event.kind}.${event.frame}`]?.(event) ?? [])
  const priced = prices(clauses)
  const taken = (p: { start: number; end: number }) => [...told, ...priced].some((draft) => meet(draft.quote, p))
  return {
    drafts: [...counted, ...distinct([...told, ...scheduled(clauses, taken)]), ...casualties(clauses), ...priced, ...sizes(clauses, carried), ...statements(clauses, voice ?? carried), ...roles(clauses)],
    about: aboutOf(clauses),
  }
}

/** Of two readings of the same words (`영입을 발표했다`: the noun and the verb) the fuller one. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const filled = (draft: Draft) => Object.values(draft.slots).filter((fillers) => fillers.length).length
  const extents = new Map(drafts.map((draft) => [draft, extentOf(draft)]))
  const delay = drafts.find((draft) => draft.slots.earlier?.length)
  return drafts.filter((draft) => !delay || draft === delay || draft.kind !== 'launch').filter((draft, i, all) => !all.some((other, k) => k !== i && other.kind === draft.kind
    && extents.get(other)!.start < extents.get(draft)!.end && extents.get(draft)!.start < extents.get(other)!.end && sharesFiller(other, draft) && (filled(other) > filled(draft) || (filled(other) === filled(draft) && k < i))))
}

/** From the first word to the last that a draft rests on. */
function extentOf(draft: Draft): Span {
  const places = Object.values(draft.slots).flat().flatMap((filler) => (filler.at ? [filler.at] : []))
  return { start: Math.min(draft.quote.start, ...places.map((p) => p.start)), end: Math.max(draft.quote.end, ...places.map((p) => p.end)) }
}

/** Two hires in one sentence have persons of their own; two readings of one hire share its person. */
const MAIN: Partial<Record<Draft['kind'], string>> = { hire: 'person', departure: 'person', acquisition: 'target', launch: 'what', investment: 'amount' }

function sharesFiller(a: Draft, b: Draft): boolean {
  const main = MAIN[a.kind]
  if (!main) return true
  return (a.slots[main] ?? []).some((x) => (b.slots[main] ?? []).some((y) => x.at && y.at && meet(x.at, y.at)))
}

/** The person or organisation a sentence is about: what its first topic or subject names. */
function aboutOf(clauses: Clauses): Mention | null {
  const bears = (role: string) => clauses.phrases.find((p) => !p.quotation && p.roles[0] === role && clauses.predicates.find((q) => q.word > p.lastWord)?.ending !== (role === 'subject' ? 'adnominal' : ''))
  const about = bears('topic') ?? bears('subject')
  if (!about) return null
  return clauses.mentions.findLast((m) => m.start >= about.start && m.end <= about.end && (m.kind === 'person' || m.kind === 'organization')) ?? null
}

/** What an English sentence is about, near enough: the first person or organisation it names. */
const firstParty = (sentence: NewsSentence): Mention | null => sentence.mentions.find((m) => m.kind === 'person' || m.kind === 'organization') ?? null

/** A word of bound or measure belongs to the number it stands before: `최고 1억 달러`. */
const BOUND = /(?:최고|최대|최소|최소한|약|총|무려|톤당|배럴당)\s$/u

function factOf(draft: Draft, article: string, paragraph: number, text: string, sentence: NewsSentence): Fact {
  const places = Object.values(draft.slots).flat().flatMap((filler) => (filler.at ? [filler.at] : []))
    .filter((at) => at.start >= sentence.start && at.end <= sentence.end)
  const first = Math.min(draft.quote.start, ...places.map((at) => at.start))
  const start = draft.kind === 'quantity' ? draft.quote.start : Math.max(sentence.start, first - (BOUND.exec(text.slice(Math.max(0, first - 6), first))?.[0].length ?? 0))
  const end = draft.kind === 'quantity' ? draft.quote.end : Math.max(draft.quote.end, ...places.map((at) => at.end))
  return {
    kind: draft.kind, status: draft.status, slots: slotValues(draft.slots), quote: text.slice(start, end),
    article, paragraph, start, end, rule: draft.rule,
  }
}
