import { describe, expect, test } from 'vitest'
import { wallClock } from '../../src/text/calendar.ts'
import { koreanTimeReadingAt } from '../../src/text/koreanSpan.ts'

const now = wallClock('2025-07-14T21:54:34+09:00')
const read = (text: string) => koreanTimeReadingAt(text, 0, now)

describe('ranges of two ends', () => {
  test.each([
    ['9월 3일부터 12일까지', '2025-09-03', '2025-09-12', '2025-09-13', 'the month is shared'],
    ['9월 3일과 12일 사이', '2025-09-03', '2025-09-12', undefined, 'between leaves the end open'],
    ['2014년에서 2018년 사이', '2014-01-01', '2018-01-01', undefined, 'years'],
    ['2014~2018년', '2014-01-01', '2018-01-01', '2019-01-01', 'a dash'],
    ['2017년 11월부터 2월까지', '2017-11-01', '2018-02-01', '2018-03-01', 'over the turn of the year'],
    ['3월부터 2027년 1월까지', '2026-03-01', '2027-01-01', '2027-02-01', 'the year is told by the end'],
    ['오늘부터 다음 주 일요일까지', '2025-07-14', '2025-07-27', '2025-07-28', 'words'],
    ['14~18일', '2025-07-14', '2025-07-18', '2025-07-19', 'one unit for both'],
    ['7~9월', '2025-07-01', '2025-09-01', '2025-10-01', 'months'],
    ['11월 18일, 19일', '2025-11-18', '2025-11-19', '2025-11-20', 'two days in a row'],
    ['15일부터 사흘간', '2025-07-15', '2025-07-18', undefined, 'a beginning and how long it lasts'],
    ['3월부터 두 달 동안', '2025-03-01', '2025-05-01', undefined, 'the same in months'],
    ['1995년부터 지금까지', '1995-01-01', '2025-07-14', undefined, 'up to now'],
    ['1984년부터 1986년 동안', '1984-01-01', '1986-01-01', '1987-01-01', 'no 1986 years'],
    ['2016~17년', '2016-01-01', '2017-01-01', '2018-01-01', 'the century is shared'],
    ['710년~794년', '0710-01-01', '0794-01-01', '0795-01-01', 'years of old'],
    ['기원전 57년 ~ 935년', '-0056-01-01', '0935-01-01', '0936-01-01', 'over the turn of the era'],
    ['1~3분기', '2025-01-01', '2025-07-01', '2025-10-01', 'quarters'],
    ['31주부터 35주까지', '2025-07-28', '2025-08-25', '2025-09-01', 'weeks of the year by their number'],
    ['11월 초순부터 중순까지', '2025-11-01', '2025-11-11', '2025-11-21', 'parts of one month'],
  ])('%s is %s to %s, until %s: %s', (text, from, to, until, _why) => {
    expect(read(text)).toMatchObject({ kind: 'dateRange', text, from, to })
    expect(read(text)?.until).toBe(until)
  })

  test.each([
    ['오후 5시부터 6시까지', '17:00:00', '18:00:00', 'the afternoon is shared'],
    ['5시부터 오후 6시까지', '17:00:00', '18:00:00', 'and told by the end'],
    ['오전 9시~11시 30분', '09:00:00', '11:30:00', 'a dash'],
    ['오후 11시에서 3시까지', '23:00:00', '03:00:00', 'past midnight'],
    ['밤 10시부터 다음 날 오전 6시까지', '22:00:00', '06:00:00', 'the next day is told'],
    ['오후 2시부터 3시간', '14:00:00', '17:00:00', 'how long it lasts'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toMatchObject({ kind: 'time', from, to }))

  test('a day and its hours', () => {
    expect(read('내일 오전 10시부터 12시까지')).toMatchObject({ kind: 'dateRange', from: '2025-07-15 10:00:00', to: '2025-07-15 12:00:00' })
  })
})

describe('one end is open', () => {
  test.each([
    ['하반기 이후', '2025-07-01', undefined, '이후 takes in the time it starts from (표준국어대사전)'],
    ['내일부터', '2025-07-15', undefined, 'from then on'],
    ['2016년까지', undefined, '2017-01-01', 'the year is taken in'],
    ['이번 주말까지', undefined, '2025-07-21', 'the weekend is taken in'],
    ['2018년 이전', undefined, '2018-01-01', 'the year is left out'],
    ['올해 현재까지', '2025-01-01', '2025-07-14', 'what has gone by'],
    ['올해 들어', '2025-01-01', '2025-07-14', 'the same in other words'],
    ['올해 남은 기간', '2025-07-14', '2026-01-01', 'what is left'],
    ['이번 주 안에', '2025-07-14', '2025-07-21', 'a limit within the week'],
    ['3월 5일 전', undefined, '2025-03-05', 'the day is left out'],
    ['연말까지', undefined, '2026-01-01', 'the year’s end'],
  ])('%s is from %s to %s: %s', (text, from, to, _why) => {
    const found = read(text)
    expect([found?.kind, found?.from, found?.to]).toEqual(['dateRange', from, to])
  })
})

describe('counted from now', () => {
  test.each([
    ['지난 3년간', '2022-07-14', '2025-07-14', 'years back'],
    ['최근 두 달', '2025-05-14', '2025-07-14', 'months back'],
    ['앞으로 사흘', '2025-07-15', '2025-07-18', 'days ahead begin tomorrow'],
    ['향후 10년', '2025-07-15', '2035-07-15', 'years ahead'],
    ['영업일 기준 앞으로 나흘', '2025-07-15', '2025-07-19', 'Saturdays and Sundays are left out'],
    ['5일 이내', '2025-07-14', '2025-07-19', 'a time limit'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toMatchObject({ kind: 'dateRange', from, to }))

  test.each([
    ['이틀 전', '2025-07-12', 'days'], ['1년 전', '2024-07-14', 'a year'], ['2년 1개월 21일 전', '2023-05-24', 'parts'], ['3주 뒤', '2025-08-04', 'weeks'],
    ['어제부터 4일 후', '2025-07-17', 'from another day'], ['두 시간 전', '2025-07-14 19:54:34', 'hours keep the clock'],
  ])('%s is %s: %s', (text, value) => expect(read(text)).toMatchObject({ kind: 'date', value }))

  test.each(['11일 전 세계에서', '14일 전 직원에게', '3일 전 대통령이'])('%s: a day of the month; 전 belongs to what follows', (text) => {
    expect(read(text)).toMatchObject({ kind: 'date', text: text.slice(0, text.indexOf('일') + 1) })
  })
  test('how long ago is told as well', () => expect(read('1년 전')).toMatchObject({ count: 1, unit: 'year' }))
  test('지난 3일 is a day of the month', () => expect(read('지난 3일')).toMatchObject({ kind: 'date', value: '2025-07-03' }))
})

describe('lengths', () => {
  test.each([
    ['4일 동안', 345_600, 4, 'day'], ['19개월 만에', 49_248_000, 19, 'month'], ['15일짜리', 1_296_000, 15, 'day'], ['1년', 31_536_000, 1, 'year'], ['3시간째', 10_800, 3, 'hour'], ['일주일', 604_800, 1, 'week'],
  ])('%s lasts %d seconds, %d %s', (text, value, count, unit) => expect(read(text)).toMatchObject({ kind: 'duration', value, count, unit }))

  test('of several units there is no count', () => expect(read('1시간 30분')).toEqual({ kind: 'duration', text: '1시간 30분', start: 0, end: 7, value: 5400, exactness: 'exact' }))
  test.each([['2~3년', 63_072_000, 94_608_000], ['3~4일간', 259_200, 345_600], ['10~15분', 600, 900]])('%s lasts %d to %d seconds', (text, from, to) => {
    expect(read(text)).toMatchObject({ kind: 'duration', from, to })
  })
  test('an age is counted', () => expect(read('90일이 된 청구서')).toMatchObject({ kind: 'quantity', value: 90, unit: 'day' }))
})

describe('days with a time', () => {
  test.each([
    ['14일(현지시간) 오전 9시 45분', '2025-07-14 09:45:00', 'a note between'],
    ['내일 저녁 7시', '2025-07-15 19:00:00', 'a word and a time'],
    ['2025년 7월 14일 21시 54분', '2025-07-14 21:54:00', 'of 24'],
    ['14일 밤 12시', '2025-07-15 00:00:00', 'the midnight that ends the day'],
  ])('%s is %s: %s', (text, value) => expect(read(text)).toMatchObject({ kind: 'date', value }))

  test.each([
    ['어젯밤', '2025-07-13 20:00:00', '2025-07-14 00:00:00'], ['오늘 늦게', '2025-07-14 12:00:00', '2025-07-15 00:00:00'], ['다음 주 월요일 오후', '2025-07-21 12:00:00', '2025-07-21 16:00:00'], ['엊저녁', '2025-07-13 16:00:00', '2025-07-13 20:00:00'],
  ])('%s is %s to %s', (text, from, to) => expect(read(text)).toMatchObject({ kind: 'dateRange', from, to }))
})
