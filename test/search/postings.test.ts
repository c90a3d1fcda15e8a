import { Index } from 'flexsearch'
import { describe, expect, it } from 'vitest'
import { PlainFlexSearch, Postings, type Row, SLOTS } from '../../src/search/postings.ts'
import { Tally } from '../../src/search/tally.ts'

/** `{ b공장: { 4: [1, 2] } }`: paragraphs 1 and 2 hold b공장, in slot 4. */
function rows(slots: Record<string, Record<number, number[]>>): Map<string, Row> {
  return new Map(Object.entries(slots).map(([term, bySlot]) => {
    const row: Row = []
    for (const [slot, ids] of Object.entries(bySlot)) row[Number(slot)] = ids
    return [term, row]
  }))
}

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
    postings.add(1, rows({ b공장: { 0: [1] }, emeta: { [SLOTS - 1]: [1] } }))
    postings.add(1, rows({ b공장: { 4: [2] } }))
    expect(sums(postings, 'b공장')).toEqual({ 1: 15.5, 2: 11.5 })
    expect(sums(postings, 'emeta')).toEqual({ 1: 0.5 })
    expect(sums(postings, 'none')).toEqual({})
    expect([postings.size, postings.holders('b공장'), postings.holders('none')]).toEqual([2, 2, 0])
  })

  it('holds the same, many at once or one after the other', () => {
    const [atOnce, oneByOne] = [new Postings(), new Postings()]
    atOnce.add(3, rows({ b공장: { 0: [1, 3], 7: [2] }, w등대: { 2: [2] } }))
    oneByOne.add(1, rows({ b공장: { 0: [1] } }))
    oneByOne.add(1, rows({ b공장: { 7: [2] }, w등대: { 2: [2] } }))
    oneByOne.add(1, rows({ b공장: { 0: [3] } }))
    for (const term of ['b공장', 'w등대']) expect(sums(oneByOne, term)).toEqual(sums(atOnce, term))
    expect([oneByOne.size, oneByOne.holding(['b공장', 'w등대'])]).toEqual([atOnce.size, new Set([2])])
  })

  it('forgets what is removed, and takes its number again', () => {
    const postings = new Postings()
    postings.add(2, rows({ b공장: { 0: [1, 2] } }))
    postings.remove(1, [['b공장', 0], ['b없다', 3]])
    expect([postings.size, sums(postings, 'b공장')]).toEqual([1, { 2: 15.5 }])
    postings.remove(2, [['b공장', 0]])
    expect([postings.size, postings.holders('b공장')]).toEqual([0, 0])
    postings.add(1, rows({ b공장: { 4: [1] } }))
    expect(sums(postings, 'b공장')).toEqual({ 1: 11.5 })
  })

  it('takes any term as it is', () => {
    const postings = new Postings()
    const terms = ['e__proto__', 'econstructor', 'w 두 낱말', 'n6.8', 'bＡ']
    postings.add(1, new Map(terms.map((term) => [term, [[1]]])))
    expect(terms.map((term) => postings.holders(term))).toEqual([1, 1, 1, 1, 1])
  })

  it('counts more than a hundred holders', () => {
    const postings = new Postings()
    for (let id = 0; id < 250; id++) postings.add(1, rows({ b공장: { [id % SLOTS]: [id] } }))
    expect(postings.holders('b공장')).toBe(250)
  })
})

describe('what is relied on in FlexSearch', () => {
  it('takes rows of slots as they are by `import`, beside those it has, and hands them out by reference as `result`', () => {
    const index = new Index({ tokenize: 'strict', resolution: 16, encode: (text: string) => [text] })
    const result = (term: string) => index.search({ query: term, resolve: false }).result
    const row = [undefined, [7, 8]]
    index.import('map', [['b공장', row]] as unknown as string)
    index.import('map', [['emeta', [[9]]]] as unknown as string)
    expect(result('b공장')).toBe(row)
    expect([result('emeta'), result('none')]).toEqual([[[9]], []])
    result('none').push([1])
    expect(result('none')).toEqual([])
  })
})

it('FlexSearch as it comes finds by words', () => {
  const plain = new PlainFlexSearch()
  plain.add(0, 'ferry aground')
  plain.add(1, 'battery plant')
  expect(plain.search('plant opening', 5)).toEqual([1])
})
