import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GaruWasm, initSync } from 'garu-ko/pkg/garu_wasm.js'
import type { Span } from './span.ts'

/** A morpheme with its Sejong tag and the letters it stands in: `영입/NNG` at 45–47. */
export interface Morpheme extends Span {
  /** the morpheme as the analyser writes it: `아프` in `아파서` */
  text: string
  /** Sejong part of speech: NNG, NNP, JKO, VV, SN, SL … */
  pos: string
}

/** The longest run without a space that is analysed; beyond it nothing is a word (and the cost is not linear). */
const LONGEST_EOJEOL = 60

/**
 * Splits one sentence into morphemes: `왕을 영입했다` → 왕/NNG 을/JKO 영입/NNG 하/XSV 았/EP 다/EF, each with
 * its offsets in `sentence`. Where a syllable holds two morphemes (`했` = 하 + 았) both cover it.
 * Give it a sentence, not an article: the analyser's cost grows faster than the length.
 */
export function morphemesOf(sentence: string): Morpheme[] {
  const eojeols = [...sentence.matchAll(/\S+/gu)].map((m) => ({ text: m[0], start: m.index }))
  const readable = eojeols.filter((e) => e.text.length <= LONGEST_EOJEOL)
  const groups = byEojeol(analyser().analyze(readable.map((e) => e.text).join(' ')).tokens as Token[])
  return readable.flatMap((eojeol, i) => placed(groups[i] ?? [], eojeol.text, eojeol.start))
}

interface Token {
  text: string
  pos: string
  start: number
  end: number
}

let garu: GaruWasm | undefined

function analyser(): GaruWasm {
  if (garu) return garu
  const file = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`garu-ko/${name}`)))
  initSync({ module: file('pkg/garu_wasm_bg.wasm') })
  return (garu = new GaruWasm(file('models/base.gmdl')))
}

/** The analyser's own offsets are those of the eojeol, so they say which tokens belong together. */
function byEojeol(tokens: Token[]): Token[][] {
  const groups = new Map<number, Token[]>()
  for (const token of tokens) {
    const group = groups.get(token.start)
    if (group) group.push(token)
    else groups.set(token.start, [token])
  }
  return [...groups.values()]
}

function placed(tokens: Token[], eojeol: string, offset: number): Morpheme[] {
  if (tokens.map((t) => t.text).join('') === eojeol) {
    let at = offset
    return tokens.map(({ text, pos }) => ({ text, pos, start: at, end: (at += text.length) }))
  }
  return aligned(tokens, eojeol).map((span, i) => ({
    text: tokens[i]!.text, pos: tokens[i]!.pos, start: offset + span.start, end: offset + span.end,
  }))
}

/**
 * Where each token's letters stand in an eojeol whose morphemes have run together
 * (`아프` + `아서` = `아파서`): the longest common subsequence of the two rows of jamo.
 */
function aligned(tokens: Token[], eojeol: string): Span[] {
  const surface = jamoOf(eojeol)
  const parts = tokens.map((t) => jamoOf(t.text))
  const dictionary = parts.flat()
  const width = surface.length + 1
  const length = new Uint8Array((dictionary.length + 1) * width)
  for (let i = dictionary.length - 1; i >= 0; i--) {
    for (let j = surface.length - 1; j >= 0; j--) {
      length[i * width + j] = dictionary[i]!.jamo === surface[j]!.jamo
        ? length[(i + 1) * width + j + 1]! + 1
        : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!)
    }
  }
  const spans: Span[] = []
  let i = 0
  let j = 0
  let reached = 0
  for (const part of parts) {
    const stop = i + part.length
    let start = -1
    let end = -1
    while (i < stop && j < surface.length) {
      if (dictionary[i]!.jamo === surface[j]!.jamo) {
        if (start < 0) start = surface[j]!.at
        end = surface[j]!.at + 1
        i++
        j++
      } else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
      else j++
    }
    i = stop
    spans.push(start < 0 ? { start: reached, end: reached } : { start, end })
    if (end > reached) reached = end
  }
  return spans
}

/** Hangul syllables as their letters, so that `했` can be met by `하` and by `았`; anything else as itself. */
function jamoOf(text: string): { jamo: string; at: number }[] {
  const row: { jamo: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const syllable = text.charCodeAt(at) - 0xac00
    if (syllable < 0 || syllable > 11171) {
      row.push({ jamo: text[at]!, at })
      continue
    }
    row.push({ jamo: `초${Math.floor(syllable / 588)}`, at }, { jamo: `중${Math.floor((syllable % 588) / 28)}`, at })
    if (syllable % 28) row.push({ jamo: `종${syllable % 28}`, at })
  }
  return row
}
