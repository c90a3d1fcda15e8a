import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnSounds, lettersOf, soundsOf } from '../../src/text/soundModel.ts'
import { modelOf, soundLikeness } from '../../src/text/transliteration.ts'

/** Made-up words in a regular spelling. */
const SPELLINGS = [['ba', '바'], ['bo', '보'], ['mi', '미'], ['bami', '바미'], ['mibo', '미보'], ['boba', '보바'], ['mami', '마미'], ['ma', '마'], ['kan', '칸'], ['kano', '카노'], ['nobi', '노비']] as const

describe('a word as sounds', () => {
  test.each([
    ['메타', 'ㅁㅔㅌㅏ', 'letter by letter'],
    ['아이', 'ㅏㅣ', 'the silent ㅇ is left out'],
    ['벨', 'ㅂㅔl', 'a final consonant has a letter of its own'],
    ['Meta', '', 'no Hangul'],
  ])('%s → %s (%s)', (hangul, sounds, _why) => {
    expect(soundsOf(hangul)).toBe(sounds)
  })

  test.each([['Café-Noir', 'cafenoir', 'accents and hyphens'], ['O’Brien', 'obrien', 'an apostrophe'], ['메타', '', 'no Latin']])('%s → %s (%s)', (latin, letters, _why) => {
    expect(lettersOf(latin)).toBe(letters)
  })
})

describe('learning', () => {
  const model = modelOf(learnSounds(SPELLINGS))
  test('tells a word never seen from its neighbours', () => {
    expect(soundLikeness('kami', '카미', model)).toBeGreaterThan(soundLikeness('kami', '보노', model))
  })

  test('gives the same model in any order', () => {
    const pairs = (spellings: readonly (readonly [string, string])[]) => [...learnSounds(spellings)].map(([pair, p]) => [pair, p.toPrecision(6)]).toSorted()
    fc.assert(fc.property(fc.shuffledSubarray([...SPELLINGS], { minLength: SPELLINGS.length }), (shuffled) => {
      expect(pairs(shuffled)).toEqual(pairs(SPELLINGS))
    }), { numRuns: 10 })
  })

  test('gives likelihoods that sum to one, and leaves out what has no letters', () => {
    const pairs = learnSounds([...SPELLINGS, ['', '가'], ['xyz', '']], 4, 0)
    expect([...pairs.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6)
  })

  test('of nothing is nothing', () => {
    expect(learnSounds([]).size).toBe(0)
  })
})
