import { describe, expect, test } from 'vitest'
import type { Story } from '../../src/digest/story.ts'
import { isOnTopic } from '../../src/digest/topics.ts'

const story = (headline: string, over: Partial<Story> = {}): Story => ({ id: 'a', headline, sentence: null, facts: [], allFacts: [], articles: ['a'], sources: 1, date: null, url: null, ...over })
const sentence = (text: string) => ({ text, article: 'a', paragraph: 0, start: 0, end: text.length })

test.each<[topic: string, headline: string, isOn: boolean, why: string]>([
  ['반도체', '반도체가 수출을 이끌었다', true, 'a particle'],
  ['반도체', '가온전자, 반도체공장 짓는다', true, 'the first part of a compound'],
  ['반도체', '한반도 체류 외국인 늘어', false, 'the same letters in two other words'],
  ['인수', '가온전자, 마루산업 인수했다', true, 'a noun with 하다'],
  ['인수', '중학교 수학의 인수분해 가르치는 법', false, 'a longer word'],
  ['AI', 'The mayor said that rain delayed the train', false, 'letters inside other words'],
  ['AI', '생성형AI 쓰는 학교 늘어', true, 'at the end of a Korean word'],
  ['ai', 'AI-made images need a label', true, 'in another case, before a hyphen'],
  ['chip', 'Chips drive exports', true, 'a plural'],
  ['chip', 'Shipping firms merge', false, 'letters inside another word'],
  ['semiconductor', '반도체 수출 사상 최대', true, 'an English topic, a Korean story'],
  ['지진', 'Earthquake shakes Haram Island', true, 'a Korean topic, an English story'],
  ['인공지능', 'Artificial intelligence firm hires 30', true, 'a translation of two words'],
  ['인공지능', 'Artificial lake opens; intelligence service moves', false, 'its words, but apart'],
  ['금리', 'Collectors show interest in old maps', false, 'half of what it is in English'],
  ['금리', 'Central bank keeps interest rate', true, 'all of it'],
  ['인수', 'Nurses take a day off', false, 'a word of "take over" alone'],
  ['데이터센터', '미루시에 데이터 센터 들어선다', true, 'written apart'],
  ['데이터 센터', '미루시 데이터센터 착공', true, 'written together'],
  ['한국은행', '한국 정부, 은행 감독 강화', false, 'its parts in two phrases'],
  ['IT', 'It rained in Calder', false, 'a stop word is meant as it is written'],
  ['IT', '국내 IT 기업 채용 줄어', true, 'and is found so'],
  ['IT', 'GRIT wins the cup', false, 'inside another word'],
  ['쌀', '쌀을 나누는 마을', true, 'one syllable with a particle'],
  ['쌀', '쌀값 3년 만에 최고', false, 'a dictionary word of its own: it can be a topic beside the other'],
  ['쌀', '쌀쌀한 날씨 이어져', false, 'the same syllable in another word'],
  ['6G', '6G 표준 논의 시작', true, 'figure and letter'],
])('%s in "%s": %s (%s)', (topic, headline, isOn) => {
  expect(isOnTopic(story(headline), [topic])).toBe(isOn)
})

describe('where it may stand', () => {
  test('in the key sentence', () => expect(isOnTopic(story('가람호 출항', { sentence: sentence('가람호가 쌀을 싣고 떠났다.') }), ['쌀'])).toBe(true))
  test('but not half in the headline and half in the sentence', () => expect(isOnTopic(story('데이터 공개', { sentence: sentence('주민 센터가 문을 열었다.') }), ['데이터센터'])).toBe(false))
  test('one of several topics is enough', () => expect(isOnTopic(story('강진에 다리 끊겨'), ['축구', '다리'])).toBe(true))
  test('without topics everywhere', () => expect(isOnTopic(story(''), [])).toBe(true))
})
