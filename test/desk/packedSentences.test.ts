import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packSentences, unpackSentences } from '../../src/desk/packedSentences.ts'
import type { ReadSentence } from '../../src/desk/readArticle.ts'

const text = '가온전자(Gaon)가 2조 원을 냈다.'

it('leaves out what the text and a name of a field tell', () => {
  const sentences: ReadSentence[] = [{
    start: 0, end: 20, morphemes: 'a,4',
    mentions: [{ kind: 'organization', text: '가온전자', name: '가온전자', aliases: [], start: 0, end: 4 }, { kind: 'organization', text: 'Gaon', name: '가온전자', aliases: ['Gaon'], start: 5, end: 9 }],
    readings: [{ kind: 'money', text: '2조 원', start: 12, end: 16, value: 2e12, unit: 'KRW', exactness: 'exact' }, { kind: 'number', text: '2', start: 12, end: 13, value: 2, exactness: 'about', assumed: ['year'] }],
  }]
  const packed = packSentences(sentences, text)
  expect(packed).toBe('[[0,20,"a,4",[["organization",0,4],["organization",5,9,"가온전자","Gaon"]],[["money",12,16,2000000000000,"KRW"],["number",12,13,2,null,null,null,"about",null,null,null,null,["year"]]]]]')
  expect(unpackSentences(packed, text)).toEqual(sentences)
})

it('whatever is packed comes back', () => {
  const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), text: text.slice(Math.min(a, b), Math.max(a, b)) }))
  const told = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), fc.string())
  const mention = fc.tuple(span, fc.record({ kind: fc.constantFrom('person', 'place'), name: fc.oneof(fc.constant('가온'), fc.string()), aliases: fc.array(fc.string()) })).map(([at, rest]) => ({ ...rest, ...at }))
  const reading = fc.tuple(span, fc.record({
    kind: fc.constantFrom('money', 'dateRange'), value: told, unit: fc.string(), from: told, to: told, until: fc.string(), exactness: fc.constantFrom('exact', 'about'),
    count: fc.nat(), ordinal: fc.constant(true), per: fc.string(), assumed: fc.array(fc.string()),
  }, { requiredKeys: ['kind', 'exactness'] })).map(([at, rest]) => ({ ...rest, ...at }))
  const sentence = fc.record({ start: fc.nat(), end: fc.nat(), morphemes: fc.string(), mentions: fc.array(mention), readings: fc.array(reading) })
  fc.assert(fc.property(fc.array(sentence), (sentences) => {
    expect(unpackSentences(packSentences(sentences as unknown as ReadSentence[], text), text)).toEqual(sentences)
  }))
})
