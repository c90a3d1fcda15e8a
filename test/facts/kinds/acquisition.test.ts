import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const acquisitionFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'acquisition').map(onOneLine)

test.each([
  ['삼성전자는 마루반도체를 2조 4천억 원에 인수했다.',
    'acquisition stated amount=2400000000000 KRW buyer=삼성전자 target=마루반도체', 'firm and price'],
  ['마루반도체가 삼성전자에 인수됐다.',
    'acquisition stated buyer=삼성전자 target=마루반도체', 'passive'],
  ['삼성전자는 마루반도체 지분 30%를 5천억 원에 사들였다.',
    'acquisition stated amount=500000000000 KRW buyer=삼성전자 stake=30 percent target=마루반도체', 'a stake'],
  ['카카오가 SM엔터테인먼트 인수를 검토 중인 것으로 전해졌다.',
    'acquisition reported buyer=카카오 target=SM엔터테인먼트', 'considered: reported'],
  ['삼성전자는 마루반도체 인수를 포기했다.',
    'acquisition denied buyer=삼성전자 target=마루반도체', 'given up: denied'],
  ['삼성전자가 마루반도체를 인수하기로 했다.',
    'acquisition planned buyer=삼성전자 target=마루반도체', 'decided: planned'],
  ['가온항공과 별빛항공이 합병한다.',
    'acquisition stated buyer=가온항공 target=별빛항공', 'two firms merge'],
  ['삼성전자가 인수한 마루반도체는 차량용 칩을 만든다.',
    'acquisition stated buyer=삼성전자 target=마루반도체', 'in a relative clause'],
  ['네이버는 새봄, 하늘, 별빛 등 3개 회사를 인수했다.',
    'acquisition stated buyer=네이버 target=새봄+하늘+별빛', 'a list'],
  ['Google has agreed to acquire cybersecurity startup Wiz for $32 billion.',
    'acquisition planned amount=32000000000 USD buyer=Google target=Wiz', 'agreed: planned'],
  ['Acme Corp was acquired by Globex Inc for $2 billion.',
    'acquisition stated amount=2000000000 USD buyer=Globex Inc target=Acme Corp', 'passive'],
  ['Meta took a 49% stake in Scale AI for $14.3 billion.',
    'acquisition stated amount=14300000000 USD buyer=Meta stake=49 percent target=Scale AI', 'a stake'],
  ['Velora Labs denied a report that it was in talks to buy the chip designer Tessel.',
    'acquisition denied buyer=Velora Labs target=Tessel', 'denied'],
  ['가온은행이 유동성 위기에 빠진 별빛증권을 주당 2달러, 총 2억3600만 달러에 인수하기로 합의했다.', 'acquisition planned amount=236000000 USD buyer=가온은행 target=별빛증권', 'the whole price and not that of a share'],
  ['인도 타타모터스는 포드로부터 재규어와 랜드로버를 23억 달러에 사들였다.', 'acquisition stated amount=2300000000 USD buyer=타타모터스 seller=포드 target=재규어와 랜드로버', 'brands, bought from a firm for money'],
  ['마이크로소프트는 야후에 446억 달러 규모의 인수 제안을 했다.', 'acquisition reported amount=44600000000 USD buyer=마이크로소프트 target=야후', 'an offer, to whom it is made'],
  ['구글의 더블클릭 인수가 무산됐다.', 'acquisition denied buyer=구글 target=더블클릭', 'the buyer possesses the noun; it came to nothing: denied'],
  ['구글은 동영상 사이트 유튜브를 16억5천만 달러어치의 주식과 맞바꾸는 방식으로 인수했다.', 'acquisition stated amount=1650000000 USD buyer=구글 target=동영상 사이트 유튜브', 'the object left of a clause that tells how'],
  ['일본 노무라증권, 리먼브러더스 아시아 부문 인수', 'acquisition stated buyer=일본 노무라증권 target=리먼브러더스', 'a headline: the comma parts the buyer from the rest'],
  ['미탈스틸은 아르셀로에 대한 적대적 인수합병을 시도하고 있다.', 'acquisition reported buyer=미탈스틸 target=아르셀로', 'tried: reported'],
  ['포드가 애스턴 마틴을 쿠웨이트 투자회사 등에 9억 달러를 받고 팔았다.', 'acquisition stated amount=900000000 USD buyer=쿠웨이트 투자회사 seller=포드 target=애스턴 마틴', 'for what it is sold, between object and verb'],
  ['도쿄증권거래소와 오사카증권거래소가 통합을 추진하고 있다.', 'acquisition planned buyer=도쿄증권거래소 target=오사카증권거래소', 'two bodies on the way to one'],
  ['Velora agreed to buy Qira for $2 a share, or $236 million.', 'acquisition planned amount=236000000 USD buyer=Velora target=Qira', 'the whole price and not that of a share'],
  ['Ford sold Jaguar and Land Rover to Tata Motors for $2.3 billion.', 'acquisition stated amount=2300000000 USD buyer=Tata Motors seller=Ford target=Jaguar and Land Rover', 'brands that no list knows'],
  ['Microsoft has offered to buy Yahoo for $44.6 billion.', 'acquisition reported amount=44600000000 USD buyer=Microsoft target=Yahoo', 'offered: reported'],
  ['Velora will buy $5 billion of Goldman Sachs preferred stock.', 'acquisition planned amount=5000000000 USD buyer=Velora target=Goldman Sachs', 'stock for an amount'],
  ['Hanwha Group dropped its bid for Daewoo Shipbuilding.', 'acquisition denied buyer=Hanwha Group target=Daewoo Shipbuilding', 'given up: denied'],
  ['베스트바이는 온라인 음악업체 냅스터를 1억2천100만 달러에 매입한다고 발표했다.', 'acquisition stated amount=121000000 USD buyer=베스트바이 target=온라인 음악업체 냅스터', 'an unknown firm, by what sort of firm it is'],
])('%s → %s (%s)', (text, expected) => {
  expect(acquisitionFacts(text)).toEqual([expected])
})

test.each([
  ['후임자가 업무를 인수했다.', 'duties are taken over, nothing is bought'],
  ['서다올은 시장에서 사과를 샀다.', 'shopping'],
  ['Jane Doe bought a house.', 'no firm'],
  ['가온국이 이 무기들을 인수하는 것은 불가능하다.', 'arms are handed over'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(acquisitionFacts(text)).toEqual([])
})
