import { expect, test } from 'vitest'
import { soundTable } from '../../src/evaluation/trainSounds.ts'

test('a table of pairs, sorted, each with its source, the same for the same spellings', () => {
  const spellings = [['ba', '바'], ['mi', '미'], ['bami', '바미'], ['miba', '미바']] as const
  const table = soundTable(spellings, 'made up')
  expect(soundTable(spellings, 'made up')).toBe(table)
  const [header, ...rows] = table.trimEnd().split('\n')
  expect(header).toBe('latin\tjamo\tprobability\tsource')
  expect(rows.length).toBeGreaterThan(1)
  expect(rows).toEqual(rows.toSorted())
  for (const row of rows) expect(row).toMatch(/^[a-z]{1,3}\t[^\t]{0,3}\t\d(?:\.\d+)?\tmade up$/u)
})
