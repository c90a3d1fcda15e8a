import { describe, expect, test } from 'vitest'
import { editionOf, MOST_STORIES, toldOf, verdictOn } from '../../src/digest/edition.ts'
import type { Story } from '../../src/digest/story.ts'
import type { Fact } from '../../src/facts/fact.ts'

const killed = (value: number): Fact => ({
  kind: 'casualties', status: 'stated', slots: { killed: { raw: `${value}명`, value, unit: 'person' } },
  quote: `${value}명이 숨졌다`, article: 'a', paragraph: 0, start: 0, end: 5, rule: 'r',
})
const story = (id: string, facts: Fact[] = [], headline = `소식 ${id}`): Story => ({
  id, headline, sentence: null, facts, allFacts: facts, articles: [`${id}-1`], sources: 1, date: '2026-11-23', url: null,
})
const before = (one: Story) => toldOf([{ story: one, news: null }], '1:2', '2026-11-22')

describe('what goes out', () => {
  test.each<[string, Story, Story | null, string[], string]>([
    ['new', story('fire', [killed(9)]), null, [], 'never told'],
    ['told', story('fire', [killed(9)]), story('fire', [killed(9)]), [], 'nothing came'],
    ['told', story('fire', []), story('fire', [killed(9)]), [], 'it only lost facts'],
    ['update', story('fire', [killed(11)]), story('fire', [killed(9)]), [], 'two more dead'],
    ['update', { ...story('blaze', [killed(11)]), articles: ['fire-1', 'x'] }, story('fire', [killed(9)]), [], 'another lead, but an article of the story was told'],
    ['offTopic', story('fire'), null, ['지진'], 'another topic'],
    ['new', story('fire', [], 'AI 화재 감지기'), null, ['지진', 'ai'], 'one of the topics, in another case'],
    ['new', story('fire', [killed(9)]), null, ['숨졌다'], 'a topic in a fact'],
  ])('%s: %# (%s)', (verdict, one, earlier, topics) => {
    const told = earlier ? before(earlier) : []
    expect(verdictOn(one, [one], told, topics)).toBe(verdict)
    expect(editionOf([one], told, topics).entries).toHaveLength(verdict === 'new' || verdict === 'update' ? 1 : 0)
  })

  test('an update says what is new and nothing else', () => {
    const [entry] = editionOf([story('fire', [killed(9), killed(11)])], before(story('fire', [killed(9)])), []).entries
    expect(entry?.news).toEqual([killed(11)])
  })

  test('ten at most, in order; the rest are counted', () => {
    const stories = Array.from({ length: 13 }, (_, i) => story(String(i)))
    const edition = editionOf(stories, [], [])
    expect(edition.entries.map((entry) => entry.story.id)).toEqual(stories.slice(0, MOST_STORIES).map((one) => one.id))
    expect(edition.more).toBe(3)
    expect(verdictOn(stories[12]!, stories, [], [])).toBe('crowdedOut')
  })
})
