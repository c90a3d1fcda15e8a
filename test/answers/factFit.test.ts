import { describe, expect, test } from 'vitest'
import { fillerFit, type Filler } from '../../src/answers/factFit.ts'
import { understand } from '../../src/answers/question/understand.ts'
import type { Fact, FactKind } from '../../src/facts/fact.ts'

const filler = (kind: FactKind, slot: string, status: Fact['status'] = 'stated', order = 0): Filler =>
  ({ slot, order, start: 0, end: 1, fact: { kind, status, slots: {}, rule: 'x', quote: '', article: 'a', paragraph: 0, start: 0, end: 1 } })

describe('how well a slot of a fact answers', () => {
  test.each<[string, FactKind, string, number, string]>([
    ['누가 영입됐어?', 'hire', 'person', 1, 'the one who was hired'],
    ['누가 영입됐어?', 'hire', 'org', 0, 'not the one who hired'],
    ['누가 인수했어?', 'acquisition', 'buyer', 1, 'the subject of buying'],
    ['what was acquired?', 'acquisition', 'target', 1, 'what was done to'],
    ['what was acquired?', 'acquisition', 'buyer', 0, 'not who did it'],
    ['베헤모스는 언제 출시돼?', 'launch', 'when', 1, 'when it comes'],
    ['베헤모스는 언제 출시돼?', 'launch', 'earlier', 0, 'not the date it was moved from'],
    ['베헤모스는 당초 언제 출시될 예정이었어?', 'launch', 'earlier', 1, 'the date it was moved from'],
    ['베헤모스는 언제 출시될 예정이었어?', 'launch', 'earlier', 1, 'what was once due'],
    ['When was Behemoth due to be released?', 'launch', 'earlier', 1, 'the same in English'],
    ['When is Behemoth due to be released?', 'launch', 'earlier', 0, 'what is still due'],
  ])('%s, %s.%s: %d (%s)', (text, kind, slot, fit, _why) => {
    expect(fillerFit(filler(kind, slot), understand(text), new Set([kind]))).toBe(fit)
  })

  test('of a thing moved twice, the first date is what was once due', () => {
    const fit = (order: number) => fillerFit(filler('launch', 'earlier', 'stated', order), understand('When was Behemoth originally due?'), new Set<FactKind>(['launch']))
    expect(fit(0)).toBeGreaterThan(fit(1))
  })

  test('what was denied answers less', () => {
    expect(fillerFit(filler('hire', 'person', 'denied'), understand('누가 영입됐어?'), new Set<FactKind>(['hire']))).toBeLessThan(1)
  })
})
