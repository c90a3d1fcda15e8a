import { expect, test } from 'vitest'
import { factsOf } from '../support/newsText.ts'

const statusOf = (text: string) => factsOf([text]).filter((fact) => ['hire', 'acquisition', 'departure', 'investment', 'launch'].includes(fact.kind)).map((fact) => fact.status)

test.each([
  ['메타는 구글을 인수했다고 밝혔다.', 'stated', 'said to be done'],
  ['메타는 구글 인수를 완료했다.', 'stated', 'brought to its end'],
  ['메타는 구글을 인수할 계획이다.', 'planned', 'a plan'],
  ['메타는 구글을 인수하기로 합의했다.', 'planned', 'agreed'],
  ['메타는 구글 인수 계약을 체결했다.', 'planned', 'a contract is not yet the purchase'],
  ['메타가 내년 1월 구글을 인수한다.', 'planned', 'told in the present of a time to come'],
  ['메타가 구글을 인수한다는 소문이 돌았다.', 'reported', 'a rumour'],
  ['메타가 구글 인수 협상을 벌이고 있다.', 'reported', 'talks'],
  ['메타가 구글을 인수할 수도 있다.', 'reported', 'perhaps'],
  ['메타는 구글을 인수할 의사가 없다고 밝혔다.', 'denied', 'no wish to'],
  ['메타는 구글을 인수한 적이 없다고 밝혔다.', 'denied', 'never did'],
  ['메타가 구글을 인수했다는 보도는 사실이 아니다.', 'denied', 'told and untrue'],
  ['메타는 구글을 인수하려다 실패했다.', 'denied', 'tried and failed'],
  ['메타는 구글을 인수할 예정이었으나 철회했다.', 'denied', 'planned and withdrawn'],
  ['메타의 구글 인수가 무산됐다.', 'denied', 'came to nothing'],
])('%s is %s (%s)', (text, status) => {
  expect(statusOf(text)).toEqual([status])
})
