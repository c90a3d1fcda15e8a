import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const roleFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'role').map(onOneLine)

test.each([
  ['메타의 수석 과학자 얀 르쿤이 강연했다.',
    'role stated org=메타 person=얀 르쿤 role=수석 과학자', 'firm, post, name'],
  ['앙겔라 메르켈 독일 총리가 베를린을 찾았다.',
    'role stated org=독일 person=앙겔라 메르켈 role=총리', 'name, country, post'],
  ['서다올이 창업한 가온전자는 반도체를 만든다.',
    'role stated org=가온전자 person=서다올 role=창업', 'founder by a verb'],
  ['Mark Zuckerberg, the chief executive of Meta, arrived.',
    'role stated org=Meta person=Mark Zuckerberg role=chief executive', 'aside'],
  ['Jane Doe, who founded Acme Corp, arrived.',
    'role stated org=Acme Corp person=Jane Doe role=founded', 'founder'],
  ['무하마드 유누스 그라민은행 총재가 방한했다.', 'role stated org=그라민은행 person=무하마드 유누스 role=총재', 'a foreign name before its bank'],
  ['Tom Reed, Apple\'s chief executive, took the stage.', 'role stated org=Apple person=Tom Reed role=chief executive', 'an aside that begins with the firm'],
  ['Federal Reserve Chairman Tom Reed testified before Congress.', 'role stated org=Federal Reserve person=Tom Reed role=Chairman', 'a post with a capital'],
])('%s → %s (%s)', (text, expected) => {
  expect(roleFacts(text)).toEqual([expected])
})

test.each([
  ['문해솔 씨는 집에 있었다.', 'a courtesy is no post'],
  ['마루 와인하우스 측 대변인이 왔다.', 'a spokesman on the side of somebody'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(roleFacts(text)).toEqual([])
})
