import { expect, test } from 'vitest'
import { synonymsFor } from '../../src/search/synonyms.ts'

test.each([
  ['영입', ['채용', '스카우트'], 'nouns of hiring'],
  ['숨지', ['사망'], 'a verb by its stem'],
  ['규모', ['크기'], 'size'],
])('%s may be called %j (%s)', (word, others, _why) => {
  expect(synonymsFor(word)).toEqual(expect.arrayContaining(others))
})

test.each([
  ['하이페리온', 'a name'],
  ['', 'nothing'],
  ['영입했다', 'an inflected form: the analyser gives its stem first'],
])('%j: none (%s)', (word, _why) => {
  expect(synonymsFor(word)).toEqual([])
})

test('no word is its own synonym', () => {
  for (const word of ['영입', '숨지', '규모', '인수']) expect(synonymsFor(word)).not.toContain(word)
})
