import type { Span } from './span.ts'

/** Quoted speech and brackets longer than this no longer hold a sentence together (a mark was probably lost). */
const LONGEST_QUOTATION = 500
const CLOSERS: Readonly<Record<string, string>> = {
  '”': '“', '’': '‘', ')': '(', ']': '[', '」': '「', '』': '『', '》': '《', '〉': '〈', '）': '（', '】': '【',
}
const OPENERS = new Set(Object.values(CLOSERS))
const AFTER_END = /["”'’)\]」』》〉）】]/u

/** Never the last word of a sentence: `Mr. Smith`, `Gen. Park`, `No. 5`. */
const BEFORE_NAME = /^(?:mr|mrs|ms|mx|dr|prof|gen|col|capt|lt|sgt|cmdr|adm|maj|sen|rep|gov|rev|hon|pres|st|mt|ft|no|nos|vs|v|fig|op|art|sec|ch|vol|pp?|approx|est|e\.g|i\.e|cf|al)$/iu
/** May end a sentence, and then the next word tells: `at 9 p.m. The vote`, `in the U.S. Senate`. */
const MAY_END = /^(?:[a-z](?:\.[a-z])+|inc|corp|ltd|co|llc|plc|bros|jr|sr|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ave|blvd|rd|dept|univ|assn|[ap]m|ph\.d)$/iu
const SENTENCE_STARTER = /^\s{1,3}["“‘'(]{0,2}(?:the|a|an|it|he|she|they|we|i|you|this|that|these|those|there|in|on|at|but|and|however|its|his|her|their|our|as|after|before|when|while|if|for|from|with|one|some|many|most|last|another|both|what|who|how|why|where|by|to|no|not|since|under|according|officials|analysts)(?:[\s,’']|$)/iu
const QUOTE_GOES_ON = /^(?: ?(?:이?라고|고|이?라며|며|이?라면서|면서|이?라는|하고|하며|이?란)(?![가-힣]{3})|(?:는|이라|라|은|이|가|을|를|의|에|와|과|로|으로|도|만|등|인|일|였|이었|까지|부터|처럼|보다)| (?:등|등의|등을|등이|이라|라|는)(?=\s))/u
const SPEAKER_FOLLOWS = /^\s{1,2}(?:[A-Z][\p{L}.’'-]{0,20}\s){0,3}(?:said|says|asked|asks|added|wrote|shouted|told|replied|joked|tweeted|posted)\b/u
/** Numbers of footnotes, which belong to the sentence before. */
const NOTES = /^(?:\[[^[\]\s]{1,6}\]){1,5}/u
const KOREAN_END = /[다요까죠]/u

/**
 * The sentences of a Korean or English text, in order, without the white space around them:
 * `그는 "기쁘다. 고맙다"고 했다.메타는 U.S. 기업이다.` → `그는 "기쁘다. 고맙다"고 했다.`, `메타는 U.S. 기업이다.`
 *
 * A line end always ends a sentence; a full stop inside quotation marks or brackets never does. A Korean
 * sentence may end without a space after its stop. Linear in the length of the text; never throws.
 */
export function splitSentences(text: string): Span[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/gu)].flatMap(({ 0: line, index }) =>
    sentencesOfLine(line).map((span) => ({ start: index + span.start, end: index + span.end })))
}

function sentencesOfLine(line: string): Span[] {
  const enclosed = enclosedPlaces(line)
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < line.length; i++) {
    if (!/[.!?…。！？]/u.test(line[i]!)) continue
    let stop = i + 1
    while (stop < line.length && /[.!?…。！？]/u.test(line[stop]!)) stop++
    let end = stop
    while (end < line.length && AFTER_END.test(line[end]!) && enclosed[end]) end++
    if (!enclosed[end]) end += NOTES.exec(line.slice(end, end + 40))?.[0].length ?? 0
    if (!enclosed[end] && endsHere(line, start, i, stop, end)) {
      pushTrimmed(spans, line, start, end)
      start = end
    }
    i = end - 1
  }
  pushTrimmed(spans, line, start, line.length)
  return spans
}

/** Whether the marks from `mark` to `stop`, with the closing quotes up to `end`, are the end of a sentence. */
function endsHere(line: string, start: number, mark: number, stop: number, end: number): boolean {
  const after = line.slice(end, end + 80)
  if (after.trim() === '') return true
  const before = line[mark - 1] ?? ''
  const closed = end > stop
  if (closed && QUOTE_GOES_ON.test(after)) return false
  if (!/^\s/u.test(after)) return KOREAN_END.test(before) && /^[가-힣A-Z0-9"“‘'(\[▲△■]/u.test(after)
  if (/^\s{1,3}[a-z]/u.test(after) && !KOREAN_END.test(before)) return false
  const marks = line.slice(mark, stop)
  if (/[…]|\.{2,}/u.test(marks)) return KOREAN_END.test(before) || /^\s{1,3}["“‘'(]{0,2}[A-Z]/u.test(after)
  if (marks !== '.') return !(closed && SPEAKER_FOLLOWS.test(after))
  return closed || !isAbbreviation(line, start, mark, after)
}

function isAbbreviation(line: string, start: number, mark: number, after: string): boolean {
  const word = line.slice(Math.max(start, mark - 20), mark).match(/[^\s"“‘'(\[]*$/u)?.[0] ?? ''
  if (/^\d{1,4}$/u.test(word)) return isListNumberOrDate(line.slice(Math.max(start, mark - 20), mark), after)
  if (BEFORE_NAME.test(word)) return !/^no$/iu.test(word) || /^\s{1,3}\d/u.test(after)
  if (/^\p{Lu}$/u.test(word)) return true
  return MAY_END.test(word) && !SENTENCE_STARTER.test(after)
}

/** `1. 개요` at the head of a sentence, and the stops of `2025. 7. 14. 오후`. */
function isListNumberOrDate(sentence: string, after: string): boolean {
  if (/^\s{0,4}\d{1,2}$/u.test(sentence)) return true
  return /^\s{0,2}\d{1,2}\./u.test(after) || /(?:^|\D)\d{4}\. ?\d{1,2}(?:\. ?\d{1,2})?$/u.test(sentence)
}

function pushTrimmed(spans: Span[], line: string, start: number, end: number): void {
  while (start < end && /\s/u.test(line[start]!)) start++
  while (end > start && /\s/u.test(line[end - 1]!)) end--
  if (end > start) spans.push({ start, end })
}

/**
 * For each place of a line whether it stands inside a pair of quotation marks or brackets (the closing mark
 * included). Marks without a partner enclose nothing.
 */
function enclosedPlaces(line: string): Uint8Array {
  const steps = new Int16Array(line.length + 2)
  const open: { mark: string; at: number }[] = []
  const close = (mark: string, at: number) => {
    const k = open.findLastIndex((o) => o.mark === mark)
    if (k < 0) return
    const from = open[k]!.at
    open.length = k
    if (at - from > (mark === "'" || mark === '‘' ? LONGEST_QUOTATION / 2 : LONGEST_QUOTATION)) return
    steps[from + 1]!++
    steps[at + 1]!--
  }
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!
    const role = roleOf(c, line[i - 1] ?? ' ', line[i + 1] ?? ' ', open.some((o) => o.mark === c))
    if (role === 'close') close(CLOSERS[c] ?? c, i)
    if (role === 'open') {
      if (open.length > 8) open.shift()
      const stray = open.findLastIndex((o) => o.mark === c && c === '"')
      if (stray >= 0) open.splice(stray, 1)
      open.push({ mark: c, at: i })
    }
  }
  let depth = 0
  return Uint8Array.from(line + ' ', (_, i) => ((depth += steps[i]!) > 0 ? 1 : 0))
}

/** Straight marks open and close alike, and `'` is an apostrophe as well; the letters around tell. */
function roleOf(mark: string, before: string, after: string, isOpen: boolean): 'open' | 'close' | null {
  const startsWord = /[\s(\[“‘"'=·,]/u.test(before) && !/\s/u.test(after)
  if (mark === '"') {
    if (!isOpen) return /\s/u.test(after) && !/\s/u.test(before) ? null : 'open'
    return startsWord && /\s/u.test(before) ? 'open' : 'close'
  }
  if (mark === "'") {
    if (startsWord && !isOpen) return 'open'
    return isOpen && !/\s/u.test(before) && !/[A-Za-z0-9]/u.test(after) ? 'close' : null
  }
  if (mark === '’') return /[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after) ? null : 'close'
  if (OPENERS.has(mark)) return 'open'
  return mark in CLOSERS ? 'close' : null
}
