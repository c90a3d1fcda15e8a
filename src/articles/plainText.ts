import { decodeHTMLStrict } from 'entities'

/** Element names that mark up text; `<기생충>` or `<Us>` is a title in angle brackets, and stays. */
const TAGS = 'a|abbr|address|article|aside|audio|b|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|div|dl|dt|em|embed|' +
  'fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|legend|li|link|main|mark|meta|nav|' +
  'noscript|object|ol|option|p|param|picture|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|path|table|' +
  'tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|video|amp-[a-z-]{1,20}'
const TAG = new RegExp(`</?(?:${TAGS}|${TAGS.toUpperCase()})(?=[\\s/>])[^<>]{0,2000}/?>`, 'gu')
/** A run of `<` is taken whole and from its start alone, which keeps this linear. */
const OPENING = new RegExp(`(?<!<)<{1,5000000}(?=/?(?:${TAGS}|${TAGS.toUpperCase()})(?:[\\s/>]|$))`, 'gu')
const BREAKS = /<(?:br|hr)\b[^<>]{0,200}>|<\/(?:p|div|li|h[1-6]|tr|section|article|figure|figcaption|ul|ol|table|blockquote|header|footer|nav|form|dd|dt)\s{0,10}>/giu
/** What is seen by nobody, or begins something that is not. */
const UNSEEN = /<(script|style|noscript|template|iframe|svg)\b[^<>]{0,2000}>|<!--|<!\[CDATA\[|\]\]>|<!doctype[^>]{0,200}>/giu
/** What is longer is no comment but a text with a stray `<!--` before it. */
const LONGEST_UNSEEN = 200_000

/** Whether a text is marked up enough to be a page: `<p>`, `<div>` … closed somewhere, or a document's opening. */
export function looksLikePage(text: string): boolean {
  const opening = text.slice(0, 2000)
  return /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html|head|body|article|div|section)\b/iu.test(opening) ||
    (text.slice(0, 100_000).match(/<\/(?:p|div|li|a|h[1-6])>/giu)?.length ?? 0) >= 3
}

/**
 * Text without markup: tags of HTML go (`<br>` and closed blocks end a line), scripts and comments with what they hold,
 * entities are decoded: `AT&amp;T<br>` → `AT&T\n`. What is no tag stays: `a < b`, `<기생충>`.
 */
export function stripMarkup(text: string): string {
  if (!/[<&]/u.test(text)) return text
  let bare = strip(text)
  for (let round = 0; round < 4; round++) {
    const next = strip(decodeHTMLStrict(bare))
    if (next === bare) return bare
    bare = next
  }
  return bare.replace(OPENING, '')
}

const strip = (text: string) => withoutUnseen(text).replace(BREAKS, '\n').replace(TAG, '').replace(OPENING, '')

/** Scripts and comments go with what they hold. Each closing is looked for once, so that openings without one stay cheap. */
function withoutUnseen(text: string): string {
  const closings = new Map<string, { start: number; end: number }>()
  let [kept, from] = ['', 0]
  for (const { 0: opening, 1: name, index } of text.matchAll(UNSEEN)) {
    if (index < from) continue
    const closing = opening === '<!--' ? '-->' : name && `</${name.toLowerCase()}\\s{0,10}>`
    const end = closing ? closingAfter(text, closing, index + opening.length, closings) : index + opening.length
    if (end === null) continue
    kept += text.slice(from, index)
    from = end
  }
  return kept + text.slice(from)
}

function closingAfter(text: string, closing: string, from: number, known: Map<string, { start: number; end: number }>): number | null {
  let next = known.get(closing)
  if (next === undefined || next.start < from) {
    const pattern = new RegExp(closing, 'giu')
    pattern.lastIndex = from
    const found = pattern.exec(text)
    next = found ? { start: found.index, end: pattern.lastIndex } : { start: Infinity, end: Infinity }
    known.set(closing, next)
  }
  return next.start - from <= LONGEST_UNSEEN ? next.end : null
}

/** One line as it is read: no markup, no control or invisible characters, no runs of space. Emoji joiners stay. */
export function cleanLine(text: string): string {
  return withoutTags(text
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/[\p{Z}\s\u0000-\u001f\u007f-\u009f\u3164\uffa0]{1,10000}/gu, ' ')).trim()
}

/** A page may show markup as text (`&lt;b&gt;`); it goes as well, so that none ever reaches a paragraph. */
function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(/<?!--|-->/gu, '').replace(TAG, '').replace(OPENING, '') : text
}
