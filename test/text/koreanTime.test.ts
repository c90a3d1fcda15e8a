import { expect, test } from 'vitest'
import { koreanTimeAt, partOfDayAt } from '../../src/text/koreanTime.ts'

const clock = (seconds: number | undefined) => seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(11, 19)

test.each([
  ['오전 9시 45분', '09:45:00', 'the morning'],
  ['오후 12시 10분', '12:10:00', 'noon is no midnight'],
  ['오전 12시', '00:00:00', 'midnight is no noon'],
  ['저녁 8시 반', '20:30:00', 'a half hour'],
  ['밤 11시', '23:00:00', 'late'],
  ['밤 1시', '01:00:00', 'past midnight'],
  ['새벽 3시', '03:00:00', 'early'],
  ['14시 5분 6초', '14:05:06', 'of 24'],
  ['8시 3분 전', '07:57:00', 'minutes before'],
  ['정오', '12:00:00', 'named'],
  ['자정', '00:00:00', 'named'],
  ['오후 7:30', '19:30:00', 'figures'],
  ['9:45 a.m.', '09:45:00', 'English'],
  ['5 pm', '17:00:00', 'English without minutes'],
  ['아홉 시', '09:00:00', 'a native numeral'],
  ['십오 시 삼십 분', '15:30:00', 'as soldiers tell it'],
])('%s → %s: %s', (text, expected) => expect(clock(koreanTimeAt(text, 0)?.from)).toBe(expected))

test.each([
  ['3시간', 'a length'], ['25시', 'no hour'], ['두 시장', 'two mayors'], ['12:75', 'no minute'], ['세 시즌', 'three seasons'], ['1:2:3', 'no time'], ['십시일반', 'a spoonful from each of ten'], ['2 pm은 2 피코미터', 'a length'],
])('%s is no time: %s', (text) => expect(koreanTimeAt(text, 0)).toBeNull())

test.each([
  ['오전에', '08:00:00', '12:00:00'], ['늦은 저녁에', '18:00:00', '20:00:00'], ['이른 아침', '08:00:00', '10:00:00'], ['새벽', '00:00:00', '06:00:00'],
])('%s is from %s to %s', (text, from, to) => {
  const part = partOfDayAt(text, 0)
  expect([clock(part?.from), clock(part?.to)]).toEqual([from, to])
})

test.each([
  ['아침 일찍', '08:00:00', '10:00:00'], ['오후 늦게', '14:00:00', '16:00:00'], ['저녁 늦은 시간', '18:00:00', '20:00:00'],
])('%s is from %s to %s', (text, from, to) => {
  const part = partOfDayAt(text, 0)
  expect([part?.end, clock(part?.from), clock(part?.to)]).toEqual([text.length, from, to])
})

test.each([['밤 12시', true], ['24시', true], ['밤 자정', true], ['밤 11시', undefined], ['낮 12시', undefined], ['자정', undefined]])('%s ends the day it is said of: %s', (text, nextDay) => {
  expect(koreanTimeAt(text, 0)?.nextDay).toBe(nextDay)
})

test.each([['낮은', 'low'], ['밤나무', 'a tree'], ['아침 식사', 'breakfast'], ['저녁밥', 'supper']])('%s is no part of a day: %s', (text) => {
  expect(partOfDayAt(text, 0)).toBeNull()
})
