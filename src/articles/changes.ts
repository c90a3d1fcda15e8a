import { diffArrays } from 'diff'
import { splitSentences } from '../text/sentences.ts'

/** One place at which two versions of an article differ, by whole sentences. */
export interface Change {
  /** index of the paragraph in the newer version where it stands, or where the removed sentences stood before */
  paragraph: number
  /** sentences of the older version; empty where something was added */
  before: string[]
  /** sentences of the newer version; empty where something was taken out */
  after: string[]
}

/** Beyond so many edits two texts have nothing to do with each other; bounds the time. */
const MOST_EDITS = 2000

/**
 * What changed between two versions, in the order of the newer one. Sentences that only moved to another paragraph
 * did not change, as long as their order stayed.
 *
 * @example changesBetween(['12명이 다쳤다.'], ['14명이 다쳤다.']) // [{ paragraph: 0, before: ['12명이 다쳤다.'], after: ['14명이 다쳤다.'] }]
 */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const newer = sentencesOf(after)
  const parts = diffArrays(sentencesOf(before).map(({ text }) => text), newer.map(({ text }) => text), { maxEditLength: MOST_EDITS })
  if (!parts) return [{ paragraph: 0, before: [...before], after: [...after] }]
  const changes: Change[] = []
  let at = 0
  let isOpen = false
  for (const { value, added, removed } of parts) {
    if (!added && !removed) isOpen = false
    else {
      if (!isOpen) changes.push({ paragraph: newer[at]?.paragraph ?? after.length - 1, before: [], after: [] })
      changes.at(-1)![added ? 'after' : 'before'].push(...value)
      isOpen = true
    }
    if (!removed) at += value.length
  }
  return changes
}

function sentencesOf(paragraphs: readonly string[]): { text: string; paragraph: number }[] {
  return paragraphs.flatMap((text, paragraph) => splitSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), paragraph })))
}
