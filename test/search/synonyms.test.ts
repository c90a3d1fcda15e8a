import { expect, test } from 'vitest'
import { synonymsFor } from '../../src/search/synonyms.ts'

test.each([
  ['영입', ['채용', '스카우트'], 'nouns of hiring'],
  ['숨지', ['사망'], 'a verb by its stem'],
  ['규모', ['크기'], 'size'],
  ['자르', ['해고'], 'a spoken verb'],
  ['막방', ['종영'], 'a spoken noun'],
  ['내려갔', ['하락'], 'a verb that the analyser takes apart, as it stands in a question'],
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

test.each([
  ['해고', '자르', 'most who are cut are not dismissed'],
  ['소비', '먹', 'most who eat are no machines'],
])('%s is not called %s (%s)', (word, spoken, _why) => {
  expect(synonymsFor(spoken)).toContain(word)
  expect(synonymsFor(word)).not.toContain(spoken)
})

test('no word is its own synonym', () => {
  for (const word of ['영입', '숨지', '규모', '인수', '자르', '떨어지']) expect(synonymsFor(word)).not.toContain(word)
})
