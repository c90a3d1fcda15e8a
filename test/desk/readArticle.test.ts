import { expect, it } from 'vitest'
import { readArticle } from '../../src/desk/readArticle.ts'
import { unpackMorphemes } from '../../src/text/packedMorphemes.ts'

it('reads sentences with spans and morphemes counted from the paragraph', () => {
  const paragraph = '가온전자는 공장을 샀다. 수츠케버가 왔다.'
  const read = readArticle({
    id: 'a', title: '가온전자, 공장 매입', subtitles: [], date: '2025-07-14', byline: null, source: null, place: null, url: null,
    language: 'ko', captions: [], paragraphs: [paragraph, 'He left. It rained.'], headlines: [], server: null,
  })
  expect(read.paragraphs.map((p) => p.sentences.length)).toEqual([2, 2])
  expect(read.title.sentences.length).toBe(1)
  const second = read.paragraphs[0]!.sentences[1]!
  expect(paragraph.slice(second.start, second.end)).toBe('수츠케버가 왔다.')
  const name = unpackMorphemes(second.morphemes, paragraph).find((m) => m.text === '수츠케버')!
  expect(paragraph.slice(name.start, name.end)).toBe('수츠케버')
  expect(read.paragraphs[1]!.sentences[0]!.morphemes).toBe('')
  expect(structuredClone(read)).toEqual(read)
})

it('dates what the article\'s own date tells, and nothing without one', () => {
  const article = {
    id: 'a', title: '공장', subtitles: [], byline: null, source: null, place: null, url: null, language: 'ko' as const,
    captions: [], paragraphs: ['공장은 내년에 3억 달러를 들이고 2030년에 문을 연다.'], headlines: [], server: null,
  }
  const readings = (date: string | null) =>
    readArticle({ ...article, date }).paragraphs[0]!.sentences[0]!.readings.map((r) => [r.text, r.value ?? r.from])
  expect(readings('2025-07-14')).toEqual([['내년', '2026-01-01'], ['3억 달러', 300_000_000], ['2030년', '2030-01-01']])
  expect(readings(null)).toEqual([['내년', undefined], ['3억 달러', 300_000_000], ['2030년', '2030-01-01']])
})
