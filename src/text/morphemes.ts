import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GaruWasm, initSync } from 'garu-ko/pkg/garu_wasm.js'
import { splitJosa } from './josa.ts'
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
/** Longer sentences are analysed a stretch at a time: the analyser's cost explodes with length, and what is far says little. */
const LONGEST_STRETCH = 140

/**
 * Splits one sentence into morphemes: `왕을 영입했다` → 왕/NNG 을/JKO 영입/NNG 하/XSV 았/EP 다/EF, each with
 * its offsets in `sentence`. Where a syllable holds two morphemes (`했` = 하 + 았) both cover it.
 * A name the analyser does not know is kept whole and freed of its particle: `수츠케버가` → 수츠케버/NNP 가/JKS.
 * Give it a sentence, not an article: words are understood from those around them.
 */
export function morphemesOf(sentence: string): Morpheme[] {
  const eojeols = [...sentence.matchAll(/\S+/gu)].map((m) => ({ text: m[0], start: m.index }))
    .filter((e) => e.text.length <= LONGEST_EOJEOL)
  return stretches(eojeols).flatMap((stretch) => {
    const groups = byEojeol(analyse(stretch.map((e) => e.text).join(' ')))
    let at = 0
    return stretch.flatMap((eojeol) => {
      const group = groups.get(at)
      // now and then the analyser takes two words for one name, space and all
      const tokens = group?.every((t) => !t.text.includes(' ')) ? group : analyse(eojeol.text)
      at += [...eojeol.text].length + 1
      return placed(freedOfParticle(rejoined(closed(tokens))), eojeol.text, eojeol.start)
    })
  })
}

interface Eojeol {
  text: string
  start: number
}

function stretches(eojeols: readonly Eojeol[]): Eojeol[][] {
  const all: Eojeol[][] = []
  let length = Infinity
  for (const eojeol of eojeols) {
    length += eojeol.text.length + 1
    if (length > LONGEST_STRETCH) {
      all.push([])
      length = eojeol.text.length
    }
    all.at(-1)!.push(eojeol)
  }
  return all
}

interface Token {
  text: string
  pos: string
  start: number
  end: number
}

let garu: GaruWasm | undefined

/** The analyser counts its offsets in code points. */
function analyse(text: string): Token[] {
  return text === '' ? [] : analyser().analyze(text).tokens as Token[]
}

function analyser(): GaruWasm {
  if (garu) return garu
  const file = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`garu-ko/${name}`)))
  initSync({ module: file('pkg/garu_wasm_bg.wasm') })
  return (garu = new GaruWasm(file('models/base.gmdl')))
}

/** The analyser's own offsets are those of the eojeol, so they say which tokens belong together. */
function byEojeol(tokens: Token[]): Map<number, Token[]> {
  const groups = new Map<number, Token[]>()
  for (const token of tokens) {
    const group = groups.get(token.start)
    if (group) group.push(token)
    else groups.set(token.start, [token])
  }
  return groups
}

/** A name that ends in ㄴ is taken for one with the spoken particle of `난`, `그건`, which news leaves to pronouns: 코스타/NNP ㄴ/JX → 코스탄. */
function closed(tokens: Token[]): Token[] {
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1]
    if (next?.text === 'ㄴ' && next.pos === 'JX' && isOpenName(token)) return [{ ...token, text: withFinalN(token.text), pos: 'NNP' }]
    return token.text === 'ㄴ' && token.pos === 'JX' && tokens[i - 1] && isOpenName(tokens[i - 1]!) ? [] : [token]
  })
}

const isOpenName = ({ text, pos }: Token) => pos === 'NNP' && /[가-힣]$/u.test(text) && (text.charCodeAt(text.length - 1) - 0xac00) % 28 === 0

/** Position of ㄴ among the final consonants of a syllable in Unicode's order. */
const FINAL_N = 4
const withFinalN = (text: string) => text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + FINAL_N)

/**
 * An unknown name sometimes comes in splinters that no Korean word is made of: an ending or suffix first
 * (지/EC 셩/NNG 전자/NNG), an adverb or ending after a noun (세미 애 널리/MAG 시스), a row of single syllables (수 츠 케 버).
 * They are put together again.
 */
function rejoined(tokens: Token[]): Token[] {
  const whole: Token[] = []
  for (let i = 0; i < tokens.length;) {
    let stop = i + 1
    while (!/^S/u.test(tokens[i]!.pos) && stop < tokens.length && !/^(?:J|S|VCP)/u.test(tokens[stop]!.pos)) stop++
    const run = tokens.slice(i, stop)
    if (!isCounted(tokens[i - 1]) && isSplintered(run, tokens[stop])) whole.push({ ...run[0]!, text: run.map((t) => t.text).join(''), pos: 'NNP' })
    else whole.push(...run)
    i = stop
  }
  return whole
}

/** After a figure the small words are its own: `10여 명`, `3개월만`. */
const isCounted = (before: Token | undefined) => before !== undefined && /^(?:SN|NR|SW|SL)$/u.test(before.pos)

function isSplintered(run: Token[], next: Token | undefined): boolean {
  if (run.length < 2 || !run.every((t) => /^[가-힣]+$/u.test(t.text))) return false
  const strange = run.filter((t) => /^(?:E|XS|MAG)/u.test(t.pos))
  if (run.some((t) => !/^N(?!R)/u.test(t.pos) && !strange.includes(t))) return false
  if (strange.length === 0) return run.length > 2 && run.every((t) => t.text.length === 1)
  if (strange.length > 1) return false
  const [odd] = strange
  if (odd === run[0]) return odd!.pos !== 'MAG'
  // `갈리아니 부회장`: no ending follows a name at once
  if (odd === run.at(-1) && next === undefined && odd!.text.length === 1 && odd!.pos === 'EC' && run.at(-2)!.pos === 'NNP') return true
  return odd!.pos === 'MAG' || (/^E/u.test(odd!.pos) && (odd !== run.at(-1) || next?.pos.startsWith('J') === true))
}

/** An unknown word is one common noun that swallows its particle (수츠케버가/NNG). */
function freedOfParticle(tokens: Token[]): Token[] {
  const at = tokens.findLastIndex((t) => /^NN[GP]$/u.test(t.pos))
  const noun = tokens[at]
  if (!noun || tokens.slice(at + 1).some((t) => !t.pos.startsWith('S'))) return tokens
  const split = /^[가-힣]{3,}$/u.test(noun.text) && !isKnown(noun.text) ? splitJosa(noun.text) : null
  if (!split) return tokens
  const { stem, josa } = split
  return [...tokens.slice(0, at), { ...noun, text: stem, pos: 'NNP' }, { ...noun, text: josa.text, pos: josa.pos }, ...tokens.slice(at + 1)]
}

const known = new Map<string, boolean>()

/** A noun the analyser knows lets go of a particle; one it does not know swallows it or falls apart (수츠케버가를/NNG). */
function isKnown(noun: string): boolean {
  const cached = known.get(noun)
  if (cached !== undefined) return cached
  if (known.size > 50_000) known.clear()
  const isClosed = (noun.charCodeAt(noun.length - 1) - 0xac00) % 28 > 0
  const [first, second] = analyse(noun + (isClosed ? '을' : '를'))
  const isFree = first?.text === noun && second !== undefined
  known.set(noun, isFree)
  return isFree
}

function placed(tokens: Token[], eojeol: string, offset: number): Morpheme[] {
  if (tokens.map((t) => t.text).join('') === eojeol) {
    let at = offset
    return tokens.map(({ text, pos }) => ({ text, pos, start: at, end: (at += text.length) }))
  }
  return aligned(tokens, eojeol).map((span, i) => {
    const { text, pos } = tokens[i]!
    // an ending that has melted into the verb (`해` = 하 + 아) shares its last syllable
    const start = span.start === span.end && pos.startsWith('E') ? Math.max(0, span.start - 1) : span.start
    return { text, pos, start: offset + start, end: offset + span.end }
  })
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

/** Final consonants in the order of Unicode's syllables, as the analyser writes them alone (`ㄴ` of `간` = 가 + ㄴ). */
const FINALS = [...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

/** Hangul syllables as their letters, so that `했` can be met by `하` and by `았`; anything else as itself. */
function jamoOf(text: string): { jamo: string; at: number }[] {
  const row: { jamo: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    const syllable = text.charCodeAt(at) - 0xac00
    if (syllable < 0 || syllable > 11171) {
      const final = FINALS.indexOf(letter) + 1
      row.push({ jamo: final > 0 ? `final${final}` : letter, at })
      continue
    }
    row.push({ jamo: `initial${Math.floor(syllable / 588)}`, at }, { jamo: `vowel${Math.floor((syllable % 588) / 28)}`, at })
    if (syllable % 28) row.push({ jamo: `final${syllable % 28}`, at })
  }
  return row
}
