import { isTimeLine, type KnownLine } from './lineKinds.ts'
import type { Noise } from './noise.ts'

/** Where a saved page's article is. */
export interface Body {
  /** where the lines above the text begin, and the text itself: indices into the page's lines */
  headStart: number
  start: number
  paragraphs: KnownLine[]
  /** captions and bylines found within */
  apart: KnownLine[]
  /** the lines in lists within the text, and all after it */
  outside: KnownLine[]
}

/** What stands before or after an article, never within. */
const WALLS: ReadonlySet<Noise | null> = new Set<Noise>(['comments', 'form', 'footer', 'copyright'])

/** So many letters of prose, or two lines of it, are an article, and what follows a wall after them is likely readers' comments. */
const ENOUGH = 60
const DOUBT = 0.1

/**
 * The stretch between two walls (copyright line, comment box, form, footer) with the most prose,
 * from its first prose line on. Null when no line of the page is prose.
 */
export function findBody(lines: KnownLine[]): Body | null {
  const roles = markRoles(lines)
  const stretch = stretches(lines, roles).map((range) => ({ ...range, ...proseIn(lines, roles, range) }))
    .reduce((best, next) => (next.prose * (best.prose >= ENOUGH || best.lines > 1 ? DOUBT : 1) > best.prose ? next : best))
  if (stretch.prose === 0) return null
  const first = lines.findIndex((_, i) => i >= stretch.from && roles[i] === 'prose')
  const start = isOpening(lines, roles, first - 1) ? first - 1 : first
  const last = withItems(lines, roles, lines.findLastIndex((_, i) => i < stretch.to && roles[i] === 'prose'))
  const within = lines.map((line, i) => ({ line, i })).slice(start, stretch.to)
  const isText = ({ line, i }: { line: KnownLine; i: number }) =>
    i === start || roles[i] === 'prose' || (roles[i] === 'text' && (i <= last || (line.links < 0.8 && /[.!?"'”’)]$/u.test(line.text))))
  return {
    headStart: headStart(lines, roles, start), start,
    paragraphs: within.filter(isText).map(({ line }) => line),
    apart: within.filter(({ i }) => roles[i] === 'apart').map(({ line }) => line),
    outside: [...within.filter(({ i }) => roles[i] === 'list').map(({ line }) => line), ...lines.slice(stretch.to)],
  }
}

/** A list or table right behind the last prose belongs to the article. */
function withItems(lines: KnownLine[], roles: Role[], last: number): number {
  let end = last
  while (lines[end + 1]?.role === 'item' && roles[end + 1] === 'text' && lines[end + 1]!.links < 0.3 && !lines[end + 1]!.text.startsWith('#')) end++
  return end
}

/** A short opening line (`"비가 그쳤다"`) before the first prose: a sentence between empty lines, with time or byline above it. */
function isOpening(lines: KnownLine[], roles: Role[], at: number): boolean {
  const line = lines[at]
  const above = lines[at - 1]
  return line !== undefined && above !== undefined && roles[at] === 'text' && line.role === undefined && line.gap && lines[at + 1]!.gap &&
    /[가-힣](?:다|요|까)["”’']$/u.test(line.text) && line.text.split(' ').length >= 3 && roles[at - 1] !== 'text'
}

/** Past comment counts and log-in links, back to the last prose or copyright line above. */
function headStart(lines: KnownLine[], roles: Role[], start: number): number {
  return lines.findLastIndex((line, i) => i < start && (roles[i] === 'prose' || line.noise === 'copyright' || line.noise === 'footer')) + 1
}

type Role = 'prose' | 'text' | 'apart' | 'noise' | 'list'

/** What each line is within its surroundings: a teaser reads like prose, but follows a headline of a list. */
function markRoles(lines: KnownLine[]): Role[] {
  const roles = lines.map(roleAlone)
  for (let i = 0; i < lines.length; i++) {
    if (isDatedHeadline(lines[i]!)) {
      roles[i] = 'list'
      const below = lines[i + 1]
      if (below && below.noise === null && !isDatedHeadline(below) && (below.cut || (below.prose && isListAround(lines, i)))) roles[i + 1] = 'list'
    }
    if (lines[i]!.noise === 'list') markList(lines, roles, i)
  }
  return roles
}

function roleAlone(line: KnownLine): Role {
  if (line.noise !== null) return 'noise'
  if (line.caption || line.credit !== null) return 'apart'
  if (line.links > 0.6 && !line.prose) return 'list'
  if (isTimeLine(line)) return 'noise'
  return line.prose && line.links <= 0.8 ? 'prose' : 'text'
}

/** From the heading of a list on: headlines, and teasers where headline and teaser take turns, until prose or another heading. */
function markList(lines: KnownLine[], roles: Role[], heading: number): void {
  const wall = lines.findIndex((line, i) => i > heading && (WALLS.has(line.noise) || line.noise === 'list'))
  const end = wall < 0 ? lines.length : wall
  const turns = teasersIn(lines, heading, end)
  roles[heading] = 'list'
  for (let i = heading + 1; i < end; i++) {
    if (roles[i] === 'prose' && !(turns.size >= 2 && turns.has(i))) return
    if (roles[i] === 'text' || roles[i] === 'prose') roles[i] = 'list'
  }
}

/** Lines of prose that stand alone between two that are none. */
function teasersIn(lines: KnownLine[], heading: number, end: number): Set<number> {
  const found = new Set<number>()
  for (let i = heading + 2; i < end; i++) {
    const alone = lines[i]!.prose && !lines[i - 1]!.prose && lines[i - 1]!.noise === null && !(i + 1 < end && lines[i + 1]!.prose)
    if (alone) found.add(i)
  }
  return found
}

/** `태풍 북상…내일 고비 2025.07.14`: a headline with a date at its end. */
function isDatedHeadline(line: KnownLine): boolean {
  const date = line.dates.at(-1)
  return date !== undefined && line.noise === null && !line.prose && !line.caption && !isTimeLine(line) &&
    (line.besideDate?.length ?? 0) >= 10 && line.text.slice(date.end).replace(/[\s\])|.]/gu, '').length <= 8
}

/** One dated line alone may be anything; another within four lines makes a list. */
function isListAround(lines: KnownLine[], at: number): boolean {
  return lines.some((line, i) => i !== at && Math.abs(i - at) <= 4 && isDatedHeadline(line))
}

interface Stretch { from: number; to: number }

function stretches(lines: KnownLine[], roles: Role[]): Stretch[] {
  const walls = lines.flatMap((line, i) => (WALLS.has(line.noise) && !isFormWithin(lines, roles, i) ? [i] : []))
  return [-1, ...walls].map((wall, k) => ({ from: wall + 1, to: walls[k] ?? lines.length }))
}

/** `Email address` of a newsletter box amid the text: no other wall beside it, and two lines of prose soon follow. */
function isFormWithin(lines: KnownLine[], roles: Role[], at: number): boolean {
  if (lines[at]!.noise !== 'form' || !roles.slice(0, at).includes('prose')) return false
  const next = roles.findIndex((role, i) => i > at && role === 'prose')
  const between = lines.slice(Math.max(0, at - 3), next < 0 ? at : next)
  return next > 0 && next - at <= 5 && roles[next + 1] === 'prose' && !between.some((line) => WALLS.has(line.noise) && line.noise !== 'form')
}

function proseIn(lines: KnownLine[], roles: Role[], { from, to }: Stretch): { prose: number; lines: number } {
  const found = lines.slice(from, to).filter((_, i) => roles[from + i] === 'prose')
  return { prose: found.reduce((sum, line) => sum + line.text.length, 0), lines: found.length }
}
