import { expect, test } from 'vitest'
import { syllableTable } from '../../src/evaluation/trainSyllables.ts'

test('syllables of loans weigh above 0, those of nouns below, those of both near it; sorted, each with its source', () => {
  const table = syllableTable(['카트', '카메라', '트램'], ['정부', '정책', '카메라', '램프'], 'made up')
  const [header, ...rows] = table.trimEnd().split('\n')
  const odds = Object.fromEntries(rows.map((row) => [row.split('\t')[0]!, Number(row.split('\t')[1])]))
  expect(header).toBe('syllable\tforeign\tsource')
  expect(rows).toEqual(rows.toSorted())
  expect(odds['카']).toBeGreaterThan(0.5)
  expect(odds['정']).toBeLessThan(-0.5)
  expect(Math.abs(odds['램']!)).toBeLessThan(0.5)
  // a loan among the nouns speaks for neither
  expect(odds['메']).toBeGreaterThan(0.5)
})
