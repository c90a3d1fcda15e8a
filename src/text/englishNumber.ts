import { match, type NumberAt } from './koreanNumber.ts'

const ONES: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}
const TENS: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }
const SCALES: Record<string, number> = {
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, t: 1e12, tn: 1e12, trn: 1e12,
}
const ORDINALS: Record<string, number> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, twentieth: 20, hundredth: 100,
}
const PARTS: Record<string, number> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fourth: 1 / 4, fifth: 1 / 5, sixth: 1 / 6, eighth: 1 / 8, tenth: 1 / 10 }

const WORD = /[a-z]{2,9}/iuy

/**
 * Reads English number words: `twenty-five` → 25, `a million` → 1,000,000, `dozens` → 12 at least by magnitude,
 * `two thirds` → ⅔. A lone `a` or `one` is no number here unless a scale follows or the caller finds a unit.
 */
export function englishNumberAt(text: string, at: number): NumberAt | null {
  return vagueAt(text, at) ?? partAt(text, at) ?? wordsAt(text, at)
}

function vagueAt(text: string, at: number): NumberAt | null {
  const [all, word] = match(/(dozens|scores|hundreds|thousands|millions|billions|trillions)(?: of (thousands|millions|billions|trillions))?(?: of)?(?![a-z])/iuy, text, at) ?? []
  if (!all || !word) return null
  const scale = (name: string) => ({ dozens: 12, scores: 20 })[name] ?? SCALES[name.slice(0, -1)]!
  const second = /of (\w{1,9}s)/iu.exec(all)?.[1]?.toLowerCase()
  const end = at + all.length - (/ of$/iu.exec(all)?.[0].length ?? 0)
  return { end, value: scale(word.toLowerCase()) * (second ? scale(second) : 1), spelled: true, vague: 'magnitude' }
}

/** `two-thirds`, `a quarter of`, `half a` */
function partAt(text: string, at: number): NumberAt | null {
  const [all, count, part] = match(/(?:(a|an|one|two|three|four|five|seven)[ -])?(half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)(?= (?:of|a|an|the)\b(?! (?:hundred|thousand|million|billion|trillion|dozen)))/iuy, text, at) ?? []
  if (!all || !part || (!count && part.toLowerCase() !== 'half')) return null
  const parts = PARTS[part.toLowerCase().replace(/s$/u, '')] ?? 1
  return { end: at + all.length, value: (ONES[(count ?? 'one').toLowerCase()] ?? 1) * parts, spelled: true }
}

function wordsAt(text: string, at: number): NumberAt | null {
  let total = 0
  let section = -1
  let end = at
  let i = at
  for (let steps = 0; steps < 16; steps++) {
    const word = match(WORD, text, i)?.[0].toLowerCase()
    if (word === undefined || /[a-z]/iu.test(text[i + word.length] ?? '')) break
    const scale = word.length > 4 ? SCALES[word] : undefined
    if (word in ONES) {
      if (section >= 0 && (section % 10 || (section % 100 >= 10 && section % 100 < 20))) break
      section = Math.max(section, 0) + ONES[word]!
    } else if (word in TENS) {
      if (section >= 0 && section % 100) break
      section = Math.max(section, 0) + TENS[word]!
    } else if (scale === 100 && (section > 0 || i > at)) section = Math.max(section, 1) * 100
    else if (scale !== undefined && (section > 0 || i > at)) {
      total += Math.max(section, 1) * scale
      section = 0
    } else if (word === 'dozen' && (section > 0 || i > at)) section = Math.max(section, 1) * 12
    else if (word !== 'and' || section < 0 || section % 100) break
    i += word.length
    if (word !== 'and') end = i
    if (text[i] !== ' ' && text[i] !== '-') break
    i++
  }
  const article = end === at ? match(/(?:an?|half a) (hundred|thousand|million|billion|trillion|dozen)(?![a-z])/iuy, text, at) : null
  if (article) {
    const scale = article[1]!.toLowerCase() === 'dozen' ? 12 : SCALES[article[1]!.toLowerCase()]!
    return { end: at + article[0].length, value: scale * (/^half/iu.test(article[0]) ? 0.5 : 1), spelled: true }
  }
  return end === at ? null : { end, value: total + Math.max(section, 0), spelled: true }
}

/** `billion` in `14.3 billion`, and in money `bn`, `m`, `k`: the factor and where it ends; 1 when there is none. */
export function scaleAt(text: string, at: number, money: boolean): { end: number; factor: number } {
  const long = match(/[ -]?(hundred|thousand|million|billion|trillion)(?![a-z])/iuy, text, at)
  if (long) {
    const next = scaleAt(text, at + long[0].length, false)
    return { end: next.end, factor: SCALES[long[1]!.toLowerCase()]! * next.factor }
  }
  const dozen = match(/ dozen(?![a-z])/iuy, text, at)
  if (dozen) return { end: at + dozen[0].length, factor: 12 }
  const short = match(money ? / ?(trn|tn|bn|mn|mln|k|m|b|t)(?![a-z0-9])/iuy : / ?(trn|bn|mln)(?![a-z0-9])/iuy, text, at)
  return short ? { end: at + short[0].length, factor: SCALES[short[1]!.toLowerCase()]! } : { end: at, factor: 1 }
}

/** `3rd`, `21st`, `third` */
export function englishOrdinalAt(text: string, at: number): NumberAt | null {
  const [digits, number] = match(/(\d{1,4})(?:st|nd|rd|th)(?![a-z])/iuy, text, at) ?? []
  if (digits) return { end: at + digits.length, value: Number(number), spelled: false }
  const word = match(/(?:(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|hundredth)(?![a-z])/iuy, text, at)
  return word ? { end: at + word[0].length, value: (TENS[word[1]?.toLowerCase() ?? ''] ?? 0) + ORDINALS[word[2]!.toLowerCase()]!, spelled: true } : null
}
