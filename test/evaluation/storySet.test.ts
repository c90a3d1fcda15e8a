import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Story } from '../../src/digest/story.ts'
import { measureStories, tellingArticles, type GoldTelling } from '../../src/evaluation/storySet.ts'
import { openNewsroom, type Newsroom } from '../../src/newsroom.ts'

const telling = (id: string, story: string, language: 'ko' | 'en' = 'ko'): GoldTelling => ({ id, story, title: id, date: '2026-10-05', language, paragraphs: [] })
const storiesOf = (...clusters: string[][]) => clusters.map((articles) => ({ id: articles[0]!, articles }) as Story)

it.each<[string, string[][], object]>([
  ['as labelled', [['a', 'b', 'c'], ['d']], { 'precision %': 100, 'recall %': 100, 'F1 %': 100 }],
  ['all in one', [['a', 'b', 'c', 'd']], { 'precision %': 50, 'recall %': 100, 'F1 %': 66.7 }],
  ['each alone', [['a'], ['b'], ['c'], ['d']], { 'precision %': null, 'recall %': 0, 'F1 %': 0 }],
  ['one left out', [['a', 'b'], ['c'], ['d']], { 'precision %': 100, 'recall %': 33.3, 'F1 %': 50 }],
])('pairs are counted: %s', (_, clusters, values) => {
  const newsroom = { digest: () => storiesOf(...clusters) } as unknown as Newsroom
  const tellings = [telling('a', 'x'), telling('b', 'x'), telling('c', 'x', 'en'), telling('d', 'y', 'en')]
  const [all, crossing] = measureStories('stories.jsonl', newsroom, tellings)
  expect(all).toEqual({ set: 'stories.jsonl', group: 'all pairs', values: { tellings: 4, 'same story': 3, ...values } })
  expect(crossing?.values['same story']).toBe(2)
})

/** What was measured, less a pair or two: the words known of both languages change the numbers a little. */
const FLOOR = 90

it(`the labelled tellings come together: F1 at least ${FLOOR}, within each day's window too`, async () => {
  const tellings = readFileSync('data/evaluation/stories.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as GoldTelling)
  expect(tellings.length).toBeGreaterThanOrEqual(150)
  expect(new Set(tellings.map(({ id }) => id)).size).toBe(tellings.length)
  const newsroom = openNewsroom()
  await newsroom.add(tellingArticles(tellings))
  const [all, crossing] = measureStories('stories.jsonl', newsroom, tellings)
  expect(all?.values['F1 %']).toBeGreaterThanOrEqual(FLOOR)
  expect(crossing?.values['F1 %']).toBeGreaterThanOrEqual(FLOOR)
  const days = [...new Set(tellings.map(({ date }) => date))]
  const windows = days.flatMap((day) => newsroom.digest({ scope: { server: null }, since: new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString(), until: `${day}T23:59:59Z` })
    .map(({ articles }) => articles.map((id) => tellings.find((one) => one.id === id)!.story)))
  // As measured: two finals in one pool, two crashes of one evening, two games of one series.
  expect(windows.filter((stories) => new Set(stories).size > 1).length).toBeLessThanOrEqual(4)
  await newsroom.close()
})
