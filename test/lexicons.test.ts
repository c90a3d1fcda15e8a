import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const FOLDER = 'data/lexicon'
const lists = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsv')).sort()

describe.each(lists)('%s', (file) => {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n')
  const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const columns = header!.split('\t')

  test('has a source column, and every row fills it', () => {
    expect(columns).toContain('source')
    const at = columns.indexOf('source')
    expect(rows.filter((row) => !row.split('\t')[at])).toEqual([])
  })

  test('has as many cells in each row as there are columns', () => {
    expect(rows.filter((row) => row.split('\t').length !== columns.length)).toEqual([])
  })

  test('is sorted by code point and says nothing twice', () => {
    expect(rows.filter((row, i) => i > 0 && !(rows[i - 1]! < row))).toEqual([])
  })

  test('has no white space around a cell, and composed Hangul', () => {
    expect(rows.filter((row) => row !== row.normalize('NFC') || row.split('\t').some((cell) => cell !== cell.trim()))).toEqual([])
  })

  test('ends in one newline', () => {
    expect(lines.at(-1)).toBe('')
    expect(lines.at(-2)).not.toBe('')
  })
})
