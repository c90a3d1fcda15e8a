import { describe, expect, test } from 'vitest'
import { creditOf, isCaption, isPublisher } from '../../src/articles/credits.ts'

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

describe('isCaption', () => {
  test.each([
    ['▲ 가람시청 전경 [가람시 제공]'], ['▲ 12일 시청에서 시장이 말하고 있다'], ['길벗의 배달차. [사진=길벗]'], ['가람시청 전경 (사진=가람시)'], ['[사진] 무너진 다리'],
    ['Photo: Dana Example'], ['Waves at Orla. (Lena Marsh/Northwind News)'], ['The harbour on Monday. (AP Photo/Lena Marsh)'], ['Photo by Lena Marsh'], ['시장이 말하고 있다 ⓒ가람일보'],
  ])('%s', (line) => {
    expect(isCaption(line)).toBe(true)
  })

  test.each([
    ['▲ 공사 일정 압박이 있었나', 'a crosshead'],
    ['▲ 질문: "언제 끝나나"', 'a question in an interview'],
    ['가람시청 전경을 그린 그림이 공개됐다.', 'a sentence'],
    ['사진 제공을 거부했다고 시는 밝혔다.', 'a sentence about pictures'],
  ])('%s: %s', (line) => {
    expect(isCaption(line)).toBe(false)
  })
})

test.each([['가람일보', true], ['Northwind News', true], ['연합뉴스', true], ['가온전자', false], ['Calder Robotics', false]])('%s is a publisher: %s', (name, expected) => {
  expect(isPublisher(name)).toBe(expected)
})
