import { mayBeNoun, mayBeVerb } from '../../text/englishTags.ts'
import { askedByNoun } from './questionNouns.ts'
import { ARTICLE, AUXILIARY, BE, isPossessive, PREPOSITION, VERBS, type Read, type Word } from './englishWords.ts'
import type { Question } from './question.ts'

/**
 * The verb of an English question, in base form where that is known: `Where were the injured miners taken?` → take, passive.
 * An auxiliary says in what form it comes: a base form after `did` and its like, a participle after `be` and `have`;
 * without one the verb follows what is asked. Nothing when there is none: `Who is the mayor?`
 */
export function predicateOf(words: readonly Word[], read: Read): Pick<Question, 'predicate' | 'passive'> {
  const asked = words.findIndex(({ start }) => start >= (read.asking.at(-1)?.end ?? 0))
  if (asked < 0) return {}
  const head = words.findIndex(({ lower }, i) => i >= asked && lower === read.head)
  const verb = mainVerb(words, asked, head < 0 ? asked : head + 1)
  if (!verb) return {}
  const passive = isPast(verb) && words.some(({ lower, end }) => end <= verb.start && /^(?:is|are|was|were|be|been|being)$/u.test(lower))
  return { predicate: VERBS.get(verb.lower) ?? verb.lower, passive }
}

const SUBORDINATING = new Set(['that', 'who', 'whom', 'whose', 'which', 'where', 'when', 'how', 'what', 'whether', 'while', 'because', 'if', 'once', 'since', 'until', 'after', 'before', 'although', 'so', 'as'])

function mainVerb(words: readonly Word[], asked: number, from: number): Word | undefined {
  const isAskedOf = BE.has(words[asked - 1]?.lower ?? '')
  const opening = words[skipAdverbs(words, from)]
  const auxiliary = AUXILIARY.has(words[asked - 1]?.lower ?? '') ? asked - 1 : auxiliaryFrom(words, from)
  if (auxiliary < 0 || (auxiliary >= from && opening && opening.start < words[auxiliary]!.start && isFiniteVerb(opening))) {
    return opening && isVerbal(opening) ? opening : loose(words.slice(from))
  }
  const rest = words.slice(Math.max(auxiliary + 1, isAskedOf ? from : 0))
  const helps = /^(?:do|does|did|can|could|will|would|shall|should|may|might|must)$/u.test(words[auxiliary]!.lower)
  if (helps && isEmpty(rest)) return undefined
  const main = helps ? baseForm(rest, auxiliary === from || (auxiliary > from && isPreposition(words[from]))) : participle(rest, isAskedOf, !/^ha/u.test(words[auxiliary]!.lower))
  return main ?? loose(rest) ?? (isAskedOf ? undefined : loose(words.slice(from, auxiliary)))
}

/** `What does the mine do?`, `where will it have its office`: a verb that says nothing to look for. */
function isEmpty(rest: readonly Word[]): boolean {
  const at = ownClause(rest).findIndex(({ lower }, i) => i > 0 && /^(?:do|have)$/u.test(lower))
  const next = rest[at + 1]
  return at > 0 && rest[at - 1]!.lower !== 'to' && !(next && (next.lower === 'to' || AUXILIARY.has(next.lower) || (rest[at]!.lower === 'have' && isPast(next))))
}

/** The first auxiliary of the clause, not of one within it: `how many people from Orla have fled`. */
function auxiliaryFrom(words: readonly Word[], from: number): number {
  const at = words.findIndex(({ lower }, i) => i >= from && AUXILIARY.has(lower))
  const within = words.findIndex(({ lower }, i) => i > from && SUBORDINATING.has(lower) && !/^(?:after|before|since|until|as)$/u.test(lower) && !(words[i - 1]!.lower === 'and' || (words[i - 2]?.lower === 'and' && isPreposition(words[i - 1]))))
  return within >= 0 && within < at ? -1 : at
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from
  while (at < words.length - 1 && (words[at]!.tag === 'R' || /^(?:first|last|not|also|once|just)$/u.test(words[at]!.lower))) at++
  return at
}

const BASES = new Set(VERBS.values())

/** Whether a word may be a verb in base form; `shut` and `run` are past forms as well. */
function isBase(lower: string): boolean {
  return mayBeVerb(lower) || BASES.has(lower)
}

function isPlain({ text, lower }: Word): boolean {
  return /^[a-z][a-z-]{1,20}$/u.test(text) && !AUXILIARY.has(lower) && !NOT_A_VERB.has(lower)
}

const isPast = ({ text, lower, tag }: Word): boolean => /^[a-z]/u.test(text) && (VERBS.has(lower) || tag === 'E' || /^[a-z]{2,20}ed$/u.test(text))

/** A form that can open the clause after what is asked: `which museum lent`, `who pays`. */
function isVerbal(word: Word): boolean {
  return isPlain(word) && (isPast(word) || word.tag === 'V' || isBase(word.lower) || (word.lower.endsWith('s') && isBase(word.lower.slice(0, -1))))
}

const isFiniteVerb = (word: Word): boolean => isVerbal(word) && word.tag === 'V'

/** `the injured miners`, `its recalled cars`: stands before its noun. */
function isAttributive(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const next = words[at + 1]
  const describes = words[at]!.tag === 'J' && next !== undefined && /[NPJCG]/u.test(next.tag) && !ARTICLE.has(next.lower)
  if (words[at]!.tag === 'V' && !mayBeNoun(words[at]!.lower) && before && !ARTICLE.has(before.lower)) return false
  if (describes && !(isBase(words[at]!.lower) && /[NPC]/u.test(before?.tag ?? ''))) return true
  return before !== undefined && (ARTICLE.has(before.lower) || before.tag === 'D' || isPossessive(before))
}

/** Any verb at all, wherever the clause has it: past forms first. */
function loose(words: readonly Word[]): Word | undefined {
  return words.find((word, i) => isPast(word) && !AUXILIARY.has(word.lower) && !isAttributive(words, i))
    ?? words.find((word, i) => word.tag === 'V' && isPlain(word) && !isAttributive(words, i) && !/[IF]/u.test(words[i - 1]?.tag ?? ''))
}

/** How much of the rest belongs to the clause itself. */
function ownClause(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ lower }, i) => i > 0 && SUBORDINATING.has(lower))
  return end < 0 ? words : words.slice(0, end)
}

/** After `did` and its like: `will the depot of the tram be built`, `did the trade minister say`; right after it where the subject is asked for. */
function baseForm(rest: readonly Word[], afterAsked: boolean): Word | undefined {
  const own = ownClause(rest)
  const be = beIn(own)
  if (be >= 0) return participle(own.slice(be + 1), false, own[be]!.lower !== 'have')
  const first = skipAdverbs(own, 0)
  if (afterAsked && own[first] && opensPredicate(own, first)) return own[first]
  const must = own.findIndex(({ lower }, i) => i > 0 && lower === 'have' && own[i + 1]?.lower === 'to')
  if (must >= 0) return infinitiveAt(own, must + 2)
  const infinitive = own.findIndex(({ lower }, i) => i > 0 && lower === 'to')
  const found = baseIn(infinitive < 0 ? own : own.slice(0, infinitive))
  // the noun that a relative clause describes: `did the plane that crashed take off`
  if (found && !(found === own.at(-1) && found.tag === 'N' && /^(?:that|who|which|where)$/u.test(rest[own.length]?.lower ?? ''))) return found
  const later = beIn(rest)
  return later < 0 ? baseIn(rest) : participle(rest.slice(later + 1), false, true)
}

/** The `be` or `have` that a participle follows, not that of an infinitive or of a second clause. */
function beIn(words: readonly Word[]): number {
  return words.findIndex(({ lower }, i) => /^(?:be|been|have)$/u.test(lower) && words[i + 1]?.lower !== 'to' && !(i > 0 && (AUXILIARY.has(words[i - 1]!.lower) || words[i - 1]!.lower === 'to')))
}

/** `will run the mine`, but `will power prices rise`. */
function opensPredicate(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const next = words[at + 1]
  if (!isPlain(word) || !isBase(word.lower)) return !word.isCommon && ARTICLE.has(next?.lower ?? '')
  return !mayBeNoun(word.lower) || (next !== undefined && (ARTICLE.has(next.lower) || /[DJCP]/u.test(next.tag) || /^[A-Z]/u.test(next.text)))
}

/** The base form after its subject: one that can be no noun or has an object first, then one that no noun follows, then a word that is not known at all. */
function baseIn(words: readonly Word[]): Word | undefined {
  const follows = (i: number): boolean => i > 0 && !isAttributive(words, i) && !isPreposition(words[i - 1]!) && (isPlain(words[i]!) || isLasting(words, i))
  const may = words.map((word, i) => follows(i) && isBase(word.lower) && !STAYING.test(words[i - 1]!.lower))
  const closes = (i: number): boolean => {
    const after = skipAdverbs(words, i + 1)
    const isNoun = words[i - 1]!.tag === 'J' && !/^(?:first|last)$/u.test(words[i - 1]!.lower)
    return !isNoun && !may[after] && !(words[after]?.tag === 'N' && /^[a-z]/u.test(words[after].text) && !isBase(words[after].lower))
  }
  return words.find(({ lower, tag }, i) => may[i] && (mayBeNoun(lower) ? closes(i) && ARTICLE.has(words[i + 1]?.lower ?? '') : tag === 'V' || closes(i)))
    ?? words.find((_, i) => may[i] && closes(i) && !(isPreposition(words[i + 1]) && words.some((_, later) => later > i && may[later] && followsBareName(words, later))))
    ?? words.find((_, i) => may[i])
    ?? words.findLast(({ isCommon, lower }, i) => follows(i) && !isCommon && !/(?:s|tion)$/u.test(lower) && askedByNoun(lower, 'en') === null && endsPhrase(words[i + 1]))
}

/** Verbs that a participle describes: `stay shut`. */
const STAYING = /^(?:stay|remain|keep|get|be)$/u

/** The `hold` of `the site in Orla hold`, but not the match of `before the Orla match`. */
function followsBareName(words: readonly Word[], at: number): boolean {
  let before = at - 1
  while (before > 0 && /^[A-Z]/u.test(words[before]!.text)) before--
  return before >= 0 && before < at - 1 && isPreposition(words[before])
}

function isPreposition(word: Word | undefined): boolean {
  return word !== undefined && (PREPOSITION.has(word.lower) || /[IFT]/u.test(word.tag))
}

/** `how long will it last`, but `last year`. */
function isLasting(words: readonly Word[], at: number): boolean {
  return words[at]!.lower === 'last' && endsPhrase(words[at + 1])
}

function endsPhrase(next: Word | undefined): boolean {
  return next === undefined || ARTICLE.has(next.lower) || isPreposition(next) || /^[A-Z]/u.test(next.text)
}

/** What is only expected is asked by what is to come: `expected to come ashore`. */
const EXPECTED = /^(?:expected|supposed|believed|thought|scheduled|due|going|set|planned|planning|trying|hoping)$/u

/** After `be` and `have`: `were the injured miners taken`, `is Orla paying`. */
function participle(rest: readonly Word[], isAskedOf: boolean, mayGoOn: boolean): Word | undefined {
  const own = ownClause(rest)
  const expected = own.findIndex(({ lower }, i) => EXPECTED.test(lower) && own[i + 1]?.lower === 'to' && !isPreposition(own[i - 1]))
  if (expected >= 0) return infinitiveAt(own, expected + 2) ?? own[expected]
  const first = skipAdverbs(own, 0)
  if (!isAskedOf && own[first] && (isPast(own[first]) || own[first].tag === 'G') && own[first].tag !== 'J' && !AUXILIARY.has(own[first].lower)) return own[first]
  const past = own.filter((word, i) => isPast(word) && !AUXILIARY.has(word.lower) && !isAttributive(own, i) && own[i - 1]?.lower !== 'to')
  const last = past.at(-1)
  if (last && past.length > 1 && closesAfter(own, past[0]!, last)) return last
  return past[0] ?? (mayGoOn ? own.find((word, i) => i > 0 && (word.tag === 'G' || (i === own.length - 1 && /ing$/u.test(word.lower) && !mayBeNoun(word.lower))) && isPlain(word) && !isAttributive(own, i) && !isPreposition(own[i - 1]) && own[i + 1]?.lower !== 'due') : undefined)
    ?? (rest.length > own.length && rest.at(-1)!.tag !== 'J' && isPast(rest.at(-1)!) ? rest.at(-1) : undefined)
}

/** The second participle is the verb where it ends the clause and the first describes the subject: `were the paintings stolen from Orla found`. */
function closesAfter(words: readonly Word[], first: Word, last: Word): boolean {
  const next = words[words.indexOf(last) + 1]
  const described = words[words.indexOf(first) + 1]
  return (next === undefined || next.tag === 'R') && described !== undefined && described.lower !== 'and' && described !== last
}

/** `to be fully restored` → restored, `to build its plant` → build. */
function infinitiveAt(words: readonly Word[], at: number): Word | undefined {
  const verb = skipAdverbs(words, words[at]?.lower === 'be' ? skipAdverbs(words, at + 1) : at)
  const word = words[verb]
  return word && isPlain(word) && (isPast(word) || isBase(word.lower) || word.tag === 'G') ? word : undefined
}

const NOT_A_VERB = new Set([...AUXILIARY, ...PREPOSITION, ...ARTICLE, 'not', 'first', 'last', 'new', 'and', 'more', 'most', 'only', 'also', 'early', 'late', 'people', 'per'])
