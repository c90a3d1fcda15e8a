import { foreignShare, isSurname, isTitleAfter, isTitleBefore, suffixOf, titleAtHead } from '../facts/names/nameLists.ts'
import type { Candidate } from './candidate.ts'
import type { Features } from './model.ts'
import type { Asks } from './question/question.ts'

/** What the letters of a name and the titles around it tell, for questions that names answer. */
export function nameFeatures({ text, start, end }: Candidate, paragraph: string, asks: Asks): Features {
  const features: Features = {}
  const words = text.split(/\s+/u)
  const last = words.at(-1)!
  const suffix = suffixOf(last)
  if (suffix && suffix.length < last.length) features[`${asks} ends like ${suffix.kind}`] = 1
  if (suffix && suffix.length === last.length && words.length > 1) features[`${asks} ends in the word for ${suffix.kind}`] = 1
  if (isTitleAfter(last) && words.length > 1) features[`${asks} ends in a title`] = 1
  if (words.some((word, i) => i < words.length - 1 && isTitleBefore(word))) features[`${asks} begins with a title`] = 1
  const before = wordBefore(paragraph, start)?.word
  if (before && (isTitle(before) || titleAtEnd(before))) features[`title before ${asks}`] = 1
  if (titleFollows(paragraph.slice(end, end + 24))) features[`title after ${asks}`] = 1
  const foreign = foreignShare(text)
  if (foreign > 0) features[`${asks} has foreign syllables`] = Math.min(1, foreign * 2)
  if (/^[가-힣]{2,4}$/u.test(text) && isSurname(text[0]!)) features[`${asks} has a surname`] = 1
  if (/^\s?\(\d{1,3}\)/u.test(paragraph.slice(end, end + 6))) features[`age after ${asks}`] = 1
  if (/^['"’”]?\s?\([A-Za-z]/u.test(paragraph.slice(end, end + 5))) features[`Latin gloss after ${asks}`] = 1
  return features
}

/** The word before a name, with what may stand between, such as an age: `대법관 `, `감독(52)인 `. */
export function wordBefore(paragraph: string, at: number): { word: string; start: number } | null {
  const found = /([가-힣A-Za-z]{1,12})(?:\s?\([^()]{1,20}\))?(?:인|이자|이며|출신)?\s?['"‘“]?$/u.exec(paragraph.slice(Math.max(0, at - 36), at))
  return found && { word: found[1]!, start: at - found[0].length }
}

/** Whether a word is a title, before a name or after it. */
export const isTitle = (word: string) => isTitleBefore(word) || isTitleAfter(word)

/** ` 공동 창립자는`, ` 아시아 담당 부사장이`: a title within the next three words, with nothing but nouns before it. */
function titleFollows(after: string): boolean {
  const words = /^\s?(?:\([^()]{1,16}\)\s?)?([가-힣A-Za-z]{1,12})(?:\s([가-힣A-Za-z]{1,12}))?/u.exec(after)
  if (!words) return false
  return titleAtHead(words[1]!) !== null || (words[2] !== undefined && /[가-힣]$/u.test(words[1]!) && !/[은는이가을를의에로]$/u.test(words[1]!) && titleAtHead(words[2]) !== null)
}

function titleAtEnd(word: string): boolean {
  for (let at = 1; at < word.length - 1; at++) if (isTitleAfter(word.slice(at))) return true
  return false
}
