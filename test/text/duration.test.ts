import { describe, expect, test } from 'vitest'
import { koreanLengthAt } from '../../src/text/duration.ts'

describe('koreanLengthAt', () => {
  test.each([
    ['3시간', 10_800, 'digits'],
    ['1시간 30분', 5400, 'two parts'],
    ['3년 반', 3.5 * 31_536_000, 'and a half'],
    ['한 달 그리고 이틀', 2_764_800, 'joined by a word'],
    ['사흘', 259_200, 'days have names'],
    ['보름', 1_296_000, 'fifteen days'],
    ['일주일', 604_800, 'a week'],
    ['십오 분', 900, 'spelled'],
    ['두 달', 5_184_000, 'a native numeral'],
    ['반년', 15_768_000, 'half a year'],
    ['19개월', 19 * 2_592_000, 'months'],
    ['3박 4일', 345_600, 'the days of a journey, not its nights'],
    ['백 년', 3_153_600_000, 'a hundred, spaced'],
    ['반 년', 15_768_000, 'half a year, spaced'],
    ['십여 년', 315_360_000, 'ten and some'],
    ['하루하고 30분', 88_200, 'joined by a particle'],
    ['하루 8시간', 86_400, 'eight hours a day do not add up'],
    ['3영업일', 259_200, 'days on which business is done'],
    ['두 세기', 6_307_200_000, 'centuries'],
  ])('%s → %d seconds: %s', (text, seconds) => expect(koreanLengthAt(text, 0)?.seconds).toBe(seconds))

  test.each([['며칠', true, false], ['몇 주', true, false], ['수년', true, false], ['10여 년', false, true], ['3년', false, false]])(
    '%s: vague %s, at least %s', (text, vague, atLeast) => expect(koreanLengthAt(text, 0)).toMatchObject({ vague, atLeast }))

  test.each([
    ['3분의 1', 'a fraction'], ['2분기', 'a quarter'], ['90년대', 'a decade'], ['1초반', 'no seconds'], ['세 분', 'three people'], ['이 해', 'this year'], ['이 주', 'this week'],
    ['10초과', 'a bound'], ['5일본', 'not days'],
  ])('%s is no length: %s', (text) => expect(koreanLengthAt(text, 0)).toBeNull())

  test.each([['사나흘', 259_200, 3, 4], ['이삼일', 172_800, 2, 3], ['일이 년', 31_536_000, 1, 2], ['두어 시간', 7200, 2, 3]])('%s is at least %d seconds, %d to %d', (text, seconds, count, upTo) => {
    expect(koreanLengthAt(text, 0)).toMatchObject({ seconds, upTo, parts: [{ count }] })
  })

  test.each([['31주를 매입', 'bought'], ['1만 주', 'so many weeks no one counts'], ['10주(약 3%)를 처분', 'sold']])('%s are shares: %s', (text) => expect(koreanLengthAt(text, 0)).toBeNull())
  test('10주를 쉬었다 is a length', () => expect(koreanLengthAt('10주를 쉬었다', 0)).toMatchObject({ seconds: 6_048_000 }))

  test('parts must fall', () => expect(koreanLengthAt('30분 1시간', 0)).toMatchObject({ seconds: 1800 }))
})
