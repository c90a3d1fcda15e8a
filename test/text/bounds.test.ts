import { expect, test } from 'vitest'
import { boundsOf } from '../../src/text/bounds.ts'

test.each([
  ['최대 ', '5명', '', 'atMost'], ['up to ', '5 people', '', 'atMost'], ['', '5명', ' 이하', 'atMost'],
  ['최소 ', '5명', '', 'atLeast'], ['at least ', '5 people', '', 'atLeast'], ['', '5명', ' 이상', 'atLeast'],
  ['약 ', '5명', '', 'about'], ['', '5명', ' 안팎', 'about'], ['nearly ', '5 people', '', 'about'], ['', '5명', '가량', 'about'],
  ['', '5명', ' 미만', 'lessThan'], ['fewer than ', '5 people', '', 'lessThan'],
  ['', '5명', '을 넘', 'moreThan'], ['more than ', '5 people', '', 'moreThan'], ['', '5명', ' 초과', 'moreThan'],
  ['~', '5명', '', 'about'], ['1~', '5명', '', 'exact'],
  ['', '5명', '이 다쳤다', 'exact'], ['메타는 ', '5명', '을', 'exact'],
])('%s%s%s is %s', (before, words, after, exactness) => {
  expect(boundsOf(before + words + after, before.length, before.length + words.length)).toBe(exactness)
})
