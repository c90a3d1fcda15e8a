import { confidenceFeatures } from '../answers/confidence.ts'
import { emptySources, lookUp, ranked, rankPassages, spansOf, type Found, type Sources } from '../answers/inquiry.ts'
import { learnChance, learnRanking, type Contest } from '../answers/learn.ts'
import { logistic, scoreOf, type Features, type Weights } from '../answers/model.ts'
import type { Ranking } from '../answers/ranking.ts'
import { understand } from '../answers/question/understand.ts'
import { Desk } from '../desk/desk.ts'
import type { Language } from '../text/language.ts'
import type { GoldQuestion, QuestionSet } from './questionSets.ts'
import { overlapAsRead } from './overlap.ts'

export interface TrainProgress {
  (step: string, done: number, total: number): void
}

const SCOPE = { server: null }
/** Confidence is learned from answers to questions that ranking did not learn from. */
const FOLDS = 2
/** A question about news counts so many times one of a large set about other things. */
const NEWS = 6
const RANKED = { rounds: 60, ridge: 12, details: 2, step: 0.1 }
/** Of English articles only a few hundred contests are at hand, with many shapes of phrases to tell apart. */
const SPANS = { ko: RANKED, en: { ...RANKED, ridge: 3, details: 3 } }
/** More stretches than this are not needed to learn which is right. */
const MOST_RIVALS = 100
const CHANCE = { rounds: 300, ridge: 40, step: 0.1 }

/**
 * Learns the weights of `data/ranking.json` from questions with known answers: which paragraph, which stretch of it,
 * and how sure to be. The same sets in the same order give the same weights; nothing is drawn by lot.
 */
export async function train(sets: readonly QuestionSet[], progress: TrainProgress = () => {}): Promise<Ranking> {
  const learnedFrom = Object.fromEntries(sets.map(({ name, questions }) => [name, questions.length]))
  return { learnedFrom, ...learnFrom(await lessonsOf(sets, progress), progress) }
}

/** Weights from some lessons; the others can then be asked without having been learned from. */
export function learnFrom(lessons: readonly Lesson[], progress: TrainProgress = () => {}): Ranking {
  progress('learning which paragraph', 0, 1)
  const passage = learnPassages(lessons)
  const contests = new Map(lessons.filter(isAnswerable).map((lesson, i, all) => {
    progress('learning which words', i, all.length)
    return [lesson, spanContest(lesson, passage[languageAsked(lesson)])]
  }))
  const examples = Array.from({ length: FOLDS }, (_, fold) => {
    progress('learning how sure to be', fold, FOLDS)
    const others = lessons.filter((lesson) => lesson.fold !== fold)
    const ranking = { passage: learnPassages(others), span: learnSpans(others, contests) }
    return lessons.filter((lesson) => lesson.fold === fold && tellsHowSure(lesson)).flatMap((lesson) => chanceExamples(lesson, ranking))
  }).flat()
  const confidence = learnChance(balanced(examples), CHANCE)
  const span = learnSpans(lessons, contests)
  return { passage, span: { ko: pruned(span.ko), en: pruned(span.en) }, confidence, thresholds: thresholdsFor(examples, confidence) }
}

/** Weights too small to change an answer are left out, so that the file stays one to read. */
function pruned(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= 0.1).map(([name, weight]) => [name, Math.round(weight * 100) / 100]))
}

/** A question with what was found for it. */
export interface Lesson {
  question: GoldQuestion
  /** whether its set has questions without an answer, which alone tell where to draw the line */
  calibrates: boolean
  /** how often it counts: small sets of news count more than large ones of other text */
  weight: number
  fold: number
  sources: Sources
  found: Found
}

/** Asks every question of its set once; what was found is what is learned from. */
export async function lessonsOf(sets: readonly QuestionSet[], progress: TrainProgress = () => {}): Promise<Lesson[]> {
  const desk = new Desk()
  const lessons: Lesson[] = []
  for (const set of sets) {
    const sources = emptySources()
    for (const read of await desk.read(set.articles, (done, total) => progress(`reading ${set.name}`, done, total))) {
      sources.archive.put(read)
      sources.index.add(read)
    }
    set.questions.forEach((question, i) => {
      progress(`asking ${set.name}`, i, set.questions.length)
      lessons.push({
        question, sources, calibrates: set.questions.some(({ article }) => article === null), fold: foldOf(question.article ?? question.id), weight: set.questions.length < 500 ? NEWS : 1,
        found: lookUp(understand(question.question), sources, { scope: SCOPE }),
      })
    })
  }
  await desk.close()
  return lessons
}

/** Questions about one article are learned from together or not at all. */
const foldOf = (name: string) => hashOf(name) % FOLDS

function hashOf(name: string): number {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)!) >>> 0
  return hash
}

function isAnswerable({ question }: Lesson): boolean {
  return question.article !== null
}

/** Of a large set every fourth question is enough to learn how sure to be. */
function tellsHowSure({ weight, question }: Lesson): boolean {
  return weight > 1 || hashOf(question.id) % 4 === 0
}

function learnPassages(lessons: readonly Lesson[]): Record<Language, Weights> {
  const of = (language: Language) => learnRanking(lessons.filter((lesson) => isAnswerable(lesson) && languageAsked(lesson) === language).map(passageContest), RANKED)
  return { ko: of('ko'), en: of('en') }
}

const languageAsked = ({ found }: Lesson): Language => found.asked.question.language

function learnSpans(lessons: readonly Lesson[], contests: ReadonlyMap<Lesson, Contest>): Record<Language, Weights> {
  const of = (language: Language) => learnRanking(lessons.flatMap((lesson) => {
    const contest = contests.get(lesson)
    return contest && languageOfAnswer(lesson) === language ? [contest] : []
  }), SPANS[language])
  return { ko: of('ko'), en: of('en') }
}

function languageOfAnswer({ question, sources }: Lesson): Language {
  return sources.archive.get(question.article!, SCOPE)?.article.language ?? 'ko'
}

function passageContest({ question, found, weight }: Lesson): Contest {
  return { weight, rivals: rankPassages(found.views, found.asked, {}).map(({ view, features }) => ({ features, right: isGold(view.passage, question) ? 1 : 0 })) }
}

/** The stretches of the best paragraphs; the right ones are those of the right paragraph that say the answer and little else. */
function spanContest({ question, found, weight }: Lesson, passageWeights: Weights): Contest {
  const best = rankPassages(found.views, found.asked, passageWeights).slice(0, 3)
  const rivals = best.flatMap((passage) => spansOf(passage, found.asked, {}).map(({ candidate, features }) => ({
    features, right: isGold(passage.view.passage, question) ? rightness(candidate.text, question.answers) : 0,
  })))
  return { weight, rivals: thinned(rivals) }
}

/** The right rivals and every n-th other, so that a long paragraph costs no more to learn from than a short one. */
function thinned(rivals: Contest['rivals']): Contest['rivals'] {
  const step = Math.max(1, rivals.length / MOST_RIVALS)
  return rivals.filter(({ right }, i) => right > 0 || Math.floor(i / step) !== Math.floor((i - 1) / step))
}

function isGold(passage: { article: string; paragraph: number }, { article, paragraph }: GoldQuestion): boolean {
  return passage.article === article && passage.paragraph === paragraph
}

/** 1 for the answer itself, a little for most of it. */
export function rightness(text: string, answers: readonly string[]): number {
  const best = Math.max(0, ...answers.map((answer) => overlapAsRead(text, answer)))
  return best > 0.999 ? 1 : best > 0.6 ? 0.3 * (best - 0.6) : 0
}

interface Example {
  language: Language
  features: Features
  right: number
  answerable: boolean
  calibrates: boolean
  weight: number
}

/** The question as it is, and as it would be without the paragraph, and without the article, that answers it. */
function chanceExamples({ question, found, weight, calibrates }: Lesson, ranking: Pick<Ranking, 'passage' | 'span'>): Example[] {
  const ask = (without: (passage: { article: string; paragraph: number }) => boolean) =>
    ranked({ ...found, views: found.views.filter(({ passage }) => !without(passage)) }, ranking)
  const whole = ask(() => false)
  const { language } = found.asked.question
  if (question.article === null) return [{ features: confidenceFeatures(whole), right: 0, answerable: false, calibrates, language, weight: weight * 3 }]
  const first = whole.spans[0]?.passage ?? whole.passages[0]
  return [
    { features: confidenceFeatures(whole), right: first && isGold(first.view.passage, question) ? 1 : 0, answerable: true, calibrates, language, weight },
    { features: confidenceFeatures(ask((passage) => isGold(passage, question))), right: 0, answerable: false, calibrates, language, weight },
    { features: confidenceFeatures(ask((passage) => passage.article === question.article)), right: 0, answerable: false, calibrates, language, weight },
  ]
}

/** Sets that hold questions without an answer show best when to refuse: together they count six times what all others do. */
function balanced(examples: readonly Example[]): Example[] {
  const sum = (calibrates: boolean) => examples.reduce((all, example) => all + (example.calibrates === calibrates ? example.weight : 0), 0)
  const times = sum(false) > 0 && sum(true) > 0 ? (6 * sum(false)) / sum(true) : 1
  return examples.map((example) => example.calibrates ? { ...example, weight: example.weight * times } : example)
}

/** Shares of answerable questions that may be held back: a few as a perhaps, fewer as nothing. */
const HELD_BACK = { ko: 0.15, en: 0.1, perhaps: 0.03 }

function thresholdsFor(examples: readonly Example[], confidence: Ranking['confidence']): Ranking['thresholds'] {
  const telling = examples.some(({ calibrates }) => calibrates) ? examples.filter(({ calibrates }) => calibrates) : examples
  const of = (language: Language) => {
    const chances = telling.filter((example) => example.answerable && example.language === language)
      .map(({ features }) => logistic(scoreOf(features, confidence))).sort((a, b) => a - b)
    const at = (share: number) => Math.round((chances[Math.floor(chances.length * share)] ?? 0.5) * 1000) / 1000
    return { answer: at(HELD_BACK[language]), perhaps: at(HELD_BACK.perhaps) }
  }
  return { ko: of('ko'), en: of('en') }
}
