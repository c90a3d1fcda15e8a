import type { Reading } from '../../text/reading.ts'
import { isDate, isPeople } from '../amounts.ts'
import { amounts, dates, words, type Draft } from '../draft.ts'
import type { Clauses, Phrase } from '../clauses.ts'
import { statusOf } from '../status.ts'

type Harm = 'killed' | 'injured' | 'missing'

/** What befell the people counted, by the words right after (or before) their number. */
const HARM: readonly [Harm, RegExp][] = [
  ['missing', /실종|매몰|행방불명|연락(?:이|은)? ?(?:두절|끊)|고립/u],
  ['injured', /부상|다쳤|다치|다친|중상|경상|중경상|상처|화상을|골절|중태|위독|위중|의식불명|의식을 잃|심정지|치료를 받|치료 중|병원(?:으로|에) (?:옮겨|이송|실려|후송)(?!.{0,14}(?:숨|사망))/u],
  ['killed', /숨|사망|목숨|희생|죽|살해|잡아먹|익사|질식사|압사|추락사|즉사|참변|유명을 달리|앗아|몰살|폭사|전사|피살|처형|참수|순직|감전사/u],
]

/** Words after which nobody has yet come to harm, or of whom it is not said. */
const SAFE = /구조|탈출|대피|추모|애도|유족|유가족|추정되지|없|살아|생존|무사/u

/**
 * How many were killed, hurt or are missing: `최소 10명이 숨지고 200명이 다쳤다`, `9명 사망, 30명 이상 부상`,
 * `사망자는 9명`. One fact a sentence: a number of people, with the nearest word of harm in its clause.
 */
export function casualties(clauses: Clauses): Draft[] {
  const people = clauses.readings.filter((r) => isPeople(r) || isBareCount(clauses, r))
  const found: { harm: Harm; reading: Reading; end: number }[] = tolls(clauses, people)
  people.forEach((reading, i) => {
    if (found.some((f) => f.reading === reading)) return
    const shared = people.findIndex((_, k) => k > i && !goesOn(clauses, people[k]!, people[k + 1]))
    const last = goesOn(clauses, reading, people[i + 1]) && shared > 0 ? shared : i
    const harm = harmOf(clauses, people[last]!, people[last + 1]?.start ?? clauses.end)
    if (harm && !found.some((f) => f.harm === harm.harm && f.reading.value === reading.value)) found.push({ ...harm, reading })
  })
  if (!found.length) return []
  const at = (harm: Harm) => amounts(found.filter((f) => f.harm === harm).map((f) => f.reading)).slice(0, 3)
  const quote = { start: found[0]!.reading.start, end: Math.max(...found.map((f) => f.end)) }
  const last = clauses.predicates.find((p) => p.start <= quote.end && p.end >= quote.end)
  const status = last ? statusOf(clauses, last) : 'stated'
  if (status === 'denied') return []
  return [{
    kind: 'casualties', rule: 'casualties: N명이 숨지고 M명이 다치다', status: status === 'planned' ? 'reported' : status, quote,
    slots: {
      killed: at('killed'), injured: at('injured'), missing: at('missing'),
      place: placeOf(clauses, quote.start), when: dates(clauses.readings.filter((r) => isDate(r) && r.start < quote.start)).slice(-1),
    },
  }]
}

/** Whom a toll counts, as what the clause is about: `희생자가`, `부상자도`, `사망자 수는`. */
const TOLL = /(?:(사망|희생|숨진)|(부상)|(실종))자(?:들)?(?:의)?(?: ?수)?$/u
const REACHES = /^(?:늘|늘어나|달하|이르|넘|넘어서|집계|확인|파악|추산|추정|증가|불어나|육박|웃돌|기록|보고|발생|되)$/u

/** `희생자가 외국인 28명을 포함해 모두 172명으로 늘어났다`: the number that the toll reached, however far behind its word. */
function tolls(clauses: Clauses, people: readonly Reading[]): { harm: Harm; reading: Reading; end: number }[] {
  return clauses.predicates.flatMap((predicate) => {
    const reading = REACHES.test(predicate.root) ? people.findLast((r) => r.end <= predicate.start && predicate.start - r.end < 8) : undefined
    const counted = reading && clauses.phrases.findLast((p) => p.end < reading.start && reading.start - p.end < 60 && /^(?:topic|subject|addition)$/u.test(p.roles[0] ?? ''))
    const harm = counted ? tollHarm(clauses, counted) : null
    return reading && harm && !predicate.negated ? [{ harm, reading, end: predicate.end }] : []
  })
}

function tollHarm(clauses: Clauses, counted: Phrase): Harm | null {
  const toll = TOLL.exec(counted.text)
  if (toll) return toll[2] ? 'injured' : toll[3] ? 'missing' : 'killed'
  const befell = /^(?:사람|주민|시민|승객|환자|이들?)$/u.test(counted.text) ? clauses.predicates.find((p) => p.lastWord === counted.firstWord - 1 && p.ending === 'adnominal') : undefined
  return (befell && HARM.find(([, pattern]) => pattern.test(befell.root))?.[0]) ?? null
}

/** `민간인 11명과 군인 3명이 희생됐다`: two numbers, one fate. */
const goesOn = (clauses: Clauses, reading: Reading, next: Reading | undefined): boolean =>
  next !== undefined && !/사망자|부상자|실종자|희생자/u.test(clauses.paragraph.slice(reading.end, next.start)) && /^(?:과|와|,| 및|·)\s?(?:[가-힣]{1,10}\s){0,2}$/u.test(clauses.paragraph.slice(reading.end, next.start))

/** `사망자가 9명으로 늘었다`; `사망 3, 부상 12` counts people too. */
const isBareCount = (clauses: Clauses, r: Reading) => r.kind === 'number' && /(?:사망|부상|실종)\s?$/u.test(clauses.paragraph.slice(Math.max(0, r.start - 4), r.start))

function harmOf(clauses: Clauses, reading: Reading, next: number): { harm: Harm; end: number } | null {
  const { paragraph } = clauses
  const after = paragraph.slice(reading.end, Math.min(next, reading.end + 40, clauses.end))
  const before = paragraph.slice(Math.max(clauses.start, reading.start - 14), reading.start)
  const count = /(?:(사망|숨진|죽은|목숨을 잃은) ?(?:자|사람|주민|승객|시민)?|(부상|다친) ?(?:자|사람|주민|승객|시민)?|(실종|실종된) ?(?:자|사람|주민|승객)?|(희생)자)(?:는|은|가|이|의 수는|수는|수가| 수는| 수가|만| )?\s?(?:최소|최소한|모두|총|약|현재|지금까지)?\s?$/u.exec(before)
  if (count) return { harm: count[2] ? 'injured' : count[3] ? 'missing' : 'killed', end: reading.end }
  const clause = after.split(/[.!?…]|(?<=[고며]),?\s|(?<=지만)\s/u, 2)
  const words = clause[0] === '' ? clause[1] ?? '' : clause[0]!
  const hits = HARM.flatMap(([harm, pattern]) => {
    const hit = pattern.exec(words)
    return hit ? [{ harm, index: hit.index, length: hit[0].length }] : []
  }).sort((a, b) => a.index - b.index)
  const first = hits[0]
  if (!first || SAFE.test(words.slice(0, first.index)) || /^\S{0,3}다가 (?:\S{1,8} ){0,2}(?:구조|탈출|빠져나|무사)/u.test(words.slice(first.index + first.length)) || /^(?:자|당)/u.test(words.slice(first.index + first.length).replace(/^자(?:로|가|이|를|의)/u, ''))) return null
  if (/를|을/u.test(words.slice(0, first.index)) && !/목숨|상처|부상|병원/u.test(words) && /(?:를|을)\s/u.test(words.slice(0, first.index)) && first.harm !== 'killed') return null
  const from = reading.end + words.length - words.slice(first.index).length
  const predicate = clauses.predicates.find((p) => p.end > from && p.start <= from + first.length)
  return { harm: first.harm, end: predicate ? predicate.end : from + first.length }
}

/** Where it happened: the place named last before the number, with `에서` if any is so marked. */
function placeOf(clauses: Clauses, before: number): Draft['slots'][string] {
  const there = clauses.phrases.filter((p) => p.start < before && /^(?:에서|에서는|에선|서)$/u.test(p.josa))
    .filter((p) => clauses.mentions.some((m) => m.start >= p.start && m.end <= p.end && m.kind === 'place') || /(?:지역|지방|부|현|시|주|도|반도|마을|요양원|시설|공장|학교|건물|현장|병원|호텔|역|광산|고속도로)$/u.test(p.text))
  const phrase = there.at(-1)
  if (phrase) return [words(clauses.paragraph, trimmed(clauses, phrase.start, phrase.end))]
  const named = clauses.mentions.filter((m) => m.kind === 'place' && m.start < before && !/^ [가-힣]{0,4}(?:여학생|남학생|학생|남성|여성|남자|여자|주민|출신|국적|경찰|군인|병사|관리|언론|정부)/u.test(clauses.paragraph.slice(m.end, m.end + 9))).at(-1)
  return named ? [words(clauses.paragraph, named)] : []
}

/** Without a date at its head: `13일 밤 미국의 한 요양원` → `미국의 한 요양원`. */
function trimmed(clauses: Clauses, start: number, end: number) {
  let from = start
  for (const r of clauses.readings) if (isDate(r) && r.start <= from + 1 && r.end < end && r.end > from) from = r.end
  from += /^(?:\(현지시간\)|[\s,]|밤|낮|오전|오후|새벽|께|쯤){0,4}/u.exec(clauses.paragraph.slice(from, end))?.[0].length ?? 0
  return { start: from, end }
}
