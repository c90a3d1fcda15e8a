import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { morphemesOf } from '../../src/text/morphemes.ts'
import { readingsIn } from '../../src/text/readings.ts'
import { familyOf, stemOf, termsIn } from '../../src/text/terms.ts'

const terms = (text: string, morphemes = morphemesOf(text)) => termsIn(text, morphemes).map((t) => t.term)

const cases: [text: string, terms: string[], why: string][] = [
  ['메타는', ['b메타', 'b타는', 'w메타', 'm메타'], 'pairs of letters, the word and the morpheme'],
  ['왕을', ['b왕을', 'm왕'], 'a word of one letter is said by its morpheme'],
  ['수츠케버가', ['b수츠', 'b츠케', 'b케버', 'b버가', 'w수츠케버', 'm수츠케버'], 'an unknown name'],
  ['영입했다', ['b영입', 'b입했', 'b했다', 'w영입했다', 'm영입'], 'a verb by its root; 하다 tells nothing'],
  ['8,192개', ['n8192', 'b개', 'm개'], 'figures without commas'],
  ['6.8개', ['n6.8', 'b개', 'm개'], 'decimals'],
  ['5GW', ['n5', 'egw'], 'figures and unit apart'],
  ['오픈AI의', ['b오픈', 'w오픈', 'eai', 'b의', 'm오픈'], 'Latin within Korean'],
  ['美 대선', ['b美', 'b대선', 'w대선', 'm대선'], 'a Chinese character alone'],
  ['The companies acquired', ['ecompani', 'eacquir'], 'English stems, no stop words'],
  ['U.S. and US troops', ['eu.s', 'eu.s', 'etroop'], 'one country in two spellings'],
  ['told us', ['etell'], 'us is no country'],
  ["Orla's café", ['eorla', 'ecafe'], 'possessive and accent'],
  ['GPT-4o', ['egpt', 'n4'], 'a letter alone that is a stop word is not'],
  ['', [], 'nothing'],
]

describe('termsIn', () => {
  it.each(cases)('%s', (text, expected, why) => {
    expect(terms(text).filter((t) => t !== 'eo'), why).toEqual(expected)
  })

  it('amounts meet by their value', () => {
    const valued = (text: string) => termsIn(text, [], readingsIn(text, { now: '2025-07-14' })).map((t) => t.term)
    expect(valued('143억 달러')).toContain('n14300000000')
    expect(valued('$14.3 billion')).toContain('n14300000000')
    expect(valued('8,192개').filter((t) => t.startsWith('n'))).toEqual(['n8192'])
    expect(valued('2026년').filter((t) => t.startsWith('n'))).toEqual(['n2026'])
  })

  it('stands where it says, and has a family, for any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'가는왕 aUS.,-\'’1,2美é😀'), { maxLength: 40 }).map((l) => l.join('')), (text) => {
      for (const { term, start, end } of termsIn(text, morphemesOf(text))) {
        expect(familyOf(term)).toBeTruthy()
        expect(term.length).toBeGreaterThan(1)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }))
  })
})

it('a term of no family is refused', () => expect(() => familyOf('x')).toThrow('not an index term: x'))

it('stems', () => expect(['companies', 'running', 'Generously'].map(stemOf)).toEqual(['compani', 'run', 'generous']))
