import { expect, test } from 'vitest'
import { factKey, newFacts } from '../../src/digest/newFacts.ts'
import type { Fact } from '../../src/facts/fact.ts'

const fact = (kind: Fact['kind'], slots: Fact['slots'], status: Fact['status'] = 'stated'): Fact => ({
  kind, status, slots, quote: '', article: 'a', paragraph: 0, start: 0, end: 0, rule: 'r',
})
const people = (value: number, raw = `${value}명`) => ({ raw, value, unit: 'person' })
const won = (value: number) => ({ raw: `${value}원`, value, unit: 'KRW' })
const killed = (value: number) => fact('casualties', { killed: people(value) })
const deal = fact('acquisition', { buyer: '도담제과', target: '한솥과자', amount: won(9e10) })

test.each<[Fact, Fact[], boolean, string]>([
  [killed(9), [], true, 'nothing was told'],
  [killed(9), [killed(9)], false, 'told'],
  [{ ...killed(9), quote: '아홉 명 사망', article: 'b', slots: { killed: people(9, '아홉 명') } }, [killed(9)], false, 'in other words, elsewhere'],
  [killed(10), [killed(9)], true, 'one more dead'],
  [killed(9), [fact('casualties', { killed: people(9), injured: people(30) })], false, 'less than was told'],
  [fact('casualties', { killed: people(9), injured: people(30) }), [killed(9)], true, 'the injured are counted now'],
  [fact('casualties', { killed: people(9), place: '노을시' }), [killed(9)], false, 'a place alone, which the sentence says'],
  [{ ...killed(9), status: 'reported' }, [killed(9)], true, 'another status'],
  [deal, [{ ...deal, status: 'reported' }], true, 'what was a rumour is so'],
  [fact('acquisition', { buyer: 'Dodam Confectionery', target: 'Hansot' }), [deal], false, 'the other language'],
  [fact('acquisition', { buyer: 'Dodam Confectionery', amount: won(9.5e10) }), [deal], true, 'the other language, another price'],
  [fact('acquisition', { buyer: '도담제과㈜', target: '한솥과자' }), [deal], false, 'a fuller name'],
  [fact('acquisition', { buyer: '도담제과', target: '노을빵집' }), [deal], true, 'another company bought'],
  [fact('hire', { person: '문해솔', role: '사장' }), [fact('hire', { person: '문해솔', role: '대표' }), fact('hire', { person: '서다올' })], false, 'one of two, by another title'],
  [fact('launch', { what: '동해선', when: { raw: '12월', from: '2026-12-01', to: '2027-01-01' } }), [fact('launch', { what: '고속철', when: { raw: '12월 1일', from: '2026-12-01', to: '2026-12-02' } })], false, 'a day within the month'],
  [fact('launch', { when: { raw: '내년 1월', from: '2027-01-01', to: '2027-02-01' } }), [fact('launch', { when: { raw: '12월 1일', from: '2026-12-01', to: '2026-12-02' } })], true, 'put off'],
  [fact('launch', { when: { raw: '12월 이후', from: '2026-12-05' } }), [fact('launch', { when: { raw: '내년', from: '2027-01-01', to: '2028-01-01' } })], false, 'an open end'],
])('%# is new: %s (%s)', (one, told, isNew) => {
  expect(newFacts([one], told.map(factKey))).toEqual(isNew ? [one] : [])
})

test('signs of the key within a name do no harm', () => {
  const odd = fact('hire', { person: 'A|B=C+D', org: ['가=나', '다+라'] })
  expect(newFacts([odd], [factKey(odd)])).toEqual([])
})
