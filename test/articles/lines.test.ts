import { describe, expect, test } from 'vitest'
import { linesOf } from '../../src/articles/lines.ts'

const texts = (text: string) => linesOf(text).map((line) => line.text)

const WRAPPED = `The ferry ran aground in thick fog early on Monday

A passenger ferry with 212 people on board ran aground in thick fog off
Orla Island early on Monday, injuring 14 people, the coast guard said
in a statement.

Two of the injured were in a serious condition. No one was killed, and
everyone had been taken ashore by half past nine in the morning.`

describe('linesOf', () => {
  test('empty lines are gaps, not lines', () => {
    expect(linesOf('하나\n\n \n둘\n셋')).toEqual([{ text: '하나', gap: true, links: 0 }, { text: '둘', gap: true, links: 0 }, { text: '셋', gap: false, links: 0 }])
  })

  test('lines wrapped at a width are joined', () => {
    expect(texts(WRAPPED)).toEqual([
      'The ferry ran aground in thick fog early on Monday',
      'A passenger ferry with 212 people on board ran aground in thick fog off Orla Island early on Monday, injuring 14 people, the coast guard said in a statement.',
      'Two of the injured were in a serious condition. No one was killed, and everyone had been taken ashore by half past nine in the morning.',
    ])
  })

  test.each([
    ['제목\n첫째 문단은 이렇게 길지 않다.\n둘째 문단도 이만큼이다.\n셋째 문단이 끝이다.', 4, 'paragraphs line by line, ending as sentences do'],
    ['정치\n경제\n사회\n문화', 4, 'a menu'],
    ['가람일보\n새 다리 개통\n9년 만에 완공…첫날 2만 명', 3, 'a head'],
  ])('%j stays %i lines: %s', (text, count) => {
    expect(texts(text)).toHaveLength(count)
  })
})
