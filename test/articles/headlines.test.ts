import { describe, expect, test } from 'vitest'
import type { Headline } from '../../src/articles/article.ts'
import { findHeadlines, sameHeadline } from '../../src/articles/headlines.ts'
import { knowLine } from '../../src/articles/lineKinds.ts'
import { linesOf } from '../../src/articles/lines.ts'

const find = (text: string, own = '새 다리 개통') => findHeadlines(linesOf(text).map(knowLine), own)

describe('findHeadlines', () => {
  test.each<[string, Headline[], string]>([
    ['달빛섬 여객선 이틀째 결항 2026.09.14', [{ title: '달빛섬 여객선 이틀째 결항', date: '2026-09-14', teaser: null }], 'a date at the end'],
    ['2026.09.14 달빛섬 여객선 이틀째 결항', [{ title: '달빛섬 여객선 이틀째 결항', date: '2026-09-14', teaser: null }], 'a date at the beginning'],
    ['달빛섬 여객선 이틀째 결항\n2026-09-14', [{ title: '달빛섬 여객선 이틀째 결항', date: '2026-09-14', teaser: null }], 'a date below'],
    ['달빛섬 여객선 이틀째 결항 2026.09.14\n높은 물결로 여객선이 이틀째 뜨지 못했다. 관광객 300명이..', [{ title: '달빛섬 여객선 이틀째 결항', date: '2026-09-14', teaser: '높은 물결로 여객선이 이틀째 뜨지 못했다. 관광객 300명이..' }], 'a teaser'],
    ['많이 본 뉴스\n1 달빛섬 여객선 이틀째 결항\n2 별내천에 수달 가족 돌아왔다', [{ title: '달빛섬 여객선 이틀째 결항', date: null, teaser: null }, { title: '별내천에 수달 가족 돌아왔다', date: null, teaser: null }], 'under a heading, ranked'],
    ['많이 본 뉴스\n1달빛섬 여객선 이틀째 결항\n212명 탄 여객선 좌초', [{ title: '달빛섬 여객선 이틀째 결항', date: null, teaser: null }, { title: '212명 탄 여객선 좌초', date: null, teaser: null }], 'a number that is no rank'],
    ['Most read\nTeachers in Harwick call off strike', [{ title: 'Teachers in Harwick call off strike', date: null, teaser: null }], 'English'],
  ])('%j', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  test.each([
    ['새 다리 개통 2026.09.14', 'the article\'s own'],
    ['달빛섬 여객선 이틀째 결항', 'no date and no heading above'],
    ['많이 본 뉴스\n댓글 3\n정말 좋은 소식이네요 기다렸어요', 'the comment box comes between'],
    ['많이 본 뉴스\n더보기\n로그인', 'menus'],
    ['홍길동 2026.09.14 16:01', 'a name and a time over a comment'],
    ['많이 본 뉴스\n본 기사는 누구나 볼 수 있습니다.', 'a sentence'],
  ])('%j has none: %s', (text) => {
    expect(find(text)).toEqual([])
  })
})

test.each([
  ['가온전자, 마루반도체 인수', '가온전자 마루반도체 인수', true],
  ['가온전자, 마루반도체 2조원에…', '가온전자, 마루반도체 2조원에 인수', true],
  ['가온전자, 마루반도체 2조원에 인수', '가온전자, 마루반도체 2조원에 인수 | 가람일보', true],
  ['가온전자 주가 상승', '가온전자 주가 하락', false],
  ['가온', '가온전자', false],
])('%s is %s: %s', (a, b, expected) => {
  expect(sameHeadline(a, b)).toBe(expected)
})
