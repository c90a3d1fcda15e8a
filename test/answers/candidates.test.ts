import { describe, expect, test } from 'vitest'
import { LONGEST_ANSWER } from '../../src/answers/answer.ts'
import { candidatesIn } from '../../src/answers/candidates.ts'
import type { Asks } from '../../src/answers/question/question.ts'
import { readArticle } from '../../src/desk/readArticle.ts'
import { languageOf } from '../../src/text/language.ts'
import { unpackMorphemes } from '../../src/text/packedMorphemes.ts'
import { articleOf } from '../support/articles.ts'

const firstSentence = (text: string) => readArticle(articleOf({ id: 'a', title: '', paragraphs: [text], language: languageOf(text), date: '2025-03-03' })).paragraphs[0]!.sentences[0]!

function offered(text: string, asks: Asks): string[] {
  const sentence = firstSentence(text)
  const found = candidatesIn(text, sentence, 0, unpackMorphemes(sentence.morphemes, text), asks)
  for (const { start, end, text: words } of found) {
    expect(text.slice(start, end)).toBe(words)
    expect(words.length).toBeLessThanOrEqual(LONGEST_ANSWER)
  }
  return found.map((candidate) => candidate.text)
}

describe('what may answer', () => {
  test.each([
    ['마루섬 축제는 지난 2019년 시작됐다.', 'date', '2019년', 'without the words around a date'],
    ['접수는 6월 1일부터 받는다.', 'date', '6월 1일', 'without its particle'],
    ['공사는 앞으로 4개월간 이어진다.', 'duration', '4개월', 'a stretch of time to come'],
    ['전쟁은 1931년부터 1934년까지 이어졌다.', 'date', '1934년', 'either end of a range'],
    ['마루호는 1945년 4월 30일에 가라앉았다.', 'date', '1945년', 'the year alone, should it be asked for'],
    ['고래는 무게가 700kg 이상 나간다.', 'number', '700kg 이상', 'with what bounds it'],
    ["새 배의 이름은 '해오름호'라고 한다.", 'name', '해오름호', 'words in quotation marks'],
    ['강물의 오염이 원인으로 보인다.', 'reason', '강물의 오염', 'a noun with what it is of'],
    ['The mine was bought by Velora Metals in May.', 'organization', 'Velora Metals', 'an English name'],
    ['The council built a new bridge over the river Lune.', 'thing', 'a new bridge over the river Lune', 'a noun phrase with what it takes in'],
    ['Divers use remote sensing to map the reef.', 'thing', 'remote', 'what describes a noun: what kind of sensing'],
    ['The keeper won four rowing medals.', 'number', 'four rowing medals', 'counted things without a known unit'],
    ['The harbour opened in January 1943.', 'date', 'January 1943', 'a month with its year'],
    ['공장은 나사가 헐거워서 멈췄다.', 'reason', '나사가 헐거워서', 'a clause that tells why'],
    ['회사는 위치를 언급하지 않았다.', 'place', '언급하지 않았다', 'what was not told'],
  ] as [string, Asks, string, string][])('%s, asked for a %s: %s (%s)', (text, asks, expected) => expect(offered(text, asks)).toContain(expected))

  test.each([
    ['마루섬 축제는 지난 2019년 시작됐다.', 'date', '마루섬', 'a place is no date'],
    ['배우 김나래가 상을 받았다.', 'person', '김나래가', 'a name with its particle'],
    ['출시는 2027년 3월로 미뤄졌다.', 'reason', '2027년 3월', 'a date is no reason'],
    ['열차는 시속 70㎞로 달렸다.', 'person', '70㎞', 'nobody is a speed'],
    ['새들은 그 가운데 살았다.', 'thing', '가운데', 'a noun that says nothing alone'],
    ['공장은 나사가 헐거워서 멈췄다.', 'thing', '나사가 헐거워서', 'no reason is asked for'],
    ['The mine was bought by Velora Metals in May.', 'organization', 'by Velora Metals', 'a phrase does not begin with a preposition'],
    ['The harbour opened in January 1943.', 'date', 'January 19', 'a year is not cut'],
    ['The council built a new bridge over the river Lune.', 'thing', 'a new bridge over the river', 'a noun phrase is not cut in its middle'],
    ['The keeper quickly sold the old boat.', 'person', 'sold the old boat', 'nobody is a deed'],
    ['The cost has risen to $3.4 billion from $2.6 billion.', 'money', 'risen to $3.4 billion from $2.6 billion', 'an amount stands better alone'],
    ['The crash injured 14 people on Monday.', 'number', '14', 'a figure answers with what it counts'],
  ] as [string, Asks, string, string][])('%s, asked for a %s: not %s (%s)', (text, asks, unwanted) => expect(offered(text, asks)).not.toContain(unwanted))
})

describe('a sentence that never ends', () => {
  test.each([
    ['로봇의 은행 가격이 올랐고 '.repeat(800), 'Korean'],
    ["big robot market company price and the king's bank ".repeat(400), 'English'],
  ])('offers what its beginning holds, so that hostile text costs no more than a long sentence', (text) => {
    const sentence = firstSentence(text)
    expect(sentence.end - sentence.start).toBeGreaterThan(3000)
    const ends = candidatesIn(text, sentence, 0, unpackMorphemes(sentence.morphemes, text), 'thing').map(({ end }) => end)
    expect(ends.length).toBeGreaterThan(0)
    expect(Math.max(...ends)).toBeLessThanOrEqual(1500)
  })
})
