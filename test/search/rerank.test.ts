import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/desk/readArticle.ts'
import { Forward } from '../../src/search/forward.ts'
import { exactScore, type WeighedTerm } from '../../src/search/rerank.ts'
import { WEIGHTS } from '../../src/search/weights.ts'
import { familyOf } from '../../src/text/terms.ts'

const weights = { ...WEIGHTS, lead: 0 }
const forward = new Forward()
const entries = forward.add(readArticle({
  id: 'ferry', title: 'Harbour news', subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'en',
  captions: [], headlines: [], server: null,
  paragraphs: [
    'A ferry struck rocks. It rained on all the islands of the coast that day, and nobody could see the lighthouse.',
    'A ferry sailed in the morning. It rained on all the islands of the coast that day, and boats hit rocks.',
    'The harbour closed.',
    'The weather was fine.',
  ],
}))
const term = (name: string, word: number, alternative = 0): WeighedTerm =>
  ({ term: name, id: forward.termId(name)!, family: familyOf(name), counts: 1, word, alternative })
const scores = (...terms: WeighedTerm[]) => entries.map(exactScore(terms, weights))

describe('exactScore', () => {
  it('is 0 without any of the terms', () => expect(scores(term('eferri', 0))[3]).toBe(0))

  it('raises words that stand together', () => {
    const [near, far] = scores(term('eferri', 0), term('erock', 1))
    expect(near).toBeGreaterThan(far!)
    const [one, other] = scores(term('eferri', 0))
    expect(one! / other!).toBeCloseTo(1, 1)
  })

  it('counts the headline in every paragraph', () => {
    expect(scores(term('eharbor', 0)).every((score) => score > 0)).toBe(true)
    expect(Math.max(...scores(term('eharbor', 0)))).toBe(scores(term('eharbor', 0))[2])
  })

  it('takes the best alternative of a word', () => {
    const both = scores(term('eferri', 0), term('erock', 0, 1))[0]!
    expect(both).toBeCloseTo(Math.max(scores(term('eferri', 0))[0]!, scores(term('erock', 0))[0]!))
  })

  it('raises the first paragraphs a little', () => {
    const withLead = entries.map(exactScore([term('eferri', 0)], { ...weights, lead: 0.1 }))
    expect(withLead[0]! / scores(term('eferri', 0))[0]!).toBeCloseTo(1.1)
    expect(withLead[1]! / scores(term('eferri', 0))[1]!).toBeCloseTo(1.05)
  })
})
