import { expect, it } from 'vitest'
import { readerVersion } from '../../src/desk/readerVersion.ts'

it('names the readers in sixteen letters, the same each time', () => {
  expect(readerVersion()).toMatch(/^[\w-]{16}$/u)
  expect(readerVersion()).toBe(readerVersion())
})
