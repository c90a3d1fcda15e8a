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
  ['애플은 차세대 아이폰을 오는 11월 11일 세계 22개국에서 동시에 출시한다.', 'launch planned org=애플 what=차세대 아이폰 when=2026-11-11/2026-11-12', 'a date behind the object'],
  ['베이징 올림픽이 8일 오후 8시 화려하게 막을 올렸다.', 'launch stated what=베이징 올림픽 when=2026-10-08/2026-10-09', 'an adverb between date and verb'],
  ['한국형 발사체는 2028년 발사를 목표로 개발 중이다.', 'launch planned what=한국형 발사체 when=2028-01-01/2029-01-01', 'the date before the noun, a goal: planned'],
  ['거대강입자가속기가 오는 20일 가동에 들어간다.', 'launch planned what=거대강입자가속기 when=2026-10-20/2026-10-21', 'a verbal noun with 들어가다'],
  ['다음 달 8일 개막되는 베이징 영화제를 앞두고 경비가 강화됐다.', 'launch planned what=베이징 영화제 when=2026-11-08/2026-11-09', 'to come, in a relative clause: planned'],
  ['대한항공은 내년 6월 1일부터 상파울루 노선에 취항한다.', 'launch planned org=대한항공 what=상파울루 노선 when=2027-06-01/', 'it is the route that opens'],
  ['법원은 오는 25일 첫 공판을 열기로 했다.', 'launch planned org=법원 what=첫 공판 when=2026-10-25/2026-10-26', 'a hearing set down for a day'],
  ['Boeing has delayed the first flight of its 787 Dreamliner to the second quarter of next year.', 'launch stated org=Boeing what=its 787 Dreamliner when=2027-04-01/2027-07-01', 'the first flight of it'],
  ['Tom Reed is due to visit the site on Saturday.', 'launch planned org=Tom Reed what=visit the site when=2026-10-17/2026-10-18', 'anything set down for a day'],
  ['남북 장관급 회담이 27일부터 나흘간 서울에서 열린다.', 'launch stated what=남북 장관급 회담 when=2026-10-27/2026-10-31', 'from a day on, so many days'],
])('%s → %s (%s)', (text, expected) => {
  expect(launchFacts(text)).toEqual([expected])
})

test.each([
  ['배우는 카메라 앞에서 연기를 한다.', 'acting, no delay'],
  ['윤하람 장관은 28일 열린 기자회견에서 웃었다.', 'a press conference that was held'],
  ['방화범들이 철도 운행 서비스를 지연시켰다.', 'trains that run late'],
  ['양측은 27일 치러지는 총선 이후 다시 회담을 가질 예정이다.', 'the date is that of the election'],
  ['The lead that the candidate held at the end of last week is gone.', 'held is not taking place'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(launchFacts(text)).toEqual([])
})
