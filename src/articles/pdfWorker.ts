import { parentPort, workerData } from 'node:worker_threads'
import { extractText, getDocumentProxy } from 'unpdf'

/** Pages beyond this are no article. */
const MOST_PAGES = 60

const pdf = await getDocumentProxy(workerData as Uint8Array)
if (pdf.numPages > MOST_PAGES) throw new Error(`${pdf.numPages} pages`)
const { text } = await extractText(pdf, { mergePages: false })
parentPort?.postMessage(text.join('\n\n'))
