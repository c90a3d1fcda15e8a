import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { koreanNumberAt, nativeNumberAt, pairAt, readKoreanNumber } from '../../src/text/koreanNumber.ts'

describe('readKoreanNumber', () => {
  test.each([
    // input, expected, why
    ['143억', 14_300_000_000, 'digits and one unit'],
    ['2억 4천 4백만', 244_000_000, 'parts with spaces between'],
    ['1조 2천억', 1_200_000_000_000, 'a thousand of a myriad unit'],
    ['12조3천억', 12_300_000_000_000, 'no spaces'],
    ['1만8500', 18_500, 'digits after a unit'],
    ['1천 1백 70만', 11_700_000, 'three small parts before one unit'],
    ['2.5조', 2_500_000_000_000, 'a decimal before a unit'],
    ['이십오', 25, 'spelled'],
    ['이천사백', 2400, 'no angel in it'],
    ['일조사천억', 1_400_000_000_000, 'nor an investigation'],
    ['일조사억', 1_000_400_000_000, 'nor with four hundred million behind'],
    ['구조사만오', 9_000_000_040_005, 'nor with forty thousand'],
    ['천삼', 1003, 'a unit without a digit counts once'],
    ['이천십팔', 2018, 'as a year is spoken'],
    ['이십일조 삼백', 21_000_000_000_300, 'spelled parts with a space'],
    ['1,234,567', 1_234_567, 'commas'],
    ['1 234 567', 1_234_567, 'spaces in threes'],
    ['3분의 1', 1 / 3, 'a fraction names the bottom first'],
    ['이와 사분의 일', 2.25, 'whole and fraction'],
    ['3/4', 0.75, 'a slash'],
    ['마이너스 삼백', -300, 'a spoken sign'],
    ['이백점 영오', 200.05, 'digits told after the point'],
    ['1e6', 1_000_000, 'a power of ten'],
    ['영점오', 0.5, 'nothing before the point'],
    ['삼 점 일 사', 3.14, 'digits told one by one'],
    ['5와 3/4', 5.75, 'whole and slashed fraction'],
    ['-.25', -0.25, 'a sign before a point'],
    ['스물다섯', 25, 'native'],
    ['여든', 80, 'native tens'],
  ])('%s → %d: %s', (text, expected) => expect(readKoreanNumber(text)).toBeCloseTo(expected, 10))

  test.each([
    ['143억 달러', 'a currency is not the number'],
    ['이사회', 'digits do not stand beside each other'],
    ['조사', 'an investigation'],
    ['', 'nothing'],
    ['백천', 'units must fall'],
    ['천사이', 'an angel'],
  ])('%s is no number: %s', (text) => expect(readKoreanNumber(text)).toBeNull())

  test('digits with any falling units add up', () => {
    const part = fc.integer({ min: 1, max: 9999 })
    fc.assert(fc.property(part, part, part, part, (jo, eok, man, one) => {
      expect(readKoreanNumber(`${jo}조 ${eok}억 ${man}만 ${one}`)).toBe(jo * 1e12 + eok * 1e8 + man * 1e4 + one)
    }))
  })

  const spell = (n: number, ones: boolean): string => {
    const four = (part: number) => ['천', '백', '십', ''].map((unit, i) => {
      const digit = Math.floor(part / 10 ** (3 - i)) % 10
      return digit === 0 ? '' : (digit === 1 && unit !== '' && !ones ? '' : '일이삼사오육칠팔구'[digit - 1]!) + unit
    }).join('')
    return ['조', '억', '만', ''].map((unit, i) => {
      const part = Math.floor(n / 10 ** (12 - i * 4)) % 10_000
      return part === 0 ? '' : (part === 1 && unit === '만' && !ones && n < 20_000 ? '' : four(part)) + unit
    }).filter((part) => part !== '').join(' ')
  }

  /** 이 right after 만, 억 or 조 is taken for the particle and 조사 at the end for an investigation, so numbers that end so are left out. */
  test('spelled as the rules say and read again, with 일 before 십, 백, 천 or without', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999_999_999 }), fc.boolean(), (n, ones) => {
      fc.pre(n % 10_000 !== 2 && n % 1e12 !== 4)
      expect(readKoreanNumber(spell(n, ones)), spell(n, ones)).toBe(n)
      expect(readKoreanNumber(spell(n, ones).replaceAll(' ', '')), spell(n, ones)).toBe(n)
    }), { numRuns: 500 })
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789일이삼십백천만억조분의점 ,./~-마이너스'), maxLength: 40 }), (text) => {
      expect([null, 'number']).toContain(readKoreanNumber(text) === null ? null : typeof readKoreanNumber(text))
    }))
  })
})

describe('koreanNumberAt', () => {
  test.each([
    ['10여 명', '10여', 'atLeast', '여 after a number'],
    ['50만여 척', '50만여', 'atLeast', '여 after its unit'],
    ['수천억 원', '수천억', 'magnitude', 'no digit told'],
    ['몇십 명', '몇십', 'magnitude', 'no digit told'],
    ['20여성', '20', undefined, 'the 여 of 여성'],
  ] as const)('%s reads %s as %s: %s', (text, words, vague, _why) => {
    const found = koreanNumberAt(text, 0)
    expect([text.slice(0, found?.end), found?.vague]).toEqual([words, vague])
  })

  test.each([
    ['2백 이상', '2백', 'the 이 of 이상'],
    ['10만이 넘는', '10만', 'a particle'],
    ['백만이 모였다', '백만', 'a particle after a spelled number'],
    ['백칠십이다', '백칠십', 'the copula'],
    ['3 만나다', '3', 'the 만 of another word'],
    ['3분의 1조각', '3분의 1', 'the 조 of 조각'],
    ['2024 조사', '2024', 'the 조 of 조사'],
    ['2024 조사만', '2024', 'only the 조사'],
    ['1만 2024년', '1만', 'a year is no part of it'],
  ])('%s stops after %s: %s', (text, words) => expect(text.slice(0, koreanNumberAt(text, 0)?.end)).toBe(words))
})

test.each([['이삼 일', 2, 3], ['오륙십 명', 50, 60], ['삼사만 명', 30_000, 40_000], ['이사 회', null, null], ['구십 명', null, null]])('pairAt: %s is from %s to %s', (text, from, to) => {
  const found = pairAt(text, 0)
  expect([found?.value ?? null, found?.upTo ?? null]).toEqual([from, to])
})

describe('nativeNumberAt', () => {
  test.each([
    ['서너 명', 3, 4],
    ['두세 번', 2, 3],
    ['대여섯 개', 5, 6],
  ])('%s is from %d to %d', (text, from, to) => expect(nativeNumberAt(text, 0)).toMatchObject({ value: from, upTo: to }))
})
