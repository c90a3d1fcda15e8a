import { describe, expect, it } from 'vitest'
import { reliability } from '../../src/evaluation/reliability.ts'

describe('how far one may believe how sure gisa is', () => {
  it.each([
    [[{ chance: 0.7, isRight: true }, { chance: 0.7, isRight: false }], [['60–80 %', 2, 70, 50]], 'told 70, right 50'],
    [[{ chance: 1, isRight: true }, { chance: 0.05, isRight: false }], [['0–20 %', 1, 5, 0], ['80–100 %', 1, 100, 100]], 'from unsure to sure; fifths without an answer left out'],
    [[], [], 'nothing told'],
  ])('%j → %j (%s)', (told, rows) => {
    expect(reliability('x', told).map(({ group, values }) => [group, values.answers, values['told %'], values['right %']])).toEqual(rows)
  })
})
