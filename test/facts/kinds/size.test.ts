import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const sizeFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'size').map(onOneLine)

test.each([
  ['하늘 위성은 지름 6.5m의 거울을 갖췄다.',
    'size stated amount=6.5 meter what=거울', 'the noun behind the measure'],
  ['\'큰곰\' 발전소는 몇 년 안에 최대 5기가와트 규모로 커질 수 있다.',
    'size stated amount=5 gigawatt limit=최대 what=큰곰 when=2026-10-14/2029-10-14', 'an upper bound'],
  ['새 공장의 면적은 3만㎡에 이른다.',
    'size stated amount=30000 square meter what=새 공장', 'the owner of the dimension'],
  ['삼성은 1기가와트 이상의 용량을 갖춘 \'큰바다\' 발전소를 세웠다.',
    'size stated amount=1 gigawatt limit=이상 what=\'큰바다\' 발전소', 'what a clause describes'],
  ['Hyperion will be able to scale up to 5 gigawatts over several years.',
    'size stated amount=5 gigawatt what=Hyperion', 'upper bound'],
  ['The ship carries a mirror 4.5 metres across.',
    'size stated amount=4.5 meter what=a mirror', 'beside its noun'],
  ['새 경기장은 9만1천 명을 수용할 수 있다.', 'size stated amount=91000 person what=새 경기장', 'whom it holds'],
  ['길이 345m의 초호화 유람선 큰바다2호가 부산항에 들어왔다.', 'size stated amount=345 meter what=초호화 유람선 큰바다2호', 'the noun the measure belongs to, to its end'],
])('%s → %s (%s)', (text, expected) => {
  expect(sizeFacts(text)).toEqual([expected])
})

test.each([
  ['그는 5km를 달렸다.', 'a distance run is no size'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(sizeFacts(text)).toEqual([])
})
