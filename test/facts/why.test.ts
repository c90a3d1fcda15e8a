import { expect, test } from 'vitest'
import { whyFacts } from '../../src/facts/why.ts'
import { newsParagraphs } from '../support/newsText.ts'

const why = (text: string) => whyFacts(newsParagraphs([text])[0]!)
const seen = (text: string) => why(text).flatMap((sentence) => sentence.seen.map(({ of, what }) => `${of}: ${what}`)).join('\n')

test('a Korean sentence shows its names, phrases, predicates and rule', () => {
  const lines = seen('메타는 스케일AI를 인수했다.')
  for (const part of ['names: 메타 (organization)', '[메타|는]', '인수 active final', 'acquisition.buys']) expect(lines).toContain(part)
  expect(why('메타는 스케일AI를 인수했다.').flatMap((s) => s.facts).map((f) => f.rule)).toContain('acquisition: X가 Y를 인수하다')
})

test('an English sentence shows what its rules see', () => {
  expect(seen('Meta bought Scale AI.')).toContain('masked: <O0> bought <O1>.')
})

test('each fact stands under its own sentence; a sentence without one has none', () => {
  expect(why('날씨가 맑았다. 메타는 스케일AI를 인수했다.').map((s) => s.facts.length > 0)).toEqual([false, true])
})
