import { describe, expect, test } from 'vitest'
import { clausesOf } from '../../src/facts/clauses.ts'
import { statusOf } from '../../src/facts/status.ts'
import { newsParagraphs } from '../support/newsText.ts'

const read = (text: string) => {
  const paragraph = newsParagraphs([text])[0]!
  return clausesOf(paragraph, paragraph.sentences[0]!)
}

describe('phrases and their particles', () => {
  test.each([
    ['메타는 왕을 책임자로 영입했다.', ['메타|는', '왕|을', '책임자|로'], 'roles by particles'],
    ['구글과 메타의 대표가 만났다.', ['구글과 메타의 대표|가'], 'coordination and possession are one phrase'],
    ['메타는 초지능을 위해 일한다.', ['메타|는', '초지능|을 위해'], 'a verb that has become a particle'],
    ['최소 9명이 숨졌다.', ['최소 9명|이'], 'a number is a noun'],
    ['지난 4월 전시회를 열었다.', ['지난 4월 전시회|를'], 'a date is no verb, though 지난 is'],
  ])('%s → %j (%s)', (text, expected) => {
    expect(read(text).phrases.map((p) => `${p.text}|${p.josa}`)).toEqual(expected)
  })

  test('speech in quotation marks is numbered, a quoted name is not', () => {
    const clauses = read('메타는 \'큰곰\'을 두고 "우리는 곧 낸다"고 말했다.')
    expect(clauses.phrases.map((p) => [p.text, p.quotation])).toEqual([['메타', 0], ["큰곰", 0], ['우리', 1]])
  })
})

describe('what a predicate tells is so, planned, reported or denied', () => {
  test.each([
    ['메타는 새봄을 인수했다.', 'stated', 'done'],
    ['메타는 새봄을 인수할 예정이다.', 'planned', 'set down'],
    ['메타는 새봄을 인수하기로 했다.', 'planned', 'decided'],
    ['메타는 새봄을 인수하겠다고 밝혔다.', 'planned', 'promised'],
    ['메타는 새봄을 인수하는 방안을 검토하고 있다.', 'reported', 'considered'],
    ['메타가 새봄을 인수한 것으로 알려졌다.', 'reported', 'heard of'],
    ['메타가 새봄을 인수할 수 있다.', 'reported', 'possible'],
    ['메타가 새봄을 인수하면 좋다.', 'reported', 'a condition'],
    ['메타가 새봄을 인수할지 모른다.', 'reported', 'unknown'],
    ['메타가 새봄을 인수했나?', 'reported', 'asked'],
    ['메타는 새봄을 인수하지 않았다.', 'denied', 'negated'],
    ['메타는 새봄을 인수하지 않기로 했다.', 'denied', 'decided against'],
    ['메타가 새봄을 인수했다는 보도를 부인했다.', 'denied', 'denied by those concerned'],
    ['메타는 새봄을 인수하고 공장을 지을 계획이다.', 'planned', 'shares the status of the clause it leads to'],
    ['메타는 새봄을 인수하고 공장을 짓지 않았다.', 'stated', 'but not its denial'],
  ])('%s → %s (%s)', (text, expected) => {
    const clauses = read(text)
    expect(statusOf(clauses, clauses.predicates.find((p) => p.root === '인수')!)).toBe(expected)
  })
})
