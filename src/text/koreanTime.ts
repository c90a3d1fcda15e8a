import { koreanNumberAt, match, nativeNumberAt } from './koreanNumber.ts'
import { isPicometer } from './oldMeasures.ts'
import type { Span } from './span.ts'

/** A time of day in seconds from midnight; `to` is there when a part of the day is meant (`오전`, `늦은 밤`). */
export interface TimeOfDay extends Span {
  from: number
  to?: number
  /** a half of the day was said (오전, 오후, 밤 …), so that the hour is sure */
  half?: 'am' | 'pm'
  /** `밤 12시`, `24시`: the midnight that ends the day it is said of */
  nextDay?: true
}

const HOUR = 3600
const NOON = 12 * HOUR

/** Hours that a part of the day is taken to cover when no clock time is said; `to` is exclusive. */
const PARTS: Record<string, [number, number]> = {
  새벽: [0, 6], 아침: [8, 12], 오전: [8, 12], 점심: [11, 14], 낮: [12, 16], 한낮: [12, 16], 대낮: [12, 16], 오후: [12, 16], 저녁: [16, 20], 밤: [20, 24], 한밤: [20, 24], 한밤중: [20, 24], 심야: [20, 24],
}
const PART = /(?:(이른|늦은) )?(새벽|아침|오전|점심|한낮|대낮|낮|오후|저녁|한밤중|한밤|심야|밤)(?: ?(시간|때))?/uy
const HALF = /(오전|오후|새벽|아침|점심|대낮|낮|저녁|한밤중|밤|자정|정오|AM|PM|am|pm)(?:오후)? {0,2}/uy

/** `오전 9시 45분` → 35,100 seconds; `정오`, `저녁 8시 반`, `19:30`, `8시 3분 전`; a part of the day alone → a stretch. */
export function koreanTimeAt(text: string, at: number): TimeOfDay | null {
  return clockAt(text, at) ?? digitalAt(text, at) ?? namedAt(text, at)
}

/** `오후`, `늦은 밤`, `이른 아침`; not the 낮 of `낮은` or the 아침 of `아침식사`. */
export function partOfDayAt(text: string, at: number): TimeOfDay | null {
  const [all, shade, name] = match(PART, text, at) ?? []
  if (/^ ?(?:식사|밥|메뉴|뉴스|드라마|시간대)/u.test(text.slice(at + (all?.length ?? 0), at + (all?.length ?? 0) + 4))) return null
  if (!all || !name || /^[가-힣]/u.test(text.slice(at + all.length)) && !/^(?:에|부터|까지|마다|동안|쯤|께|이후|이전|의|내내|으로|로)/u.test(text.slice(at + all.length, at + all.length + 3))) return null
  const behind = match(/ (?:(일찍|이른 ?시간)|늦게|늦은 ?시간)(?![가-힣]{2})/uy, text, at + all.length)
  const [from, to] = PARTS[name]!
  const middle = (from + to) / 2
  const [start, stop] = shade === '이른' || behind?.[1] ? [from, middle] : shade === '늦은' || behind ? [middle, to] : [from, to]
  return { start: at, end: at + all.length + (behind?.[0].length ?? 0), from: start * HOUR, to: stop * HOUR }
}

function clockAt(text: string, at: number): TimeOfDay | null {
  const half = match(HALF, text, at)
  const hourAt = at + (half?.[0].length ?? 0)
  const hour = hourNumber(text, hourAt)
  if (!hour) return null
  const minutes = match(/ ?(?:(반)(?![가-힣])|(\d{1,2}|[일이삼사오육칠팔구십]{1,3}) ?분(?![의기]))/uy, text, hour.end)
  const afterMinutes = hour.end + (minutes?.[0].length ?? 0)
  const seconds = match(/ ?(\d{1,2}) ?초(?![가-힣]{0,1}반)/uy, text, afterMinutes)
  const minute = minutes?.[1] ? 30 : minutes?.[2] ? koreanNumberAt(minutes[2], 0)!.value : 0
  if (minute > 59 || Number(seconds?.[1] ?? 0) > 59) return null
  const end = afterMinutes + (seconds?.[0].length ?? 0)
  const earlier = minutes?.[2] && !seconds ? match(/ ?전(?=[ 에입까]|$)/uy, text, end) : null
  const exact = match(/ ?정각| (?:정오|자정)/uy, text, end)
  const from = hourOfDay(hour.value, half?.[1] ?? exact?.[0].trim()) * HOUR + (earlier ? -minute : minute) * 60 + Number(seconds?.[1] ?? 0)
  return {
    start: at, end: end + (earlier?.[0].length ?? exact?.[0].length ?? 0), from: (from + 24 * HOUR) % (24 * HOUR), ...halfOf(hour.value, half?.[1]),
    ...(hour.value === 24 || (hour.value === 12 && /^(?:한밤중?|밤)$/u.test(half?.[1] ?? '')) ? { nextDay: true } : {}),
  }
}

/** The hour and 시: `9시`, `아홉 시`, `십오 시`, `24시`; not `3시간`, `4시즌`, `25시`, nor the 십시 of `십시일반`. */
function hourNumber(text: string, at: number): { value: number; end: number } | null {
  const sino = match(/\d{1,2}|(?:십[일이삼사오육칠팔구]|이십[일이삼사]?)(?= ?시)/uy, text, at)?.[0]
  const number = sino === undefined ? nativeNumberAt(text, at) : { value: koreanNumberAt(sino, 0)!.value, end: at + sino.length }
  if (!number || number.value > 24 || (number.value === 0 && !/\d/u.test(text[at]!))) return null
  const sign = match(/(?=[~–-]\d{1,2} ?시(?!간))| ?시(?![간즌장민작도군절정청내의험리크설스])|시(?=의 |정각)/uy, text, number.end)
  return sign && { value: number.value, end: number.end + sign[0].length }
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (hour === 24) return 0
  if (half === undefined || hour > 12) return hour
  if (/오후|저녁|낮|pm/iu.test(half)) return hour === 12 ? 12 : hour < 12 ? hour + 12 : hour
  if (/점심|정오/u.test(half)) return hour < 6 ? hour + 12 : hour
  if (/^밤$/u.test(half)) return hour === 12 ? 0 : hour >= 5 ? hour + 12 : hour
  return hour === 12 ? 0 : hour
}

function halfOf(hour: number, half: string | undefined): { half?: 'am' | 'pm' } {
  if (half === undefined) return hour > 12 || hour === 0 ? { half: hour > 12 && hour < 24 ? 'pm' : 'am' } : {}
  return { half: hourOfDay(hour, half) >= 12 ? 'pm' : 'am' }
}

/** `19:30`, `오후 7:30`, `07:30:15`, `9:45 a.m.`, `5 pm` */
function digitalAt(text: string, at: number): TimeOfDay | null {
  const [noon, twelve, minutes = '0', letter] = match(/(\d{1,2})(?::([0-5]\d))? ?([ap])\.?m(?![a-z])\.?/iuy, text, at) ?? []
  if (noon && Number(twelve) <= 12 && !isPicometer(text, at + noon.length)) {
    const half = /a/iu.test(letter!) ? 'am' : 'pm'
    return { start: at, end: at + noon.length, from: hourOfDay(Number(twelve), half) * HOUR + Number(minutes) * 60, half }
  }
  const [all, before, hour, minute, second = '0'] = match(/(?:(오전|오후|새벽|저녁|밤) ?)?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:])/uy, text, at) ?? []
  if (!all || !hour || Number(hour) > 24 || /[\d:]/u.test(text[at - 1] ?? '')) return null
  const from = hourOfDay(Number(hour), before) * HOUR + Number(minute) * 60 + Number(second)
  return { start: at, end: at + all.length, from, ...halfOf(Number(hour), before) }
}

function namedAt(text: string, at: number): TimeOfDay | null {
  const [all, name] = match(/(?:밤 )?(정오|자정|오후 중간)(?=$|[^가-힣]|[에까부쯤께을이의과를가])/uy, text, at) ?? []
  if (!all) return null
  const from = name === '자정' ? 0 : name === '정오' ? NOON : 14 * HOUR
  return { start: at, end: at + all.length, from, half: name === '자정' ? 'am' : 'pm', ...(all.startsWith('밤') ? { nextDay: true } : {}) }
}
