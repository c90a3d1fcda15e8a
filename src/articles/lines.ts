import { cleanLine } from './plainText.ts'

/** One line of a source, or one block of a page. */
export interface Line {
  text: string
  /** an empty line, or the text's beginning, stands before it */
  gap: boolean
  /** share of its letters that are links, 0 to 1; 0 where the source has no links to tell */
  links: number
  /** what the page's markup says it is */
  role?: 'caption' | 'heading' | 'subtitle' | 'item'
}

/** The lines of a plain text, empty ones left out; lines that were wrapped at a width are joined again. */
export function linesOf(text: string): Line[] {
  const blocks = text.split('\n').map(cleanLine).reduce<string[][]>((found, line) => {
    if (line === '') found.push([])
    else found.at(-1)!.push(line)
    return found
  }, [[]]).filter((block) => block.length > 0)
  const width = wrapWidth(blocks)
  return blocks.flatMap((block) => (isWrapped(block, width) ? [block.join(' ')] : block)
    .map((line, i) => ({ text: line, gap: i === 0, links: 0 })))
}

const WIDEST = 130
const NARROWEST = 50

/** The width at which a text was wrapped, or 0 where it was not: most blocks of several lines must fill it. */
function wrapWidth(blocks: string[][]): number {
  const several = blocks.filter((block) => block.length > 1)
  const width = several.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0)
  if (width < NARROWEST || width > WIDEST) return 0
  const wrapped = several.filter((block) => isWrapped(block, width))
  const breaks = wrapped.reduce((sum, block) => sum + block.length - 1, 0)
  return breaks >= 3 && wrapped.length * 10 >= several.length * 6 ? width : 0
}

/**
 * A block is wrapped when each next line's first word would not have fitted on the line before,
 * and the lines do not end where sentences end.
 */
function isWrapped(block: string[], width: number): boolean {
  if (block.length < 2 || width === 0) return false
  const breaks = block.slice(0, -1)
  const full = breaks.every((line, i) => widthOf(line) + 1 + widthOf(block[i + 1]!.split(' ')[0]!) > width)
  const ends = breaks.filter((line) => /[.!?。…"'”’]$/u.test(line)).length
  return full && ends * 2 <= breaks.length
}

/** In columns of a terminal: a Hangul syllable takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/gu)?.length ?? 0)
}
