import { expect, test } from 'vitest'
import { factsOf, onOneLine } from '../../support/newsText.ts'

const quantityFacts = (text: string) => factsOf([text]).filter((fact) => fact.kind === 'quantity').map(onOneLine)

test.each([
  ['어선 50만여 척이 항구로 돌아왔다.',
    'quantity stated value=500000 ship what=어선', 'what stands before'],
  ['상자에는 8,192개의 칩이 들어 있다.',
    'quantity stated value=8192 item what=칩', 'what stands behind'],
  ['곰은 무게가 700kg이 넘는다.',
    'quantity stated value=700 kilogram what=무게', 'a dimension'],
  ['공사는 4개월간 이어진다.',
    'quantity stated value=4 month what=공사', 'a stretch of time in its own unit'],
  ['The ferry carried 212 people.',
    'quantity stated value=212 person what=people', 'counted'],
])('%s → %s (%s)', (text, expected) => {
  expect(quantityFacts(text)).toEqual([expected])
})

test.each([
  ['수백 명이 모였다.', 'a vague magnitude'],
  ['그는 대회에서 3위를 했다.', 'a rank'],
  ['행사는 14일 열린다.', 'a date'],
])('%s says nothing of the kind (%s)', (text) => {
  expect(quantityFacts(text)).toEqual([])
})
