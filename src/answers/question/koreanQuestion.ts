import { readLexicon } from '../../text/lexicon.ts'
import { morphemesOf, type Morpheme } from '../../text/morphemes.ts'
import type { Span } from '../../text/span.ts'
import { PROPER, QUANTITIES, type AskedRole, type Asks, type Question } from './question.ts'
import { askedBy, askedByNoun, askedNounWhole, type AskedBy } from './questionNouns.ts'

/** Reads a Korean question; see `understand`. */
export function understandKorean(typed: string): Question {
  const text = spaced(typed)
  const bare = withoutRequest(text)
  const asked = questionWordIn(bare)
  const read = asked ? byQuestionWord(bare, asked) : byNounPhrase(bare)
  return {
    text, language: 'ko', ...read, ...predicateOf(bare, asked),
    several: SEVERAL.test(bare) || /들$/u.test(read.head ?? ''),
    followsUp: FOLLOWS_UP.test(text),
  }
}

/** `누구누구`, `어떤 회사들`, `모두 말해줘`. */
const SEVERAL = /누구\s?누구|누구랑 누구|무엇\s?무엇|뭐\s?뭐|어디\s?어디|무엇들|것들|모두|전부|각각|명단|목록|(?:누구|어디|무엇|뭐)들/u

const FOLLOWS_UP = /^(?:그럼|그러면|그렇다면|그리고|그런데|근데|그래서|또)(?=[\s,은는]|$)|^(?:그|이|저)\s?(?:것|게|건|거|곳|사람|분|회사|때|중)/u

/** `알려줘`, `말해 주세요`, `궁금해요` at the end ask, but say nothing of what. */
function withoutRequest(text: string): string {
  return text.replace(/\s*(?:좀\s*)?(?:(?:알려|말해|가르쳐|찾아|설명해|얘기해|이야기해)\s?(?:줘|주세요|줄래|주라|달라|봐|주시겠어)\S{0,4}|(?:이|가)?\s?궁금\S{0,5})\s*[?!.~]{0,5}$/u, '')
}

interface QuestionWord extends Span {
  asks: Asks | 'which'
  unit?: string
}

type Read = Pick<Question, 'asks' | 'unit' | 'counter' | 'head' | 'asking'>

const WORDS = readLexicon('questionWords').filter((row) => row.language === 'ko')
  .map((row) => ({ form: row.form!, ...(row.asks === 'which' ? { asks: 'which' as const } : askedBy(row.asks!, row.unit!)) }))

/** Longest first, so that `얼마나 오래` is met before `얼마`; a space in a form may be missing in a question. */
const ANY_WORD = new RegExp(
  WORDS.map(({ form }) => form).toSorted((a, b) => b.length - a.length).map((form) => form.replaceAll(' ', '\\s?').replace('%', '[%％]')).join('|'), 'gu')
const WORD_BY_LETTERS = new Map(WORDS.map((word) => [word.form.replaceAll(' ', ''), word]))

/** What looks like a question word and is none: `누군가`, `언제나`, `몇몇`, `얼마 전`, `왜곡`, `누가복음`. */
const NOT_ASKING = /^(?:누가복음|누군가(?!요)|누구[나든도]|언제[나든]|언젠가(?!요)|어디[나든]|어디선가|어딘가(?!요)|뭔가(?!요)|뭐든|무엇이든|무엇보다|몇몇|얼마\s?(?:전|뒤|후|안\s|든지|지나)|왜[곡구군란]|어떤지|어느덧|어느새|몇\s?안\s)/u

function questionWordIn(text: string): QuestionWord | null {
  const found: QuestionWord[] = []
  for (const match of text.matchAll(ANY_WORD)) {
    const start = match.index
    if (NOT_ASKING.test(text.slice(start, start + 8))) continue
    if ((match[0].length === 1 || match[0].startsWith('머')) && !standsAlone(text, start, match[0])) continue
    const word = WORD_BY_LETTERS.get(match[0].replace(/\s/gu, '').replace('％', '%'))
    if (word) found.push({ asks: word.asks, unit: 'unit' in word ? word.unit : undefined, start, end: start + match[0].length })
  }
  return found.find(({ asks }) => asks !== 'thing' && asks !== 'which' && asks !== 'manner') ?? found[0] ?? null
}

/** `왜`, `뭐`, `몇` are a question word at the start of a word alone: not in `일왜`, `살펴뭐`. */
function standsAlone(text: string, at: number, word: string): boolean {
  const before = text[at - 1]
  return before === undefined || /[\s,('"‘“]/u.test(before) || (word !== '왜' && /[은는이가을를의]/u.test(before))
}

/** `회장이누구임` → `회장이 누구임`; the question words long enough to be sure of. */
function spaced(text: string): string {
  return text.replace(/(?<=[가-힣A-Za-z0-9%])(?=(?:누가(?!복음)|누구|언제|어디|얼마|무엇|어떻게|뭐(?:야|지|예요|에요|임|죠|였|니|냐|래)|(?<![할어])머(?:야|지|예요|에요|에여|임|죠|였)|몇\s?(?:명|개|월|년|대|시|번|곳|일|살|표|층|척|건|퍼|프로|편|장|군데|마리|채|도|점|골|분|배|주|가지|키로|킬로|미터|권|회)|왜(?=[\s?가-힣])(?![곡구군란])))/gu, ' ')
}

function byQuestionWord(text: string, word: QuestionWord): Read {
  if (word.asks === 'which') return byWhich(text, word)
  if (/^몇/u.test(text.slice(word.start))) return byCounter(text, word)
  const asked: AskedBy = { asks: word.asks, unit: word.unit }
  const head = nounBefore(text, word.start)
  const asking = [{ start: word.start, end: endOfWord(text, word.end) }]
  const told = ofHowMuch(text, word)
  if (told) return { ...told, ...(head ? { head: head.text } : {}), asking }
  const byHead = head ? askedByNoun(head.text, 'ko') : null
  const isOfHead = copula(text, word.end) || BY_HEAD_ANYWAY.has(word.asks) || (byHead?.asks === 'reason' && word.asks === 'thing')
  if (!head || !isOfHead) return { ...asked, asking }
  if (word.asks === 'thing' && (!byHead || EXPLAINED.has(byHead.asks)) && DEFINED.test(text.slice(0, word.start))) return { asks: 'definition', head: head.text, asking }
  if (!byHead || !mayBe(word, byHead.asks)) return { ...asked, head: head.text, asking }
  return named(text, { ...byHead, head: head.text, asking: [...asking, ...(ONLY_ASKS.test(head.text) ? [wordOf(text, head)] : [])] }, head)
}

/** `얼마나 빠졌어` asks by how much, `얼마나 있어야 돼` how long, `얼마에 샀어` for the price, whatever noun stands before. */
function ofHowMuch(text: string, word: QuestionWord): AskedBy | null {
  if (AT_WHAT_PRICE.test(text.slice(word.start))) return { asks: 'money' }
  if (!text.startsWith('얼마나', word.start)) return null
  const after = text.slice(word.end)
  if (CHANGES.test(after)) return { asks: 'number', unit: 'change' }
  return LASTS.test(after) ? { asks: 'duration' } : null
}

/** `지분을 얼마에 팔았어`, but not `비율이 얼마에 달해`. */
const AT_WHAT_PRICE = /^얼마에\s?(?!달|이[르른]|그[쳤치]|불과|육박|머[물무])\S/u
const CHANGES = /^\s(?:더\s)?(?:빠[졌지진]|떨어[졌지진]|내[렸려리린]|올[랐라린]|오[르른]|늘[었어리]|줄[었어이]|뛰|뛰었|급등|급락|상승|하락|증가|감소|치솟|깎|인상|인하|불어)/u
const LASTS = /^\s(?:더\s)?(?:걸[렸려리린]|있어야|머[물문무]|지[냈내]|살아야|갇[혀혔]|기다|이어[졌지]|계속|버[텨텼]|오래|일[했한]|쉬)/u

/** Whatever a bare word is, `운하는 뭐야` wants it explained. */
const EXPLAINED = new Set<Asks>(['person', 'organization', 'place', 'product', 'thing'])

/** `쇄빙선이란 무엇인가`, `쇄빙선은 뭐야`: nothing but the word to explain stands before the question word. */
const DEFINED = /^\S{1,30}(?:은|는)\s$|(?:이?란|이라는 것은)\s$/u

/** `규모는 얼마나 돼` is a size although `얼마나` is not followed by a copula. */
const BY_HEAD_ANYWAY = new Set<Asks>(['money', 'number', 'manner', 'statement'])

/** Nouns that only name the kind of answer, and need not stand in the article. */
const ONLY_ASKS = /^(?:이름|성명|명칭|사람|인물|개수|갯수|숫자|수|날짜|시기|시점|장소|위치|금액|액수|인원|사람수|이유|원인|까닭|곳|데|것|때|연도|년도|직책|직함|명단|목록)$/u

/** Whether a noun may sharpen what a question word says: `방송사는 어디` is an organization, `기간은 며칠` a duration, `금액은 언제` stays a date. */
function mayBe({ asks, unit }: QuestionWord, noun: Asks): boolean {
  if (asks === noun) return true
  switch (asks) {
    case 'thing': case 'manner': return true
    case 'place': return noun === 'organization' || noun === 'person' || noun === 'name' || noun === 'product' || noun === 'thing'
    case 'person': return noun === 'organization' || noun === 'name'
    case 'money': case 'number': return QUANTITIES.has(noun)
    case 'date': return unit === 'day' && noun === 'duration'
    case 'statement': return ['reason', 'thing', 'name', 'definition', 'role', 'product'].includes(noun)
    default: return false
  }
}

/** `어느 방송사가`, `어떤 AI 회사들이`, `무슨 요일에`: the noun after the word says what is asked. */
function byWhich(text: string, word: QuestionWord): Read {
  const head = nounAfter(text, word.end)
  const asking = [{ start: word.start, end: word.end }]
  if (!head) return { asks: 'thing', asking }
  const defines = text.slice(word.start, word.end).startsWith('어떤') && IS_ALL.test(text.slice(head.end))
  const byHead = askedByNoun(head.text, 'ko')
  if (defines && byHead?.asks !== 'person') return { asks: 'definition', head: head.text, asking }
  if (!byHead) return { asks: text.startsWith('에서', head.end) && text.startsWith('어느', word.start) ? 'place' : 'thing', head: head.text, asking }
  return { ...byHead, head: head.text, asking: ONLY_ASKS.test(head.text) ? [{ start: word.start, end: head.end }] : asking }
}

/** A copula that ends the question: `모델이야?`, `곳인가요`. */
const IS_ALL = /^(?:이|였|이었)?(?:야|에요|예요|이에요|인가|인가요|입니까|입니다|냐|니|지|죠|임|래|래요|던가|ㄴ가|었어|였어|었나|였나|어|나|요|인지|일까|일까요)?[\s?？!.~…]{0,10}$/u

/** `몇 명을`, `몇 개국에서`, `몇 대`: the counter narrows the number. */
function byCounter(text: string, word: QuestionWord): Read {
  const after = text.slice(word.start).replace(/^몇\s?/u, '')
  const number = morphemesOf(`5${after.split(/\s/u, 1)[0]!.slice(0, 20)}`)
  const counter = number.slice(1).findIndex((m) => !/^(?:NN|XSN|SL|SW)/u.test(m.pos))
  const parts = counter < 0 ? number.slice(1) : number.slice(1, counter + 1)
  const counted = parts.map((m) => m.text).join('').replace(/(?<=[가-힣])(?:이?야|이?에?요|임|씩|쯤)$/u, '')
  const counterAt = text.indexOf(after, word.start)
  const onlyCounts = number.slice(parts.length + 1).every((m) => /^(?:J|VCP|E|SF|XSN)/u.test(m.pos))
  const asking = [{ start: word.start, end: onlyCounts ? endOfWord(text, counterAt) : counterAt + counted.length }]
  const head = counts(text.slice(0, word.start))
  return { ...countedAs(text, word, counted, head), ...(counted ? { counter: counted } : {}), ...(head ? { head } : {}), asking }
}

/** `몇 년` asks for a year where nothing says that it lasts: `징역 몇 년`, `몇 년 됐어`, `최소 몇 년`; `주식 몇 주` are shares. */
function countedAs(text: string, { asks, unit, start, end }: QuestionWord, counter: string, head: string | undefined): AskedBy {
  if (asks === 'which') return { asks: 'number' }
  if (asks === 'duration' && counter.startsWith('주') && /주식|지분|주$/u.test(head ?? '')) return { asks: 'number' }
  const lasts = asks === 'date' && (unit === 'year' || unit === 'day') && !/^년?도/u.test(text.slice(end))
    && (AT_LEAST.test(text.slice(0, start)) || STAYS.test(text.slice(end)) || (head !== undefined && askedByNoun(head, 'ko')?.asks === 'duration'))
  return lasts ? { asks: 'duration' } : { asks, ...(unit ? { unit } : {}) }
}

const AT_LEAST = /(?:최소|최대|적어도|무려|총|앞으로|된\s?지|한\s?지)\s{0,2}$/u
/** What stands behind a stretch of time: `몇 년 됐어`, `몇 년이나`, `며칠 걸려`. */
const STAYS = /^(?:이나|은|정도|쯤|씩|치)?\s?(?:더\s?)?(?:됐|되었|되나|되어|된|지[났나]|살[아았]|썩|복역|일[했하한]|근무|머[물문]|쉬|쉰|남[았은]|걸[려렸린]|버[텨틴티]|기다|받[았아])/u

/** What is counted: `괴한은 모두 몇 명` → 괴한; `사고로 몇 명` tells only where. */
function counts(before: string): string | undefined {
  const text = before.replace(/(?:^|(?<=\s))(?:모두|전부|총|다|대략|약|합쳐서?|다\s?합쳐서?|전체|통틀어|각각|최대|최소|적어도|하루에?|지금까지|현재|매년|해마다)\s*$/u, '')
  return CIRCUMSTANCE.test(text.trimEnd()) ? undefined : nounBefore(text, text.length)?.text
}

const CIRCUMSTANCE = /(?:에서|에|로|부터|까지|에게|한테|때문에|동안|때|도중|당시|중|사이)$/u

/** `합병 금액`, `태풍 풍웡 대만 강수량은?`, `일 시작한 해`; without a noun at the end it is a yes-or-no question. */
function byNounPhrase(text: string): Read {
  const end = text.replace(/[\s?？!.~…]{1,10}$/u, '').length
  const head = nounBefore(text, end)
  if (!head) return /(?:해|데|때)$/u.test(text.slice(0, end)) ? byShortNoun(text, end) : { asks: 'yesNo', asking: [] }
  const byHead = askedByNoun(head.text, 'ko')
  if (/(?:이?란|이라는 것은)$/u.test(text.slice(0, end))) return { asks: 'definition', head: head.text, asking: [] }
  if (!byHead) return { asks: 'thing', head: head.text, asking: [] }
  return named(text, { ...byHead, head: head.text, asking: ONLY_ASKS.test(head.text) ? [wordOf(text, head)] : [] }, head)
}

/** `일 시작한 해`: the analyser takes the bare `해` for a verb. */
function byShortNoun(text: string, end: number): Read {
  const noun = text.slice(end - 1, end)
  if (!/[ㄴ은는을]$/u.test(text.slice(0, end - 1).trimEnd()) && !/[한된간온난린진친]\s$/u.test(text.slice(0, end - 1))) return { asks: 'yesNo', asking: [] }
  return { ...(askedByNoun(noun, 'ko') ?? { asks: 'thing' }), head: noun, asking: [{ start: end - 1, end }] }
}

/** `기장 이름` asks for a person, `AI 조직 이름` for an organization: the noun before `이름` tells. */
function named(text: string, read: Read, head: Span): Read {
  if (read.asks === 'number' && !read.unit && MEASURE.test(read.head ?? '')) return measured(text, read, head)
  if (read.asks === 'number' && !read.unit && COUNT.test(read.head ?? '')) return counted(text, read, head)
  if (read.asks !== 'name') return read
  const owner = nounBefore(text, head.start)
  const kind = owner ? askedByNoun(owner.text, 'ko') : null
  if (!owner) return read
  return kind && PROPER.has(kind.asks)
    ? { ...read, asks: kind.asks, head: owner.text }
    : { ...read, head: owner.text }
}

const MEASURE = /^(?:규모|크기|수준|정도|양|수치|총액)$/u

/** `구제금융자금 규모` is an amount of money, `지분 규모` a percentage. */
function measured(text: string, read: Read, head: Span): Read {
  const of = nounBefore(text, head.start)
  const kind = of ? askedByNoun(of.text, 'ko') : null
  return kind?.asks === 'money' || kind?.asks === 'percent' ? { ...read, ...kind } : read
}

const COUNT = /^(?:수|숫자|인원|인원수|개수|갯수)$/u

/** `승객 수` counts people, `참가국 수` does not: the noun before `수` tells. */
function counted(text: string, read: Read, head: Span): Read {
  const of = nounBefore(text, head.start)
  if (!of) return read
  return { ...read, head: of.text, ...(askedByNoun(of.text, 'ko')?.asks === 'person' ? { unit: 'person' } : {}) }
}

interface Noun extends Span {
  text: string
}

const NOUN = /^(?:NN[GPB]|XSN|XPN|SL|SN|NR|XR|SH)$/u
const PARTICLE = /^(?:J|VCP|SF|SP|SS)/u

/** The noun a stretch of text ends in, particles aside: `중국 부자 이름이` → 이름. */
function nounBefore(text: string, end: number): Noun | null {
  const before = text.slice(0, end).trimEnd()
  const start = before.lastIndexOf(' ') + 1
  const from = Math.max(0, start - 100)
  const morphemes = morphemesOf(before.slice(from)).filter((m) => from + m.start >= start)
  const last = morphemes.findLastIndex((m) => !PARTICLE.test(m.pos))
  if (last < 0 || !NOUN.test(morphemes[last]!.pos)) return null
  const noun = nounRun(morphemes, last, from)
  const whole = /^[가이]$/u.test(before.slice(noun.end)) ? askedNounWhole(before.slice(noun.start), noun.text) : null
  return whole === null ? noun : { text: whole, start: before.length - whole.length, end: before.length }
}

function nounRun(morphemes: Morpheme[], last: number, offset: number): Noun {
  let first = last
  while (first > 0 && NOUN.test(morphemes[first - 1]!.pos)) first--
  const run = morphemes.slice(first, last + 1)
  const text = run.map((m) => m.text).join('')
  return { text, start: offset + run[0]!.start, end: offset + run.at(-1)!.end }
}

/** The noun that follows: `AI 회사들이 참여해` → 회사들; the words before it may describe it. */
function nounAfter(text: string, start: number): Noun | null {
  const from = Math.max(0, start - 100)
  const morphemes = morphemesOf(text.slice(from, start + 60)).filter((m) => from + m.start >= start)
  const first = morphemes.findIndex((m) => NOUN.test(m.pos))
  if (first < 0 || first > 4) return null
  let last = first
  while (NOUN.test(morphemes[last + 1]?.pos ?? '')) last++
  const word = morphemes.slice(0, last + 1).findLastIndex((m, i) => i === 0 || text[from + m.start - 1] === ' ')
  return withoutCopula(nounRun(morphemes.slice(word), last - word, from))
}

/** `배야` → 배, `회사꺼래요` → 회사: an ending the analyser took for a part of a noun. */
function withoutCopula(noun: Noun): Noun {
  const text = noun.text.replace(/(?<=[가-힣])(?:이?야|이?에요|예요)$|(?<=[가-힣]{2})[거꺼](?:야|였어|였지|래요?|예요|에요|임|지|죠|니|냐)?$/u, '')
  return { text, start: noun.start, end: noun.end - (noun.text.length - text.length) }
}

/** Whether a question word is the predicate: `이름이 뭐예요`, `대표가 누군데`, `방송사는 어디래요`, `얼마였어`, or ends the question. */
function copula(text: string, end: number): boolean {
  return /^(?:[을를]\s|[은는이가]\s)?[\s?？!.~…]{0,10}$|^\s?(?:이|예|에요|야|요|래|였|입|인|일|임|냐|니|죠|지|던|데|군|가|까|고|하(?![는던고려])|되|돼|됩|됐|된|될|나\s?(?:되|돼|됩|됐))/u.test(text.slice(end, end + 12))
}

/** A noun with its particle. */
function wordOf(text: string, noun: Span): Span {
  return { start: noun.start, end: endOfWord(text, noun.end) }
}

function endOfWord(text: string, from: number): number {
  const space = text.slice(from).search(/\s|$/u)
  return from + space
}

/** The verb of the question: the last one, or the noun that `하다`/`되다` makes one. */
function predicateOf(text: string, word: QuestionWord | null): Pick<Question, 'predicate' | 'role' | 'passive'> {
  const morphemes = morphemesOf(text.slice(0, 200))
  const at = morphemes.findLastIndex((m, i) => /^V[VA]/u.test(m.pos) && !LIGHT.has(m.text) && i > 0
    || (m.pos === 'XSV' || m.pos === 'XSA') && i > 0)
  const verb = morphemes[at]
  const role = word ? roleOf(text, word) : undefined
  if (!verb) return role ? { role } : {}
  const predicate = verb.pos.startsWith('XS') ? morphemes[at - 1]!.text : verb.text
  const passive = verb.pos.startsWith('XS') ? /^(?:되|당하|받)/u.test(verb.text) : /(?:히|리|기|어지|지)$/u.test(verb.text) && verb.text.length > 1
  return { predicate, passive, ...(role ? { role } : {}) }
}

/** Verbs that carry no event: `어떻게 되나요`, `뭘 해요`. */
const LIGHT = new Set(['하', '되', '있', '없', '이', '말', '대하'])

function roleOf(text: string, word: QuestionWord): AskedRole | undefined {
  const form = text.slice(word.start, endOfWord(text, word.end))
  return ROLES.find(([particle]) => particle.test(form))?.[1]
}

const ROLES: readonly (readonly [RegExp, AskedRole])[] = [
  [/[이가]$/u, 'subject'], [/[을를굴뭘]$/u, 'object'], [/(?:부터|에서부터)$/u, 'since'], [/까지$/u, 'until'],
  [/(?:에서|서|에게서|한테서)$/u, 'from'], [/(?:로|에게|한테|더러)$/u, 'to'], [/(?:와|과|랑|하고)$/u, 'with'], [/(?:에|에다|다)$/u, 'at'],
]
