import { expect, test } from 'vitest'
import { amountIn, dayIn } from '../../../src/discord/messages/amounts.ts'

test.each([
  [{ raw: '143억 달러', value: 14.3e9, unit: 'USD' }, '143억 USD', '14.3 billion USD', 'billions'],
  [{ raw: '$85 million', value: 85e6, unit: 'USD' }, '8500만 USD', '85 million USD', 'millions'],
  [{ raw: '2조 4천억 원', value: 2.4e12, unit: 'KRW' }, null, '2.4 trillion KRW', 'trillions; a Korean reads won as they stand'],
  [{ raw: '₩2.4 trillion', value: 2.4e12, unit: 'KRW' }, '2.4조 KRW', '2.4 trillion KRW', 'won in English'],
  [{ raw: '수천억 달러', value: 1e11, unit: 'USD' }, null, null, 'a vague magnitude is no number'],
  [{ raw: 'hundreds of billions of dollars', value: 1e11, unit: 'USD' }, null, null, 'the same in English'],
  [{ raw: '$14.3 billion', value: 14.3e9, unit: 'USD' }, '143억 USD', '14.3 billion USD', 'a magnitude behind a number is none'],
  [{ raw: '5기가와트', value: 5, unit: 'gigawatt' }, null, null, 'not money'],
  [{ raw: '30.48달러', value: 30.48, unit: 'USD' }, null, null, 'reads the same in both'],
])('%j: %s, %s (%s)', (amount, korean, english, _why) => {
  expect([amountIn(amount, 'ko'), amountIn(amount, 'en')]).toEqual([korean, english])
})

test.each([
  [{ raw: '내년', from: '2026-01-01', to: '2027-01-01' }, '2026년', '2026', 'a year'],
  [{ raw: '2026년', from: '2026-01-01', to: '2027-01-01' }, null, null, 'the words say as much'],
  [{ raw: '지난 4월', from: '2025-04-01', to: '2025-05-01' }, '2025-04', '2025-04', 'a month'],
  [{ raw: '14일', from: '2025-07-14', to: '2025-07-15' }, '2025-07-14', '2025-07-14', 'a day'],
  [{ raw: '지난주', from: '2025-07-07', to: '2025-07-14' }, '2025-07-07–2025-07-13', '2025-07-07–2025-07-13', 'a week, its last day included'],
])('%j: %s, %s (%s)', (when, korean, english, _why) => {
  expect([dayIn(when, 'ko'), dayIn(when, 'en')]).toEqual([korean, english])
})
