import { expect, it } from 'vitest'
import { isAskingWord, isStopWord } from '../../src/text/stopWords.ts'

it.each([
  ['the', true, true, 'English'],
  ['것', true, true, 'Korean'],
  ['누구', false, true, 'it only asks'],
  ['얼마나', false, true, 'it only asks'],
  ['big', false, false, 'size is asked about'],
  ['영입', false, false, 'news'],
])('%s', (word, always, asking, why) => expect([isStopWord(word), isAskingWord(word)], why).toEqual([always, asking]))
