import { taggedWords, type EnglishTag } from '../../text/englishTags.ts'
import { readLexicon } from '../../text/lexicon.ts'
import type { Span } from '../../text/span.ts'
import type { Question } from './question.ts'

/** A word of an English question; `lower` is without the `'s` of a possessive and the `n't` of an auxiliary. */
export interface Word extends Span {
  text: string
  lower: string
  tag: EnglishTag
  /** false where neither it nor the word it is a form of stands in the list of common words */
  isCommon: boolean
  /** whether a comma or the like stands before it */
  isAfterComma: boolean
}

export type Read = Pick<Question, 'asks' | 'unit' | 'counter' | 'head' | 'asking' | 'role'>

/** The words of a question with their parts of speech, marks left out: `Who owns Orla's mine?` → who, owns, Orla's, mine. */
export function wordsOf(text: string): Word[] {
  const tagged = new Map(taggedWords(text, { start: 0, end: text.length }).map((word) => [word.start, word]))
  return [...text.matchAll(/[\p{L}\p{N}$%&'’-]{1,60}/gu)].map((m) => ({
    text: m[0], lower: bare(m[0].toLowerCase()), start: m.index, end: m.index + m[0].length,
    tag: tagged.get(m.index)?.tag ?? 'N', isCommon: tagged.get(m.index)?.isCommon ?? true,
    isAfterComma: /[,;:]\s{0,3}$/u.test(text.slice(Math.max(0, m.index - 4), m.index)),
  }))
}

function bare(lower: string): string {
  if (/^(?:can|won)['’]t$/u.test(lower)) return lower.startsWith('c') ? 'can' : 'will'
  return lower.replace(/(?:n['’]t|['’]s)$/u, '')
}

export const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were'])
export const AUXILIARY: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'do', 'does', 'did', 'has', 'have', 'had', 'can', 'could', 'will', 'would', 'shall', 'should', 'may', 'might', 'must'])
export const PREPOSITION: ReadonlySet<string> = new Set(['of', 'in', 'on', 'at', 'to', 'for', 'by', 'with', 'from', 'into', 'near', 'about', 'after', 'before', 'during', 'than', 'that', 'who', 'which', 'under', 'over', 'through', 'across', 'along', 'between', 'among', 'against', 'towards', 'toward', 'within', 'via', 'onto', 'off', 'behind'])
export const ARTICLE: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her'])

/** Forms a verb has in a question that no ending tells: `said`, `owns`. */
export const VERBS: ReadonlyMap<string, string> = new Map(readLexicon('questionVerbs').map((row) => [row.form!, row.base!]))

/** A possessive goes on with its noun: `Orla's`, `miners'`. */
export function isPossessive({ text }: Word): boolean {
  return /['’]s$|s['’]$/u.test(text)
}
