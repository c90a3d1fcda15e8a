import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { readArticle, type IndexableArticle } from '../../src/desk/readArticle.ts'
import { queryOf } from '../../src/search/query.ts'
import { SearchIndex } from '../../src/search/searchIndex.ts'

const shared = { scope: { server: null }, limit: 10 }

function read(id: string, title: string, paragraphs: string[], server: string | null = null): IndexableArticle {
  const article: Article = {
    id, title, subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'ko',
    captions: [], paragraphs, headlines: [], server,
  }
  return readArticle(article)
}

function indexOf(...reads: IndexableArticle[]): SearchIndex {
  const index = new SearchIndex()
  reads.forEach((r) => index.add(r))
  return index
}

const factory = read('factory', '가온전자, 하람시에 배터리 공장', [
  '가온전자는 14일 하람시에 3억 달러를 들여 배터리 공장을 짓는다고 밝혔다.',
  '공장은 2027년에 문을 열고 직원 1,200명을 뽑는다.',
  '이 회사의 주가는 이날 5.2% 올랐다.',
])
const ferry = read('ferry', 'Orla Lines buys two ferries', [
  'Orla Lines said on Tuesday it had acquired two ferries for $40 million.',
  'The U.S. company will sail them between Port Halen and Brisk from May.',
])
const bread = read('bread', '빵값 두 달째 올라', ['빵값이 두 달째 올랐다. 밀 값이 뛴 탓이다.', '제빵사 수츠케버는 "더 오를 것"이라고 말했다.'])

describe('articles with every word', () => {
  const index = indexOf(factory, ferry, bread, read('secret', '가온전자 내부 문서', ['가온전자 주가'], 'one'))
  it.each([
    ['가온전자', ['factory'], 'a name'],
    ['가온전자 주가', ['factory'], 'words of two paragraphs, and of the headline'],
    ['가온전자 빵값', [], 'words of two articles'],
    ['두 달째 페리', [], 'one word stands, the other nowhere'],
    ['acquired ferry', ['ferry'], 'English by its stems'],
    ['화성 탐사선', [], 'words that stand nowhere'],
    ['', [], 'no words'],
  ])('%s: %j (%s)', (words, articles) => {
    expect([...index.articlesWith(queryOf(words), { server: null })]).toEqual(articles)
  })

  it('shows a server its own as well, and nobody else’s', () => {
    expect([...index.articlesWith(queryOf('가온전자'), { server: 'one' })].sort()).toEqual(['factory', 'secret'])
    expect([...index.articlesWith(queryOf('가온전자'), { server: 'two' })]).toEqual(['factory'])
  })
})

describe('search', () => {
  const index = indexOf(factory, ferry, bread)
  it.each([
    ['가온전자가 공장에 얼마를 써?', 'factory', 0, 'a question'],
    ['직원은 몇 명 뽑아?', 'factory', 1, 'another paragraph of the same article'],
    ['1200명', 'factory', 1, 'figures with and without commas are one'],
    ['주가 상승', 'factory', 2, 'one word of two'],
    ['수츠케버', 'bread', 1, 'an unknown name without its particle'],
    ['What did Orla acquire?', 'ferry', 0, 'English by its stems'],
    ['US company', 'ferry', 1, 'US is U.S.'],
    ['제빵사는 누구야?', 'bread', 1, 'question words are left out'],
  ])('%s', (question, article, paragraph, why) => {
    const [best] = index.search(queryOf(question), shared)
    expect(best && [best.article, best.paragraph], why).toEqual([article, paragraph])
  })

  it.each(['화성 탐사선', 'volcano', '', '?!', '1200'.repeat(200)])('nothing is found for %j', (question) => {
    expect(index.search(queryOf(question), shared)).toEqual([])
  })

  it('looks in one article alone, with words of the headline', () => {
    const passages = index.search(queryOf('하람시 공장 주가'), { ...shared, article: 'factory' })
    expect(passages.map((p) => p.paragraph).sort()).toEqual([0, 1, 2])
    expect(index.search(queryOf('공장'), { ...shared, article: 'none' })).toEqual([])
  })

  it('knows how rare words are', () => {
    expect(index.size({ server: null })).toBe(7)
    expect(index.idf('w수츠케버', { server: null })).toBeGreaterThan(index.idf('b공장', { server: null }))
    expect(index.occurs('eferri', { server: null })).toBe(true)
    expect(index.occurs('evolcano', { server: null })).toBe(false)
  })

  it('counts the best of a word\'s alternatives, not their sum', () => {
    const term = (t: string, alternative: number) => ({ term: t, weight: 1, word: 0, alternative })
    const score = (...terms: ReturnType<typeof term>[]) => index.search({ words: ['ferries'], terms }, shared)[0]!.score
    expect(score(term('eferri', 0), term('eorla', 1))).toBeCloseTo(Math.max(score(term('eferri', 0)), score(term('eorla', 1))))
    expect(score(term('eferri', 0), term('eorla', 0))).toBeGreaterThan(score(term('eferri', 0), term('eorla', 1)))
  })
})

it('a rare alternative is worth no more than the asker\'s own word', () => {
  const common = Array.from({ length: 6 }, (_, i) => read(`n${i}`, `소식 ${i}`, ['등대 이야기다.']))
  const index = indexOf(...common, read('rare', '다른 소식', ['A lighthouse tale.']))
  const term = (t: string, alternative: number) => ({ term: t, weight: 1, word: 0, alternative })
  const passages = index.search({ words: ['등대'], terms: [term('m등대', 0), term('elighthous', 1)] }, shared)
  const scoreOf = (id: string) => passages.find((p) => p.article === id)!.score
  expect(index.idf('elighthous', shared.scope)).toBeGreaterThan(2 * index.idf('m등대', shared.scope))
  expect(scoreOf('rare') / scoreOf('n0')).toBeLessThan(1.5)
})

describe('servers', () => {
  const own = read('factory', '우리 공장 소식', ['우리 서버의 배터리 공장 이야기다.'], 'one')
  const index = indexOf(factory, own, read('secret', '비밀', ['비밀 등대 이야기다.'], 'two'))
  const found = (question: string, server: string | null) =>
    index.search(queryOf(question), { scope: { server }, limit: 10 }).map((p) => p.title)

  it('see the shared articles and their own, and their own first where the id is the same', () => {
    expect(new Set(found('배터리 공장', null))).toEqual(new Set([factory.article.title]))
    expect(new Set(found('배터리 공장', 'one'))).toEqual(new Set(['우리 공장 소식']))
    expect(new Set(found('배터리 공장', 'two'))).toEqual(new Set([factory.article.title]))
  })

  it('learn nothing of another\'s, not even how rare a word is', () => {
    expect(found('등대', 'one')).toEqual([])
    expect(index.occurs('b등대', { server: 'one' })).toBe(false)
    expect(index.idf('b배터', { server: 'two' })).toBeCloseTo(indexOf(factory, read('secret', '비밀', ['비밀 등대 이야기다.'], 'two')).idf('b배터', { server: 'two' }))
  })
})

describe('adding, replacing and removing', () => {
  const texts = ['가온전자 공장 3억 달러', '공장 직원 모집', 'Orla ferry', '배터리 공장 화재', '등대와 여객선', '가온전자 주가 5.2% 상승']
  const action = fc.record({
    id: fc.constantFrom('a', 'b', 'c'), server: fc.constantFrom(null, 'one'),
    paragraphs: fc.option(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }), { nil: null }),
  })

  it('leave the index as if built afresh', () => {
    fc.assert(fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const index = new SearchIndex()
      const kept = new Map<string, IndexableArticle>()
      for (const { id, server, paragraphs } of actions) {
        const key = `${server}/${id}`
        kept.delete(key)
        if (paragraphs) {
          const article = read(id, `${id} 공장`, paragraphs, server)
          kept.set(key, article)
          index.add(article)
        } else index.remove(id, server)
      }
      const fresh = indexOf(...kept.values())
      for (const server of [null, 'one']) {
        const options = { scope: { server }, limit: 50 }
        for (const question of texts) expect(index.search(queryOf(question), options)).toEqual(fresh.search(queryOf(question), options))
        expect(index.size({ server })).toBe(fresh.size({ server }))
        expect(index.occurs('b공장', { server })).toBe(fresh.occurs('b공장', { server }))
      }
    }), { numRuns: 60 })
  })
})
