import type { Asked } from './asked.ts'
import { share } from './evidence.ts'
import { fillerFit } from './factFit.ts'
import type { Features } from './model.ts'
import { strengthsInArticle, type PassageView, type SentenceView } from './passageView.ts'
import type { Asks } from './question/question.ts'
import { tellsWhy } from './reasons.ts'
import { namesWhatIsAsked, untoldPhrases } from './untold.ts'
import { unitFit } from './unitFit.ts'

/**
 * What speaks for a paragraph as the one that answers, by name. Values lie between 0 and 1 unless said otherwise.
 *
 * @param sameArticle the paragraphs found of its article, itself among them: a name told once is meant in all of them
 */
export function passageFeatures(view: PassageView, asked: Asked, sameArticle: readonly PassageView[]): Features {
  const { lookout } = asked
  const best = bestOf(view.sentences)
  const withTitle = view.strengths.map((strength, i) => Math.max(strength, view.titleStrengths[i]!))
  const telling = tellingApart(asked, sameArticle)
  const beside = (by: number) => sameArticle.find(({ passage }) => passage.paragraph === view.passage.paragraph + by)
  const features: Features = {
    'search score': view.relativeScore,
    'search first': view.rank === 0 ? 1 : 0,
    'search rank': 1 / (1 + view.rank),
    'holds the question': view.coverage,
    'holds the question with the headline': lookout.coverage(withTitle),
    'headline holds the question': lookout.coverage(view.titleStrengths),
    'best sentence holds the question': best?.coverage ?? 0,
    'article holds the question': lookout.coverage(strengthsInArticle(view, sameArticle)),
    'holds what the headline lacks': share(view.strengths, lookout.rarity.map((rarity, i) => rarity * (1 - view.titleStrengths[i]!))),
    'holds what tells its article apart': share(view.strengths, telling),
    'its best clause holds the question': Math.max(0, ...view.sentences.flatMap(({ clauses }) => clauses.map(({ coverage }) => coverage))),
    'its best sentence tells it apart': Math.max(0, ...view.sentences.map(({ strengths }) => share(strengths, telling))),
    'kind asked beside what tells apart': besideKind(view, asked, telling),
    'paragraph before holds the rest': rest(view, beside(-1), asked),
    'paragraph after holds the rest': rest(view, beside(1), asked),
    'stands together': together(view, asked),
    'rarest word': rarest(view, asked),
    'first paragraph': view.passage.paragraph === 0 ? 1 : 0,
    'early paragraph': 1 / (1 + view.passage.paragraph),
    'length': Math.min(1, view.text.length / 600),
    'answer of the kind asked': typeFit(view, asked),
  }
  if (view.article.article.language !== asked.question.language) features['another language than asked in'] = 1
  if (asked.unit !== null && view.sentences.some(({ read }) => read.readings.some(({ unit }) => unit === asked.unit))) features['unit as asked'] = 1
  if (FITTING[asked.question.asks] && features['answer of the kind asked'] === 0) features['nothing of the kind asked'] = 1
  features['fact fits'] = Math.max(0, ...view.fillers.map((filler) => fillerFit(filler, asked.question, asked.events)).filter((fit) => fit >= 0.7))
  if (asked.question.asks === 'reason' && view.sentences.some(({ read, coverage }) => coverage > 0.2 && tellsWhy(view.text.slice(read.start, read.end)))) features['tells why'] = 1
  if (view.sentences.some(({ read, coverage }) => coverage > 0.3 && untoldPhrases(view.text, read).length > 0 && namesWhatIsAsked(view.text.slice(read.start, read.end), asked.question.asks))) features['untold as asked'] = 1
  if (asked.question.asks === 'statement' && /["“”]/u.test(view.text)) features['quotes'] = 1
  if (asked.head >= 0) features['asked noun'] = view.strengths[asked.head]!
  if (asked.predicate >= 0) features['verb'] = view.strengths[asked.predicate]!
  return sameArticle.length > 2 ? { ...features, ...amongOthers(features) } : features
}

/** In an article of many paragraphs, which all are about the same, other things tell than among articles of one. */
const AMONG_OTHERS = ['search score', 'search first', 'search rank', 'holds what tells its article apart', 'its best sentence tells it apart', 'kind asked beside what tells apart', 'answer of the kind asked', 'nothing of the kind asked', 'verb', 'asked noun', 'stands together']

function amongOthers(features: Features): Features {
  return Object.fromEntries(AMONG_OTHERS.filter((name) => features[name]).map((name) => [`${name}, among others`, features[name]!]))
}

/** How much each word of the question tells the paragraphs of one article apart: a name that all of them hold tells nothing. */
function tellingApart({ lookout }: Asked, sameArticle: readonly PassageView[]): number[] {
  return lookout.rarity.map((rarity, i) => rarity * (1 - sameArticle.reduce((sum, { strengths }) => sum + strengths[i]!, 0) / (sameArticle.length + 1)))
}

/** What the best sentence with something of the kind asked holds of the words that tell apart. */
function besideKind(view: PassageView, asked: Asked, telling: readonly number[]): number {
  const fits = FITTING[asked.question.asks]
  if (!fits) return 0
  return Math.max(0, ...view.sentences.filter(({ read }, i) => read.readings.some(({ kind }) => fits.has(kind))
    || read.mentions.some((mention) => fits.has(mention.kind) && !isAsked(mention, view, i))).map(({ strengths }) => share(strengths, telling)))
}

/** What a neighbour holds of the question that this paragraph lacks: names are told once and meant after. */
function rest({ strengths }: PassageView, neighbour: PassageView | undefined, { lookout }: Asked): number {
  return neighbour ? lookout.coverage(strengths.map((strength, i) => Math.max(0, neighbour.strengths[i]! - strength))) : 0
}

function bestOf(sentences: readonly SentenceView[]): SentenceView | undefined {
  return sentences.reduce<SentenceView | undefined>((best, sentence) => !best || sentence.coverage > best.coverage ? sentence : best, undefined)
}

/** The share of the question that stands within 60 letters. */
function together({ sentences }: PassageView, { lookout }: Asked): number {
  let best = 0
  for (const { hits } of sentences) {
    let first = 0
    for (let last = 0; last < hits.length; last++) {
      while (hits[last]!.start - hits[first]!.start > 60) first++
      if (last + 1 < hits.length && hits[last + 1]!.start - hits[first]!.start <= 60) continue
      best = Math.max(best, lookout.coverage(lookout.strengths(hits.slice(first, last + 1))))
    }
  }
  return best
}

function rarest({ strengths, titleStrengths }: PassageView, { lookout }: Asked): number {
  const word = lookout.rarity.reduce((best, rarity, i) => rarity > lookout.rarity[best]! ? i : best, 0)
  return Math.max(strengths[word] ?? 0, 0.7 * (titleStrengths[word] ?? 0))
}

/** Kinds of readings and names that a question of each kind is mostly answered with. */
const FITTING: Partial<Record<Asks, ReadonlySet<string>>> = {
  person: new Set(['person', 'organization']), organization: new Set(['organization', 'product']), place: new Set(['place', 'organization']),
  product: new Set(['product', 'organization']), name: new Set(['product', 'organization', 'person', 'place']),
  number: new Set(['quantity', 'number', 'percent', 'money', 'duration']), money: new Set(['money']), percent: new Set(['percent']),
  date: new Set(['date', 'dateRange', 'time']), duration: new Set(['duration', 'dateRange', 'quantity']),
}

/** How well the best sentence with something of the kind asked holds the question; 1 for kinds that anything may answer. */
function typeFit(view: PassageView, asked: Asked): number {
  const kinds = FITTING[asked.question.asks]
  if (!kinds) return 0
  let best = 0
  view.sentences.forEach(({ read, coverage }, sentence) => {
    for (const mention of read.mentions) {
      if (kinds.has(mention.kind) && !isAsked(mention, view, sentence)) best = Math.max(best, 0.3 + 0.7 * coverage)
    }
    for (const reading of read.readings) {
      if (!kinds.has(reading.kind)) continue
      const fit = unitFit({ ...reading, kind: 'quantity', sentence, reading }, asked)
      const unfit = fit.some((name) => name.includes('not as asked')) && !fit.some((name) => name.endsWith(' as asked') && !name.includes('not'))
      best = Math.max(best, (unfit ? 0.3 : 1) * (0.3 + 0.7 * coverage))
    }
  })
  return best
}

/** A name that the question itself holds is not what it asks for. */
function isAsked(span: { start: number; end: number }, view: PassageView, sentence: number): boolean {
  return view.sentences[sentence]!.hits.some((hit) => hit.strength > 0.6 && hit.start >= span.start && hit.end <= span.end)
}
