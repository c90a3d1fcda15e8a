import { describe, expect, test } from 'vitest'
import { isCaption } from '../../src/articles/captions.ts'

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
