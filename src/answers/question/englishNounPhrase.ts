import { mayBeNoun, mayBeVerb } from '../../text/englishTags.ts'
import { ARTICLE, AUXILIARY, isPossessive, PREPOSITION, VERBS, type Word } from './englishWords.ts'
import { QUANTITIES } from './question.ts'
import { askedByNoun, type AskedBy } from './questionNouns.ts'

/**
 * Where the head of the noun phrase that starts at `from` stands: its last noun, before a verb, a preposition or a clause.
 * `which low-cost carrier did` → carrier, `which builders make up` → builders; null where no noun comes.
 *
 * @param reach how many words the phrase may have
 */
export function headAfter(words: readonly Word[], from: number, reach = 6): number | null {
  let last: number | null = null
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const { lower, tag } = words[at]!
    if (last === null && tag === 'R') continue
    if (last !== null && ARTICLE.has(lower)) return last > from && !/^an?$/u.test(lower) && isVerbBeforeArticle(words, last) ? last - 1 : last
    if (AUXILIARY.has(lower) || (PREPOSITION.has(lower) && !isOfName(words, at)) || (last !== null && endsPhrase(words, at, last))) break
    if (!ARTICLE.has(lower) && !/^(?:more|other|and)$/u.test(lower)) last = at
  }
  return last
}

/** `Doctor Who`: a question word that is part of a name. */
export function isOfName(words: readonly Word[], at: number): boolean {
  return at > 0 && /^W/u.test(words[at]!.text) && /^[A-Z][a-z]/u.test(words[at - 1]!.text) && at > 1
}

/** What the head asks for; the words around it may tell more: `running time`, `the amount of carbon`. */
export function askedAt(words: readonly Word[], head: number): AskedBy | null {
  const { lower } = words[head]!
  const before = words[head - 1]?.lower ?? ''
  if ((/^(?:times?|period)$/u.test(lower) && TAKING.test(before)) || (lower === 'life' && /^(?:battery|shelf|service|working)$/u.test(before))) return { asks: 'duration' }
  // `jobs` are counted or lost; a `job` is what somebody is
  if (lower === 'jobs') return null
  if (/^bills?$/u.test(lower) && BILLED.test(before)) return { asks: 'money' }
  if (lower === 'range' && /^(?:driving|flight|flying|cruising)$/u.test(before)) return { asks: 'number', unit: 'length' }
  if (/^(?:limit|gap|difference)$/u.test(lower)) return before === 'time' ? { asks: 'duration' } : amountOf(before)
  if (/^(?:amount|size|level)$/u.test(lower) && words[head + 1]?.lower === 'of') {
    const of = headAfter(words, head + 2)
    const asked = of === null ? null : amountOf(words[of]!.lower)
    if (asked && asked.asks !== 'number') return asked
    return { asks: lower === 'amount' && of !== null && /^(?:cash|money|aid)$/u.test(words[of]!.lower) ? 'money' : 'number' }
  }
  return askedByNoun(lower, 'en')
}

/** What a noun asks for if that is an amount: the `speed` of `speed limit`. */
function amountOf(noun: string): AskedBy | null {
  const asked = askedByNoun(noun, 'en')
  return asked && QUANTITIES.has(asked.asks) ? asked : null
}

/** Words that make a bill one to pay, not one to vote on. */
const BILLED = /^(?:repair|electricity|energy|power|fuel|gas|water|heating|hospital|medical|wage|phone|restaurant|hotel|legal|tax|food|salary|import)$/u
/** Words that make a time one that passes. */
const TAKING = /^(?:running|travel|travell?ing|waiting|wait|response|reaction|flight|flying|playing|screen|journey|recovery|delivery|lead|driving|sailing|cooking|charging|construction|building|processing|training|average|longest|shortest|total|maximum|minimum|winning|record|jail|prison|notice|grace|trial|probation|incubation)$/u

/** `What includes a fee`, `what drives the rise`: no noun to ask by. */
export function isVerbAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word?.lower === 'of') return false
  if (word?.tag === 'R' && next?.tag === 'V') return isVerbAt(words, at + 1)
  if (!word || (word.lower.endsWith('ed') && next?.tag === 'N')) return false
  const asked = askedByNoun(word.lower, 'en')
  if (asked) return asked.unit === 'change' && ARTICLE.has(next?.lower ?? '')
  return (word.tag === 'V' && !mayBeNoun(word.lower)) || ARTICLE.has(next?.lower ?? '')
}

/** Times that say when, after any noun: `toll revenue last year`. */
const PASSING = /^(?:year|month|week|night|season|summer|winter|spring|autumn|fall|quarter|decade|century|day|hour)$/u

/** Whether the phrase so far ends before this word. */
function endsPhrase(words: readonly Word[], at: number, last: number): boolean {
  const word = words[at]!
  const next = words[at + 1]
  if (word.tag === 'G' && /[^s]s$/u.test(words[last]!.lower) && next && PREPOSITION.has(next.lower)) return true
  if (/^(?:last|next|this|each|every)$/u.test(word.lower) && PASSING.test(next?.lower ?? '')) return !isPossessive(words[at - 1]!)
  if (word.lower === 'and') return !next || ARTICLE.has(next.lower) || /^(?:how|what|which|who|when|where|why)$/u.test(next.lower) || isPlural(words[last]!)
  if (VERBS.has(word.lower)) return !isNounHere(word, words[last]!, next)
  if (endsNouns(word, words[at - 1]!, next)) return true
  if (!/^[a-z]/u.test(word.text) || askedByNoun(word.lower, 'en')) return false
  if (isVerbBetween(words[last]!, word, next)) return true
  return /^[a-z]{2,20}(?:ed|s)$/u.test(word.text) && askedByNoun(words[last]!.lower, 'en') !== null && (word.lower.endsWith('ed') || isSingularOfVerb(word) || takesObject(next))
}

const takesObject = (next: Word | undefined): boolean => next !== undefined && (ARTICLE.has(next.lower) || /^[A-Z]/u.test(next.text))
const isSingularOfVerb = ({ lower, tag }: Word): boolean => tag === 'V' || mayBeVerb(lower.slice(0, -1)) || mayBeVerb(lower.slice(0, -2))

/** `construction cost`, `apocryphal works`, but `which museum cut`: a verb form that is a noun too. */
function isNounHere({ lower, tag }: Word, before: Word, next: Word | undefined): boolean {
  if (!mayBeNoun(lower) || takesObject(next)) return false
  if (askedByNoun(lower, 'en')) return true
  return tag === 'N' && (before.tag === 'J' || (askedByNoun(before.lower, 'en') === null && !isPlural(before)))
}

const COUNTED = /^(?:people|men|women|children|[a-z]{2,20}[a-rt-z]s)$/u
const isPlural = ({ text }: Word): boolean => COUNTED.test(text)

/** After a plural a bare word is its verb where an article, a name or a particle follows, after people a preposition too: `people use the app`, `people work at`, `builders make up`. */
function isVerbBetween(before: Word, { lower }: Word, next: Word | undefined): boolean {
  if (!next || !isPlural(before)) return false
  if (/^(?:up|out|off|down|away|back)$/u.test(next.lower)) return mayBeVerb(lower)
  return takesObject(next) || /[DO]/u.test(next.tag) || (PREPOSITION.has(next.lower) && askedByNoun(before.lower, 'en')?.asks === 'person')
}

/** A noun phrase goes on over no verb, preposition or adverb: `which researcher first used`, but `its founder's first ship`, `first hearing date`, `daily loss`, `how many nurses a year`; nor over an adjective behind it: `a tool useful for`. */
function endsNouns({ tag, lower }: Word, before: Word, next: Word | undefined): boolean {
  const describes = next !== undefined && /[NJG]/u.test(next.tag) && !VERBS.has(next.lower) && !next.lower.endsWith('ed')
  if (/^(?:first|last)$/u.test(lower)) return !isPossessive(before) && !(describes && !mayBeVerb(next.lower))
  if (/^(?:dai|week|month|quarter|year|hour|night)ly$/u.test(lower)) return !describes
  if (tag === 'J' && !mayBeNoun(lower) && askedByNoun(lower, 'en') === null) return next !== undefined && (PREPOSITION.has(next.lower) || (AUXILIARY.has(next.lower) && isPlural(before)))
  return tag === 'V' ? !mayBeNoun(lower) : /[EWIFTR]/u.test(tag)
}

/** The `covers` of `what forest covers the basin`, the `show` of `what surveys show the`, but not the company of `the company the brothers founded`. */
function isVerbBeforeArticle(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!
  const before = words[at - 1]!
  if (askedByNoun(lower, 'en') && !(isPlural(before) ? mayBeVerb(lower) : askedByNoun(before.lower, 'en') !== null)) return false
  return mayBeVerb(lower) || (lower.endsWith('s') && mayBeVerb(lower.slice(0, -1)))
}
