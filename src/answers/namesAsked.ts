import type { ReadArticle } from '../desk/readArticle.ts'
import { meet } from '../text/span.ts'
import { MET, share, type Lookout } from './evidence.ts'
import type { PassageView } from './passageView.ts'

/** A word that is met so far within a name is that name. */
const IS_IT = 0.6

/**
 * How much each word of the question weighs as a name: its rarity where any paragraph that was found has it in a name,
 * else 0. That a word is a name is so told without a list: in `살루데스 재판`, 살루데스 is one if an article says so.
 */
export function nameWeights(views: readonly PassageView[], { words, rarity }: Lookout): number[] {
  const isName = words.map(() => false)
  for (const { hits, read } of views.flatMap(({ sentences }) => sentences)) {
    for (const hit of hits) {
      isName[hit.word] ||= hit.strength >= IS_IT && read.mentions.some((mention) => meet(mention, hit))
    }
  }
  return rarity.map((value, word) => isName[word] ? value : 0)
}

/**
 * The share of the names asked about that an article holds, by weight, 0 to 1; 0 where no name is asked about.
 *
 * @param inArticle how far each word is met in what was found of the article; a name elsewhere in it is met by its letters alone
 */
export function namesHeld(weights: readonly number[], { words }: Lookout, { article: { title, paragraphs } }: ReadArticle, inArticle: readonly number[]): number {
  const isThere = (word: string, i: number) => inArticle[i]! >= MET || title.includes(word) || paragraphs.some((text) => text.includes(word))
  return share(words.map((word, i) => weights[i]! > 0 && isThere(word, i) ? 1 : 0), weights)
}
