import { parentPort, workerData } from 'node:worker_threads'
import { pdfPages } from './pdfPages.ts'

parentPort?.postMessage((await pdfPages(workerData as Uint8Array)).join('\n\n'))
