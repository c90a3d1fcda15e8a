import { foreignShare } from '../facts/names/nameLists.ts'
import type { Morpheme } from '../text/morphemes.ts'
import type { Candidate, CandidateKind } from './candidate.ts'
import { AMOUNTS, type Asks, type Question } from './question/question.ts'
import { hasHangul } from '../text/language.ts'

/** What each kind of question is answered with; kinds that are not named may answer too, but seldom do. */
const FITTING: Partial<Record<Asks, readonly CandidateKind[]>> = {
  person: ['person'], organization: ['organization'], place: ['place'], product: ['product', 'quoted'], name: ['product', 'organization', 'quoted'], statement: ['speech'],
  number: ['quantity', 'number'], money: ['money'], percent: ['percent'], date: ['date', 'time'], duration: ['duration'],
}
/** Readings that are offered, since a stretch may hold what is asked, but seldom answer themselves. */
const UNFITTING: Partial<Record<Asks, readonly CandidateKind[]>> = {
  duration: ['date'],
}
/** What tells how much where nothing says in what, or by how much a thing went up or down: `8.2%`, `3,400원`, `12포인트`. */
const AMOUNT_KINDS: readonly CandidateKind[] = ['percent', 'money', 'quantity', 'number']
const NAMES: ReadonlySet<Asks> = new Set<Asks>(['person', 'organization', 'place', 'product', 'name'])

/** Whether a span is the kind of thing asked for, as feature names. */
export function kindFit(candidate: Candidate, { asks, unit, counter }: Question, morphemes: readonly Morpheme[]): string[] {
  const names: string[] = []
  const isOpen = unit === 'change' || (asks === 'number' && unit === undefined && counter === undefined)
  if ((isOpen ? AMOUNT_KINDS : FITTING[asks])?.includes(candidate.kind)) names.push('kind as asked')
  if (UNFITTING[asks]?.includes(candidate.kind)) names.push('kind not as asked')
  if (AMOUNTS.has(asks)) names.push('amount asked')
  if (NAMES.has(asks) && !candidate.reading) {
    const isLike = looksLikeName(candidate, morphemes)
    if (asks === 'person' && !isLike) names.push('person is no name')
    names.push(isLike ? 'looks like a name' : 'looks like no name')
  }
  return names
}

/** Small words within an English name: `Ministry of Health`, `Ursula von der Leyen`. */
const JOINING = /^(?:of|the|and|for|de|da|di|du|del|la|le|von|van|der|den|bin|al|&)$/u

/** A name is known, written with capitals or foreign syllables, or taken for one by the analyser; a word it knows as a common noun is none. */
function looksLikeName({ text, start, end, mention, kind }: Candidate, morphemes: readonly Morpheme[]): boolean {
  if (mention || kind === 'quoted') return true
  const last = text.split(/\s+/u).at(-1)!
  if (!hasHangul(last)) return text.split(/\s+/u).every((word) => /^[A-Z0-9]/u.test(word) || JOINING.test(word))
  const ending = morphemes.filter((m) => m.start >= Math.max(start, end - last.length) && m.end <= end)
  if (ending.at(-1)?.pos === 'NNP') return true
  return foreignShare(last) >= 0.3 && !/^(?:[JE]|NNB|NP)/u.test(ending.at(-1)?.pos ?? '') && !(ending.length === 1 && ending[0]!.pos === 'NNG' && ending[0]!.text === last) && ending.at(-1)?.pos !== 'XSN'
}
