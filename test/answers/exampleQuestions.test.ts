import { describe, expect, test } from 'vitest'
import { exampleQuestions } from '../../src/answers/exampleQuestions.ts'
import type { Fact } from '../../src/facts/fact.ts'

const amount = { raw: '5기가와트', value: 5, unit: 'gigawatt' }
const fact = (kind: Fact['kind'], slots: Fact['slots'], status: Fact['status'] = 'stated'): Fact => ({ kind, status, slots, rule: 'x', quote: '', article: 'a', paragraph: 0, start: 0, end: 0 })

describe('example questions', () => {
  test.each<[Fact, 'ko' | 'en', string[], string]>([
    [fact('size', { what: '하이페리온', amount }), 'ko', ['하이페리온은 얼마나 커?'], 'a name in Hangul, with its particle'],
    [fact('size', { what: 'Hyperion', amount }), 'en', ['How big is Hyperion?'], 'a name in Latin letters'],
    [fact('size', { what: 'Hyperion', amount }), 'ko', [], 'nobody switches the keyboard to try out a bot'],
    [fact('size', { what: 'a mirror', amount }), 'en', [], 'no name'],
    [fact('size', { what: 'The plant', amount }), 'en', [], 'a description'],
    [fact('size', { what: '하이페리온' }), 'ko', [], 'the fact does not tell how big'],
    [fact('hire', { person: '하나' }), 'ko', ['누가 영입됐어?'], 'asks for whoever it is'],
    [fact('acquisition', { target: '나루', amount }, 'denied'), 'ko', [], 'what was denied is no start'],
    [fact('acquisition', { target: '아주아주아주아주아주아주아주아주아주아주아주아주긴이름', amount }), 'ko', [], 'too long to type'],
  ])('%j in %s: %j (%s)', (one, language, questions, _why) => {
    expect(exampleQuestions([one, one], language).flat()).toEqual(questions)
  })
})
