import type { ReadArticle } from '../desk/readArticle.ts'
import type { Fact } from '../facts/fact.ts'
import { unpackMorphemes } from '../text/packedMorphemes.ts'
import { termsIn } from '../text/terms.ts'
import { waysToSay, type Query } from './query.ts'
import { meet } from '../text/span.ts'

/**
 * The facts of an article that are about something: every word of the query, in one of its spellings, stands in the
 * fact's sentence or, for the first word that does not, in the headline (`가온전자 인수` finds a purchase in an article on
 * 가온전자). A query without words is about everything.
 */
export function factsAbout(read: ReadArticle, query: Query): Fact[] {
  if (query.words.length === 0) return read.facts
  const inTitle = termsOf(read.article.title, read.title.sentences)
  return read.facts.filter((fact) => {
    const sentences = (read.paragraphs[fact.paragraph]?.sentences ?? []).filter((sentence) => meet(sentence, fact))
    const here = termsOf(read.article.paragraphs[fact.paragraph] ?? '', sentences)
    const absent = query.words.flatMap((_, word) => (says(here, query, word) ? [] : [word]))
    // A headline names what the article is about; a whole query that stands in the headline alone would be about every fact.
    return absent.length === 0 || (absent.length < query.words.length && absent.every((word) => says(inTitle, query, word)))
  })
}

function termsOf(text: string, sentences: ReadArticle['title']['sentences']): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ start, end, morphemes }) =>
    termsIn(text.slice(start, end), unpackMorphemes(morphemes, text).map((m) => ({ ...m, start: m.start - start, end: m.end - start }))).map(({ term }) => term)))
}

/** Whether the terms hold a word in any of its spellings. */
function says(terms: ReadonlySet<string>, query: Query, word: number): boolean {
  return waysToSay(query, word).some((way) => way.every((term) => terms.has(term)))
}
