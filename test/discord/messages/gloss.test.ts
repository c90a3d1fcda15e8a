import { describe, expect, test } from 'vitest'
import { glossOf } from '../../../src/discord/messages/gloss.ts'
import type { Reading } from '../../../src/text/reading.ts'

const reading = (over: Partial<Reading> & Pick<Reading, 'kind' | 'text'>): Reading => ({ start: 0, end: over.text.length, exactness: 'exact', ...over })

describe('what a figure says to the asker', () => {
  test.each<[Reading, 'ko' | 'en', string | null, string]>([
    [reading({ kind: 'quantity', text: '5기가와트', value: 5, unit: 'gigawatt' }), 'en', '5 gigawatts', 'a unit'],
    [reading({ kind: 'quantity', text: '5기가와트', value: 5, unit: 'gigawatt' }), 'ko', null, 'the asker reads it'],
    [reading({ kind: 'quantity', text: '1기가와트', value: 1, unit: 'gigawatt' }), 'en', '1 gigawatt', 'one of it'],
    [reading({ kind: 'quantity', text: '10여 명', value: 10, unit: 'person', exactness: 'atLeast' }), 'en', '10+ people', 'at least so many'],
    [reading({ kind: 'quantity', text: '40 people', value: 40, unit: 'person' }), 'ko', '40명', 'a counter'],
    [reading({ kind: 'quantity', text: '3 gigawatts', value: 3, unit: 'gigawatt' }), 'ko', '3기가와트', 'a unit in Korean'],
    [reading({ kind: 'quantity', text: '시속 300킬로미터', value: 300, unit: 'kilometer per hour' }), 'en', '300 kilometers per hour', 'what is counted comes first'],
    [reading({ kind: 'quantity', text: '5,000만 명', value: 50_000_000, unit: 'person' }), 'en', '50 million people', 'many'],
    [reading({ kind: 'quantity', text: '세 번째', value: 3, ordinal: true }), 'en', null, 'a place in a row counts nothing'],
    [reading({ kind: 'quantity', text: '수천 명', value: 1000, unit: 'person', exactness: 'magnitude' }), 'en', null, 'no plain figure'],
    [reading({ kind: 'percent', text: '3퍼센트', value: 3, unit: 'percent' }), 'en', '3%', 'percent'],
    [reading({ kind: 'percent', text: '3%', value: 3, unit: 'percent' }), 'en', null, 'the same in both'],
    [reading({ kind: 'duration', text: '19개월', value: 49_248_000, count: 19, unit: 'month' }), 'en', '19 months', 'a duration as it was told'],
    [reading({ kind: 'duration', text: '3 months', value: 7_776_000, count: 3, unit: 'month' }), 'ko', '3개월', 'a duration in Korean'],
    [reading({ kind: 'money', text: '143억 달러', value: 14_300_000_000, unit: 'USD' }), 'en', '14.3 billion USD', 'money'],
    [reading({ kind: 'money', text: '143억 달러', value: 14_300_000_000, unit: 'USD' }), 'ko', null, 'money the asker reads as it stands'],
    [reading({ kind: 'money', text: '$14.3 billion', value: 14_300_000_000, unit: 'USD' }), 'ko', '143억 USD', 'money in English'],
    [reading({ kind: 'date', text: '14일', value: '2025-07-14' }), 'en', '2025-07-14', 'a day of the month'],
    [reading({ kind: 'dateRange', text: '내년', from: '2026-01-01', to: '2027-01-01' }), 'ko', '2026년', 'a year that was not named'],
    [reading({ kind: 'dateRange', text: '2026년', from: '2026-01-01', to: '2027-01-01' }), 'ko', null, 'a year that was'],
    [reading({ kind: 'dateRange', text: '2026년', from: '2026-01-01', to: '2027-01-01' }), 'en', null, 'in digits it reads the same'],
  ])('%j in %s: %s (%s)', (one, language, gloss, _why) => {
    expect(glossOf(one, language)).toBe(gloss)
  })
})
