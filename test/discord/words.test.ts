import { expect, test } from 'vitest'
import { FACT_KINDS } from '../../src/facts/fact.ts'
import { LIMITS } from '../../src/discord/limits.ts'
import { wordsOf } from '../../src/discord/words.ts'

const keys = (value: object): string[] => Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? keys(inner).map((one) => `${key}.${one}`) : [key])).sort()

test('every word is there in both languages', () => {
  expect(keys(wordsOf('en'))).toEqual(keys(wordsOf('ko')))
})

test('every kind of fact has a name', () => {
  for (const language of ['ko', 'en'] as const) expect(Object.keys(wordsOf(language).kinds).sort()).toEqual([...FACT_KINDS].sort())
})

test('Korean words take the particle that fits', () => {
  expect(wordsOf('ko').noArticle('하이페리온')).toContain('"하이페리온"이 ')
  expect(wordsOf('ko').noArticle('메타')).toContain('"메타"가 ')
})

test('no Hangul in the English words', () => {
  const said = JSON.stringify({ ...wordsOf('en'), languages: null }, (_, value) => (typeof value === 'function' ? value('x', 'y', 'z') : value))
  expect(said).not.toMatch(/[가-힣]/u)
})

test.each(['ko', 'en'] as const)('titles and labels of forms fit, in %s', (language) => {
  const { reasonTitle, reasonLabel, askTitle, askTitleStory, askLabel, addTextTitle, addTextLabel } = wordsOf(language)
  for (const title of [reasonTitle, askTitle, askTitleStory, addTextTitle]) expect(title.length, title).toBeLessThanOrEqual(LIMITS.modalTitle)
  for (const label of [reasonLabel, askLabel, addTextLabel]) expect(label.length, label).toBeLessThanOrEqual(LIMITS.label)
})
