import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsIn } from '../../src/facts/facts.ts'
import { factsOf, newsParagraphs, onOneLine } from '../support/newsText.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

const told = (...texts: string[]) => factsOf(texts).filter((fact) => !['quantity', 'statement', 'role'].includes(fact.kind)).map(onOneLine)

describe('over several sentences', () => {
  test('the subject is carried over from the sentence before', () => {
    expect(told('메타는 11일 새 연구소를 세웠다.', '또 애플의 설계 총괄 책임자를 200만 달러에 스카우트했다.'))
      .toEqual(['hire stated amount=2000000 USD from=애플 org=메타 person=애플의 설계 총괄 책임자'])
  })

  test('`이 회사` is the firm spoken of before', () => {
    expect(told('삼성전자는 11일 마루반도체를 2조 원에 인수했다. 이 회사는 별빛소프트 지분 20%도 사들였다.')[1])
      .toBe('acquisition stated buyer=삼성전자 stake=20 percent target=별빛소프트')
  })

  test('`그의 회사` is the firm of the person just hired', () => {
    expect(told('메타는 스케일AI의 창업자인 서다올을 최고 책임자로 영입하며 그의 회사 지분 49%를 143억 달러에 인수했다.')).toEqual([
      'hire stated org=메타 person=서다올 role=최고 책임자',
      'acquisition stated amount=14300000000 USD buyer=메타 stake=49 percent target=스케일AI',
    ])
  })

  test('several hires in one sentence, each with its own amount', () => {
    expect(told('구글은 최고 300만 달러에 오픈AI 연구원 5명을 데려왔고, 애플의 설계 총괄 책임자를 200만 달러에 스카우트했다.')).toEqual([
      'hire stated amount=3000000 USD count=5 person from=오픈AI org=구글 person=오픈AI 연구원 5명',
      'hire stated amount=2000000 USD from=애플 org=구글 person=애플의 설계 총괄 책임자',
    ])
  })

  test('a poorer telling of the same hire in one article is left out', () => {
    expect(told('새벽당은 문해솔 의원을 당 대표로 선출했다.', '문해솔 의원이 당선됐다.')).toHaveLength(1)
  })
})

const PIECES = ['메타', '구글은', '"', '“', '”', "'", '(SSI)', '서다올 대표를', '143억 달러에', '49%', '인수했다', '영입하고', '다고', ' ', ', ', '. ', '숨지고', '12명이', '내년 3월', '연기됐다',
  '하지 않기로 했다', '라고 말했다', '의', '등', 'Acme Corp', 'bought', 'Jane Doe', 'for $3 billion', 'said', 'was named', 'chief executive', '\n', '최대 5기가와트 규모', '주가는', '3.2% 오른', '…', '😀', '漢字', '문을 열 예정이다']

describe('every quote is the paragraph between its offsets', () => {
  const holds = (texts: readonly string[]) => {
    for (const fact of factsIn({ id: 'a' }, newsParagraphs(texts))) {
      expect(fact.quote).toBe(texts[fact.paragraph]!.slice(fact.start, fact.end))
      expect(fact.quote).not.toBe('')
      for (const value of Object.values(fact.slots).flat()) {
        const words = typeof value === 'string' ? value : value.raw
        expect(texts.some((text) => text.includes(words)), words).toBe(true)
      }
    }
  }

  test('in news put together at random', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((p) => p.join('')), { minLength: 1, maxLength: 3 }), holds), { numRuns: 150 })
  })

  const folder = '../shared/eval/newsqa/articles'
  test.skipIf(!existsSync(folder))('in the articles of the evaluation, where they are present', () => {
    for (const file of readdirSync(folder)) holds(readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter((line) => line.trim() !== ''))
  })
})

describe('hostile text costs no more than its length', () => {
  test.each([
    ['digits', '1234567890'], ['brackets', '(('], ['quotes', '"'], ['particles', '은는이가'], ['names', '김철수 '], ['capitals', 'Acme Corp said '],
    ['verbs', '영입했다고 '], ['lists', '가, 나, 다 '], ['amounts', '3억 달러 12명이 '], ['quoted', '“그는 왔다”고 '],
  ])('%s', (_, piece) => {
    const paragraphs = newsParagraphs([piece.repeat(Math.ceil(8000 / piece.length))])
    expect(cpuMilliseconds(() => factsIn({ id: 'a' }, paragraphs))).toBeLessThan(2000)
  })
})
