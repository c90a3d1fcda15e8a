import { expect, it } from 'vitest'
import { asTables, isClose, percent, quantile } from '../../src/evaluation/measure.ts'

it('percentages are rounded to a tenth, and none of nothing', () => {
  expect([percent(1, 3), percent(2, 2), percent(0, 0)]).toEqual([33.3, 100, null])
})

it('quantiles', () => {
  expect([quantile([5, 1, 3], 0.5), quantile([1, 2], 1), quantile([], 0.5)]).toEqual([3, 2, null])
})

it('numbers computed differently are close', () => {
  expect([isClose(0.1 + 0.2, 0.3), isClose(14.3e9, 14_300_000_000), isClose(1, 1.01)]).toEqual([true, true, false])
})

it('tables align, a set after the other', () => {
  expect(asTables([
    { set: 'a', group: 'ko', values: { 'R@1 %': 91.7, questions: 8 } },
    { set: 'a', group: 'en', values: { 'R@1 %': null } },
    { set: 'b', group: 'all', values: { n: 1 } },
  ])).toBe(['a', '      R@1 %  questions', '  ko   91.7          8', '  en      –          –', '', 'b', '       n', '  all  1'].join('\n'))
})
