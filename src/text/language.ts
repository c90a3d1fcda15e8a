export type Language = 'ko' | 'en'

/**
 * The language a text is mostly written in: `Meta는 메타다` → `ko`. Korean wins as soon as
 * one letter in five is Hangul, since Korean news is full of Latin names and the reverse is rare.
 * A text with no letters is `ko`, the language that comes first here.
 */
export function languageOf(text: string): Language {
  const hangul = text.match(/[가-힣ㄱ-ㅎㅏ-ㅣ]/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]/gu)?.length ?? 0
  return hangul * 4 >= latin ? 'ko' : 'en'
}

/** Whether any Hangul syllable stands in a text: true for `IBM은`, false for `IBM`. */
export const hasHangul = (text: string) => /[가-힣]/u.test(text)
