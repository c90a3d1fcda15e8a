import type { PlacedTerm } from '../text/terms.ts'

/**
 * The index terms of an article's texts, headline first: each distinct term once, and packed where they stand. What the
 * index takes in, so that a restart need not look for words in the texts again.
 */
export interface ArticleTerms {
  /** distinct, in the order in which they are first met */
  terms: string[]
  /** base64 of numbers in as few bytes as they need (LEB128): for each text how many terms stand in it, then for each its place in `terms` and how far it starts after the one before */
  places: string
}

/** The terms of one text: places in `ArticleTerms.terms`, and where each starts, in letters from the text's beginning. */
export interface TextTerms {
  terms: number[]
  starts: number[]
}

/** The terms of each text; the order within a text is kept. */
export function packTerms(texts: readonly (readonly PlacedTerm[])[]): ArticleTerms {
  const numbers = new Map<string, number>()
  const bytes: number[] = []
  for (const placed of texts) {
    let last = 0
    write(placed.length, bytes)
    for (const { term, start } of placed) {
      if (!numbers.has(term)) numbers.set(term, numbers.size)
      write(numbers.get(term)!, bytes)
      write(zigzag(start - last), bytes)
      last = start
    }
  }
  return { terms: [...numbers.keys()], places: Buffer.from(bytes).toString('base64') }
}

/** The reverse of `packTerms`, by text. */
export function unpackTerms({ places }: ArticleTerms): TextTerms[] {
  const bytes = Buffer.from(places, 'base64')
  let at = 0
  const read = () => {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++]!
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }
  const texts: TextTerms[] = []
  while (at < bytes.length) {
    const count = read()
    const text: TextTerms = { terms: new Array<number>(count), starts: new Array<number>(count) }
    for (let i = 0, start = 0; i < count; i++) {
      text.terms[i] = read()
      text.starts[i] = start += unzigzag(read())
    }
    texts.push(text)
  }
  return texts
}

function write(value: number, bytes: number[]): void {
  for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 | (value & 127))
  bytes.push(value)
}

/** Small numbers of either sign as small numbers: 0, -1, 1, -2 → 0, 1, 2, 3. */
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value)
const unzigzag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)
