import { describe, expect, test } from 'vitest'
import { inquire, type Sources } from '../../src/answers/inquiry.ts'
import { ranking } from '../../src/answers/ranking.ts'
import { understand } from '../../src/answers/question/understand.ts'
import { languageOf } from '../../src/text/language.ts'
import { articleOf } from '../support/articles.ts'
import { sourcesOf } from '../support/sources.ts'

function telling(articles: Record<string, string[]>): Sources {
  return sourcesOf(Object.entries(articles).map(([id, paragraphs]) => articleOf({ id, title: '', paragraphs, date: '2026-01-05', language: languageOf(paragraphs[0]!) })))
}

const inquiryOf = (question: string, sources: Sources) => inquire(understand(question), sources, ranking(), { scope: { server: null } })

const COMPUTER = [
  '연구소가 새 설비에 12억원을 냈다.',
  '두루컴은 가온연구소 지하에 설치된 컴퓨터다.', '두루컴 컴퓨터는 소음이 없다.', '가온연구소의 두루컴은 느린 컴퓨터를 대신한다.',
  '두루컴 컴퓨터를 가온연구소가 소개했다.', '연구자들은 두루컴 컴퓨터를 반겼다.', '두루컴 컴퓨터 앞에 사람이 모였다.',
]

describe('where answers are looked for', () => {
  test('an amount that one paragraph alone tells is found, however far down it is ranked', () => {
    const { passages, spans } = inquiryOf('가온연구소 두루컴 컴퓨터 얼마짜리야?', telling({ computer: COMPUTER }))
    expect(passages.findIndex(({ view }) => view.passage.paragraph === 0)).toBeGreaterThanOrEqual(4)
    expect(spans.map(({ candidate }) => candidate.text)).toContain('12억원')
  })

  test('where the paragraph that is asked about tells no number, that of another article is no answer', () => {
    const sources = telling({
      bridge: ['Volunteers of the old town painted the harbour bridge of Orla green.'],
      market: ['The market of Lune sold 40 apples.'], farm: ['A farm near Castel keeps 12 horses.'],
    })
    const { passages, spans } = inquiryOf('How many volunteers painted the harbour bridge of Orla green?', sources)
    expect(passages[0]!.view.passage.article).toBe('bridge')
    expect(spans).toEqual([])
    expect(inquiryOf('How many apples did the market of Lune sell?', sources).spans[0]?.candidate.text).toContain('40')
  })
})

describe('how likely', () => {
  test('the shares of all paragraphs add up to one, those of an article to its own', () => {
    const { passages } = inquiryOf('두루컴 컴퓨터를 누가 소개했어?', telling({ computer: COMPUTER, other: ['새 컴퓨터를 나래상사가 샀다.', '나래상사는 컴퓨터 상점이다.'] }))
    expect(passages.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    for (const [id, own] of Map.groupBy(passages, ({ view }) => view.passage.article)) {
      const sum = own.reduce((all, { share }) => all + share, 0)
      expect(own.every(({ articleShare }) => Math.abs(articleShare - sum) < 1e-9), id).toBe(true)
    }
  })
})
