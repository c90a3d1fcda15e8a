import type { Span } from '../../text/span.ts'
import { carriedWords, words, type Draft, type Filler } from '../draft.ts'
import type { Mention } from '../mention.ts'
import type { NewsSentence } from '../newsSentence.ts'
import { meet } from '../../text/span.ts'

const SAID = 'said|says|told|tells|added|adds|announced|wrote|writes|warned|argued|claimed|insisted|stressed|explained|confirmed|denied|admitted|predicted|tweeted|posted|replied|declared|noted|stated|say|tell|warn|argue|claim|insist|note|concede|conceded|concedes|estimated|estimates|estimate|reported|recalled|responded|believes|believe|promised|vowed|complained|testified|acknowledged|acknowledges|reiterated|cautioned|remarked|quipped|observed'
const WHO = "(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any) )?(?:[A-Za-z][\\w.'’-]{0,24} ){0,6}?[A-Za-z][\\w.'’-]{0,24}"
const QUOTED = /[“"]([^“”"\n]{3,600}?)[,.!?]?[”"]/gu
const AFTER = new RegExp(`^,? ?(?:(?<who1>${WHO})(?:, [^,“"]{1,60},)? (?:${SAID})|(?:${SAID}) (?<who2>${WHO}))(?=[,. ]|$)`, 'u')
const BEFORE = new RegExp(`(?<who>${WHO})(?:, [^,“"]{1,60},)? (?:${SAID})(?: [a-z]+ ?(?:reporters|investors|lawmakers|the [A-Z]?[a-z]+)?)?(?: (?:on|in) <?[A-Z][a-z]*)?(?: in a [a-z]+(?: [a-z]+)?)?[,:]? ?(?:that )?$`, 'u')
const SETTING = "(?: (?:on|in|at|to) [A-Z][A-Za-z]*(?: \\d{1,2})?| late [A-Z][a-z]+| in a (?:statement|post|blog post|speech|letter|filing|report|memo|tweet|interview)| at a (?:news conference|press conference|briefing|hearing|meeting))"
const HEARERS = "(?: (?:reporters|investors|lawmakers|parliament|analysts|employees|staff|the (?:court|committee|council|audience|crowd|conference|panel|network|newspaper|paper|agency|board|country|nation|judge|jury|house|[A-Z][A-Za-z]+)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<=\\b(?:told|tells|tell|warned|warns|warn|promised) )[A-Z][A-Za-z]+))?"
const INDIRECT = new RegExp(`^(?<lead>[^“”"]{0,200}?)(?<who>${WHO})(?<aside>, [^“”"]{1,80}?,)? (?:also |has |have |had |later |then |repeatedly )?(?:${SAID})(?! no)${HEARERS}${SETTING}{0,2},? (?:that,? )?(?<said>[a-zA-Z$\\d<][^“”"]{8,400})$`, 'u')
const LEADING = new RegExp(`^[Aa]ccording to (?<who1>${WHO})(?:, [^,“"]{1,60})?, (?<said>[^“”"]{8,500})$`, 'u')
const TRAILING = new RegExp(`^(?<said>[^“”"]{12,500}?), (?:(?<who1>${WHO}) (?:${SAID})${HEARERS}|according to (?<who2>${WHO}))(?: (?:on|in|at|late) [^,.]{1,40})?\\.?$`, 'u')
const MIDDLE = new RegExp(`^(?<said>[^“”"]{12,400}?), (?<who1>${WHO}) (?:${SAID})(?: (?:on|in|at|late) [^,.]{1,40})?, .{1,300}$`, 'u')
const PRONOUN = /^(?:he|she|it|they|the company|the group|the firm)$/iu
const NO_SPEAKER = /^(?:and|but|when|while|as|if|which|who|that|what|this|there)$/iu

/** Who said what in an English sentence: quotation marks first, then `X said (that) …` and `…, X said.` */
export function englishStatements(paragraph: string, sentence: NewsSentence, carried: Mention | null, voice: { text: string } | null): Draft[] {
  const before = { carried, voice }
  return direct(paragraph, sentence, before) ?? indirect(paragraph, sentence, before) ?? []
}

/** Whom `he` and `it` may stand for. */
interface Before {
  carried: Mention | null
  voice: { text: string } | null
}

function direct(paragraph: string, sentence: NewsSentence, before: Before): Draft[] | null {
  const text = paragraph.slice(sentence.start, sentence.end)
  const quotes = [...text.matchAll(QUOTED)].filter((m) => m[1]!.includes(' '))
    .map((m) => ({ start: sentence.start + m.index + 1, end: sentence.start + m.index + 1 + m[1]!.length, close: m.index + m[0].length, open: m.index }))
  for (const quote of quotes) {
    const behind = AFTER.exec(text.slice(quote.close, quote.close + 200))
    const ahead = BEFORE.exec(text.slice(Math.max(0, quote.open - 200), quote.open))
    const who = behind?.groups?.who1 ?? behind?.groups?.who2 ?? ahead?.groups?.who
    if (!who || NO_SPEAKER.test(who)) continue
    const base = behind ? quote.close : Math.max(0, quote.open - 200)
    const at = sentence.start + text.indexOf(who, base + ((behind ?? ahead)!.index))
    return [draft(paragraph, sentence, before, { start: at, end: at + who.length }, quotes.map(({ start, end }) => ({ start, end })), "statement: '…', X said")]
  }
  return null
}

function indirect(paragraph: string, sentence: NewsSentence, before: Before): Draft[] | null {
  const text = paragraph.slice(sentence.start, sentence.end).trimEnd()
  const leading = LEADING.exec(text)
  const trailing = leading ?? TRAILING.exec(text) ?? MIDDLE.exec(text)
  const groups = (trailing ?? INDIRECT.exec(text))?.groups
  const who = (groups?.who1 ?? groups?.who2 ?? groups?.who)?.replace(/\.$/u, '')
  if (!groups?.said || !who || NO_SPEAKER.test(who)) return null
  const at = sentence.start + (leading ? text.indexOf(who) : trailing ? text.indexOf(who, groups.said.length) : groups.lead!.length)
  const from = sentence.start + (trailing && !leading ? 0 : text.length - groups.said.length)
  const said = { start: from, end: from + groups.said.replace(/\.$/u, '').length }
  return [draft(paragraph, sentence, before, { start: at, end: at + who.length + (groups.aside?.length ?? 0) }, [said], trailing && !leading ? 'statement: …, X said' : leading ? 'statement: according to X, …' : 'statement: X said that …')]
}

function draft(paragraph: string, sentence: NewsSentence, before: Before, who: Span, said: readonly Span[], rule: string): Draft {
  return {
    kind: 'statement', rule, status: 'stated', quote: { start: Math.min(who.start, said[0]!.start), end: Math.max(who.end, said.at(-1)!.end) },
    slots: { speaker: speaker(paragraph, sentence, before, who), quote: said.map((span) => words(paragraph, span)) },
  }
}

/** A person named in what stands for the speaker, or beside it (`A Velora spokesman, Tom Reed,`); else its last name; else its words. */
function speaker(paragraph: string, sentence: NewsSentence, { carried, voice }: Before, who: Span): Filler[] {
  const text = paragraph.slice(who.start, who.end)
  const whom = /^(?:he|she)$/iu.test(text) ? voice ?? carried : carried
  if (PRONOUN.test(text)) return whom ? [carriedWords(whom.text)] : [words(paragraph, who)]
  const named = sentence.mentions.filter((m) => meet(m, who))
  const plain = text.indexOf(',') < 0 ? who.end : who.start + text.indexOf(',')
  const name = named.find((m) => m.kind === 'person') ?? named.findLast((m) => m.end >= plain - 1 && m.start < plain && m.kind !== 'place')
  return [words(paragraph, name ?? { start: who.start, end: plain })]
}
