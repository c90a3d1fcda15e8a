import { languageOf } from '../text/language.ts'
import type { Mention } from './mention.ts'
import { LONGEST_SENTENCE, type PlainParagraph } from './newsSentence.ts'
import { englishNames } from './names/englishNames.ts'
import { entitiesOf, type Sighting } from './names/entities.ts'
import { koreanNames } from './names/koreanNames.ts'
import { quotedNames } from './names/quotedNames.ts'
import { wordsOf, type Word } from './words.ts'
import { meet } from '../text/span.ts'

/**
 * Persons, organisations, places and products in an article, by paragraph and sentence. Give it the headline as
 * the first paragraph, if there is one: what a name stands for is settled over the whole article, so that
 * `저커버그` in the third paragraph is the `마크 저커버그` of the first, and `SSI` the `세이프 슈퍼인텔리전스(SSI)`.
 * Spans count from the paragraph's start; within a sentence they are in order and do not overlap.
 */
export function mentionsIn(paragraphs: readonly PlainParagraph[]): Mention[][][] {
  const sightings: Sighting[] = []
  const places: { paragraph: number; sentence: number; words: Word[] }[] = []
  paragraphs.forEach(({ text, sentences }, paragraph) => {
    sentences.forEach((sentence, k) => {
      if (sentence.end - sentence.start > LONGEST_SENTENCE) return
      const words = wordsOf(text, sentence)
      places.push({ paragraph, sentence: k, words })
      const korean = languageOf(text.slice(sentence.start, sentence.end)) === 'ko'
      const quoted = quotedNames(text, sentence)
      const found = korean ? koreanNames(words) : englishNames(text, sentence, words)
      const open = found.filter((name) => !quoted.some((q) => meet(q, name)))
      for (const name of [...open, ...quoted]) sightings.push({ paragraph, sentence: k, start: name.start, end: name.end, text: name.text, kind: name.kind })
    })
  })
  return entitiesOf(paragraphs, places, sightings)
}
