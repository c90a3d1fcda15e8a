import { describe, expect, test } from 'vitest'
import { comparedFacts } from '../../src/facts/compare.ts'
import { factsOf } from '../support/newsText.ts'

const told = (article: string, date: string, ...texts: string[]) =>
  factsOf(texts, date).filter((fact) => fact.kind !== 'quantity' && fact.kind !== 'role').map((fact) => ({ fact: { ...fact, article }, date }))
const shown = (facts: ReturnType<typeof told>) =>
  comparedFacts(facts).map(({ tellings, others }) => ({ tellings: tellings.map((f) => f.article), others: others.map((f) => f.article) }))

describe('facts told by several articles', () => {
  test.each([
    ['the same toll', '카이로에서 불이 나 3명이 숨졌다.', '카이로에서 난 불로 3명이 사망했다.', [{ tellings: ['b', 'a'], others: [] }]],
    ['a toll that rose', '카이로에서 불이 나 3명이 숨졌다.', '카이로에서 난 불로 5명이 사망했다.', [{ tellings: ['a'], others: ['b'] }, { tellings: ['b'], others: ['a'] }]],
    ['two cities', '카이로에서 불이 나 3명이 숨졌다.', '방콕에서 불이 나 3명이 숨졌다.', [{ tellings: ['a'], others: [] }, { tellings: ['b'], others: [] }]],
    ['the same deal in two languages', '구글이 엔비디아를 30억 달러에 인수했다.', 'Google bought Nvidia for $3 billion.', [{ tellings: ['b', 'a'], others: [] }]],
    ['two prices for one firm', '구글이 엔비디아를 30억 달러에 인수했다.', '구글이 엔비디아를 40억 달러에 인수했다.', [{ tellings: ['a'], others: ['b'] }, { tellings: ['b'], others: ['a'] }]],
    ['said and denied', '구글이 엔비디아를 인수했다.', '구글은 엔비디아를 인수하지 않았다.', [{ tellings: ['a'], others: ['b'] }, { tellings: ['b'], others: ['a'] }]],
    ['a person by full and by last name', '애플이 일론 머스크를 영입했다.', '애플이 머스크를 영입했다.', [{ tellings: ['b', 'a'], others: [] }]],
    ['a rounded amount', '구글이 엔비디아를 143억 달러에 인수했다.', '구글이 엔비디아를 143억2000만 달러에 인수했다.', [{ tellings: ['b', 'a'], others: [] }]],
    ['two investments of one firm', '구글이 인도에 30억 달러를 투자했다.', '구글이 40억 달러를 투자했다.', [{ tellings: ['a'], others: [] }, { tellings: ['b'], others: [] }]],
    ['planned, then done', '구글이 엔비디아를 인수할 예정이다.', '구글이 엔비디아를 인수했다.', [{ tellings: ['b', 'a'], others: [] }]],
  ])('%s', (_, first, second, expected) => {
    expect(shown([...told('a', '2026-10-14', first), ...told('b', '2026-10-15', second)])).toEqual(expected)
  })

  test('tolls a year apart are two events', () => {
    expect(shown([...told('a', '2025-10-14', '카이로에서 불이 나 3명이 숨졌다.'), ...told('b', '2026-10-14', '카이로에서 불이 나 3명이 숨졌다.')])).toHaveLength(2)
  })

  test('every fact stays to be found among the tellings', () => {
    const facts = [...told('a', '2026-10-14', '구글이 엔비디아를 30억 달러에 인수했다. 카이로에서 불이 나 3명이 숨졌다.'), ...told('b', '2026-10-15', '구글이 엔비디아를 40억 달러에 인수했다.')]
    expect(new Set(comparedFacts(facts).flatMap((g) => g.tellings))).toEqual(new Set(facts.map((f) => f.fact)))
  })
})
