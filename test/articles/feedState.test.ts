import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterAnswer, afterFailure, LEAST_PAUSE, newFeed } from '../../src/articles/feedState.ts'
import { FetchError, type FetchedPage } from '../../src/articles/fetchPage.ts'

const NOW = new Date('2026-11-23T00:00:00Z')
const FEED = newFeed('https://news.example/rss', NOW)
const page = (over: Partial<FetchedPage> = {}): FetchedPage => ({
  url: FEED.url, lasting: FEED.url, unchanged: false, bytes: new Uint8Array(), type: null, charset: null, etag: '"1"', lastModified: null, ...over,
})
const minutes = (state: { next: string }) => (Date.parse(state.next) - NOW.getTime()) / 60_000

describe('the next look', () => {
  test.each([
    [afterAnswer(FEED, page(), 3, NOW, 0), 5, 'something new: soon again'],
    [afterAnswer(FEED, page(), 0, NOW, 0), 15, 'nothing new'],
    [afterAnswer(FEED, page(), 0, NOW, 1), 16.5, 'with all the jitter'],
    [afterFailure(FEED, new FetchError('x', '엑스', 500), NOW, 0), 15, 'the first failure'],
    [afterFailure({ ...FEED, failures: 3 }, new FetchError('x', '엑스', 500), NOW, 0), 120, 'the fourth'],
    [afterFailure({ ...FEED, failures: 15 }, new Error('x'), NOW, 0), 1440, 'never more than a day'],
    [afterFailure(FEED, new FetchError('x', '엑스', 429, 7200), NOW, 0), 120, 'as long as the server asks'],
    [afterFailure(FEED, new FetchError('x', '엑스', 429, 1), NOW, 0), 15, 'not sooner because the server asks for little'],
  ])('%#: in %s minutes (%s)', (state, expected) => {
    expect(minutes(state)).toBe(expected)
  })

  test('is never nearer than five minutes, whatever happened', () => {
    fc.assert(fc.property(fc.nat(40), fc.option(fc.integer({ min: 100, max: 599 })), fc.option(fc.nat(1_000_000)), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5),
      (failures, status, retryAfter, random, brought) => {
        const failed = afterFailure({ ...FEED, failures }, new FetchError('x', '엑스', status, retryAfter), NOW, random)
        const answered = afterAnswer(failed, page(), brought, NOW, random)
        for (const state of [failed, answered]) expect(Date.parse(state.next) - NOW.getTime()).toBeGreaterThanOrEqual(LEAST_PAUSE)
      }))
  })
})

test.each([
  [afterFailure(FEED, new FetchError('x', '엑스', 410), NOW, 0).paused, 'gone', '410 is for good'],
  [afterFailure(FEED, new FetchError('x', '엑스', 404), NOW, 0).paused, null, '404 may come back'],
  [afterFailure({ ...FEED, failures: 19 }, new Error('x'), NOW, 0).paused, 'failing', 'twenty in a row'],
  [afterAnswer({ ...FEED, failures: 19 }, page(), 0, NOW, 0).failures, 0, 'one answer and it counts anew'],
  [afterAnswer(FEED, page({ lasting: 'https://new.example/rss' }), 0, NOW, 0).url, 'https://new.example/rss', 'moved for good'],
  [afterAnswer({ ...FEED, etag: '"0"' }, page({ unchanged: true, etag: null }), 0, NOW, 0).etag, '"0"', '304 without a validator keeps the old one'],
  [afterAnswer({ ...FEED, etag: '"0"' }, page({ etag: null }), 0, NOW, 0).etag, null, 'a new copy without one forgets it'],
])('%s (%#) is %s: %s', (value, expected, _why) => {
  expect(value).toBe(expected)
})
