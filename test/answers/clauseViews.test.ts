import { describe, expect, test } from 'vitest'
import { clauseViews } from '../../src/answers/clauseViews.ts'
import { Lookout } from '../../src/answers/evidence.ts'
import { queryOf } from '../../src/search/query.ts'
import { languageOf } from '../../src/text/language.ts'
import { morphemesOf } from '../../src/text/morphemes.ts'
import { termsIn } from '../../src/text/terms.ts'

function clausesOf(text: string, question: string) {
  const morphemes = languageOf(text) === 'ko' ? morphemesOf(text) : []
  const lookout = new Lookout(queryOf(question), () => 1)
  return clauseViews(text, { start: 0, end: text.length }, morphemes, lookout.hits(termsIn(text, morphemes)), lookout)
}

describe('the clauses of a sentence', () => {
  test.each([
    ['반대한다는 응답이 58%, 찬성은 31%였다.', ['반대한다는 응답이 58%,', ' 찬성은 31%였다.'], 'a subject makes what stands before a comma a clause'],
    ['급식을 중단하고 빵과 우유, 바나나를 나눠 주기로 했다.', ['급식을 중단하고', ' 빵과 우유, 바나나를 나눠 주기로 했다.'], 'an ending joins; the comma of a list does not'],
    ['삼성, LG, SK가 참여했다.', ['삼성, LG, SK가 참여했다.'], 'a list of names is no clause'],
    ['회사는 공장을 짓고 있다.', ['회사는 공장을 짓고 있다.'], 'an ending before 있다 goes on'],
    ['Shares fell 3%, while Velora rose 2%.', ['Shares fell 3%,', ' while Velora rose 2%.'], 'English, at a comma'],
    ['그는 떠났다.', ['그는 떠났다.'], 'one clause'],
  ])('%s', (text, clauses, why) => {
    expect(clausesOf(text, '반대').map(({ start, end }) => text.slice(start, end)), why).toEqual(clauses)
  })

  test('the clause that alone holds a word of the question tells apart', () => {
    const [first, second] = clausesOf('반대한다는 응답이 58%, 찬성은 31%였다.', '찬성')
    expect(second!.apart).toBeGreaterThan(first!.apart)
    expect(second!.coverage).toBeGreaterThan(first!.coverage)
  })

  test('nothing tells apart where there is one clause', () => {
    expect(clausesOf('그는 반대했다.', '반대')[0]!.apart).toBe(0)
  })
})
