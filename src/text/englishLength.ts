import { boundsOf } from './bounds.ts'
import { secondsOf } from './calendar.ts'
import { englishNumberAt } from './englishNumber.ts'
import { koreanNumberAt, match } from './koreanNumber.ts'
import type { Reading } from './reading.ts'

const UNIT = /[ -](second|minute|hour|day|week|month|year|decade|century|centuries|sec|min|hr)s?(?![a-z])/iuy
const SHORT: Record<string, string> = { sec: 'second', min: 'minute', hr: 'hour', centuries: 'century' }
const TO = / ?(?:to|or|[-–—~]) ?/iuy
const AND = /,? (?:and )?/iuy
const ARTICLE = /(?:an?|half an?|a few|several|a couple of)(?= (?:second|minute|hour|day|week|month|year|decade|century))/iuy
/** `a day` is a length after such words; after an amount (`$3 a day`) it says how often. */
const FOR = /(?:for|in|within|after|over|about|than|once|nearly|almost|last|past|next|take|takes|took|lasted|spent|half|least|only|just|under) ?$/iu

/** `three years`, `90 minutes`, `2 years and 3 months`, `a three-month delay`, `5 to 10 minutes`, `several weeks`. */
export function englishLengthAt(text: string, at: number): Reading | null {
  const age = match(/(\d{1,3})[- ](year|month|week|day)s?[- ]olds?(?![a-z])/iuy, text, at)
  if (age) return { kind: 'quantity', text: age[0], start: at, end: at + age[0].length, value: Number(age[1]), unit: `${age[2]!.toLowerCase()} old`, exactness: 'exact' }
  const first = partAt(text, at)
  if (!first) return rangeOfUnit(text, at)
  let { end } = first
  let { seconds } = first
  const joint = match(AND, text, end)
  const second = joint && partAt(text, end + joint[0].length)
  const single = !second || second.seconds >= secondsOf(1, first.unit)
  if (!single) {
    end = second.end
    seconds += second.seconds
  }
  return {
    kind: 'duration', text: text.slice(at, end), start: at, end, value: seconds, exactness: first.vague ? 'magnitude' : /\bover $/iu.test(text.slice(Math.max(0, at - 6), at)) ? 'exact' : boundsOf(text, at, end),
    ...(single ? { count: first.count, unit: first.unit } : {}), ...(first.vague ? { assumed: ['count'] } : {}),
  }
}

interface Part {
  count: number
  unit: string
  seconds: number
  end: number
  vague: boolean
}

function partAt(text: string, at: number): Part | null {
  const number = articleAt(text, at) ?? koreanNumberAt(text, at) ?? englishNumberAt(text, at)
  const named = number && match(UNIT, text, number.end)
  if (!named || number.value < 0 || (number.value >= 1900 && number.value <= 2100)) return null
  const name = named[1]!.toLowerCase()
  const unit = SHORT[name] ?? name
  if (text[number.end] === '-' && /s$/u.test(named[0]) && !/ies$/u.test(named[0])) return null
  return { count: number.value, unit, seconds: secondsIn(number.value, unit), end: number.end + named[0].length, vague: number.vague === 'magnitude' }
}

function secondsIn(count: number, unit: string): number {
  return unit === 'decade' ? secondsOf(count * 10, 'year') : unit === 'century' ? secondsOf(count * 100, 'year') : secondsOf(count, unit)
}

/** `a week`, `half an hour`, `several years`; `a` alone needs a word such as `for` before it */
function articleAt(text: string, at: number): { end: number; value: number; vague?: 'magnitude' } | null {
  const words = match(ARTICLE, text, at)?.[0]
  if (words === undefined) return null
  const end = at + words.length
  if (/few|several|couple/iu.test(words)) return { end, value: /couple/iu.test(words) ? 2 : 3, vague: 'magnitude' }
  if (/^half/iu.test(words)) return { end, value: 0.5 }
  return FOR.test(text.slice(Math.max(0, at - 10), at)) ? { end, value: 1 } : null
}

/** `5 to 10 minutes`, `two or three days` */
function rangeOfUnit(text: string, at: number): Reading | null {
  const low = koreanNumberAt(text, at) ?? englishNumberAt(text, at)
  const to = low && match(TO, text, low.end)
  const high = to && partAt(text, low.end + to[0].length)
  if (!high || high.count <= low.value || low.value < 0) return null
  return {
    kind: 'duration', text: text.slice(at, high.end), start: at, end: high.end, from: secondsIn(low.value, high.unit), to: high.seconds, unit: high.unit,
    exactness: 'exact',
  }
}
