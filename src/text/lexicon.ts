import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../data/lexicon/', import.meta.url)
const read = new Map<string, readonly LexiconRow[]>()

/** One line of a word list: column name → cell; an empty cell is `''`. */
export type LexiconRow = Readonly<Record<string, string>>

/**
 * The rows of `data/lexicon/<name>.tsv`: the first line names the columns, `#` opens a comment line.
 * Read once a process.
 *
 * @throws Error naming the file and line when a row has more cells than there are columns
 */
export function readLexicon(name: string): readonly LexiconRow[] {
  const known = read.get(name)
  if (known) return known
  const rows = parse(readFileSync(fileURLToPath(new URL(`${name}.tsv`, FOLDER)), 'utf8'), name)
  read.set(name, rows)
  return rows
}

function parse(text: string, name: string): LexiconRow[] {
  const lines = text.split('\n').map((line, i) => ({ cells: line.split('\t'), number: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]!.startsWith('#'))
  const columns = lines.shift()?.cells ?? []
  return lines.map(({ cells, number }) => {
    if (cells.length > columns.length) throw new Error(`${name}.tsv:${number}: ${cells.length} cells for ${columns.length} columns`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
