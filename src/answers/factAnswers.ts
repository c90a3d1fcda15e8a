import type { Fact, FactKind } from '../facts/fact.ts'
import type { Mention } from '../facts/mention.ts'
import type { Candidate } from './candidate.ts'
import { fillerFit, type Filler } from './factFit.ts'
import type { Inquiry } from './inquiry.ts'
import type { RankedPassage, RankedSpan } from './ranked.ts'
import type { Asks } from './question/question.ts'
import { meet } from '../text/span.ts'

/** Kinds of which an article tells several alike, so that one name would be half an answer: `누가 영입됐어`. */
const TOLD_TOGETHER: ReadonlySet<FactKind> = new Set<FactKind>(['hire', 'departure', 'acquisition'])
const LISTED: ReadonlySet<Asks> = new Set<Asks>(['person', 'organization', 'product', 'name', 'thing'])
/** Another fact must hold so much of what the best one holds of the question. */
const AS_COVERED = 0.9
const MOST = 8

/** The fact whose slot the best span fills, if it answers the question. */
export function factOf(best: RankedSpan, { asked }: Inquiry): Filler | null {
  const { start, end } = best.candidate
  const fitting = best.passage.view.fillers.filter((filler) => meet(filler, best.candidate) && fillerFit(filler, asked.question, asked.events) >= 0.7)
  return fitting.toSorted((a, b) => Math.abs(a.start - start) + Math.abs(a.end - end) - Math.abs(b.start - start) - Math.abs(b.end - end))[0] ?? null
}

/**
 * All that the article of the best span names in the same slot of facts of the same kind, in the order of the text:
 * everyone hired, not the first alone. A question that tells of nothing but the event, `누가 영입됐어?`, is about every
 * article; one that tells them apart gets just the best one.
 */
export function listedWith(best: RankedSpan, filler: Filler, inquiry: Inquiry): RankedSpan[] {
  const { question } = inquiry.asked
  const one = question.language === 'en' && question.head !== undefined && !question.several
  if (one || !TOLD_TOGETHER.has(filler.fact.kind) || !LISTED.has(question.asks)) return [best]
  const article = best.passage.view.passage.article
  const needed = asksOfEvent(inquiry) ? 0 : (best.passage.view.sentences[best.candidate.sentence]?.coverage ?? 0) * AS_COVERED
  const spans = inquiry.passages.filter(({ view }) => view.passage.article === article || asksOfEvent(inquiry)).flatMap((passage) =>
    passage.view.fillers.filter((other) => other.fact.kind === filler.fact.kind && other.slot === filler.slot && other.fact.status !== 'denied')
      .flatMap((other) => named(other, passage, best, needed)))
  const rank = new Map([article, ...inquiry.passages.map(({ view }) => view.passage.article)].reverse().map((id, i) => [id, -i]))
  const all = [best, ...spans].sort((a, b) => rank.get(a.passage.view.passage.article)! - rank.get(b.passage.view.passage.article)!
    || a.passage.view.passage.paragraph - b.passage.view.passage.paragraph || a.candidate.start - b.candidate.start)
  return unique(all, best).slice(0, MOST)
}

/** Whether the question has no word but the event's own. */
function asksOfEvent({ asked: { lookout, head, predicate } }: Inquiry): boolean {
  return lookout.words.every((_, i) => i === head || i === predicate)
}

/** The name in a filler, when there is one and its sentence is as much about the question as the best one. */
function named(filler: Filler, passage: RankedPassage, best: RankedSpan, needed: number): RankedSpan[] {
  const sentence = passage.view.sentences.findIndex(({ read }) => read.start <= filler.start && filler.end <= read.end)
  const view = passage.view.sentences[sentence]
  if (!view || view.coverage < needed) return []
  const mention = view.read.mentions.find(({ start, end }) => start >= filler.start && end <= filler.end && end - start >= (filler.end - filler.start) / 2)
  if (!mention) return []
  const candidate: Candidate = { kind: mention.kind, start: mention.start, end: mention.end, text: mention.text, sentence, mention }
  return [{ candidate, passage, features: best.features, score: best.score }]
}

/** One span for each entity; the best span stays. */
function unique(spans: readonly RankedSpan[], best: RankedSpan): RankedSpan[] {
  const byName = new Map<string, RankedSpan>()
  for (const span of spans) {
    const name = nameOf(span)
    if (!byName.has(name) || span === best) byName.set(name, span)
  }
  return [...byName.values()]
}

function nameOf({ candidate, passage }: RankedSpan): string {
  const mention: Mention | undefined = candidate.mention ?? passage.view.sentences[candidate.sentence]?.read.mentions.find((mention) => meet(mention, candidate))
  return mention?.name ?? candidate.text
}

/** Facts that bear on the question: the one that answers it, the others of its kind in the article, then those of the paragraphs found first. */
export function factsFor(filler: Filler | null, { asked, passages }: Inquiry): Fact[] {
  const near = passages.slice(0, 3).flatMap(({ view }) => view.article.facts.filter(({ paragraph }) => paragraph === view.passage.paragraph))
  const alike = filler ? passages.filter(({ view }) => view.passage.article === filler.fact.article).flatMap(({ view }) => view.article.facts)
    .filter(({ kind }) => kind === filler.fact.kind) : []
  const about = near.filter(({ kind }) => asked.events.has(kind))
  return [...new Set([...(filler ? [filler.fact] : []), ...alike, ...about])].slice(0, 12)
}
