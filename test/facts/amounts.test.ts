import { describe, expect, test } from 'vitest'
import { amountOf, whenOf } from '../../src/facts/amounts.ts'
import { dates } from '../../src/facts/draft.ts'
import { readingsIn } from '../../src/text/readings.ts'

const reading = (text: string) => readingsIn(text, { now: '2025-07-14' })[0]!

describe('amounts', () => {
  test.each<[string, object, string]>([
    ['143억 달러', { value: 14_300_000_000, unit: 'USD' }, 'money'],
    ['4개월간', { value: 4, unit: 'month' }, 'a stretch of time in its own unit'],
    ['향후 5년', { value: 5, unit: 'year' }, 'a stretch told as a date'],
    ['49%', { value: 49 }, 'percent'],
  ])('%s → %j (%s)', (text, expected) => {
    expect(amountOf(reading(text))).toMatchObject(expected)
  })

  test.each([['14일', 'a date'], ['오전 9시', 'a time']])('%s is no amount (%s)', (text) => {
    expect(amountOf(reading(text))).toBeNull()
  })
})

describe('days', () => {
  test.each<[string, object, string]>([
    ['7월 24일', { from: '2025-07-24', to: '2025-07-25' }, 'a day'],
    ['내년', { from: '2026-01-01', to: '2027-01-01' }, 'relative to the article'],
    ['2027년까지', { from: '2027-01-01', to: '2028-01-01' }, 'a deadline is the year it names'],
    ['before March 2029', { from: '2029-03-01' }, 'no end'],
  ])('%s → %j (%s)', (text, expected) => {
    const { raw, ...days } = whenOf(reading(text))!
    expect(text).toContain(raw)
    expect(days).toEqual(expected)
  })

  test('an open end has no `to`', () => {
    expect(whenOf(reading('올해 하반기 이후'))).not.toHaveProperty('to')
  })
})

describe('in an article of no date, whose readings have words alone', () => {
  const undated = (kind: 'date' | 'dateRange', text: string) => ({ kind, text, start: 0, end: text.length, exactness: 'exact' as const })

  test.each([['dateRange', '향후 5년간', 5, 'year'], ['date', '1년 전', 1, 'year'], ['dateRange', '앞으로 4개월', 4, 'month']] as const)('%s %s is %d %s long', (kind, text, value, unit) => {
    expect(amountOf(undated(kind, text))).toEqual({ raw: text, value, unit })
  })

  test.each([['date', '지난 17일'], ['dateRange', '지난 3월'], ['date', '7월 24일']] as const)('%s %s is no stretch', (kind, text) => {
    expect(amountOf(undated(kind, text))).toBeNull()
  })

  test('a day is given in its words', () => {
    expect(dates([undated('date', '7월 24일')]).map((f) => f.value)).toEqual(['7월 24일'])
  })
})
