import { describe, expect, test } from 'vitest'
import { noiseOf } from '../../src/articles/noise.ts'
import { readLexicon } from '../../src/text/lexicon.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

describe('furniture of a page', () => {
  test.each([
    ['정치 경제 사회 국제 문화', 'menu'], ['로그인 | 회원가입', 'menu'], ['HOME > NEWS', 'menu'], ['Skip to main content', 'menu'],
    ['페이스북 트위터 카카오톡 URL복사', 'share'], ['글자크기 가 가 가', 'share'], ['좋아요 12', 'share'], ['5 min read', 'share'], ['3시간 전', 'share'],
    ['의견목록    [의견수 : 3]', 'comments'], ['댓글 12', 'comments'], ['전체 댓글 1,204개', 'comments'], ['Leave a comment', 'comments'], ['24 Comments', 'comments'],
    ['아이디 비밀번호', 'form'], ['Email address', 'form'],
    ['많이 본 뉴스', 'list'], ['가람일보 인기기사', 'list'], ['한예문 기자의 다른 기사', 'list'], ['Most read', 'list'], ['More from Science', 'list'],
    ['광고', 'ad'], ['Advertisement', 'ad'],
    ['회사소개 | 이용약관 | 개인정보처리방침', 'footer'], ['신문사소개기사제보광고문의개인정보취급방침', 'footer'], ['Terms of Use', 'footer'],
    ['등록번호 : 가람 아00321 | 발행인 : 김가람', 'footer'],
    ['저작권자 © 가람일보 무단전재 및 재배포 금지', 'copyright'], ['<저작권자(c) 한들통신, 무단 전재-재배포, AI 학습 및 활용 금지>', 'copyright'],
    ['[ⓒ 누리경제, 무단 전재 및 재배포 금지]', 'copyright'], ['© 2026 Port Calder Gazette. All rights reserved.', 'copyright'],
    ['▶ 가람일보 네이버 채널 구독하기', 'subscribe'], ['Sign up for our free morning newsletter', 'subscribe'],
    ['Follow BBN North on Facebook, X, and Instagram.', 'subscribe'], ['이용약관 개인정보처리방침 © Portal Corp.', 'footer'],
    ['[앵커]', 'mark'], ['동영상 고정 취소', 'notice'],
  ])('%s: %s', (line, kind) => {
    expect(noiseOf(line)).toBe(kind)
  })
})

describe('text that only looks like it', () => {
  test.each([
    ['저작권자는 법원에 소송을 냈다고 12일 밝혔다.', 'a sentence about a copyright holder'],
    ['이 회사는 무단 전재를 금지하는 법안에 반대한다고 밝혔다. 국회는 다음 주에 법안을 다룬다.', 'a sentence about copying'],
    ['댓글 조작 사건의 첫 재판이 열렸다.', 'a sentence that opens with a menu word'],
    ['경제 성장률이 1.9%로 낮아졌다.', 'another'],
    ['Comments by the minister angered farmers.', 'English'],
    ['Related companies fell by 3 percent on Monday.', 'English'],
    ['정치 경제 사회를 아우르는 개혁', 'menu words and others'],
    ['Follow the signs on the bridge and turn left.', 'a sentence that opens like an invitation'],
    ['이용약관을 바꾸면 회원에게 알려야 한다고 위원회가 밝혔다.', 'terms of use as a topic'],
    ['구독 경제가 커지고 있다.', 'subscription as a topic'],
    ['Subscriptions rose 12 percent, the company said.', 'subscription as a topic'],
    ['로그인 오류로 고객 64만 명이 불편을 겪었다.', 'log-in as a topic'],
    ['온라인 동영상 서비스 업체 두 곳이 요금을 올린다.', 'video services as a topic'],
  ])('%s', (line) => {
    expect(noiseOf(line)).toBeNull()
  })
})

test('the word list is sorted, complete and without doubles', () => {
  const rows = readLexicon('boilerplate')
  const words = rows.map(({ words }) => words!)
  expect(words).toEqual(words.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(new Set(words).size).toBe(words.length)
  for (const { kind, source } of rows) expect([kind !== '', source !== '']).toEqual([true, true])
})

test('long lines take no long time', () => {
  expect(cpuMilliseconds(() => {
    for (const part of ['저작권자 ', 'by ', '구독 ', '가', '(사진=', 'ⓒ', '광고']) for (const size of [100, 299, 20_000]) noiseOf(part.repeat(size).slice(0, size))
  })).toBeLessThan(1000)
})
