import { Index } from 'flexsearch'
import { describe, expect, it } from 'vitest'
import { PlainFlexSearch, Postings, SLOTS } from '../../src/search/postings.ts'
import { Tally } from '../../src/search/tally.ts'

describe('Postings', () => {
  const sums = (postings: Postings, term: string) => {
    const tally = new Tally()
    const found: Record<number, number> = {}
    postings.addUp(term, 1, tally)
    tally.drain((id, sum) => { found[id] = sum })
    return found
  }

  it('adds up the middle of each slot, the first slot counting most', () => {
    const postings = new Postings()
    postings.add(1, new Map([['b공장', 0], ['emeta', SLOTS - 1]]))
    postings.add(2, new Map([['b공장', 4]]))
    expect(sums(postings, 'b공장')).toEqual({ 1: 15.5, 2: 11.5 })
    expect(sums(postings, 'emeta')).toEqual({ 1: 0.5 })
    expect(sums(postings, 'none')).toEqual({})
    expect([postings.size, postings.holders('b공장'), postings.holders('none')]).toEqual([2, 2, 0])
  })

  it('forgets what is removed', () => {
    const postings = new Postings()
    postings.add(1, new Map([['b공장', 0]]))
    postings.add(2, new Map([['b공장', 0]]))
    postings.remove(1)
    expect([postings.size, sums(postings, 'b공장')]).toEqual([1, { 2: 15.5 }])
  })

  it('takes any term as it is', () => {
    const postings = new Postings()
    const terms = ['e__proto__', 'econstructor', 'w 두 낱말', 'n6.8', 'bＡ']
    postings.add(1, new Map(terms.map((term) => [term, 0])))
    expect(terms.map((term) => postings.holders(term))).toEqual([1, 1, 1, 1, 1])
  })

  it('counts more than a hundred holders', () => {
    const postings = new Postings()
    for (let id = 0; id < 250; id++) postings.add(id, new Map([['b공장', id % SLOTS]]))
    expect(postings.holders('b공장')).toBe(250)
  })
})

describe('what is relied on in FlexSearch', () => {
  it('hands out its slots by reference as `result`, an id in the slot that `score` told', () => {
    const slots: Record<string, number> = { b공장: 0, emeta: 3 }
    const index = new Index({
      tokenize: 'strict', resolution: 16, fastupdate: true,
      encode: (text: string) => (text === 'add' ? Object.keys(slots) : [text]),
      score: (_terms: string[], term: string) => slots[term]!,
    })
    index.add(7, 'add')
    index.add(8, 'add')
    const result = (term: string) => index.search({ query: term, resolve: false }).result
    expect(result('b공장')).toEqual([[7, 8]])
    expect(result('emeta')[3]).toEqual([7, 8])
    expect(result('none')).toEqual([])
    index.remove(7)
    expect(result('emeta')[3]).toEqual([8])
  })
})

it('FlexSearch as it comes finds by words', () => {
  const plain = new PlainFlexSearch()
  plain.add(0, 'ferry aground')
  plain.add(1, 'battery plant')
  expect(plain.search('plant opening', 5)).toEqual([1])
})
