import type { Morpheme } from '../text/morphemes.ts'
import type { Span } from '../text/span.ts'
import { LONGEST_ANSWER } from './answer.ts'

/** What the end of a clause says of it: 있어서 because, 잡으려고 aim, 숨지자 upon, 잠기면서 while, 얕아 so, 낀다는 (지적) said. */
export type ReasonEnding = (typeof REASON_ENDINGS)[number]
export const REASON_ENDINGS = ['because', 'aim', 'upon', 'while', 'so', 'said'] as const

/** What such a clause is called among the features of an answer. */
export const givesReason = (ending: ReasonEnding) => `gives a reason: ${ending}`

export interface ReasonClause {
  span: Span
  ending: ReasonEnding
}

/** So many beginnings of one clause are offered: with its topic and without, with the clause before it. */
const MOST_STARTS = 3
const SHORTEST = 4

/**
 * The clauses of a Korean sentence that may tell a reason or an aim, each with the ending that does: `갱도가 무너져 동료 4명이
 * 숨지자 파업에 들어갔다` → 갱도가 무너져 (so), 동료 4명이 숨지자 (upon), both together. Empty where none of the endings stands.
 *
 * Source: 국립국어원, 외국인을 위한 한국어 문법 2 (연결 어미 -아서, -니까, -려고 …)
 */
export function reasonClauses(text: string, sentence: Span, morphemes: readonly Morpheme[]): ReasonClause[] {
  const starts = [sentence.start]
  const out: ReasonClause[] = []
  for (const [i, morpheme] of morphemes.entries()) {
    const clause = closed(text, morphemes, i)
    if (clause) {
      const own = starts.filter((start) => clause.end - start >= SHORTEST && clause.end - start <= LONGEST_ANSWER).slice(-MOST_STARTS)
      for (const start of own) out.push({ span: { start, end: clause.end }, ending: clause.ending })
    }
    const next = startAfter(text, morpheme)
    if (next !== null && next < sentence.end) starts.push(next)
  }
  return out
}

/** Endings by form; the analyser gives 있어서 as 있 + 어서, 혼날까 봐 as 혼나 + ㄹ까 + 보. */
const ENDINGS: readonly (readonly [RegExp, ReasonEnding])[] = [
  [/^(?:아서|어서|여서|라서|해서|니까|으니까|므로|으므로|느라|느라고|기에|길래)$/u, 'because'],
  [/^(?:려고|으려고|려|으려|고자|도록|러|으러|ㄹ까|을까)$/u, 'aim'],
  [/^자$/u, 'upon'],
  [/^(?:면서|으면서|다가|며|으며)$/u, 'while'],
  [/^(?:아|어|여|라)$/u, 'so'],
]
/** Bound nouns after a clause that is the reason: `쌓이는 바람에`, `없기 때문이다`. */
const BOUND = /^(?:때문|바람|탓|덕|덕분)$/u
/** What is said to be so: `먼지가 낀다는 지적에`. */
const SAID = /^\s?(?:[가-힣]{1,8}의\s)?(?:이유|지적|우려|걱정|점|판단|의견|불만|주장|설명|사실|항의|신고|요구|말|제보|보고)/u

/** The clause that ends with this morpheme, or null where nothing of the kind ends. */
function closed(text: string, morphemes: readonly Morpheme[], at: number): { end: number; ending: ReasonEnding } | null {
  const { text: form, pos, end } = morphemes[at]!
  const next = morphemes[at + 1]
  if (BOUND.test(form) && pos.startsWith('NN') && /^(?:ETM|ETN)$/u.test(morphemes[at - 1]?.pos ?? '')) return { end, ending: 'because' }
  const isSaid = /다는$/u.test(form) || (form === '는' && /다$/u.test(morphemes[at - 1]?.text ?? ''))
  if (isSaid && SAID.test(text.slice(end, end + 14))) return { end: end - 1, ending: 'said' }
  if (!pos.startsWith('E') || !/[\s,]/u.test(text[end] ?? ' ')) return null
  if (/^(?:아|어|아서|어서)$/u.test(form) && morphemes[at - 1]?.text === '위하') return { end, ending: 'aim' }
  const ending = ENDINGS.find(([known]) => known.test(form))?.[1]
  if (!ending) return null
  if (/까$/u.test(form)) return /^\s?봐/u.test(text.slice(end, end + 3)) ? { end: text.indexOf('봐', end) + 1, ending } : null
  const isHelped = next !== undefined && AUXILIARY.test(`${next.text}/${next.pos}`)
  return ending === 'so' && (isHelped || BY_MEANS.test(morphemes[at - 1]?.text ?? '')) ? null : { end, ending }
}

/** `알아 보다`, `써 왔다`: no clause ends before a helping verb. */
const AUXILIARY = /\/VX$|^(?:있|오|가|주|내|두|놓|버리|보|지|나|대|드리)\/VV$/u

/** `대변인을 통해`, `규정에 따라`: by what, not why. */
const BY_MEANS = /^(?:통하|대하|관하|의하|향하|비하|걸치|거치|따르|이르|더하|포함하)$/u

/** Where another clause may begin: after a comma, a topic, an ending that joins, an opening quotation mark. */
function startAfter(text: string, { text: form, pos, start, end }: Morpheme): number | null {
  if (pos === 'SS') return /["'“‘]/u.test(form) && !/\S/u.test(text[start - 1] ?? ' ') ? end : null
  const breaks = (pos === 'SP' && form === ',') || (pos === 'JX' && /^[은는]$/u.test(form)) || pos === 'EC'
  const gap = breaks ? /^,?\s+/u.exec(text.slice(end, end + 3))?.[0].length : undefined
  return gap === undefined ? null : end + gap
}
