import { describe, expect, it } from 'vitest'
import { readArticle, type IndexableArticle } from '../../src/desk/readArticle.ts'
import { queryOf } from '../../src/search/query.ts'
import { SearchIndex } from '../../src/search/searchIndex.ts'
import { Vocabulary } from '../../src/search/vocabulary.ts'
import { widen } from '../../src/search/widen.ts'

function read(id: string, server: string | null, text: string): IndexableArticle {
  const made = readArticle({
    id, title: '소식', subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'ko',
    captions: [], paragraphs: [text], headlines: [], server,
  })
  const start = text.indexOf('오름별')
  // As the desk marks a name with its gloss, whatever it knows of this one.
  if (start >= 0) made.paragraphs[0]!.sentences[0]!.mentions = [{ kind: 'product', text: '오름별', name: '오름별', aliases: ['Stargrove'], start, end: start + 3 }]
  return made
}

const explained = '나리아전자는 데이터 센터 오름별(Stargrove)을 짓는다고 밝혔다.'

describe('names that articles explain', () => {
  const index = new SearchIndex()
  index.add(read('own', 'one', explained))
  index.add(read('shared', null, 'Harbor Workers Union (HWU) said it would strike.'))

  it.each([
    [['오름별'], 'one', ['Stargrove'], 'the gloss in brackets'],
    [['Stargrove'], 'one', ['오름별'], 'the other way'],
    [["stargrove's"], 'one', ['오름별'], 'in any case, with a possessive'],
    [['Harbor', 'Workers', 'Union'], 'one', ['HWU'], 'several words, of a shared article'],
    [['오름별'], 'two', [], 'another server does not know it'],
    [['오름별'], null, [], 'nor does who sees the shared articles alone'],
    [['나리아전자'], 'one', [], 'a name without a gloss'],
  ])('%j for %s', (words, server, others, why) => {
    expect(index.otherNames(words, { server }), why).toEqual(others)
  })
})

it('a question is widened by them', () => {
  const index = new SearchIndex()
  index.add(read('a', null, explained))
  const { terms } = widen(queryOf('What is Stargrove?'), new Vocabulary(index), { server: null })
  expect(terms.filter((t) => t.alternative > 0).map((t) => t.term)).toContain('b오름')
})

it('they go with their article, and when it is replaced', () => {
  const index = new SearchIndex()
  index.add(read('a', null, explained))
  index.add(read('b', null, explained))
  index.remove('a', null)
  expect(index.otherNames(['오름별'], { server: null })).toEqual(['Stargrove'])
  index.add(read('b', null, '다른 소식이다.'))
  expect(index.otherNames(['오름별'], { server: null })).toEqual([])
})
