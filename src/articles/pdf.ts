import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { UserError } from '../userError.ts'

const MOST_TIME = 15_000
/** Of the thread's own objects, and of the buffers into which streams are unpacked, in MB. */
const MOST_MEMORY = 256
const MOST_BUFFERS = 300
const LOOK_EVERY = 50

/**
 * The text of a PDF, page by page. It is read on a thread of its own with bounded memory and time, since a PDF can be
 * made to cost any amount of both.
 *
 * @throws UserError when it is none, is too large, holds no text (a scan), or takes too long
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const worker = new Worker(new URL('pdfWorker.ts', import.meta.url), {
    workerData: bytes, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  const tooMuch = new AbortController()
  // A few kilobytes can unpack to gigabytes, outside of the heap that a limit could be set for.
  const look = setInterval(() => void worker.getHeapStatistics().then(({ external_memory: bytes }) => {
    if (bytes > MOST_BUFFERS * 1e6) tooMuch.abort()
  }, () => undefined), LOOK_EVERY)
  try {
    const [text] = await once(worker, 'message', { signal: AbortSignal.any([AbortSignal.timeout(MOST_TIME), tooMuch.signal]) }) as [string]
    if (text.trim() === '') throw new UserError('There is no text in that PDF; it may be a scan.', { korean: 'PDF에 글이 없어요. 사진으로 찍은 문서일 수 있어요.' })
    return text
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('That PDF cannot be read.', { cause: error, korean: '이 PDF는 읽을 수 없어요.' })
  } finally {
    clearInterval(look)
    await worker.terminate()
  }
}
