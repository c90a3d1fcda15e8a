import { englishFor, koreanFor } from '../search/bilingual.ts'
import { morphemesOf } from '../text/morphemes.ts'
import { familyOf, termsIn, type PlacedTerm } from '../text/terms.ts'
import { Recent } from './recent.ts'
import type { Story } from './story.ts'

/**
 * Whether a story is on one of the topics: in its headline, its sentence or a key fact stands one of them as a word, in
 * any of its forms and with any particle, or what it is called in the other language. `반도체` is in `반도체가` and in
 * `chips`, `AI` in `생성형AI` and not in `said`. No topics: every story is.
 */
export function isOnTopic(story: Story, topics: readonly string[]): boolean {
  if (topics.length === 0) return true
  const ways = topics.flatMap((topic) => wordingsOfTopics.get(topic, () => waysToSay(topic).map(wordingOf)))
  return wordingsOf(story).some((text) => ways.some((way) => stands(way, text)))
}

/** A text as rows of terms, `‹ m반도체 m공장 ›`, in which a phrase is a shorter row. */
interface Wording {
  text: string
  morphemes: string
  words: string
}

const TOPICS_KEPT = 1000
const wordingsOfTopics = new Recent<Wording[]>(TOPICS_KEPT)
const wordings = new WeakMap<Story, Wording[]>()

/** Read once a story, since hundreds of channels ask. */
function wordingsOf(story: Story): Wording[] {
  const known = wordings.get(story) ?? [story.headline, story.sentence?.text ?? '', ...story.facts.map(({ quote }) => quote)].map(wordingOf)
  wordings.set(story, known)
  return known
}

function wordingOf(text: string): Wording {
  const placed = termsIn(text, morphemesOf(text)).toSorted((a, b) => a.start - b.start)
  const row = (isOf: (term: string) => boolean) => placed.filter(({ term }: PlacedTerm) => isOf(term) || /^(?:stem|number)$/u.test(familyOf(term))).map(({ term }) => ` ${term} `).join('')
  return { text, morphemes: row((term) => familyOf(term) === 'morpheme'), words: row((term) => familyOf(term) === 'word' || /^b.$/u.test(term)) }
}

function stands(way: Wording, { text, morphemes, words }: Wording): boolean {
  if (way.words === '' && way.morphemes === '') return hasToken(text, way.text)
  return (way.words !== '' && words.includes(way.words)) || (way.morphemes !== '' && morphemes.includes(way.morphemes))
}

/** A word that is no term, because it is mostly a stop word, is meant as it is written: `IT`, not `it`. */
function hasToken(text: string, token: string): boolean {
  return text.split(/[^\p{Script=Latin}\p{M}\p{N}]+/u).includes(token)
}

/** A topic and its translations, but for those that say a part of a longer one (`rate` beside `interest rate`) or lose one to stop words (`take over`). */
function waysToSay(topic: string): string[] {
  const found = [...koreanFor(topic.split(/\s+/u)), ...englishFor(topic.replaceAll(' ', ''))]
  const isPart = (one: string) => found.some((other) => other !== one && ` ${other} `.includes(` ${one} `))
  return [topic, ...found.filter((one) => !isPart(one) && (!one.includes(' ') || wordingOf(one).words.trim().includes(' ')))]
}
