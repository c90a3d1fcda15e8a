import { isKnownPublisher, isPublisher } from './credits.ts'

/** What stands before a first sentence: `(샌프란시스코=연합뉴스) 김태종 특파원 = `. */
export interface Dateline {
  place: string | null
  source: string | null
  byline: string | null
  /** the paragraph without it, verbatim */
  rest: string
}

const REPORTER = '((?:[가-힣]{2,4}(?:\\s?[·ㆍ,]\\s?|\\s)){0,4}[가-힣]{2,4}\\s?(?:[가-힣]{1,6}\\s)?(?:선임|수석|전문|인턴)?(?:기자|특파원|통신원|논설위원|PD))'
const NO_REPORTER = `(?!${REPORTER.replace(/^\(/u, '(?:')}`
const OPEN = '[(\\[【〔]'
const CLOSE = '[)\\]】〕]'

interface DatelineRule { name: string; pattern: RegExp; read: (match: RegExpExecArray) => Omit<Dateline, 'rest'> | null }

const RULES: DatelineRule[] = [
  {
    name: '(서울=연합뉴스) 홍길동 기자 =',
    pattern: new RegExp(`^${OPEN}\\s?([가-힣A-Za-z·,\\s]{1,24}?)\\s?=\\s?([가-힣A-Za-z0-9·\\s]{2,20}?)(?:\\s${REPORTER})?\\s?${CLOSE}\\s{0,3}(?:${REPORTER}\\s?=\\s{0,3}|=\\s{0,3})?`, 'u'),
    read: ([, place, source, inside, after]) => ({ place: place!, source: source!, byline: after ?? inside ?? null }),
  },
  {
    name: '[가람일보 홍길동 기자]',
    pattern: new RegExp(`^${OPEN}\\s?([가-힣A-Za-z0-9]{2,14}(?:\\s${NO_REPORTER}${CLOSE})[가-힣A-Za-z0-9]{2,10})?)\\s?[=|/]?\\s${REPORTER}\\s?${CLOSE}\\s{0,3}(?:=\\s{0,3})?`, 'u'),
    read: ([, source, reporter]) => ({ place: null, source: source!, byline: reporter! }),
  },
  {
    name: '[가람일보]',
    pattern: new RegExp(`^${OPEN}\\s?([가-힣A-Za-z0-9]{2,14})\\s?${CLOSE}\\s{0,3}(?:${REPORTER}\\s?=\\s{0,3})?`, 'u'),
    read: ([, source, reporter]) => (isKnownPublisher(source!) ? { place: null, source: source!, byline: reporter ?? null } : null),
  },
  {
    name: '홍길동 기자 =',
    pattern: new RegExp(`^${REPORTER}\\s?=\\s{1,3}`, 'u'),
    read: ([, reporter]) => ({ place: null, source: null, byline: reporter! }),
  },
  {
    name: 'PORT CALDER, Maine (AP) —',
    pattern: /^([A-Z][A-Z.'’ -]{1,40}(?:(?:,|\/)\s?(?:[A-Z][\p{L}.]{1,20}\s?){1,3}){0,2}|[A-Z][a-z]{2,15}(?:[ -][A-Z][a-z]{2,15}){0,2}(?:,\s[A-Z][\p{L}.]{1,20}){0,1})(?:,\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2})?\s\(([A-Z][\p{L} .]{1,30})\)\s?(?:[—–―]|--?|:)\s{0,3}/u,
    read: ([, place, source]) => (/^[A-Z]{2,6}$/u.test(source!) || isPublisher(source!) ? { place: place!.trim(), source: source!, byline: null } : null),
  },
]

/** A dateline of capitals alone, `ORLA ISLAND - `, which in a lone paragraph could also be a name: `NASA - the agency …`. */
const BARE_ENGLISH = /^([A-Z][A-Z.'’]{2,20}(?:[ -][A-Z][A-Z.'’]{1,20}){0,3}(?:,\s(?:[A-Z][\p{L}.]{1,20}\s?){1,3})?)\s(?:[—–―]|--?)\s{1,3}(?=["“'A-Z])/u

/**
 * Parts a first paragraph from its dateline; null when it has none.
 *
 * @param certain whether the text is surely a news article (several paragraphs): only then a place in capitals alone counts
 */
export function readDateline(paragraph: string, certain: boolean): Dateline | null {
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(paragraph)
    const found = match && read(match)
    if (!found) continue
    const rest = paragraph.slice(match[0].length)
    return rest.length >= 10 ? { ...found, rest } : null
  }
  const bare = certain ? BARE_ENGLISH.exec(paragraph) : null
  if (!bare || isKnownPublisher(bare[1]!) || bare[1]!.length < 4) return null
  return { place: bare[1]!, source: null, byline: null, rest: paragraph.slice(bare[0].length) }
}
