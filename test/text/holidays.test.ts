import { describe, expect, test } from 'vitest'
import { isoDay } from '../../src/text/calendar.ts'
import { holidayAt, holidayDay } from '../../src/text/holidays.ts'
import { readLexicon } from '../../src/text/lexicon.ts'

describe('holidayDay', () => {
  test.each([
    ['lunar 01-01', 2025, '2025-01-29', 'lunar new year'],
    ['lunar 08-15', 2025, '2025-10-06', 'the harvest moon'],
    ['lunar 04-08', 2023, '2023-05-27', 'the Buddha’s birthday, after a leap month'],
    ['05 7#2', 2025, '2025-05-11', 'the second Sunday of May'],
    ['05 1#-1', 2025, '2025-05-26', 'the last Monday of May'],
    ['11 4#4', 2025, '2025-11-27', 'the fourth Thursday of November'],
    ['easter+0', 2024, '2024-03-31', 'early'],
    ['easter+0', 2025, '2025-04-20', 'late'],
    ['11 4#4+1', 2025, '2025-11-28', 'the day after a weekday by its number'],
    ['easter-2', 2025, '2025-04-18', 'two days before'],
    ['12-25', 2025, '2025-12-25', 'the same each year'],
  ])('%s in %d is %s: %s', (rule, year, day) => expect(isoDay(holidayDay(rule, year)!)).toBe(day))

  test('every rule of the list gives a day in every year', () => {
    for (const { rule, word } of readLexicon('holidays')) for (const year of [1990, 2017, 2025, 2033]) expect(holidayDay(rule!, year), `${word} ${year}`).not.toBeNull()
  })
})

describe('holidayAt', () => {
  test.each([['추석 연휴', true], ['설에는', true], ['광복절을', true], ['설립', false], ['설명', false], ['추석빔', false], ['설악산', false]])('%s: %s', (text, found) => {
    expect(holidayAt(text, 0, 2025, []) !== null).toBe(found)
  })
})
