import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, askArticle } from '../../src/answers/ask.ts'
import { inquire, reasonsFor } from '../../src/answers/inquiry.ts'
import { ranking } from '../../src/answers/ranking.ts'
import { understand } from '../../src/answers/question/understand.ts'
import type { Article } from '../../src/articles/article.ts'
import { readArticle } from '../../src/desk/readArticle.ts'
import { sourcesOf } from '../support/sources.ts'

const article = (id: string, date: string, title: string, paragraphs: string[]): Article => ({
  id, title, paragraphs, date, language: 'ko', subtitles: [], byline: null, source: null, place: null, url: null, captions: [], headlines: [], server: null,
})

const ARTICLES = [
  article('gaon', '2025-03-03', '가온전자, 별빛소프트 인수', [
    '가온전자는 3일 음성 인식 업체 별빛소프트의 지분 70%를 2100억원에 인수했다고 밝혔다.',
    '가온전자는 별빛소프트 창업자인 한지우 대표를 최고기술책임자로 영입했으며, 하늘연구소의 오세린 박사도 데려왔다.',
    '새 연구동은 5월 20일 문을 열며 연구원 340명이 일하게 된다.',
    '가온전자는 연구동의 위치에 대해서는 언급하지 않았다.',
  ]),
  article('ferry', '2025-04-11', '마루섬 여객선 좌초', [
    '11일 오전 9시께 마루섬 앞바다에서 여객선 해오름호가 암초에 걸려 좌초했다.',
    '해양경찰은 승객 128명을 모두 구조했으며 3명이 다쳐 병원으로 옮겨졌다고 밝혔다.',
    '해오름호 선장 박도현 씨는 짙은 안개 때문에 암초를 보지 못했다고 말했다.',
    '인양에는 2주가 걸릴 것으로 보인다.',
  ]),
  article('ferry-later', '2025-04-12', '해오름호 좌초 부상자 늘어', ['마루섬 앞바다에서 좌초한 해오름호의 부상자가 5명이 다쳐 늘었다고 해양경찰이 12일 밝혔다.']),
]

const SCOPE = { scope: { server: null } }
const sources = sourcesOf(ARTICLES)
const said = (question: string) => ask(question, sources, SCOPE).answers.map(({ text }) => text)

describe('the short answer', () => {
  test.each([
    ['가온전자가 별빛소프트를 얼마에 샀어?', ['2100억원'], 'an amount'],
    ['별빛소프트 지분을 얼마나 인수했나요?', ['70%'], 'a stake'],
    ['누가 영입됐어?', ['한지우', '오세린'], 'everyone hired, across sentences and facts'],
    ['해오름호 선장 이름', ['박도현'], 'a name without its title'],
    ['승객 몇 명을 구조했어요?', ['128명'], 'the number that is counted so'],
    ['새 연구동 언제 문 열어?', ['5월 20일'], 'a date'],
    ['인양에 얼마나 걸려?', ['2주'], 'a duration'],
    ['가온전자 연구동 위치는 어디야?', ['언급하지 않았다'], 'what was not told'],
  ])('%s → %j (%s)', (question, expected) => expect(said(question)).toEqual(expected))
})

describe('the paragraph', () => {
  test.each([
    ['해오름호는 왜 좌초했어?', 'ferry', 2],
    ['연구동에서 몇 명이 일해?', 'gaon', 2],
  ])('%s → %s %i', (question, id, paragraph) => expect(ask(question, sources, SCOPE).passages[0]).toMatchObject({ article: id, paragraph }))

  test('of the answer comes first, and the sentence holds the answer', () => {
    const { answers, passages, sentences } = ask('승객 몇 명을 구조했어?', sources, SCOPE)
    expect(passages[0]).toMatchObject({ article: answers[0]!.article, paragraph: answers[0]!.paragraph })
    expect(sentences).toHaveLength(1)
    expect(sentences[0]!.text).toContain(answers[0]!.text)
  })

  test('of several answers the sentences are told, each once', () => {
    const { answers, sentences } = ask('누가 영입됐어?', sources, SCOPE)
    expect(answers.every(({ text }) => sentences.some((sentence) => sentence.text.includes(text)))).toBe(true)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
  })

  test('only one article is asked when it is named', () => {
    expect(ask('몇 명이 다쳤어?', sources, { ...SCOPE, article: 'gaon' }).passages.every(({ article }) => article === 'gaon')).toBe(true)
  })
})

describe('what is not there', () => {
  test('a question about nothing in the archive is not answered, and its words are named', () => {
    const answer = ask('코끼리 사육사 연봉은?', sources, SCOPE)
    expect(answer.confidence).not.toBe('answer')
    expect(answer.missing).toContain('코끼리')
  })

  test('where hardly a word occurs, what does is met by chance', () => {
    expect(ask('승객 몇 명을 구조했어?', sources, SCOPE).confidence).toBe('answer')
    expect(ask('코끼리 낙타 치타 서커스 승객 몇 명을 구조했어?', sources, SCOPE)).toMatchObject({ missing: ['코끼리', '낙타', '치타', '서커스'] })
    expect(ask('코끼리 낙타 치타 서커스 유람단 승객 몇 명이야?', sources, SCOPE).confidence).not.toBe('answer')
  })

  test('an empty archive answers nothing', () => {
    expect(ask('누가 영입됐어?', sourcesOf([]), SCOPE)).toMatchObject({ confidence: 'none', answers: [], sentences: [], passages: [] })
  })
})

describe('questions that stand on the last one', () => {
  test('그럼 다친 사람은? asks of the same article', () => {
    const previous = ask('해오름호 승객 몇 명을 구조했어?', sources, { ...SCOPE, article: 'ferry' })
    expect(ask('그럼 선장은?', sources, { ...SCOPE, previous }).passages[0]).toMatchObject({ article: 'ferry' })
  })

  test('a question that stands alone is not bent by the last one', () => {
    const previous = ask('해오름호 승객 몇 명을 구조했어?', sources, SCOPE)
    expect(ask('별빛소프트 지분을 얼마나 인수했나요?', sources, { ...SCOPE, previous })).toEqual(ask('별빛소프트 지분을 얼마나 인수했나요?', sources, SCOPE))
  })
})

describe('why', () => {
  const { why } = ask('가온전자가 별빛소프트를 얼마에 샀어?', sources, SCOPE)
  test('names what spoke for the words and for their paragraph, and how sure that makes it', () => {
    expect(why.chance).toBeGreaterThan(0)
    expect(why.chance).toBeLessThanOrEqual(1)
    expect(why['kind as asked']).toBeGreaterThan(0)
    expect(why['paragraph: search score']).toBeGreaterThan(0)
    expect(Object.values(why).every(Number.isFinite)).toBe(true)
  })
  test('parts add up to the scores that were compared', () => {
    const inquiry = inquire(understand('가온전자가 별빛소프트를 얼마에 샀어?'), sources, ranking(), SCOPE)
    const best = inquiry.spans[0]!
    const parts = Object.entries(reasonsFor(best, 'ko', ranking()))
    const sum = (of: boolean) => parts.filter(([name]) => name.startsWith('paragraph: ') === of).reduce((all, [, part]) => all + part, 0)
    expect(sum(false)).toBeCloseTo(best.score)
    expect(sum(true)).toBeCloseTo(best.passage.score)
  })
  test('tells nothing where nothing was found', () => expect(ask('누가 영입됐어?', sourcesOf([]), SCOPE).why).toEqual({ chance: 0 }))
})

test('a text of its own can be asked', () => {
  expect(askArticle('몇 명이 참가해?', readArticle(article('message', '2025-05-01', '', ['이번 대회에는 선수 57명이 참가한다.']))).answers.map(({ text }) => text)).toEqual(['57명'])
})

describe('laws', () => {
  const word = fc.constantFrom(...ARTICLES.flatMap(({ paragraphs }) => paragraphs.join(' ').split(/\s+/u)), '누가', '언제', '얼마', '몇 명', 'who', 'how much', '?', '왜')
  test('whatever is asked, every quotation is the paragraph word for word', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const { answers, sentences, passages, facts } = ask(words.join(' '), sources, SCOPE)
      for (const { article: id, paragraph, start, end, text } of [...answers, ...sentences]) {
        expect(sources.archive.get(id, SCOPE.scope)!.article.paragraphs[paragraph]!.slice(start, end)).toBe(text)
        expect(passages).toContainEqual(expect.objectContaining({ article: id, paragraph }))
      }
      for (const { text } of answers) expect(text.length).toBeLessThanOrEqual(60)
      for (const fact of facts) expect(sources.archive.get(fact.article, SCOPE.scope)!.article.paragraphs[fact.paragraph]).toContain(fact.quote)
    }), { numRuns: 150 })
  })
})
