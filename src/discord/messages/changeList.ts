import type { Article } from '../../articles/article.ts'
import { changesBetween, type Change } from '../../articles/changes.ts'
import { changedFacts } from '../../facts/changedFacts.ts'
import type { Fact } from '../../facts/fact.ts'
import type { ArticleVersion } from '../../storage/store.ts'
import { cut, safe } from '../safeText.ts'
import type { Words } from '../words.ts'

const MOST_SENTENCES = 5
const MOST_FACTS = 3
const LONGEST = 160

/**
 * What an article says otherwise than its version before: sentences struck out and put in, then the facts that are new
 * or have another value. Empty when it says the same.
 */
export function changeList(before: ArticleVersion, article: Article, facts: readonly Fact[], words: Words): string {
  const headline = before.title === article.title ? [] : [{ before: [before.title], after: [article.title] }]
  const changes = [...headline.map((change) => struck(change, '')), ...changesBetween(before.paragraphs, article.paragraphs).map(sentenceChange)]
  if (changes.length === 0) return ''
  const sentences = changes.slice(0, MOST_SENTENCES)
  const told = changedFacts(before.facts, facts).slice(0, MOST_FACTS).map(({ fact, before: then }) =>
    `- ${words.kinds[fact.kind]}: **${shown(fact.quote)}**${then ? ` (${words.factBefore(shown(then.quote))})` : ''}`)
  return [
    `**${words.changedTitle}**`, ...sentences, ...(changes.length > MOST_SENTENCES ? [`-# ${words.more(changes.length - MOST_SENTENCES)}`] : []),
    ...(told.length > 0 ? [`**${words.changedFacts}**`, ...told] : []),
  ].join('\n')
}

/** One change as a line of a list: `- ¶1 ~~12 were hurt.~~ → **14 were hurt.**` */
export function sentenceChange(change: Change): string {
  return struck(change, `¶${change.paragraph + 1} `)
}

function struck({ before, after }: Pick<Change, 'before' | 'after'>, place: string): string {
  const words = [...before.slice(0, 1).map((text) => `~~${shown(text)}~~`), ...after.slice(0, 1).map((text) => `**${shown(text)}**`)]
  return `- ${place}${words.join(' → ')}`
}

const shown = (text: string) => safe(cut(text, LONGEST))
