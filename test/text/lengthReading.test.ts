import { describe, expect, test } from 'vitest'
import { cuedLength, lengthRange, plainLength } from '../../src/text/lengthReading.ts'

const DAY = 86_400

describe('from one length to another', () => {
  test.each([
    ['1년에서 2년 사이', 365 * DAY, 730 * DAY, 'both with their unit'],
    ['6개월에서 1년', 180 * DAY, 365 * DAY, 'two units'],
    ['2년 또는 3년', 730 * DAY, 1095 * DAY, 'one or the other'],
    ['2~3일 걸린다', 2 * DAY, 3 * DAY, 'the verb says that no days of a month are meant'],
    ['3~4일 뒤', 3 * DAY, 4 * DAY, 'so does what follows'],
    ['15초 ~ 4분', 15, 240, 'seconds to minutes'],
  ])('%s lasts %d to %d seconds: %s', (text, from, to) => expect(lengthRange(text, 0)).toMatchObject({ kind: 'duration', from, to }))

  test.each([
    ['14~18일', 'days of a month'], ['3일에서 5일', 'the same'], ['2015년에서 2018년', 'years'], ['14세기에서 18세기 초까지', 'centuries by their number'], ['3년에서 1년', 'it does not grow'], ['3년', 'one length'],
  ])('%s: %s', (text) => expect(lengthRange(text, 0)).toBeNull())
})

describe('a length alone', () => {
  test('하루 8시간: the day says how often', () => expect([plainLength('하루 8시간', 0), plainLength('8시간', 0)?.value]).toEqual([null, 28_800]))
  test('하루 그리고 8시간 adds up', () => expect(plainLength('하루 그리고 8시간', 0)?.value).toBe(DAY + 28_800))
  test.each([['약 18개월에 진단된다', 18, 'month'], ['12개월에 접종한다', 12, 'month']])('%s tells an age', (text, value, unit) => {
    expect(cuedLength(text, text.search(/\d/u))).toMatchObject({ kind: 'quantity', value, unit })
  })
  test.each([['18개월에 걸쳐', 'a length'], ['18개월에 한 번', 'how often']])('%s: %s', (text) => expect(cuedLength(text, 0)?.kind ?? null).not.toBe('quantity'))
})
