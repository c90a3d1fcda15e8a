import { describe, expect, test } from 'vitest'
import { amountAt } from '../../src/text/amounts.ts'

/** Reads the amount whose number begins at the first digit or at the mark `|`. */
function read(marked: string) {
  const bar = marked.indexOf('|')
  const text = marked.replace('|', '')
  return amountAt(text, bar >= 0 ? bar : text.search(/\d/u), 0)
}

describe('money', () => {
  test.each([
    ['지분 49%를 143억 달러에', '|143억 달러', 14_300_000_000, 'USD'],
    ['', '8만 1천500원', 81_500, 'KRW'],
    ['', '64달러 45센트', 64.45, 'USD'],
    ['', '$14.3 billion', 14_300_000_000, 'USD'],
    ['', 'US$1.5m', 1_500_000, 'USD'],
    ['', '€5bn', 5_000_000_000, 'EUR'],
    ['', '3조원', 3_000_000_000_000, 'KRW'],
    ['', '1천 640만 캐나다 달러', 16_400_000, 'CAD'],
    ['', '|삼천오백 원', 3500, 'KRW'],
  ])('%s %s → %d %s', (_, text, value, unit) => expect(read(text)).toMatchObject({ kind: 'money', value, unit }))
})

describe('quantities', () => {
  test.each([
    ['5기가와트', 5, 'gigawatt', 'exact', 'a measure'],
    ['최대 5기가와트', 5, 'gigawatt', 'atMost', 'the most it can be'],
    ['9명 이상', 9, 'person', 'atLeast', 'the least it can be'],
    ['약 3만 명', 30_000, 'person', 'about', 'roughly'],
    ['10여 명', 10, 'person', 'atLeast', 'ten and some'],
    ['50만여 척', 500_000, 'ship', 'atLeast', '여 after a unit'],
    ['|세 명', 3, 'person', 'exact', 'a native numeral'],
    ['|두 회사가', 2, 'company', 'exact', 'a noun counted by a native numeral'],
    ['|한 다스', 12, 'dozen', 'exact', 'a dozen is twelve'],
    ['시속 |120km', 120, 'kilometer per hour', 'exact', 'the word before tells what is measured'],
    ['규모 |6.1의 지진', 6.1, 'magnitude', 'exact', 'an earthquake'],
    ['섭씨 |40도', 40, 'degree Celsius', 'exact', 'a temperature'],
    ['10 섭씨', 10, 'degree Celsius', 'exact', 'the scale behind'],
    ['섭씨로 |40도', 40, 'degree Celsius', 'exact', 'a particle between'],
    ['절대온도 |300도', 300, 'kelvin', 'exact', 'from absolute zero'],
    ['|백스물다섯 명', 125, 'person', 'exact', 'both kinds of numerals in one'],
    ['|백 스물다섯 명', 125, 'person', 'exact', 'and with a space'],
    ['|열댓 명', 15, 'person', 'exact', 'a native numeral for fifteen or so'],
    ['11개 나라', 11, 'country', 'exact', 'counter and noun'],
    ['a |5-gigawatt plant', 5, 'gigawatt', 'exact', 'a hyphen'],
    ['12 other people', 12, 'person', 'exact', 'a word between'],
    ['about 500 jobs', 500, 'job', 'about', 'the noun in its singular'],
    ['|two dozen sheep', 24, 'sheep', 'exact', 'a noun without plural'],
    ['|one person was hurt', 1, 'person', 'exact', 'one, and a singular'],
    ['|hundreds of villages', 100, 'village', 'magnitude', 'an order of magnitude'],
  ])('%s → %d %s, %s: %s', (text, value, unit, exactness) => expect(read(text)).toMatchObject({ kind: 'quantity', value, unit, exactness }))

  test.each([
    ['초당 |5회', 5, 'second'], ['주당 |98달러', 98, 'share'], ['$3 a share', 3, 'share'], ['300 barrels per day', 300, 'day'],
  ])('%s: %d per %s', (text, value, per) => expect(read(text)).toMatchObject({ value, per }))
})

describe('percent', () => {
  test.each([
    ['100%', 100, 'percent'], ['|이십 퍼센트', 20, 'percent'], ['|백퍼센트', 100, 'percent'], ['2.5%포인트', 2.5, 'percentage point'], ['3 percent', 3, 'percent'], ['-5%', -5, 'percent'],
  ])('%s → %d %s', (text, value, unit) => expect(amountAt(text.replace('|', ''), 0, 0)).toMatchObject({ kind: 'percent', value, unit }))
})

describe('ranges', () => {
  test.each([
    ['섭씨 |10~20도', 10, 20, 'degree Celsius', 'under one scale'],
    ['시속 |100~120km', 100, 120, 'kilometer per hour', 'the same of a speed'],
    ['|영하 10도에서 영하 5도', -10, -5, 'degree', 'below zero'],
    ['|이삼십 명', 20, 30, 'person', 'two neighbouring numerals'],
    ['|오륙 명', 5, 6, 'person', 'the 륙 of 육'],
    ['3~5%', 3, 5, 'percent', 'one unit for both'],
    ['10명에서 20명', 10, 20, 'person', 'each with its unit'],
    ['5만~6만원', 50_000, 60_000, 'KRW', 'each with its scale'],
    ['2~3만 명', 20_000, 30_000, 'person', 'the scale is shared'],
    ['$3 billion to $5 billion', 3e9, 5e9, 'USD', 'English'],
    ['between |3 and 5 percent', 3, 5, 'percent', 'between makes a range of and'],
    ['|서너 명', 3, 4, 'person', 'two numerals in one'],
  ])('%s is %d to %d %s: %s', (text, from, to, unit) => expect(read(text)).toMatchObject({ from, to, unit }))

  test('a falling pair is no range', () => expect(read('20명에서 10명')).toMatchObject({ value: 20 }))
})

describe('places in a row count nothing', () => {
  test.each([['|두 번째', 2], ['|첫째', 1], ['3위를', 3], ['제17회', 17], ['21번째', 21], ['|second', 2], ['3rd', 3], ['|일등', 1]])('%s', (text, value) => {
    expect(read(text)).toMatchObject({ kind: 'number', value, ordinal: true })
  })
})

describe('what is not read', () => {
  test.each([
    ['F-|16', 'part of a name'],
    ['GPT-|4', 'part of a name'],
    ['|구조대가', 'rescuers are not nine trillion vehicles'],
    ['|한편', 'meanwhile'],
    ['|세대', 'a generation'],
    ['|한 편의점', 'a shop'],
    ['|한국', 'a country'],
    ['|이사회', 'a board'],
    ['|이 회사', 'this company'],
    ['|만점', 'full marks'],
    ['|천연가스', 'natural gas'],
    ['|오만', 'a country, or pride'],
    ['다시 |한 번', 'once again'],
    ['|3분기', 'a quarter is a date'],
  ])('%s: %s', (text) => expect(read(text)?.kind === 'quantity' ? read(text) : null).toBeNull())

  test('the teens of age are no vehicles', () => expect(read('30대 여성')?.unit).toBeUndefined())
  test('the three great rivers are no vehicles', () => expect(read('3대 주주')?.unit).toBeUndefined())
})
