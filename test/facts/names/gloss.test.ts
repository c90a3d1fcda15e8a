import { expect, test } from 'vitest'
import { glossAfter } from '../../../src/facts/names/gloss.ts'

test.each([
  ['하이페리온(Hyperion)은', 5, ['Hyperion'], 'the other script'],
  ["'세이프 슈퍼인텔리전스'(SSI)의", 12, ['SSI'], 'behind a quotation mark'],
  ['메타플랫폼(이하 메타) 대표', 5, ['메타'], 'a short form'],
  ["엑스(X·옛 트위터)에서", 2, ['X', '옛 트위터'], 'two forms'],
  ['카카(26)의 이적', 2, [], 'an age'],
  ['14일(현지시간) 오후', 3, [], 'whose time it is'],
  ['약 0.5달러(약 500원)를', 7, [], 'another currency'],
  ['메타는 (웃음) 크다', 2, [], 'not right behind'],
])('%s at %i → %j (%s)', (text, end, expected) => {
  expect(glossAfter(text, end)).toEqual(expected)
})
