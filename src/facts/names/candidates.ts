import { josaOf } from '../../text/josa.ts'
import type { Span } from '../../text/span.ts'
import { josaAfter, type Word } from '../words.ts'
import { foreignShare, isCommonNoun, isGivenName, isSurname, isTitleAfter, isTitleBefore, knownNames, loanSound, suffixOf, titleAtHead } from './nameLists.ts'

/** A stretch of a Korean sentence that may be a name. */
export interface Candidate extends Span {
  text: string
  /** index of its first and last word in the sentence */
  first: number
  last: number
  /** what stands between its end and its last word's end: a particle, a title (`총장`), or more of a noun */
  rest: string
}

const LONGEST = 5
/** What may cling to a name that is listed or proper: `메타측`, `미국발`, `서울행`. */
const AFFIX = /^(?:측|발|행|판|형|표|산|계|팀|들|전|식|간|씨|군|양|옹|님|쪽|권|급|호|은행|그룹|본사|지사|당국|정부|시장|지역)/u

/**
 * All stretches worth weighing, longest first at each word. A run of several words carries its particle on the
 * last one alone: `대니얼 그로스는`, and not `대니얼이 그로스는`.
 */
export function candidatesIn(words: readonly Word[]): Candidate[] {
  const found: Candidate[] = []
  words.forEach((_, i) => {
    for (let j = Math.min(words.length, i + LONGEST) - 1; j > i; j--) {
      if (isRun(words, i, j) && mayBeLongName(words, i, j)) found.push(spanOf(words, i, j))
    }
    if (mayBeName(words, i)) found.push(spanOf(words, i, i))
    found.push(...heads(words, i))
  })
  return found.filter((one) => !isCut(words, one))
}

/** `빌 앤드`, `멜린다 게이츠 재단` of `빌 앤드 멜린다 게이츠 재단`: half of a name that goes on past its joiner. */
function isCut(words: readonly Word[], { first, last }: Candidate): boolean {
  const isJoiner = (word: Word | undefined) => word !== undefined && /^(?:앤드|앤|오브)$/u.test(word.text)
  return isJoiner(words[first]) || isJoiner(words[last]) || (words[first]!.gap === ' ' && isJoiner(words[first - 1])) || (words[last + 1]?.gap === ' ' && isJoiner(words[last + 1]))
}

function isRun(words: readonly Word[], i: number, j: number): boolean {
  for (let k = i; k < j; k++) {
    if (words[k]!.josa || words[k + 1]!.gap !== ' ') return false
  }
  return true
}

const joined = (words: readonly Word[], i: number, j: number) =>
  words.slice(i, j + 1).map((w, k) => (k === j - i ? w.stem : w.text)).join(' ')

function spanOf(words: readonly Word[], i: number, j: number): Candidate {
  const last = words[j]!
  return {
    start: words[i]!.start, end: last.stemEnd, text: joined(words, i, j), first: i, last: j, rest: last.text.slice(last.stem.length),
  }
}

function mayBeLongName(words: readonly Word[], i: number, j: number): boolean {
  if (knownNames(joined(words, i, j)).length) return true
  if (/^\d/u.test(words[i]!.text) || /^[\d.,]+$/u.test(words[j]!.stem)) return false
  const first = words[i]!
  const last = words[j]!
  if (!startsName(first) || (j - i < 3 && isTitleAfter(last.stem) && last.stem.length > 1)) return false
  if (suffixOf(last.stem) || BENCH.test(last.stem)) return true
  if (isPlaceChain(words, i, j)) return true
  for (let k = i; k <= j; k++) if (!looksNominal(words[k]!) && !isGivenName(words[k]!.stem)) return false
  return isProper(last) || isUnknown(last) || isStrange(last) || foreignShare(last.stem) > 0 || isGivenName(first.text) || knownNames(first.text).length > 0 || titleFollows(words, j)
}

/** The bench of a court: `서울행정법원 행정12부`, `형사9단독`. */
export const BENCH = /^(?:형사|민사|행정|가사|특별)\S{0,6}(?:부|단독)$/u

const PLACE_WORD = /^.{1,6}(?:시|군|구|동|읍|면|리|도|주|현|성|로|가|역|공항|항|섬|호텔|아파트|광장|공원|빌딩|센터)$/u

/** A word that may be part of an address: `논현동`, `캘리포니아`. */
export const isPlaceWord = (word: Word) => PLACE_WORD.test(word.stem) || knownNames(word.stem).some((k) => PLACE_TYPES.has(k.type))
export const PLACE_TYPES: ReadonlySet<string> = new Set(['country', 'city', 'region', 'province', 'county', 'district'])

/** `경기도 광주시 퇴촌면`, `미국 뉴저지주 롱브랜치`: from the larger to the smaller. */
export function isPlaceChain(words: readonly Word[], i: number, j: number): boolean {
  if (!knownNames(words[i]!.text).some((k) => PLACE_TYPES.has(k.type)) && !/(?:도|시|군|구|주)$/u.test(words[i]!.text)) return false
  for (let k = i; k < j; k++) if (!isPlaceWord(words[k]!)) return false
  return isPlaceWord(words[j]!) || isProper(words[j]!)
}

/** A noun of no Korean make that the word lists do not know: `유하니`, `통프라섯`. */
const isStrange = (word: Word) => /^[가-힣]{2,8}$/u.test(word.stem) && loanSound(word.stem) > -1.6 && !isCommonNoun(word.stem) && !isTitleAfter(word.stem) && !isTitleBefore(word.stem) && (suffixOf(word.stem)?.length ?? 0) < 2

const startsName = (word: Word) => isStrange(word) || isProper(word) || isUnknown(word) || isGivenName(word.text) || knownNames(word.text).length > 0
  || foreignShare(word.text) > 0 || suffixOf(word.text) !== null

function mayBeName(words: readonly Word[], i: number): boolean {
  const word = words[i]!
  if (/급$/u.test(word.stem) && isTitleAfter(word.stem.slice(0, -1))) return false
  if (/^[A-Z]$/u.test(word.stem) && isAged(words, i)) return true
  if (isSurname(word.stem) || /^[A-Z]$/u.test(word.stem)) return titleFollows(words, i)
  if (/^\p{Script=Han}{2,4}$/u.test(word.stem) && /[(（]$/u.test(word.gap)) return true
  if (knownNames(word.stem).length || isProper(word) || isUnknown(word) || isGivenName(word.stem)) return true
  if (titleFollows(words, i) || isTitleBefore(words[i - 1]?.text ?? '')) return looksNominal(word) || !/[한된는은을던할될]$/u.test(word.text)
  if (!looksNominal(word)) return isSurname(word.stem[0]!) && word.stem.length === 3 && word.josa !== null
  if (word.stem.length < 2) return false
  const suffix = suffixOf(word.stem)
  if (suffix) return true
  return foreignShare(word.stem) > 0.3 || isStrange(word) || (isSurname(word.stem[0]!) && word.stem.length === 3)
}

/** `A(57)씨`: a letter and an age stand for a person. */
const isAged = (words: readonly Word[], i: number) => /^ ?\($/u.test(words[i + 1]?.gap ?? '') && /^\d{1,2}$/u.test(words[i + 1]!.text) && /^[)·,]/u.test(words[i + 2]?.gap ?? '')

/** Names at the head of a longer word: `김씨는` → `김`, `검찰총장` → `검찰`, `A씨` → `A`. */
function heads(words: readonly Word[], i: number): Candidate[] {
  const word = words[i]!
  const found: Candidate[] = []
  for (let length = Math.min(word.text.length - 1, 12); length > 0; length--) {
    const text = word.text.slice(0, length)
    const rest = word.text.slice(length)
    if (text === word.stem) continue
    const honorific = /^(?:씨|군|양|옹|모)/u.test(rest) && !isTitleAfter(word.stem) && (rest.length < 4 || josaOf(rest.slice(1)) !== null)
    const surname = (length <= 4 && isSurname(text[0]!)) || /^[A-Z]$/u.test(text)
    const named = knownNames(text).length > 0 && (length > 1 || /^(?:北|美|日|中|韓)$/u.test(text))
    const boundary = word.morphemes.some((m) => m.end === word.start + length)
    const proper = boundary && length > 1 && word.morphemes.every((m) => m.start >= word.start + length || m.pos === 'NNP' || m.pos === 'SL' || m.pos === 'NNG')
      && word.morphemes.some((m) => m.end <= word.start + length && (m.pos === 'NNP' || m.pos === 'SL'))
    const titled = titleAtHead(rest) !== null
    if (!((honorific && (surname || proper || /^[가-힣]{2,6}$/u.test(text))) || (named && (titled || AFFIX.test(rest) || boundary || (length > 1 && josaAfter(text, rest) !== null))) || (proper && (titled || AFFIX.test(rest))) || (surname && titled && (length !== 1 || /^[A-Z]$/u.test(text))))) continue
    found.push({ start: word.start, end: word.start + length, text, first: i, last: i, rest })
  }
  return found
}

export function titleFollows(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]
  if (!next || next.gap !== ' ' || words[i]!.josa) return false
  return isTitleAfter(next.stem) || isTitleAfter(next.text) || titleAtHead(next.text) !== null && /^(?:씨|군|양|의원|대통령|회장|대표|총리|장관|감독|선수|교수)/u.test(next.text)
    || /^(?:전|현|신임|모|초대|당시)$/u.test(next.text)
}

export const isProper = (word: Word) => word.morphemes.some((m) => m.pos === 'NNP' && m.start < word.stemEnd) || /^[A-Z]/u.test(word.text)
const isUnknown = (word: Word) => {
  const last = word.morphemes.find((m) => m.start === word.start)
  return last !== undefined && /^(?:NNG|UN|NA|NF)$/u.test(last.pos) && last.end > word.stemEnd
}

function looksNominal(word: Word): boolean {
  const inside = word.morphemes.filter((m) => m.start < word.stemEnd)
  const content = inside.find((m) => /^(?:V|E|XSV|XSA|VCP|VX)/u.test(m.pos))
  // `피오트로비치` holds the verb 비치다 for the analyser
  if (word.stem.length > 3 && /^[가-힣]+$/u.test(word.stem) && loanSound(word.stem) > 1) return true
  return content === undefined || content.pos === 'VCP' || (inside[0]?.pos === 'NNP' && content.start > word.start + 1)
}
