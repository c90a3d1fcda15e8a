import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What an article comes out of: any change here may make another of it. */
const ROOMS = ['articles', 'text', 'facts', 'desk', '../data/lexicon']

let version: string | undefined

/** Changes when any rule or word list that reads articles does, so that another version reads everything again. */
export function readerVersion(): string {
  return (version ??= hashOfFiles())
}

function hashOfFiles(): string {
  const hash = createHash('sha256')
  for (const room of ROOMS) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(`${folder}${name}`)
      hash.update(`${room}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('base64url').slice(0, 16)
}
