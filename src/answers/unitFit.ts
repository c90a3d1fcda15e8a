import { hasHangul } from '../text/language.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidate.ts'

/** What each narrowing of a date looks like in the words of an answer. */
const GRAINS: Readonly<Record<string, RegExp>> = {
  year: /\d{4}|\d\s?년|(?:올|작|내|지난|다음)\s?해|재작년|작년|내년|올해/u,
  month: /\d\s?월|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/iu,
  day: /\d\s?일|\b\d{1,2}(?:st|nd|rd|th)?\b|오늘|어제|내일|모레/u,
  weekday: /[월화수목금토일]요일|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu,
  time: /\d\s?시|\d:\d\d|[ap]\.?m\b|정오|자정|noon|midnight/iu,
  century: /세기|centur/iu,
}

/** What the answer to a number of this kind is counted in, by the units that readings name. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  person: /^person$/u,
  length: /(?:meter|metre|mile|foot|inch|yard|nauticalMile)$/iu,
  area: /^(?:square|hectare|acre|pyeong)/iu,
  mass: /(?:gram|ton|tonne|pound|ounce|geun)$/iu,
  speed: /(?:PerHour|PerSecond|per hour|per second|knot|\/h|\/s)$/iu,
  temperature: /(?:celsius|fahrenheit|kelvin|degree)/iu,
  power: /(?:watt|watt ?hour|horsepower|volt)/iu,
  age: /^(?:year|age)/iu,
  times: /^(?:time|times|occurrence)/iu,
  ordinal: /^(?:rank|place|ordinal|position)/iu,
}

/** Whether an amount or a date is counted in what the question asks for, as feature names. */
export function unitFit(candidate: Candidate, { question, unit }: Asked): string[] {
  const { reading, text } = candidate
  if (question.asks === 'date') {
    const grain = question.unit ? GRAINS[question.unit] : undefined
    if (!grain) return [/\d{4}/u.test(text) ? 'date with a year' : 'date without a year']
    if (!grain.test(text)) return ['date not as asked']
    return question.unit === 'year' && /^(?:기원전\s)?\d{3,4}년?$/u.test(text) ? ['date as asked', 'year alone as asked'] : ['date as asked']
  }
  if (question.asks !== 'number' && question.asks !== 'duration') return []
  const names: string[] = []
  const { counter } = question
  if (counter && hasHangul(counter) === hasHangul(text)) names.push(new RegExp(`[\\d수십백천만억여]\\s?${escaped(counter)}`, 'u').test(text) ? 'counter as asked' : 'counter not as asked')
  if (unit && reading) names.push(reading.unit === unit || (isLoose(reading.unit) && isLoose(unit)) ? 'unit as asked' : 'unit not as asked')
  if (unit && reading?.unit && dimensionOf(reading.unit) !== null && dimensionOf(reading.unit) !== dimensionOf(unit)) names.push('another dimension')
  if (unit && reading?.unit && TIME.test(unit) && TIME.test(reading.unit) && unit !== reading.unit) names.push('other stretch of time')
  if (!unit && question.unit && CLASSES[question.unit] && reading) names.push(CLASSES[question.unit]!.test(reading.unit ?? '') ? 'measure as asked' : 'measure not as asked')
  if (!counter && !question.unit) names.push(reading?.unit ? 'some unit' : 'no unit')
  return names
}

const DIMENSIONS = ['length', 'area', 'mass', 'speed', 'temperature', 'power'] as const

/** What a unit measures; null for what only counts: who asks how often is not told in kilometres. */
function dimensionOf(unit: string): string | null {
  return DIMENSIONS.find((name) => CLASSES[name]!.test(unit)) ?? null
}

/** What time is counted in; nobody who asks for years is told days. */
const TIME = /^(?:year|month|week|day|hour|minute|second)$/u

/** Counters that stand in for each other: `통신사 몇 곳` is answered by `6개 통신사`. */
const isLoose = (unit: string | undefined) => /^(?:piece|place|kind|item|organization|country|company)$/u.test(unit ?? '')

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
