import { expect, it } from 'vitest'
import { languageOf } from '../../src/text/language.ts'

it.each([
  ['메타가 왕을 영입했다', 'ko', 'Hangul alone'],
  ['Meta hired Wang', 'en', 'Latin alone'],
  ['ASCI White 얼마야', 'ko', 'one letter in five is enough'],
  ['Lumen Cells and Orla Lines (루멘)', 'en', 'a name in brackets is not'],
  ['2026. 7. 14.', 'ko', 'no letters'],
  ['', 'ko', 'nothing'],
])('%s', (text, language, why) => expect(languageOf(text), why).toBe(language))
