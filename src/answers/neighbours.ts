import type { Morpheme } from '../text/morphemes.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'
import type { SentenceView } from './passageView.ts'
import type { AskedRole, Question } from './question/question.ts'

/**
 * What stands right before and right after a stretch, as features: `before thing: of`, `after person: subject`.
 * In Korean the particle tells the role; in English the preposition.
 */
export function neighbourhood(candidate: Candidate, text: string, sentence: SentenceView, { group, question }: Asked): string[] {
  const isKorean = sentence.morphemes.length > 0
  const [before, after] = isKorean ? koreanNeighbours(candidate, text, sentence.morphemes) : englishNeighbours(candidate, text, sentence.read.start, sentence.read.end)
  return [`before ${group}: ${before}`, `after ${group}: ${after}`, `before: ${before}`, `after: ${after}`, ...(isKorean ? roleFit(question, after) : [])]
}

/** Particles in which the answer to a question word with each particle stands: `어디로` is answered by `멜버른으로`. */
const ANSWERING: Readonly<Record<AskedRole, readonly string[]>> = {
  subject: ['subject', 'topic', 'also'], object: ['object'], to: ['to', 'person', 'at'], from: ['from'], at: ['at', 'from'], with: ['and'], since: ['since'], until: ['until'],
}

/** Whether the particle after a stretch gives it the role that is asked for; of a passive verb's subject an active sentence makes the object. */
function roleFit({ role, passive }: Question, after: string): string[] {
  if (role === undefined) return []
  const asked = role === 'subject' && passive ? 'subject, passive' : role
  return [`asked ${asked}: ${after}`, ...(ANSWERING[role].includes(after) ? [`role as asked${passive ? ', passive' : ''}`] : [])]
}

function koreanNeighbours(candidate: Candidate, text: string, morphemes: readonly Morpheme[]): [string, string] {
  const next = morphemes.find((m) => m.start >= candidate.end || (m.end > candidate.end && m.start > candidate.start))
  const last = morphemes.findLast((m) => m.end <= candidate.start)
  const gapAfter = next ? text.slice(candidate.end, next.start).includes(' ') : false
  return [last ? classBefore(last) : 'start', next ? classAfter(next, gapAfter) : 'end']
}

const PARTICLES: Readonly<Record<string, string>> = {
  은: 'topic', 는: 'topic', 이: 'subject', 가: 'subject', 께서: 'subject', 을: 'object', 를: 'object', 의: 'of', 에: 'at', 에서: 'from', 서: 'from',
  로: 'to', 으로: 'to', 와: 'and', 과: 'and', 랑: 'and', 이랑: 'and', 도: 'also', 에게: 'person', 한테: 'person', 부터: 'since', 까지: 'until', 만: 'only',
  라고: 'called', 이라고: 'called', 라는: 'called', 이라는: 'called',
}

function classAfter({ pos, text }: Morpheme, gap: boolean): string {
  if (/^J/u.test(pos)) return PARTICLES[text] ?? 'particle'
  if (pos === 'VCP') return 'is'
  if (/^XS[VA]/u.test(pos)) return 'does'
  if (/^NN|^XSN|^SL|^SN|^NR/u.test(pos)) return gap ? 'noun' : 'same word'
  if (/^S/u.test(pos)) return markOf(text)
  return gap ? 'word' : 'ending'
}

function classBefore({ pos, text }: Morpheme): string {
  if (pos === 'JKG') return 'of'
  if (/^J/u.test(pos)) return PARTICLES[text] ?? 'particle'
  if (pos === 'ETM') return 'that'
  if (pos === 'MM') return 'this'
  if (/^NN|^XSN|^SL|^SN|^NR/u.test(pos)) return 'noun'
  if (/^E/u.test(pos)) return 'ending'
  if (/^S/u.test(pos)) return markOf(text)
  return 'word'
}

function markOf(text: string): string {
  if (/[(（[]/u.test(text)) return 'opening'
  if (/[)）\]]/u.test(text)) return 'closing'
  if (/['"‘’“”《》〈〉「」]/u.test(text)) return 'quote'
  if (/[.!?]/u.test(text)) return 'stop'
  return /[,·]/u.test(text) ? 'comma' : 'mark'
}

const TELLING = new Set([
  'in', 'on', 'at', 'of', 'by', 'to', 'for', 'from', 'with', 'as', 'into', 'near', 'and', 'or', 'is', 'was', 'are', 'were', 'be', 'been', 'the', 'a', 'an', 'its',
  'that', 'which', 'who', 'because', 'due', 'called', 'named', 'about', 'after', 'before', 'than', 'has', 'had', 'have', 'will', 'since', 'until', 'between', 'during',
  'through', 'under', 'over', 'said', 'including', 'such', 'not', 'his', 'her', 'their', 'this', 'these', 'more', 'most', 'one',
])

function englishNeighbours({ start, end }: Candidate, text: string, from: number, to: number): [string, string] {
  const before = /([\p{L}\p{N}'’]{1,30}|[^\s\p{L}\p{N}])\s{0,3}$/u.exec(text.slice(Math.max(from, start - 32), start))?.[1]
  const after = /^\s{0,3}([\p{L}\p{N}'’]{1,30}|[^\s\p{L}\p{N}])/u.exec(text.slice(end, Math.min(to, end + 32)))?.[1]
  return [before ? wordClass(before) : 'start', after ? wordClass(after) : 'end']
}

function wordClass(word: string): string {
  const lower = word.toLowerCase()
  if (TELLING.has(lower)) return lower
  if (/^[^\p{L}\p{N}]/u.test(word)) return markOf(word)
  if (/^\d/u.test(word)) return 'number'
  if (/^[A-Z]/u.test(word)) return 'capital'
  return /(?:ed|ing)$/u.test(lower) ? lower.slice(-3).replace(/^.ed$/u, 'ed') : 'word'
}
