import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const hireFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'hire').map(onOneLine)

test.each([
  ['메타는 새봄의 대표였던 서다올을 최고기술책임자로 영입했다.',
    'hire stated org=메타 person=서다올 role=최고기술책임자', 'object and post'],
  ['고한결 부행장이 마루은행장에 선임됐다.',
    'hire stated person=고한결 role=마루은행장', 'passive, post with 에'],
  ['국가대표 출신 공격수 문해솔이 해온FC에서 다온유나이티드로 이적했다.',
    'hire stated from=해온FC org=다온유나이티드 person=문해솔', 'moves from one to another'],
  ['삼성전자는 애플의 칩 설계 총괄 책임자를 200만 달러에 스카우트했다.',
    'hire stated amount=2000000 USD from=애플 org=삼성전자 person=애플의 칩 설계 총괄 책임자', 'a post in place of a name; the employer before is the possessor'],
  ['구글은 애플에서 연구원 10여 명을 데려왔다.',
    'hire stated count=10 person from=애플 org=구글 person=연구원 10여 명', 'people counted, not named'],
  ['차누리 의원이 국회의장에 당선됐다.',
    'hire stated person=차누리 role=국회의장', 'elected to a post'],
  ['새벽당은 문해솔 전 의원을 당 대표로 선출했다.',
    'hire stated org=새벽당 person=문해솔 role=당 대표', 'elected by a party'],
  ['구글은 문해솔을 영입하지 않기로 했다.',
    'hire denied org=구글 person=문해솔', 'decided against: denied'],
  ['구글은 문해솔 영입설을 부인했다.',
    'hire denied org=구글 person=문해솔', 'talk denied'],
  ['구글이 문해솔 영입을 검토하고 있는 것으로 알려졌다.',
    'hire reported org=구글 person=문해솔', 'considered: reported'],
  ['구글이 문해솔을 영입한다면 주가가 오를 것이다.',
    'hire reported org=구글 person=문해솔', 'a condition: reported'],
  ['구글은 문해솔을 영입할 계획이다.',
    'hire planned org=구글 person=문해솔', 'planned'],
  ['구글이 문해솔을 영입할까?',
    'hire reported org=구글 person=문해솔', 'asked: reported'],
  ['Microsoft named Jane Doe as chief financial officer.',
    'hire stated org=Microsoft person=Jane Doe role=chief financial officer', 'named to a post'],
  ['Alexandr Wang, the founder of Scale AI, joined Meta as chief AI officer.',
    'hire stated org=Meta person=Alexandr Wang role=chief AI officer', 'joins, with an aside'],
  ['Google will hire Jane Doe as head of design.',
    'hire planned org=Google person=Jane Doe role=head of design', 'planned'],
  ['Google did not hire Jane Doe.',
    'hire denied org=Google person=Jane Doe', 'denied'],
  ['가온건설은 신임 대표이사 사장에 문해솔 부사장을 선임했다고 20일 밝혔다.', 'hire stated org=가온건설 person=문해솔 role=신임 대표이사 사장', 'the post stands with 에, before the person'],
  ['버들 대통령 당선인이 차기 국무장관에 힐다 몰로나 상원의원을 지명했다.', 'hire stated person=힐다 몰로나 role=차기 국무장관', 'a president-elect employs nobody himself'],
  ['야후의 새 최고경영자로 서다올이 선임됐다.', 'hire stated org=야후 person=서다올 role=새 최고경영자', 'the post without the firm it is named with'],
  ['첼시가 불가리아 공격수 디마르 베르토프를 3천75만 파운드에 영입했다.', 'hire stated amount=30750000 GBP org=첼시 person=디마르 베르토프', 'a name no list knows, by its calling'],
  ['이탈리아의 AC밀란은 바르셀로나에서 뛰던 호나우지뉴와 3년 계약을 맺었다고 발표했다.', 'hire stated org=AC밀란 person=호나우지뉴', 'an organisation signs with a person'],
  ['포스코는 내달 주주총회에서 문해솔 사장을 새 회장으로 선임할 예정이다.', 'hire planned org=포스코 person=문해솔 role=새 회장', 'a meeting is no former employer'],
  ['별빛당은 고한결 의원을 새 당의장으로 선출했다.', 'hire stated org=별빛당 person=고한결 role=새 당의장', 'what stands with 로 before such a verb is a post'],
  ['문해솔 유엔 사무총장이 만장일치로 연임에 성공했다.', 'hire stated org=유엔 person=문해솔', 'a verbal noun with a light verb'],
  ['윤하람 감독은 문해솔에게 레알 마드리드로 이적하는 것은 나쁜 선택이라고 말했다.', 'hire reported org=레알 마드리드 person=문해솔', 'talk of going, said to the one who would'],
  ['President Lena Fox nominated Mina Hart to the Supreme Court.', 'hire stated org=Supreme Court person=Mina Hart', 'to a court'],
  ['이탈리아 세리에A 인터밀란은 문해솔을 새 사령탑으로 영입했다고 발표했다.', 'hire stated org=인터밀란 person=문해솔 role=새 사령탑', 'the country only says whence the club comes'],
])('%s → %s (%s)', (text, expected) => {
  expect(hireFacts(text)).toEqual([expected])
})

test.each([
  ['윤하람 장관이 문해솔을 만났다.', 'no hire: they met'],
  ['가온시는 새 제도를 도입했다.', 'no hire: a thing is brought in'],
  ['정부가 선출한 임원은 모두 열 명이다.', 'a group described by how it came about, nobody hired'],
  ['Google hired a hall for the party.', 'a hall is no person'],
  ['승무원이 승객들을 강제로 자리에 앉혔다.', 'a seat is no post'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(hireFacts(text)).toEqual([])
})
