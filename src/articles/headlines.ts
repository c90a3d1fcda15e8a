import type { Headline } from './article.ts'
import { hasHangul } from '../text/language.ts'
import { isTimeLine, type KnownLine } from './lineKinds.ts'

/**
 * Other stories' headlines among the lines that are not the article: those with a date at an end
 * (`태풍 북상…내일 고비 2025.07.14`, or on the next line), and all under the heading of a list (`많이 본 뉴스`).
 * A headline's teaser is the text that follows it. The article's own headline is left out.
 */
export function findHeadlines(lines: KnownLine[], ownTitle: string): Headline[] {
  const found: Headline[] = []
  let listed = false
  let rank = 0
  let linked = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.noise !== null) {
      if (line.noise === 'list') [rank, linked] = [0, false]
      listed = line.noise === 'list' || (listed && ['ad', 'share', 'menu'].includes(line.noise))
      continue
    }
    const ranked = listed && line.text.startsWith(`${rank + 1}`) && !/^\d{2}/u.test(line.text)
    if (ranked) rank++
    const headline = readHeadline(ranked ? withoutRank(line, rank) : line, lines[i + 1], listed)
    if (!headline || (linked && line.links < 0.5 && headline.date === null)) continue
    linked ||= listed && line.links >= 0.5
    if (headline.dateBelow) i++
    const below = lines[i + 1]
    const teaser = below && isTeaser(below, lines[i + 2]) ? below.text : null
    if (teaser !== null) i++
    found.push({ title: headline.title, date: headline.date, teaser })
  }
  return found.filter(({ title }, i) => !sameHeadline(title, ownTitle) &&
    found.findIndex((other) => sameHeadline(other.title, title)) === i)
}

/** Whether two headlines are one, be it cut short: `가온전자, 마루반…` is `가온전자, 마루반도체 인수`. */
export function sameHeadline(a: string, b: string): boolean {
  const [left, right] = [squeeze(a), squeeze(b)]
  if (left === right) return true
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length >= 10 && (/(?:\.\.|…)\s?$/u.test(left === short ? a : b) || short.length * 2 > long.length) && long.startsWith(short)
}

/** `1가람천 산책로 …` at the first place of a list. */
function withoutRank(line: KnownLine, rank: number): KnownLine {
  const text = line.text.slice(`${rank}`.length).trimStart()
  const cut = line.text.length - text.length
  return { ...line, text, dates: line.dates.map((date) => ({ ...date, start: date.start - cut, end: date.end - cut })) }
}

interface Found { title: string; date: string | null; dateBelow: boolean }

function readHeadline(line: KnownLine, next: KnownLine | undefined, listed: boolean): Found | null {
  if (line.caption || (line.credit !== null && line.besideDate === null) || line.prose && line.dates.length === 0) return null
  const date = line.dates.at(-1)
  if (date && line.text.slice(date.end).replace(/[\s\])|.]/gu, '').length <= 8) return asFound(line.text.slice(0, date.start), date.iso, false)
  const first = line.dates[0]
  if (first && line.text.slice(0, first.start).replace(/[\s[(|]/gu, '') === '') return asFound(line.text.slice(first.end), first.iso, false)
  if (next && isTimeLine(next) && next.noise === null) return asFound(line.text, next.dates[0]!.iso, true)
  return listed ? asFound(line.text, null, false) : null
}

function asFound(text: string, iso: string | null, dateBelow: boolean): Found | null {
  const title = text.replace(/^\s{0,5}(?:\d{1,2}(?:[.)위]\s{0,3}|\s{1,3})|[▶▷☞■□◆◇●○·•*-]\s{0,3}|icon(?=[가-힣"'“‘[])){1,2}/u, '').replace(/\s\d{1,2}[.-]\d{1,2}\.?$/u, '').replace(/[\s|·(\[-]{1,8}$/u, '').trim()
  const words = title.split(' ').length
  const enough = hasHangul(title) ? words >= 3 && title.length >= 10 : words >= 4 && title.length >= 16
  return enough && title.length <= 160 && !/[^.][.。]$/u.test(title) && !/https?:|@/u.test(title) ? { title, date: iso?.slice(0, 10) ?? null, dateBelow } : null
}

function isTeaser(line: KnownLine, next: KnownLine | undefined): boolean {
  if (line.noise !== null || line.dates.length > 0 && !line.prose && !line.cut) return false
  if (next && isTimeLine(next) && !line.prose) return false
  return line.prose || (line.cut && line.text.length >= 25) || line.text.length >= 90
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
