import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../src/articles/changes.ts'

describe('what changed', () => {
  test.each<[string[], string[], ReturnType<typeof changesBetween>, string]>([
    [['주민 12명이 다쳤다. 여진이 이어졌다.'], ['주민 14명이 다쳤다. 여진이 이어졌다.'], [{ paragraph: 0, before: ['주민 12명이 다쳤다.'], after: ['주민 14명이 다쳤다.'] }], 'a corrected number'],
    [['하나다.', '둘이다.'], ['하나다.', '새것이다.', '둘이다.'], [{ paragraph: 1, before: [], after: ['새것이다.'] }], 'a paragraph more'],
    [['하나다.', '둘이다.'], ['하나다.'], [{ paragraph: 0, before: ['둘이다.'], after: [] }], 'the last one gone'],
    [['하나다. 둘이다.'], ['하나다.', '둘이다.'], [], 'the same in other paragraphs'],
    [['하나다.'], ['하나다.'], [], 'nothing'],
    [[], ['하나다.'], [{ paragraph: 0, before: [], after: ['하나다.'] }], 'from nothing'],
    [['One came. Two left. Three stayed.'], ['One came. Nobody left. Three stayed. Four spoke.'], [{ paragraph: 0, before: ['Two left.'], after: ['Nobody left.'] }, { paragraph: 0, before: [], after: ['Four spoke.'] }], 'two places'],
  ])('%j → %j: %j (%s)', (before, after, changes, _why) => {
    expect(changesBetween(before, after)).toEqual(changes)
  })

  test('put together, the changes lead from the older text to the newer', () => {
    const texts = fc.array(fc.constantFrom('가다.', '나다.', '다다.', '라다.', '마다.'), { maxLength: 12 })
    fc.assert(fc.property(texts, texts, (before, after) => {
      const changes = changesBetween(before, after)
      const kept = before.length - changes.flatMap((change) => change.before).length
      expect(kept).toBe(after.length - changes.flatMap((change) => change.after).length)
      expect(changes.length === 0).toBe(before.join() === after.join())
    }))
  })

  test('texts that have nothing to do with each other are compared in time', () => {
    const text = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word} ${i}번째 줄이다.`)
    expect(changesBetween(text('가'), text('나'))).toHaveLength(1)
  })
})
