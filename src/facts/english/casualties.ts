import type { Reading } from '../../text/reading.ts'
import { amountOf, isDate } from '../amounts.ts'
import { dates, words, type Draft, type Filler } from '../draft.ts'
import type { NewsSentence } from '../newsSentence.ts'

type Harm = 'killed' | 'injured' | 'missing'
const HARM: readonly [Harm, RegExp][] = [
  ['missing', /\b(?:missing|unaccounted for)\b/u],
  ['injured', /\b(?:injured|injuries|wounded|hurt|hospitali[sz]ed)\b/u],
  ['killed', /\b(?:killed|dead|died|(?<=^ {0,12})deaths?|lost their lives|drowned)\b/u],
]
const NOT = /\b(?:no one|nobody|none|not|without|no)\b|n['’]t\b/iu
const PERSONS = /^(?:man|woman|child|resident|passenger|worker|soldier|civilian|student|miner|officer|firefighter|victim|villager|troop|sailor|tourist|patient|boy|girl|teenager|migrant|protester|policeman|fisherman|pilot|climber|hiker|swimmer|driver|pedestrian|cyclist|teacher|nurse|journalist|hostage|prisoner|inmate|rebel|militant|police officer|crew member)s?$/u
const TOLL = /\b(?:death toll|number of (?:dead|deaths|people killed)|deaths)[^.;]{0,50}? (?:to|at|of|was|is|stood at|stands at|reached|hit|passed|topped|exceeded)(?: (?:at least|more than|nearly|about|over))? ?$/u
const PEOPLE = /^ ?(?:more |other )?(?:people|person|men|women|man|woman|children|child|residents|passengers|workers|soldiers|civilians|students|miners|officers|firefighters|others|victims|villagers|troops|sailors|tourists|patients)?\b/u

/** How many were killed, hurt or are missing, in English: `killing 9 people and injuring more than 30`, `14 injured`. */
export function englishCasualties(paragraph: string, sentence: NewsSentence): Draft[] {
  const numbers = sentence.readings.filter((r) => r.kind === 'number' || (r.kind === 'quantity' && (r.unit === 'person' || r.unit === undefined || PERSONS.test(r.unit))))
  const found = numbers.flatMap((reading, i) => {
    const harm = harmOf(paragraph, sentence, reading, numbers[i - 1]?.end ?? sentence.start, numbers[i + 1]?.start ?? sentence.end)
    return harm ? [{ ...harm, reading }] : []
  })
  const at = (harm: Harm): Filler[] => found.filter((f) => f.harm === harm).slice(0, 1).flatMap(({ reading }) => people(reading))
  if (!found.length) return []
  const place = sentence.mentions.filter((m) => m.kind === 'place')
  const nested = place.find((m, i) => i > 0 && /^(?:'s|’s) $/u.test(paragraph.slice(place[i - 1]!.end, m.start)))
  const near = nested ?? place.find((m) => /\b(?:in|at|near|off|outside)(?: the| a| an)?(?: [A-Za-z-]+){0,3} $/u.test(paragraph.slice(Math.max(sentence.start, m.start - 36), m.start))) ?? place[0]
  return [{
    kind: 'casualties', rule: 'casualties: N killed, M injured', status: 'stated',
    quote: { start: Math.min(...found.map((f) => Math.min(f.start, f.reading.start))), end: Math.max(...found.map((f) => Math.max(f.end, f.reading.end))) },
    slots: { killed: at('killed'), injured: at('injured'), missing: at('missing'), place: near ? [words(paragraph, near)] : [], when: dates(sentence.readings.filter(isDate)).slice(0, 1) },
  }]
}

function people(reading: Reading): Filler[] {
  const value = amountOf(reading) ?? (typeof reading.value === 'number' ? { raw: reading.text, value: reading.value, unit: 'person' } : null)
  return value ? [{ value: { ...value, unit: 'person' }, at: reading }] : []
}

/** The word of harm before the number (`killing 9`) or after it (`9 people died`), whichever stands nearer and is not denied. */
function harmOf(paragraph: string, sentence: NewsSentence, reading: Reading, from: number, to: number): { harm: Harm; start: number; end: number } | null {
  const before = paragraph.slice(Math.max(from, reading.start - 40), reading.start)
  const after = paragraph.slice(reading.end, Math.min(to, reading.end + 50))
  if (TOLL.test(paragraph.slice(Math.max(from, reading.start - 90), reading.start)) && reading.unit === undefined) return { harm: 'killed', start: reading.start, end: reading.end }
  const verb = /\b(kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?)(?: (?:at least|more than|about|up to|nearly|around|over|some|another|as many as))? ?$/u.exec(before)
  if (verb && !/\b(?:were|was|been|are|is) (?:\w+ )?$/u.test(before.slice(0, verb.index))) return { harm: verb[1]!.startsWith('kill') ? 'killed' : 'injured', start: reading.start - before.length + verb.index, end: reading.end }
  if (/^ ?of (?:the|them|those)\b/u.test(after)) return null
  if (typeof reading.value !== 'number' || !Number.isInteger(reading.value)) return null
  if (/(?:st|nd|rd|th|first|second|third)$/u.test(reading.text)) return null
  const rest = after.replace(PEOPLE, (m) => ' '.repeat(m.length))
  for (const [harm, pattern] of HARM) {
    const hit = pattern.exec(rest)
    if (hit && hit.index < 34 && !/[;:.]|\b(?:and|but) [a-z]+ing\b/u.test(rest.slice(0, hit.index)) && !NOT.test(rest.slice(0, hit.index)) && !/^ ?%/u.test(after)) {
      if (NOT.test(paragraph.slice(Math.max(sentence.start, reading.start - 12), reading.start))) return null
      const nearer = HARM.some(([, other]) => { const o = other.exec(rest); return o !== null && o.index < hit.index })
      if (!nearer) return { harm, start: reading.start, end: reading.end + hit.index + hit[0].length }
    }
  }
  return null
}
