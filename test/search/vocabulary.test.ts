import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/desk/readArticle.ts'
import { SearchIndex } from '../../src/search/searchIndex.ts'
import { Vocabulary } from '../../src/search/vocabulary.ts'
import { articleOf } from '../support/articles.ts'

const index = new SearchIndex()
const vocabulary = new Vocabulary(index)
const add = (id: string, text: string, server: string | null = null) => index.add(readArticle(articleOf({ id, server, paragraphs: [text] })))
const shared = { server: null }
add('a', '하이페리온과 프로메테우스는 Meta의 데이터 센터다.')

const words = (alike: { word: string }[]) => alike.map(({ word }) => word)

describe('words of the articles', () => {
  test('by their sound, from either script', () => {
    expect(words(vocabulary.hangulFor('Hyperion', shared))).toEqual(['하이페리온'])
    expect(words(vocabulary.latinFor('메타', shared))).toEqual(['meta'])
    expect(vocabulary.hangulFor('Nevada', shared)).toEqual([])
  })

  test('by about their length', () => {
    expect(vocabulary.hangulOfLength(5)).toContain('하이페리온')
    expect(vocabulary.hangulOfLength(9)).not.toContain('하이페리온')
  })

  test('follow the index as articles come and go', () => {
    expect(vocabulary.hangulFor('Zuckerberg', shared)).toEqual([])
    add('b', '저커버그가 말했다.')
    expect(words(vocabulary.hangulFor('Zuckerberg', shared))).toEqual(['저커버그'])
    index.remove('b', null)
    expect(vocabulary.hangulFor('Zuckerberg', shared)).toEqual([])
  })

  test('of another server are not there', () => {
    add('c', '골렘투스가 왔다.', '7')
    expect(vocabulary.hangulFor('Golemtus', shared)).toEqual([])
    expect(vocabulary.has('w골렘투스', shared)).toBe(false)
    expect(vocabulary.has('w골렘투스', { server: '7' })).toBe(true)
  })
})
