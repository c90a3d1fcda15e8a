/**
 * A stretch of a text: from `start` up to but not including `end`, in UTF-16 code units,
 * so that `text.slice(start, end)` is what it holds.
 */
export interface Span {
  start: number
  end: number
}

/** Whether two stretches of one text have a letter in common: `{ 0, 3 }` and `{ 2, 5 }` do, `{ 0, 3 }` and `{ 3, 5 }` do not. */
export function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
