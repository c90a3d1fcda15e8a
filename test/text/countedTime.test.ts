import { describe, expect, test } from 'vitest'
import { wallClock } from '../../src/text/calendar.ts'
import { countedTimeAt } from '../../src/text/countedTime.ts'

const now = wallClock('2025-07-16T09:00:00')
const read = (text: string) => countedTimeAt(text, 0, now)

describe('a day counted from now and told more exactly (the 16th of July 2025 is a Wednesday)', () => {
  test.each([
    ['2주 전 금요일', '2025-07-04', 'the weekday of the week counted to'],
    ['3주 뒤 월요일', '2025-08-04', 'the same ahead'],
    ['이틀 뒤 금요일', '2025-07-18', 'the weekday agrees'],
    ['1년 전 오늘', '2024-07-16', 'the same day'],
    ['이틀 전 오후 3시', '2025-07-14 15:00:00', 'its time'],
    ['사흘 전 밤 9시 30분', '2025-07-13 21:30:00', 'hour and minutes'],
    ['두어 달 전', '2025-05-16', 'a couple of months'],
  ])('%s is %s: %s', (text, value) => expect(read(text)).toMatchObject({ kind: 'date', text, value }))

  test('a weekday that does not agree is left out', () => expect(read('이틀 뒤 월요일')).toMatchObject({ text: '이틀 뒤', value: '2025-07-18' }))
  test('a part of the day', () => expect(read('사흘 전 밤')).toMatchObject({ kind: 'dateRange', from: '2025-07-13 20:00:00', to: '2025-07-14 00:00:00' }))
})

describe('stretches counted from now', () => {
  test.each([
    ['오늘부터 사흘간', '2025-07-16', '2025-07-19', 'today counts'],
    ['내일부터 3주', '2025-07-17', '2025-08-07', 'from tomorrow'],
    ['지금부터 이틀간', '2025-07-16', '2025-07-18', 'from now'],
    ['오늘부터 이틀 반 후까지', '2025-07-16', '2025-07-18', 'up to then'],
    ['다음 3일', '2025-07-17', '2025-07-20', 'the next three days, no day of a month'],
    ['지난 5영업일', '2025-07-09', '2025-07-16', 'Saturday and Sunday are left out'],
    ['영업일 기준 5일 이내', '2025-07-16', '2025-07-23', 'the same ahead'],
  ])('%s is %s to %s: %s', (text, from, to) => expect(read(text)).toMatchObject({ kind: 'dateRange', text, from, to }))

  test.each([['지난 3일', 'a day of the month'], ['오늘부터 3일', 'it might name a day'], ['2018년 전', 'a year'], ['사흘', 'counted from nowhere'], ['11일 전 세계에서', 'all the world']])('%s: %s', (text) => expect(read(text)).toBeNull())
  test('2천 년 전 is a length back, though 2000 might be a year', () => expect(read('2천 년 전')).toMatchObject({ kind: 'date', value: '0025-07-16' }))
})
