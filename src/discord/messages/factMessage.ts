import type { Fact, SlotValue } from '../../facts/fact.ts'
import type { FactGroup, Newsroom } from '../../newsroom.ts'
import type { Language } from '../../text/language.ts'
import type { Asker, Message } from '../command.ts'
import { safe } from '../safeText.ts'
import type { Words } from '../words.ts'
import { amountIn, dayIn } from './amounts.ts'
import { citation } from './citation.ts'
import { card } from './parts.ts'
import { pageButtons } from './pages.ts'

export const FACTS_A_PAGE = 5
const FACTS_OF_A_MESSAGE = 12

/** What the next page is made of: facts about the title, or all facts. Those of a posted message are not kept, and stand on one page. */
export type FactSource = 'about' | 'all' | 'message'

/** Fact cards, a page of them, by kind in the order they came. */
export function factMessage(title: string, groups: FactGroup[], page: number, newsroom: Newsroom, asker: Asker, kind = '', source: FactSource = title ? 'about' : 'all'): Message {
  const { words, language, scope } = asker
  if (groups.length === 0) return card(`### ${title || words.factsTitle}`, [words.noFacts])
  const many = source === 'message' ? FACTS_OF_A_MESSAGE : FACTS_A_PAGE
  const shown = groups.slice(page * many, (page + 1) * many)
  const sections = shown.map(({ fact, tellings, others }) => {
    const article = newsroom.article(fact.article, scope)
    return [
      factLine(fact, words, language),
      `> ${safe(fact.quote.replace(/\s+/gu, ' '))}`,
      ...others.map((other) => `-# ${words.otherValues}: ${factLine(other, words, language)}`),
      [article && citation(article, fact.paragraph), tellings.length > 1 ? words.tellings(tellings.length) : null].filter(Boolean).join(' · '),
    ].filter(Boolean).join('\n')
  })
  if (source === 'message') return card(`### ${words.factsTitle}`, [...sections, groups.length > many ? `-# ${words.more(groups.length - many)}` : ''])
  return card(`### ${title || words.factsTitle}`, sections, [pageButtons('facts', page, Math.ceil(groups.length / FACTS_A_PAGE), asker, [kind, source])])
}

/** One fact in one line: its kind, its slots with normalised values, and its status unless it is plainly so. */
export function factLine(fact: Fact, words: Words, language: Language): string {
  const slots = Object.entries(fact.slots).map(([name, value]) =>
    `${words.slots[name as keyof Words['slots']] ?? name} **${[value].flat().map((one) => slotText(one, language)).join(', ')}**`)
  const status = words[fact.status]
  return `${words.kinds[fact.kind]}${status ? ` (${status})` : ''}: ${slots.join(', ')}`
}

function slotText(value: SlotValue, language: Language): string {
  if (typeof value === 'string') return safe(value)
  const plain = 'from' in value ? dayIn(value, language) : amountIn(value, language)
  return plain === null ? safe(value.raw) : `${safe(value.raw)} (${plain})`
}
