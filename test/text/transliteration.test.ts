import { describe, expect, test } from 'vitest'
import { soundLikeness } from '../../src/text/transliteration.ts'

describe('the same name in two scripts sounds more alike than another', () => {
  test.each([
    ['Hyperion', '하이페리온', '하이드파크'],
    ['Zuckerberg', '저커버그', '주커먼드'],
    ['Sutskever', '수츠케버', '수트케이스'],
    ['Prometheus', '프로메테우스', '프로그래머'],
    ['Behemoth', '베헤모스', '베네수엘라'],
    ['Scale', '스케일', '스노우'],
    ['Altman', '올트먼', '알루미늄'],
    ['Christopher', '크리스토퍼', '크레파스'],
    ['Washington', '워싱턴', '와이오밍'],
  ])('%s: %s, not %s', (latin, same, other) => {
    expect(soundLikeness(latin, same)).toBeGreaterThan(soundLikeness(latin, other) + 0.5)
    expect(soundLikeness(latin, same)).toBeGreaterThan(-1.1)
  })
})

test.each([
  ['', '메타', 'nothing against a word'],
  ['Meta', '', 'a word against nothing'],
  ['Meta', 'Meta', 'no Hangul'],
  ['1234', '메타', 'no letters'],
  ['a'.repeat(41), '메타', 'too long to be a name'],
])('%s, %s: no likeness at all (%s)', (latin, hangul, _why) => {
  expect(soundLikeness(latin, hangul)).toBe(-Infinity)
})
