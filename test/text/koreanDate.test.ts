import { describe, expect, test } from 'vitest'
import { isoDay, wallClock } from '../../src/text/calendar.ts'
import { koreanDateAt } from '../../src/text/koreanDate.ts'

const MONDAY = '2025-07-14T21:54:34+09:00'

function read(text: string, now = MONDAY) {
  const found = koreanDateAt(text, 0, { now: wallClock(now) })
  return found && [isoDay(found.from), isoDay(found.to)]
}

describe('days', () => {
  test.each([
    ['2016년 1월 12일', '2016-01-12', 'all told'],
    ['2016년 1월 12일 (화)', '2016-01-12', 'the weekday in brackets belongs to it'],
    ['이천십팔년 삼월 오일', '2018-03-05', 'spelled'],
    ['14일', '2025-07-14', 'this month'],
    ['30일', '2025-07-30', 'this month, ahead'],
    ['지난 9일', '2025-07-09', 'back'],
    ['지난달 30일', '2025-06-30', 'the month is told'],
    ['내년 5월 29일', '2026-05-29', 'the year is told'],
    ['12월 3일', '2025-12-03', 'this year'],
    ['오늘', '2025-07-14', 'now'],
    ['이날', '2025-07-14', 'the article’s day'],
    ['어제', '2025-07-13', 'a day back'],
    ['그저께', '2025-07-12', 'two days back'],
    ['글피', '2025-07-17', 'three days ahead'],
    ['다음 날', '2025-07-15', 'the day after'],
    ['지난 수요일', '2025-07-09', 'back'],
    ['오는 수요일', '2025-07-16', 'ahead'],
    ['다음 주 수요일', '2025-07-23', 'the week is told'],
    ['이번 주 금요일', '2025-07-18', 'the week is told'],
    ['7월 첫째 주 금요일', '2025-07-04', 'within a month'],
    ['다음 달 두 번째 월요일', '2025-08-11', 'within the next month'],
    ['3월 12일, 2016', '2016-03-12', 'the year comes last'],
    ['올해 추석', '2025-10-06', 'a holiday in a year told'],
    ['한글날', '2025-10-09', 'a holiday'],
    ['지난 크리스마스', '2024-12-25', 'the last one'],
    ['오는 설', '2026-02-17', 'the next one'],
    ['추석 전날', '2025-10-05', 'its eve'],
    ['작년 오늘', '2024-07-14', 'this day of another year'],
    ['음력 8월 15일', '2025-10-06', 'by the lunar calendar'],
    ['2016. 5. 3(화)', '2016-05-03', 'figures and a weekday'],
  ])('%s is %s: %s', (text, day) => expect(read(text)?.[0]).toBe(day))

  test.each([
    ['31일', '2025-07-02', '2025-07-31', 'June has no such day'],
    ['28일', '2025-07-01', '2025-06-28', 'on the first days of a month, late days are last month’s'],
    ['12월 20일', '2026-01-05', '2025-12-20', 'in January, December is last year’s'],
    ['1월 3일', '2025-12-20', '2026-01-03', 'in December, January is next year’s'],
  ])('%s said on %s is %s: %s', (text, now, day) => expect(read(text, now)?.[0]).toBe(day))
})

describe('stretches', () => {
  test.each([
    ['2016년', '2016-01-01', '2017-01-01', 'a year'],
    ['올해', '2025-01-01', '2026-01-01', 'this year'],
    ['내후년', '2027-01-01', '2028-01-01', 'two years on'],
    ['지난 4월 말', '2025-04-16', '2025-05-01', 'the end of a month'],
    ['11월 중순', '2025-11-11', '2025-11-21', 'its middle ten days'],
    ['다음 달 초', '2025-08-01', '2025-08-16', 'its beginning'],
    ['올해 3분기', '2025-07-01', '2025-10-01', 'a quarter'],
    ['지난 분기', '2025-04-01', '2025-07-01', 'the quarter before'],
    ['2026년 하반기', '2026-07-01', '2027-01-01', 'a half'],
    ['내년 초', '2026-01-01', '2026-07-01', 'its beginning'],
    ['지난주', '2025-07-07', '2025-07-14', 'a week from Monday'],
    ['다음 주말', '2025-07-26', '2025-07-28', 'its Saturday and Sunday'],
    ['이번 달 셋째 주', '2025-07-14', '2025-07-21', 'a week of a month'],
    ['2027년 셋째 주', '2027-01-18', '2027-01-25', 'an ISO week'],
    ['1990년대', '1990-01-01', '2000-01-01', 'a decade'],
    ['90년대', '1990-01-01', '2000-01-01', 'a decade without its century'],
    ['21세기', '2000-01-01', '2100-01-01', 'a century'],
    ['2016년 여름', '2016-06-01', '2016-09-01', 'a season'],
    ['9월 16일의 주', '2025-09-15', '2025-09-22', 'the week that holds a day'],
    ['지난해 12월', '2024-12-01', '2025-01-01', 'year and month'],
    ['추석 연휴', '2025-10-05', '2025-10-08', 'three days'],
    ['전년 동월', '2024-07-01', '2024-08-01', 'this month a year ago'],
    ['지난해 같은 기간', '2024-01-01', '2025-01-01', 'nobody says which part of it'],
    ['2016학년도', '2016-01-01', '2017-01-01', 'a year of school'],
    ['877년 1월', '0877-01-01', '0877-02-01', 'three figures, when a month follows'],
    ['기원전 753년', '-0752-01-01', '-0751-01-01', 'before the era'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toEqual([from, to]))
})

test('what was not said is told', () => {
  const assumed = (text: string) => koreanDateAt(text, 0, { now: wallClock(MONDAY) })?.assumed
  expect([assumed('14일'), assumed('5월 3일'), assumed('2024년 5월 3일'), assumed('금요일'), assumed('90년대')]).toEqual([['year', 'month'], ['year'], [], ['week'], ['century']])
})

test.each([
  ['13월', 'no month'], ['32일', 'no day'], ['2월 30일', 'only the month is one'], ['봄바람', 'a wind'], ['여름', 'a season of no year'], ['월급', 'wages'], ['일본', 'a country'], ['올림픽', 'games'],
])('%s: %s', (text) => expect(read(text)?.[0] ?? null).toBe(text === '2월 30일' ? '2025-02-01' : null))
