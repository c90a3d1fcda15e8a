import { lettersOf, soundsOf } from '../text/soundModel.ts'

/**
 * A word's consonants by where they are spoken, for finding words that may sound alike: `하이페리온` → `PLN`. Coarse on
 * purpose: words of one key are then compared letter by letter.
 */
export function keyOfHangul(word: string): string {
  return [...soundsOf(word)].map((sound) => HANGUL[sound] ?? '').join('').replace(/(.)\1+/gu, '$1')
}

/** The keys a Latin word may have; several where its spelling leaves the sound open: `c` before `e`, `r` after a vowel. */
export function keysOfLatin(word: string): string[] {
  const letters = lettersOf(word)
  let keys = ['']
  for (let i = 0; i < letters.length;) {
    const rule = RULES.find(({ find }) => {
      find.lastIndex = i
      return find.test(letters)
    })
    const length = rule ? rule.find.lastIndex - i : 1
    const ways = rule?.ways ?? ['']
    keys = keys.flatMap((key) => ways.map((way) => key + way)).slice(0, MOST_KEYS)
    i += Math.max(1, length)
  }
  return [...new Set(keys.map((key) => key.replace(/(.)\1+/gu, '$1')))]
}

const MOST_KEYS = 48

/** Initial consonants as themselves, final ones in the letters soundModel.ts gives them. */
const HANGUL: Record<string, string> = {
  ㅂ: 'P', ㅍ: 'P', ㅃ: 'P', ㄷ: 'T', ㅌ: 'T', ㄸ: 'T', ㄱ: 'K', ㅋ: 'K', ㄲ: 'K', ㅅ: 'S', ㅆ: 'S', ㅈ: 'S', ㅊ: 'S', ㅉ: 'S',
  ㄴ: 'N', ㅁ: 'M', ㄹ: 'L',
  g: 'K', G: 'K', s: 'K', n: 'N', j: 'N', h: 'N', d: 'T', l: 'L', a: 'LK', b: 'LM', c: 'L', e: 'L', f: 'L', i: 'LP', o: 'L',
  m: 'M', v: 'P', V: 'P', t: 'T', T: 'T', q: 'N', y: 'S', w: 'S', x: 'K', z: 'T', p: 'P',
}

const rule = (pattern: string, ...ways: string[]) => ({ find: new RegExp(pattern, 'y'), ways })

/** Longer spellings first. */
const RULES = [
  rule('tch|sch|tz|ts|sh|zh|ss|cc(?=[eiy])', 'S'), rule('ch', 'S', 'K'), rule('ph|pp|bb|ff', 'P'), rule('th', 'T', 'S'), rule('tt|dd', 'T'),
  rule('ck|kk|gg|cq|qu|kh', 'K'), rule('gh', '', 'K', 'P'), rule('kn', 'N', 'KN'), rule('gn', 'N', 'KN'), rule('ng(?=[eiy])', 'NS', 'N'), rule('ng', 'N', 'NK'),
  rule('nn', 'N'), rule('mm|mb$', 'M'), rule('ll|rr', 'L'), rule('x', 'KS', 'S'), rule('sc(?=[eiy])', 'S'), rule('c(?=[eiy])', 'S', 'K'), rule('t(?=i[aou])', 'S', 'T'),
  rule('g(?=[eiy])', 'S', 'K'), rule('dg', 'S'), rule('(?<=[aeiouy])r(?![aeiouy])', '', 'L'), rule('[bpfv]', 'P'), rule('[dt]', 'T'), rule('[kgcq]', 'K'), rule('[szj]', 'S'),
  rule('n', 'N'), rule('m', 'M'), rule('[lr]', 'L'),
]
