import type { Article } from '../articles/article.ts'
import type { Newsroom } from '../newsroom.ts'
import { percent, type Measure } from './measure.ts'
import { articleOf } from './pairSet.ts'

/** One article's beginning and the name of the event it tells; tellings of one event have the same. */
export interface GoldTelling {
  id: string
  story: string
  title: string
  /** ISO day */
  date: string
  language: Article['language']
  paragraphs: string[]
}

export function tellingArticles(tellings: readonly GoldTelling[]): Article[] {
  return tellings.map(({ id, title, date, language, paragraphs }) => ({ ...articleOf(id, title, paragraphs, language), date }))
}

/** Compares which two articles the digest puts into one story with which tell one event, all pairs together and those of two languages. */
export function measureStories(set: string, newsroom: Newsroom, tellings: readonly GoldTelling[]): Measure[] {
  const found = new Map(newsroom.digest({ scope: { server: null } }).flatMap((story) => story.articles.map((id) => [id, story.id] as const)))
  const pairs = tellings.flatMap((a, i) => tellings.slice(i + 1).map((b) => ({
    isSame: a.story === b.story, isFound: found.get(a.id) === found.get(b.id), crosses: a.language !== b.language,
  })))
  return [measured('all pairs', pairs), measured('ko–en pairs', pairs.filter(({ crosses }) => crosses))]

  function measured(group: string, some: typeof pairs): Measure {
    const [same, together] = [some.filter(({ isSame }) => isSame).length, some.filter(({ isFound }) => isFound).length]
    const right = some.filter(({ isSame, isFound }) => isSame && isFound).length
    return { set, group, values: {
      tellings: tellings.length, 'same story': same, 'precision %': percent(right, together), 'recall %': percent(right, same), 'F1 %': percent(2 * right, same + together),
    } }
  }
}
