import { cleanLine } from './plainText.ts'

/** One line of a source, or one block of a page. */
export interface Line {
  text: string
  /** an empty line, or the text's beginning, stands before it */
  gap: boolean
  /** share of its letters that are links, 0 to 1; 0 where the source has no links to tell */
  links: number
  /** what the page's markup says it is */
  role?: 'caption' | 'heading' | 'subtitle'
}

/** The lines of a plain text, empty ones left out; lines that were wrapped at a width are joined again. */
export function linesOf(text: string): Line[] {
  const blocks = text.split('\n').map(cleanLine).reduce<string[][]>((found, line) => {
    if (line === '') found.push([])
    else found.at(-1)!.push(line)
    return found
  }, [[]]).filter((block) => block.length > 0)
  const width = Math.max(0, ...blocks.flat().map(widthOf))
  return blocks.flatMap((block) => (isWrapped(block, width) ? [block.join(' ')] : block)
    .map((line, i) => ({ text: line, gap: i === 0, links: 0 })))
}

const WIDEST = 130
const NARROWEST = 50

/**
 * A block is wrapped when each next line's first word would not have fitted on the line before,
 * and the lines do not end where sentences end.
 */
function isWrapped(block: string[], width: number): boolean {
  if (block.length < 3 || width > WIDEST || width < NARROWEST) return false
  const own = Math.max(...block.map(widthOf))
  if (own < width * 0.85) return false
  const full = block.slice(0, -1).every((line, i) => widthOf(line) + 1 + widthOf(block[i + 1]!.split(' ')[0]!) > own)
  const ends = block.slice(0, -1).filter((line) => /[.!?。…"'”’]$/u.test(line)).length
  return full && ends * 2 <= block.length - 1
}

/** In columns of a terminal: a Hangul syllable takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/gu)?.length ?? 0)
}
