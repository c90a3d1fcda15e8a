import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finalConsonant, follows, josaOf, splitJosa, withoutJosa } from '../../src/text/josa.ts'

const cases: [word: string, stem: string, why: string][] = [
  ['하이페리온은', '하이페리온', 'topic after a final consonant'],
  ['메타는', '메타', 'topic after a vowel'],
  ['수츠케버가', '수츠케버', 'subject'],
  ['서울에서는', '서울', 'two particles in a row'],
  ['가온전자로부터의', '가온전자', 'the longest row'],
  ['별빛소프트와의', '별빛소프트', 'companion and genitive'],
  ['서울로', '서울', '로 after ㄹ'],
  ['부산으로', '부산', '으로 after another consonant'],
  ['왕을', '왕', 'one syllable before 을'],
  ['AI가', 'AI', 'Latin may take either'],
  ['GPT는', 'GPT', 'Latin may take either'],
  ['2026년에', '2026년', 'a date'],
  ['2023은', '2023', 'read 삼'],
  ['하와이', '하와이', '이 does not follow a vowel'],
  ['국가', '국가', 'one syllable would be left'],
  ['전문가', '전문가', '가 does not follow a consonant'],
  ['제주도', '제주도', 'a name that ends so'],
  ['안전보장회의', '안전보장회의', 'a compound of 회의'],
  ['고속도로', '고속도로', 'a compound of 도로'],
  ['국가로', '국가', '가로 is a word, but not at the end of another'],
  ['왕은', '왕은', 'too short to tell'],
  ['가을', '가을', '을 does not follow a vowel'],
  ['부산로', '부산로', '로 does not follow ㄴ'],
  ['', '', 'nothing'],
]

describe('withoutJosa', () => {
  it.each(cases)('%s → %s', (word, stem, why) => expect(withoutJosa(word), why).toBe(stem))

  it('never takes more than a particle that may stand there', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'가을를도에서의로부터은는메타왕A3'), { maxLength: 8 }).map((l) => l.join('')), (word) => {
      const split = splitJosa(word)
      if (!split) return
      expect(split.stem + split.josa.text).toBe(word)
      expect(split.stem.length).toBeGreaterThan(0)
      expect(follows(split.josa, split.stem)).toBe(true)
    }))
  })

  it.fails.each([
    ['정치가', '정치', 'politics as subject and politician are spelt alike'],
  ])('%s → %s', (word, stem, why) => expect(withoutJosa(word), why).toBe(stem))
})

it('roles', () => {
  expect(josaOf('에서는')?.roles).toEqual(['place', 'topic'])
  expect(josaOf('의')?.roles).toEqual(['genitive'])
  expect(josaOf('다')).toBeNull()
})

it('final consonants', () => {
  expect(['왕', '메타', '서울', '3', '메타”', 'AI', ''].map(finalConsonant)).toEqual([21, 0, 8, 16, 0, null, null])
})
