import { expect, test } from 'vitest'
import { isCommonNoun, loanSound } from '../../../src/facts/names/nameLists.ts'

test.each([
  ['카스파로프', 1, 2, 'Russian'], ['하멜', 1, 2, 'two syllables'], ['링슈트라세', 1.5, 3, 'German'],
  ['정부', -5, -2, 'Chinese characters'], ['외무장관', -6, -3, 'a title'], ['IBM', 0, 0, 'no Hangul'], ['', 0, 0, 'nothing'],
])('%s sounds foreign by %d to %d (%s)', (word, from, to) => {
  expect(loanSound(word)).toBeGreaterThanOrEqual(from)
  expect(loanSound(word)).toBeLessThanOrEqual(to)
})

test.each([['태풍', true, 'in the word lists'], ['카스파로프', false, 'a name'], ['', false, 'nothing']])('%s is a common noun: %s (%s)', (word, expected) => {
  expect(isCommonNoun(word)).toBe(expected)
})
