import iconv from 'iconv-lite'

/** A file's bytes as text, or why they are none: `{ reason: 'a PDF, not text' }`. */
export type Decoded = { text: string } | { reason: string }

const SAMPLE = 64 * 1024
const BINARY = 'binary, not text'
const MAGIC: [string, string][] = [
  ['%PDF-', 'a PDF, not text'], ['PK\x03\x04', 'a zip archive, not text'], ['\x89PNG', 'a picture, not text'],
  ['\xff\xd8\xff', 'a picture, not text'], ['GIF8', 'a picture, not text'], ['\x1f\x8b', 'a gzip archive, not text'], ['{\\rtf', 'an RTF document, not plain text'],
]

const KOREAN: Record<string, string> = {
  'a PDF, not text': 'PDF 파일', 'a zip archive, not text': '압축 파일이나 오피스 문서', 'a picture, not text': '사진', 'a gzip archive, not text': '압축 파일',
  'an RTF document, not plain text': 'RTF 문서', [BINARY]: '글이 아닌 파일',
}

/** Why bytes are no text, for someone who reads Korean. */
export const koreanReason = (reason: string): string => KOREAN[reason] ?? reason

/**
 * Decodes UTF-8, UTF-16 (either end first, with or without a mark), CP949 (which holds EUC-KR) and, for
 * Western text that is none of them, windows-1252. Line ends become `\n`, letters NFC. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const opening = latin(bytes.subarray(0, 8))
  const magic = MAGIC.find(([mark]) => opening.startsWith(mark))
  if (magic) return { reason: magic[1] }
  const text = decode(bytes)
  if (text === null || looksBinary(text)) return { reason: BINARY }
  return { text: text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').normalize('NFC') }
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes)
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return as(utf16, bytes)
  if (bytes.includes(0)) return null
  return as('utf-8', bytes, true) ?? (mostlyUtf8(bytes) ? as('utf-8', bytes) : legacy(bytes))
}

function as(encoding: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Spaces, digits and line ends are `00 xx` or `xx 00`: zeros on one side alone mean UTF-16. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, i) => { if (byte === 0) zeros[i % 2]! += 1 })
  const [even, odd] = zeros as [number, number]
  if (bytes.length % 2 === 1 || even + odd < sample.length / 50) return null
  // `가` is AC00, so a Korean text has some zeros on the other side as well.
  if (odd > 3 * even) return 'utf-16le'
  return even > 3 * odd ? 'utf-16be' : null
}

/** UTF-8 with a few broken bytes, as when a download was cut: at most one replacement in a hundred letters. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = as('utf-8', bytes.subarray(0, SAMPLE)) ?? ''
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  const read = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  return broken <= 3 || broken * 20 < read
    ? read > broken * 5
    : false
}

/** CP949 writes Hangul as two bytes, most of them high; windows-1252 has single ones among ASCII letters. */
function legacy(bytes: Uint8Array): string | null {
  const sample = latin(bytes.subarray(0, SAMPLE))
  const runs = sample.match(/[\x80-\xff]{1,64}/gu) ?? []
  const alone = runs.filter((run) => run.length === 1).length
  if (alone * 2 > runs.length && runs.join('').length * 6 < sample.length) return as('windows-1252', bytes)
  // TextDecoder's euc-kr lacks the 8,822 syllables that CP949 adds, such as 똠 and 펲.
  const korean = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp949')
  const broken = korean.match(/\ufffd/gu)?.length ?? 0
  return broken * 50 <= (korean.match(/[가-힣]/gu)?.length ?? 0) ? korean : as('windows-1252', bytes)
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const odd = sample.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]/gu)?.length ?? 0
  return odd * 20 > sample.length
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
