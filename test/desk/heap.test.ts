import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const heap = new URL('../../src/desk/heap.ts', import.meta.url)
const run = (script: string) => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])

test.each([
  [`import { collectEarly } from '${heap}'; collectEarly()`, '', 'V8 still knows what it is asked for'],
  [`import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--heap-growing-slowly=50')`, 'unrecognized flag', 'it says so where it does not'],
])('%s (%#)', async (script, said, _why) => {
  const { stderr } = await run(script)
  if (said === '') expect(stderr).toBe('')
  else expect(stderr).toContain(said)
}, 30_000)
