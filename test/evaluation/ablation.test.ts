import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ablate } from '../../src/evaluation/ablation.ts'
import type { Measure } from '../../src/evaluation/measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'gisa-ablation-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what each part is worth', () => {
  let rows: Measure[] = []
  beforeAll(async () => {
    mkdirSync(join(folder, 'articles'))
    writeFileSync(join(folder, 'articles', 'harbour.txt'), '솔뫼항 새 부두 완공\n\n솔뫼항의 새 부두가 3일 문을 열었다.\n\n공사에는 1200억원이 들었다.\n\n부두를 지은 한빛건설은 직원 80명을 더 뽑는다.')
    writeFileSync(join(folder, 'questions.jsonl'), [
      { id: '1', lang: 'ko', question: '부두 공사에 얼마가 들었어?', answers: [['1200억원']], article: 'harbour', paragraph: 1, answerable: true },
      { id: '2', lang: 'en', question: 'Who built the Solmoe harbour?', answers: [['한빛건설']], article: 'harbour', paragraph: 2, answerable: true },
    ].map((row) => JSON.stringify(row)).join('\n'))
    rows = await ablate(folder, { now: new Date('2025-06-10') })
  }, 60_000)

  const of = (language: string, part: string) => rows.find(({ set, group }) => set.endsWith(language) && group === part)?.values

  it('the whole comes first, and every part is measured in every language', () => {
    expect(rows[0]!.group).toBe('all parts')
    expect(Map.groupBy(rows, ({ set }) => set).size).toBe(2)
    expect(new Set(rows.map(({ group }) => group)).size).toBe(rows.length / 2)
  })

  it('a question in the articles\' own words needs no other words', () => {
    expect(of('ko', 'all parts')?.['R@1 %']).toBe(100)
    expect(of('ko', 'without any other words')?.['R@1 %']).toBe(100)
  })

  it('a question in the other language finds nothing without other words', () => {
    expect(of('en', 'all parts')?.['R@5 %']).toBe(100)
    expect(of('en', 'without any other words')?.['R@5 %']).toBe(0)
  })
})
