import { readLexicon } from '../text/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { CandidateKind } from './candidate.ts'

const MOST_WORDS = 8
const WORD = /[\p{L}\p{N}$£€%][\p{L}\p{N}$£€%'’.,/-]{0,40}(?<![.,'’])|[\p{L}\p{N}$£€%]/gu

/** Words a phrase may hold but neither begin nor end with: `of`, `was`, `which`. */
const EDGELESS = new Set(readLexicon('englishEdges').filter((row) => row.edge === 'both').map((row) => row.word!))
/** Words a phrase may begin but not end with: `the`, `their`, `more`. */
const NOT_LAST = new Set(readLexicon('englishEdges').filter((row) => row.edge === 'last').map((row) => row.word!))
const ARTICLE = /^(?:the|a|an)$/u

/** Runs of up to eight words of one English sentence that cross no comma and begin and end in words of substance. */
export function englishPhrases(text: string, sentence: Span): { span: Span; kind: CandidateKind }[] {
  const words = [...text.slice(sentence.start, sentence.end).matchAll(WORD)].map((m) => ({
    start: sentence.start + m.index, end: sentence.start + m.index + m[0].length, lower: m[0].toLowerCase(),
  }))
  const out: { span: Span; kind: CandidateKind }[] = []
  for (let from = 0; from < words.length; from++) {
    if (EDGELESS.has(words[from]!.lower)) continue
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
      if (to > from && /[,;:()"“”—]|\.\s/u.test(text.slice(words[to - 1]!.end, words[to]!.start))) break
      const last = words[to]!
      if (EDGELESS.has(last.lower) || NOT_LAST.has(last.lower) || (to === from && ARTICLE.test(last.lower))) continue
      out.push({ span: { start: words[from]!.start, end: last.end }, kind: to - from > 2 ? 'phrase' : 'noun' })
    }
  }
  return out
}
