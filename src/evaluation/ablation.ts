import { ask } from '../answers/ask.ts'
import { emptySources, type Sources } from '../answers/inquiry.ts'
import type { Weights } from '../answers/model.ts'
import { ranking, type Ranking } from '../answers/ranking.ts'
import type { IndexableArticle } from '../desk/readArticle.ts'
import { openNewsroom, type Newsroom } from '../newsroom.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { Vocabulary } from '../search/vocabulary.ts'
import { familyOf } from '../text/terms.ts'
import { evaluate } from './evaluate.ts'
import type { Measure } from './measure.ts'

/** One part of how an answer is found, taken out: from what is known, from where it is looked for, or from what is weighed. */
interface Part {
  name: string
  sources?: () => Sources
  read?: (article: IndexableArticle) => IndexableArticle
  weigh?: (whole: Ranking) => Ranking
}

class WithoutMorphemes extends SearchIndex {
  override search(...[query, options]: Parameters<SearchIndex['search']>): ReturnType<SearchIndex['search']> {
    return super.search({ ...query, terms: query.terms.filter(({ term }) => familyOf(term) !== 'morpheme') }, options)
  }
}

const PARTS: readonly Part[] = [
  { name: 'all parts' },
  { name: 'without morphemes in search', sources: () => {
    const index = new WithoutMorphemes()
    return { ...emptySources(), index, vocabulary: new Vocabulary(index) }
  } },
  { name: 'without synonyms', sources: () => ({ ...emptySources(), without: new Set(['synonym']) }) },
  { name: 'without the bilingual lexicon', sources: () => ({ ...emptySources(), without: new Set(['translation']) }) },
  { name: 'without names by their sound', sources: () => ({ ...emptySources(), without: new Set(['sound']) }) },
  { name: 'without any other words', sources: () => ({ ...emptySources(), without: new Set(['name', 'synonym', 'translation', 'sound', 'spelling', 'keyboard']) }) },
  { name: 'without facts', read: (read) => ({ ...read, facts: [] }) },
  { name: 'without the kind asked', weigh: without(/kind|unit|counter|measure|looks like|no name|date (?:as|not|with)|^\w+ is \w+$/u) },
  { name: 'without words beside', weigh: without(/^(?:before|after)\b/u) },
  { name: 'without nearness', weigh: without(/near|together|asked (?:word|noun)/u) },
  { name: 'without what tells apart', weigh: without(/apart|headline lacks|the rest|among others/u) },
  { name: 'without learned ranking', weigh: (whole) => ({ ...whole, ...PLAIN }) },
]

/** What one would weigh without having learned: the search's own order, and names and amounts of the kind asked near the question's words. */
const PLAIN: Pick<Ranking, 'passage' | 'span'> = (() => {
  const span = { 'kind as asked': 2, 'question is near': 3, 'passage': 4, 'repeats the question': -2 }
  const passage = { 'search score': 10 }
  return { passage: { ko: passage, en: passage }, span: { ko: span, en: span } }
})()

function without(names: RegExp): (whole: Ranking) => Ranking {
  const kept = (weights: Weights) => Object.fromEntries(Object.entries(weights).filter(([name]) => !names.test(name)))
  return (whole) => ({ ...whole, passage: { ko: kept(whole.passage.ko), en: kept(whole.passage.en) }, span: { ko: kept(whole.span.ko), en: kept(whole.span.en) } })
}

/** What the tables show of each part. */
const SHOWN = ['R@1 %', 'R@5 %', 'short answer right %', 'span F1 %', 'sentence holds it %', 'answerable but refused %', 'unanswerable refused %']

/**
 * What each part of gisa is worth: the questions of a folder asked with one part taken out at a time. Weights are not
 * learned anew without it, so a part that another could stand in for seems to be worth more than it is.
 *
 * @throws UserError as `evaluate` does
 */
export async function ablate(folder: string, { now, progress }: { now: Date; progress?: (part: string) => void }): Promise<Measure[]> {
  const rows: Measure[] = []
  for (const part of PARTS) {
    progress?.(part.name)
    const measures = await evaluate(folder, { open: () => newsroomWithout(part), now })
    rows.push(...measures.filter(({ values }) => 'short answer right %' in values).map(({ set, group, values }) => ({
      set: `${set}, ${group}`, group: part.name, values: Object.fromEntries(SHOWN.map((name) => [name, values[name] ?? null])),
    })))
  }
  return rows
}

/** A newsroom that answers without one part. */
function newsroomWithout({ sources: open = emptySources, read: reread = (read) => read, weigh = (whole) => whole }: Part): Newsroom {
  const whole = openNewsroom()
  const sources = open()
  const weights = weigh(ranking())
  const add = whole.add.bind(whole)
  return Object.assign(whole, {
    async add(...[articles, progress]: Parameters<Newsroom['add']>) {
      const reads = await add(articles, progress)
      for (const read of reads.map(reread)) {
        sources.archive.put(read)
        sources.index.add(read)
      }
      return reads
    },
    ask: (...[question, options]: Parameters<Newsroom['ask']>) => ask(question, sources, options, weights),
  })
}
