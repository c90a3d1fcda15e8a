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
  ['윤하람 대통령이 18일 대국민 연설에서 사임 의사를 밝혔다.', 'departure planned person=윤하람 when=2026-10-18/2026-10-19', 'meant: planned'],
  ['문해솔 장관의 경질설이 나돌고 있다.', 'departure reported person=문해솔', 'talked of: reported'],
  ['마루방송 이사회는 문해솔 사장에 대한 해임 제청안을 가결했다.', 'departure planned org=마루방송 이사회 person=문해솔', 'the person stands with 에 대한'],
  ['고한결 장관은 사퇴 압력을 받고 있다.', 'departure reported person=고한결', 'under pressure: reported'],
  ['엘리엇 스피처 뉴욕 주지사가 결국 주지사직을 사임했다.', 'departure stated person=엘리엇 스피처 role=주지사직', 'a foreign name before the place of its post'],
  ['티에리 앙리가 아스널을 떠나 다온유나이티드 유니폼을 입었다.', 'departure stated org=아스널 person=티에리 앙리', 'the particle of a name the analyser does not know'],
  ['Harbor Bank chief executive Tom O\'Dell resigned on Tuesday.', 'departure stated person=Tom O\'Dell when=2026-10-13/2026-10-14', 'a name by the post before it'],
  ['Mina Hart said she would not resign.', 'departure denied person=Mina Hart', 'a pronoun stands for the person: denied'],
  ['Tom Reed retired from Microsoft on Friday.', 'departure stated org=Microsoft person=Tom Reed when=2026-10-09/2026-10-10', 'from a firm'],
])('%s → %s (%s)', (text, expected) => {
  expect(departureFacts(text)).toEqual([expected])
})

test.each([
  ['서다올 대표는 14일 일본으로 떠났다.', 'a journey is no departure from a post'],
  ['Jane Roe left the house at noon.', 'left a house'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(departureFacts(text)).toEqual([])
})
