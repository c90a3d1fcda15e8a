import type { Span } from '../../text/span.ts'
import { amounts, carriedWords, words, type Draft, type Filler } from '../draft.ts'
import { doer, mentionsOf, objectOf, paidIn, readingsOf, withRole, type Event } from '../event.ts'
import { doerOf, isFirmLike, namesIn, namesOrNoun, nounOf, through } from '../parties.ts'
import type { Phrase } from '../clauses.ts'
import { knownNames } from '../names/nameLists.ts'
import { anyOf } from '../newsWords.ts'

/** `메타는 스케일AI 지분 49%를 143억 달러에 인수했다`, `플레이AI가 메타에 인수됐다`. */
export function buys(event: Event): Draft | null {
  const passive = event.predicate.voice === 'passive'
  const thing = passive ? doer(event) ?? event.head : objectOf(event) ?? event.head ?? offered(event) ?? event.beside ?? toppedObject(event) ?? farObject(event)
  if (!thing || !isCompanyOrStake(event, thing)) return null
  const buyer = thing === event.topic && !passive ? [carriedWords(event.before!.text)] : passive ? withRole(event, 'place', 'recipient').flatMap((p) => nameFillers(event, p)) : buyerOf(event, thing)
  return draft(event, 'acquisition: X가 Y를 인수하다', { buyer, ...thingSlots(event, thing), seller: sellerOf(event) })
}

/** `야후에 446억 달러 규모의 인수 제안을 했다`: what is to be bought is told as whom the offer is made to. */
function offered(event: Event): Phrase | null {
  const about = event.clauses.phrases.find((p) => / 대한$/u.test(p.josa) && p.lastWord < event.predicate.word && event.predicate.word - p.lastWord < 4)
  if (about && event.predicate.ending === 'noun') return about
  if (!event.beside || !/(?:규모|어치|상당)$/u.test(event.beside.text)) return null
  return withRole(event, 'place', 'recipient').find((p) => mentionsOf(event.clauses, p, 'organization').length > 0) ?? null
}

/** `유튜브를 16억 달러어치 주식과 맞바꾸는 방식으로 인수했다`: the object left of a clause that tells how. */
function farObject(event: Event): Phrase | null {
  return event.unsettled.find((p) => p.roles[0] === 'object' && namesIn(event, p, 'organization', 'product').length > 0)
    ?? event.unsettled.find((p) => p.roles[0] === 'object') ?? null
}

/** `플레이AI는 회사째 인수했다`, after a sentence about another firm: the topic is what is bought. */
function toppedObject(event: Event): Phrase | null {
  const { topic, before } = event
  if (!topic || event.subject || before?.kind !== 'organization' || withRole(event, 'object').length) return null
  const names = mentionsOf(event.clauses, topic, 'organization', 'product')
  return names.length > 0 && names.every((m) => m.name !== before.name) ? topic : null
}

/** `B사는 C사를 D사에 매각했다`. */
export function sells(event: Event): Draft | null {
  const thing = event.predicate.voice === 'passive' ? doer(event) : objectOf(event) ?? event.head ?? event.beside
  if (!thing || !isCompanyOrStake(event, thing)) return null
  const buyer = withRole(event, 'place', 'recipient').flatMap((p) => nameFillers(event, p))
  const seller = event.predicate.voice === 'passive' ? [] : doerOf(event, 'organization', 'person')
  if (!buyer.length && !readingsOf(event.clauses, thing).length && event.predicate.root !== '매각') return null
  return draft(event, 'acquisition: X가 Y를 Z에 매각하다', { buyer, ...thingSlots(event, thing), seller })
}

/** `대한항공과 아시아나항공이 합병한다`, `A가 B와 합병`. */
export function merges(event: Event): Draft | null {
  const subject = doer(event)
  const named = subject ? namesIn(event, subject, 'organization') : []
  const parties = named.length > 1 || !subject ? named : coordinated(event, subject) ?? named
  const partner = withRole(event, 'companion').flatMap((p) => namesIn(event, p, 'organization'))
  const object = withRole(event, 'object').slice(0, 1).flatMap((p) => { const found = namesIn(event, p, 'organization'); return found.length || !subject ? found : [nounOf(event, p)] })
  const { beside } = event
  const both = beside ? namesIn(event, beside, 'organization') : []
  if (both.length > 1) {
    const [first, ...rest] = both.map((n) => words(event.clauses.paragraph, n))
    return draft(event, 'acquisition: X와 Y의 합병', { buyer: [first!], target: rest, stake: [], amount: [], seller: [] })
  }
  const targets = [...partner, ...object, ...parties.slice(1), ...both]
  if (!targets.length) return null
  return draft(event, 'acquisition: X와 Y가 합병하다', {
    buyer: parties.slice(0, 1).map((n) => words(event.clauses.paragraph, n)), target: targets.map((n) => words(event.clauses.paragraph, n)), stake: [],
    amount: paidIn(event.clauses, spanOf(event)), seller: [],
  })
}

/** `가온항공과 별빛항공이`: two firms by their endings, though the lists know neither. */
function coordinated(event: Event, phrase: Phrase): Span[] | null {
  const noun = nounOf(event, phrase)
  const match = /^([^\s]{2,20}?)[와과] ([^\s]{2,20})$/u.exec(event.clauses.paragraph.slice(noun.start, noun.end))
  if (!match || !isFirmLike(match[1]!) || !isFirmLike(match[2]!)) return null
  return [{ start: noun.start, end: noun.start + match[1]!.length }, { start: noun.end - match[2]!.length, end: noun.end }]
}

function draft(event: Event, rule: string, slots: Draft['slots']): Draft | null {
  if (!slots.target?.length && !slots.stake?.length) return null
  return { kind: 'acquisition', rule, status: event.status, slots, quote: through(event) }
}

const spanOf = (event: Event) => ({ start: event.from, end: event.predicate.end })

/** Firms, shares and parts of a business can be bought in this sense; a book or a house is shopping. */
const BUSINESS = new RegExp(`(?:${anyOf('business')})(?:의? ?(?:\\d[\\d.]*%|일부|전부|전량|절반))?$`, 'u')

/** What is taken over without being bought: `업무를 인수`, `권한을 인수`. */
const HANDED_OVER = /(?:업무|권한|직|자료|책임|역할|임무|바통|물건|신병|시신|유해|현장|이것|것|인계|이를|그것)$/u

function isCompanyOrStake(event: Event, phrase: Phrase): boolean {
  const names = namesIn(event, phrase, 'organization', 'product')
  const { start, end } = nounOf(event, phrase)
  const text = event.clauses.paragraph.slice(start, end)
  if (/^(?:인수|인수합병|흡수합병)$/u.test(event.predicate.root)) return !HANDED_OVER.test(text) && !/들$/u.test(text)
  return BUSINESS.test(text) || isFirmLike(text) || (BUYER.test(text) && paidIn(event.clauses, spanOf(event)).length > 0) || knownNames(text).some((k) => /^(?:company|platform|media|team)$/u.test(k.type)) || (names.length > 0 && !/^(?:사|팔|넘기|취득|처분)$/u.test(event.predicate.root))
    || (event.predicate.root !== '사' && withRole(event, 'source').some((p) => mentionsOf(event.clauses, p, 'organization').length > 0) && paidIn(event.clauses, spanOf(event)).length > 0)
}

function buyerOf(event: Event, thing: Phrase): Filler[] {
  const owner = event.beside && !doer(event) ? mentionsOf(event.clauses, event.beside, 'organization').find((m) => /^의\s/u.test(event.clauses.paragraph.slice(m.end, m.end + 2))) : undefined
  if (owner) return [words(event.clauses.paragraph, owner)]
  if (doer(event) !== thing) return doerOf(event, 'organization', 'person')
  return event.carried ? [carriedWords(event.carried.text)] : []
}

function nameFillers(event: Event, phrase: Phrase): Filler[] {
  const names = namesIn(event, phrase, 'organization', 'person')
  const buyer = isFirmLike(phrase.text) || (readingsOf(event.clauses, phrase).length === 0 && BUYER.test(event.clauses.paragraph.slice(phrase.start, phrase.end)))
  return (names.length ? names : buyer ? [nounOf(event, phrase)] : []).map((n) => words(event.clauses.paragraph, n))
}

/** `사모펀드 서버러스`, `쿠웨이트 투자회사 등`: whoever buys, by what sort of firm it is. */
const BUYER = /(?:펀드|회사|업체|기업|그룹|은행|컨소시엄|투자자|법인)(?:들| 등|$| [가-힣A-Za-z]{2,12}$)/u

function sellerOf(event: Event): Filler[] {
  return withRole(event, 'source').flatMap((p) => mentionsOf(event.clauses, p, 'organization', 'person')).slice(0, 1).map((m) => words(event.clauses.paragraph, m))
}

/** What is bought, how much of it, for how much. */
function thingSlots(event: Event, thing: Phrase): Pick<Draft['slots'], 'target' | 'stake' | 'amount'> {
  const { clauses } = event
  const noun = nounOf(event, thing)
  const text = clauses.paragraph.slice(noun.start, noun.end)
  const stake = readingsOf(clauses, thing, (r) => r.kind === 'percent')
  const share = /\s?(?:지분|주식|경영권)/u.exec(text)
  const names = /^(?:그의|그녀의|자신의|이|해당|그) ?(?:회사|기업|업체|스타트업)/u.test(text) ? lastFirm(event, noun.start) : namesIn(event, thing, 'organization', 'product')
  const owned = event.beside === thing && names.length === 1 && /^의\s/u.test(clauses.paragraph.slice(names[0]!.end, names[0]!.end + 2)) && names[0]!.end + 2 < noun.end
  if (owned) return { target: [words(clauses.paragraph, { start: names[0]!.end + 2, end: noun.end })], stake: [], amount: paidIn(clauses, spanOf(event)) }
  const before = share && share.index > 0 ? { start: noun.start, end: noun.start + share.index } : null
  const target = names.length ? names : before ? [before] : share ? [] : namesOrNoun(event, thing, 'organization', 'product').flatMap((f) => f.at ?? [])
  return {
    target: target.map((span) => words(clauses.paragraph, span)),
    stake: amounts(stake).slice(0, 1),
    amount: paidIn(clauses, spanOf(event)),
  }
}

/** Which firm `그의 회사` is: the one named last before it that is not the buyer. */
function lastFirm(event: Event, before: number): Span[] {
  const buyer = doer(event)
  return event.clauses.mentions.filter((m) => m.kind === 'organization' && m.end <= before && !(buyer && m.start >= buyer.start && m.end <= buyer.end)).slice(-1)
}
