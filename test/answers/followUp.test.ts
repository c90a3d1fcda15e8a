import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { resolved } from '../../src/answers/followUp.ts'
import { understand } from '../../src/answers/question/understand.ts'

const after = (question: string, answer: string): Answer => ({
  question, confidence: 'answer', answers: [{ article: 'a', paragraph: 0, start: 0, end: answer.length, text: answer }],
  sentences: [], passages: [], facts: [], missing: [], disagree: false, why: {},
})

describe('questions that stand on the last one', () => {
  test.each([
    ['그럼 두 번째는?', after('첫 번째 위성 이름은?', '가람1호'), '위성', 'name', 'the ordinal is replaced, the kind of question taken over'],
    ['그럼 얼마야?', after('별빛소프트를 누가 샀어?', '가온전자'), '별빛소프트', 'money', 'the kind of question is its own'],
    ['and how much?', after('Who bought the Orla mine?', 'Velora'), 'Orla', 'money', 'English'],
    ['그 회사는 어디에 있어?', after('별빛소프트를 누가 샀어?', '가온전자'), '가온전자', 'place', 'the answer is pointed at'],
  ])('%s', (question, previous, holds, asks) => {
    const whole = resolved(understand(question), previous)
    expect(whole.text).toContain(holds)
    expect(whole.asks).toBe(asks)
  })

  test.each([
    ['선장 이름은?', 'nothing points back'],
    ['그럼 가온전자가 별빛소프트의 지분을 사들이는 데 쓴 돈은 모두 얼마야?', 'so long a question stands alone'],
  ])('%s is left as it is (%s)', (question) => {
    const own = understand(question)
    expect(resolved(own, after('누가 샀어?', '가온전자'))).toBe(own)
  })

  test('without a last one there is nothing to stand on', () => {
    const own = understand('그럼 두 번째는?')
    expect(resolved(own, undefined)).toBe(own)
  })
})
