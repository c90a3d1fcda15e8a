import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { facts } from '../../src/cli/facts.ts'

async function printed(words: string[], options: Record<string, string | boolean | string[]>): Promise<string[]> {
  const lines: string[] = []
  await facts.run({ words, options, output: { line: (text) => lines.push(text), note: () => undefined } })
  return lines.map((line) => line.replace(/\x1b\[\d{1,3}m/gu, ''))
}

/** Two articles on one fire, and a third on another matter. */
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'gisa-facts-'))
  const put = (name: string, title: string, text: string) => writeFileSync(join(dir, name), `${title}\n\n${text}\n`)
  put('first.txt', '카이로 화재', '14일 카이로에서 불이 나 3명이 숨졌다.')
  put('again.txt', '카이로서 큰불', '14일 카이로에서 난 불로 3명이 사망했다.')
  put('more.txt', '카이로 화재 사망자 늘어', '14일 카이로에서 난 불로 5명이 사망했다.')
  return dir
}

describe('gisa facts', () => {
  test('a fact told twice is listed once, with both places and what else is said', async () => {
    const [first] = (await printed([], { articles: [folder()], kind: 'casualties' })).filter((line) => line.includes('killed 3명'))
    expect(first).toContain('first · ¶1')
    expect(first).toContain('again · ¶1')
    expect(first).toMatch(/other casualties {2}killed 5명.* more · ¶1/u)
  })

  test('--json prints every telling on a line of its own, counted things first', async () => {
    const rows = (await printed([], { articles: [folder()], json: true })).map((line) => JSON.parse(line) as { kind: string; article: string })
    expect(rows.filter((row) => row.kind === 'casualties').map((row) => row.article).sort()).toEqual(['again', 'first', 'more'])
    for (const article of ['again', 'first', 'more']) {
      const kinds = rows.filter((row) => row.article === article).map((row) => row.kind)
      expect(kinds.lastIndexOf('quantity')).toBeLessThan(kinds.indexOf('casualties'))
    }
  })

  test('an unknown kind is told', async () => {
    await expect(printed([], { kind: 'weather' })).rejects.toThrow('There is no fact kind "weather"')
  })
})

describe('gisa facts --why', () => {
  test('names what was seen and the rule behind each fact', async () => {
    const [shown] = await printed(['한빛전자가 2027년 새봄은행을 인수할 예정이다.'], { why: true, now: '2026-10-14' })
    for (const part of ['predicates: 인수', 'event: 인수 → acquisition.buys', 'acquisition (planned)', 'by acquisition:']) expect(shown).toContain(part)
  })

  test('the same as JSON, a sentence a line', async () => {
    const rows = (await printed(['Velora bought Qira for $5 million. The sky is blue.'], { why: true, json: true })).map((line) => JSON.parse(line) as { facts: { rule: string }[] })
    expect(rows.map((row) => row.facts.length > 0)).toEqual([true, false])
    expect(rows[0]!.facts.map((fact) => fact.rule)).toContain('acquisition: X buys Y')
  })

  test('a sentence that tells nothing says so', async () => {
    expect((await printed(['날씨가 맑았다.'], { why: true }))[0]).toContain('no fact')
  })

  test('without a sentence it asks for one', async () => {
    await expect(printed([], { why: true })).rejects.toThrow('Give a sentence')
  })
})
