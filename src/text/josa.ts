import { readLexicon } from './lexicon.ts'
import { hasHangul } from './language.ts'

export type JosaRole =
  | 'subject' | 'topic' | 'object' | 'genitive' | 'place' | 'time' | 'direction' | 'source' | 'until'
  | 'instrument' | 'capacity' | 'recipient' | 'companion' | 'comparison' | 'addition' | 'only' | 'each'
  | 'choice' | 'quotation'

/** A particle (조사), or a row of them: `은` is a topic after a final consonant, `에서는` a place and a topic. */
export interface Josa {
  text: string
  roles: readonly JosaRole[]
  /** Sejong tag of the whole: JKS, JX, JKO … */
  pos: string
  /** which last sound it follows: 받침, none, none or ㄹ, any */
  after: 'closed' | 'open' | 'openOrRieul' | 'any'
}

const LONGEST = 5

/** The particle written so, or null: `에서는` → place, topic; `다` → null. */
export function josaOf(text: string): Josa | null {
  return table().get(text) ?? null
}

/**
 * Takes the longest particle off a word: `수츠케버가` → `수츠케버` + 가, `서울에서는` → `서울` + 에서는.
 * Null when no particle fits the sound before it (`하와이`), when the word is known to end so by itself (`제주도`),
 * or when too little would be left: two syllables, or one before 을 and 를, which hardly any noun ends in.
 */
export function splitJosa(word: string): { stem: string; josa: Josa } | null {
  if (endsLikeJosa(word)) return null
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--) {
    const josa = josaOf(word.slice(-length))
    const stem = word.slice(0, -length)
    if (!josa || !follows(josa, stem)) continue
    if (stem.length >= (josa.pos === 'JKO' ? 1 : 2)) return { stem, josa }
  }
  return null
}

/** `하이페리온은` → `하이페리온`; a word that bears no particle comes back as it is. */
export function withoutJosa(word: string): string {
  return splitJosa(word)?.stem ?? word
}

/** Whether a particle may stand after a word by its last sound: `은` after `하이페리온`, `는` after `메타`. */
export function follows(josa: Josa, stem: string): boolean {
  const end = finalConsonant(stem)
  if (josa.after === 'any' || end === null) return true
  if (josa.after === 'closed') return end !== 0
  return end === 0 || (josa.after === 'openOrRieul' && end === RIEUL)
}

const RIEUL = 8
/** Last sounds of the digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_ENDS = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0]

/** Number of the final consonant (0 none, 8 ㄹ …) of a word's last sound; null where the spelling does not tell (Latin). */
export function finalConsonant(word: string): number | null {
  const last = word.replace(/["'”’)\]」』》〉]{1,3}$/u, '').at(-1) ?? ''
  if (hasHangul(last)) return (last.charCodeAt(0) - 0xac00) % 28
  return /\d/u.test(last) ? DIGIT_ENDS[Number(last)]! : null
}

/** Whether a word is known to end by itself in what looks like a particle: `제주도`, `길이`, `인수공모가`. */
export function endsLikeJosa(word: string): boolean {
  const known = lookalikes()
  for (let length = Math.min(7, word.length); length > 1; length--) {
    const compounds = known.get(word.slice(-length))
    if (compounds === true || (compounds === false && length === word.length)) return true
  }
  return false
}

let josas: Map<string, Josa> | undefined

function table(): Map<string, Josa> {
  return (josas ??= new Map(readLexicon('josa').map((row) => [row.josa!, {
    text: row.josa!, roles: row.roles!.split(' ') as JosaRole[], pos: row.pos!, after: row.after as Josa['after'],
  }])))
}

let words: Map<string, boolean> | undefined

function lookalikes(): Map<string, boolean> {
  return (words ??= new Map(readLexicon('josaLookalikes').map((row) => [row.word!, row.compounds === 'yes'])))
}
