import { DAY, dayOf, monthOf, startOfDay, yearOf, type Moment, type Stretch } from './calendar.ts'
import { match } from './koreanNumber.ts'
import type { Reference } from './reference.ts'

const stretch = (start: number, end: number, from: Moment, to: Moment, grain: Stretch['grain'], assumed: string[] = []): Stretch =>
  ({ start, end, from, to, grain, assumed })

/** A part of a year, named: `하반기`, `3분기`, `올여름`, `연말`; with `year` as the year told, null where none was. */
export function yearPartAt(text: string, at: number, year: number | null, reference: Reference): Stretch | null {
  return halfAt(text, at, year, reference) ?? quarterAt(text, at, year, reference) ?? quarterAway(text, at, year, reference) ?? seasonAt(text, at, year, reference)
    ?? (year === null ? turnOfYear(text, at, reference) : null)
}

function halfAt(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const [all, which, name] = match(/(?:(지난|이번|다음|오는|올) ?)?(상반기|하반기|전반기|후반기)/uy, text, at) ?? []
  if (!all || !name) return null
  const first = /상|전/u.test(name) ? 1 : 7
  return stretch(at, at + all.length, dayOf(yearNear(first, 6, year, which, now), first), dayOf(yearNear(first, 6, year, which, now), first + 6), 'half', year === null ? ['year'] : [])
}

/** `지난 3분기` has ended, `오는 3분기` has not begun; without such a word it is this year's. */
function yearNear(first: number, months: number, year: number | null, which: string | undefined, now: Moment): number {
  if (year !== null) return year
  const of = yearOf(now)
  return of + (which === '지난' && dayOf(of, first + months) > now ? -1 : /^(?:오는|다음)$/u.test(which ?? '') && dayOf(of, first) < now ? 1 : 0)
}

/** In `3·4분기` and `3/4분기` the 4 tells that there are four; `1~3분기` leaves the first without its 분기. */
const QUARTER = /(?:(지난|올|이번|오는) ?)?(?:제 ?)?(?:([1-4]|[일이삼사]) ?(?:[·/] ?(?:4|사)|사)? ?분기(?! ?(?:연속|만에|째))|([1-4])(?=[~–-][1-4] ?분기)|Q([1-4])(?![A-Za-z\d])|([1-4])Q(?![A-Za-z\d]))/uy

function quarterAt(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const [all, which, ...told] = match(QUARTER, text, at) ?? []
  const name = told.find((word) => word !== undefined)
  if (!all || name === undefined) return null
  const first = (Number(name) || '일이삼사'.indexOf(name) + 1) * 3 - 2
  const of = yearNear(first, 3, year, which, now)
  return stretch(at, at + all.length, dayOf(of, first), dayOf(of, first + 3), 'quarter', year === null ? ['year'] : [])
}

/** `이번 분기`, `전분기`: counted from the one that holds now */
function quarterAway(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const [all, which] = year === null ? match(/(지난|이번|다음|직전|전전|전|현) ?분기/uy, text, at) ?? [] : []
  if (!all || !which) return null
  const away = { 지난: -3, 전: -3, 직전: -3, 전전: -6, 다음: 3 }[which] ?? 0
  const first = Math.floor((monthOf(now) - 1) / 3) * 3 + 1 + away
  return stretch(at, at + all.length, dayOf(yearOf(now), first), dayOf(yearOf(now), first + 3), 'quarter')
}

const SEASONS: Record<string, number> = { 봄: 3, 여름: 6, 가을: 9, 겨울: 12 }

function seasonAt(text: string, at: number, year: number | null, { now }: Reference): Stretch | null {
  const [all, which, name] = match(/(?:(이번|지난|오는|다가오는|다음|올|그|이) ?)?(?:초|늦|한)?(봄|여름|가을|겨울)(?:철)?(?=[^가-힣]|[에의까부이은동]|$)/uy, text, at) ?? []
  if (!all || !name || (year === null && !which)) return null
  let of = year ?? yearOf(now)
  const first = SEASONS[name]!
  if (year === null && which === '지난' && dayOf(of, first) > now - 60 * DAY) of--
  if (year === null && /다음|오는/u.test(which!) && dayOf(of, first) < now) of++
  return stretch(at, at + all.length, dayOf(of, first), dayOf(of, first + 3), 'quarter', year === null ? ['year'] : [])
}

const TURN = /(?:(지난|이번|올|오는|다음) ?)?(연말|연초|세밑|연내)(?=[^가-힣]|(?:에|에는|까지|부터|쯤|께|을|이후|이전|의|로|이면|엔)(?![가-힣]{2})|$)/uy

/** `연말` is December, `연초` January, `연내` from now to the year's end; of this year unless `지난 연말`. */
function turnOfYear(text: string, at: number, { now }: Reference): Stretch | null {
  const [all, which, name] = /매년 ?$|[가-힣]$/u.test(text.slice(Math.max(0, at - 3), at)) ? [] : match(TURN, text, at) ?? []
  if (!all) return null
  const late = name !== '연초'
  const of = yearOf(now) + (which === '지난' && late ? -1 : which === '다음' ? 1 : 0)
  const from = name === '연내' ? startOfDay(now) : dayOf(of, late ? 12 : 1)
  return stretch(at, at + all.length, from, dayOf(of, late ? 13 : 2), 'month', ['year'])
}

/** `올해 말` is its second half, `내년 초` its first, as vague as they are; the year itself where no part is told. */
export function edgeOfYear(text: string, start: number, end: number, year: number, assumed: string[]): Stretch {
  const part = match(/ ?(연말|연초|말|초(?![가-힣]{2})|중반|후반|초반|하반)(?=[^가-힣]|[에의까부이쯤은께]|$)/uy, text, end)
  if (!part) return stretch(start, end, dayOf(year), dayOf(year + 1), 'year', assumed)
  const [first, last] = EDGES[part[1]!] ?? [7, 12]
  return stretch(start, end + part[0].length, dayOf(year, first), dayOf(year, last + 1), 'half', assumed)
}

const EDGES: Record<string, [number, number]> = { 초: [1, 6], 초반: [1, 6], 중반: [4, 9], 연초: [1, 1], 연말: [12, 12] }

/** `올해 첫날`, `작년 마지막 날` */
export function edgeDay(text: string, at: number, year: number): Stretch | null {
  const [all, first] = match(/(첫 ?날|첫째 ?날)|마지막 ?날/uy, text, at) ?? []
  const day = first ? dayOf(year) : dayOf(year, 12, 31)
  return all ? stretch(at, at + all.length, day, day + DAY, 'day') : null
}
