import { isCaption } from './captions.ts'
import { creditOf, type Credit } from './credits.ts'
import type { Line } from './lines.ts'
import { noiseOf, type Noise } from './noise.ts'
import { findDates, type PublishedAt } from './publishedAt.ts'

/** A line and all that can be told from it alone. */
export interface KnownLine extends Line {
  noise: Noise | null
  credit: Credit | null
  caption: boolean
  /** whole sentences, as a paragraph has; a headline or a cut-off teaser has not */
  prose: boolean
  /** ends in `..` or `…`, as the teaser of another story does */
  cut: boolean
  dates: PublishedAt[]
  /** what is left of a line with dates when dates, labels and signs are taken away; null without a date */
  besideDate: string | null
}

const LABELS = /(?:기사\s?)?(?:최초|최종|기사)?\s?(?:입력|수정|승인|등록|작성|게시|발행|송고|보도|방송|업데이트|업로드|편집)\s?(?:시간|시각|일시|일자|일|날짜)?|(?:(?:first|last|originally)\s)?(?:published|updated|posted|created|modified|edited|publication date)(?:\s(?:on|at))?|\b(?:date|on|at|am|pm|et|est|edt|pt|pst|pdt|gmt|bst|utc|kst|a\.m\.|p\.m\.)(?![a-z])|\d{1,2}:\d{2}(?::\d{2})?|[월화수목금토일]요일|오전|오후/giu
const SENTENCE_END = /[.!?。][\s"'”’」』)\]]{0,3}$/u

/** Everything that one line tells by itself. */
export function knowLine(line: Line): KnownLine {
  const { text } = line
  const noise = noiseOf(text)
  const dates = text.length <= 300 ? findDates(text) : []
  const cut = /(?:\.{2,6}|…)[\s"'”’]{0,2}$/u.test(text)
  const credit = noise === null && line.role !== 'caption' ? creditOf(text) : null
  const caption = line.role === 'caption' || (noise === null && credit === null && isCaption(text))
  return {
    ...line, noise, credit, caption, dates, cut,
    prose: noise === null && !caption && !cut && isProse(text),
    besideDate: dates.length > 0 ? withoutDates(text, dates) : null,
  }
}

/** `입력 2025.07.14 21:54 | 수정 2025.07.15`: nothing but dates and what they are called. */
export function isTimeLine(line: KnownLine): boolean {
  return line.besideDate !== null && (line.besideDate.length <= 2 || creditOf(line.besideDate) !== null || noiseOf(line.besideDate) !== null)
}

/** A time line, or one with a word or two beside the date, as stands under a title: `Invented story, September 12, 2026`. */
export function isLooseTimeLine(line: KnownLine): boolean {
  return isTimeLine(line) || (line.besideDate !== null && !line.prose && line.besideDate.length <= 40 && line.text.length <= 90)
}

/** Whether a line reads like a paragraph: it ends as a sentence does, or is long. */
export function isProse(text: string): boolean {
  const words = text.split(' ').length
  if (words >= 2 && /[가-힣](?:다|요|죠|까)[.?!]["”’']?$/u.test(text)) return true
  if (words < 3) return false
  return (SENTENCE_END.test(text) && text.length >= 18) || (/다["”’']$/u.test(text) && text.length >= 70) || (text.length >= 100 && words >= 12)
}

function withoutDates(text: string, dates: PublishedAt[]): string {
  let rest = text
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return rest.replace(LABELS, ' ').replace(/[^\p{L}\p{N}\s@.,'"&]/gu, ' ').replace(/^[\s.,:]{1,50}|[\s.,:]{1,50}$/gu, '').replace(/\s{1,50}/gu, ' ')
}
