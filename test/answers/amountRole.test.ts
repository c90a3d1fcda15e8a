import { describe, expect, test } from 'vitest'
import { amountRole } from '../../src/answers/amountRole.ts'
import { ofStretch } from '../support/stretch.ts'

const roles = ofStretch(amountRole)

const LAYOFF = '나루전자 직원 310명 가운데 85명이 회사를 떠난다.'
const OIL = '나루산 원유는 2.67달러 내린 91.35달러로 마감했다.'
const SNAKE = '나루섬에서 길이 31m, 무게 1.5t의 고래가 발견됐다.'

describe('an amount among others', () => {
  test.each<[question: string, paragraph: string, stretch: string, expected: string[], why: string]>([
    ['나루전자 직원 몇 명 떠나?', LAYOFF, '310명', ['asked: whole of a part'], '가운데 after it'],
    ['나루전자 직원 몇 명 떠나?', LAYOFF, '85명', ['asked: part of a whole'], '가운데 before it'],
    ['나루전자 직원은 모두 몇 명이야?', LAYOFF, '310명', ['all asked: whole of a part'], 'the whole is asked for'],
    ['How many employees will leave 나루전자?', LAYOFF, '85명', ['asked: part of a whole'], 'asked in English'],
    ['나루산 원유 얼마에 마감했어?', OIL, '2.67달러', ['change, not asked'], 'how much it fell'],
    ['나루산 원유 얼마에 마감했어?', OIL, '91.35달러', [], 'where it closed'],
    ['나루산 원유 얼마나 내렸어?', OIL, '2.67달러', ['change as asked'], 'how much it fell, asked for'],
    ['나루산 원유 얼마나 내렸어?', OIL, '91.35달러', ['no change'], 'a level is no change'],
    ['나루섬 고래 길이는?', SNAKE, '31m', ['measure as asked for'], 'the asked noun before it'],
    ['나루섬 고래 길이는?', SNAKE, '1.5t', ['another measure'], 'a weight'],
    ['나루섬 고래 길이', SNAKE, '31m', ['measure as asked for'], 'no particle in 길이'],
    ['나루섬에서 뭐가 발견됐어?', SNAKE, '고래', [], 'no amount is asked for'],
    ['How many workers left Narum?', 'Of 310 workers 85 left Narum.', '310 workers', [], 'an English sentence'],
  ])('%s, %s: %s → %j (%s)', (question, paragraph, stretch, expected) => {
    expect(roles(question, paragraph, stretch)).toEqual(expected)
  })
})
