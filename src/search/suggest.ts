import { disassemble, getChoseong, romanize } from 'es-hangul'
import { hasHangul } from '../text/language.ts'
import { withoutJosa } from '../text/josa.ts'
import { fromWrongKeyboard } from '../text/keyboard.ts'

/** Discord shows this many choices. */
const MOST = 25

/**
 * The candidates that what was typed may mean, best first, at most 25: by beginning, by part, by initial consonants
 * (`ㅎㅇㅍ` → 하이페리온), by the wrong keyboard (`gkdlvpfldhs`), by sound across scripts (`hyper` → 하이페리온); spaces and a
 * particle at the end do not matter. Nothing typed: the first candidates as they come.
 */
export function suggest<T>(typed: string, candidates: readonly T[], nameOf: (candidate: T) => string): T[] {
  const wanted = plain(typed)
  if (wanted === '') return candidates.slice(0, MOST)
  const forms = formsOf(typed.trim())
  return candidates.map((candidate, order) => ({ candidate, order, rank: Math.min(...forms.map((form) => rankOf(form, nameOf(candidate)))) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MOST)
    .map(({ candidate }) => candidate)
}

const NO_MATCH = 99

/** A way to understand what was typed, and how far it is from the plainest one. */
interface Form {
  kind: 'letters' | 'initials' | 'sound'
  text: string
  penalty: number
}

function formsOf(typed: string): Form[] {
  const wanted = plain(typed)
  const forms: Form[] = [{ kind: 'letters', text: plain(disassembled(typed)), penalty: 0 }]
  const bare = withoutJosa(typed)
  if (bare !== typed) forms.push({ kind: 'letters', text: plain(disassembled(bare)), penalty: 1 })
  if (/^[ㄱ-ㅎ]+$/u.test(wanted)) forms.push({ kind: 'initials', text: wanted, penalty: 2 })
  if (/^[a-z]{2,}$/u.test(wanted)) {
    const switched = fromWrongKeyboard(typed.replaceAll(' ', ''))
    if (switched !== null) forms.push({ kind: 'letters', text: plain(disassembled(switched)), penalty: 3 })
    if (wanted.length >= 3) forms.push({ kind: 'sound', text: soundOf(wanted), penalty: 5 })
  }
  if (/^[가-힣]{2,}$/u.test(wanted)) forms.push({ kind: 'sound', text: soundOf(romanize(wanted)), penalty: 5 })
  return forms
}

/** Lower is better: the beginning of the name, of a word in it, anywhere in it. */
function rankOf({ kind, text, penalty }: Form, name: string): number {
  if (text === '') return NO_MATCH
  const at = (whole: string, words: string[]) => (whole.startsWith(text) ? 0 : words.some((word) => word.startsWith(text)) ? 0.3 : whole.includes(text) ? 0.6 : NO_MATCH)
  const words = name.split(/\s+/u)
  if (kind === 'letters') return penalty + at(plain(disassembled(name)), words.map((word) => plain(disassembled(word))))
  if (kind === 'initials') return penalty + at(plain(getChoseong(name)), words.map((word) => plain(getChoseong(word))))
  const sounds = words.map((word) => soundOf(hasHangul(word) ? romanize(word) : plain(word)))
  // A skeleton of one or two consonants fits too much.
  return text.length < 2 ? NO_MATCH : penalty + (sounds.some((sound) => sound.startsWith(text)) ? 0 : NO_MATCH)
}

/** Jamo, so that `하잎` is already the beginning of `하이페리온` while it is being typed. */
const disassembled = (text: string) => disassemble(text)

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/[\s"'“”‘’·…,.:\-()]/gu, '')

/** Doubled letters sound once, and an r after a vowel is not written in Hangul (`Zucker` 저커). */
const SOUNDS: [RegExp, string][] = [[/(.)\1/gu, '$1'], [/(?<=[aeiou])r(?![aeiouy])/gu, ''], [/ph/gu, 'p'], [/th|d/gu, 't'], [/ch|sh|zh|z|x|s/gu, 's'], [/ck|q|c|g|k/gu, 'k'], [/f|v|b|p/gu, 'p'], [/l|r/gu, 'l'], [/j/gu, 's'], [/n(?=k)/gu, 'n'], [/[aeiouyw]/gu, '']]

/** The consonants of a spelling by place of sound: `hyperion` and `haiperion` → `hpln`. */
function soundOf(spelling: string): string {
  return SOUNDS.reduce((text, [from, to]) => text.replace(from, to), spelling.toLowerCase().replace(/[^a-z]/gu, ''))
}
