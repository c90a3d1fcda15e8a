import type { Span } from '../../text/span.ts'
import { isPeople } from '../amounts.ts'
import { amounts, carriedWords, words, type Draft, type Filler } from '../draft.ts'
import { doer, mentionsOf, objectOf, paidIn, readingsOf, withRole, type Event } from '../event.ts'
import { doerOf, isFirmLike, isPersonLike, isPost, namesIn, namesOrNoun, nounOf, through } from '../parties.ts'
import type { Phrase } from '../clauses.ts'
import { knownNames } from '../names/nameLists.ts'
import { anyOf } from '../newsWords.ts'

/** An organisation takes a person: `메타는 왕을 최고 AI 책임자로 영입했다`, and turned about: `왕이 책임자로 임명됐다`. */
export function takes(event: Event): Draft | null {
  const passive = event.predicate.voice === 'passive'
  const object = objectOf(event) ?? (event.head && !passive ? event.head : null)
  const person = passive ? doer(event) ?? event.head : object ?? event.beside
  if (!person || !mayBePeople(event, person)) return null
  if (event.predicate.ending === 'adnominal' && event.predicate.tailEnd === event.predicate.end && event.head && person === event.head && !namesIn(event, person, 'person').length) return null
  const posts = withRole(event, 'instrument', 'capacity', 'place').filter((p) => p !== person && isPost(p.text) && p.text !== '자리').slice(0, 1)
  if (!posts.length) posts.push(...namedPost(event, person))
  if (event.predicate.root === '앉히' && !posts.length) return null
  const org = passive ? orgOf(event, posts) : employer(event, posts)
  return draft(event, `hire: ${passive ? 'X가 Z로 영입되다' : 'X가 Y를 Z로 영입하다'}`, {
    person: namesOrNoun(event, person, 'person'), org: stateOf(event, posts) ?? org,
    role: posts.length ? posts.map((p) => words(event.clauses.paragraph, postOf(event, p))) : sameTrade(event, person),
    from: formerOf(event, person), ...terms(event),
  })
}

const GIVES_POST = /^(?:선출|임명|지명|선임|내정|추대|위촉|발탁|기용|재선임|재임명|앉히|낙점)$/u
/** How somebody is chosen, and not as what. */
const NO_POST = /(?:만장일치|투표|경선|선거|방식|처음|최초|이유|결과|별도|바탕|계기|신임|공식|것|이후|차기|표차?|위주|중심|대상)$/u

/** `새 당수로 선출했다`: what stands with 로 right before such a verb is a post, though no list knows it. */
function namedPost(event: Event, person: Phrase): Phrase[] {
  const near = event.own[0]
  return near && near !== person && GIVES_POST.test(event.predicate.root) && /^(?:로|으로)$/u.test(near.josa) && near.lastWord === event.predicate.word - 1 && near.lastWord - near.firstWord < 5
    && !NO_POST.test(near.text) && readingsOf(event.clauses, near).length === 0 ? [near] : []
}

/** Who takes someone on: the subject; where that is a president or minister, the office named with the post. */
function employer(event: Event, posts: readonly Phrase[]): Filler[] {
  const doers = doerOf(event, 'organization', 'place', 'person')
  const subject = doer(event)
  const official = subject !== null && /(?:대통령|총리|장관|주석|수상|국왕|시장|지사|의장|당선인|당선자)$/u.test(subject.text)
  return official ? posts.flatMap((p) => mentionsOf(event.clauses, p, 'organization', 'place')).slice(0, 1).map((m) => words(event.clauses.paragraph, m)) : doers
}

/** A head of state or government heads a country, whoever elects: `제헌의회가 …를 초대 대통령으로 선출` → the country named. */
function stateOf(event: Event, posts: readonly Phrase[]): Filler[] | null {
  if (!posts.some((p) => /(?:대통령|총리|수상|국왕|주석)$/u.test(p.text))) return null
  const country = event.clauses.mentions.find((m) => m.end < event.predicate.start && m.kind !== 'person' && knownNames(m.text).some((k) => k.type === 'country'))
  return country ? [words(event.clauses.paragraph, country)] : null
}

/** A coach is taken on as a coach and a player as a player: the title behind the name is the post. */
function sameTrade(event: Event, person: Phrase): Filler[] {
  const title = /\s(감독|코치|선수|투수|포수|타자|공격수|수비수|골키퍼|미드필더|외야수|내야수)$/u.exec(person.text)
  return title && namesIn(event, person, 'person').length ? [words(event.clauses.paragraph, { start: person.end - title[1]!.length, end: person.end })] : []
}

/** A person comes into a post: `야다브가 초대 대통령으로 당선됐다`, `CEO에 취임했다`. */
export function becomes(event: Event): Draft | null {
  const person = doer(event) ?? event.head
  const found = person ? namesIn(event, person, 'person') : []
  const names = found.length || !person || !isPersonLike(nounText(event, person)) ? found : [nounOf(event, person)]
  if (!names.length && !event.carried) return null
  const posts = [...withRole(event, 'instrument', 'capacity', 'place', 'object')].filter((p) => p !== person && (isPost(p.text) || event.predicate.root === '물려받')).slice(0, 1)
  if (!names.length && event.predicate.ending === 'adnominal') return null
  if (event.predicate.root === '맡' && event.predicate.ending === 'adnominal' && !event.predicate.future) return null
  if (!posts.length && /^(?:오르|맡|뒤잇|복귀)$/u.test(event.predicate.root)) return null
  if (event.predicate.root === '맡' && !/(?:직|장|대표|감독|사령탑|책임자|지휘봉|진행)$/u.test(posts[0]?.text ?? '')) return null
  return draft(event, 'hire: X가 Z에 취임하다', {
    person: names.length ? names.map((n) => words(event.clauses.paragraph, n)) : event.carried?.kind === 'person' ? [carriedWords(event.carried.text)] : [],
    org: stateOf(event, posts) ?? orgOf(event, posts), role: posts.map((p) => words(event.clauses.paragraph, heldBefore(event, p) ?? postOf(event, p))), from: [], ...terms(event),
  })
}

/** `…의 진행을 맡아온 리노의 뒤를 이어 이 방송을 물려받는다`: what the one before held says more than `이 방송`. */
function heldBefore(event: Event, post: Phrase) {
  if (!/^[이그]\s/u.test(post.text)) return null
  const held = event.clauses.predicates.findLast((p) => p.root === '맡' && p.word < event.predicate.word)
  return held ? event.clauses.phrases.findLast((p) => p.lastWord < held.word && p.roles[0] === 'object') ?? null : null
}

/** `야후의 새 최고경영자`: the post without the organisation it is named with. */
function postOf(event: Event, post: Phrase): Span {
  const noun = nounOf(event, post)
  const org = mentionsOf(event.clauses, noun, 'organization', 'place')[0]
  if (!org || org.start !== noun.start) return noun
  const link = /^(?:\([^()]{1,30}\))?(?:의\s|\s(?=(?:신임|새|차기|후임|초대|임시)\s))/u.exec(event.clauses.paragraph.slice(org.end, noun.end))
  return link ? { start: org.end + link[0].length, end: noun.end } : noun
}

/** `류현진은 한화 이글스와 8년 170억원에 계약했다`, `한화 이글스는 류현진과 계약을 맺었다`: a person and an organisation sign. */
export function signs(event: Event): Draft | null {
  const isPerson = (p: Phrase) => namesIn(event, p, 'person').length > 0
  const isClub = (p: Phrase) => namesIn(event, p, 'organization').length > 0 || isFirmLike(p.text)
  const [subject, partners] = [doer(event), withRole(event, 'companion')]
  const turned = subject !== null && !isPerson(subject) && isClub(subject)
  const person = turned ? partners.find(isPerson) : subject
  const club = turned ? subject : partners.find(isClub)
  if (!person || !club || !isPerson(person)) return null
  return draft(event, 'hire: X가 Y와 계약하다', { person: namesOrNoun(event, person, 'person'), org: namesOrNoun(event, club, 'organization'), role: [], from: [], ...terms(event) })
}

/** A person goes over to an organisation: `책임자도 2억 달러를 받고 메타로 옮겼다`, `초지능 연구소에 합류시켰다`. */
export function joins(event: Event): Draft | null {
  const causative = event.predicate.voice === 'causative'
  const told = event.status === 'reported' ? withRole(event, 'recipient').find((p) => namesIn(event, p, 'person').length > 0) : undefined
  const person = causative ? withRole(event, 'object')[0] : told ?? doer(event) ?? event.head
  const posts = withRole(event, 'instrument', 'capacity').filter((p) => isPost(p.text) && !mentionsOf(event.clauses, p, 'person').length)
  const to = withRole(event, 'place', 'direction', 'instrument').find((p) => !p.roles.includes('source') && (namesIn(event, p, 'organization').length > 0 || isFirmLike(p.text) || (/^(?:이적|입단|이직)$/u.test(event.predicate.root) && /^(?:로|으로)$/u.test(p.josa))))
  if (!person || !to || !mayBePeople(event, person)) return null
  if (event.predicate.root === '옮기' && posts.includes(to) && !withRole(event, 'object').some((p) => p.text === '자리')) return null
  return draft(event, 'hire: X가 Y에 합류하다', {
    person: namesOrNoun(event, person, 'person'), org: namesOrNoun(event, to, 'organization'),
    role: posts.slice(0, 1).map((p) => words(event.clauses.paragraph, postOf(event, p))),
    from: formerOf(event, person), ...terms(event),
  })
}

function draft(event: Event, rule: string, slots: Draft['slots']): Draft | null {
  if (!slots.person?.length) return null
  return { kind: 'hire', rule, status: event.status, slots, quote: through(event) }
}

const PEOPLE = new RegExp(`(?:${anyOf('people')})들?$`, 'u')

/** A name of a person, or a noun for people: `오픈AI 연구원들`. */
function mayBePeople(event: Event, phrase: Phrase): boolean {
  if (namesIn(event, phrase, 'person').length) return true
  if (readingsOf(event.clauses, phrase, isPeople).length) return true
  return isPersonLike(nounText(event, phrase)) || PEOPLE.test(nounText(event, phrase).replace(/\s등$/u, ''))
}

const nounText = (event: Event, phrase: Phrase) => {
  const { start, end } = nounOf(event, phrase)
  return event.clauses.paragraph.slice(start, end)
}

/** Where a post is: the organisation in `콴타스 항공 CEO 내정자로`, or one marked with 에, or the subject's own. */
function orgOf(event: Event, posts: readonly Phrase[]): Filler[] {
  const { clauses } = event
  const beside = posts.flatMap((p) => mentionsOf(clauses, p, 'organization', 'place'))
  const there = withRole(event, 'place', 'recipient', 'instrument').flatMap((p) => mentionsOf(clauses, p, 'organization'))
  const topic = event.topic && event.topic !== doer(event) ? mentionsOf(clauses, event.topic, 'organization') : []
  const sentence = /^(?:물려받|뒤잇)$/u.test(event.predicate.root) ? clauses.mentions.filter((m) => m.kind === 'organization' && m.end < event.predicate.start) : []
  const own = event.frame === 'becomes' && doer(event) ? mentionsOf(clauses, doer(event)!, 'organization') : []
  const by = [beside, there, topic, sentence, own].find((found) => found.length)
  return (by ?? []).slice(0, 1).map((m) => words(clauses.paragraph, m))
}

/** Where somebody is chosen, and where nobody was employed. */
const VENUE = /(?:총회|이사회|회의|대회|선거|경선|투표|드래프트|회견|인사)$/u

/** Takes someone from another, whose name then stands with the person's; a post is given to one's own people. */
const POACHES = /^(?:영입|스카우트|데려오|데려가|끌어오|빼오|모셔오|채용|고용|옮기|이적|이직|합류|입단|입사|계약)$/u

/** The employer before: `애플에서`, `구글로부터`, or the possessor in `애플의 책임자를`. */
function formerOf(event: Event, person: Phrase): Filler[] {
  const { clauses } = event
  const left = withRole(event, 'source', 'place').filter((p) => /^(?:에서|로부터|으로부터|에게서|에서는|에서도)$/u.test(p.josa) && !VENUE.test(p.text))
  const named = left.flatMap((p) => { const found = mentionsOf(clauses, p, 'organization'); return found.length ? found : isFirmLike(p.text) ? [nounOf(event, p)] : [] })
  const possessor = POACHES.test(event.predicate.root) ? mentionsOf(clauses, person, 'organization') : []
  const all: readonly (Span & { name?: string })[] = named.length ? named : possessor.filter((m) => !knownNames(m.text).some((k) => k.type === 'country'))
  return all.filter((m, i) => !all.some((o, k) => k < i && o.name !== undefined && o.name === m.name)).slice(0, 3).map((m) => words(clauses.paragraph, m))
}

/** What it costs and how many come, said in the same clause. */
function terms(event: Event): Pick<Draft['slots'], 'amount' | 'count'> {
  const paid = event.clauses.predicates.findLast((p) => p.word < event.predicate.word && /^(?:받|주|들이|내걸|약속)$/u.test(p.root) && p.ending === 'connective' && event.predicate.start - p.end < 30)
  const money = paid && event.clauses.phrases.findLast((p) => p.end < paid.start && p.roles[0] === 'object')
  const span = { start: Math.min(event.from, money?.start ?? event.from), end: event.predicate.end }
  return {
    amount: paidIn(event.clauses, span),
    count: amounts(readingsOf(event.clauses, span, isPeople)).slice(0, 1),
  }
}
