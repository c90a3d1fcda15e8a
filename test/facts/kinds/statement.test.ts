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
  ['한빛전자는 "사실무근"이라고 반박했다.', 'statement stated quote=사실무근 speaker=한빛전자', 'one word, expressly said'],
  ['경찰은 화재 원인을 조사 중이라고 밝혔다.', 'statement stated quote=화재 원인을 조사 중 speaker=경찰', '이라고 is no part of what is said'],
  ['"더는 미룰 수 없다"는 것이 박하늘 장관의 설명이다.', 'statement stated quote=더는 미룰 수 없다 speaker=박하늘', 'called an explanation'],
  ['한국은행은 올해 성장률이 2.1%에 그칠 것으로 전망했다.', 'statement stated quote=올해 성장률이 2.1%에 그칠 것 speaker=한국은행', 'a forecast'],
  ['블룸버그통신은 소식통을 인용해 두 회사가 합병을 논의 중이라고 보도했다.', 'statement stated quote=두 회사가 합병을 논의 중 speaker=블룸버그통신', 'through whom is no part of it'],
  ['국토교통부가 발표한 자료에 따르면 지난달 미분양 주택은 6만 가구였다.', 'statement stated quote=지난달 미분양 주택은 6만 가구였다 speaker=국토교통부', 'the publisher says it'],
  ['셀리아 노바크 체코 외무장관은 "합의했다"고 밝혔다.', 'statement stated quote=합의했다 speaker=셀리아 노바크', 'the holder of a post, by the post'],
  ['한 승객은 ‘끝까지 남겠다’고 말했다.', 'statement stated quote=끝까지 남겠다 speaker=한 승객', 'in single marks'],
  ['A Velora spokesman, Tom Reed, said the outage was over.', 'statement stated quote=the outage was over speaker=Tom Reed', 'the person in apposition'],
  ['According to Velora, the plant will open in May.', 'statement stated quote=the plant will open in May speaker=Velora', 'the source first'],
  ['"We will not sell," said Mina Hart, chief executive of Velora.', 'statement stated quote=We will not sell speaker=Mina Hart', 'the whole name'],
  ['Mina Hart wrote on X: "We are hiring."', 'statement stated quote=We are hiring speaker=Mina Hart', 'written'],
  ['"We are ready," Jane Doe told reporters.',
    'statement stated quote=We are ready speaker=Jane Doe', 'quoted'],
  ['Acme Corp said it would open a plant.',
    'statement stated quote=it would open a plant speaker=Acme Corp', 'reported'],
  ['The deal was done, according to Acme Corp.',
    'statement stated quote=The deal was done speaker=Acme Corp', 'according to'],
  ['로이터통신은 익명의 관리를 인용, 양측이 휴전에 합의했다고 전했다.', 'statement stated quote=양측이 휴전에 합의했다 speaker=로이터통신', 'through whom, cut short'],
  ['Lena Fox said North Korea had agreed to talks.', 'statement stated quote=North Korea had agreed to talks speaker=Lena Fox', 'a name begins what is said'],
  ['법원은 또 성명에서 곧 선고를 내릴 것이라고 밝혔다.', 'statement stated quote=곧 선고를 내릴 것 speaker=법원 where=성명', 'what opens a further statement is no part of it'],
  ['이번 공격은 윤하람 총리가 적의 시설을 파괴했다고 발표한 뒤 이루어졌다.', 'statement stated quote=적의 시설을 파괴했다 speaker=윤하람', 'told in a clause of time: its own subject speaks'],
])('%s → %s (%s)', (text, expected) => {
  expect(statementFacts(text)).toEqual([expected])
})

test.each([
  ["새 모델의 이름은 '빛난다'로 정해졌다.", 'a name in single marks'],
  ['조사에 따르면 집값이 올랐다.', 'a survey is nobody'],
  ['\'별의 노래\'는 올해 가장 사랑받은 영화다.', 'a title in quotation marks is no speech'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(statementFacts(text)).toEqual([])
})

test('words without a speaker are those of whoever spoke last, not of whom the sentence before was about', () => {
  const facts = factsOf(['박하늘 장관은 "준비가 끝났다"고 말했다.', '이 사업은 서다올이 시작했다.', '"늦지 않겠다"고 강조했다.'])
  expect(facts.filter((fact) => fact.kind === 'statement').map((fact) => fact.slots.speaker)).toEqual(['박하늘', '박하늘'])
})
