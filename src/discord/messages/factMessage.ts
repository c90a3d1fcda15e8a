import type { ComparedFact } from '../../facts/compare.ts'
import type { Fact, FactKind, SlotValue } from '../../facts/fact.ts'
import type { Newsroom } from '../../newsroom.ts'
import type { Language } from '../../text/language.ts'
import type { Asker, Message } from '../command.ts'
import { safe } from '../safeText.ts'
import type { Words } from '../words.ts'
import { amountIn, dayIn } from './amounts.ts'
import { citation } from './citation.ts'
import { card } from './parts.ts'
import { pageButtons } from './pages.ts'

const FACTS_A_PAGE = 5
const FACTS_OF_A_MESSAGE = 12

/** What the next page is made of: facts about the title, or all facts. Those of a posted message are not kept, and stand on one page. */
export type FactSource = 'about' | 'all' | 'message'

/** So many other values stand beside a fact; a day of market prices would fill the card. */
const MOST_OTHERS = 3

/** Fact cards, a page of them, by kind in the order they came; a fact that stands beside a newer one has no card of its own. */
export function factMessage(title: string, groups: ComparedFact[], page: number, newsroom: Newsroom, asker: Asker, kind = '', source: FactSource = title ? 'about' : 'all'): Message {
  const { words, language, scope } = asker
  if (groups.length === 0) return card(`### ${title || words.factsTitle}`, [words.noFacts])
  const many = source === 'message' ? FACTS_OF_A_MESSAGE : FACTS_A_PAGE
  const cards = withoutRivals(groups)
  const cited = (fact: Fact) => {
    const article = newsroom.article(fact.article, scope)
    return article && citation(article, fact.paragraph)
  }
  const sections = cards.slice(page * many, (page + 1) * many).map(({ fact, tellings, others }) => {
    const articles = new Set(tellings.map((telling) => telling.article)).size
    return [
      factLine(fact, words, language),
      `> ${safe(fact.quote.replace(/\s+/gu, ' '))}`,
      [cited(fact), articles > 1 ? words.tellings(articles) : null].filter(Boolean).join(' · '),
      ...others.slice(0, MOST_OTHERS).flatMap((other) => [`-# ${words.otherValues}: ${factLine(other, words, language)}`, cited(other)]),
    ].filter(Boolean).join('\n')
  })
  if (source === 'message') return card(`### ${words.factsTitle}`, [...sections, cards.length > many ? `-# ${words.more(cards.length - many)}` : ''])
  return card(`### ${title || words.factsTitle}`, sections, [pageButtons('facts', page, Math.ceil(cards.length / FACTS_A_PAGE), asker, [kind, source])])
}

function withoutRivals(groups: readonly ComparedFact[]): ComparedFact[] {
  const beside = new Set<Fact>()
  return groups.filter(({ fact, others }) => {
    if (beside.has(fact)) return false
    for (const other of others.slice(0, MOST_OTHERS)) beside.add(other)
    return true
  })
}

/** What a fact is about first of all; its name needs no label. */
const SUBJECT: Record<FactKind, string> = {
  hire: 'person', departure: 'person', acquisition: 'target', investment: 'org', size: 'what', launch: 'what',
  casualties: '', price: 'what', statement: 'speaker', role: 'person', quantity: 'what',
}

/** One fact in one line: its kind, its slots with normalised values, and its status unless it is plainly so. */
export function factLine(fact: Fact, words: Words, language: Language): string {
  const subject = SUBJECT[fact.kind]
  const told = Object.entries(fact.slots).toSorted(([a], [b]) => Number(b === subject) - Number(a === subject))
  const slots = told.map(([name, value]) =>
    `${name === subject ? '' : `${words.slots[name as keyof Words['slots']] ?? name} `}**${[value].flat().map((one) => slotText(one, language)).join(', ')}**`)
  const status = words[fact.status]
  return `${words.kinds[fact.kind]}${status ? ` (${status})` : ''}: ${slots.join(', ')}`
}

function slotText(value: SlotValue, language: Language): string {
  if (typeof value === 'string') return safe(value)
  const plain = 'from' in value ? dayIn(value, language) : amountIn(value, language)
  return plain === null ? safe(value.raw) : `${safe(value.raw)} (${plain})`
}
