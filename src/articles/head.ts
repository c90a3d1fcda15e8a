import { creditOf, isPublisher } from './credits.ts'
import { sameHeadline } from './headlines.ts'
import { isLooseTimeLine, isTimeLine, type KnownLine } from './lineKinds.ts'

/** What stands above the first paragraph. */
export interface Head {
  title: string | null
  subtitles: string[]
  date: string | null
  byline: string | null
  source: string | null
  captions: string[]
}

interface Known { from: 'page' | 'copy' | 'text'; title: string | null }

/**
 * Reads the lines above the text: headline, subtitles, time, byline, publisher, captions.
 *
 * @param known.from `page`: its markup tells subtitles; `copy`: a page's text, menus may stand before the headline; `text`: the first line is it
 * @param known.title the headline where it was told elsewhere; what stands before it is left out
 */
export function readHead(lines: KnownLine[], known: Known): Head {
  const at = titleAt(lines, known)
  const title = at < 0 ? known.title : lines[at]!.text
  const below = lines.slice(at + 1).filter((line) => line.noise === null && !(title !== null && sameHeadline(line.text, title)))
  const times = (known.from === 'text' ? below : lines).filter((line) => line.noise === null && isLooseTimeLine(line))
  const firstTime = below.findIndex(isLooseTimeLine)
  const rest = below.map((line, i) => ({ line, i })).filter(({ line }) => !isLooseTimeLine(line) && line.credit === null)
  const doubled = new Set(rest.filter(({ line, i }) => below.some((other, k) => k !== i && (other.text === line.text || (other.caption && other.text.includes(line.text))))).map(({ line }) => line.text))
  const name = lone(lines.slice(at + 1))
  const publisher = known.from === 'text' ? publisherAt(below, doubled) : null
  const isCaption = ({ line, i }: { line: KnownLine; i: number }) =>
    line.caption || /^[▲△◀▼]/u.test(line.text) || (known.from !== 'text' && firstTime >= 0 && i > firstTime && /[^."”]\s?\([^()]{2,40}\)$/u.test(line.text)) || doubled.has(line.text) || (known.from !== 'text' && firstTime >= 0 && i - 1 === firstTime && line.text.split(' ').length < 3)
  const others = rest.filter(({ line, i }) => line !== publisher && line.text !== name && (known.from !== 'page' || line.caption || (at >= 0 && (firstTime < 0 ? i < 1 : i < firstTime) && line.text.split(' ').length > 2) || line.role === 'heading' || line.role === 'subtitle'))
  const credits = [...below.map((line) => line.credit), ...times.map((line) => creditOf(line.besideDate ?? ''))].filter((credit) => credit !== null)
  return {
    title,
    subtitles: [...new Set(others.filter((item) => !isCaption(item) && item.line.text.length >= 5 && item.line.links < 0.5).map(({ line }) => line.text))],
    date: earliest(times.flatMap((line) => line.dates.map(({ iso }) => iso))),
    byline: credits.find(({ byline }) => byline !== null)?.byline ?? name,
    source: credits.find(({ source }) => source !== null)?.source ?? publisher?.text ?? null,
    captions: withoutParts(others.filter((item) => isCaption(item) && item.line.text.length >= 4).map(({ line }) => line.text)),
  }
}

/** The last short line under a time line, in the headline's block: `Gisa Samples`. */
function publisherAt(below: KnownLine[], doubled: Set<string>): KnownLine | null {
  const last = below.at(-1)
  const timed = below.slice(0, -1).some(isLooseTimeLine)
  return last && timed && last.credit === null && !isLooseTimeLine(last) && !last.prose && !last.caption && last.text.length <= 30 && !doubled.has(last.text) ? last : null
}

const NAME = /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}\.)?(?: (?:\p{Lu}[\p{L}'’-]{1,20}|de|van|von|der)){1,3}$/u

/** A name with no `By`: above the time line, a paper's name or a line like `Environment correspondent`; or beside the date: `Jane Doe | April 8, 2026`. */
function lone(below: KnownLine[]): string | null {
  const above = below.find((line, i) => {
    const next = below[i + 1]
    return next !== undefined && NAME.test(line.text) && line.credit === null && line.noise === null &&
      (next.noise === 'mark' || isLooseTimeLine(next) || (next.credit?.source ?? null) !== null)
  })
  const beside = below.map((line) => line.besideDate).find((rest) => rest && NAME.test(rest) && creditOf(rest) === null)
  return above?.text ?? beside ?? null
}

/** Captions that do not stand within another: pages give them twice, once with the agency's name around. */
function withoutParts(captions: string[]): string[] {
  const bare = captions.map((caption) => caption.replace(/^Getty Images\s|\s?Getty Images$/gu, ''))
  return [...new Set(bare)].filter((caption) => !bare.some((other) => other !== caption && other.includes(caption)))
}

/** The first publication, not the last change: `수정 2025-07-15, 입력 2025-07-14 21:54` → the 14th with its time. */
function earliest(dates: string[]): string | null {
  const [first, ...others] = dates.toSorted()
  return others.find((other) => first !== undefined && first.length === 10 && other.startsWith(first) && other.length > 10) ?? first ?? null
}

function titleAt(lines: KnownLine[], { from, title }: Known): number {
  if (title !== null) {
    const same = lines.findLastIndex((line) => sameHeadline(line.text, title))
    return same
  }
  if (from === 'text') return lines.length > 0 ? 0 : -1
  const time = lines.findIndex((line) => line.noise === null && isTimeLine(line))
  const above = time < 0 ? lines : lines.slice(0, time)
  return choose(above, 0) ?? choose(lines, Math.max(0, time)) ?? -1
}

/** The headline among the lines above the text: one told twice, else the first after the last menu line. */
function choose(lines: KnownLine[], from: number): number | null {
  const candidates = lines.map((line, i) => ({ line, i })).filter(({ line, i }) => i >= from && isHeadlineLike(line))
  const twice = candidates.find(({ line, i }) => candidates.some((other) => other.i > i && other.line.text !== line.text && sameHeadline(other.line.text, line.text)))
  if (twice) return candidates.findLast(({ line }) => sameHeadline(line.text, twice.line.text))!.i
  const menu = lines.findLastIndex((line) => line.noise === 'menu' || line.noise === 'list')
  return (candidates.find(({ i }) => i > menu) ?? candidates[0])?.i ?? null
}

function isHeadlineLike({ text, noise, credit, caption, dates }: KnownLine): boolean {
  return noise === null && credit === null && !caption && dates.length === 0 && text.length >= 6 && text.length <= 200 && text.includes(' ')
}

const COPYRIGHT_OWNER = /[ⓒ©]\s?(?:\d{4}\s)?([\p{L}\d][\p{L}\d&.' ]{1,28}?)(?=\s?[,(<>\])]|\.(?:\s|$)|\s(?:무단|All|all|&)|$)/u

/** The paper by its copyright line (`저작권자 © 가람일보 무단전재 …`), or by a line that is a paper's name. */
export function publisherOf(lines: KnownLine[]): string | null {
  const owner = lines.filter((line) => line.noise === 'copyright').map((line) => COPYRIGHT_OWNER.exec(line.text)?.[1]?.trim()).find((name) => name)
  return owner ?? lines.slice(0, 30).find((line) => line.noise === null && !line.prose && isPublisher(line.text))?.text ?? null
}
