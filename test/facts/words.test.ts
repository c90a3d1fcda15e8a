import { describe, expect, test } from 'vitest'
import { withoutBrackets, wordsOf } from '../../src/facts/words.ts'
import { newsParagraphs } from '../support/newsText.ts'

const words = (text: string) => wordsOf(text, newsParagraphs([text])[0]!.sentences[0]!)

describe('a word and its particle', () => {
  test.each<[string, string, string | null, string]>([
    ['수츠케버가 왔다', '수츠케버', '가', 'a name the analyser does not know'],
    ['클린스만 감독', '클린스만', null, 'a name that ends like a particle'],
    ['이와테현에선 비가 왔다', '이와테현', '에선', 'a short form'],
    ['49%를 샀다', '49%', '를', 'a sign is part of the word'],
    ['스케일AI의 지분', '스케일AI', '의', 'Hangul and Latin in one word'],
    ['제주도 여행', '제주도', null, 'an island is no addition'],
  ])('%s → %s + %s (%s)', (text, stem, josa) => {
    expect([words(text)[0]!.stem, words(text)[0]!.josa?.text ?? null]).toEqual([stem, josa])
  })
})

describe('the second word of a foreign name', () => {
  test.each<[string, string, string | null, string]>([
    ['벵트 외스트만의 배', '외스트만', '의', 'a name in 만'],
    ['퍼트리샤 오코로는 말했다', '오코로', '는', 'a name in 로'],
    ['사업가 마렉 피오트로비치다', '피오트로비치', null, 'with the 다 of 이다'],
    ['나루시의 팀 돌란 경찰국장', '돌란', null, 'a given name before, a title after'],
    ['공격수 베르만 감독', '베르만', null, 'a foreign sound before a title'],
    ['정부만 장관을 바꾼다', '정부', '만', 'no foreign sound'],
    ['미국 농민만의 문제', '농민', '만의', 'a common noun and a particle'],
    ['김나래 대표만의 비결', '대표', '만의', 'a title and a particle'],
  ])('%s → %s + %s (%s)', (text, stem, josa) => {
    expect(words(text).map((word) => [word.stem, word.josa?.text ?? null])).toContainEqual([stem, josa])
  })
})

test('a particle behind brackets belongs to the word before them', () => {
  const [first, second] = withoutBrackets(words("'플레이AI'(PlayAI)도 샀다"))
  expect([first!.stem, first!.josa?.text, second!.text]).toEqual(['플레이AI', '도', '샀다'])
})
