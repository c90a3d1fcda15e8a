import { describe, expect, test } from 'vitest'
import { isoDay, wallClock } from '../../src/text/calendar.ts'
import { koreanDateAt } from '../../src/text/koreanDate.ts'
import { weekAt } from '../../src/text/koreanWeek.ts'

const now = wallClock('2025-07-16T09:00:00')
const read = (text: string) => {
  const found = koreanDateAt(text, 0, { now })
  return found && [text.slice(0, found.end), isoDay(found.from), isoDay(found.to)]
}

describe('weeks and what is told within them (the 16th of July 2025 is a Wednesday)', () => {
  test.each([
    ['다음다음 주', '2025-07-28', '2025-08-04', 'two weeks on'],
    ['지지난 주 목요일', '2025-07-03', '2025-07-04', 'two weeks back'],
    ['다음 주 주말', '2025-07-26', '2025-07-28', 'the weekend of the week that was told, not of this one'],
    ['지난주 주말', '2025-07-12', '2025-07-14', 'the same, back'],
    ['이번 주 초반', '2025-07-14', '2025-07-17', 'its beginning'],
    ['다음번 금요일', '2025-07-25', '2025-07-26', 'next week’s'],
    ['월~금요일', '2025-07-14', '2025-07-19', 'the first weekday without its 요일'],
    ['토·일요일', '2025-07-12', '2025-07-14', 'the last ones, as for a weekday alone'],
    ['다음 주 토·일요일', '2025-07-26', '2025-07-28', 'the week is told'],
    ['7월 2주차', '2025-07-07', '2025-07-14', 'the week by its figure'],
    ['7월 셋째 주 화요일', '2025-07-15', '2025-07-16', 'a weekday of that number in the month'],
    ['올해 31주차', '2025-07-28', '2025-08-04', 'an ISO week'],
    ['31주차', '2025-07-28', '2025-08-04', 'no month has so many weeks'],
    ['18번째 주에', '2025-04-28', '2025-05-05', 'the same in other words'],
    ['9월 16일의 주', '2025-09-15', '2025-09-22', 'the week that holds a day'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)?.slice(1)).toEqual([from, to]))

  test.each([
    ['3번째 주가 되었다', 'a state of a union'], ['51번째 주를', 'another'], ['2주 뒤', 'a length'], ['2주차장', 'a car park'], ['일·이차', 'no weekdays'],
  ])('%s: %s', (text) => expect(weekAt(text, 0, { now }) ?? read(text)).toBeNull())

  test('월·수요일 are two days: neighbours alone are joined by a point', () => expect(read('월·수요일')).toEqual(['월', '2025-07-14', '2025-07-15']))
  test('`3월 2주간` tells a month and a length', () => expect(read('3월 2주간')?.[0]).toBe('3월'))
})
