import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeNoun, mayBeVerb, taggedWords } from '../../src/text/englishTags.ts'

function tagged(text: string): string {
  return taggedWords(text, { start: 0, end: text.length }).map(({ tag }) => tag).join('')
}

describe('parts of speech', () => {
  test.each([
    ['The old mill was restored.', 'DJNBE.', 'a participle after a form of be'],
    ['Rosa Vane restored the mill.', 'PPVDN.', 'the same word as the only verb'],
    ['The mill restored by Rosa Vane burned.', 'DNEIPPV.', 'and before its agent'],
    ['The restored mill burned.', 'DJNV.', 'and before a noun'],
    ['The company plans to close plants.', 'DNVTVN.', 'a noun or verb before `to`'],
    ['The plans of the company failed.', 'DNFDNV.', 'the same word after an article'],
    ["Vane's mill is old.", 'PXNBJ.', "the 's of a possessive"],
    ["It's old.", 'OBJ.', "the 's of a verb"],
    ['About 40 of the 300 boats sank.', 'RCFDCNV.', 'a rounding word before a number'],
    ['They talked about the boats.', 'OVIDN.', 'the same word as a preposition'],
    ['The guard that slept was fired.', 'DNWVBE.', 'a word that opens a clause'],
    ['Crews stopped the leak by closing the valve.', 'NVDNIGDN.', 'a verb in -ing after a preposition'],
    ['The building on Mill Street is new.', 'DNIPPBJ.', 'a noun in -ing, and a name'],
    ['The 12-year-old boy paid $3.5 million.', 'DJNVCC.', 'an age before a noun, and money'],
    ['', '', 'nothing'],
  ])('%s → %s (%s)', (text, tags) => expect(tagged(text)).toBe(tags))

  test('words stand in order and apart, within the stretch that is asked for', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), fc.nat(20), (text, from) => {
      const start = Math.min(from, text.length)
      const words = taggedWords(text, { start, end: text.length })
      let last = start
      for (const word of words) {
        expect(word.start).toBeGreaterThanOrEqual(last)
        expect(word.end).toBeGreaterThan(word.start)
        expect(text.slice(word.start, word.end)).not.toMatch(/\s/u)
        last = word.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })
})

describe('what a word alone may be', () => {
  test.each([
    ['include', true, false, 'a verb'],
    ['plan', true, true, 'a verb or a noun'],
    ['plans', false, true, 'a noun in the plural; only base forms count as verbs'],
    ['includes', false, false, 'a verb in -s'],
    ['harbourmaster', false, true, 'an unknown word is a noun'],
    ['quickly', false, false, 'an adverb'],
  ])('%s: verb %s, noun %s (%s)', (word, verb, noun) => expect([mayBeVerb(word), mayBeNoun(word)]).toEqual([verb, noun]))
})
