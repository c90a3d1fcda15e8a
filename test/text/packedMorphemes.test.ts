import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packMorphemes, unpackMorphemes } from '../../src/text/packedMorphemes.ts'

const m = (text: string, pos: string, start: number, end: number) => ({ text, pos, start, end })

it.each([
  ['왕을 영입하다', [m('영입', 'NNG', 3, 5), m('하', 'XSV', 5, 6), m('다', 'EF', 6, 7)], 'a3,2Ey', 'words that stand in the text are not repeated'],
  ['했다', [m('하', 'XSV', 0, 1), m('았', 'EP', 0, 1), m('다', 'EF', 1, 2)], 'E=1:하x-1=1:았y', 'two that have run together share their letters'],
  ['=3,', [m('=3,', 'SW', 0, 3)], 'M,3', 'letters that mean something when packed'],
  ['가', [m('나=2:', 'NEW', 0, 1), m('', 'EC', 1, 1)], '?NEW?=4:나=2:z,0', 'a tag that is not in the list, and nothing'],
  ['가', [], '', 'none'],
])('%s: %j → %s (%s)', (text, morphemes, packed, _why) => {
  expect(packMorphemes(morphemes, text)).toBe(packed)
  expect(unpackMorphemes(packed, text)).toEqual(morphemes)
})

it('whatever is packed comes back', () => {
  const text = fc.string({ unit: fc.constantFrom(...'가해 a1?=,:-"'), maxLength: 30 })
  const one = fc.record({ text, pos: fc.constantFrom('NNG', 'EP', 'NV', 'XX', 'a'), start: fc.nat(30), length: fc.nat(12) })
  fc.assert(fc.property(text, fc.array(one), (whole, parts) => {
    const morphemes = parts.map(({ length, ...part }) => ({ ...part, end: part.start + length }))
    expect(unpackMorphemes(packMorphemes(morphemes, whole), whole)).toEqual(morphemes)
  }))
})
