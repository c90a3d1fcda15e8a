import { describe, expect, test } from 'vitest'
import { reasonClauses } from '../../src/answers/reasonClauses.ts'
import { morphemesOf } from '../../src/text/morphemes.ts'

function clauses(text: string): string[] {
  return reasonClauses(text, { start: 0, end: text.length }, morphemesOf(text)).map(({ span, ending }) => `${ending}: ${text.slice(span.start, span.end)}`)
}

describe('clauses that tell why', () => {
  test.each<[text: string, expected: string[], why: string]>([
    ['나사가 헐거워서 바퀴가 빠졌다', ['because: 나사가 헐거워서'], '-아서'],
    ['눈이 쌓이는 바람에 문을 닫았다', ['because: 눈이 쌓이는 바람'], 'a bound noun'],
    ['찬 공기를 쓸 수 있기 때문이다', ['because: 찬 공기를 쓸 수 있기 때문'], '때문 at the end of the sentence'],
    ['쥐를 잡으려고 고양이를 들여왔다', ['aim: 쥐를 잡으려고'], '-려고'],
    ['먹이를 꾀기 위해 빛을 낸다', ['aim: 먹이를 꾀기 위해'], '위해'],
    ['벌을 받을까 봐 숨었다', ['aim: 벌을 받을까 봐', 'so: 벌을 받을까 봐'], 'a fear'],
    ['동료 네 명이 숨지자 일을 멈췄다', ['upon: 동료 네 명이 숨지자'], '-자'],
    ['이번 지진은 진원이 얕아 피해가 컸다', ['so: 이번 지진은 진원이 얕아', 'so: 진원이 얕아'], 'with its topic and without'],
    ['먼지가 낀다는 지적에 바퀴를 없앴다', ['said: 먼지가 낀다'], 'what was said to be so'],
    ['회사(GN)는 "기름값을 아끼려고 껐다"고 했다', ['aim: 회사(GN)는 "기름값을 아끼려고', 'aim: "기름값을 아끼려고', 'aim: 기름값을 아끼려고'], 'from the quotation mark on, not from the bracket'],
    ['물범을 보고 싶다는 승객의 말에 섬으로 갔다', ['said: 물범을 보고 싶다'], 'whose words stand between'],
  ])('%s → %j (%s)', (text, expected) => expect(clauses(text)).toEqual(expected))

  test.each([
    ['대표는 대변인을 통해 사과했다', 'by whom, not why'],
    ['가게를 열어 두고 나갔다', 'a helping verb follows'],
    ['나라를 떠나 왔다', 'another helping verb'],
    ['공장은 5월에 문을 연다', 'one clause, no ending'],
    ['온다는 새 대표는 아직 없다', 'nothing is given as a reason'],
    ['', 'nothing'],
  ])('%s → none (%s)', (text) => expect(clauses(text)).toEqual([]))
})
