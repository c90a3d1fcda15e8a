/** One line of a quality table: what was measured, on which part of which set, and the numbers by name. */
export interface Measure {
  /** the file or folder the expectations come from: `questions.jsonl` */
  set: string
  /** the part of it: a language, a fact kind, a kind of reading */
  group: string
  /** percentages have `%` in their names; null where there was nothing to measure */
  values: Readonly<Record<string, number | null>>
}

/** Rounded to a tenth; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10
}

/** The value that a share `p` of the numbers stay below: `quantile(ms, 0.95)`; null of none. */
export function quantile(numbers: readonly number[], p: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? null
}

/** Of two numbers that may have been computed differently. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** The tables as text, a set after the other, columns aligned. */
export function asTables(measures: readonly Measure[]): string {
  return [...Map.groupBy(measures, (m) => m.set)].map(([set, rows]) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row.values)))]
    const cells = [['', ...columns], ...rows.map((row) => [row.group, ...columns.map((c) => shown(row.values[c]))])]
    const widths = cells[0]!.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)))
    return [set, ...cells.map((line) => `  ${line.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')}`)].join('\n')
  }).join('\n\n')
}

const shown = (value: number | null | undefined) => (value === null || value === undefined ? '–' : String(value))
