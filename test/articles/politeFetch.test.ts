import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PoliteFetch } from '../../src/articles/politeFetch.ts'

const KEEP = 300_000
const ALLOWED = { isAllowed: () => true }

let server: Server
let base: string
let requested: string[]
let status: number
let now: number
let pages: PoliteFetch
beforeEach(async () => {
  [requested, status, now] = [[], 200, 0]
  server = createServer((request, response) => {
    requested.push(request.url!)
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(status, { etag: '"1"' }).end(`page ${requested.length}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  pages = new PoliteFetch({ politeness: 0, keep: KEEP, clock: () => new Date(now), fetchOptions: ALLOWED })
})
afterEach(() => void server.close())

const textOf = async (validators = {}) => Buffer.from((await pages.fetch(`${base}/a`, validators)).bytes).toString()

describe('an address that was asked minutes ago', () => {
  test('is not asked again, also while the answer is under way', async () => {
    expect(await Promise.all([textOf(), textOf()])).toEqual(['page 1', 'page 1'])
    now = KEEP - 1
    expect(await textOf({ etag: '"0"' })).toBe('page 1')
    now = KEEP
    expect(await textOf()).toBe('page 2')
  })

  test('is asked again by someone with another copy, when the answer was that nothing changed', async () => {
    expect(await textOf({ etag: '"1"' })).toBe('')
    expect(await textOf({ etag: '"1"' })).toBe('')
    expect(requested).toHaveLength(1)
    expect(await textOf()).toBe('page 2')
  })

  test('and failed is asked again', async () => {
    status = 503
    await expect(textOf()).rejects.toThrow('503')
    status = 200
    expect(await textOf()).toBe('page 2')
  })
})

test('what is no address is refused in words, and after closing nothing is asked', async () => {
  await expect(pages.fetch('none')).rejects.toThrow('not a web address')
  pages.close()
  await expect(textOf()).rejects.toThrow('could not be fetched')
  expect(requested).toEqual([])
})
