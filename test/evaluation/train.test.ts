import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import type { Ranking } from '../../src/answers/ranking.ts'
import type { QuestionSet } from '../../src/evaluation/questionSets.ts'
import { rightness, train } from '../../src/evaluation/train.ts'

const article = (id: string, title: string, paragraphs: string[]): Article => ({
  id, title, paragraphs, date: '2025-05-02', language: 'ko', subtitles: [], byline: null, source: null, place: null, url: null, captions: [], headlines: [], server: null,
})

const set: QuestionSet = {
  name: 'small',
  articles: [
    article('bridge', '물결대교 개통', ['물결대교가 2일 개통했다.', '물결대교 공사에는 3년이 걸렸고 900억원이 들었다.', '설계는 누리건축의 정하람 소장이 맡았다.']),
    article('market', '두레시장 화재', ['두레시장에서 불이 나 상인 4명이 다쳤다.', '두레시장 점포 25곳이 탔다.', '소방서는 누전이 원인이라고 밝혔다.']),
  ],
  questions: [
    { id: '1', question: '물결대교 공사에 얼마가 들었어?', article: 'bridge', paragraph: 1, answers: ['900억원'] },
    { id: '2', question: '물결대교는 누가 설계했어?', article: 'bridge', paragraph: 2, answers: ['정하람'] },
    { id: '3', question: '두레시장에서 몇 명이 다쳤어?', article: 'market', paragraph: 0, answers: ['4명'] },
    { id: '4', question: '두레시장 점포 몇 곳이 탔어?', article: 'market', paragraph: 1, answers: ['25곳'] },
    { id: '5', question: '물결대교 통행료는 얼마야?', article: null, paragraph: null, answers: [] },
  ],
}

describe('learning', () => {
  let learned: Ranking
  beforeAll(async () => {
    learned = await train([set])
  }, 60_000)

  it('gives the same weights from the same questions', async () => expect(await train([set])).toEqual(learned), 60_000)

  it('weighs paragraphs, words and how sure to be, and draws a line for each language', () => {
    expect(learned.passage.ko['holds the question']).toBeGreaterThan(0)
    expect(learned.span.ko['question is near']).toBeGreaterThan(0)
    expect(Object.keys(learned.confidence).length).toBeGreaterThan(5)
    for (const { answer, perhaps } of Object.values(learned.thresholds)) expect(answer).toBeGreaterThanOrEqual(perhaps)
  })

  it('learns nothing of a language that no article is in', () => expect(learned.span.en).toEqual({}))
})

describe('how right a stretch is', () => {
  it.each([
    ['4명', ['4명'], 1, 'the answer'],
    ['4 명', ['4명'], 1, 'spaces aside'],
    ['점포', ['4명'], 0, 'something else'],
    ['the tanks', ['tanks'], 1, 'an article aside in English'],
    ['banks', ['tanks'], 0, 'English is read by the word: letters in common are nothing'],
  ])('%s for %j: %d (%s)', (text, answers, right) => expect(rightness(text, answers)).toBe(right))

  it('most of it is worth a little', () => {
    expect(rightness('상인 4명', ['상인 4명이'])).toBeGreaterThan(0)
    expect(rightness('상인 4명', ['상인 4명이'])).toBeLessThan(1)
  })
})
