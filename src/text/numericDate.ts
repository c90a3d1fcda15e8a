import { DAY, dayOf, isDay, yearOf, type Moment, type Stretch } from './calendar.ts'
import { match } from './koreanNumber.ts'

/**
 * Dates in figures: `2015.5.13`, `2016-01-12`, `21/04/2016`, `9-18-15`, `89/05/05`, `'25.7.14`, `4/22에`.
 * A figure over 31 is the year; between day and month the one over 12 is the day, else the month comes first.
 */
export function numericDateAt(text: string, at: number, now: Moment): Stretch | null {
  if (!/[\d'’]/u.test(text[at] ?? '') || /[\d./-]/u.test(text[at - 1] ?? '')) return null
  return fullDate(text, at, now) ?? shortDate(text, at, now) ?? yearAndMonth(text, at) ?? monthAndDay(text, at, now) ?? eventDay(text, at, now)
}

function fullDate(text: string, at: number, now: Moment): Stretch | null {
  const [all, first, separator, second, third] = match(/['’]?(\d{1,4})(\.|-|\/|\. )(\d{1,2})(?:\2|,)(\d{1,4})(?!\d|[./-]\d)\.?(?![\d%])/uy, text, at) ?? []
  if (!all || !first || !second || !third) return null
  if (separator!.startsWith('.') && first.length < 4 && !/['’]/u.test(all) && third.length < 4) return null
  const [year, month, day] = first.length === 4 || Number(first) > 31 || /['’]/u.test(all) ? [first, second, third]
    : Number(first) > 12 ? [third, second, first] : [third, first, second]
  if (year.length === 3 || year.length === 1 || !isDay(2000, Number(month), Number(day))) return null
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > yearOf(now) % 100 + 20 ? 1900 : 2000)
  if (full < 1000 || full > 2999 || !isDay(full, Number(month), Number(day))) return null
  const from = dayOf(full, Number(month), Number(day))
  const end = at + all.length - (all.endsWith('.') ? 1 : 0)
  return { start: at, end, from, to: from + DAY, grain: 'day', assumed: year.length === 2 ? ['century'] : [] }
}

/** `16.11.12`, `'25. 7. 14`: the year by its last two figures; month and day told with both theirs, or an apostrophe before it all */
function shortDate(text: string, at: number, now: Moment): Stretch | null {
  const [all, apostrophe, ...parts] = match(/(['’‘])?(\d{2})\. ?(\d{1,2})\. ?(\d{1,2})(?!\.?\d)/uy, text, at) ?? []
  const [short, month, day] = parts.map(Number)
  if (!all || !(apostrophe || /^\d{2}\.\d{2}\.\d{2}$/u.test(all)) || /(?:버전|판|v|V|IP|iOS|OS) ?$/u.test(text.slice(Math.max(0, at - 4), at))) return null
  const year = short! + (short! > yearOf(now) % 100 + 20 ? 1900 : 2000)
  if (!isDay(year, month!, day!)) return null
  const from = dayOf(year, month, day)
  return { start: at, end: at + all.length, from, to: from + DAY, grain: 'day', assumed: ['century'] }
}

/** `2016-11`, `2016/11`; with a point it might be an index (`2016.11포인트`) */
function yearAndMonth(text: string, at: number): Stretch | null {
  const [all, year, month] = match(/((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![\d%,]|[./-]\d|[ ]?시즌)/uy, text, at) ?? []
  return all ? { start: at, end: at + all.length, from: dayOf(Number(year), Number(month)), to: dayOf(Number(year), Number(month) + 1), grain: 'month', assumed: [] } : null
}

const EVENT = /(\d{1,2})·(\d{1,2})(?= ?(?:[가-힣]{2,6} ){0,2}[가-힣]{0,4}(?:선거|총선|대선|지선|혁명|운동|사태|항쟁|지진|테러|사건|사고|대책|조치|선언|참사|전쟁|쿠데타|계엄|회담|합의|성명|공습))/uy

/** With a point it might be a figure (`6.8 지진`), so fewer words make a day of it. */
const POINTED_EVENT = /(\d{1,2})\.(\d{1,2})(?= ?(?:[가-힣]{2,6} )?[가-힣]{0,4}(?:선거|총선|대선|지선|혁명|민주화운동|항쟁|선언|전쟁|쿠데타|계엄|합의|성명))/uy

/** `6·3 대선`, `12·3 비상계엄`: an event named by its day, this year's unless told otherwise; `1·2위` counts. */
function eventDay(text: string, at: number, now: Moment): Stretch | null {
  const [all, month, day] = match(EVENT, text, at) ?? match(POINTED_EVENT, text, at) ?? []
  if (!all || !isDay(yearOf(now), Number(month), Number(day))) return null
  const from = dayOf(yearOf(now), Number(month), Number(day))
  return { start: at, end: at + all.length, from, to: from + DAY, grain: 'day', assumed: ['year'] }
}

/** `4/22에`, `5.3(화)`: without a particle or weekday it is a fraction */
function monthAndDay(text: string, at: number, now: Moment): Stretch | null {
  const [all, first, second] = match(/(\d{1,2})\/(\d{1,2})(?=에|부터|까지| ?\([월화수목금토일]\)|일)/uy, text, at) ?? match(/(\d{1,2})\. ?(\d{1,2})\.?(?= ?\([월화수목금토일]\))/uy, text, at) ?? []
  const [month, day] = Number(first) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)]
  if (!all || !isDay(yearOf(now), month, day)) return null
  const from = dayOf(yearOf(now), month, day)
  return { start: at, end: at + all.length, from, to: from + DAY, grain: 'day', assumed: ['year'] }
}
