import { describe, expect, test } from 'vitest'
import { pdfText } from '../../src/articles/pdf.ts'
import { articlesFromFile } from '../../src/articles/intake.ts'
import { pdfOf } from '../support/pdf.ts'

describe('a PDF', () => {
  test('is read as text, headline first', async () => {
    const lines = ['Harbor bridge opens', '', 'The new bridge in Calder opened on Monday, officials said.']
    expect(await pdfText(pdfOf(lines))).toContain('opened on Monday')
    const [article] = await articlesFromFile(pdfOf(lines), 'bridge.PDF', '7')
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
})
