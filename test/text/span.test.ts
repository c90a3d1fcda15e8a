import { describe, expect, test } from 'vitest'
import { meet, type Span } from '../../src/text/span.ts'

describe('whether two stretches meet', () => {
  test.each<[one: Span, other: Span, meets: boolean, why: string]>([
    [{ start: 0, end: 3 }, { start: 2, end: 5 }, true, 'one letter in common'],
    [{ start: 0, end: 9 }, { start: 2, end: 5 }, true, 'one within the other'],
    [{ start: 0, end: 3 }, { start: 3, end: 5 }, false, 'one right behind the other'],
    [{ start: 0, end: 3 }, { start: 7, end: 9 }, false, 'apart'],
  ])('%j, %j: %s (%s)', (one, other, meets) => {
    expect(meet(one, other)).toBe(meets)
    expect(meet(other, one)).toBe(meets)
  })
})
