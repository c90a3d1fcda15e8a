import type { Morpheme } from './morphemes.ts'

/** Sejong tags by the letter that stands for them; a tag that is not among them is written out. Kept in this order: databases hold the letters. */
const TAGS = 'NNG NNP NNB NR NP VV VA VX VCP VCN MM MAG MAJ IC JKS JKC JKG JKO JKB JKV JKQ JX JC EP EF EC ETN ETM XPN XSN XSV XSA XR SF SP SS SE SO SW SL SH SN NA NF NV'.split(' ')
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LETTER_OF = new Map(TAGS.map((tag, i) => [tag, LETTERS[i]!]))
const TAG_OF = new Map(TAGS.map((tag, i) => [LETTERS[i]!, tag]))

const ONE = /([a-zA-Z]|\?([^?]{1,20})\?)(-?\d+)?(?:,(\d+))?(?:=(\d+):)?/y

/**
 * How morphemes are kept: about three letters each, because what they say mostly stands in the text already. 영입/NNG 하/XSV
 * 다/EF at 3–5, 5–6 and 6–7 of `왕을 영입하다` → `a3,2Ey`: the letter of the tag, how far after the last one it starts (left out
 * where it follows at once) and, after a comma, its length (left out where it is 1). The words follow where the text has
 * other letters: 하/XSV under `했` → `E=1:하`.
 *
 * @param text in which the morphemes' places count
 */
export function packMorphemes(morphemes: readonly Morpheme[], text: string): string {
  let at = 0
  return morphemes.map(({ text: own, pos, start, end }) => {
    const gap = start - at
    at = end
    return [
      LETTER_OF.get(pos) ?? `?${pos}?`, gap === 0 ? '' : gap,
      end - start === 1 ? '' : `,${end - start}`, text.slice(start, end) === own ? '' : `=${own.length}:${own}`,
    ].join('')
  }).join('')
}

/** The reverse of `packMorphemes`, for the same text; an empty `packed` holds none. */
export function unpackMorphemes(packed: string, text: string): Morpheme[] {
  const morphemes: Morpheme[] = []
  let end = 0
  for (let at = 0; at < packed.length;) {
    ONE.lastIndex = at
    const [whole, letter, tag, gap, length, ownLength] = ONE.exec(packed)!
    at += whole.length
    const start = end + Number(gap ?? 0)
    end = start + Number(length ?? 1)
    morphemes.push({ text: ownLength === undefined ? text.slice(start, end) : packed.slice(at, at += Number(ownLength)), pos: tag ?? TAG_OF.get(letter!)!, start, end })
  }
  return morphemes
}
