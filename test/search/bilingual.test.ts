import { describe, expect, test } from 'vitest'
import { englishFor, koreanFor, termsFor } from '../../src/search/bilingual.ts'

describe('Korean for English', () => {
  test.each([
    [['acquired'], '인수', 'any form of a verb'],
    [['Acquisition'], '인수', 'any case'],
    [['supreme', 'court'], '대법원', 'a phrase'],
    [['weapons', 'mass', 'destruction'], '대량살상무기', 'a phrase without the small words a question loses'],
    [['company’s'], '회사', 'a possessive'],
  ])('%j → %s (%s)', (phrase, korean, _why) => {
    expect(koreanFor(phrase).map((word) => word.replaceAll(' ', ''))).toContain(korean)
  })

  test.each([[['Hyperion'], 'a name'], [['zzzz'], 'no word'], [[''], 'nothing'], [['인수'], 'Korean']])('%j: none (%s)', (phrase, _why) => {
    expect(koreanFor(phrase)).toEqual([])
  })
})

describe('English for Korean', () => {
  test.each([['인수', 'acquire'], ['대법원', 'supreme court']])('%s → %s', (korean, english) => {
    expect(englishFor(korean)).toContain(english)
  })
  test.each(['하이페리온', '', 'acquire'])('%j: none', (word) => {
    expect(englishFor(word)).toEqual([])
  })
})

test('terms of a word are remembered, and the same', () => {
  expect(termsFor('인수')).toBe(termsFor('인수'))
  expect(termsFor('인수')).toContain('w인수')
})
