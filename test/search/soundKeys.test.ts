import { describe, expect, test } from 'vitest'
import { keyOfHangul, keysOfLatin } from '../../src/search/soundKeys.ts'

describe('a Hangul word as a key', () => {
  test.each([
    ['하이페리온', 'PLN', 'ㅎ is too weak to count'],
    ['메타', 'MT', 'initial consonants'],
    ['저커버그', 'SKPK', 'four of them'],
    ['앤', 'N', 'a final consonant'],
    ['악', 'K', 'final ㄱ'], ['앆', 'K', 'final ㄲ'], ['앋', 'T', 'final ㄷ'], ['알', 'L', 'final ㄹ'], ['암', 'M', 'final ㅁ'],
    ['압', 'P', 'final ㅂ'], ['앗', 'T', 'final ㅅ is spoken as ㄷ'], ['았', 'T', 'final ㅆ'], ['앙', 'N', 'final ㅇ'], ['앚', 'S', 'final ㅈ'],
    ['앛', 'S', 'final ㅊ'], ['앜', 'K', 'final ㅋ'], ['앝', 'T', 'final ㅌ'], ['앞', 'P', 'final ㅍ'],
    ['안나', 'N', 'the same consonant twice counts once'],
    ['', '', 'nothing'],
    ['meta', '', 'no Hangul'],
  ])('%s → %s (%s)', (word, key, _why) => {
    expect(keyOfHangul(word)).toBe(key)
  })
})

describe('a Latin word has the key of its Hangul spelling among its own', () => {
  test.each([
    ['Hyperion', '하이페리온', 'h and vowels drop out'],
    ['Zuckerberg', '저커버그', 'r after a vowel may be silent, ck is one sound'],
    ['Sutskever', '수츠케버', 'ts is one sound'],
    ['Microsoft', '마이크로소프트', 'f as ㅍ'],
    ['Knight', '나이트', 'a silent k, a silent gh'],
    ['Cisco', '시스코', 'c before i and before o'],
    ['Chicago', '시카고', 'ch as a hiss'],
    ['Christie', '크리스티', 'ch as k'],
    ['Thatcher', '대처', 'th as t'],
    ['Mercedes', '메르세데스', 'r after a vowel may be heard'],
    ['Apple', '애플', 'a double consonant'],
    ['Fox', '폭스', 'x is two sounds'],
    ['Beijing', '베이징', 'final ng'],
    ['Graham', '그레이엄', 'final m'],
  ])('%s, %s (%s)', (latin, hangul, _why) => {
    expect(keysOfLatin(latin)).toContain(keyOfHangul(hangul))
  })

  test.each([
    ['Hyperion', '프로메테우스', 'another word'],
    ['Meta', '네이버', 'another company'],
  ])('%s, not %s (%s)', (latin, hangul, _why) => {
    expect(keysOfLatin(latin)).not.toContain(keyOfHangul(hangul))
  })

  test('a word of open spellings has no more keys than are bounded', () => {
    expect(keysOfLatin('chchchchchchchchargargargarg').length).toBeLessThanOrEqual(48)
  })
})
