import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/desk/readArticle.ts'
import { queryOf } from '../../src/search/query.ts'
import { SearchIndex } from '../../src/search/searchIndex.ts'
import { Vocabulary } from '../../src/search/vocabulary.ts'
import { widen } from '../../src/search/widen.ts'
import { articleOf } from '../support/articles.ts'

const index = new SearchIndex()
for (const article of [
  articleOf({ id: 'a', paragraphs: ['메타는 하이페리온(Hyperion) 데이터 센터를 짓는다고 밝혔다.', '저커버그 최고경영자가 연구원을 스카우트했다.', '회사는 스케일AI를 인수했다.'] }),
  articleOf({ id: 'b', language: 'en', paragraphs: ['Orla Lines acquired two ferries in Brisk.', 'A lawyer said the court would decide.'] }),
  articleOf({ id: 'c', server: '7', paragraphs: ['비밀회사 테라노바리온이 골렘투스를 사들였다.'] }),
]) index.add(readArticle(article))
const vocabulary = new Vocabulary(index)
const shared = { server: null }

/** The words that were added, as index terms. */
const added = (question: string, scope: { server: string | null } = shared) => widen(queryOf(question), vocabulary, scope).terms.filter(({ alternative }) => alternative > 0).map(({ term }) => term)

describe('what a question’s words may be called in the articles', () => {
  test.each([
    ['how big is Hyperion?', 'w하이페리온', 'a name by its sound'],
    ['what did Zuckerberg do?', 'w저커버그', 'a name that stands in Hangul alone'],
    ['which company was acquired?', 'm인수', 'a translation'],
    ['누가 영입됐어?', 'm스카우트', 'a synonym'],
    ['하이페리언 규모', 'w하이페리온', 'one wrong letter'],
    ['who runs Hyperoin?', 'ehyperion', 'two letters changed round in a long Latin word'],
    ['gkdlvpfldhs 규모', 'w하이페리온', 'the wrong keyboard layout'],
    ['여객선 두 척을 누가 샀어?', 'eferri', 'a translation the other way'],
    ['변호사가 뭐라고 했어?', 'elawyer', 'a translation of a common noun'],
  ])('%s: %s (%s)', (question, term, _why) => {
    expect(added(question)).toContain(term)
  })

  test.each([
    ['how big is Hyperion?', 'w메타', 'not another name'],
    ['what is the Brusk?', 'ecourt', 'not any other word'],
    ['how many ferries?', 'ebrisk', 'not for a word that is there'],
    ['하이페리온 규모', 'w저커버그', 'not a word spelled right that is there'],
    ['테라노바리언 어디 있어?', 'w테라노바리온', 'not a word of another server'],
    ['golemtus', 'w골렘투스', 'not by its sound either'],
  ])('%s: not %s (%s)', (question, term, _why) => {
    expect(added(question)).not.toContain(term)
  })

  test('a server’s own words are found in that server', () => {
    expect(added('테라노바리언 어디 있어?', { server: '7' })).toContain('w테라노바리온')
  })
})

const word = fc.constantFrom('Hyperion', 'Zuckerberg', '영입', '인수', '하이페리언', 'gkdlvpfldhs', 'ferry', 'court', '변호사', '골렘투스', '?', '누가', 'the')
test('the asker’s own terms stay as they are, and nothing is added that stands in no article one may see', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(null, '7', '8'), (words, server) => {
    const query = queryOf(words.join(' '))
    const widened = widen(query, vocabulary, { server })
    expect(widened.words).toEqual(query.words)
    expect(widened.terms.slice(0, query.terms.length)).toEqual(query.terms)
    for (const { term, weight, word: at } of widened.terms.slice(query.terms.length)) {
      expect(index.occurs(term, { server })).toBe(true)
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(1)
      expect(at).toBeLessThan(query.words.length)
    }
  }))
})
