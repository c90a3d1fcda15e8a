import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { morphemesOf } from '../../src/text/morphemes.ts'
import { packMorphemes, unpackMorphemes } from '../../src/text/packedMorphemes.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

const written = (sentence: string) => morphemesOf(sentence).map((m) => `${m.text}/${m.pos}/${m.start}-${m.end}`).join(' ')

const cases: [sentence: string, morphemes: string, why: string][] = [
  ['왕을 영입했다', '왕/NNG/0-1 을/JKO/1-2 영입/NNG/3-5 하/XSV/5-6 았/EP/5-6 다/EF/6-7', 'one syllable, two morphemes'],
  ['회사를 본 사람', '회사/NNG/0-2 를/JKO/2-3 보/VV/4-5 ㄴ/ETM/4-5 사람/NNG/6-8', 'a lone consonant is the final of its syllable'],
  ['투자해', '투자/NNG/0-2 하/XSV/2-3 아/EC/2-3', 'a molten ending shares the syllable'],
  ['수츠케버가 왔다', '수츠케버/NNP/0-4 가/JKS/4-5 오/VV/6-7 았/EP/6-7 다/EF/7-8', 'an unknown name keeps its particle apart'],
  ['앤스로픽에 투자', '앤스로픽/NNP/0-4 에/JKB/4-5 투자/NNG/6-8', 'an unknown name keeps its particle apart'],
  ['슬라이다이얼의', '슬라이다이얼/NNP/0-6 의/JKG/6-7', 'a long unknown name'],
  ['"올트먼은', '"/SS/0-1 올트먼/NNP/1-4 은/JX/4-5', 'behind a quotation mark'],
  ['세미애널리시스는', '세미애널리시스/NNP/0-7 는/JX/7-8', 'splinters put together'],
  ['수츠케버에게서는', '수츠케버/NNP/0-4 에게서/JKB/4-7 는/JX/7-8', 'splinters put together'],
  ['코스탄 의원은', '코스탄/NNP/0-3 의원/NNG/4-6 은/JX/6-7', 'a name that ends in ㄴ, no particle of speech'],
  ['그건 내가', '그거/NP/0-2 ㄴ/JX/1-2 내/NP/3-4 가/JKS/4-5', 'a pronoun keeps the particle of speech'],
  ['아드리아노 갈리아니 부회장', '아드리아노/NNP/0-5 갈리아니/NNP/6-10 부회장/NNG/11-14', 'no ending follows a name at once'],
  ['제주도를 갔다', '제주도/NNP/0-3 를/JKO/3-4 가/VV/5-6 았/EP/5-6 다/EF/6-7', 'a known noun is left alone'],
  ['😀 메타는', '😀/SW/0-2 메타/NNP/3-5 는/JX/5-6', 'UTF-16 offsets after an emoji'],
  ['', '', 'nothing'],
  ['가'.repeat(61), '', 'a run too long to be a word'],
]

describe('morphemesOf', () => {
  it.each(cases)('%s', (sentence, morphemes, why) => expect(written(sentence), why).toBe(morphemes))

  it('reads a very long sentence as it reads its parts, in linear time', () => {
    const part = '가온전자는 하람시에 배터리 공장을 짓는다고 밝혔고 '
    let morphemes: ReturnType<typeof morphemesOf> = []
    expect(cpuMilliseconds(() => { morphemes = morphemesOf(part.repeat(400)) })).toBeLessThan(5000)
    expect(morphemes.filter((m) => m.text === '하람').length).toBeGreaterThan(350)
    expect(morphemes.at(-1)!.end).toBe(part.length * 400 - 1)
  })

  it.fails.each([
    ['간 사람', '가/VV/0-1 ㄴ/ETM/0-1 사람/NNG/2-4', 'the analyser takes 간 for a noun here'],
  ])('%s', (sentence, morphemes, why) => expect(written(sentence), why).toBe(morphemes))

  it('stays within the sentence and in order of the eojeols, for any text', () => {
    const letters = fc.constantFrom(...'가는을해했다왕츠케버 ab1,.\'"😀/')
    fc.assert(fc.property(fc.array(letters, { maxLength: 40 }).map((l) => l.join('')), (sentence) => {
      const morphemes = morphemesOf(sentence)
      expect(unpackMorphemes(packMorphemes(morphemes, sentence), sentence)).toEqual(morphemes)
      for (const m of morphemes) {
        expect(m.start).toBeGreaterThanOrEqual(0)
        expect(m.end).toBeLessThanOrEqual(sentence.length)
        expect(m.end).toBeGreaterThanOrEqual(m.start)
        expect(sentence.slice(m.start, m.end)).not.toMatch(/\s/u)
      }
    }), { numRuns: 200 })
  })
})
