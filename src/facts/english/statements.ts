import type { Span } from '../../text/span.ts'
import { carriedWords, words, type Draft, type Filler } from '../draft.ts'
import type { Mention } from '../mention.ts'
import type { NewsSentence } from '../newsSentence.ts'

const SAID = 'said|says|told|tells|added|adds|announced|wrote|writes|warned|argued|claimed|insisted|stressed|explained|confirmed|denied|admitted|predicted|tweeted|posted|replied|declared|noted|stated'
const WHO = "(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any) )?(?:[A-Za-z][\\w.'’-]{0,24} ){0,6}?[A-Za-z][\\w.'’-]{0,24}"
const QUOTED = /[“"]([^“”"\n]{3,600}?)[,.!?]?[”"]/gu
const AFTER = new RegExp(`^,? ?(?:(?<who1>${WHO})(?:, [^,“"]{1,60},)? (?:${SAID})|(?:${SAID}) (?<who2>${WHO}))(?=[,. ]|$)`, 'u')
const BEFORE = new RegExp(`(?<who>${WHO})(?:, [^,“"]{1,60},)? (?:${SAID})(?: [a-z]+ ?(?:reporters|investors|lawmakers|the [A-Z]?[a-z]+)?)?(?: on <?[A-Z][a-z]+)?[,:]? ?(?:that )?$`, 'u')
const INDIRECT = new RegExp(`^(?<lead>[^“”"]{0,200}?)(?<who>${WHO})(?:, [^,“"]{1,60},)? (?:also |has |have |had )?(?:${SAID})(?: (?:reporters|investors|lawmakers|parliament|[A-Z][A-Za-z]+))?(?: (?:on|in) [A-Z][a-z]+(?: \\d{1,2})?| late [A-Z][a-z]+| in a (?:statement|post|blog post|speech|letter|filing|report))?,? (?:that )?(?<said>[a-zA-Z$\\d<][^“”"]{8,400})$`, 'u')
const TRAILING = new RegExp(`^(?<said>[^“”"]{12,500}?), (?:(?<who1>${WHO}) (?:${SAID})|according to (?<who2>${WHO}))(?: (?:on|in|at|late) [^,.]{1,40})?\\.?$`, 'u')
const MIDDLE = new RegExp(`^(?<said>[^“”"]{12,400}?), (?<who1>${WHO}) (?:${SAID})(?: (?:on|in|at|late) [^,.]{1,40})?, .{1,300}$`, 'u')
const PRONOUN = /^(?:he|she|it|they|the company|the group|the firm)$/iu
const NO_SPEAKER = /^(?:and|but|when|while|as|if|which|who|that|what|this|there)$/iu

/** Who said what in an English sentence: quotation marks first, then `X said (that) …` and `…, X said.` */
export function englishStatements(paragraph: string, sentence: NewsSentence, carried: Mention | null): Draft[] {
  return direct(paragraph, sentence, carried) ?? indirect(paragraph, sentence, carried) ?? []
}

function direct(paragraph: string, sentence: NewsSentence, carried: Mention | null): Draft[] | null {
  const text = paragraph.slice(sentence.start, sentence.end)
  const quotes = [...text.matchAll(QUOTED)].filter((m) => m[1]!.includes(' '))
    .map((m) => ({ start: sentence.start + m.index + 1, end: sentence.start + m.index + 1 + m[1]!.length, close: m.index + m[0].length, open: m.index }))
  for (const quote of quotes) {
    const after = AFTER.exec(text.slice(quote.close, quote.close + 200))
    const before = BEFORE.exec(text.slice(Math.max(0, quote.open - 200), quote.open))
    const who = after?.groups?.who1 ?? after?.groups?.who2 ?? before?.groups?.who
    if (!who) continue
    const base = after ? quote.close : Math.max(0, quote.open - 200)
    const at = sentence.start + text.indexOf(who, base + ((after ?? before)!.index))
    return [draft(paragraph, sentence, carried, { start: at, end: at + who.length }, quotes.map(({ start, end }) => ({ start, end })), "statement: '…', X said")]
  }
  return null
}

function indirect(paragraph: string, sentence: NewsSentence, carried: Mention | null): Draft[] | null {
  const text = paragraph.slice(sentence.start, sentence.end)
  const trailing = TRAILING.exec(text) ?? MIDDLE.exec(text)
  const match = trailing ?? INDIRECT.exec(text)
  const groups = match?.groups
  const who = groups?.who1 ?? groups?.who2 ?? groups?.who
  if (!match || !groups?.said || !who || NO_SPEAKER.test(who)) return null
  const at = sentence.start + (trailing ? text.indexOf(who, groups.said.length) : groups.lead!.length)
  const from = sentence.start + (trailing ? 0 : text.length - groups.said.length)
  const said = { start: from, end: from + groups.said.replace(/\.$/u, '').length }
  return [draft(paragraph, sentence, carried, { start: at, end: at + who.length }, [said], 'statement: X said that …')]
}

function draft(paragraph: string, sentence: NewsSentence, carried: Mention | null, who: Span, said: readonly Span[], rule: string): Draft {
  return {
    kind: 'statement', rule, status: 'stated', quote: { start: Math.min(who.start, said[0]!.start), end: Math.max(who.end, said.at(-1)!.end) },
    slots: { speaker: speaker(paragraph, sentence, carried, who), quote: said.map((span) => words(paragraph, span)) },
  }
}

function speaker(paragraph: string, sentence: NewsSentence, carried: Mention | null, who: Span): Filler[] {
  if (PRONOUN.test(paragraph.slice(who.start, who.end))) return carried ? [carriedWords(carried.text)] : [words(paragraph, who)]
  const name = sentence.mentions.findLast((m) => m.start >= who.start && m.end <= who.end && (m.kind === 'person' || m.end > who.end - 3) && m.kind !== 'place')
  return [words(paragraph, name ?? who)]
}
