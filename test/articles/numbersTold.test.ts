import { expect, test } from 'vitest'
import { areOtherNumbers } from '../../src/articles/numbersTold.ts'

test.each<[told: string, elsewhere: string, other: boolean, why: string]>([
  ['12명이 다쳤다.', '14명이 다쳤다.', false, 'one corrected number'],
  ['코스피는 2,745.82로 12.34포인트 올랐다.', '코스피는 2,701.10로 3.20포인트 올랐다.', true, 'two of two: another day'],
  ['1일 2곳에서 3명이 4시간 동안 5km, 6km, 7km, 8km, 9km, 10km를 걸었다.', '1일 2곳에서 3명이 4시간 동안 5km, 6km, 7km, 8km를 걸었다.', false, 'two of ten'],
  ['값은 2,745원이다.', '값은 2,745원. 또 9원.', false, 'a full stop behind a number is none of it; more may stand elsewhere'],
  ['아무 수도 없다.', '3명이 있다.', false, 'no numbers'],
])('%s | %s → %s (%s)', (told, elsewhere, other) => {
  expect(areOtherNumbers([told], [elsewhere])).toBe(other)
})
