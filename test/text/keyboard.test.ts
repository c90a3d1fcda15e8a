import { expect, test } from 'vitest'
import { fromWrongKeyboard } from '../../src/text/keyboard.ts'

test.each([
  ['gkdlvpfldhs', '하이페리온', 'a name'],
  ['apxk', '메타', 'a short one'],
  ['dkcla', '아침', 'a final consonant'],
  ['Rkcl', '까치', 'a doubled consonant by the shift key'],
  ['hyperion', null, 'English that gives no syllables'],
  ['qqqq', null, 'consonants alone'],
  ['123', null, 'no letters'],
  ['', null, 'nothing'],
  ['메타', '메타', 'Hangul stays'],
])('%s → %s (%s)', (typed, hangul, _why) => {
  expect(fromWrongKeyboard(typed)).toBe(hangul)
})
