import { suffixOf, titleAtHead } from '../facts/names/nameLists.ts'
import type { Morpheme } from '../text/morphemes.ts'
import { meet, type Span } from '../text/span.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { isTitle, wordBefore } from './nameFeatures.ts'
import type { SentenceView } from './passageView.ts'

/** A word of the question that is met so far counts as said. */
const SAID = 0.35

/**
 * Whether a stretch stands to the words around it as the question says, as feature names: what an amount is of, whose
 * title a person bears, of what sort a place is, which name and which verb stand next. A neighbour of the true answer
 * fits in kind, but not in these: to `괴한은 몇 명?`, `외국인 기술자 8명` is an `amount of something else`.
 *
 * @param text the paragraph of the stretch
 * @returns what can be told; what the words around it leave open is left out
 */
export function relationOf(candidate: Candidate, text: string, sentence: SentenceView, asked: Asked): string[] {
  const saidIn = (span: Span) => sentence.hits.filter((hit) => hit.strength >= SAID && meet(hit, span)).map(({ word }) => word)
  const isSaid = (span: Span) => saidIn(span).length > 0
  return [
    asked.group === 'amount' ? amountOf(candidate, text, sentence, isSaid) : null,
    asked.predicate >= 0 ? verbAfter(candidate, sentence.morphemes, (verb) => saidIn(verb).includes(asked.predicate)) : null,
    nameBefore(candidate, sentence, isSaid),
    asked.question.asks === 'person' ? titleOf(candidate, text, isSaid) : null,
    SORTED.has(asked.group) ? sortOf(candidate, text, asked) : null,
    sentence.hits.some((hit) => hit.word === asked.head && hit.strength >= SAID && isUnnamed(text, hit)) ? 'asked thing is not named' : null,
    REPORTS.test(text.slice(candidate.end, candidate.end + 40)) ? 'is who reported it' : null,
  ].filter((name) => name !== null)
}

type IsSaid = (span: Span) => boolean

/** `연봉 720만달러`, `매출은 783억원`, `8명의 기술자`, `1,100 apples`: whether the question has one of the nouns. */
function amountOf({ start, end }: Candidate, text: string, { morphemes }: SentenceView, isSaid: IsSaid): string {
  const nouns = morphemes.length > 0 ? [nounsBefore(start, morphemes), nounsOfIt(end, morphemes)] : [englishNounsOf(start, end, text)]
  const told = nouns.filter((span) => span !== null)
  if (told.length === 0) return 'amount of what is not said'
  return told.some((span) => isSaid(span)) ? 'amount of what is asked' : 'amount of something else'
}

const NOUN = /^(?:NN[GP]|XSN|SL|XR)$/u
/** What may stand between a noun and its amount: `매출은 약 3억 원`. */
const BETWEEN = /^(?:MAG|MM|SP|SS|XPN|SW)$/u

/** The last word of the nouns before an amount, without the particle between. */
function nounsBefore(start: number, morphemes: readonly Morpheme[]): Span | null {
  const before = morphemes.findLastIndex((m) => m.end <= start)
  let last = before
  while (last >= 0 && BETWEEN.test(morphemes[last]!.pos)) last--
  if (last >= 0 && /^J/u.test(morphemes[last]!.pos)) last--
  let first = last
  while (first >= 0 && /^(?:NN[GPB]|XSN|SL|XR|SN|NR)$/u.test(morphemes[first]!.pos) && (first === last || morphemes[first]!.end === morphemes[first + 1]!.start)) first--
  return first < last ? { start: morphemes[first + 1]!.start, end: morphemes[last]!.end } : null
}

/** The nouns of `8명의 기술자`. */
function nounsOfIt(end: number, morphemes: readonly Morpheme[]): Span | null {
  const next = morphemes.findIndex((m) => m.start >= end)
  if (morphemes[next]?.pos !== 'JKG') return null
  const after = morphemes.slice(next + 1)
  const length = after.findIndex(({ pos }) => !NOUN.test(pos))
  const nouns = length < 0 ? after : after.slice(0, length)
  return nouns.length > 0 ? { start: nouns[0]!.start, end: nouns.at(-1)!.end } : null
}

/** What is counted stands in the amount (`1,100 apples`) or after it (`two more of the tanks`). */
function englishNounsOf(start: number, end: number, text: string): Span | null {
  const after = /^\s?(?:of\s|more\s|new\s)?(?:[\p{L}-]{2,20}\s?){1,3}/u.exec(text.slice(end, end + 50))
  return after || /\p{L}/u.test(text.slice(start, end)) ? { start, end: end + (after?.[0].length ?? 0) } : null
}

/** The next verb after a stretch, with the noun that makes it one: 숨지다, 발표하다. */
function verbAfter({ end }: Candidate, morphemes: readonly Morpheme[], isAsked: IsSaid): string | null {
  const i = morphemes.findIndex(({ start, pos }) => start >= end && /^(?:VV|VA|XS[VA])$/u.test(pos))
  const verb = morphemes[i]
  if (!verb) return null
  const stem = verb.pos.startsWith('XS') ? morphemes[i - 1] ?? verb : verb
  return isAsked({ start: stem.start, end: verb.end }) ? 'verb after it as asked' : 'another verb after it'
}

/** The nearest name before a stretch, within its clause if there is one. */
function nameBefore({ start }: Candidate, { clauses, read }: SentenceView, isSaid: IsSaid): string | null {
  const from = clauses.find((clause) => start >= clause.start && start < clause.end)?.start ?? read.start
  const before = read.mentions.filter(({ end }) => end <= start)
  const name = before.findLast((mention) => mention.start >= from) ?? before.at(-1)
  return name ? isSaid(name) ? 'after a name asked about' : 'after another name' : null
}

/** `육정환 대법관`, `감독 브루노 사티`: whether a title beside a name is the one asked for. */
function titleOf({ start, end }: Candidate, text: string, isSaid: IsSaid): string | null {
  const titles = [titleAfter(end, text), titleBefore(start, text)].filter((span) => span !== null)
  return titles.length === 0 ? null : titles.some((span) => isSaid(span)) ? 'title as asked' : 'another title'
}

/** Up to the fourth word after a name, as long as they are nouns: ` 아시아 담당 부사장이`. */
function titleAfter(end: number, text: string): Span | null {
  const words = /^\s?(?:\([^()]{1,24}\)\s?)?((?:[가-힣A-Za-z]{1,12}\s?){1,4})/u.exec(text.slice(end, end + 60))
  if (!words) return null
  const from = end + words[0].length - words[1]!.length
  let at = from
  for (const word of words[1]!.split(/\s/u)) {
    if (titleAtHead(word) !== null) return { start: from, end: at + word.length }
    if (/[은는이가을를의에로]$/u.test(word)) return null
    at += word.length + 1
  }
  return null
}

function titleBefore(at: number, text: string): Span | null {
  const before = wordBefore(text, at)
  return before && isTitle(before.word) ? { start: before.start, end: at } : null
}

const SORTED: ReadonlySet<string> = new Set(['place', 'organization', 'thing'])

/** Whether a name says that it is of the sort asked for: `에덴호텔` for a hotel, and `에덴병원` for none. */
function sortOf({ text, end }: Candidate, paragraph: string, { headForms }: Asked): string | null {
  const asked = [...headForms].map((form) => ({ form: form.toLowerCase(), suffix: suffixOf(form) })).filter(({ form, suffix }) => suffix?.length === form.length)
  if (asked.length === 0) return null
  const last = text.split(/\s+/u).at(-1)!
  const next = /^\s?(?:\([^()]{1,24}\)\s?)?(\p{L}{1,12})/u.exec(paragraph.slice(end, end + 40))?.[1] ?? ''
  if (asked.some(({ form }) => last.toLowerCase().endsWith(form) || next.toLowerCase().startsWith(form))) return 'sort as asked'
  const own = suffixOf(last)
  if (own === null || own.length === last.length) return 'sort is not said'
  return asked.some(({ suffix }) => suffix!.sort === own.sort) ? 'sort may be as asked' : 'another sort'
}

/** `강릉의 한 호텔`, `a hotel`: whoever tells of a thing so does not name it. */
function isUnnamed(text: string, { start }: Span): boolean {
  return /(?:^|\s)(?:한|어느|어떤|an?)\s(?:[가-힣A-Za-z]{1,10}\s)?$/u.test(text.slice(Math.max(0, start - 14), start))
}

/** What follows the name of a paper or an agency that a report is taken from. */
const REPORTS = /^.{0,3}(?:통신|신문|방송)?(?:은|는|이|가|에)?\s?(?:\([^)]{1,20}\)\s?)?(?:\S{1,8}\s){0,2}(?:따르면|보도|전했|전한)/u
