import { describe, expect, it } from 'vitest'
import { queryOf, termsOfWord } from '../../src/search/query.ts'

const cases: [question: string, words: string[], why: string][] = [
  ['누가 메타에 영입됐어?', ['메타', '영입'], 'particles, endings and who are left out'],
  ['하이페리온은 얼마나 커?', ['하이페리온', '커'], 'how is left out, big is not'],
  ['프로메테우스는 언제 가동돼?', ['프로메테우스', '가동'], 'when is left out'],
  ['how much did Meta pay for its stake in Scale AI?', ['Meta', 'pay', 'stake', 'Scale', 'AI'], 'English stop words'],
  ['ㅁㄴㅇㄹ', ['ㅁㄴㅇㄹ'], 'letters that are no word, whole'],
  ['Who runs the U.S. firm?', ['runs', 'U.S.', 'firm'], 'initials are one word'],
  ['누구?', ['누구?'], 'nothing but a question word: it is kept'],
  ['나루섬 고래 길이', ['나루섬', '고래', '길이'], 'what only looks like a particle stays'],
  ['데이터 센터 데이터', ['데이터', '센터'], 'a word said twice counts once'],
  ['오픈AI의 대표', ['오픈AI', '대표'], 'two scripts in one word'],
  ['', [], 'nothing'],
  ['?!…', [], 'marks alone'],
]

describe('queryOf', () => {
  it.each(cases)('%s', (question, words, why) => expect(queryOf(question).words, why).toEqual(words))

  it('gives every term once, to the word it stands for', () => {
    const { words, terms } = queryOf('143억 달러를 투자한 회사')
    expect(words).toEqual(['143억', '달러', '투자', '회사'])
    expect(terms.map((t) => t.term)).toEqual([...new Set(terms.map((t) => t.term))])
    expect(terms.filter((t) => t.word === 0).map((t) => t.term)).toEqual(['n143', 'b억', 'm억', 'n14300000000'])
    expect(terms.every((t) => t.weight === 1 && t.alternative === 0)).toBe(true)
  })

  it('an amount in English meets the same in Korean', () => {
    expect(queryOf('Who paid $14.3 billion?').terms.map((t) => t.term)).toContain('n14300000000')
  })

  it('reads no more than 500 letters', () => {
    expect(queryOf('공장 '.repeat(10_000) + '등대').words).toEqual(['공장'])
  })
})

it('terms of another spelling', () => {
  expect(termsOfWord('데이터 센터')).toEqual(['b데이', 'b이터', 'w데이터', 'b센터', 'w센터', 'm데이터', 'm센터'])
  expect(termsOfWord('data centres')).toEqual(['edata', 'ecenter'])
})
