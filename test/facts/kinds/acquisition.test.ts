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
])('%s → %s (%s)', (text, expected) => {
  expect(acquisitionFacts(text)).toEqual([expected])
})

test.each([
  ['후임자가 업무를 인수했다.', 'duties are taken over, nothing is bought'],
  ['서다올은 시장에서 사과를 샀다.', 'shopping'],
  ['Jane Doe bought a house.', 'no firm'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(acquisitionFacts(text)).toEqual([])
})
