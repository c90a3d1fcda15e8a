import { finalConsonant, follows, josaOf, splitJosa, type Josa } from '../text/josa.ts'
import type { Morpheme } from '../text/morphemes.ts'
import type { Span } from '../text/span.ts'
import { foreignShare, isCommonNoun, isGivenName, isTitleAfter, knownNames, loanSound } from './names/nameLists.ts'
import type { PlainSentence } from './newsSentence.ts'

/**
 * A run of letters and digits in a sentence, with its particle told apart: `그로스는` → stem `그로스`, josa 는.
 * Quotation marks, brackets and commas are no part of a word; what stands between two words is `gap`.
 */
export interface Word extends Span {
  text: string
  stem: string
  /** where the stem ends, from the paragraph's start */
  stemEnd: number
  josa: Josa | null
  /** what stands between the word before (or the sentence's start) and this one */
  gap: string
  morphemes: readonly Morpheme[]
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}&+%％℃㎞㎡㎏㎜㎝㎿]|(?<=[A-Za-z0-9])[.'’\-](?=[A-Za-z0-9])){0,60}/gu

/** The words of one sentence of `text`, in order. */
export function wordsOf(text: string, sentence: PlainSentence): Word[] {
  const words: Word[] = []
  let reached = sentence.start
  let next = 0
  for (const match of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
    const start = sentence.start + match.index
    const end = start + match[0].length
    while (next < sentence.morphemes.length && sentence.morphemes[next]!.end <= start) next++
    const morphemes: Morpheme[] = []
    for (let k = next; k < sentence.morphemes.length && sentence.morphemes[k]!.start < end; k++) {
      if (sentence.morphemes[k]!.start >= start) morphemes.push(sentence.morphemes[k]!)
    }
    words.push(word(match[0], start, morphemes, text.slice(reached, start), words.at(-1)))
    reached = end
  }
  return words.map((one, i) => isNameBeforeTitle(one, words[i - 1], words[i + 1]) ? { ...one, stem: one.text, stemEnd: one.end, josa: null, morphemes: joined(one.text, one.start, one.morphemes) } : one)
}

/** One name in place of what the analyser cut it into. */
function joined(stem: string, start: number, morphemes: readonly Morpheme[]): Morpheme[] {
  const end = start + stem.length
  return [{ text: stem, pos: 'NNP', start, end }, ...morphemes.filter((m) => m.start >= end)]
}

/** `팀 돌란 경찰국장`: between a name and its title stands no particle, so that 란 belongs to the name. */
function isNameBeforeTitle({ text, stem, morphemes }: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (!/^[가-힣]{1,6}[란만로]$/u.test(text) || !morphemes.at(-1)?.pos.startsWith('J') || after?.gap !== ' ' || !isTitleAfter(after.stem.slice(-2)) || knownNames(stem).length > 0) return false
  return soundsForeign(text, 0) || (before !== undefined && !before.josa && isGivenName(before.text))
}

function word(text: string, start: number, morphemes: readonly Morpheme[], gap: string, before: Word | undefined): Word {
  const end = start + text.length
  const foreign = ofForeignName(text, before)
  if (foreign) return { text, start, end, ...foreign, stemEnd: start + foreign.stem.length, gap, morphemes: joined(foreign.stem, start, morphemes) }
  const { stem, josa } = particleByMorphemes(text, start, morphemes) ?? contracted(text) ?? splitUnknown(text, morphemes) ?? splitForeign(text, morphemes, before) ?? { stem: text, josa: null }
  return { text, start, end, stem, stemEnd: start + stem.length, josa, gap, morphemes }
}

/** Syllables that are a particle after a noun and end many foreign names: `벵트 외스트만의`, `퍼트리샤 오코로는`. */
const ENDS_NAMES = /^[가-힣]{2,7}[만로](?=(?:은|는|이|가|을|를|의|에게|도|와|과)$)/u

/** The second word of a foreign name, which ends in what may be a particle, or in 다 for `이다`: `마렉 피오트로비치다`. */
function ofForeignName(text: string, before: Word | undefined): { stem: string; josa: Josa | null } | null {
  if (!before || before.josa || before.text.length < 2) return null
  const split = withHiddenEnd(text)
  return split && soundsForeign(split.stem, split.josa ? -0.3 : 0.2) && soundsForeign(before.text, 0.2) ? split : null
}

function withHiddenEnd(text: string): { stem: string; josa: Josa | null } | null {
  const stem = ENDS_NAMES.exec(text)?.[0]
  const josa = stem === undefined ? null : josaOf(text.slice(stem.length))
  if (stem !== undefined && josa) return follows(josa, stem) ? { stem, josa } : null
  const told = text.slice(0, -1)
  return text.endsWith('다') && told.length > 3 && finalConsonant(told) === 0 ? { stem: told, josa: null } : null
}

function soundsForeign(word: string, least: number): boolean {
  return /^[가-힣]+$/u.test(word) && loanSound(word) > least && !isCommonNoun(word) && knownNames(word).every(({ type }) => type === 'person')
}

/** Particles at the word's end, as the analyser tagged them: 에서/JKB 는/JX → 에서는. */
function particleByMorphemes(text: string, start: number, morphemes: readonly Morpheme[]): { stem: string; josa: Josa } | null {
  let first = morphemes.length
  while (first > 0 && morphemes[first - 1]!.pos.startsWith('J')) first--
  if (first === morphemes.length || (first === 0 && morphemes[0]!.start === start) || text === '길이') return null
  const at = morphemes[first]!.start - start
  const stem = text.slice(0, at)
  const josa = josaOf(text.slice(at))
  return stem !== '' && josa ? { stem, josa } : null
}

/** `이와테현에선`: the analyser takes the short form of 에서는 for a noun. */
function contracted(text: string): { stem: string; josa: Josa } | null {
  const josa = /..에[선겐]$/u.test(text) ? josaOf(text.slice(-2)) : null
  return josa ? { stem: text.slice(0, -2), josa } : null
}

/** A noun the analyser does not know keeps its particle (`수츠케버가/NNG`); its spelling tells. */
function splitUnknown(text: string, morphemes: readonly Morpheme[]): { stem: string; josa: Josa } | null {
  const last = morphemes.at(-1)
  if (!last || !/^(?:NNG|NNP|NA|NF|UN|SL)$/u.test(last.pos) || !/[가-힣]$/u.test(text) || text.length < 3) return null
  const split = last.text.length >= 3 || /[A-Za-z]/u.test(text) ? splitJosa(text) : null
  return split && last.pos === 'NNP' && !/^(?:[을를은는과와]|..+)$/u.test(split.josa.text) ? null : split
}

/** `앙리가` behind `티에리`, `베저스가`: a foreign name taken whole for one, with the particle it hardly ever ends in. */
function splitForeign(text: string, morphemes: readonly Morpheme[], before: Word | undefined): { stem: string; josa: Josa } | null {
  if (morphemes.length !== 1 || morphemes[0]!.pos !== 'NNP' || !/^[가-힣]{2,7}[가의]$/u.test(text) || knownNames(text).length > 0) return null
  const stem = text.slice(0, -1)
  const run = before && !before.josa && before.morphemes.length === 1 && before.morphemes[0]!.pos === 'NNP' ? before.text + stem : stem
  const josa = josaOf(text.slice(-1))
  return josa && follows(josa, stem) && foreignShare(run) > 0 ? { stem, josa } : null
}

/**
 * The words of a sentence without those in brackets, and a particle that stands behind a bracket or a quotation mark
 * given back to its word: `'플레이AI'(PlayAI)도` → one word, stem `플레이AI`, josa 도.
 */
export function withoutBrackets(words: readonly Word[]): Word[] {
  const kept: Word[] = []
  let depth = 0
  let skipped = ''
  for (const word of words) {
    for (const c of word.gap) {
      if (c === '(' || c === '（' || c === '[') depth++
      else if ((c === ')' || c === '）' || c === ']') && depth > 0) depth--
    }
    if (depth > 0 && kept.length) {
      skipped += word.gap + word.text
      continue
    }
    const gap = skipped + word.gap
    skipped = ''
    const before = kept.at(-1)
    const josa = before && !before.josa && gap !== '' && /[)\]）'’"”」』>》〉]$/u.test(gap) && !/\s/u.test(gap.slice(-2)) ? josaOf(word.text) ?? josaOf(/^(?:으로|로|이|은|는|가|을|를|에|의|도)(?=인|며|다|고|$)/u.exec(word.text)?.[0] ?? '') : null
    if (before && josa && (josa.text === word.text || word.text.length - josa.text.length < 3) && josa.pos !== 'JKQ') {
      kept[kept.length - 1] = { ...before, end: word.end, josa, morphemes: [...before.morphemes, ...word.morphemes] }
    } else kept.push({ ...word, gap: gap.replace(/\([^()]{0,200}\)/gu, '') })
  }
  return kept
}

/** What is left of a word after a name at its head, when that is a particle: `메타에서는` after `메타` → 에서는. */
export function josaAfter(name: string, rest: string): Josa | null {
  const josa = josaOf(rest)
  return josa && follows(josa, name) ? josa : null
}
