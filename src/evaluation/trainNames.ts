import { descend } from '../answers/learn.ts'
import type { MentionKind } from '../facts/mention.ts'
import { candidatesIn } from '../facts/names/candidates.ts'
import { evidenceFor } from '../facts/names/evidence.ts'
import { koreanNames, NAME_KINDS, type NameWeights } from '../facts/names/koreanNames.ts'
import { wordsOf, type Word } from '../facts/words.ts'
import { morphemesOf } from '../text/morphemes.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** A text with its names marked; the marks are taken out of `text`. */
export interface MarkedText {
  text: string
  names: (Span & { kind: MentionKind })[]
}

const KINDS: Readonly<Record<string, MentionKind>> = { PS: 'person', OG: 'organization', LC: 'place' }

/**
 * Reads lines in which names are marked: `<람 바란 야다브:PS> 대통령은 <네팔:LC>에서` (PS person, OG organisation, LC place; marks of
 * other kinds are taken out). Of a file that also lists its letters, as KLUE's does, the lines that begin with `## ` alone.
 */
export function markedTexts(file: string): MarkedText[] {
  const lines = file.split(/\r?\n/u).filter((line) => line.trim() !== '')
  const listed = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(line.indexOf('\t') + 1))
  return (listed.length > 0 ? listed : lines.filter((line) => !line.startsWith('#'))).map(unmarked)
}

function unmarked(line: string): MarkedText {
  const names: MarkedText['names'] = []
  let text = ''
  let from = 0
  for (const { index, 0: mark, 1: name, 2: kind } of line.matchAll(/<([^<>]{1,80}):([A-Z]{2})>/gu)) {
    text += line.slice(from, index)
    if (KINDS[kind!]) names.push({ kind: KINDS[kind!]!, start: text.length, end: text.length + name!.length })
    text += name
    from = index + mark.length
  }
  return { text: text + line.slice(from), names }
}

/** What there is to learn from one marked text: its sentences' words, and the stretches that may be names with what speaks for each. */
export interface NameLesson {
  sentences: { words: Word[]; rivals: NameRival[] }[]
}

interface NameRival extends Span {
  evidence: readonly string[]
  /** index in `NAME_KINDS`, -1 for no name */
  kind: number
}

export function nameLesson({ text, names }: MarkedText): NameLesson {
  const kindOf = ({ start, end }: Span) => NAME_KINDS.findIndex((kind) => names.some((name) => name.kind === kind && name.start === start && name.end === end))
  return {
    sentences: splitSentences(text).map(({ start, end }) => {
      const morphemes = morphemesOf(text.slice(start, end)).map((m) => ({ ...m, start: m.start + start, end: m.end + start }))
      const words = wordsOf(text, { start, end, morphemes, readings: [] })
      return { words, rivals: candidatesIn(words).map((one) => ({ start: one.start, end: one.end, evidence: [...new Set(evidenceFor(one, words))], kind: kindOf(one) })) }
    }),
  }
}

/** The names that given weights find in a lesson's text. */
export function namesFound({ sentences }: NameLesson, weights: NameWeights): MarkedText['names'] {
  return sentences.flatMap(({ words }) => koreanNames(words, weights)).map(({ kind, start, end }) => ({ kind, start, end }))
}

const ROUNDS = 80
const STEP = 0.1
/** How strongly weights are drawn to 0. */
const RIDGE = 1
/** Added to the log odds of every kind: a name missed costs an answer, a word too many hardly anything (F of organisations by cross-validation 0.68 → 0.70). */
const LEANING = 0.5
/** Evidence met fewer times tells about one name, not about names. */
const RAREST = 4

/**
 * Weights under which the marked names of each sentence are the likeliest of all sets of stretches that do not overlap
 * (a semi-Markov conditional random field with a ridge). The same lessons in the same order give the same weights.
 */
export function learnNames(lessons: readonly NameLesson[]): NameWeights {
  const sentences = lessons.flatMap((lesson) => lesson.sentences.map(({ rivals }) => rivals)).filter((rivals) => rivals.length > 0)
  const ids = evidenceIds(sentences.flat())
  const rows = sentences.map((rivals) => rowsOf(rivals, ids))
  const ridges = new Float64Array(ids.size * KIND_COUNT).fill(RIDGE)
  const weights = descend(ridges, { rounds: ROUNDS, step: STEP }, (now, gradient) => {
    for (const row of rows) addGradient(row, now, gradient)
    return 1
  })
  const of = (id: number) => NAME_KINDS.map((_, k) => Math.round((weights[id * KIND_COUNT + k]! + (id === 0 ? LEANING : 0)) * 100) / 100)
  return new Map([...ids].map(([name, id]) => [name, of(id)]))
}

/** What speaks for every stretch alike; its number is 0. */
const EVERY = 'any'
const KIND_COUNT = NAME_KINDS.length

function evidenceIds(rivals: readonly NameRival[]): Map<string, number> {
  const met = new Map<string, number>()
  for (const { evidence } of rivals) for (const name of evidence) met.set(name, (met.get(name) ?? 0) + 1)
  const kept = [...met].filter(([, times]) => times >= RAREST).map(([name]) => name).sort()
  return new Map([EVERY, ...kept].map((name, id) => [name, id]))
}

/** A stretch by the places, counted over all edges of stretches, between which it stands. */
interface Row {
  from: number
  to: number
  kind: number
  ids: Uint16Array
}

function rowsOf(rivals: readonly NameRival[], ids: ReadonlyMap<string, number>): { rows: Row[]; places: number } {
  const edges = [...new Set(rivals.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const rows = rivals.map(({ start, end, kind, evidence }) => ({
    from: edges.indexOf(start), to: edges.indexOf(end), kind, ids: Uint16Array.from([EVERY, ...evidence].flatMap((name) => ids.get(name) ?? [])),
  }))
  return { rows, places: edges.length }
}

/** Adds what the marked names have more of each evidence than is expected under the weights (forward and backward sums over all sets). */
function addGradient({ rows, places }: { rows: readonly Row[]; places: number }, weights: Float64Array, gradient: Float64Array): void {
  const scores = rows.map(({ ids }) => NAME_KINDS.map((_, k) => ids.reduce((sum, id) => sum + weights[id * KIND_COUNT + k]!, 0)))
  const raised = scores.map((kinds) => kinds.map((score) => Math.exp(Math.min(score, 30))))
  const sums = raised.map((kinds) => kinds.reduce((a, b) => a + b, 0))
  const upTo = new Float64Array(places).fill(1)
  for (let place = 1; place < places; place++) {
    upTo[place] = upTo[place - 1]!
    rows.forEach(({ from, to }, i) => { if (to === place) upTo[place]! += upTo[from]! * sums[i]! })
  }
  const onFrom = new Float64Array(places).fill(1)
  for (let place = places - 2; place >= 0; place--) {
    onFrom[place] = onFrom[place + 1]!
    rows.forEach(({ from, to }, i) => { if (from === place) onFrom[place]! += onFrom[to]! * sums[i]! })
  }
  const all = upTo[places - 1]!
  rows.forEach(({ from, to, kind, ids }, i) => {
    for (let k = 0; k < KIND_COUNT; k++) {
      const g = (kind === k ? 1 : 0) - (upTo[from]! * raised[i]![k]! * onFrom[to]!) / all
      for (const id of ids) gradient[id * KIND_COUNT + k]! += g
    }
  })
}

/** The file `data/lexicon/nameEvidence.tsv` of some weights; `source` says what they were learned from. */
export function nameTable(weights: NameWeights, source: string): string {
  const rows = [...weights].filter(([, kinds]) => kinds.some((weight) => weight !== 0)).sort(([a], [b]) => (a < b ? -1 : 1))
  return [['evidence', ...NAME_KINDS, 'source'], ...rows.map(([name, kinds]) => [name, ...kinds, source])].map((cells) => cells.join('\t')).join('\n') + '\n'
}
