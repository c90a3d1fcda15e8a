import type { Reading } from '../../text/reading.ts'
import type { Span } from '../../text/span.ts'
import { isDate } from '../amounts.ts'
import type { Clauses, Phrase } from '../clauses.ts'
import { amounts, carriedWords, dates, words, type Draft } from '../draft.ts'
import type { Mention } from '../mention.ts'
import { nounOf } from '../parties.ts'

const MEASURES = /(?:\bwatt|[a-z]watt|meter|metre|kilometer|mile|foot|feet|inch|yard|acre|hectare|pyeong|gram|kilogram|ton|tonne|pound|liter|litre|gallon|barrel|byte|hertz|volt|ampere|square|cubic|kilometer per hour|knot|degree|celsius|floor|storey|seat|household|magnitude)/u
/** A unit that measures (metres, gigawatts), and no counter (books, people). */
export const isMeasure = (unit: string) => MEASURES.test(unit)

const DIMENSION = /(?:규모|용량|면적|크기|높이|길이|깊이|너비|폭|두께|넓이|무게|중량|키|부피|출력|전력|속도|시속|인구|수용|좌석|거리|지름|반경|발전량|생산능력|저장용량|배수량)/u

/**
 * How big something is: `하이페리온은 최대 5기가와트 규모로 확장`, `1기가와트 이상의 용량을 갖춘 '슈퍼클러스터'`,
 * `높이 5미터의 석상`. A measure with a word of dimension beside it, and something it belongs to.
 */
export function sizes(clauses: Clauses, carried: Mention | null): Draft[] {
  return clauses.readings.flatMap((reading) => {
    if (reading.kind !== 'quantity' || reading.exactness === 'magnitude') return []
    const holds = clauses.predicates.find((p) => /^(?:수용|태우)$/u.test(p.root) && p.start > reading.end && p.start - reading.end < 6 && (p.future || p.ending === 'adnominal'))
    if (!holds && !isMeasure(reading.unit ?? '')) return []
    const after = clauses.paragraph.slice(reading.end, Math.min(clauses.end, reading.end + 14))
    const before = clauses.paragraph.slice(Math.max(clauses.start, reading.start - 12), reading.start)
    const dimension = /^\s?(?:이상|이하|미만|가량|정도|까지|급|짜리)?(?:의|으로|로)?\s?(규모|용량|면적|크기|높이|길이|깊이|너비|폭|두께|무게|출력|속도)/u.exec(after)
    if (!holds && !dimension && !new RegExp(`${DIMENSION.source}(?:가|이|는|은|도|를|을)?\\s?(?:약|최대|최소|총|무려|평균|최고)?\\s?$`, 'u').test(before) && !/^급/u.test(after) && !/까지\s?(?:규모|용량|크기)/u.test(after)) return []
    const what = bearer(clauses, reading, dimension !== null)
    const found = what ? [words(clauses.paragraph, what)] : carried ? [carriedWords(carried.text)] : []
    if (!found.length) return []
    const tail = clauses.predicates.find((p) => p.start >= reading.end && p.start - reading.end < 24)
    if (tail?.negated) return []
    return [{
      kind: 'size' as const, rule: 'size: X는 N 규모이다', status: 'stated' as const,
      quote: { start: reading.start, end: dimension ? reading.end + dimension[0].length : reading.end },
      slots: { what: found, amount: amounts([reading]), limit: limitOf(clauses, reading), when: dates(clauses.readings.filter((r) => isDate(r) && r.end < reading.start && reading.start - r.end < 20)).slice(-1) },
    }]
  })
}

/** `최대`, `이상`: what the number is a bound of. */
function limitOf(clauses: Clauses, reading: Reading) {
  const head = clauses.paragraph.slice(reading.start - 6, reading.start)
  const match = /(?:최대|최소|최고|최소한|많게는|적게는)\s?$/u.exec(head)
  if (match) return [words(clauses.paragraph, { start: reading.start - match[0].length, end: reading.start - (match[0].endsWith(' ') ? 1 : 0) })]
  const inside = /^(?:최대|최소|최고|최소한)/u.exec(reading.text)
  if (inside) return [words(clauses.paragraph, { start: reading.start, end: reading.start + inside[0].length })]
  const tail = /^\s?(?:까지|이상|이하|미만|넘는)/u.exec(clauses.paragraph.slice(reading.end, reading.end + 5))
  if (tail) return [words(clauses.paragraph, { start: reading.end + tail[0].length - tail[0].trimStart().length, end: reading.end + tail[0].length })]
  return /(?:이상|이하|미만|까지)$/u.test(reading.text) ? [words(clauses.paragraph, { start: reading.end - 2, end: reading.end })] : []
}

/** What is so big: the noun behind (`5미터 높이의 석상`), the one it qualifies by a verb (`용량을 갖춘 슈퍼클러스터`), or the topic before. */
function bearer(clauses: Clauses, reading: Reading, followed: boolean): Span | null {
  const own = clauses.phrases.find((p) => p.start <= reading.start && reading.end <= p.end + 4)
  const listed = own && clauses.readings.findLast((r) => r.kind === 'quantity' && r.start >= reading.start && r.end < own.end)
  const owner = listed && /^(?:에 이르는|에 달하는)?의\s(?=\S)/u.exec(clauses.paragraph.slice(listed.end, own.end))
  if (own && owner && !followed) return nounOf({ clauses }, { start: listed.end + owner[0].length, end: own.end })
  if (own && followed) {
    const rest = /(?:규모|용량|면적|크기|높이|길이|깊이|너비|폭|두께|무게|출력|속도)의\s/u.exec(clauses.paragraph.slice(reading.end, own.end))
    if (rest) return { start: reading.end + rest.index + rest[0].length, end: own.end }
    const next = clauses.predicates.find((p) => p.word === own.lastWord + 1 && p.ending === 'adnominal')
    const head = next && clauses.phrases.find((p) => p.firstWord === next.lastWord + 1)
    if (head) return nameIn(clauses, head) ?? nounOf({ clauses }, head)
  }
  const gap = /^(?:급|짜리)?(?:의)?\s(?!이상|이하|미만|정도|가량|까지|내외|안팎)([가-힣A-Za-z0-9 ]{2,20}?)(?=[을를이가은는의]?(?:\s|$|[,.]))/u.exec(clauses.paragraph.slice(reading.end, reading.end + 26))
  if (gap && !followed) return { start: reading.end + gap[0].length - gap[1]!.length, end: reading.end + gap[0].length }
  const measured = clauses.phrases.findLast((p) => p.end <= reading.start && new RegExp(`.의 ${DIMENSION.source}$`, 'u').test(p.text) && reading.start - p.end < 14)
  const subject = measured ?? clauses.phrases.findLast((p) => p.end <= reading.start && /^(?:topic|subject)$/u.test(p.roles[0] ?? '') && !new RegExp(`${DIMENSION.source}$`, 'u').test(p.text) && !clauses.readings.some((r) => r.kind === 'quantity' && r.start >= p.start && r.end <= p.end))
    ?? clauses.phrases.findLast((p) => p.end <= reading.start && p.roles[0] === 'topic')
  if (!subject) return null
  const possessor = new RegExp(`의? (?:[가-힣]{1,3})?${DIMENSION.source}$`, 'u').exec(subject.text)
  return nameIn(clauses, subject) ?? nounOf({ clauses }, possessor ? { start: subject.start, end: subject.start + possessor.index } : subject)
}

function nameIn(clauses: Clauses, phrase: Phrase): Span | null {
  return clauses.mentions.findLast((m) => m.start >= phrase.start && m.end <= phrase.end && !/^['’”"]?의\s/u.test(clauses.paragraph.slice(m.end, m.end + 3)) && m.kind !== 'place') ?? null
}
