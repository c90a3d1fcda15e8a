import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const launchFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'launch').map(onOneLine)

test.each([
  ['애플은 9일 신형 스마트폰을 공개했다.',
    'launch stated org=애플 what=신형 스마트폰 when=2026-10-09/2026-10-10', 'brought out on a day'],
  ['누리 2호는 내년 3월에 발사될 예정이다.',
    'launch planned what=누리 2호 when=2027-03-01/2027-04-01', 'planned'],
  ['\'하늘눈\' 위성은 당초 3월 발사될 예정이었으나 5월로 연기됐고, 다시 9월로 미뤄졌다.',
    'launch stated earlier=2026-03-01/2026-04-01+2026-05-01/2026-06-01 what=하늘눈 when=2026-09-01/2026-10-01', 'three dates, one delay'],
  ['애플은 \'하늘7\' 출시를 12월로 미뤘다.',
    'launch stated org=애플 what=\'하늘7\' when=2026-12-01/2027-01-01', 'delayed by someone'],
  ['마루미술관은 다음 달 5일 문을 연다.',
    'launch planned what=마루미술관 when=2026-11-05/2026-11-06', 'opens its doors'],
  ['부산국제영화제가 10월 4일 막을 올린다.',
    'launch stated what=부산국제영화제 when=2026-10-04/2026-10-05', 'the curtain rises'],
  ['윤하람 장관은 토요일에 사고 현장을 방문할 예정이다.',
    'launch planned org=윤하람 what=사고 현장을 방문 when=2026-10-10/2026-10-11', 'anything set down for a day'],
  ['애플은 \'하늘7\' 모델을 폐기하는 방안을 논의했다.',
    'launch reported org=애플 what=하늘7', 'an end talked about: reported'],
  ['첫 번째 망원경은 \'큰눈\'으로, 2027년 가동될 예정이다.',
    'launch planned what=큰눈+망원경 when=2027-01-01/2028-01-01', 'the name stands between'],
  ['The plant will employ 1,800 people and is expected to open in the second half of 2028.',
    'launch planned what=The plant when=2028-07-01/2029-01-01', 'subject before another verb'],
  ['The release of Behemoth was delayed from April to June.',
    'launch stated earlier=2026-04-01/2026-05-01 what=Behemoth when=2026-06-01/2026-07-01', 'from, to'],
  ['Atlas will not fly before March 2029.',
    'launch planned what=Atlas when=2029-03-01/', 'not before'],
])('%s → %s (%s)', (text, expected) => {
  expect(launchFacts(text)).toEqual([expected])
})

test.each([
  ['배우는 카메라 앞에서 연기를 한다.', 'acting, no delay'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(launchFacts(text)).toEqual([])
})
