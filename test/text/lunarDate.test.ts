import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/text/calendar.ts'
import { dayByName, lunarDateAt } from '../../src/text/lunarDate.ts'

const read = (text: string, year = 2025) => {
  const found = lunarDateAt(text, 0, year, [])
  return found && [text.slice(0, found.end), isoDay(found.from), isoDay(found.to)]
}

describe('by the lunar calendar', () => {
  test.each([
    ['음력 8월 15일', '2025-10-06', '2025-10-07', 'the harvest moon'],
    ['음력 정월 초하루', '2025-01-29', '2025-01-30', 'new year in its own words'],
    ['음력 정월 보름', '2025-02-12', '2025-02-13', 'the first full moon'],
    ['음력 12월 그믐날', '2026-02-16', '2026-02-17', 'the last day, whatever its number'],
    ['음력 5월', '2025-05-27', '2025-06-25', 'a month from new moon to new moon'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toEqual([text, from, to]))

  test.each([['8월 15일', 'not said to be lunar'], ['음력 13월', 'no month'], ['음력 5월 31일', 'no lunar month is so long'], ['음력설', 'a holiday by name']])('%s: %s', (text) => expect(read(text)).toBeNull())
})

test.each([['초사흘', 3], ['열이틀', 12], ['둘째 날', 2], ['12번째 날', 12], ['초반', null], ['보름', null], ['둘째 아들', null]])('%s is day %s of a month', (text, day) => {
  expect(dayByName(text, 0)?.day ?? null).toBe(day)
})
