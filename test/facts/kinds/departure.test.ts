import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const departureFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'departure').map(onOneLine)

test.each([
  ['윤하람 장관이 취임 석 달 만에 사의를 표명했다.',
    'departure stated person=윤하람', 'offered to resign'],
  ['별빛항공 최가온 사장은 15일 자리에서 물러날 예정이다.',
    'departure planned person=최가온 role=자리 when=2026-10-15/2026-10-16', 'planned, with its day'],
  ['위르겐 클린스만 감독이 경질됐다.',
    'departure stated person=위르겐 클린스만', 'dismissed, passive'],
  ['가온시는 차누리 국장을 해임했다.',
    'departure stated org=가온시 person=차누리', 'dismissed by someone'],
  ['윤하람 장관은 사퇴하지 않겠다고 말했다.',
    'departure denied person=윤하람', 'will not: denied'],
  ['손흥민이 토트넘을 떠나 LAFC로 이적했다.',
    'departure stated org=토트넘 person=손흥민', 'left one club for another'],
  ['Intel CEO Pat Gelsinger stepped down on Sunday.',
    'departure stated person=Pat Gelsinger when=2026-10-11/2026-10-12', 'idiom and day'],
  ['Jane Roe resigned as chief executive of Acme Corp on Monday.',
    'departure stated org=Acme Corp person=Jane Roe role=chief executive when=2026-10-12/2026-10-13', 'post, firm, day'],
  ['Acme Corp fired Jane Roe.',
    'departure stated org=Acme Corp person=Jane Roe', 'dismissed'],
])('%s → %s (%s)', (text, expected) => {
  expect(departureFacts(text)).toEqual([expected])
})

test.each([
  ['서다올 대표는 14일 일본으로 떠났다.', 'a journey is no departure from a post'],
  ['Jane Roe left the house at noon.', 'left a house'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(departureFacts(text)).toEqual([])
})
