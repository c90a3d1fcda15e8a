import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { learnNames, markedTexts, nameLesson, namesFound, nameTable } from '../../src/evaluation/trainNames.ts'

describe('marks', () => {
  test.each([
    ['<람 바란 야다브:PS> 대통령은 <네팔:LC>에서', '람 바란 야다브 대통령은 네팔에서', [['person', '람 바란 야다브'], ['place', '네팔']], 'taken out, and what they mark kept'],
    ['<27일:DT> <포드:OG>는', '27일 포드는', [['organization', '포드']], 'a kind that is no name'],
    ['a < b 이고 <포드:OG>', 'a < b 이고 포드', [['organization', '포드']], 'a sign of the text'],
    ['## 문장 3\t<포드:OG>는\n포\tB-OG\n드\tI-OG', '포드는', [['organization', '포드']], 'letters listed below the sentence'],
    ['# 설명\n포드는', '포드는', [], 'a comment'],
  ])('%j → %j', (line, text, names) => {
    const [only, ...more] = markedTexts(line)
    expect(more).toEqual([])
    expect(only!.text).toBe(text)
    expect(only!.names.map(({ kind, start, end }) => [kind, only!.text.slice(start, end)])).toEqual(names)
  })
})

describe('learning from the invented articles', () => {
  const lessons = markedTexts(readFileSync('data/evaluation/names.txt', 'utf8')).map((text) => ({ text, lesson: nameLesson(text) }))
  const learned = learnNames(lessons.filter((_, i) => i % 4 !== 0).map(({ lesson }) => lesson))

  test('finds persons in texts it did not learn from', () => {
    const tally = { right: 0, found: 0, wanted: 0 }
    for (const { text, lesson } of lessons.filter((_, i) => i % 4 === 0)) {
      const persons = (names: { kind: string; start: number; end: number }[]) => names.filter(({ kind }) => kind === 'person').map(({ start, end }) => `${start} ${end}`)
      const found = persons(namesFound(lesson, learned))
      tally.found += found.length
      tally.wanted += persons(text.names).length
      tally.right += found.filter((place) => persons(text.names).includes(place)).length
    }
    expect((2 * tally.right) / (tally.found + tally.wanted)).toBeGreaterThan(0.6)
  })

  test('is the same each time, and written as a sorted table with its source', () => {
    const table = nameTable(learned, 'made up')
    expect(nameTable(learnNames(lessons.filter((_, i) => i % 4 !== 0).map(({ lesson }) => lesson)), 'made up')).toBe(table)
    const [header, ...rows] = table.trimEnd().split('\n')
    expect(header).toBe('evidence\tperson\torganization\tplace\tsource')
    expect(rows).toEqual(rows.toSorted())
    for (const row of rows) expect(row).toMatch(/^[^\t]+(?:\t-?\d+(?:\.\d+)?){3}\tmade up$/u)
  })
})
