import { amountRole } from './amountRole.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { isTitleAfter } from '../facts/names/nameLists.ts'
import { fillerFit, type Filler } from './factFit.ts'
import { addEnglishFit } from './englishFit.ts'
import type { Hit } from './evidence.ts'
import { kindFit } from './kindFit.ts'
import type { Features } from './model.ts'
import { nameFeatures } from './nameFeatures.ts'
import { neighbourhood } from './neighbours.ts'
import type { PassageView, SentenceView } from './passageView.ts'
import type { RankedPassage } from './ranked.ts'
import { givesReason } from './reasonClauses.ts'
import { isToldAsReason, tellsWhy } from './reasons.ts'
import { namesWhatIsAsked } from './untold.ts'
import { unitFit } from './unitFit.ts'

/** A word of the question this many letters away counts half. */
const HALF_NEAR = 14

/** What speaks for a stretch of a paragraph as the answer, by name. Values lie between 0 and 1 unless said otherwise. */
export function spanFeatures(candidate: Candidate, { view, share, articleShare, isFirst }: Pick<RankedPassage, 'view' | 'share' | 'articleShare' | 'isFirst'>, asked: Asked): Features {
  const sentence = view.sentences[candidate.sentence]!
  const { question, group } = asked
  // Without a prototype it is a table from the start, which dozens of names in ever other orders make of it anyway, only later.
  const features: Features = Object.assign(Object.create(null) as Features, {
    [`${question.asks} is ${candidate.kind}`]: 1,
    'passage': Math.log(Math.max(share, 1e-4)) / 4,
    'article': Math.log(Math.max(articleShare, 1e-4)) / 4,
    'sentence holds the question': sentence.coverage,
    'sentence is the best': view.sentences.every(({ coverage }) => coverage <= sentence.coverage) ? 1 : 0,
    'first sentence': candidate.sentence === 0 ? 1 : 0,
  })
  if (candidate.kind === 'untold') features[namesWhatIsAsked(view.text.slice(sentence.read.start, sentence.read.end), question.asks) ? 'untold as asked' : 'untold, but not asked'] = 1
  addClause(features, candidate, sentence)
  addNearness(features, candidate, sentence, asked)
  addFact(features, candidate, view, asked)
  addHead(features, candidate, sentence, asked)
  addShape(features, candidate, sentence, group)
  if (sentence.morphemes.length === 0) {
    addEnglishFit(features, candidate, sentence.hits, asked)
    if (isFirst) features['of the best paragraph'] = 1
  }
  if (NAMED.has(group)) Object.assign(features, nameFeatures(candidate, view.text, question.asks))
  if (question.asks === 'date') Object.assign(features, lifeDates(candidate, view.text, question.text))
  if (candidate.ending) features[givesReason(candidate.ending)] = 1
  if (question.asks === 'reason') {
    if (isToldAsReason(view.text, candidate)) features['told as a reason'] = 1
    if (tellsWhy(view.text.slice(sentence.read.start, sentence.read.end))) features['sentence tells why'] = 1
  }
  for (const name of [...unitFit(candidate, asked), ...amountRole(candidate, view.text, sentence, asked), ...kindFit(candidate, question, sentence.morphemes)]) features[name] = 1
  for (const name of neighbourhood(candidate, view.text, sentence, asked)) features[name] = 1
  if (question.asks === 'definition' && features['after: is'] && /\s/u.test(candidate.text)) features['said to be'] = 1
  return features
}

/** `(1931년 5월 2일 ~ 2004년 1월 9일)`: the first is a beginning, the second an end. */
function lifeDates({ start, end }: Candidate, text: string, question: string): Features {
  const place = /^\s?[~∼〜–—-]|^\s?부터/u.test(text.slice(end, end + 3)) ? 'first of two dates' : /[~∼〜–—-]\s?$/u.test(text.slice(Math.max(0, start - 3), start)) ? 'second of two dates' : ''
  if (!place) return {}
  const asked = /태어|출생|생일|탄생|생년|시작|설립|born|birth|beg[ai]n|start|found/iu.test(question) ? 'beginning' : /사망|죽|숨|별세|서거|끝|종료|멸망|die|death|end/iu.test(question) ? 'end' : 'date'
  return { [`${asked} is the ${place}`]: 1 }
}

/** Which of the things a sentence tells the stretch belongs to. */
function addClause(features: Features, { start }: Candidate, { clauses }: SentenceView): void {
  const own = clauses.find((clause) => start >= clause.start && start < clause.end)
  if (!own || clauses.length < 2) return
  features['clause tells apart'] = own.apart
  features[own.coverage >= Math.max(...clauses.map(({ coverage }) => coverage)) ? 'clause is the best' : 'clause is not the best'] = 1
  features['clause holds the question'] = own.coverage
}

const NAMED = new Set(['person', 'organization', 'place', 'thing'])

/** How near the words of the question stand, and whether the stretch repeats them. */
function addNearness(features: Features, candidate: Candidate, sentence: SentenceView, { lookout, head, predicate, group }: Asked): void {
  const nearest = lookout.words.map(() => 0)
  const before = lookout.words.map(() => 0)
  const after = lookout.words.map(() => 0)
  const gaps = { before: Infinity, after: Infinity }
  let inside = 0
  let insideEnd = candidate.start
  for (const hit of sentence.hits) {
    if (hit.start >= candidate.start && hit.end <= candidate.end) {
      // `사갈라소스 마을` answers which village and has to say so
      if (hit.word !== head && hit.strength > 0.4 && hit.end > insideEnd) {
        inside += hit.end - Math.max(hit.start, insideEnd)
        insideEnd = hit.end
      }
      continue
    }
    const near = hit.strength / (1 + distance(hit, candidate) / HALF_NEAR)
    if (near > nearest[hit.word]!) nearest[hit.word] = near
    const side = hit.start >= candidate.end ? after : before
    if (hit.strength > 0.4) gaps[side === after ? 'after' : 'before'] = Math.min(gaps[side === after ? 'after' : 'before'], distance(hit, candidate))
    if (near > side[hit.word]!) side[hit.word] = near
  }
  features['question is near'] = lookout.coverage(nearest)
  features['repeats the question'] = inside / (candidate.end - candidate.start)
  if (inside > 0) features['repeats a word of the question'] = 1
  for (const [side, gap] of [['before', gaps.before], ['after', gaps.after]] as const) {
    features[gap <= 3 ? `asked word right ${side}` : gap <= 12 ? `asked word soon ${side}` : `no asked word ${side}`] = 1
  }
  features['question is near before'] = lookout.coverage(before)
  features['question is near after'] = lookout.coverage(after)
  if (predicate >= 0) {
    features['verb is near'] = nearest[predicate]!
    features[`verb is near after, ${group}`] = after[predicate]!
  }
  features['nearest word'] = nearest.reduce((a, b) => Math.max(a, b), 0)
}

function distance(hit: Hit, { start, end }: Candidate): number {
  return hit.start >= end ? hit.start - end : Math.max(0, start - hit.end)
}

/** Whether it fills a slot of a fact that the question is about, and the question does not name that filler itself. */
function addFact(features: Features, candidate: Candidate, view: PassageView, { question, events }: Asked): void {
  for (const filler of view.fillers) {
    const same = sameFiller(filler, candidate, view.text)
    const within = candidate.start >= filler.start && candidate.end <= filler.end
    const around = filler.start >= candidate.start && filler.end <= candidate.end
    if (!same && !within && !around) continue
    const fit = fillerFit(filler, question, events)
    if (fit === 0) continue
    const name = fit >= 0.7 ? 'fact fits' : 'fact may fit'
    const place = same ? name : `${name} in part`
    features[place] = Math.max(features[place] ?? 0, fit)
    if (same) features[`${question.asks} by ${filler.fact.kind}.${filler.slot}`] = 1
  }
}

/** A filler is met by its own words, or by the name within `셀소 아모림 브라질 외무장관`. */
function sameFiller(filler: Filler, { start, end, mention }: Candidate, text: string): boolean {
  // a name may end like a title: 알렉산더 왕
  if (filler.start === start && filler.end === end) return mention !== undefined || !isTitleAfter(text.slice(start, end).split(' ').at(-1)!)
  return mention !== undefined && start >= filler.start && end <= filler.end
}

/** The noun that says what is asked: in the stretch, right before it, or right after it. */
function addHead(features: Features, candidate: Candidate, sentence: SentenceView, { head }: Asked): void {
  if (head < 0) return
  let near = 0
  for (const hit of sentence.hits) {
    if (hit.word !== head || hit.strength < 0.3) continue
    if (hit.start >= candidate.start && hit.end <= candidate.end) {
      // `경찰` is only a part of the `경찰국장` that is asked for
      if (hit.strength > 0.55 && hit.start === candidate.start && hit.end === candidate.end) features['asked noun alone'] = 1
      if (hit.strength > 0.55) features[hit.end === candidate.end ? 'asked noun ends it' : 'asked noun in it'] = 1
    } else if (hit.end <= candidate.start && candidate.start - hit.end <= 3) features['asked noun right before'] = 1
    else if (hit.start >= candidate.end && hit.start - candidate.end <= 3) features['asked noun right after'] = 1
    near = Math.max(near, hit.strength / (1 + distance(hit, candidate) / HALF_NEAR))
  }
  features['asked noun near'] = near
}

/** Length and letters. */
function addShape(features: Features, candidate: Candidate, sentence: SentenceView, group: string): void {
  const words = candidate.text.split(/\s+/u).length
  features[`${Math.min(words, 6)} words, ${group}`] = 1
  features['letters'] = Math.min(1, candidate.text.length / 60)
  if (/\d/u.test(candidate.text)) features[`digits, ${group}`] = 1
  if (/^[A-Z]/u.test(candidate.text)) features[`capital, ${group}`] = 1
  if (/[A-Za-z]/u.test(candidate.text) && words > 1 && candidate.text.split(/\s+/u).every((word) => /^[A-Z0-9]/u.test(word))) features[`all capitals, ${group}`] = 1
  if (sentence.morphemes.length === 0) Object.assign(features, englishShape(candidate.text))
  const known = candidate.mention ?? candidate.reading
  if (!known && partOf(candidate, [...sentence.read.mentions, ...sentence.read.readings])) features['part of a name or amount'] = 1
  if (!known && overlaps(candidate, sentence.read.readings)) features[`holds an amount, ${group}`] = 1
  if (!known && overlaps(candidate, sentence.read.mentions)) features[`holds a name, ${group}`] = 1
}

/** How an English phrase begins and ends: nouns are ended by no adverb, and begun by no verb. */
function englishShape(text: string): Features {
  const words = text.split(/\s+/u)
  return { [`begins: ${shapeOf(words[0]!)}`]: 1, [`ends: ${shapeOf(words.at(-1)!)}`]: 1, ...(/\s(?:of|and|to|in|for)\s/u.test(text) ? { 'holds of, and': 1 } : {}) }
}

function shapeOf(word: string): string {
  if (/^(?:the|an?)$/iu.test(word)) return 'article'
  if (/\d/u.test(word)) return 'number'
  if (/^[A-Z]/u.test(word)) return 'capital'
  return /(?:ing|ed|ly|tion|ment|ness|ity|ive|ous|al|ic|able|er|ist|ism|s)$/u.exec(word)?.[0] ?? 'lower'
}

type Edges = { start: number; end: number }

function partOf(inner: Edges, spans: readonly Edges[]): boolean {
  return spans.some(({ start, end }) => inner.start >= start && inner.end <= end && end - start > inner.end - inner.start)
}

function overlaps(outer: Edges, spans: readonly Edges[]): boolean {
  return spans.some(({ start, end }) => start >= outer.start && end <= outer.end)
}
