import { describe, expect, test } from 'vitest'
import { Duplicates, fingerprintOf, plainAddress } from '../../src/articles/duplicates.ts'

const MERGER = [
  '가온전자가 차량용 반도체를 만드는 마루반도체를 2조 4천억 원에 인수한다고 5일 발표했다.',
  '가온전자는 마루반도체의 지분 100%를 최대 주주인 다온투자로부터 사들인다. 인수 절차는 내년 3월에 마무리될 예정이다.',
  '마루반도체 직원 3천200명은 모두 그대로 일한다.',
  '가온전자 윤새별 대표는 "자동차 반도체 시장에서 5년 안에 세계 3위에 오르겠다"고 말했다.',
]

describe('the same article or another', () => {
  test.each<[string[], boolean, string]>([
    [MERGER, true, 'the same'],
    [MERGER.map((p) => p.replaceAll(' ', '  ').replaceAll('"', '“')), true, 'other spaces and quotation marks'],
    [MERGER.map((p) => p.replace('윤새별', '윤샛별')), true, 'a corrected name'],
    [[...MERGER.slice(0, 3), '가온전자 주가는 4% 올랐다.'], true, 'another last paragraph'],
    [[MERGER[2]!], false, 'one sentence of it'],
    [['가온전자 노동조합이 임금 협상이 깨지자 7일 파업 찬반 투표를 하기로 했다.', '노조는 임금 6.5% 인상을 요구하고 있다.'], false, 'the same company, other news'],
    [['마루반도체가 가온전자에 넘어간다. 인수 금액은 2조 4천억 원이다.'], false, 'the same news in other words: one story, not one article'],
    [[], false, 'nothing'],
  ])('%#: %s', (paragraphs, same) => {
    const known = new Duplicates()
    known.add('merger', { paragraphs: MERGER })
    expect(known.find({ paragraphs })?.id).toBe(same ? 'merger' : undefined)
  })

  test('what was removed or replaced is not found', () => {
    const known = new Duplicates()
    known.add('a', { paragraphs: MERGER })
    known.add('a', { paragraphs: ['다른 글'] })
    expect(known.find({ paragraphs: MERGER })).toBeNull()
    expect(known.find({ paragraphs: ['다른 글'] })?.overlap).toBe(1)
    known.remove('a')
    expect(known.find({ paragraphs: ['다른 글'] })).toBeNull()
  })
})

test.each([
  ['https://www.news.example/a/1?utm_source=x&id=7#top', 'news.example/a/1?id=7', 'tracking, fragment, www'],
  ['http://m.news.example/a/1/?id=7&fbclid=abc', 'news.example/a/1?id=7', 'mobile page, last slash, http'],
  ['https://news.example/a?b=2&a=1', 'news.example/a?a=1&b=2', 'order of parameters'],
  ['https://news.example/a?id=8', 'news.example/a?id=8', 'a parameter that names the page stays'],
  ['no address', 'no address', 'left as it is'],
])('%s → %s (%s)', (address, plain) => {
  expect(plainAddress(address)).toBe(plain)
})

test('a fingerprint changes with any letter of title or text', () => {
  const one = fingerprintOf({ title: 'a', paragraphs: ['b', 'c'] })
  expect(fingerprintOf({ title: 'a', paragraphs: ['b', 'c'] })).toBe(one)
  expect(fingerprintOf({ title: 'a', paragraphs: ['b', 'd'] })).not.toBe(one)
  expect(fingerprintOf({ title: 'A', paragraphs: ['b', 'c'] })).not.toBe(one)
})
