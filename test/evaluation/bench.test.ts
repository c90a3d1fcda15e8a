import { expect, it } from 'vitest'
import { loadFolders } from '../../src/articles/loadFolders.ts'
import { bench } from '../../src/evaluation/bench.ts'
import { filler } from '../../src/evaluation/filler.ts'

const { articles } = await loadFolders(['data/articles'])

it('tells the size of the archive first, then gisa beside its peers', async () => {
  const questions = [
    { id: '1', lang: 'ko', question: '하이페리온은 얼마나 커?', answerable: true, answers: [['5기가와트']], article: 'meta-superclusters', paragraph: 2 },
    { id: '2', lang: 'ko', question: '화성 탐사선', answerable: false, answers: [] },
  ]
  const measures = await bench({ articles, questions, paragraphs: 120 })
  expect(measures[0]).toMatchObject({ set: 'archive', values: { paragraphs: 120, questions: 2 } })
  expect(measures[1]!.values['letters a second']).toBeGreaterThan(0)
  expect(measures.slice(2).map((m) => m.group)).toEqual(['gisa', 'FlexSearch, default with suggest', 'plain BM25, no index limits'])
  expect(measures[2]!.values).toMatchObject({ 'R@1 %': 100, 'R@5 %': 100 })
})

it('fills up with the same nonsense every time', () => {
  expect(filler(articles, 500)).toEqual(filler(articles, 500))
  expect(filler(articles, 0)).toEqual([])
  expect(filler([], 100)).toEqual([])
})
