import { convertQwertyToHangul } from 'es-hangul'

/** What was typed on an English keyboard and meant in Korean: `gkdlvpfldhs` → 하이페리온; null where that gives no syllables. */
export function fromWrongKeyboard(typed: string): string | null {
  try {
    const hangul = convertQwertyToHangul(typed)
    return /^[가-힣]+$/u.test(hangul) ? hangul : null
  } catch {
    // es-hangul throws where keys would give a vowel that does not exist.
    return null
  }
}
