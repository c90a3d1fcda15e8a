import { expect, test } from 'vitest'
import { whyFacts } from '../../src/facts/why.ts'
import { newsParagraphs } from '../support/newsText.ts'

const why = (text: string) => whyFacts(newsParagraphs([text])[0]!).join('\n')

test('a Korean sentence shows its names, phrases, predicates and rule', () => {
  const lines = why('메타는 스케일AI를 인수했다.')
  for (const part of ['메타 (organization)', '[메타|는]', '인수 active final', 'acquisition.buys', 'by acquisition: X가 Y를 인수하다']) expect(lines).toContain(part)
})

test('an English sentence shows what its rules see', () => {
  expect(why('Meta bought Scale AI.')).toContain('masked: <O0> bought <O1>.')
})

test('a sentence without a fact says so', () => {
  expect(why('날씨가 맑았다.')).toContain('fact: none')
})
