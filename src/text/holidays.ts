import { DAY, dayOf, nthWeekday, type Moment, type Stretch } from './calendar.ts'
import { readLexicon, type LexiconRow } from './lexicon.ts'

/**
 * A holiday by name in the year told: `추석` in 2025 → 2025-10-06. Lunar days by the Korean calendar (`dangi`).
 *
 * Source: data/lexicon/holidays.tsv; rules are `MM-DD`, `lunar MM-DD`, `MM weekday#n±days` (−1 the last) and `easter±days`
 */
export function holidayAt(text: string, at: number, year: number, assumed: string[]): Stretch | null {
  const row = byFirstLetter().get(text[at]?.toLowerCase() ?? '')?.find(({ word }) => text.startsWith(word!, at) && !/^[가-힣A-Za-z]/u.test(text.slice(at + word!.length).replace(/^(?:에|은|는|이|을|를|까지|부터|의|날|도|과|와|당일|연휴|인|엔|로|으로|맞이|이후|이전|전|때|들|이자|이다|이고|이며|이었다){0,4}/u, '')))
  const day = row && holidayDay(row.rule!, year)
  return day === undefined || day === null ? null : { start: at, end: at + row!.word!.length, from: day, to: day + DAY, grain: 'day', assumed }
}

let index: Map<string, LexiconRow[]> | undefined

function byFirstLetter(): Map<string, LexiconRow[]> {
  if (index) return index
  index = Map.groupBy(readLexicon('holidays'), (row) => row.word![0]!.toLowerCase())
  for (const rows of index.values()) rows.sort((a, b) => b.word!.length - a.word!.length)
  return index
}

/** The day a rule of the list falls on: `05 7#2` is the second Sunday of May. */
export function holidayDay(rule: string, year: number): Moment | null {
  const [, lunar, month, day] = /^(lunar )?(\d{2})-(\d{2})$/u.exec(rule) ?? []
  if (month && day) return lunar ? lunarDay(year, Number(month), Number(day)) : dayOf(year, Number(month), Number(day))
  const [, inMonth, weekday, nth, days = '0'] = /^(\d{2}) (\d)#(-?\d)([+-]\d)?$/u.exec(rule) ?? []
  if (inMonth) return nthWeekday(dayOf(year, Number(inMonth)), Number(nth), Number(weekday)) + Number(days) * DAY
  const easterRule = /^easter([+-]\d+)$/u.exec(rule)
  return easterRule ? easter(year) + Number(easterRule[1]) * DAY : null
}

/** Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): Moment {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1)
}

const lunarDays = new Map<string, Moment | null>()
const dangi = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** The solar day of a lunar one: its month begins 18 to 52 days after the solar month of that number. */
export function lunarDay(year: number, month: number, day: number): Moment | null {
  const key = `${year}-${month}-${day}`
  const known = lunarDays.get(key)
  if (known !== undefined) return known
  let found: Moment | null = null
  for (let days = 15; days <= 62 && found === null; days++) {
    const solar = dayOf(year, month, day + days)
    if (dangi.format(solar) === `${month}/${day}`) found = solar
  }
  lunarDays.set(key, found)
  return found
}
