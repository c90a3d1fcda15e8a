import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/articles/decodeText.ts'

const KOREAN = '가람시, 새 다리 개통\n\n가람시가 7일 새 다리를 열었다. 길이는 1.2㎞이다.\n'
const RARE = '펲시콜라와 똠얌꿍, 쀼의 세계\n'
const ENGLISH = 'Harbour bridge opens\n\nThe bridge, 1.2 km long, opened on Monday.\n'

describe('encodings', () => {
  test.each([
    ['utf8', KOREAN, false, 'UTF-8'],
    ['utf8', KOREAN, true, 'UTF-8 with a mark'],
    ['utf16le', KOREAN, true, 'UTF-16, low byte first'],
    ['utf16be', KOREAN, true, 'UTF-16, high byte first'],
    ['utf16le', KOREAN, false, 'UTF-16 without a mark, told by its zeros'],
    ['utf16be', ENGLISH, false, 'English UTF-16 without a mark'],
    ['cp949', KOREAN, false, 'CP949, which holds EUC-KR'],
    ['cp949', RARE, false, 'syllables that EUC-KR has not and CP949 has'],
    ['utf8', ENGLISH, false, 'ASCII'],
    ['win1252', 'Café owners “furious” at £5 fee – report\n', false, 'Western smart quotes'],
  ])('%s: %s', (encoding, text, addBOM) => {
    expect(decodeText(iconv.encode(text, encoding, { addBOM }))).toEqual({ text })
  })

  test('line ends become one kind, letters composed', () => {
    expect(decodeText(Buffer.from('하나\r\n둘\r셋\v넷\f다섯'.normalize('NFD')))).toEqual({ text: '하나\n둘\n셋\n넷\n다섯' })
  })

  test('UTF-8 cut in the middle of a letter keeps the rest', () => {
    expect(decodeText(Buffer.from(KOREAN.repeat(3)).subarray(0, 100))).toMatchObject({ text: expect.stringContaining('가람시, 새 다리 개통') })
  })
})

describe('not text', () => {
  test.each([
    [Buffer.from('%PDF-1.7\n'), 'a PDF, not text'],
    [Buffer.from('PK\x03\x04rest'), 'a zip archive, not text'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'a picture, not text'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a picture, not text'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'a gzip archive, not text'],
    [Buffer.from('{\\rtf1\\ansi Hello}'), 'an RTF document, not plain text'],
    [Buffer.from([1, 2, 3, 0, 4, 5, 0, 0, 9]), 'binary, not text'],
    [Buffer.alloc(64, 7), 'binary, not text'],
  ])('%s', (bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ reason })
  })
})

test('any UTF-8 text without control characters comes back', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'가나다 ABC.,0123\n"…') , minLength: 1 }), (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({ text })
  }))
})

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { decodeText(bytes) }), { numRuns: Number(process.env.GISA_FUZZ ?? 500) })
})
