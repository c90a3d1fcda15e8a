import { describe, expect, test } from 'vitest'
import { amountAt } from '../../src/text/amounts.ts'
import { readingsIn } from '../../src/text/readings.ts'

const amount = (text: string) => readingsIn(text, { now: '2025-07-16' }).map((r) => [r.text, r.kind, r.value, r.unit])

describe('measures whose words mean much else', () => {
  test.each([
    ['쌀 두 되', [['두 되', 'quantity', 2, 'doe']]], ['쌀 한 말을', [['한 말', 'quantity', 1, 'mal']]], ['금 한 돈', [['한 돈', 'quantity', 1, 'don']]], ['고기 두 근', [['두 근', 'quantity', 2, 'geun']]],
  ])('%s', (text, expected) => expect(amount(text)).toEqual(expected))
  test.each([['그가 한 말은', 'what he said'], ['한 돈키호테', 'a Don Quixote'], ['쌀 한 말썽', 'the word goes on'], ['10근처', 'near']])('%s: %s', (text) => {
    expect(amount(text).filter(([, kind]) => kind === 'quantity')).toEqual([])
  })
})

describe('pounds', () => {
  test.each([['몸무게는 200 파운드입니다', 'pound'], ['2 파운드의 감자', 'pound'], ['1톤은 2204.62 파운드와 같다', 'pound'], ['벌금 200파운드', 'GBP'], ['무게를 잰 뒤 벌금을 물었다. 20파운드였다', 'GBP']])('%s: %s', (text, unit) => {
    expect(amount(text).at(-1)?.[3]).toBe(unit)
  })
})

test.each([['2 pm은 2 피코미터다', 'quantity'], ['2 pm에 만나자', 'time']])('%s: the pm is a %s', (text, kind) => expect(amount(text)[0]?.[1]).toBe(kind))
test('the measure itself begins no number', () => expect(amountAt('되', 0, 0)).toBeNull())
