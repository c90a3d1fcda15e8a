import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pdfText } from '../../src/articles/pdf.ts'
import { articlesFromFile } from '../../src/articles/intake.ts'
import { UserError } from '../../src/userError.ts'
import { pdfAround, pdfOf } from '../support/pdf.ts'

/** Each on a thread of its own: a hundredth of what the other readers get. */
const FUZZ = Math.ceil(Number(process.env.GISA_FUZZ ?? 500) / 100)

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

  test('broken anywhere is read or refused', { timeout: 30_000 + FUZZ * 2000 }, async () => {
    const whole = pdfOf(['Harbor bridge opens', '', 'The new bridge in Calder opened on Monday, officials said.'])
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.boolean(), async (at, bytes, isCut) => {
      const broken = isCut ? whole.subarray(0, at) : Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)])
      const text = await pdfText(broken).catch((error: unknown) => error)
      if (typeof text !== 'string') expect(text).toBeInstanceOf(UserError)
    }), { numRuns: FUZZ })
  })
})
