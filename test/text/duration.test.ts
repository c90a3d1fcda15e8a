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
  ])('%s → %d seconds: %s', (text, seconds) => expect(koreanLengthAt(text, 0)?.seconds).toBe(seconds))

  test.each([['며칠', true, false], ['몇 주', true, false], ['수년', true, false], ['10여 년', false, true], ['3년', false, false]])(
    '%s: vague %s, at least %s', (text, vague, atLeast) => expect(koreanLengthAt(text, 0)).toMatchObject({ vague, atLeast }))

  test.each([
    ['3분의 1', 'a fraction'], ['2분기', 'a quarter'], ['90년대', 'a decade'], ['1초반', 'no seconds'], ['세 분', 'three people'], ['이 해', 'this year'], ['이 주', 'this week'],
    ['10초과', 'a bound'], ['5일본', 'not days'],
  ])('%s is no length: %s', (text) => expect(koreanLengthAt(text, 0)).toBeNull())

  test('parts must fall', () => expect(koreanLengthAt('30분 1시간', 0)).toMatchObject({ seconds: 1800 }))
})
