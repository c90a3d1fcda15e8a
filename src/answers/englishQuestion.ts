import { mayBeNoun, mayBeVerb, taggedWords, type EnglishTag } from '../text/englishTags.ts'
import { readLexicon } from '../text/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { Asks, Question } from './question.ts'
import { askedByNoun, type AskedBy } from './questionNouns.ts'

/** Reads an English question; see `understand`. */
export function understandEnglish(text: string): Question {
  const words = wordsOf(text)
  const read = firstThatReads(words)
  return {
    text, language: 'en', ...read, ...predicateOf(words, read),
    several: SEVERAL.test(text) || PLURAL_HEADS.test(read.head ?? ''),
    followsUp: /^(?:and|so|then|what about|how about|but)\b/iu.test(text) || /\b(?:the (?:second|third|other|next) one|it|they|he|she)\b/iu.test(text) && words.length <= 5,
  }
}

const SEVERAL = /\b(?:who (?:are|were) the|what are the names|list|all (?:the )?(?:people|names|companies)|which (?:two|three|four|five))\b/iu
const PLURAL_HEADS = /^(?:countries|companies|firms|people|men|women|nations|cities|states|names|languages|chairmen|[a-z]{3,20}(?:ers|ors|ants|ists|ties|ons))$/iu

interface Word extends Span {
  text: string
  lower: string
  tag: EnglishTag
}

type Read = Pick<Question, 'asks' | 'unit' | 'counter' | 'head' | 'asking' | 'role'>
interface Rule {
  name: string
  read: (words: Word[], at: number) => Read | null
}

function wordsOf(text: string): Word[] {
  const tags = new Map(taggedWords(text, { start: 0, end: text.length }).map(({ start, tag }) => [start, tag]))
  return [...text.matchAll(/[\p{L}\p{N}$%&'’-]{1,60}/gu)].map((m) => ({
    text: m[0], lower: m[0].toLowerCase().replace(/['’]s$/u, ''), start: m.index, end: m.index + m[0].length,
    tag: tags.get(m.index) ?? 'N',
  }))
}

/** Each rule looks at every place in turn; the first rule that reads anything wins. */
function firstThatReads(words: Word[]): Read {
  for (const rule of RULES) {
    for (let at = 0; at < words.length; at++) {
      const read = rule.read(words, at)
      if (read) return read
    }
  }
  return { asks: 'thing', asking: [] }
}

const AUXILIARY = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'am', 'do', 'does', 'did', 'has', 'have', 'had', 'can', 'could', 'will', 'would', 'shall', 'should', 'may', 'might', 'must'])
const PREPOSITION = new Set(['of', 'in', 'on', 'at', 'to', 'for', 'by', 'with', 'from', 'into', 'near', 'about', 'after', 'before', 'during', 'than', 'that', 'who', 'which', 'under', 'over'])
const ARTICLE = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her'])

/** `how` with what it measures: adjective → what is asked. */
const MEASURES: Record<string, AskedBy> = {
  long: { asks: 'duration' }, old: { asks: 'number', unit: 'age' }, far: { asks: 'number', unit: 'length' },
  tall: { asks: 'number', unit: 'length' }, high: { asks: 'number', unit: 'length' }, deep: { asks: 'number', unit: 'length' },
  wide: { asks: 'number', unit: 'length' }, big: { asks: 'number' }, large: { asks: 'number' }, heavy: { asks: 'number', unit: 'mass' },
  fast: { asks: 'number', unit: 'speed' }, hot: { asks: 'number', unit: 'temperature' }, cold: { asks: 'number', unit: 'temperature' },
  often: { asks: 'number', unit: 'times' }, soon: { asks: 'duration' }, strong: { asks: 'number' }, powerful: { asks: 'number' },
  expensive: { asks: 'money' }, rich: { asks: 'money' }, late: { asks: 'duration' },
}

const RULES: Rule[] = [
  { name: 'how many', read: (words, at) => isRun(words, at, 'how', 'many') ? howMany(words, at) : null },
  { name: 'how much', read: (words, at) => isRun(words, at, 'how', 'much') ? howMuch(words, at) : null },
  { name: 'how big', read: howBig },
  { name: 'what about', read: (words, at) => at === 0 && (isRun(words, 0, 'what', 'about') || isRun(words, 0, 'how', 'about'))
    ? { asks: 'thing', asking: [span(words, 0, 2)] } : null },
  { name: 'how come', read: (words, at) => isRun(words, at, 'how', 'come') || isRun(words, at, 'what', 'for') && at === words.length - 2
    ? { asks: 'reason', asking: [span(words, at, at + 2)] } : null },
  { name: 'what … cause', read: whatCaused },
  { name: 'what … say', read: whatSaid },
  { name: 'who', read: who },
  { name: 'when', read: (words, at) => wh(words, at, 'when', { asks: 'date' }) },
  { name: 'where', read: (words, at) => wh(words, at, 'where', { asks: 'place' }) },
  { name: 'why', read: (words, at) => wh(words, at, 'why', { asks: 'reason' }) },
  { name: 'what is the N', read: whatIs },
  { name: 'which N', read: which },
  { name: 'how', read: (words, at) => wh(words, at, 'how', { asks: 'manner' }) },
  { name: 'what', read: what },
  { name: 'did', read: (words, at) => at === 0 && AUXILIARY.has(words[0]!.lower) ? { asks: 'yesNo', asking: [span(words, 0, 1)] } : null },
  { name: 'noun phrase', read: (words, at) => at === 0 ? nounPhrase(words) : null },
]

/** Forms a verb has in a question that no ending tells: `said`, `owns`. */
const VERBS = new Map(readLexicon('questionVerbs').map((row) => [row.form!, row.base!]))

function isRun(words: Word[], at: number, ...run: string[]): boolean {
  return run.every((word, i) => words[at + i]?.lower === word)
}

function span(words: Word[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[Math.min(to, words.length) - 1]!.end }
}

/** A question word asks at the start of a clause: not `the year when`, `those who`. */
function wh(words: Word[], at: number, word: string, asked: AskedBy): Read | null {
  if (words[at]!.lower !== word) return null
  const opens = at === 0 || PREPOSITION.has(words[at - 1]!.lower) || AUXILIARY.has(words[at - 1]!.lower) || ['and', 'exactly', 'so', 'then', 'but'].includes(words[at - 1]!.lower)
    || at === words.length - 1 || AUXILIARY.has(words[at + 1]?.lower ?? '')
  return opens ? { ...asked, asking: [span(words, at, at + 1)] } : null
}

function howMany(words: Word[], at: number): Read {
  const head = headAfter(words, at + 2)
  const counted = head === null ? undefined : words[head]!
  const byNoun = counted ? DURATION.has(counted.lower) : false
  if (byNoun && !PREPOSITION.has(words[head! + 1]?.lower ?? '')) return { asks: 'duration', counter: counted!.lower, asking: [span(words, at, at + 2)] }
  const person = counted && askedByNoun(counted.lower, 'en')?.asks === 'person'
  return { asks: 'number', ...(person ? { unit: 'person' } : {}), ...(counted ? { counter: counted.lower, head: counted.lower } : {}), asking: [span(words, at, at + 2)] }
}

const DURATION = new Set(['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds', 'decades', 'centuries', 'nights'])
const WEIGHS = /^(?:weigh|weighs|weighed)$/u

function howMuch(words: Word[], at: number): Read {
  const asking = [span(words, at, at + 2)]
  const next = words[at + 2]?.lower ?? ''
  if (words.some(({ lower }) => WEIGHS.test(lower))) return { asks: 'number', unit: 'mass', asking }
  if (next === 'of') return { asks: 'percent', asking }
  if (next === 'time') return { asks: 'duration', asking }
  if (next === 'money') return { asks: 'money', asking: [span(words, at, at + 3)] }
  if (!next || AUXILIARY.has(next)) return words.some(({ lower }) => CHANGES.test(lower)) ? { asks: 'number', unit: 'change', asking } : { asks: 'money', asking }
  const byNoun = askedByNoun(next, 'en')
  return { asks: byNoun?.asks === 'money' || byNoun?.asks === 'percent' ? byNoun.asks : 'number', head: next, asking }
}

const CHANGES = /^(?:increase[sd]?|decrease[sd]?|rise|rose|risen|fall|fell|fallen|grow|grew|grown|drop(?:ped)?|shrink|shrank|gain(?:ed)?|lose|lost|jump(?:ed)?|slip(?:ped)?|climb(?:ed)?|soar(?:ed)?|plunge[sd]?|rain|rained|produce[sd]?|generate[sd]?|use[sd]?|hold|store)$/u

function howBig(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'how') return null
  const measure = MEASURES[words[at + 1]?.lower ?? '']
  return measure ? { ...measure, asking: [span(words, at, at + 2)] } : null
}

/** `What caused the fire?`, `what led to …`, `what do officials think caused the hole`. */
function whatCaused(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'what') return null
  const caused = words.findIndex(({ lower }, i) => i > at && /^(?:caused?|causes|led|triggered|sparked|prompted|motivated)$/u.test(lower))
  const near = caused === at + 1 || (caused > 0 && caused < words.length - 1 && ['think', 'believe', 'say', 'suspect', 'says', 'believed', 'thought'].includes(words[caused - 1]!.lower))
  return near ? { asks: 'reason', role: 'subject', asking: [span(words, at, at + 1)] } : null
}

/** `What did the mayor say about …`; `what did X say` wants words spoken. */
function whatSaid(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'what' || !AUXILIARY.has(words[at + 1]?.lower ?? '')) return null
  const says = words.findIndex(({ lower }, i) => i > at && /^(?:say|said|tell|told|comment|reply|respond)$/u.test(lower))
  const isLast = says >= 0 && (says === words.length - 1 || PREPOSITION.has(words[says + 1]!.lower))
  return isLast ? { asks: 'statement', asking: [span(words, at, at + 1)] } : null
}

function who(words: Word[], at: number): Read | null {
  const word = words[at]!.lower
  if (word !== 'who' && word !== 'whom' && word !== 'whose') return null
  if (at > 0 && !wh(words, at, word, { asks: 'person' })) return null
  const subject = word === 'who' && at === 0 && words[1] && !['did', 'does', 'do', 'will', 'can'].includes(words[1].lower)
  const bearer = word === 'who' && BE.has(words[at + 1]?.lower ?? '') && ARTICLE.has(words[at + 2]?.lower ?? '') ? headAfter(words, at + 2) : null
  const isRole = bearer !== null && askedByNoun(words[bearer]!.lower, 'en') !== null && !ANYONE.test(words[bearer]!.lower)
  return { asks: 'person', role: subject ? 'subject' : 'object', ...(isRole ? { head: words[bearer]!.lower } : {}), asking: [span(words, at, at + 1)] }
}

/** Nouns that say no more than `who`. */
const ANYONE = /^(?:man|men|woman|women|person|people|one|ones|guy|boy|girl|child|children)$/u

/** `What is the population of …`, `what was the name of the ship`, `what kind of company`. */
function whatIs(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'what' && words[at]!.lower !== "what's") return null
  const from = at + (/^(?:what['’]s)$/iu.test(words[at]!.text) ? 1 : 2)
  if (from === at + 2 && !BE.has(words[at + 1]?.lower ?? '')) return null
  const asking = [span(words, at, from)]
  if (from === at + 2 && isParticiple(words[from])) return { asks: 'thing', role: 'subject', asking: [span(words, at, at + 1)] }
  let head = headAfter(words, from)
  if (head === null) return null
  if (/^names?$|^title$/u.test(words[head]!.lower)) {
    const owner = words[head + 1]?.lower === 'of' ? headAfter(words, head + 2) : null
    asking.push(span(words, head, head + 1))
    const kind = owner === null ? null : askedByNoun(words[owner]!.lower, 'en')
    if (owner !== null) head = owner
    return { asks: kind && PROPER.has(kind.asks) ? kind.asks : 'name', head: words[head]!.lower, asking }
  }
  const byNoun = askedByNoun(words[head]!.lower, 'en')
  if (byNoun) return { ...byNoun, head: words[head]!.lower, asking }
  return { asks: words.length <= head + 2 && !ARTICLE.has(words[from]?.lower ?? '') ? 'definition' : 'thing', head: words[head]!.lower, asking }
}

const BE = new Set(['is', 'are', 'was', 'were'])

/** `What was acquired`: done to something, unlike the noun of `what was the fine`. */
function isParticiple(word: Word | undefined): boolean {
  return word !== undefined && /^[a-z]/u.test(word.text) && (VERBS.has(word.lower) || /^[a-z]{2,20}ed$/u.test(word.text)) && !askedByNoun(word.lower, 'en')
}
const PROPER = new Set<Asks>(['person', 'organization', 'place', 'product'])

/** `Which low-cost carrier did …`, `in what year`, `what share of power`, `what kind of company`. */
function which(words: Word[], at: number): Read | null {
  const word = words[at]!.lower
  if (word !== 'which' && word !== 'what' || AUXILIARY.has(words[at + 1]?.lower ?? '')) return null
  if (word === 'which' && at > 0 && !PREPOSITION.has(words[at - 1]!.lower) && at < words.length - 3 && !['and', 'name', 'state'].includes(words[at - 1]!.lower)) return null
  const head = headAfter(words, at + 1)
  if (head === null) return null
  const noun = words[head]!.lower
  const asking = [span(words, at, at + 1)]
  if (/^(?:kind|type|sort|kinds|types)$/u.test(noun) && words[head + 1]?.lower === 'of') {
    const of = headAfter(words, head + 2)
    return { asks: 'thing', head: of === null ? noun : words[of]!.lower, asking: [span(words, at, head + 2)] }
  }
  return { ...(askedByNoun(noun, 'en') ?? { asks: 'thing' }), head: noun, asking }
}

const COUNTED = /^(?:people|men|women|children|[a-z]{2,20}[a-rt-z]s)$/u

/** After a plural a bare word is its verb where an article or a name follows, after people a preposition too: `people use the app`, `people work at`. */
function isVerbBetween({ text, lower }: Word, next: Word | undefined): boolean {
  if (!next || !COUNTED.test(text)) return false
  return ARTICLE.has(next.lower) || /^[A-Z]/u.test(next.text) || (PREPOSITION.has(next.lower) && askedByNoun(lower, 'en')?.asks === 'person')
}

/** A noun phrase goes on over no verb, preposition or adverb: `which researcher first used`, but `its founder's first ship`, `how many nurses a year`. */
function endsNouns({ tag, lower }: Word, before: Word): boolean {
  if (/^(?:first|last)$/u.test(lower)) return !/s['’]$|['’]s$/u.test(before.text)
  return tag === 'V' ? !mayBeNoun(lower) : /[EWIFTR]/u.test(tag)
}

/** The noun of the phrase that starts here: the first known one, else the last word before a verb or preposition. */
function headAfter(words: Word[], from: number): number | null {
  let last: number | null = null
  for (let at = from; at < Math.min(words.length, from + 6); at++) {
    const { lower, text } = words[at]!
    if (AUXILIARY.has(lower) || PREPOSITION.has(lower) || (last !== null && (VERBS.has(lower) || endsNouns(words[at]!, words[at - 1]!)))) break
    if (last !== null && /^[a-z]/u.test(text) && !askedByNoun(lower, 'en') && isVerbBetween(words[last]!, words[at + 1])) break
    if (last !== null && /^[a-z]{2,20}(?:ed|s)$/u.test(text) && askedByNoun(words[last]!.lower, 'en') && !askedByNoun(lower, 'en')) break
    if (!ARTICLE.has(lower) && lower !== 'more' && lower !== 'other') last = at
  }
  return last
}

function what(words: Word[], at: number): Read | null {
  return words[at]!.lower === 'what' || words[at]!.lower === "what's" || words[at]!.lower === 'which'
    ? { asks: 'thing', role: AUXILIARY.has(words[at + 1]?.lower ?? '') ? 'object' : 'subject', asking: [span(words, at, at + 1)] } : null
}

/** `number of passengers`, `merger amount`, `name of the pilot`. */
function nounPhrase(words: Word[]): Read | null {
  const first = headAfter(words, 0)
  if (first === null) return null
  const named = /^names?$/u.test(words[first]!.lower) && words[first + 1]?.lower === 'of'
  const head = named ? headAfter(words, first + 2) ?? first : first
  const asked = askedByNoun(words[head]!.lower, 'en') ?? { asks: 'thing' as const }
  const counts = asked.asks === 'number' && words[head + 1]?.lower === 'of' ? headAfter(words, head + 2) : null
  return {
    ...asked, head: words[head]!.lower, ...(counts === null ? {} : { counter: words[counts]!.lower }),
    asking: named || counts !== null ? [span(words, first, first + 2)] : [],
  }
}

/**
 * The verb: a past or other known form, or the word in base form after `did` and its like
 * that no article or preposition stands before.
 */
function predicateOf(words: Word[], read: Read): Pick<Question, 'predicate' | 'passive'> {
  const asked = read.asking.at(-1)?.end ?? 0
  const after = words.filter(({ start }) => start >= asked)
  const past = after.find(({ text, lower }) => /^[a-z]/u.test(text) && (VERBS.has(lower) || /^[a-z]{2,20}ed$/u.test(text)) && lower !== read.head)
  const helped = after.findIndex(({ lower }) => ['did', 'does', 'do', 'will', 'can', 'could', 'would', 'should', 'might', 'may'].includes(lower))
  const verb = (helped < 0 ? undefined : baseIn(after.slice(helped + 1))) ?? past ?? after.find(({ text, lower, tag }) => tag === 'V' && /^[a-z]/u.test(text) && lower !== read.head && !NOT_A_VERB.has(lower))
  if (!verb) return {}
  const passive = verb === past && words.some(({ lower, end }) => end <= verb.start && /^(?:is|are|was|were|be|been|being)$/u.test(lower))
  return { predicate: VERBS.get(verb.lower) ?? verb.lower, passive }
}

/** The base form after `did` and its like: a known verb, the second where two in a row could be one, else any word in its place. */
function baseIn(words: readonly Word[]): Word | undefined {
  const may = (i: number): boolean => {
    const word = words[i]
    const before = words[i - 1]
    return word !== undefined && before !== undefined && /^[a-z]{2,20}$/u.test(word.text)
      && !NOT_A_VERB.has(word.lower) && !ARTICLE.has(before.lower) && !PREPOSITION.has(before.lower) && !askedByNoun(word.lower, 'en')
  }
  const isVerb = (i: number): boolean => may(i) && mayBeVerb(words[i]!.lower)
  return words.find(({ tag }, i) => isVerb(i) && !(tag === 'N' && isVerb(i + 1))) ?? words.find(({ lower }, i) => lower.length > 2 && may(i))
}

const NOT_A_VERB = new Set([...AUXILIARY, ...PREPOSITION, ...ARTICLE, 'not', 'first', 'last', 'new', 'and', 'more', 'most', 'only', 'also', 'early', 'late'])
