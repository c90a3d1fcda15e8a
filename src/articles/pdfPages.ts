import { extractText, getDocumentProxy } from 'unpdf'

/** Pages beyond this are no article. */
const MOST_PAGES = 60

/**
 * The text of each page of a PDF. Costs whatever its maker wants; see pdf.ts for the bounds.
 *
 * @throws Error when it is none, or has too many pages
 */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 })
  try {
    if (pdf.numPages > MOST_PAGES) throw new Error(`${pdf.numPages} pages`)
    return (await extractText(pdf, { mergePages: false })).text
  } finally {
    await pdf.loadingTask.destroy()
  }
}
