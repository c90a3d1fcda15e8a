import type { Span } from '../../text/span.ts'
import type { MentionKind } from '../mention.ts'
import type { Word } from '../words.ts'
import { isGivenName, isTitleAfter, isTitleBefore, knownNames, suffixOf } from './nameLists.ts'
import { kindByNoun } from './quotedNames.ts'
import { newsWords } from '../newsWords.ts'

export interface EnglishName extends Span {
  text: string
  kind: MentionKind
}

/** Capitalised at the head of a sentence, in a date or as a nationality, and no name for that. */
const NO_NAME = new Set(newsWords('no name'))
const JOINERS = new Set(['of', 'the', 'and', 'for', 'de', 'da', 'di', 'van', 'von', 'bin', 'al', 'el', 'la', 'le', 'du', 'del'])
const NATIONS = new Set(['country', 'city', 'region', 'province', 'county', 'district'])

/**
 * Names in an English sentence: runs of capitalised words (`Bank of England`, `Mark Zuckerberg`), with the kind that the
 * word lists, a title, a given name, the last word or the words around give them. A run of unknown kind is left out,
 * unless a noun before or after it says what it is.
 */
export function englishNames(text: string, sentence: Span, words: readonly Word[]): EnglishName[] {
  const names: EnglishName[] = []
  for (let i = 0; i < words.length; i++) {
    const stop = runEnd(words, i)
    if (stop === i) continue
    names.push(...namesOfRun(text, sentence, words, i, stop))
    i = stop - 1
  }
  return names
}

const bare = (word: Word) => word.text.replace(/['’]s?$/u, '')
const isCapital = (word: Word) => /^(?:[A-Z0-9]|[a-z]{1,2}[A-Z])/u.test(word.text) && /[A-Za-z]/u.test(word.text)

function runEnd(words: readonly Word[], i: number): number {
  if (!isCapital(words[i]!) || /^\d/u.test(words[i]!.text)) return i
  let stop = i + 1
  while (stop < words.length && stop - i < 8) {
    const word = words[stop]!
    if (/['’]s$/u.test(words[stop - 1]!.text) || !/^(?:\.? | & |-)$/u.test(word.gap)) break
    if (isCapital(word) || (/^\d{1,4}$/u.test(word.text) && word.gap === ' ')) stop++
    else if (JOINERS.has(word.text) && words[stop + 1] && isCapital(words[stop + 1]!) && words[stop + 1]!.gap === ' ') stop += 2
    else break
  }
  while (stop > i && /^\d+$/u.test(words[stop - 1]!.text)) stop--
  return stop
}

function namesOfRun(text: string, sentence: Span, words: readonly Word[], from: number, to: number): EnglishName[] {
  let first = from
  while (first < to && (NO_NAME.has(bare(words[first]!)) || JOINERS.has(words[first]!.text)) && !wholeIsKnown(words, first, to)) first++
  if (first === to) return []
  let titled = false
  for (;;) {
    const title = titleAt(words, first, to)
    if (title === 0 || first + title >= to) break
    const before = words.slice(first, first + title).map(bare).join(' ')
    if (knownNames(words.slice(first, to).map(bare).join(' ')).length || (suffixOf(before) && !isTitleBefore(before))) break
    first += title
    titled = true
  }
  const split = splitAt(words, first, to)
  if (split) return [...namesOfRun(text, sentence, words, first, split), ...namesOfRun(text, sentence, words, split, to)]
  const both = words.slice(first, to).findIndex((w) => w.text === 'and')
  if (both > 0 && /^ (?:will|have|are|were|agreed|plan|announced|said they)\b/u.test(text.slice(words[to - 1]!.end, words[to - 1]!.end + 12)) && !wholeIsKnown(words, first, to)) {
    return [...namesOfRun(text, sentence, words, first, first + both), ...namesOfRun(text, sentence, words, first + both + 1, to)]
  }
  const last = words[to - 1]!
  const start = words[first]!.start
  const end = last.start + bare(last).length
  const name = text.slice(start, end)
  const kind = kindOf(name, titled, text, sentence, words, first, to)
  return kind ? [{ start, end, text: name, kind }] : []
}

const wholeIsKnown = (words: readonly Word[], i: number, j: number) => knownNames(words.slice(i, j).map(bare).join(' ')).length > 0

/** How many words from `i` on are a title: `Foreign Minister` 2. */
function titleAt(words: readonly Word[], i: number, to: number): number {
  for (let length = Math.min(3, to - i); length > 0; length--) {
    const title = words.slice(i, i + length).map(bare).join(' ')
    if (isTitleBefore(title) || isTitleBefore(`${title}.`)) return length
  }
  return 0
}

/** `Meta CEO Mark Zuckerberg`, `Apple President Kim`: an organisation, then a title, then a person. */
function splitAt(words: readonly Word[], first: number, to: number): number | null {
  for (let k = first + 1; k < to - 1; k++) {
    const title = titleAt(words, k, to)
    if (title > 0 && k + title < to && !words.slice(first, to).some((w) => w.text === 'of')) return k
  }
  return null
}

/** Endings of places that are surnames as well: `Owen Park`. */
const SURNAME_TOO = /^(?:Park|Lake|Hill|Hills|Woods|Wells|Banks|Rivers|Ford|Field|Fields|Church|Bridges|Street|Forest|Island|Bay|Square)$/u

function kindOf(name: string, titled: boolean, text: string, sentence: Span, words: readonly Word[], first: number, to: number): MentionKind | null {
  const known = knownNames(name)[0]
  if (known && !(titled && known.type === 'city')) return known.type === 'person' ? 'person' : NATIONS.has(known.type) ? 'place' : 'organization'
  if (titled) return 'person'
  const parts = name.split(' ')
  const suffix = suffixOf(parts.at(-1)!)
  if (parts.length === 2 && isGivenName(parts[0]!) && SURNAME_TOO.test(parts[1]!)) return 'person'
  if (suffix && parts.length > 1 && suffix.length === parts.at(-1)!.length) return suffix.kind as MentionKind
  if (isGivenName(parts[0]!) && parts.length > 1 && parts.length < 5) return 'person'
  const after = words[to]
  const end = words[to - 1]!.end
  if (after && (isTitleAfter(after.text) || /^, \d{2},/u.test(text.slice(end, end + 6)))) return 'person'
  const around = aroundKind(text, sentence, words, first, to)
  if (around) return around
  const told = toldKind(text.slice(Math.max(sentence.start, words[first]!.start - 40), words[first]!.start), text.slice(words[first]!.start + name.length, Math.min(sentence.end, end + 40)), parts.length)
  if (told) return told
  if (parts.length === 1 && /^[A-Z][a-z]+$/u.test(name) && words[first - 1] && /^(?:in|near|from)$/u.test(words[first - 1]!.text)) return 'place'
  if (parts.length === 1 && words[first - 1]?.text === 'at') return 'organization'
  if (parts.length === 1 && /^(?:said|says|told|added|asked|wrote)$/u.test(after?.text ?? '')) return first > 0 || !known ? 'person' : null
  if (parts.length === 1 && (/^[A-Z]{2,6}$/u.test(name) || /^[A-Za-z]+[A-Z][a-z]*[A-Z]?/u.test(name.slice(1)))) return 'organization'
  if (parts.length === 2 && parts.every((p) => /^[A-Z][a-z’']+$|^[A-Z]\.$/u.test(p)) && (/^(?:said|says|told|will|who|has|is|was|added|resigned|stepped|joined|left|quit|became|founded|won|died|retired|departed|called|and)$/u.test(after?.text ?? '') || /^, (?:who|the|a|an|its|chief|former|head|founder)\b/u.test(text.slice(end, end + 14)))) return 'person'
  if (FIRM_VERB.test(after?.text ?? '') || (after && FIRM_VERB.test(words[to + 1]?.text ?? '') && /^(?:has|have|had|will|is|was|also)$/u.test(after.text))) return 'organization'
  if (parts.length > 1 && parts.length < 4 && /^(?:hired?|appoint(?:ed)?|named?|recruit(?:ed)?|poach(?:ed)?|fired?|dismiss(?:ed)?|ousted|elect(?:ed)?|succeed(?:s|ed)?|replac(?:e|es|ed)|promot(?:e|ed)|arrested|met|told|by|actor|actress|singer|in|nominated|nominate|signed|sacked|striker|midfielder|defender|goalkeeper|forward|quarterback|pitcher|executive|manager|coach|captain|president|chairman|chairwoman|founder|director|minister|official|spokesman|spokeswoman|lawyer|analyst|economist|professor|author|player|golfer|tycoon|billionaire|investor|designer|officer|leader|senator|lawmaker|prosecutor|judge|scientist|researcher|astronaut)$/u.test(words[first - 1]?.text ?? '') && parts.every((p) => /^(?:[A-Z]['’])?[A-Z][a-z’'-]+$|^[A-Z]\.?$/u.test(p))) return 'person'
  return parts.length === 1 && words[first - 1]?.text !== undefined && /^(?:acquired|bought|joined|acquire|buy|join)$/u.test(words[first - 1]!.text) ? 'organization' : null
}

/** What is said of firms alone, behind a name and before it. */
const FIRM_BEHIND = /^(?:['’]s)? (?:[$£€]?[\d.]+ (?:million|billion|trillion) )?(?:(?:takeover|acquisition|purchase|bid|stake|offer) |and [A-Z]\w+ (?:will|agreed to|plan to|have|are to|announced) [^.;]{0,30}merg|(?:shares?|stock|shareholders|employees|workers|customers|profits?|sales|revenue|founder|co-founder|chief executive|CEO|chairman|spokes\w+|subsidiary|unit|headquarters|board)\b|(?:said|denied|confirmed|announced|denies|says) (?:on [A-Z][a-z]+ )?(?:that )?its? |(?:has |have |had |will |would |also |reportedly |is |was |were ){0,4}(?:(?:agreed|plans?|planned|intends?|expects?|wants?|aims?|in talks|considering|set|due|ready|about) (?:to )?(?:buy|acquir|hire|hiring|invest|launch|open|build|cut|lay|merg|sell|list|releas|spend|rais|expand|take over|shut|clos)|(?:acquir|poach|rais(?:ed|es) [$£€\d]|secur(?:ed|es) [$£€\d]|invest(?:s|ed)? |fired |dismissed |brought in |delayed |postponed |scrapped |completed its|merg|buying |selling (?:its|a|the) |spend |sell its|buy |launch |release |hire |lay off|laid off|closed its|opened its|cut its|led a \$|took a |sold its|raised the price|founded|bought|valued at|taken over)))/u
const FIRM_BEFORE = /\b(?:acquisition of|takeover of|purchase of|buyout of|stake in|shares (?:in|of)|merger with|bid for|(?:chief executive|CEO|chairman|founder|co-founder|finance chief|employee|shareholder|unit|subsidiary|owner|maker) of|invest\w*(?: [$\d][\w.]*(?: [a-z]+)?)? in|(?:acquired|bought|owned|hired|poached|founded|made|taken over|fired) by|acquiring|buying|acquire|buy|acquired|join(?:ed|s)?|quit|founded|co-founded|leaving|left|(?:hire[ds]?|poach(?:ed)?|join(?:ed|s)?|recruit(?:ed|s)?|move[ds]?) [^.;]{0,30}from|(?:sold|sells?)(?: its)? [^,.]{1,30} to|from [A-Z]\w+ to) $/u
const PLACE_BEFORE = /\b(?:mayor|governor|city|town|village|port|capital|outskirts|residents|people) of $/u
const THING_BEFORE = /\b(?:launch|release|debut|unveiling|version) of $|\b(?:release|launch|unveil|released|launched|unveiled|debuted) (?:its |the |a |an )?(?:new )?$/u

/** The kind of a name the lists do not know, by what is told of it: `its takeover of Qira`, `Velora agreed to buy …`. */
function toldKind(before: string, behind: string, length: number): MentionKind | null {
  const next = /^ ([a-z]+)(?: [a-z]+)?/u.exec(behind)
  const called = next ? kindByNoun(next[0].trim()) ?? kindByNoun(next[1]!) : null
  if (called === 'product') return called
  if (length > 3) return null
  if (PLACE_BEFORE.test(before)) return 'place'
  if (FIRM_BEFORE.test(before)) return 'organization'
  if (THING_BEFORE.test(before)) return 'product'
  return length < 3 && FIRM_BEHIND.test(behind) ? 'organization' : null
}

/** What firms and agencies do, and people seldom: a name before it is one of theirs. */
const FIRM_VERB = /^(?:bought|buys|acquired|acquires|acquire|launched|launches|unveiled|unveils|reported|posted|recalled|merged|makes|sells|shares|shipped|employs|operates|manufactures|hired|appointed|named|recruited|poached|introduced|introduces|invested|acquiring|debuted|rolled)$/u

function aroundKind(text: string, sentence: Span, words: readonly Word[], first: number, to: number): MentionKind | null {
  const before = words[first - 1]
  if (before && /^(?: |, ?| ["“'‘])$/u.test(words[first]!.gap) && /^[a-z-]+$/u.test(before.text)) {
    const kind = kindByNoun(`${words[first - 2]?.text ?? ''} ${before.text}`) ?? kindByNoun(before.text)
    if (kind) return kind
  }
  const end = words[to - 1]!.end
  const apposition = /^, (?:the|a|an|its|which makes|maker of)\s(?:[A-Za-z-]+ ){0,5}/u.exec(text.slice(end, Math.min(sentence.end, end + 80)))
  if (!apposition) return null
  for (const noun of apposition[0].replace(/^, (?:the|a|an|its)\s/u, '').trim().split(' ').reverse()) {
    const kind = kindByNoun(noun)
    if (kind) return kind
  }
  return null
}
