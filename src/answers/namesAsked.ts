import type { ReadArticle } from '../desk/readArticle.ts'
import { share, type Lookout } from './evidence.ts'
import type { PassageView } from './passageView.ts'

/** A word that is met so far is there. */
const MET = 0.3
/** A word that is met so far within a name is that name. */
const IS_IT = 0.6

/**
 * How much each word of the question weighs as a name: its rarity where any paragraph that was found has it in a name,
 * else 0. That a word is a name is so told without a list: in `살루데스 재판`, 살루데스 is one if an article says so.
 */
export function nameWeights(views: readonly PassageView[], { words, rarity }: Lookout): number[] {
  const isName = words.map(() => false)
  for (const { hits, read } of views.flatMap(({ sentences }) => sentences)) {
    for (const { word, strength, start, end } of hits) {
      isName[word] ||= strength >= IS_IT && read.mentions.some((mention) => mention.start < end && start < mention.end)
    }
  }
  return rarity.map((value, word) => isName[word] ? value : 0)
}

/**
 * The share of the names asked about that an article holds, by weight, 0 to 1; 0 where no name is asked about.
 *
 * @param views the paragraphs found of the article; a name in the others is met by its letters alone
 */
export function namesHeld(weights: readonly number[], { words }: Lookout, { article: { title, paragraphs } }: ReadArticle, views: readonly PassageView[]): number {
  const isThere = (word: string, i: number) => views.some(({ strengths, titleStrengths }) => Math.max(strengths[i]!, titleStrengths[i]!) >= MET)
    || title.includes(word) || paragraphs.some((text) => text.includes(word))
  return share(words.map((word, i) => weights[i]! > 0 && isThere(word, i) ? 1 : 0), weights)
}
