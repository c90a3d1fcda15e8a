import { describe, expect, test } from 'vitest'
import { findDates, findPublishedAt, readTimestamp } from '../../src/articles/publishedAt.ts'

describe('findPublishedAt', () => {
  test.each([
    ['2026-09-14', '2026-09-14', 'a day'],
    ['2026.09.14', '2026-09-14', 'dots'],
    ['2026. 9. 4.', '2026-09-04', 'dots and spaces, no leading zeros'],
    ['2026/12/02 15:30', '2026-12-02T15:30:00', 'slashes'],
    ['??????  2026-09-14, 10:32:05 ', '2026-09-14T10:32:05', 'a broken label'],
    ['입력 2026.09.14. 오전 10:32', '2026-09-14T10:32:00', 'a portal'],
    ['입력2026.09.14. 오후 1:05', '2026-09-14T13:05:00', 'afternoon, no space'],
    ['입력 2026.09.14. 오전 12:05', '2026-09-14T00:05:00', 'midnight'],
    ['등록 2026.09.14 오후 12:05', '2026-09-14T12:05:00', 'noon'],
    ['2026년 9월 14일 (월) 10시 32분', '2026-09-14T10:32:00', 'in words, with the weekday'],
    ['2026년 9월 14일 월요일', '2026-09-14', 'a weekday'],
    ['입력 2026.09.14 (10:32)', '2026-09-14T10:32:00', 'time in brackets'],
    ['2026-09-14T10:32:05.123Z', '2026-09-14T10:32:05+00:00', 'machine form'],
    ['2026-09-14T10:32:05+0900', '2026-09-14T10:32:05+09:00', 'an offset without colon'],
    ['2026-09-14 10:32 KST', '2026-09-14T10:32:00+09:00', 'Korean time'],
    ['September 14, 2026', '2026-09-14', 'English'],
    ['Published 14 Sep 2026', '2026-09-14', 'day first'],
    ['Updated 9:12 AM EDT, April 8, 2026', '2026-04-08T09:12:00-04:00', 'a zone'],
    ['April 8, 2026 9:12 AM', '2026-04-08', 'English time without a zone: the day'],
  ])('%s', (line, iso) => {
    expect(findPublishedAt(line)?.iso).toBe(iso)
  })

  test.each([
    ['9월 14일', 'no year'],
    ['2026-13-40', 'no such day'],
    ['2026.02.30', 'no such day'],
    ['3시간 전', 'no date'],
    ['192.168.10.11', 'an address'],
    ['12026-09-14', 'part of a longer number'],
    ['last Monday', 'depends on today'],
  ])('%s is none: %s', (line) => {
    expect(findPublishedAt(line)).toBeNull()
  })
})

test('a line may hold several, with their places', () => {
  const line = '입력 2026.09.14 10:32 | 수정 2026.09.15 09:00'
  expect(findDates(line).map(({ start, end }) => line.slice(start, end))).toEqual(['2026.09.14 10:32', '2026.09.15 09:00'])
})

test('compact dates of machines', () => {
  expect(readTimestamp('20260625094800')).toBe('2026-06-25T09:48:00')
  expect(readTimestamp('20260625')).toBe('2026-06-25')
  expect(readTimestamp('yesterday')).toBeNull()
})
