import type { Span } from '../../text/span.ts'
import type { Clauses } from '../clauses.ts'
import { words, type Draft, type Filler } from '../draft.ts'
import type { Mention } from '../mention.ts'
import { isTitleAfter, knownNames, suffixOf, titleAtHead } from '../names/nameLists.ts'
import { isPost } from '../parties.ts'
import { statusOf } from '../status.ts'

/** Who is what: `마크 저커버그 메타 CEO`, `스케일AI의 공동창업자인 알렉산더 왕`; and who founded what. */
export function roles(clauses: Clauses): Draft[] {
  const people = clauses.mentions.filter((m) => m.kind === 'person' && m.name.replace(/\s/gu, '').length > 2)
  return [...people.flatMap((person) => titleBehind(clauses, person) ?? titleBefore(clauses, person) ?? []), ...founders(clauses)]
}

const HONORIFIC = /^(?:씨|군|양|옹|님|여사|선수|기자|특파원|후보)$/u

/** `마크 저커버그 메타플랫폼(이하 메타) 최고경영자(CEO)`, `AC밀란의 아드리아노 갈리아니 부회장`. */
function titleBehind(clauses: Clauses, person: Mention): Draft | null {
  const { paragraph } = clauses
  const org: Span | undefined = clauses.mentions.find((m) => m.kind !== 'person' && m.start - person.end <= 2 && m.start >= person.end) ?? listedNext(clauses, person)
  const bracket = org ? /^\([^()]{1,20}\)/u.exec(paragraph.slice(org.end, org.end + 22))?.[0].length ?? 0 : 0
  const at = org ? org.end + bracket : person.end
  const title = /^['’”"]?\s((?:[가-힣A-Za-z]{1,10}\s){0,3}?)([가-힣A-Z]{2,12})/u.exec(paragraph.slice(at, at + 40))
  if (!title || /^측\s/u.test(title[1]!)) return null
  const head = title[1]!.trim() === '' ? titleAtHead(title[2]!) : null
  const whole = longestTitle(title[2]!) ?? head
  if (!whole || HONORIFIC.test(whole)) return null
  const start = at + title[0].length - title[2]!.length - title[1]!.length
  const role: Span = { start, end: at + title[0].length - title[2]!.length + whole.length }
  const possessor = org ?? clauses.mentions.find((m) => m.kind === 'organization' && m.end < person.start && /^['’”"]?(?:\([^()]{1,20}\))?(?:의)?\s$/u.test(paragraph.slice(m.end, person.start)))
  return draft(clauses, person, role, possessor, 'role: X Y 대표')
}

/** `후쿠다 야스오 일본 총리`: a country or firm of the lists that the names left out. */
function listedNext(clauses: Clauses, person: Mention): Span | undefined {
  const next = clauses.words.find((w) => w.start === person.end + 1)
  return next && !next.josa && (knownNames(next.text).some((k) => k.type !== 'person') || suffixOf(next.text)?.kind === 'organization') ? { start: next.start, end: next.end } : undefined
}

function longestTitle(word: string): string | null {
  for (let length = word.length; length > 1; length--) {
    const title = word.slice(0, length)
    if (isTitleAfter(title) || (length > 2 && isPost(title) && /^(?:이|가|은|는|을|를|도|의|와|과|에게|로|으로|에)?$/u.test(word.slice(length)))) return title
  }
  return null
}

/** `메타의 수석 AI 과학자 얀 르쿤`, `오픈AI의 공동 창업자인 일리야 수츠케버`. */
function titleBefore(clauses: Clauses, person: Mention): Draft | null {
  const before = clauses.paragraph.slice(Math.max(clauses.start, person.start - 40), person.start)
  const title = /([가-힣A-Za-z]{1,20}?(?:\([A-Z]{2,4}\))?)(?:인|이자)?\s['‘“"]?$/u.exec(before)
  if (!title || !isPost(title[1]!)) return null
  const end = person.start - before.length + title.index + title[1]!.length
  const genitive = /(?:의|,|고|며|ㄴ|은|는|을|를|이|가|도|에서)\s((?:[가-힣A-Za-z]+\s){0,4})$/u.exec(before.slice(0, title.index))
  const start = end - title[1]!.length - (genitive?.[1]!.length ?? 0)
  const org = clauses.mentions.findLast((m) => m.kind === 'organization' && m.start < end && m.end <= end - title[1]!.length && end - m.end < 36)
  const from = org && org.start >= start && org.end < end ? org.end + (/^['’”"]?(?:\([^()]{0,30}\))?의?\s?/u.exec(clauses.paragraph.slice(org.end, org.end + 40))?.[0].length ?? 0) : start
  return draft(clauses, person, { start: Math.min(from, end - title[1]!.length), end }, org, 'role: Y의 대표인 X')
}

function draft(clauses: Clauses, person: Mention, role: Span, org: Span | undefined, rule: string): Draft {
  return {
    kind: 'role', rule, status: 'stated', quote: { start: person.start, end: person.end },
    slots: { person: [words(clauses.paragraph, person)], org: org ? [words(clauses.paragraph, org)] : [], role: [words(clauses.paragraph, role)] },
  }
}

const FOUND = /^(?:설립|창업|창립|세우|공동창업|창당|창단)$/u

/** `수츠케버가 설립한 '세이프 슈퍼인텔리전스'`, `그로스는 2024년 A사를 창업했다`. */
function founders(clauses: Clauses): Draft[] {
  return clauses.predicates.filter((p) => FOUND.test(p.root) && p.voice === 'active').flatMap((predicate) => {
    const subject = clauses.phrases.findLast((p) => p.end <= predicate.start && /^(?:subject|topic)$/u.test(p.roles[0] ?? ''))
    const head = predicate.ending === 'adnominal' ? clauses.phrases.find((p) => p.firstWord === predicate.lastWord + 1) : undefined
    const object = clauses.phrases.findLast((p) => p.end <= predicate.start && p.roles[0] === 'object' && (!subject || p.start > subject.start))
    const named = (p: Span | undefined, kind: Mention['kind']): Filler[] => (p ? clauses.mentions.filter((m) => m.kind === kind && m.start >= p.start && m.end <= p.end).slice(0, 1).map((m) => words(clauses.paragraph, m)) : [])
    const person = subject ? named(subject, 'person') : named(head, 'person')
    const org = named(object ?? head, 'organization')
    if (!person.length || !org.length) return []
    return [{
      kind: 'role' as const, rule: 'role: X가 Y를 설립하다', status: statusOf(clauses, predicate), quote: { start: predicate.start, end: predicate.end },
      slots: { person, org, role: [words(clauses.paragraph, { start: predicate.start, end: predicate.start + predicate.root.length })] },
    }]
  })
}
