import { describe, expect, test } from 'vitest'
import { changedFacts } from '../../src/facts/changedFacts.ts'
import { factsOf, onOneLine } from '../support/newsText.ts'

describe('facts that changed between two versions', () => {
  test.each([
    [['가온전자가 문해솔 박사를 5억 원에 영입했다.'], ['가온전자가 문해솔 박사를 5억 원에 영입했다.'], [], 'the same'],
    [['가온전자가 문해솔 박사를 5억 원에 영입했다.'], ['소식이다.', '가온전자가 문해솔 박사를 5억 원에 영입했다.'], [], 'the same elsewhere'],
    [['날씨가 맑다.'], ['가온전자가 문해솔 박사를 영입했다.'], [[/^hire .*person=문해솔/u, null]], 'new'],
    [['가온전자가 문해솔 박사를 5억 원에 영입했다.'], ['가온전자가 문해솔 박사를 7억 원에 영입했다.'], [[/700000000 KRW/u, /500000000 KRW/u]], 'another amount'],
    [['가온전자가 문해솔 박사를 5억 원에 영입했다.'], ['날씨가 맑다.'], [], 'gone: nothing to mark in the newer one'],
  ] as [string[], string[], [RegExp, RegExp | null][], string][])('%j → %j (%#)', (before, after, expected, _why) => {
    const changed = changedFacts(factsOf(before), factsOf(after)).filter(({ fact }) => fact.kind === 'hire')
    expect(changed).toHaveLength(expected.length)
    expected.forEach(([now, then], i) => {
      expect(onOneLine(changed[i]!.fact)).toMatch(now)
      if (then === null) expect(changed[i]!.before).toBeNull()
      else expect(onOneLine(changed[i]!.before!)).toMatch(then)
    })
  })
})
