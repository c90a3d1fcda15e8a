import { describe, expect, test } from 'vitest'
import { isoDay, wallClock } from '../../src/text/calendar.ts'
import { monthAt } from '../../src/text/koreanMonth.ts'

const now = wallClock('2025-07-16')
const read = (text: string, year: number | null = null) => {
  const found = monthAt(text, 0, year, { now })
  return found && [text.slice(0, found.end), isoDay(found.from), isoDay(found.to)]
}

describe('months, and days and parts of them', () => {
  test.each([
    ['10월 둘째 날', '2025-10-02', '2025-10-03', 'the day by its rank'],
    ['5월 스물아홉 번째 날', '2025-05-29', '2025-05-30', 'in long words'],
    ['10월/2일', '2025-10-02', '2025-10-03', 'a slash between'],
    ['다음다음 달 3일', '2025-09-03', '2025-09-04', 'two months on'],
    ['전전달', '2025-05-01', '2025-06-01', 'two months back'],
    ['11월 중하순', '2025-11-11', '2025-12-01', 'the second and last ten days'],
    ['10월 초·중순', '2025-10-01', '2025-10-21', 'the first and second'],
    ['2월 말', '2025-02-16', '2025-03-01', 'as long as the month is'],
    ['월말', '2025-07-16', '2025-08-01', 'of this month'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toEqual([text, from, to]))

  test.each([['13월', 'no month'], ['월급', 'wages'], ['월말고사', 'an exam'], ['8월드컵', 'a cup'], ['달마다', 'of no month']])('%s: %s', (text) => expect(read(text)).toBeNull())
  test('2월 서른 번째 날: only the month is one', () => expect(read('2월 서른 번째 날')?.[0]).toBe('2월'))
})
