import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packTerms, unpackTerms } from '../../src/desk/articleTerms.ts'

const placed = (term: string, start: number) => ({ term, start, end: start + 1 })

it('names each term once and keeps every place, in order', () => {
  const packed = packTerms([[placed('b공장', 0)], [], [placed('w등대', 3), placed('b공장', 1), placed('w등대', 70_000)]])
  expect(packed.terms).toEqual(['b공장', 'w등대'])
  expect(unpackTerms(packed)).toEqual([{ terms: [0], starts: [0] }, { terms: [], starts: [] }, { terms: [1, 0, 1], starts: [3, 1, 70_000] }])
})

it('whatever is packed comes back, also through JSON', () => {
  const one = fc.record({ term: fc.string(), start: fc.oneof(fc.nat(200), fc.nat(6_000_000)) })
  fc.assert(fc.property(fc.array(fc.array(one)), (texts) => {
    const packed = packTerms(texts.map((text) => text.map(({ term, start }) => placed(term, start))))
    const { terms } = packed
    const back = unpackTerms(JSON.parse(JSON.stringify(packed)) as typeof packed)
    expect(back.map((text) => text.terms.map((term, i) => ({ term: terms[term], start: text.starts[i] })))).toEqual(texts)
  }))
})

it('takes about three bytes a place', () => {
  const texts = [Array.from({ length: 1000 }, (_, i) => placed(`w${i % 300}`, i * 2))]
  expect(packTerms(texts).places.length).toBeLessThan(1000 * 3 * (4 / 3))
})
