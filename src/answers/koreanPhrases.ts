import { withoutJosa } from '../text/josa.ts'
import type { Morpheme } from '../text/morphemes.ts'
import type { Span } from '../text/span.ts'
import type { CandidateKind } from './candidate.ts'

const NOUN = /^(?:NN[GPB]|XSN|XPN|SL|SN|NR|XR|SH|SW)$/u
/** Words a noun phrase may hold but not end in. */
const BEFORE_NOUN = /^(?:MM|NN[GPB]|XSN|XPN|SL|SN|NR|XR|SH|SW|JKG|ETM|JC|SS|MAG)$/u
const MOST_WORDS = 5
/** How many words a phrase with modifiers may have. */
const MOST_MODIFIED = 9

/**
 * Noun phrases of one Korean sentence, without the particle after them: `신약의 마가복음과` → 마가복음, 신약의 마가복음.
 * With `modified`, also together with the clause that describes them: `맑은 하늘에 뜬 구름`.
 */
export function koreanPhrases(text: string, sentence: Span, morphemes: readonly Morpheme[], modified: boolean): { span: Span; kind: CandidateKind }[] {
  const out: { span: Span; kind: CandidateKind }[] = []
  for (const chunk of chunksOf(text, morphemes)) {
    if (isEmpty(chunk, morphemes)) continue
    const starts = wordStarts(text, chunk)
    const ends = wordEnds(text, chunk)
    for (const end of ends) {
      for (const start of starts.filter((at) => at < end).slice(-MOST_WORDS)) out.push({ span: { start, end }, kind: 'noun' })
    }
    const whole = withoutItsParticle(text, chunk)
    if (whole !== chunk.end && isNominal(chunk.end, whole, morphemes)) for (const start of starts.slice(-MOST_WORDS)) out.push({ span: { start, end: whole }, kind: 'noun' })
    for (const start of modifierStarts(text, sentence, morphemes, chunk, modified)) out.push({ span: { start, end: chunk.end }, kind: 'phrase' })
  }
  return out
}

/** Runs of nouns with nothing but a space or a middle dot between them. */
function chunksOf(text: string, morphemes: readonly Morpheme[]): Span[] {
  const chunks: Span[] = []
  let open: Span | null = null
  for (const { pos, start, end } of morphemes) {
    const joins = open !== null && /^[\s·&-]{0,2}$/u.test(text.slice(open.end, start))
    if (!NOUN.test(pos)) {
      if (open && start >= open.end && pos !== 'SP' && !/^\s*$/u.test(text.slice(start, end))) open = null
      continue
    }
    if (open && joins) open.end = Math.max(open.end, end)
    else chunks.push(open = { start, end })
  }
  return chunks
}

/** `것`, `곳`, `수`: nouns that stand for what the words before them tell, and are nothing without those. */
function isEmpty({ start, end }: Span, morphemes: readonly Morpheme[]): boolean {
  return morphemes.every((m) => m.start < start || m.end > end || m.pos === 'NNB' || m.pos === 'NP' || (m.pos === 'NNG' && STANDS_FOR.test(m.text)))
}

/** Nouns the analyser takes for full ones. */
const STANDS_FOR = /^(?:곳|때|뒤|앞|후|전|중|가운데|동안|사이|측|쪽|경우|정도|당시|이유)$/u

/** Where the chunk's last word ends when only its written particle is taken off: `돌란은` → 돌란, which the analyser may take for 돌 + 란. */
function withoutItsParticle(text: string, { start, end }: Span): number {
  const from = Math.max(start, text.lastIndexOf(' ', end - 1) + 1)
  const run = /^[가-힣]{2,20}/u.exec(text.slice(from, from + 20))?.[0]
  return run ? from + withoutJosa(run).length : end
}

/** Whether nothing but particles was taken to stand between: `돌란은`, but not the verb of `가동되는`. */
function isNominal(from: number, to: number, morphemes: readonly Morpheme[]): boolean {
  return morphemes.every((m) => m.end <= from || m.start >= to || /^(?:J|NN|XSN|ETM|S)/u.test(m.pos))
}

function wordStarts(text: string, { start, end }: Span): number[] {
  const starts = [start]
  for (let at = start + 1; at < end; at++) if (text[at - 1] === ' ') starts.push(at)
  return starts
}

function wordEnds(text: string, { start, end }: Span): number[] {
  const ends = [end]
  for (let at = end - 1; at > start && ends.length < MOST_WORDS; at--) if (text[at] === ' ') ends.push(at)
  return ends
}

/** Where a longer phrase that ends in this chunk may begin: at each word to the left while the words still describe it. */
function modifierStarts(text: string, sentence: Span, morphemes: readonly Morpheme[], chunk: Span, modified: boolean): number[] {
  const starts: number[] = []
  let at = chunk.start
  for (let words = 0; words < MOST_MODIFIED && at > sentence.start; words++) {
    const gap = text.slice(Math.max(sentence.start, at - 2), at)
    const end = at - (/\s*$/u.exec(gap)![0].length)
    const start = Math.max(sentence.start, text.lastIndexOf(' ', end - 1) + 1)
    if (start >= end || chunk.end - start > 60) break
    const word = morphemes.filter((m) => m.start >= start && m.end <= end)
    const last = word.at(-1)
    if (!last || /[,.!?;…]$/u.test(text.slice(start, end))) break
    const describes = BEFORE_NOUN.test(last.pos) || (modified && /^(?:JK[OB]|MAG|VCP|ETM)$/u.test(last.pos))
    if (!describes || /^(?:JX|JKS|EC|EF)$/u.test(last.pos)) break
    if (words === 0 && /^(?:JK[OB]|MAG)$/u.test(last.pos)) break
    starts.push(start)
    at = start
  }
  return starts
}
