import type { Reading } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import type { JosaRole } from '../text/josa.ts'
import type { Mention } from './mention.ts'
import type { NewsParagraph, NewsSentence } from './newsSentence.ts'
import { withoutBrackets, wordsOf, type Word } from './words.ts'
import { anyOf } from './newsWords.ts'

/** How a predicate ends: `했다` final, `하고` connective, `한` adnominal, `했다고` quoted, `하기` nominal; a bare noun (`인수 검토`) has no ending. */
export type Ending = 'final' | 'connective' | 'adnominal' | 'quoted' | 'conditional' | 'nominal' | 'noun'

/** A word that says what happens: `영입했다` → root `영입`. */
export interface Predicate {
  /** the verb's or the verbal noun's stem: `숨지`, `영입` */
  root: string
  voice: 'active' | 'passive' | 'causative'
  ending: Ending
  /** `했`, `였`: told as done */
  past: boolean
  /** `할`, `하겠`: not yet done */
  future: boolean
  negated: boolean
  /** `인` in `구단인 첼시`, `이다`: a noun with the copula */
  copula: boolean
  /** an adjective: `인상깊고` */
  quality: boolean
  /** index of its word; of the last word that belongs to it (`빼 왔다` two) */
  word: number
  lastWord: number
  start: number
  end: number
  /** where the words end that finish it: `할 예정이다`, `한 것으로`, `할 수` */
  tailEnd: number
}

/** A noun phrase with the particle that gives its role: `스케일AI의 공동창업자인 알렉산더 왕을` → from `알렉산더` on, object. */
export interface Phrase extends Span {
  text: string
  roles: readonly JosaRole[]
  josa: string
  firstWord: number
  lastWord: number
  /** spoken within quotation marks: the number of the quotation, 0 outside */
  quotation: number
}

/** A Korean sentence taken apart: what is said to happen, and who and what stands around it. */
export interface Clauses extends Span {
  paragraph: string
  words: readonly Word[]
  predicates: readonly Predicate[]
  phrases: readonly Phrase[]
  /** the number of the quotation each word stands in, 0 outside */
  quotationOf: readonly number[]
  mentions: readonly Mention[]
  readings: readonly Reading[]
}

/** Takes one Korean sentence apart into predicates and phrases, by its morphemes and particles. */
export function clausesOf(paragraph: NewsParagraph, sentence: NewsSentence): Clauses {
  const words = withoutBrackets(wordsOf(paragraph.text, sentence))
  const quotationOf = quotations(paragraph.text, words)
  const predicates = predicatesIn(words, sentence.readings)
  return {
    paragraph: paragraph.text, start: sentence.start, end: sentence.end, words, predicates, quotationOf,
    phrases: phrasesIn(paragraph.text, words, predicates, quotationOf, sentence.readings), mentions: sentence.mentions, readings: sentence.readings,
  }
}

/** Numbers the words that stand inside quoted speech; a quoted name of one or two words counts as words of the sentence. */
function quotations(text: string, words: readonly Word[]): number[] {
  const from = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? from
  const spoken = [...text.slice(from - 1 < 0 ? 0 : from - 1, end + 2).matchAll(QUOTATION)].map((m) => ({ start: m.index + Math.max(0, from - 1), end: m.index + Math.max(0, from - 1) + m[0].length, text: m[0] }))
    .filter((q) => q.text.split(' ').length > 2 || /[다요까죠][.”"]{0,3}$/u.test(q.text))
  return words.map((word) => spoken.findIndex((q) => word.start > q.start && word.start < q.end) + 1)
}

const QUOTATION = /“[^”\n]{2,400}”|"[^"\n]{2,400}"/gu

const NOMINAL_TAG = /^(?:NNG|NNP|XR|NA|NF|UN|SL|XSN|XPN|NR|SN)$/u

/** Verbs that have become particles: `구축을 위해`, `소식통에 따르면`. */
const POSTPOSITION = new RegExp(`^(?:${anyOf('postposition')})$`, 'u')

function isPostposition(words: readonly Word[], i: number): boolean {
  return POSTPOSITION.test(words[i]!.text) && /^(?:를|을|에|로|으로|와|과|에게)$/u.test(words[i - 1]?.josa?.text ?? '')
}

function predicatesIn(words: readonly Word[], readings: readonly Reading[]): Predicate[] {
  const found: Predicate[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (isPostposition(words, i) || readings.some((r) => r.start <= word.start && word.stemEnd <= r.end + 1 && /[^\d]/u.test(r.text))) continue
    const predicate = predicateAt(words, i)
    if (!predicate) continue
    found.push(predicate)
    i = predicate.lastWord
  }
  return found
}

function predicateAt(words: readonly Word[], i: number): Predicate | null {
  const tags = asVerb(words, i)
  const v = tags.findIndex((m) => /^(?:VV|VA|XSV|XSA|VCP|VCN|VX)$/u.test(m.pos))
  if (v < 0) return null
  const verb = tags[v]!
  if (isManner(tags) || isBareStem(tags, v)) return null
  const nounRoot = tags.slice(0, v).filter((m) => NOMINAL_TAG.test(m.pos)).at(-1)?.text ?? ''
  const derived = verb.pos === 'XSV' || verb.pos === 'XSA'
  const light = verb.pos === 'VV' && /^(?:하|되|시키|받|당하)$/u.test(verb.text) && v > 0 && nounRoot !== ''
  const rest = tags.slice(v + 1)
  if (rest.some((m, k) => /^(?:NNG|NNP|SL)$/u.test(m.pos) && rest.slice(0, k).some((e) => e.pos === 'ETM' || e.pos === 'EC'))) return null
  const last = lastOf(words, i, rest)
  const tail = words.slice(i + 1, last + 1).flatMap((w) => w.morphemes)
  const all = [...rest, ...tail]
  const compound = rest.find((m, k) => m.pos === 'VX' && rest[k - 1]?.pos === 'EC')
  return {
    root: derived || light || verb.pos === 'VCP' ? nounRoot : verb.text,
    voice: voiceOf(verb.text, derived || light, compound?.text ?? ''),
    ending: endingOf(all, words[last]!),
    past: all.some((m) => m.pos === 'EP' && /[았었였]/u.test(m.text)),
    future: all.some((m) => (m.pos === 'EP' && m.text.includes('겠')) || (m.pos === 'ETM' && /^(?:ㄹ|을)$/u.test(m.text)) || /^(?:ㄹ|을)/u.test(m.text) && m.pos.startsWith('E')),
    negated: all.some((m) => m.pos === 'VX' && /^(?:않|못하|말)$/u.test(m.text)) || /^(?:안|못|못해)$/u.test(words[i - 1]?.text ?? '') || verb.pos === 'VCN' || (verb.text === '없' && v === 0),
    copula: verb.pos === 'VCP', quality: verb.pos === 'VA' || verb.pos === 'XSA',
    word: i, lastWord: last, start: words[i]!.start, end: words[last]!.end, tailEnd: tailEnd(words, last),
  }
}

/** `화려하게`, `크게`: how something is done, and no clause of its own. */
const isManner = (tags: Word['morphemes']) => tags.at(-1)?.pos === 'EC' && tags.at(-1)!.text === '게' && /^(?:VA|XSA)$/u.test(tags.at(-2)?.pos ?? '')

/** A verb has an ending; a syllable taken for one at the end of an unknown name (`스` of `뉴호라이즌스`) has none. */
const isBareStem = (tags: Word['morphemes'], v: number) => (v > 0 || tags.slice(1).some((m) => /^JK[OSG]$/u.test(m.pos))) && /^(?:VV|VA)$/u.test(tags[v]!.pos) && tags.slice(v + 1).every((m) => m.pos.startsWith('J') || m.pos.startsWith('S'))

const TAIL = /^(?:것|예정|계획|방침|전망|수|바|적|채|상태|중|뒤|후)(?:이다|이라고|이라며|이라|이며|이고|입니다|으로|임|이)?/u

function tailEnd(words: readonly Word[], last: number): number {
  const next = words[last + 1]
  return next?.gap === ' ' && (words[last]!.morphemes.at(-1)?.pos === 'ETM' || words[last]!.text === '열') && TAIL.test(next.text) && next.text.length < 9 ? next.end : words[last]!.end
}

/** `문을 열 예정`: the analyser reads the numeral ten where a door opens. */
function asVerb(words: readonly Word[], i: number): Word['morphemes'] {
  const word = words[i]!
  if (word.text !== '열' || words[i - 1]?.josa?.text !== '을') return word.morphemes
  return [{ text: '열', pos: 'VV', start: word.start, end: word.end }, { text: 'ㄹ', pos: 'ETM', start: word.start, end: word.end }]
}

/** Auxiliary verbs that follow belong to the predicate: `개발하지 않고 있다`, `빼 왔다`. */
function lastOf(words: readonly Word[], i: number, rest: Word['morphemes']): number {
  let last = i
  let ends = rest.at(-1)
  while (ends && (ends.pos === 'EC' || ends.pos === 'JX') && last - i < 3) {
    const next = words[last + 1]
    if (next?.gap !== ' ' || next.morphemes[0]?.pos !== 'VX') break
    last++
    ends = next.morphemes.filter((m) => !/^S/u.test(m.pos)).at(-1)
  }
  return last
}

function voiceOf(verb: string, derived: boolean, auxiliary: string): Predicate['voice'] {
  if (derived && /^(?:되|받|당하)$/u.test(verb)) return 'passive'
  if (derived && verb === '시키') return 'causative'
  return auxiliary === '지' ? 'passive' : 'active'
}

function endingOf(tags: Word['morphemes'], word: Word): Ending {
  const ends = tags.filter((m) => /^(?:E[CFTPM]|ET[MN]|J)/u.test(m.pos))
  const last = ends.filter((m) => m.pos !== 'EP' && !m.pos.startsWith('J')).at(-1)
  if (/(?:다|라|냐|자)(?:고|는|며|면서)(?:도|는)?$/u.test(word.text) && last && /(?:다고|라고|냐고|자고|다는|라는|냐는|자는|다며|라며|다면서|라면서)$/u.test(last.text + (ends.at(-1)?.pos.startsWith('J') ? '' : ''))) return 'quoted'
  if (!last) return 'noun'
  if (/(?:다고|라고|냐고|자고|다며|라며|다는|라는|다면서|라면서)$/u.test(last.text)) return 'quoted'
  if (last.pos === 'ETM') return 'adnominal'
  if (last.pos === 'ETN') return 'nominal'
  if (/(?:ㄹ지|을지|는지|은지|ㄴ지|던지|을까|ㄹ까|나)$/u.test(last.text)) return 'conditional'
  if (/(?:면|거든|더라도|어도|아도)$/u.test(last.text) && last.pos === 'EC' && !/(?:면서|려면)$/u.test(last.text)) return 'conditional'
  return last.pos === 'EF' ? 'final' : 'connective'
}

function phrasesIn(
  text: string, words: readonly Word[], predicates: readonly Predicate[], quotationOf: readonly number[], readings: readonly Reading[],
): Phrase[] {
  const verbal = new Set(predicates.flatMap((p) => Array.from({ length: p.lastWord - p.word + 1 }, (_, k) => p.word + k)))
  const phrases: Phrase[] = []
  let first = -1
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (verbal.has(i)) {
      if (first >= 0) phrases.push(phrase(text, words, first, i - 1, quotationOf))
      first = -1
      continue
    }
    if (first >= 0 && quotationOf[first] !== quotationOf[i]) {
      phrases.push(phrase(text, words, first, i - 1, quotationOf))
      first = -1
    }
    if (isPostposition(words, i)) {
      const last = phrases.at(-1)
      if (last && first < 0) phrases[phrases.length - 1] = { ...last, roles: [], josa: `${last.josa} ${word.text}` }
      continue
    }
    if (first < 0) {
      if (isAdverb(word) || isQuotationParticle(word)) continue
      first = i
    } else if (isManner(word.morphemes) || (ADVERB.test(word.text) && isAdverb(word)) || isHeadlineBreak(words, predicates, first, i)) {
      const before = phrase(text, words, first, i - 1, quotationOf)
      phrases.push(isAdverb(word) ? before : { ...before, roles: ['topic'] })
      first = isAdverb(word) ? -1 : i
      if (first < 0) continue
    }
    const role = word.josa?.roles[0]
    const goesOn = role === 'genitive' || (role === 'companion' && i + 1 < words.length && !verbal.has(i + 1) && !readings.some((r) => r.start === words[i + 1]!.start && r.start > word.end && !/[\d%]/u.test(word.stem)))
    if (word.josa && !goesOn) {
      phrases.push(phrase(text, words, first, i, quotationOf))
      first = -1
    }
  }
  if (first >= 0) phrases.push(phrase(text, words, first, words.length - 1, quotationOf))
  return phrases
}

/** Adverbs that stand between phrases and belong to none: `8일 다시 막을 올렸다`. */
const ADVERB = /^(?:다시|또|또다시|또한|함께|이미|결국|처음|최초로|잇따라|잇달아|직접|곧|거듭|조만간|일제히|가까스로|마침내|드디어)$/u

/** `노무라증권, 리먼 아시아 부문 인수`: a headline, without a verb at its end, parts its subject from the rest by a comma. */
function isHeadlineBreak(words: readonly Word[], predicates: readonly Predicate[], first: number, i: number): boolean {
  return first === 0 && /^['’”"]?[,…] ?['‘“"]?$/u.test(words[i]!.gap) && !words[i - 1]!.josa && i < 4 && !words.slice(i + 1).some((w) => w.gap.includes(','))
    && words.at(-1)!.josa === null && !predicates.some((p) => p.ending === 'final' && p.lastWord >= words.length - 2)
}

/** `고` in `"…" 고 말했다`, and the nouns that only carry an ending: `것`, `수`. */
const isQuotationParticle = (word: Word) => /^(?:이?라고|고|이?라며|며|이?라면서|면서|이?라는|는|것|수|바|뿐|때문|대로|채|듯|만큼)$/u.test(word.stem === '' ? word.text : word.stem) && (/[”"]/u.test(word.gap) || word.morphemes[0]?.pos === 'NNB')

const isAdverb = (word: Word) => word.morphemes.length > 0 && (isManner(word.morphemes) || word.morphemes.every((m) => /^(?:MAG|MAJ|IC|S[FPSE])$/u.test(m.pos)))

function phrase(text: string, words: readonly Word[], first: number, last: number, quotationOf: readonly number[]): Phrase {
  const end = words[last]!.stemEnd
  const start = words[first]!.start
  const josa = words[last]!.josa
  return {
    start, end, text: text.slice(start, end), roles: josa?.roles ?? [], josa: josa?.text ?? '',
    firstWord: first, lastWord: last, quotation: quotationOf[first] ?? 0,
  }
}
