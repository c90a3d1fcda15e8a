import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/desk/readArticle.ts'
import { isWithin } from '../../src/digest/window.ts'
import { articleOf } from '../support/articles.ts'

const of = (date: string | null, language: 'ko' | 'en' = 'ko', came?: string) => ({ ...readArticle({ ...articleOf({ id: 'a', paragraphs: [] }), date, language }), came })

describe('days that are asked for', () => {
  test.each<[string | null, string | undefined, string | undefined, boolean, string]>([
    ['2025-07-14', '2025-07-14', '2025-07-14', true, 'a day holds itself'],
    ['2025-07-14T22:10:00+09:00', '2025-07-14', '2025-07-14', true, 'to its last hour'],
    ['2025-07-14T00:30:00+09:00', '2025-07-14', undefined, true, 'from its first, though it was the 13th in UTC'],
    ['2025-07-14T22:10:00', undefined, '2025-07-14', true, 'without a zone'],
    ['2025-07-15T00:10:00+09:00', undefined, '2025-07-14', false, 'the next day has begun there'],
    ['2025-07-13', '2025-07-14', undefined, false, 'the day before'],
    [null, '2025-07-14', undefined, false, 'no date, and nobody knows when it came'],
    [null, undefined, undefined, true, 'nothing is asked'],
  ])('%s in %s … %s: %s (%s)', (date, since, until, expected) => {
    expect(isWithin(of(date), { since, until })).toBe(expected)
  })
})

describe('moments that are asked for', () => {
  // 8:00 in Seoul
  const until = '2026-11-25T23:00:00.000Z'
  const since = '2026-11-24T23:00:00.000Z'
  test.each<[string | null, 'ko' | 'en', string | undefined, boolean, string]>([
    ['2026-11-26', 'ko', undefined, true, 'the day has begun in Korea, though not in UTC'],
    ['2026-11-26T07:40:00', 'ko', undefined, true, 'a Korean hour without a zone is Korean'],
    ['2026-11-26T08:40:00', 'ko', undefined, false, 'not yet'],
    ['2026-11-26T08:40:00', 'en', undefined, true, 'may be told somewhere east'],
    ['2026-11-26', 'en', undefined, true, 'may be the day of somewhere east'],
    ['2026-11-27', 'en', undefined, false, 'nowhere on earth'],
    ['2026-11-25', 'ko', undefined, true, 'the day of the last look: told then or later in it'],
    ['2026-11-24', 'ko', undefined, false, 'over before the last look'],
    ['2026-11-24', 'en', undefined, true, 'may have gone on in the west'],
    ['2026-11-25T23:00:00Z', 'en', undefined, true, 'the moment itself'],
    [null, 'ko', '2026-11-25T10:00:00.000Z', true, 'no date: it came in since the last look'],
    [null, 'ko', '2026-11-20T10:00:00.000Z', false, 'no date: it came in long ago'],
    [null, 'ko', undefined, false, 'no date, and nobody knows when it came'],
    ['2026-11-20', 'ko', '2026-11-25T10:00:00.000Z', false, 'an old article that comes in is no news'],
  ])('%s (%s, came %s): %s (%s)', (date, language, came, expected) => {
    expect(isWithin(of(date, language, came), { since, until })).toBe(expected)
  })
})
