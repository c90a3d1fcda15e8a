import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepQuality, readQuality } from '../../src/evaluation/quality.ts'

const folder = mkdtempSync(join(tmpdir(), 'gisa-quality-'))
const file = join(folder, 'quality.json')
afterAll(() => rmSync(folder, { recursive: true }))
const measure = (group: string, first: number, short: number) => ({ set: 'questions.jsonl', group, values: { questions: 10, 'R@1 %': first, 'short answer right %': short } })

test('what was never measured is not told', () => {
  expect(readQuality(file)).toBeNull()
})

test('what was measured is told with its set and date, in both languages', () => {
  keepQuality([measure('en', 70, 50), measure('ko', 90, 80)], 'some/set', new Date('2026-11-24T12:00:00Z'), file)
  const { ko, en } = readQuality(file)!
  for (const text of [ko, en]) for (const part of ['90%', '80%', '70%', '50%', 'some/set', '20', '2026-11-24']) expect(text).toContain(part)
})

test('half a measure is none', () => {
  expect(() => keepQuality([measure('ko', 90, 80)], 'some/set', new Date(0), file)).toThrow('"en"')
})
