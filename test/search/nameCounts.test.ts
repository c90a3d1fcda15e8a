import { expect, it } from 'vitest'
import type { ReadArticle } from '../../src/desk/readArticle.ts'
import { NameCounts } from '../../src/search/nameCounts.ts'
import { article } from '../storage/contract.ts'

const naming = (id: string, server: string | null, ...names: string[]): ReadArticle => ({
  ...article(id, server),
  paragraphs: [{ sentences: [{ start: 0, end: 2, morphemes: '', readings: [], mentions: names.map((name) => ({ kind: 'person', text: name, name, aliases: [], start: 0, end: 2 })) }] }],
})

it('tells the names that a server may see, the most frequent first', () => {
  const counts = new NameCounts()
  counts.add(naming('a', null, '온다솜', '나여울', '나여울'))
  counts.add(naming('b', '1', '온다솜', '온다솜', '하루나'))
  expect(counts.visible(null, [])).toEqual(['나여울', '온다솜'])
  expect(counts.visible('1', [])).toEqual(['온다솜', '나여울', '하루나'])
  expect(counts.visible('2', [])).toEqual(['나여울', '온다솜'])
})

it('forgets what goes, and hides a shared article that a server has its own of', () => {
  const counts = new NameCounts()
  const shared = naming('a', null, '온다솜', '나여울')
  counts.add(shared)
  counts.add(naming('a', '1', '온다솜'))
  expect(counts.visible('1', [shared])).toEqual(['온다솜'])
  counts.remove(shared)
  expect(counts.visible(null, [])).toEqual([])
  expect(counts.visible('1', [])).toEqual(['온다솜'])
})
