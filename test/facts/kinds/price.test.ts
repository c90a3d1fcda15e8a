import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const priceFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'price').map(onOneLine)

test.each([
  ['삼성전자 주가는 14일 3.2% 오른 8만1천 원에 마감했다.',
    'price stated change=3.2 percent value=81000 KRW what=삼성전자 주가', 'change and close'],
  ['코스피는 전날보다 25.3포인트 내린 2,610.5로 거래를 마쳤다.',
    'price stated change=-25.3 point value=2610.5 point what=코스피', 'an index in points'],
  ['10월 인도분 WTI는 배럴당 2.5달러 내린 77.42달러에 마감했다.',
    'price stated change=-2.5 USD value=77.42 USD what=10월 인도분 WTI', 'a future'],
  ['정부는 전기요금을 kWh당 5원 인상하기로 했다.',
    'price planned change=5 KRW what=전기요금', 'planned'],
  ['한국은행이 기준금리를 연 3.50%로 동결했다.',
    'price stated value=3.5 percent what=기준금리', 'unchanged'],
  ['Shares of Tesla fell 4.2% to $315.40.',
    'price stated change=-4.2 percent value=315.4 USD what=Shares of Tesla', 'change and close'],
  ['Oil prices rose 2% to $80.15 a barrel.',
    'price stated change=2 percent value=80.15 USD what=Oil prices', 'a commodity'],
  ['서울 시내버스 요금이 다음 달부터 900원에서 1천원으로 오른다.', 'price stated value=1000 KRW what=서울 시내버스 요금', 'from one price to another'],
  ['삼성전자는 1만2천원(2.1%) 떨어진 56만원에 장을 마쳤다.', 'price stated change=-12000 KRW value=560000 KRW what=삼성전자', 'the percentage in brackets is no level'],
  ['엔화 환율은 117.35엔으로 전날 종가(118.02엔)보다 하락했다.', 'price stated value=117.35 JPY what=엔화 환율', 'what it is compared with is no change'],
  ['The Dow Jones industrial average fell 777.68 points, or 6.98 percent, to 10,365.45.', 'price stated change=-777.68 point value=10365.45 point what=Dow Jones industrial average', 'points and percent'],
  ['Light, sweet crude for September delivery fell $3.98 to settle at $124.44 a barrel.', 'price stated change=-3.98 USD value=124.44 USD what=sweet crude for September delivery', 'a month of delivery'],
  ['Google shares closed down 5.2 percent at $433.86.', 'price stated change=-5.2 percent value=433.86 USD what=Google shares', 'the way before the change'],
])('%s → %s (%s)', (text, expected) => {
  expect(priceFacts(text)).toEqual([expected])
})

test.each([
  ['그는 계단을 올라 3층으로 갔다.', 'nothing priced'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(priceFacts(text)).toEqual([])
})
