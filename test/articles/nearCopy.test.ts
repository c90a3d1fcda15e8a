import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNewer, keysOf, standsFor, weigh, type Weighed } from '../../src/articles/nearCopy.ts'

const MERGER = [
  '가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.',
  '가온전자는 마루반도체의 지분 100%를 최대 주주인 다온투자로부터 사들인다. 인수 절차는 내년 3월에 마무리될 예정이다.',
  '마루반도체 직원 3천200명은 모두 그대로 일한다.',
  '가온전자 윤새별 대표는 "자동차 반도체 시장에서 5년 안에 세계 3위에 오르겠다"고 말했다.',
]
const WEATHER = ['내일 가온시는 대체로 맑고 바람이 약하게 불겠다고 기상청이 예보했다. 아침 기온은 3도, 낮 기온은 11도로 오늘과 비슷하겠다.', '하람섬 앞바다의 물결은 1.5m로 높지 않겠고, 미세 먼지는 모든 곳에서 보통 수준으로 예상된다. 모레는 구름이 많겠다.']

function of(paragraphs: string[], over: { id?: string; title?: string; date?: string | null; modified?: number } = {}): Weighed {
  const { id = 'a', title = '제목', date = '2026-10-05', modified = 1 } = over
  return weigh({ article: { id, title, date, paragraphs }, modified })
}

describe('an article of which the first one is shown, and the other', () => {
  test.each<[Weighed, Weighed, first: boolean, second: boolean, why: string]>([
    [of(MERGER, { modified: 2 }), of(MERGER), true, false, 'the same: the file that was written later'],
    [of(MERGER, { date: '2026-10-06' }), of(MERGER, { modified: 9 }), true, false, 're-dated: the later date, whichever file was written later'],
    [of(MERGER.map((p) => p.replace('윤새별', '윤샛별')), { modified: 2 }), of(MERGER), true, false, 'a corrected name'],
    [of(MERGER.map((p) => p.replace('3천200명', '3천300명')), { modified: 2 }), of(MERGER), true, false, 'a corrected number'],
    [of([...MERGER, '가온전자 주가는 4% 올랐다.']), of(MERGER, { modified: 2 }), true, false, 'one that says more stands for a shorter one that says nothing new, also when that came later'],
    [of(MERGER.toSpliced(2, 1), { modified: 2 }), of(MERGER), false, true, 'the same, cut in the middle'],
    [of([...MERGER.slice(0, 3).map((p) => p.replace('3월', '4월')), ...MERGER.slice(3)], { modified: 2 }), of([...MERGER, '끝.']), true, false, 'a corrected letter is new'],
    [of([...MERGER.slice(0, 2), '전혀 다른 말을 하는 문단이 여기에 아주 길게 이어져서 앞의 글과 같은 데가 거의 없다고 해야 할 만큼이다.']), of(MERGER), false, false, 'half of it and something else: neither says nearly all of the other'],
    [of(MERGER, { title: '다른 제목', modified: 2 }), of(MERGER), true, false, 'another headline'],
    [of(WEATHER, { date: '2026-10-06' }), of(WEATHER.map((p) => p.replace('3도', '5도').replace('11도', '14도').replace('1.5m', '0.5m'))), false, false, 'the weather of two days'],
    [of(['가온전자 공장 전경.'], { title: '하나' }), of(['가온전자 공장 전경.'], { title: '둘' }), false, false, 'a short text under two headlines'],
    [of(['가온전자 공장 전경.'], { modified: 2 }), of(['가온전자 공장 전경.']), true, false, 'a short text, the same'],
    [of([]), of(MERGER), false, false, 'nothing'],
  ])('%#: %s', (one, other, first, second, _why) => {
    expect([standsFor(one, other), standsFor(other, one)]).toEqual([first, second])
  })
})

test('no two stand for each other', () => {
  const sentences = [...MERGER, ...WEATHER, '코스피가 1.2% 올랐다.', '코스피가 2.4% 올랐다.', '짧다.']
  const any = fc.record({ paragraphs: fc.subarray(sentences, { minLength: 1 }), date: fc.constantFrom(null, '2026-10-05', '2026-10-06T09:00:00+09:00'), modified: fc.nat(2), title: fc.constantFrom('하나', '둘') })
  fc.assert(fc.property(any, any, (a, b) => {
    const [one, other] = [of(a.paragraphs, { ...a, id: 'a' }), of(b.paragraphs, { ...b, id: 'b' })]
    expect(standsFor(one, other) && standsFor(other, one)).toBe(false)
  }), { numRuns: 500 })
})

test('near copies have enough keys in common, and hardly anything else has', () => {
  const common = (a: string[], b: string[]) => new Set(keysOf(of(a)).keys).intersection(new Set(keysOf(of(b)).keys)).size
  expect(common(MERGER, MERGER.map((p) => p.replace('윤새별', '윤샛별')))).toBeGreaterThanOrEqual(keysOf(of(MERGER)).least)
  expect(common(MERGER, WEATHER)).toBe(0)
  expect(keysOf(of(['짧다'])).keys).toHaveLength(1)
})

test.each<[string | null, number, string | null, number, boolean, string]>([
  ['2026-10-06', 1, '2026-10-05', 2, true, 'the date first'],
  ['2026-10-05T21:00:00+09:00', 1, '2026-10-05T11:00:00Z', 2, true, 'moments as moments'],
  ['2026-10-05T21:00:00+09:00', 1, '2026-10-05', 2, false, 'a bare day and a moment of it are the same: the file'],
  [null, 2, '2026-10-05', 1, true, 'without a date the file'],
  ['2026-10-05', 1, '2026-10-05', 1, false, 'without any difference the name'],
])('%s of %d is newer than %s of %d: %s (%s)', (date, modified, otherDate, otherModified, newer) => {
  expect(isNewer(of([], { date, modified }), of([], { id: 'b', date: otherDate, modified: otherModified }))).toBe(newer)
})
