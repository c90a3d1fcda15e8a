import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const statementFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'statement').map(onOneLine)

test.each([
  ['"우리는 준비가 됐다"고 서다올 대표가 기자회견에서 말했다.',
    'statement stated quote=우리는 준비가 됐다 speaker=서다올 where=기자회견', 'speaker after the words, and where'],
  ['삼성전자는 내년에 새 공장을 짓는다고 밝혔다.',
    'statement stated quote=내년에 새 공장을 짓는다 speaker=삼성전자', 'without quotation marks'],
  ['소식통에 따르면 두 회사는 협상을 멈췄다.',
    'statement stated quote=두 회사는 협상을 멈췄다 speaker=소식통', 'by a source'],
  ['도널드 트럼프 대통령은 트위터에 "협상은 끝났다"고 썼다.',
    'statement stated quote=협상은 끝났다 speaker=도널드 트럼프 where=트위터', 'written'],
  ['"We are ready," Jane Doe told reporters.',
    'statement stated quote=We are ready speaker=Jane Doe', 'quoted'],
  ['Acme Corp said it would open a plant.',
    'statement stated quote=it would open a plant speaker=Acme Corp', 'reported'],
  ['The deal was done, according to Acme Corp.',
    'statement stated quote=The deal was done speaker=Acme Corp', 'according to'],
])('%s → %s (%s)', (text, expected) => {
  expect(statementFacts(text)).toEqual([expected])
})

test.each([
  ['\'별의 노래\'는 올해 가장 사랑받은 영화다.', 'a title in quotation marks is no speech'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(statementFacts(text)).toEqual([])
})
