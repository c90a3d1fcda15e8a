import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pdfText } from '../../src/articles/pdf.ts'
import { pdfPages } from '../../src/articles/pdfPages.ts'
import { readArticleFile } from '../../src/articles/readArticleFile.ts'
import { articlesFromFile } from '../../src/articles/intake.ts'
import { UserError } from '../../src/userError.ts'
import { MARKUP } from '../support/markup.ts'
import { pdfAround, pdfOf } from '../support/pdf.ts'

const whole = [
  pdfOf(['Harbor bridge opens', '', 'The new bridge in Calder opened on Monday, officials said.', '<p>It is <b>long</b>.</p>']),
  pdfAround(deflateSync('BT /F1 12 Tf 50 700 Td (The new bridge opened on Monday.) Tj ET'), '/FlateDecode'),
]

/** Words of the format where they are not expected: lengths and places that are wrong, filters that were not used, pages within themselves. */
const word = fc.constantFrom('<<', '>>', '[', ']', '(', ')', '<', '>', '%', '/', 'obj', 'endobj', 'stream\n', 'endstream', 'xref', 'trailer', 'startxref\n0', '%%EOF', '1 0 R', '2 0 R', '4 0 R', '5 0 R', '9 0 obj', 'null', 'true',
  '-1', '99999999999', '/Length 99999999', '/Count 1000000', '/Kids [2 0 R 2 0 R]', '/Parent 3 0 R', '/Filter /FlateDecode', '/Filter [/ASCIIHexDecode /LZWDecode]', '/Filter /RunLengthDecode', '/Filter /DCTDecode', '/DecodeParms << /Predictor 15 /Columns 100000000 >>',
  '/Type /ObjStm /N 100000 /First 5', '/Type /XRef /W [1 8 8] /Index [0 99999999]', '/Prev 9', '/Encrypt 5 0 R', '/Font << /F1 4 0 R >>', '/ToUnicode 4 0 R', '/Subtype /Type0', '/Subtype /Type3', '/Encoding /Identity-H', '/Widths [1 2 3]',
  'BT', 'ET', 'Tj', 'TJ', '/F1 1e9 Tf', '0 0 0 0 0 0 Tm', '/X Do', 'q', 'Q', 'BI', 'ID', 'EI', '<FEFF0041>', '(\\777)', '<script>', '</p>')
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.oneof(word.map((text) => Buffer.from(` ${text} `)), fc.uint8Array({ minLength: 1, maxLength: 20 })), over: fc.nat(30),
})
/** A PDF with a few stretches taken out, put in or written over, now and then cut off. */
const broken = fc.tuple(fc.constantFrom(...whole), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 })).map(([pdf, edits, cut]) => {
  const edited = edits.reduce((before: Uint8Array, { at, bytes, over }) => {
    const from = Math.floor(at * before.length)
    return Buffer.concat([before.subarray(0, from), bytes, before.subarray(from + over)])
  }, pdf)
  return cut === null ? edited : edited.subarray(0, Math.floor(cut * edited.length))
})

describe('a PDF', () => {
  test('is read as text, headline first', async () => {
    const lines = ['Harbor bridge opens', '', 'The new bridge in Calder opened on Monday, officials said.']
    expect(await pdfText(pdfOf(lines))).toContain('opened on Monday')
    const { articles: [article] } = await articlesFromFile(pdfOf(lines), 'bridge.PDF', '7')
    expect(article).toMatchObject({ title: 'Harbor bridge opens', server: '7' })
    expect(article!.paragraphs.join(' ')).toContain('The new bridge in Calder opened on Monday')
  })

  test.each([
    [Buffer.from('%PDF-1.4 and nothing more'), 'cannot be read', 'cut off'],
    [Buffer.from('<html>'), 'cannot be read', 'no PDF at all'],
    [Buffer.alloc(0), 'cannot be read', 'empty'],
    [pdfOf([]), 'no text', 'a page with nothing on it, as of a scan'],
  ])('is refused in words (%#)', async (bytes, said, _why) => {
    await expect(pdfText(bytes)).rejects.toThrow(said)
  })

  test('that unpacks to hundreds of megabytes is given up', { timeout: 30_000 }, async () => {
    const bomb = pdfAround(deflateSync(Buffer.alloc(400e6, ' '), { level: 1 }), '/FlateDecode')
    expect(bomb.length).toBeLessThan(5e6)
    const before = process.memoryUsage.rss()
    await expect(pdfText(bomb)).rejects.toThrow('cannot be read')
    expect(process.memoryUsage.rss() - before).toBeLessThan(600e6)
  })

  test('whose pages stand within themselves ends', async () => {
    await expect(pdfText(pdfAround(Buffer.from('BT ET'), '[]', '[2 0 R]'))).rejects.toThrow('cannot be read')
  })

  test('broken anywhere is read or refused', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(broken, async (bytes) => {
      const text = await pdfText(bytes).catch((error: unknown) => error)
      if (typeof text !== 'string') expect(text).toBeInstanceOf(UserError)
    }), { numRuns: 5 })
  })
})

describe('what reads a PDF, on whatever thread', () => {
  /** Longer with `GISA_FUZZ=20000`. */
  const numRuns = Number(process.env.GISA_FUZZ ?? 150)

  test('any broken one: an end within a second, no markup, nothing empty', { timeout: 30_000 + numRuns * 20 }, async () => {
    await fc.assert(fc.asyncProperty(broken, async (bytes) => {
      const before = process.threadCpuUsage()
      // Whatever is thrown is refused in words; see the thread's other end.
      const pages = await pdfPages(new Uint8Array(bytes)).catch(() => [])
      const { user, system } = process.threadCpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(1000)
      for (const paragraph of paragraphsIn(pages.join('\n\n'))) {
        expect(paragraph.trim()).not.toBe('')
        expect(paragraph).not.toMatch(MARKUP)
      }
    }), { numRuns })
  })
})

function paragraphsIn(text: string): string[] {
  try {
    return readArticleFile(Buffer.from(text), 'file.txt').flatMap(({ paragraphs }) => paragraphs)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return []
  }
}
