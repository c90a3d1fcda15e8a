import { readLexicon } from './lexicon.ts'
import type { Span } from './span.ts'

/**
 * Parts of speech, one letter each: Determiner or possessive, Cardinal number, J adjective, Noun, P proper noun, O pronoun,
 * V finite or base verb, G form in -ing, E participle, M modal, B form of be, H form of have or do, R adverb, I preposition,
 * F `of`, T `to`, A conjunction between equals, W word that opens a clause, X the `'s` of a possessive, `,` `(` `)` `"` `.` marks.
 */
export type EnglishTag = 'D' | 'C' | 'J' | 'N' | 'P' | 'O' | 'V' | 'G' | 'E' | 'M' | 'B' | 'H' | 'R' | 'I' | 'F' | 'T' | 'A' | 'W' | 'X' | ',' | '(' | ')' | '"' | '.'

export interface TaggedWord extends Span {
  lower: string
  tag: EnglishTag
  /** whether the word, or the one it is a form of, stands in the list of common words */
  isCommon: boolean
}

const WORD = /[$£€¥]?\d[\d,.:/]{0,30}(?<![,.:/])(?:[-–]\d[\d,.]{0,20}(?<![,.])|[-–][A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,3}|st|nd|rd|th|s\b|[a-zA-Z]{1,3}\b|\s?%)?|(?:\p{Lu}\.){2,8}|\p{L}[\p{L}\p{M}\p{N}]{0,40}(?:[-'’–][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,40}){0,6}|[^\s]/gu

let lexicon: Map<string, string> | undefined

/**
 * The words of one English sentence with their parts of speech, by a word list, endings and the words around:
 * `Tesla's patents were restored` → P X N B E. Marks count as words. Rules of its own; about 19 of 20 are right.
 */
export function taggedWords(text: string, { start, end }: Span): TaggedWord[] {
  const words = wordsIn(text, start, end)
  const options = words.map((word, i) => optionsFor(word.text, i, words))
  const tags: string[] = []
  words.forEach(({ lower }, i) => tags.push(choose(lower, i, options, tags, words)))
  return words.map(({ start: from, end: to, lower }, i) => ({ start: from, end: to, lower, tag: tags[i] as EnglishTag, isCommon: isCommon(lower) }))
}

/** Whether a word in lower case is known as a verb in base form. */
export function mayBeVerb(lower: string): boolean {
  return tagsKnown().get(lower)?.includes('V') ?? false
}

/** Whether a word in lower case may be a noun, by the list or by its ending. */
export function mayBeNoun(lower: string): boolean {
  return (tagsKnown().get(lower) ?? byEnding(lower)).includes('N')
}

function tagsKnown(): Map<string, string> {
  return lexicon ??= new Map(readLexicon('englishTags').map((row) => [row.word!, row.tags!]))
}

interface Token extends Span {
  text: string
  lower: string
}

function wordsIn(text: string, start: number, end: number): Token[] {
  return [...text.slice(start, end).matchAll(WORD)].flatMap((m) => {
    const from = start + m.index
    const possessive = /['’]s$/iu.exec(m[0])
    const whole = (word: string, at: number): Token => ({ start: at, end: at + word.length, text: word, lower: word.toLowerCase().replaceAll('’', "'") })
    return possessive && possessive.index > 0 ? [whole(m[0].slice(0, -2), from), whole(m[0].slice(-2), from + m[0].length - 2)] : [whole(m[0], from)]
  })
}

const MARKS: Readonly<Record<string, EnglishTag>> = { ',': ',', ';': '.', ':': '.', '.': '.', '!': '.', '?': '.', '(': '(', '[': '(', ')': ')', ']': ')', '"': '"', '“': '"', '”': '"', "'": '"', '‘': '"', '’': '"', '—': '.', '–': '.', '-': '.', '%': 'N', '&': 'A', $: 'N' }
/** Tags of words that are told by their letters alone, whatever their case: `The` in a title is no name. */
const CLOSED = /^[DOIFTAWMBHR]/u

function optionsFor(word: string, at: number, words: readonly Token[]): string {
  const lower = words[at]!.lower
  if (/^[^\p{L}\p{N}$£€¥]/u.test(word)) return lower === "'s" ? 'XB' : word === "'" && /s$/iu.test(words[at - 1]?.text ?? '') && words[at - 1]!.end === words[at]!.start ? 'X' : MARKS[word] ?? '.'
  if (/^[$£€¥]?\d/u.test(word)) return /\d(?:st|nd|rd|th)$/u.test(word) ? 'JN' : /\d[-–][a-z]/u.test(word) ? 'JN' : 'C'
  const known = tagsKnown().get(lower)
  if (/^\p{Lu}/u.test(word)) {
    if (known && CLOSED.test(known) && !/^\p{Lu}{2}/u.test(word)) return known
    const opens = at === 0 || /^["“‘(:]$/u.test(words[at - 1]!.text)
    const named = /^\p{Lu}/u.test(words[at + 1]?.text ?? '') && !CLOSED.test(tagsKnown().get(words[at + 1]!.lower) ?? '')
    if (!opens || named || (!known && !/(?:ing|ed|ly|s|tion|ment|ness|ity)$/u.test(lower))) return 'P'
  }
  return known ?? byEnding(lower)
}

/** What an unknown word may be, by how it ends. */
function byEnding(lower: string): string {
  const dash = lower.lastIndexOf('-')
  if (dash > 0) return /(?:ed|ing|en|old|wide|based|free|like|long|term|scale|level|class|time|most|year|speed)$/u.test(lower) ? 'J' : 'JN'
  if (/..ly$/u.test(lower)) return 'R'
  if (/.[^e]ed$|..ied$/u.test(lower)) return 'E'
  if (/[aeiouy].*ing$/u.test(lower)) return 'G'
  if (/(?:ss|us|is|ics)$/u.test(lower)) return lower.endsWith('less') ? 'J' : 'N'
  if (lower.endsWith('s')) return pluralOrVerb(lower)
  if (/(?:ous|able|ible|ful|less|ish|ical|ional|ular|iest|aic|oid)$/u.test(lower)) return 'J'
  if (/(?:ive|al|ic|ary|ese|ian|ean|ory|ile|ant|ent|ate)$/u.test(lower) && !/(?:ment|ship|sion)$/u.test(lower)) return 'JN'
  return /(?:ize|ise|ify)$/u.test(lower) ? 'V' : 'N'
}

/** `claims`, `includes`, `teams`: by what the word is without its ending. */
function pluralOrVerb(lower: string): string {
  const base = [lower.slice(0, -1), lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : '', lower.endsWith('es') ? lower.slice(0, -2) : ''].map((form) => tagsKnown().get(form)).find(Boolean)
  if (base === undefined) return /(?:izes|ises|ifies)$/u.test(lower) ? 'V' : 'N'
  const isNoun = /[NJ]/u.test(base)
  return base.includes('V') ? isNoun ? 'NV' : 'V' : 'N'
}

const NOUNISH = /^[NPJC]/u
const ROUNDING = /^(?:about|around|over|nearly|almost|some|under|approximately|roughly|only|just|exactly|than|least|most)$/u

function choose(lower: string, at: number, options: readonly string[], tags: readonly string[], words: readonly Token[]): string {
  const own = options[at]!
  const before = tags.at(-1) ?? '.'
  const next = options[at + 1] ?? '.'
  if (ROUNDING.test(lower) && next.startsWith('C')) return 'R'
  if (own === 'XB') return before === 'O' || before === 'W' || !/[NP]/u.test(before) ? 'B' : 'X'
  if (lower === 'that') return NOUNISH.test(next) && /[IFT.]/u.test(before) && !/^P/u.test(next) ? 'D' : 'W'
  if (lower === 'so' && next.startsWith('W')) return 'R'
  if (own === 'D') return determiner(lower, next)
  if (own.length === 1 && own !== 'E' && own !== 'G') return own
  if (own === 'G' || own === 'GJ') return formInIng(before, next)
  if (own.startsWith('I')) return own.includes('V') && /[TMO]/u.test(before) ? 'V' : 'I'
  if (/V/u.test(own) && isVerbHere(before, tags)) return 'V'
  if (own.includes('E')) {
    if (own.includes('N') && /[DJCXIF]/u.test(before) && !NOUNISH.test(next)) return 'N'
    return participle(at, options, tags, words)
  }
  if (own.startsWith('J') || own.startsWith('R')) return adjective(own, before, next)
  return nounOrVerb(own, at, options, tags, words)
}

/** `this` with no noun after it stands alone. */
function determiner(lower: string, next: string): string {
  if (/^(?:the|an?|its|their|our|my|your|every|his|whose)$/u.test(lower) || /^(?:[NPJCDREG]|XB)/u.test(next)) return 'D'
  return 'O'
}

function isVerbHere(before: string, tags: readonly string[]): boolean {
  return /[TM]/u.test(before) || (before === 'R' && /[TM]/u.test(tags.at(-2) ?? '')) || (before === 'R' && tags.at(-2) === 'H')
}

/** `the making of`, `a growing city`, `oil drilling is`, but `by selling oil`. */
function formInIng(before: string, next: string): string {
  if (/[DXJ]/u.test(before)) return NOUNISH.test(next) ? 'J' : 'N'
  return before === 'N' && /^(?:[FB.,]|[MHV]$)/u.test(next) ? 'N' : 'G'
}

/** `the original paintings`, but `in the original`; `a daily paper`, but `it sails daily`. */
function adjective(own: string, before: string, next: string): string {
  const beforeNoun = /^(?:[NPJCE]|G)/u.test(next)
  if (own.startsWith('R')) return own.includes('N') && /[DJ]/u.test(before) && !beforeNoun ? 'N' : 'R'
  if (own.includes('R')) return beforeNoun && /[DXJIFTVBCA.,]/u.test(before) ? 'J' : 'R'
  if (own.includes('V') && (/[OW]/u.test(before) || (before === 'N' && /^[DO]/u.test(next)))) return 'V'
  if (own.includes('N')) return beforeNoun || (/[BR]/u.test(before) && !next.startsWith('X')) ? 'J' : 'N'
  return own[0]!
}

/** A form of a listed word is as common as the word. */
function isCommon(lower: string): boolean {
  return [lower, ...[/s$/u, /es$/u, /d$/u, /ed$/u, /ing$/u, /ly$/u].filter((ending) => ending.test(lower)).map((ending) => lower.replace(ending, ''))].some((form) => tagsKnown().has(form))
}

/** `was founded`, `the founded city`, `who founded it`, `a city founded by monks`. */
function participle(at: number, options: readonly string[], tags: readonly string[], words: readonly Token[]): string {
  const before = tags.at(-1) ?? '.'
  const next = options[at + 1] ?? '.'
  const behind = before === 'R' ? tags.at(-2) ?? '.' : before
  if (/[BH]/u.test(behind)) return 'E'
  if (/[DXC]/u.test(behind) || (/[JIFA]/u.test(behind) && /^[NPJ]/u.test(next))) return 'J'
  if (/[OW]/u.test(behind)) return 'V'
  if (words[at + 1]?.lower === 'by') return 'E'
  if (/[,.(]/u.test(behind)) return next.startsWith('D') ? 'V' : 'E'
  if (behind === 'A') return /[VE]/u.exec(tags.toReversed().join(''))?.[0] ?? 'V'
  if (hasVerb(tags) || (/^[IFT]/u.test(next) && verbFollows(at, options))) return 'E'
  return 'V'
}

/** Whether the clause so far has its verb. */
function hasVerb(tags: readonly string[]): boolean {
  for (let at = tags.length - 1; at >= 0; at--) {
    if (/[VBMH]/u.test(tags[at]!)) return true
    if (/[W.,]/u.test(tags[at]!)) return false
  }
  return false
}

/** Whether a verb that can be nothing else comes before the clause ends. */
function verbFollows(at: number, options: readonly string[]): boolean {
  for (let next = at + 1; next < options.length; next++) {
    const of = options[next]!
    if (/^[W.]/u.test(of) || of === ',') return false
    if (/^[BMHV]$/u.test(of) || of === 'E') return true
  }
  return false
}

/** `trade routes in Asia`, but `the company plans to sell`. */
function nounOrVerb(own: string, at: number, options: readonly string[], tags: readonly string[], words: readonly Token[]): string {
  if (!own.includes('V')) return own[0]!
  const before = tags.at(-1) ?? '.'
  const next = options[at + 1] ?? '.'
  if (/[DJCXIF]/u.test(before)) return 'N'
  if (/[OW]/u.test(before)) return 'V'
  if (/[NP]/u.test(before)) {
    const isThird = words[at]!.lower.endsWith('s')
    const agrees = isThird !== /[^s]s$/u.test(words[at - 1]!.lower)
    if (agrees && !hasVerb(tags) && (/^[DTOW]/u.test(next) || !verbLater(at, options, isThird))) return 'V'
    return 'N'
  }
  if (before === 'R') return hasVerb(tags) ? 'N' : 'V'
  return own[0]!
}

/** Whether a word up to the next full stop may be the verb instead; of a base form after a plural (`divers use`) only one that can be nothing else. */
function verbLater(at: number, options: readonly string[], isThird: boolean): boolean {
  for (let next = at + 1; next < options.length && options[next] !== '.'; next++) {
    const of = options[next]!
    if (/^[BMHE]/u.test(of) || (isThird ? of.includes('V') : of === 'V')) return true
  }
  return false
}
