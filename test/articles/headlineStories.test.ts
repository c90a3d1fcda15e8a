import { expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { headlineStories } from '../../src/articles/headlineStories.ts'

const article: Article = {
  id: 'page', title: '새 다리 개통', subtitles: [], date: '2026-09-14', byline: '나여울 기자', source: '가람일보', place: null, url: 'https://garam.example/1', language: 'ko',
  captions: [], paragraphs: ['다리가 열렸다.'], server: '1',
  headlines: [
    { title: '여객선 이틀째 결항', date: '2026-09-13', teaser: '높은 물결로 뜨지 못했다..' },
    { title: 'Teachers call off strike', date: null, teaser: null },
  ],
}

test('each headline is a story of its own', () => {
  const [ferry, strike, ...more] = headlineStories(article)
  expect(more).toEqual([])
  expect(ferry).toMatchObject({ id: 'page~1', title: '여객선 이틀째 결항', date: '2026-09-13', paragraphs: ['여객선 이틀째 결항\n높은 물결로 뜨지 못했다..'], source: '가람일보', language: 'ko', server: '1' })
  expect(strike).toMatchObject({ id: 'page~2', date: null, paragraphs: ['Teachers call off strike'], language: 'en', byline: null, url: null, headlines: [] })
})
