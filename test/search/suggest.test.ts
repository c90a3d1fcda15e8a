import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggest } from '../../src/search/suggest.ts'

const NAMES = ['하이페리온', '프로메테우스', '마크 저커버그', '가온전자', '마루반도체', 'Hal Vance', 'Velora Labs', '별빛은행', '하람섬']
const of = (typed: string) => suggest(typed, NAMES, (name) => name)

describe('what is meant', () => {
  test.each([
    ['하이', '하이페리온', 'the beginning'],
    ['하잎', '하이페리온', 'a syllable that is still being typed'],
    ['전자', '가온전자', 'a part'],
    ['저커버그', '마크 저커버그', 'the second word'],
    ['마크저커', '마크 저커버그', 'without the space'],
    ['하이페리온은', '하이페리온', 'with a particle'],
    ['ㅎㅇㅍ', '하이페리온', 'initial consonants'],
    ['ㅈㅋㅂㄱ', '마크 저커버그', 'initial consonants of the second word'],
    ['gkdlvpfldhs', '하이페리온', 'the keyboard was on English'],
    ['hyper', '하이페리온', 'the other script'],
    ['zucker', '마크 저커버그', 'the other script, second word'],
    ['벨로라', 'Velora Labs', 'the other script, the other way'],
    ['VELORA', 'Velora Labs', 'capitals'],
  ])('%s → %s (%s)', (typed, name) => {
    expect(of(typed)[0]).toBe(name)
  })

  test.each([['qqq', 'nothing sounds so'], ['기린', 'no such name'], ['ㅋㅋㅋ', 'no such initials']])('%s finds nothing (%s)', (typed) => {
    expect(of(typed)).toEqual([])
  })

  test('the beginning comes before a part', () => {
    expect(suggest('하', NAMES, (name) => name).slice(0, 2)).toEqual(['하이페리온', '하람섬'])
  })
})

test('nothing typed: the first 25 as they come', () => {
  const many = Array.from({ length: 40 }, (_, i) => `기사 ${i}`)
  expect(suggest(' ', many, (name) => name)).toEqual(many.slice(0, 25))
})

test('anything typed: candidates alone, each once, 25 at most', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 60 }), (typed, names) => {
    const found = suggest(typed, names, (name) => name)
    expect(found.length).toBeLessThanOrEqual(25)
    expect(new Set(found).size).toBe(found.length)
    expect(found.every((name) => names.includes(name))).toBe(true)
  }))
})
