/**
 * A stretch of a text: from `start` up to but not including `end`, in UTF-16 code units,
 * so that `text.slice(start, end)` is what it holds.
 */
export interface Span {
  start: number
  end: number
}
