import type { Span } from '../text/span.ts'
import { isDate } from './amounts.ts'
import type { Clauses, Phrase } from './clauses.ts'
import { carriedWords, words, type Filler } from './draft.ts'
import { doer, mentionsOf, type Event } from './event.ts'
import type { MentionKind } from './mention.ts'
import { foreignShare, isGeneric, isSurname, isTitleAfter, knownNames, suffixOf } from './names/nameLists.ts'
import { anyOf } from './newsWords.ts'

/** Words before a noun phrase that are no part of it: a date, an adverb, an opening word. */
const LEAD = new RegExp(`^(?:${anyOf('lead')})\\s`, 'u')

/** The words of a phrase without date, adverb or quotation marks around them. */
export function nounOf({ clauses }: { clauses: Clauses }, phrase: Span): Span {
  const { paragraph, readings } = clauses
  let start = phrase.start
  let end = phrase.end
  for (let step = 0; step < 4; step++) {
    const date = readings.find((r) => isDate(r) && r.start <= start && start < r.end && r.end < end)
    if (date) start = date.end
    start += /^\s?\(현지\s?시간\)\s?|^\s?\(한국\s?시간\)\s?/u.exec(paragraph.slice(start, end))?.[0].length ?? 0
    const rest = paragraph.slice(start, end)
    const lead = LEAD.exec(rest)?.[0].length ?? 0
    start += lead + (/^[\s,'‘“"(]{0,3}/u.exec(rest.slice(lead))?.[0].length ?? 0)
    const gap = /^\(현지시간\)\s?|^들?의\s|^께\s|^쯤\s/u.exec(paragraph.slice(start, end))
    if (gap) start += gap[0].length
  }
  const opened = /[‘“「『《<]|(?<![\p{L}\p{N}])['"]/u.exec(paragraph.slice(phrase.start - 1, start))
  if (opened && /['’”"」』》>]/u.test(paragraph.slice(start, end - 1)) && start > phrase.start - 2 && /['‘“"「『《<]/u.test(paragraph[start - 1] ?? '')) start--
  const tail = /(?:\s등|\s?['’”")]{1,2}|\s등의)$/u.exec(paragraph.slice(start, end))
  if (tail && tail.index > 0) end -= tail[0].length
  const text = paragraph.slice(start, end)
  if (/['‘“「『《<]/u.test(text.slice(1)) && (text.match(/['‘’“”「」『』《》<>]/gu)?.length ?? 0) % 2 === 1 && /['’”」』》>]/u.test(paragraph[end] ?? '')) end++
  return start < end ? { start, end } : phrase
}

/** The names of these kinds that a phrase is about: coordinated ones all, those of a possessor not. */
export function namesIn(event: Event, phrase: Span, ...kinds: MentionKind[]): Span[] {
  const { clauses } = event
  const found = mentionsOf(clauses, phrase, ...kinds).filter((m, i, all) => !all.some((o, k) => k < i && o.name === m.name) && !isCountryOf(clauses, m, all[i + 1]))
  const owns = (m: Span) => /^['’”"]?(?:\([^()]{0,40}\))?(?:의|측의)\s/u.test(clauses.paragraph.slice(m.end, m.end + 46)) && m.end < phrase.end - 2
  const persons = kinds.length === 1 && kinds[0] === 'person'
  if (persons && found.length === 0) return personBeforePost(clauses, phrase)
  return found.filter((m) => !owns(m) || (!persons && m.kind !== 'person' && found.every((o) => o.end <= m.end)))
}

/** `이탈리아 세리에A 인터밀란`: the country only says whence the club comes. */
const isCountryOf = ({ paragraph }: Clauses, name: Span, next: Span | undefined): boolean => next !== undefined
  && /^ (?:[가-힣A-Za-z]{1,10} ){0,2}$/u.test(paragraph.slice(name.end, next.start)) && knownNames(paragraph.slice(name.start, name.end)).some((k) => k.type === 'country')

/** `셀리아 노바크 체코 외무장관`: what stands before the country or firm of a post is its holder, whoever that is. */
export function personBeforePost(clauses: Clauses, whole: Span): Span[] {
  const phrase = nounOf({ clauses }, whole)
  const of = clauses.mentions.find((m) => m.start > phrase.start && m.end < phrase.end && (m.kind === 'place' || m.kind === 'organization'))
  if (!of || !isPost(clauses.paragraph.slice(of.end, phrase.end).trim())) return []
  const name = /^((?:[가-힣]{1,7} ){1,4}?)(?:(?:전|현|신임|당시|초대|차기) )?$/u.exec(clauses.paragraph.slice(phrase.start, of.start))?.[1]?.trim()
  const words = name?.split(' ') ?? []
  const isName = words.length === 1 ? isSurname(name![0]!) && /^[가-힣]{3}$/u.test(name!) : words.length > 1 && foreignShare(name!) > 0
  return isName && !words.some((word) => isTitleAfter(word) || suffixOf(word)?.kind === 'organization') ? [{ start: phrase.start, end: phrase.start + name!.length }] : []
}

/** Names in a phrase, or the whole phrase when it has none. */
export function namesOrNoun(event: Event, phrase: Phrase | null, ...kinds: MentionKind[]): Filler[] {
  if (!phrase) return []
  const { paragraph } = event.clauses
  const names = namesIn(event, phrase, ...kinds)
  const nouns = names.length ? names : listed(paragraph, nounOf(event, phrase))
  return (kinds.length === 1 && kinds[0] === 'person' ? nouns.map((noun) => withoutTitle(event.clauses, noun)) : nouns).map((span) => words(paragraph, span))
}

/** `힐다 몰로나 상원의원`: whoever it is, without the title, where what is left looks like a name. */
function withoutTitle({ paragraph, words: all }: Clauses, noun: Span): Span {
  const [, name, title] = /^((?:[가-힣]{1,7} ){1,3})([가-힣]{2,6})$/u.exec(paragraph.slice(noun.start, noun.end)) ?? []
  const isProper = name !== undefined && all.filter((w) => w.start >= noun.start && w.end < noun.start + name.length).every((w) => w.josa === null) && all.some((w) => w.start === noun.start && w.morphemes[0]?.pos === 'NNP')
  return name && title && isProper && isTitleAfter(title) && name.split(' ').length > 2 && !name.split(' ').some((word) => isTitleAfter(word) || knownNames(word).length > 0 || suffixOf(word)?.kind === 'organization')
    ? { start: noun.start, end: noun.start + name.length - 1 } : noun
}

/** `하늘, 바다, 별빛 등 3개 회사`: the items of a list that ends in 등; any other noun phrase is one item. */
function listed(text: string, phrase: Span): Span[] {
  const list = /^((?:[^,·\s]{1,20}(?:, ?|·)){1,9}[^,·\s]{1,20}) 등(?:\s|$)/u.exec(text.slice(phrase.start, phrase.end))
  if (!list) return [phrase]
  return [...list[1]!.matchAll(/[^,·\s]+/gu)].map((m) => ({ start: phrase.start + m.index, end: phrase.start + m.index + m[0].length }))
}

/** Words that stand for what the sentence before was about: `이 회사는`, `그는`. */
const ANAPHOR = /^(?:이|그|해당|동) ?(?:회사|기업|업체|은행|구단|그룹|스타트업|단체|정당|항공사|연구소)$|^(?:회사|그|그녀)$/u

/** Who does it, as a name where there is one; what the sentence before was about, when this one does not say. */
export function doerOf(event: Event, ...kinds: MentionKind[]): Filler[] {
  const subject = doer(event)
  const shared = event.carried && (kinds.length === 0 || kinds.includes(event.carried.kind)) ? [carriedWords(event.carried.text)] : []
  if (subject) {
    if (ANAPHOR.test(subject.text)) {
      if (shared.length === 0 && event.before && (kinds.length === 0 || kinds.includes(event.before.kind))) return [carriedWords(event.before.text)]
    }
    if (event.borrowed && shared.length && namesIn(event, subject, event.carried!.kind).length === 0) return shared
    const named = namesIn(event, subject, ...kinds)
    const firms = kinds[0] === 'organization' ? namesIn(event, subject, 'organization') : []
    const own = firms.length ? firms : isBodyNamed(event, subject, named) ? [] : named
    if (own.length === 0 && event.topic && event.topic !== subject && kinds.length) {
      const topics = namesIn(event, event.topic, ...kinds)
      if (topics.length) return topics.map((span) => words(event.clauses.paragraph, span))
    }
    return own.length ? own.map((span) => words(event.clauses.paragraph, span)) : [words(event.clauses.paragraph, nounOf(event, subject))]
  }
  return shared
}

/** `빌 앤드 멜린다 게이츠 재단`: a body that is named for people. */
function isBodyNamed(event: Event, phrase: Phrase, named: readonly Span[]): boolean {
  const last = named.at(-1)
  return last !== undefined && event.clauses.mentions.some((m) => m.start === last.start && m.kind === 'person') && last.end < phrase.end
    && suffixOf(phrase.text.split(' ').at(-1)!)?.kind === 'organization' && !isPost(phrase.text)
}

/** Whether a noun looks like the name of an organisation, though nothing else told so: `마루반도체`, `해온FC`. */
export function isFirmLike(text: string): boolean {
  const last = text.replace(/['’”"]$/u, '').split(/\s/u).at(-1) ?? ''
  return suffixOf(last)?.kind === 'organization' && !isGeneric(last)
}

/** Whether a noun looks like a person's name: a surname with a given name, or a foreign word. */
export function isPersonLike(text: string): boolean {
  const last = text.split(/\s/u).at(-1) ?? ''
  return /^[가-힣]{2,4}$/u.test(last) && !suffixOf(last) && (foreignShare(last) > 0.3 || (last.length === 3 && isSurname(last[0]!)))
}

/** Whether a phrase names a post: `최고 AI 책임자`, `초대대통령`. */
export function isPost(text: string): boolean {
  const last = text.replace(/\([^()]{0,20}\)$/u, '').split(/\s/u).at(-1) ?? ''
  for (let from = 0; from < last.length; from++) if (isTitleAfter(last.slice(from)) && last.length - from > 1) return true
  return /(?:자리|진행자|진행|담당|총괄|멤버|위원|사외이사|후임|사령탑|지휘봉|후보자|내정자|원장|수장|대표직|장관직|직)$/u.test(last)
}

/** The predicate's words together with what came before them. */
export const through = (event: Event): Span => ({ start: event.predicate.start, end: event.predicate.tailEnd })
