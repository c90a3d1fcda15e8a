import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingsIn } from '../../src/text/readings.ts'
import { cpuMilliseconds } from '../support/cpu.ts'

const NOW = '2025-07-14T21:54:34+09:00'
const told = (text: string) => readingsIn(text, { now: NOW }).map((r) => [r.text, r.kind, r.value ?? `${r.from ?? ''}…${r.to ?? ''}`])

describe('whole sentences', () => {
  test.each([
    ['한빛조선은 14일(현지시간) 지분 49%를 143억 달러에 사들였다.', [['14일', 'date', '2025-07-14'], ['49%', 'percent', 49], ['143억 달러', 'money', 14_300_000_000]]],
    ['새 발전소는 내년 5월부터 최대 5기가와트를 낸다.', [['내년 5월부터', 'dateRange', '2026-05-01…'], ['5기가와트', 'quantity', 5]]],
    ['이날 오전 9시 45분께 배 두 척이 부딪쳐 10여 명이 다쳤다.', [['이날 오전 9시 45분', 'date', '2025-07-14 09:45:00'], ['두 척', 'quantity', 2], ['10여 명', 'quantity', 10]]],
    ['가온전자 주가는 8만1천500원으로 19개월 만에 가장 높았다.', [['8만1천500원', 'money', 81_500], ['19개월', 'duration', 49_248_000]]],
    ['6월 18일과 19일에 열린다.', [['6월 18일', 'date', '2025-06-18'], ['19일', 'date', '2025-06-19']]],
    ['Calder Line paid $14.3 billion for a 49% stake on Thursday.', [['$14.3 billion', 'money', 14_300_000_000], ['49%', 'percent', 49], ['Thursday', 'date', '2025-07-10']]],
    ['The ferry with 212 people aboard will sail again in 2027.', [['212 people', 'quantity', 212], ['2027', 'dateRange', '2027-01-01…2028-01-01']]],
    ['전화 010-1234-5678, https://example.org/2024/05/17?a=3', []],
    ['서버 주소는 192.168.1.20이다.', [['192', 'number', 192], ['168', 'number', 168], ['1', 'number', 1], ['20', 'number', 20]]],
    ['이 회사 이사회는 한국의 구조대를 만나 다시 한 번 고마움을 전했다.', []],
    ['３만５천 명이 ２０２６년에 온다.', [['３만５천 명', 'quantity', 35_000], ['２０２６년', 'dateRange', '2026-01-01…2027-01-01']]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

const scraps = fc.array(fc.constantFrom(
  ...'0123456789', '만', '억', '조', '천', '십', '이', '한 ', '두 ', '년', '월', '일', '시', '분', '초', '주', '개월', '명', '달러', '%', '$', '€', '.', ',', '~', '-', '/', '(', ')', ' ', '까지', '부터', '사이', '지난 ', '다음 주 ', '오전 ',
  'July ', 'Monday', ' ago', 'two ', 'million ', 'three-', 'in 2016 ', 'the ', 'quarter ', '１', '％', '이날', '하루', '전', '후', '분의 ', '마이너스 ', '설', '가나다', '\n',
), { maxLength: 40 }).map((parts) => parts.join(''))

describe('laws', () => {
  test('readings stand in the text, in order, without overlap', () => {
    fc.assert(fc.property(scraps, (text) => {
      let end = 0
      for (const reading of readingsIn(text, { now: NOW })) {
        expect(reading.text).toBe(text.slice(reading.start, reading.end))
        expect(reading.end).toBeGreaterThan(reading.start)
        expect(reading.start).toBeGreaterThanOrEqual(end)
        expect(reading.value !== undefined || reading.from !== undefined || reading.to !== undefined).toBe(true)
        if (typeof reading.value === 'number') expect(Number.isFinite(reading.value)).toBe(true)
        end = reading.end
      }
    }), { numRuns: 2000 })
  })

  test('a sentence is read the same with a sentence before it', () => {
    const sentence = '한빛은 14일 143억 달러를 냈고 30명 이상이 일한다.'
    expect(told(`날씨가 맑았다. ${sentence}`)).toEqual(told(sentence))
  })

  test('a later day moves what is counted from it', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (now) => {
      const [yesterday, today] = readingsIn('어제와 오늘은', { now, timeZone: 'UTC' })
      expect(Date.parse(String(today!.value)) - Date.parse(String(yesterday!.value))).toBe(86_400_000)
    }))
  })

  test('a bad moment is refused', () => expect(() => readingsIn('오늘', { now: 'soon' })).toThrow(RangeError))
})

describe('time grows with the text and no faster', () => {
  const units = [
    '1', '1,', '1.', '12 ', '1,234,', '이십', '만', '한 ', '((1)', '3~', '5%~', '$1 ', '1/2 ', '2024년 ', '12일과 ', '3일', '3시간 ', '지난 ', '오전 ', 'twenty ', 'one hundred and ', 'Monday ', 'in 2016 ', '1 a ', 'a@', '1-2-', '2016-01-', '3분의 ', '1:0', 'http://', '백 스물 ', '음력 1월 ', '15일부터 사흘', '섭씨 10~', '3월 2주', '1년에서 ',
  ]
  test.each(units)('%s again and again', (unit) => {
    const cost = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      return cpuMilliseconds(() => readingsIn(text, { now: NOW }))
    }
    cost(4000)
    expect(cost(64_000)).toBeLessThan(40 * cost(8000) + 400)
  })
})

const EVAL = '../shared/eval'

describe.skipIf(!existsSync(EVAL))('over all the evaluation text (skipped where that folder is absent)', () => {
  const texts = existsSync(EVAL) ? readdirSync(`${EVAL}/newsqa/articles`).map((file) => readFileSync(`${EVAL}/newsqa/articles/${file}`, 'utf8')) : []
  test('readings stand in the text, in order, without overlap', () => {
    for (const text of texts) {
      let end = 0
      for (const reading of readingsIn(text, { now: NOW })) {
        expect(text.slice(reading.start, reading.end)).toBe(reading.text)
        expect(reading.start).toBeGreaterThanOrEqual(end)
        end = reading.end
      }
    }
  })
})
