import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/text/lexicon.ts'
import { currencyBefore, unitAt } from '../../src/text/units.ts'

describe('unitAt', () => {
  test.each([
    ['기가와트 규모', 'gigawatt', 'not the 기 of a machine'],
    ['명이', 'person', 'a particle follows'],
    ['캐나다 달러', 'CAD', 'the longest name wins'],
    ['개월', undefined, 'months are lengths of time'],
    ['개국', 'country', 'not the 개 of things'],
    ['MW', 'megawatt', 'symbols keep their capitals'],
    ['mW', 'milliwatt', 'symbols keep their capitals'],
    ['Square Miles', 'square mile', 'words do not'],
    ['%포인트', 'percentage point', 'not a percent'],
    ['㎞', 'kilometer', 'one sign for two letters'],
  ])('%s → %s: %s', (text, unit, _why) => expect(unitAt(text, 0)?.unit).toBe(unit))

  test.each([
    ['명령', 'an order'], ['대통령', 'a president'], ['회장', 'a chairman'], ['원인', 'a cause'], ['건물', 'a building'], ['mother', 'not a metre'], ['도시로', 'towns, not degrees'],
  ])('%s begins no unit it only looks like: %s', (text) => expect(['person', 'vehicle', 'time', 'KRW', 'case', 'meter', 'degree']).not.toContain(unitAt(text, 0)?.unit))
})

describe('currencyBefore', () => {
  test.each([
    ['US$5', 3, 'USD'], ['$5', 1, 'USD'], ['₩500', 1, 'KRW'], ['EUR 20', 4, 'EUR'], ['HK$7', 3, 'HKD'],
  ])('%s: %s', (text, at, unit) => expect(currencyBefore(text, at)?.unit).toBe(unit))

  test('letters that end another word are none', () => expect(currencyBefore('AVOIDUSD5', 8)).toBeNull())
})

/** Money of the past, still told of in the news, and two coins traded like money. */
const OTHERS = ['ATS', 'BEF', 'DEM', 'ESP', 'FIM', 'FRF', 'GRD', 'IEP', 'ITL', 'LUF', 'NLG', 'PTE', 'HRK', 'ETH', 'XBT', 'ZWL']

test('every currency is an ISO 4217 code', () => {
  const codes = new Set(Intl.supportedValuesOf('currency'))
  const unknown = readLexicon('currencies').map((row) => row.currency!).filter((code) => !codes.has(code) && !OTHERS.includes(code))
  expect([...new Set(unknown)]).toEqual([])
})

test('units are plain English, without capitals but for names', () => {
  const rows = [...readLexicon('units'), ...readLexicon('counters')]
  expect(rows.filter((row) => !/^[a-z][a-zA-Z -]+$|^TEU$/u.test(row.unit!))).toEqual([])
})
