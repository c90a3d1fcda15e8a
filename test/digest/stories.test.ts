import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { readArticle } from '../../src/desk/readArticle.ts'
import type { Widen } from '../../src/digest/telling.ts'
import { clustersOf, storiesOf } from '../../src/digest/stories.ts'

/** No other language known. */
const asItIs: Widen = (query) => query

type Told = Partial<Article> & { title: string }

function reads(...told: Told[]) {
  return told.map((one, i) => readArticle({
    id: `a${i}`, subtitles: [], date: '2026-05-04', byline: null, source: `paper ${i}`, place: null, url: null, language: /[가-힣]/u.test(one.title) ? 'ko' : 'en',
    captions: [], paragraphs: [], headlines: [], server: null, ...one,
  }))
}

const MERGER: Told = { title: '도담제과, 한솥과자 900억 원에 인수', paragraphs: ['도담제과가 한솥과자를 900억 원에 인수한다고 4일 밝혔다.'] }
const BY_ANOTHER: Told = { title: '한솥과자, 도담제과에 팔린다…900억 원', paragraphs: ['한솥과자 최대 주주가 지분을 도담제과에 900억원에 넘긴다.'] }
const RECALL: Told = { title: '도담제과, 알레르기 표시 빠진 과자 회수', paragraphs: ['도담제과가 우유 표시를 빠뜨린 과자 3만 상자를 거둬들인다.'] }

describe('one story or two', () => {
  test.each<[Told, Told, boolean, string]>([
    [MERGER, BY_ANOTHER, true, 'one deal, told from both sides'],
    [MERGER, RECALL, false, 'the same company, another event'],
    [MERGER, { ...BY_ANOTHER, date: '2026-05-05' }, true, 'a paper that comes a day later'],
    [MERGER, { ...BY_ANOTHER, date: '2026-06-01' }, false, 'weeks later the same words are another story'],
    [MERGER, { ...BY_ANOTHER, date: null }, true, 'no date is no reason against it'],
    [{ title: '노을시 지하철 3호선 멈춰' }, { title: '해솔시 우체국 새로 문 열어' }, false, 'nothing but the day in common'],
    [{ title: '가온전자 3분기 영업이익 2조원' }, { title: '도담전자 3분기 영업이익 1조원' }, false, 'two companies on the day of results'],
    [{ title: 'Fire destroys warehouse in Ashby' }, { title: 'Fire destroys warehouse in Corley' }, false, 'two fires'],
    [{ title: 'Storm cuts power to 40,000 homes in Ashby' }, { title: 'Ashby: 40,000 homes without power after storm' }, true, 'headlines alone'],
    [{ title: '' }, { title: '' }, false, 'nothing said is nothing in common'],
  ])('%#: together is %s (%s)', (a, b, together) => {
    expect(clustersOf(reads(a, b), asItIs)).toHaveLength(together ? 1 : 2)
  })
})

test.fails('gap: in a headline of common words alone, the place that is one of them does not part two events', () => {
  expect(clustersOf(reads({ title: '은하터널 버스 추돌' }, { title: '노을터널 버스 추돌' }), asItIs)).toHaveLength(2)
})

test('a cluster does not depend on the order in which the news came', () => {
  const all = reads(MERGER, RECALL, BY_ANOTHER)
  const sorted = (clusters: ReturnType<typeof clustersOf>) => clusters.map((cluster) => cluster.map(({ article }) => article.id).sort().join()).sort()
  expect(sorted(clustersOf(all.toReversed(), asItIs))).toEqual(sorted(clustersOf(all, asItIs)))
})

test('the story that more papers tell comes first, with all that tell it', () => {
  const [first, second] = storiesOf(reads(RECALL, MERGER, BY_ANOTHER), asItIs)
  expect([first?.articles.toSorted(), first?.sources, second?.articles]).toEqual([['a1', 'a2'], 2, ['a0']])
})
