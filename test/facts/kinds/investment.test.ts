import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const investmentFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'investment').map(onOneLine)

test.each([
  ['삼성전자는 배터리 공장을 짓는 데 3조 원을 투자한다.',
    'investment stated amount=3000000000000 KRW org=삼성전자 purpose=배터리 공장을 짓는', 'purpose as a clause'],
  ['마루반도체는 해외 투자자들로부터 300억 원을 유치했다.',
    'investment stated amount=30000000000 KRW org=마루반도체', 'money raised'],
  ['소프트뱅크는 오픈AI에 최대 400억 달러를 투자하는 방안을 논의 중이라고 전했다.',
    'investment reported amount=40000000000 USD org=소프트뱅크 purpose=오픈AI', 'talked about: reported'],
  ['삼성전자는 공장에 3조 원을 투자할지 정하지 않았다.',
    'investment reported amount=3000000000000 KRW org=삼성전자 purpose=공장', 'undecided: reported'],
  ['정부는 내년까지 병원을 짓는 데 1조원을 투입할 계획이다.',
    'investment planned amount=1000000000000 KRW org=정부 purpose=병원을 짓는', 'planned'],
  ['Apple plans to invest $500 billion in the United States over four years.',
    'investment planned amount=500000000000 USD org=Apple purpose=the United States', 'planned'],
  ['OpenAI raised $40 billion from SoftBank.',
    'investment stated amount=40000000000 USD org=OpenAI', 'raised'],
  ['해오름전자가 파주에 3조2천700억 원 규모의 생산라인 투자를 결정했다.', 'investment planned amount=3270000000000 KRW org=해오름전자 purpose=파주', 'the amount stands before the noun'],
  ['빌 앤드 멜린다 게이츠 재단이 백신 개발에 2억 달러를 투자한다.', 'investment stated amount=200000000 USD org=빌 앤드 멜린다 게이츠 재단 purpose=백신 개발', 'a body that is named for people'],
])('%s → %s (%s)', (text, expected) => {
  expect(investmentFacts(text)).toEqual([expected])
})

test.each([
  ['삼성전자는 재생에너지에 꾸준히 투자해 왔다.', 'no amount, no fact'],
  ['Apple invests in people.', 'no amount'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(investmentFacts(text)).toEqual([])
})
