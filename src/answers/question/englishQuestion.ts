import { mayBeNoun } from '../../text/englishTags.ts'
import type { Span } from '../../text/span.ts'
import { askedAt, headAfter, isOfName, isVerbAt } from './englishNounPhrase.ts'
import { predicateOf } from './englishPredicate.ts'
import { ARTICLE, AUXILIARY, BE, isPossessive, PREPOSITION, VERBS, wordsOf, type Read, type Word } from './englishWords.ts'
import { AMOUNTS, PROPER, QUANTITIES, type Question } from './question.ts'
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

interface Rule {
  name: string
  read: (words: Word[], at: number) => Read | null
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

/** `how` with what it measures: adjective → what is asked. */
const MEASURES: Record<string, AskedBy> = {
  long: { asks: 'duration' }, old: { asks: 'number', unit: 'age' }, far: { asks: 'number', unit: 'length' },
  tall: { asks: 'number', unit: 'length' }, high: { asks: 'number', unit: 'length' }, deep: { asks: 'number', unit: 'length' },
  wide: { asks: 'number', unit: 'length' }, big: { asks: 'number' }, large: { asks: 'number' }, heavy: { asks: 'number', unit: 'mass' },
  fast: { asks: 'number', unit: 'speed' }, hot: { asks: 'number', unit: 'temperature' }, cold: { asks: 'number', unit: 'temperature' },
  often: { asks: 'number', unit: 'times' }, soon: { asks: 'duration' }, strong: { asks: 'number' }, powerful: { asks: 'number' },
  low: { asks: 'number' }, small: { asks: 'number' }, great: { asks: 'number' }, generous: { asks: 'number' }, hefty: { asks: 'number' }, steep: { asks: 'number' },
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
  { name: 'what … cost', read: whatPaid },
  { name: 'what … called', read: (words, at) => words[at]!.lower === 'what' && /^(?:will|would|should|did|does|do|has|have|had)$/u.test(words[at + 1]?.lower ?? '') && isCalled(words)
    ? { asks: 'name', asking: [span(words, at, at + 1)] } : null },
  { name: 'who', read: who },
  { name: 'when', read: (words, at) => wh(words, at, 'when', { asks: 'date' }) },
  { name: 'where', read: (words, at) => wh(words, at, 'where', { asks: 'place' }) },
  { name: 'why', read: (words, at) => wh(words, at, 'why', { asks: 'reason' }) },
  { name: 'what is the N', read: whatIs },
  { name: 'which N', read: which },
  { name: 'how', read: (words, at) => wh(words, at, 'how', { asks: 'manner' }) },
  { name: 'what', read: what },
  { name: 'did', read: (words, at) => (at === 0 || opensAfterPhrase(words, at)) && AUXILIARY.has(words[at]!.lower) ? { asks: 'yesNo', asking: [span(words, at, at + 1)] } : null },
  { name: 'noun phrase', read: (words, at) => at === 0 ? nounPhrase(words) : null },
]

function isRun(words: Word[], at: number, ...run: string[]): boolean {
  return run.every((word, i) => words[at + i]?.lower === word)
}

function span(words: Word[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[Math.min(to, words.length) - 1]!.end }
}

/** A question word asks at the start of a clause: not `the year when`, `those who`. */
function wh(words: Word[], at: number, word: string, asked: AskedBy): Read | null {
  if (words[at]!.lower !== word) return null
  if (at > 0 && words[at - 1]!.lower !== 'and' && /^(?:what|which|who|how)$/u.test(words[0]!.lower) && AUXILIARY.has(words[1]?.lower ?? '')) return null
  if (word === 'when' && at === 0 && !AUXILIARY.has(words[1]?.lower ?? '') && words.some(({ lower, isAfterComma }) => isAfterComma && /^(?:what|who|which|how|where|why)$/u.test(lower))) return null
  const opens = at === 0 || opensAfterPhrase(words, at) || PREPOSITION.has(words[at - 1]!.lower) || AUXILIARY.has(words[at - 1]!.lower) || ['and', 'exactly', 'so', 'then', 'but'].includes(words[at - 1]!.lower)
    || at === words.length - 1 || AUXILIARY.has(words[at + 1]?.lower ?? '')
  return opens ? { ...asked, asking: [span(words, at, at + 1)] } : null
}

/** `In the US, who decides`: after a comma, where what stands before it is no clause. */
function opensAfterPhrase(words: Word[], at: number): boolean {
  return words[at]!.isAfterComma && /[ITRW]/u.test(words[0]!.tag) && !/^(?:what|who|which|how|where|why)$/u.test(words[0]!.lower)
}

function howMany(words: Word[], at: number): Read {
  const head = headAfter(words, words[at + 2]?.lower === 'of' ? at + 3 : at + 2)
  const before = at > 0 && words[at - 1]!.tag === 'N' ? words[at - 1] : undefined
  const counted = head === null ? before : words[head]!
  const byNoun = counted ? DURATION.has(counted.lower) : false
  if (byNoun && !PREPOSITION.has(words[(head ?? at + 1) + 1]?.lower ?? '')) return { asks: 'duration', counter: counted!.lower, asking: [span(words, at, at + 2)] }
  const person = counted && askedByNoun(counted.lower, 'en')?.asks === 'person'
  return { asks: 'number', ...(person ? { unit: 'person' } : {}), ...(counted ? { counter: counted.lower, head: counted.lower } : {}), asking: [span(words, at, at + 2)] }
}

const DURATION = new Set(['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds', 'decades', 'centuries', 'nights'])
const WEIGHS = /^(?:weigh|weighs|weighed)$/u

/** What the head of the phrase asks (`how much aid money`), a comparative by how much (`how much higher`), else a sum or a change by the verb. */
function howMuch(words: Word[], at: number): Read {
  const asking = [span(words, at, at + 2)]
  const next = words[at + 2]?.lower ?? ''
  if (words.some(({ lower }) => WEIGHS.test(lower))) return { asks: 'number', unit: 'mass', asking }
  if (next === 'of') return { asks: 'percent', asking }
  if (next === 'time') return { asks: 'duration', asking: [span(words, at, at + 3)] }
  if (next === 'longer') return { asks: 'duration', asking }
  if (COMPARATIVE.test(next) || (/^(?:more|less)$/u.test(next) && (words[at + 3] === undefined || AUXILIARY.has(words[at + 3]!.lower))) || words[at - 1]?.lower === 'by') return { asks: 'number', unit: 'change', asking }
  if (!next || AUXILIARY.has(next)) return words.some(({ lower }) => CHANGES.test(lower)) ? { asks: 'number', unit: 'change', asking } : { asks: 'money', asking }
  const head = headAfter(words, at + 2)
  if (head === null) return { asks: 'number', head: next, asking }
  if (words[head]!.lower === 'money') return { asks: 'money', asking: head === at + 2 ? [span(words, at, at + 3)] : [...asking, span(words, head, head + 1)].reverse() }
  const asked = askedAt(words, head)
  return { ...(asked && QUANTITIES.has(asked.asks) ? asked : { asks: 'number' }), head: words[head]!.lower, asking }
}

const COMPARATIVE = /^(?:higher|lower|heavier|lighter|taller|shorter|bigger|larger|smaller|greater|faster|slower|cheaper|dearer|wider|deeper|warmer|colder|hotter|stronger|weaker|better|worse|older|younger)$/u
const CHANGES = /^(?:increase[sd]?|decrease[sd]?|rise|rose|risen|fall|fell|fallen|grow|grew|grown|drop(?:ped)?|shrink|shrank|gain(?:ed)?|lose|lost|jump(?:ed)?|slip(?:ped)?|climb(?:ed)?|soar(?:ed)?|plunge[sd]?|rain|rained|produce[sd]?|generate[sd]?|use[sd]?|hold|store|eat|eaten|drink|drunk|consume[sd]?|emit(?:ted)?|absorb(?:ed)?|change[sd]?|warm(?:ed)?|cool(?:ed)?)$/u

/** `how deep is`; of a noun it is that noun that asks: `how big a loan`, `how large is the fine`, and a thing in space is long in metres. */
function howBig(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'how') return null
  const word = words[at + 1]?.lower ?? ''
  const measure = MEASURES[word]
  if (!measure) return null
  const asking = [span(words, at, at + 2)]
  const next = words[at + 2]?.lower ?? ''
  const head = /^an?$/u.test(next) || BE.has(next) ? headAfter(words, at + 3) : null
  if (word === 'far' && /^(?:did|has|have|had|will)$/u.test(next) && words.some(({ lower }) => FALLS.test(lower)) && !words.some(({ lower }) => askedByNoun(lower, 'en')?.asks === 'person')) return { asks: 'number', unit: 'change', asking }
  if (word === 'long' && head !== null && (BE.has(next) ? isLongInSpace(words, at + 3, head) : FIXED.test(words[head]!.lower) || MOVING.test(words[head]!.lower))) return { asks: 'number', unit: 'length', asking }
  const asked = head !== null && SIZED.test(word) ? askedAt(words, head) : null
  const isAsked = asked && (asked.asks === 'money' || asked.asks === 'percent' || (asked.asks === 'number' && asked.unit))
  return { ...(isAsked ? { ...asked, head: words[head!]!.lower } : measure), ...(head !== null && /^an?$/u.test(next) ? { head: words[head]!.lower } : {}), asking }
}

const SIZED = /^(?:big|large|high|low|small|heavy|great|generous|hefty|steep)$/u
const FALLS = /^(?:fall|fell|fallen|drop(?:ped)?|rise|rose|risen|plunge[sd]?|slip(?:ped)?|climb(?:ed)?|jump(?:ed)?|slide|slid|sink|tumble[sd]?|weaken(?:ed)?|decline[sd]?)$/u
/** Things whose length is measured in space, not in time: those that may be somewhere for a while, and those that stay where they are. */
const MOVING = /^(?:ships?|boats?|canoes?|vessels?|yachts?|ferry|ferries|tankers?|submarines?|whales?|sharks?|snakes?|crocodiles?|rockets?|trains?|planes?|aircraft|queues?)$/u
const FIXED = /^(?:bridges?|tunnels?|roads?|motorways?|highways?|tracks?|streets?|walls?|fences?|dams?|canals?|rivers?|coasts?|coastlines?|borders?|beach(?:es)?|piers?|runways?|pipelines?|pipes?|cables?|ropes?|tails?|wings?|tusks?|necks?|skeletons?|bones?|dinosaurs?|trenches|trench|cracks?|screws?|nails?|knife|knives|swords?|lakes?|islands?|valleys?)$/u

/**
 * `How long is the bridge?`, `… the tunnel in Orla`, `… was the whale that died there`, but `how long was the bridge closed`, `… the ship in port`.
 * A bare name with `the` (`the Hildegard`) is a ship, a river or a road more often than an event; one that ends in a
 * common word (`the World Cup`), a plural (`the Olympics`) or a title with its capital (`The Orchid`) lasts.
 */
function isLongInSpace(words: Word[], from: number, head: number): boolean {
  const next = words[head + 1]
  const { lower } = words[head]!
  const place = words[head + 2]
  const isPlaced = next !== undefined && place !== undefined && /^(?:in|at|on|near|between|from|under)$/u.test(next.lower) && (ARTICLE.has(place.lower) || /^[A-Z]/u.test(place.text)) && FIXED.test(lower)
  if (next && !isPlaced && !/^(?:of|that|which|dug|built|found|discovered|caught|drilled|laid)$/u.test(next.lower)) return false
  if (FIXED.test(lower) || MOVING.test(lower)) return true
  const name = words.slice(from + 1, head + 1)
  return !next && words[from]!.text === 'the' && name.length > 0 && name.every(({ text, isCommon }) => /^[A-Z]/u.test(text) && !isCommon) && !/s$/u.test(name.at(-1)!.text)
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
  const isLast = says >= 0 && (says === words.length - 1 || PREPOSITION.has(words[says + 1]!.lower) || /^(?:when|while|as|if|because)$/u.test(words[says + 1]!.lower))
  return isLast ? { asks: 'statement', asking: [span(words, at, at + 1)] } : null
}

/** `What will the new car cost?`, `what do farmers earn a year`: a sum, unless what is paid is named. */
function whatPaid(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'what' || !/^(?:do|does|did|will|would|can|could|must|should|may|might)$/u.test(words[at + 1]?.lower ?? '')) return null
  const pays = words.findIndex(({ lower }, i) => i > at + 2 && /^(?:cost|pay|earn|fetch|owe|charge)$/u.test(lower))
  const next = words[pays + 1]
  return pays > 0 && !ARTICLE.has(words[pays - 1]!.lower) && words[pays - 1]!.lower !== 'to' && (next ? /^(?:for|per|an?|each|every)$/u.test(next.lower) || (words[pays]!.lower !== 'charge' && /^(?:to|at|if|when|in)$/u.test(next.lower)) : words[pays]!.lower !== 'charge')
    ? { asks: 'money', role: 'object', asking: [span(words, at, at + 1)] } : null
}

function who(words: Word[], at: number): Read | null {
  const word = words[at]!.lower
  if (word !== 'who' && word !== 'whom' && word !== 'whose') return null
  if (isOfName(words, at) || isAgency(words, at) || (at > 0 && !wh(words, at, word, { asks: 'person' }))) return null
  const subject = word === 'who' && at === 0 && words[1] && !['did', 'does', 'do', 'will', 'can'].includes(words[1].lower)
  const bearer = word === 'who' && BE.has(words[at + 1]?.lower ?? '') && words[at + 2] && (ARTICLE.has(words[at + 2]!.lower) || isPossessive(words[at + 2]!)) ? headAfter(words, at + 2) : null
  const isRole = bearer !== null && askedByNoun(words[bearer]!.lower, 'en') !== null && !ANYONE.test(words[bearer]!.lower)
  return { asks: 'person', role: subject ? 'subject' : 'object', ...(isRole ? { head: words[bearer]!.lower } : {}), asking: [span(words, at, at + 1)] }
}

/** `WHO` is the World Health Organization where another word asks or it opens no clause, unless all is in capitals. */
function isAgency(words: Word[], at: number): boolean {
  if (words[at]!.text !== 'WHO' || !words.some(({ text }) => /[a-z]/u.test(text))) return false
  const next = words[at + 1]
  const opens = at === 0 && next !== undefined && (AUXILIARY.has(next.lower) || /[VE]/u.test(next.tag))
  return !opens || words.some(({ lower }, i) => i !== at && /^(?:what|when|where|why|how|which)$/u.test(lower))
}

/** Nouns that say no more than `who`. */
const ANYONE = /^(?:man|men|woman|women|person|people|one|ones|guy|boy|girl|child|children)$/u

/** `What is the population of …`, `what was the name of the ship`, `what kind of company`. */
function whatIs(words: Word[], at: number): Read | null {
  if (words[at]!.lower !== 'what' && words[at]!.lower !== "what's") return null
  if (at > 0 && PREPOSITION.has(words[at - 1]!.lower)) return null
  const from = at + (/^(?:what['’]s)$/iu.test(words[at]!.text) ? 1 : 2)
  if (from === at + 2 && !BE.has(words[at + 1]?.lower ?? '')) return null
  const asking = [span(words, at, from)]
  if (from === at + 2 && isParticiple(words[from])) return { asks: 'thing', role: 'subject', asking: [span(words, at, at + 1)] }
  if (from === at + 2 && isOfSubject(words, from)) return { asks: 'thing', role: 'object', asking: [span(words, at, at + 1)] }
  let head = headOfSame(words, from)
  if (head === null) return null
  if (/^names?$|^title$/u.test(words[head]!.lower)) {
    const owner = words[head + 1]?.lower === 'of' ? headAfter(words, head + 2) : null
    asking.push(span(words, head, head + 1))
    const kind = owner === null ? null : askedByNoun(words[owner]!.lower, 'en')
    if (owner !== null) head = owner
    return { asks: kind && PROPER.has(kind.asks) ? kind.asks : 'name', head: words[head]!.lower, asking }
  }
  if (isWordFor(words, head)) return { asks: 'name', asking: [...asking, span(words, head, head + 1)] }
  if (/^(?:it|this|that|they|these|those)$/u.test(words[head]!.lower)) return { asks: words.some(({ lower }) => CALLED.test(lower)) ? 'name' : 'definition', asking }
  const isName = head > from && [head, head - 1].every((i) => /^[A-Z]/u.test(words[i]!.text))
  const byNoun = isName ? null : askedAt(words, head)
  if (byNoun && AMOUNTS.has(byNoun.asks) && (isCalled(words) || isWhy(words, head))) return { asks: isCalled(words) ? 'name' : 'thing', head: words[head]!.lower, asking }
  if (byNoun) return { ...byNoun, head: words[head]!.lower, asking }
  return { asks: words.length <= head + 2 && !ARTICLE.has(words[from]?.lower ?? '') ? 'definition' : 'thing', head: words[head]!.lower, asking }
}

/** `What was the fine for?`, `what is the fall blamed on?`: asks about an amount, not for it. */
function isWhy(words: Word[], head: number): boolean {
  return /^(?:for|on|to|by|of|with|from|about|against|as)$/u.test(words.at(-1)!.lower) && !words.slice(head + 1).some(({ lower }) => AUXILIARY.has(lower) || /^(?:that|which|who)$/u.test(lower))
}

/** `What is the tax called?` */
function isCalled(words: Word[]): boolean {
  return CALLED.test(words.at(-1)!.lower)
}
const CALLED = /^(?:called|named|nicknamed)$/u

/** `What were the divers wearing?`, `what is Orla expected to sell?`: the noun after `be` is no answer, it does or undergoes something. */
function isOfSubject(words: Word[], from: number): boolean {
  const last = words.length - 1
  if (words[last - 1]?.lower === 'to' && words[last]!.lower !== 'be' && /[EV]/u.test(words[last - 2]?.tag ?? '')) return true
  const head = headAfter(words, from)
  if (head === null) return false
  if (head === last - 2 && PREPOSITION.has(words[last]!.lower) && isParticiple(words[last - 1]) && words[last]!.lower !== 'by') return true
  return [head, head + 1].some((at) => {
    const next = words[at + 1]
    const before = words[at - 1]!
    if (at === from || !/^[a-z]{2,20}ing$/u.test(words[at]?.text ?? '') || (next && !(PREPOSITION.has(next.lower) || /[IRTW]/u.test(next.tag)))) return false
    return (/^[A-Z]/u.test(before.text) && !isPossessive(before)) || (!mayBeNoun(words[at]!.lower) && /[NP]/u.test(before.tag) && (ARTICLE.has(words[from]!.lower) || /[^s]s$/u.test(before.text)))
  })
}

/** The head that agrees with `is`: of `what is the problem divers face` the problem. */
function headOfSame(words: Word[], from: number): number | null {
  let head = headAfter(words, from)
  if (head === null || !/^(?:is|was)$/u.test(words[from - 1]?.lower ?? '') || !/[^s]s$/u.test(words[head]!.lower) || askedByNoun(words[head]!.lower, 'en')?.asks !== 'person') return head
  const plural = head
  do head--
  while (head > from && words[head]!.tag !== 'N')
  return head >= from && words[head]!.tag === 'N' && !isPossessive(words[head]!) ? head : plural
}

/** `the term for …`, `the word used for …`: what a thing is called; the term of an office is a time. */
function isWordFor(words: Word[], head: number): boolean {
  return /^(?:term|word|expression)$/u.test(words[head]!.lower) && /^(?:for|used|that)$/u.test(words[head + 1]?.lower ?? '')
}

/** `What was acquired`: done to something, unlike the noun of `what was the fine`. */
function isParticiple(word: Word | undefined): boolean {
  return word !== undefined && /^[a-z]/u.test(word.text) && (VERBS.has(word.lower) || /^[a-z]{2,20}ed$/u.test(word.text)) && !askedByNoun(word.lower, 'en')
}

/** `Which low-cost carrier did …`, `in what year`, `what share of power`, `what kind of company`. */
function which(words: Word[], at: number): Read | null {
  const word = words[at]!.lower
  if (word !== 'which' && word !== 'what' || AUXILIARY.has(words[at + 1]?.lower ?? '') || isOfName(words, at) || isVerbAt(words, at + 1)) return null
  if (word === 'which' && at > 0 && !PREPOSITION.has(words[at - 1]!.lower) && at < words.length - 3 && !opensAfterPhrase(words, at) && !['and', 'name', 'state'].includes(words[at - 1]!.lower)) return null
  const head = headAfter(words, word === 'which' && words[at + 1]?.lower === 'of' ? at + 2 : at + 1)
  if (head === null) return null
  const noun = words[head]!.lower
  const asking = [span(words, at, at + 1)]
  if (isWordFor(words, head) || (at === 0 && noun === 'term')) return { asks: 'name', asking: [span(words, at, head + 1)] }
  if (/^(?:kind|type|sort|kinds|types)$/u.test(noun) && words[head + 1]?.lower === 'of') {
    const of = headAfter(words, head + 2)
    return { asks: 'thing', head: of === null ? noun : words[of]!.lower, asking: [span(words, at, head + 2)] }
  }
  const asked = askedAt(words, head)
  // `which rise` picks one of several, and says no amount
  const picks = asked?.unit === 'change' && word === 'which' && words[at - 1]?.lower !== 'by'
  return { ...(asked && !picks ? asked : { asks: 'thing' }), head: noun, asking }
}

function what(words: Word[], at: number): Read | null {
  return words[at]!.lower === 'what' || words[at]!.lower === "what's" || words[at]!.lower === 'which'
    ? { asks: 'thing', role: AUXILIARY.has(words[at + 1]?.lower ?? '') ? 'object' : 'subject', asking: [span(words, at, at + 1)] } : null
}

/** `number of passengers`, `merger amount`, `name of the pilot`, `name three companies`. */
function nounPhrase(words: Word[]): Read | null {
  const orders = /^(?:name|list|give)$/u.test(words[0]!.lower) && words.length > 1 && words[1]!.lower !== 'of'
  const first = headAfter(words, orders ? 1 : 0, 10)
  if (first === null) return null
  const named = /^names?$/u.test(words[first]!.lower) && words[first + 1]?.lower === 'of'
  const head = named ? headAfter(words, first + 2) ?? first : first
  const asked = askedAt(words, head) ?? { asks: 'thing' as const }
  const counts = asked.asks === 'number' && words[head + 1]?.lower === 'of' ? headAfter(words, head + 2) : null
  return {
    ...asked, head: words[head]!.lower, ...(counts === null ? {} : { counter: words[counts]!.lower }),
    asking: [...(orders ? [span(words, 0, 1)] : []), ...(named || counts !== null ? [span(words, first, first + 2)] : [])],
  }
}
