import { describe, expect, test } from 'vitest'
import { creditOf, isPublisher } from '../../src/articles/credits.ts'

describe('creditOf', () => {
  test.each([
    ['한예문 기자', '한예문 기자', null],
    ['한예문 기자 han@example.com', '한예문 기자', null],
    ['가람일보 한예문 기자', '한예문 기자', '가람일보'],
    ['기자명 나여울 기자', '나여울 기자', null],
    ['글쓴이 미리내 과학전문기자', '미리내 과학전문기자', null],
    ['한예문·나여울 기자', '한예문·나여울 기자', null],
    ['[한들통신 온다솜 특파원]', '온다솜 특파원', '한들통신'],
    ['/한예문 기자(han@example.com)', '한예문 기자', null],
    ['By Jane Doe', 'Jane Doe', null],
    ['By Jane Doe, Gisa Samples', 'Jane Doe', 'Gisa Samples'],
    ['Gisa Samples, by Lee Placeholder', 'Lee Placeholder', 'Gisa Samples'],
    ['By Noor Haddad and Tom Ashby', 'Noor Haddad and Tom Ashby', null],
    ['Reporting by Ilya Prentiss; Editing by Jo Marlowe', 'Ilya Prentiss', null],
    ['가람일보', null, '가람일보'],
    ['Port Calder Gazette', null, 'Port Calder Gazette'],
    ['han@example.com', null, null],
  ])('%s', (line, byline, source) => {
    expect(creditOf(line)).toEqual({ byline, source })
  })

  test.each([
    ['한예문 기자는 12일 상을 받았다.', 'a sentence about a reporter'],
    ['By the end of the year, sales had doubled.', 'a sentence that begins with By'],
    ['By Monday', 'not a name'],
    ['경전철 2호선 착공', 'a headline'],
  ])('%s: %s', (line) => {
    expect(creditOf(line)).toBeNull()
  })
})

test.each([['가람일보', true], ['Northwind News', true], ['연합뉴스', true], ['가온전자', false], ['Calder Robotics', false]])('%s is a publisher: %s', (name, expected) => {
  expect(isPublisher(name)).toBe(expected)
})
