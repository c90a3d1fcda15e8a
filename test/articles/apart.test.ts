import { describe, expect, test } from 'vitest'
import { readApart } from '../../src/articles/apart.ts'
import { UserError } from '../../src/userError.ts'

const article = (lines: number) => Buffer.from(`<html><head><title>다리 개통</title></head><body><article><h1>다리 개통</h1>${Array.from({ length: lines }, (_, i) => `<p>${i}번째로 다리를 건넌 주민이 기자에게 손을 흔들었다.</p>`).join('')}</article></body></html>`)
const read = (bytes: Uint8Array, within = 60_000, name = 'a.html') => readApart('articleFile', { size: bytes.length, within }, bytes, name)

describe('on a thread of its own', () => {
  test('a long page is read as a short one is, while others have their turn', async () => {
    let turns = 0
    const timer = setInterval(() => void turns++, 1)
    const [long] = await read(article(2000))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
    const [short] = await read(article(20))
    expect({ ...long, paragraphs: long!.paragraphs.slice(0, 20) }).toEqual(short)
    expect(long!.paragraphs).toHaveLength(2000)
  })

  test.each<[bytes: Buffer, name: string, said: string, korean: string | null, why: string]>([
    [Buffer.alloc(30_000, '{"a":'), 'a.json', 'not valid JSON', 'JSON이 아니에요', 'in both languages'],
    [Buffer.alloc(30_000), 'a.txt', 'binary', '글로 읽을 수 없어요', 'what is no text'],
  ])('what is wrong with a text is said as it is elsewhere: %#', async (bytes, name, said, korean) => {
    const error = await read(bytes, 60_000, name).catch((cause: unknown) => cause) as UserError
    expect(error).toBeInstanceOf(UserError)
    expect([error.message, error.korean]).toEqual([expect.stringContaining(said), expect.stringContaining(korean!)])
  })

  test('what takes too long is given up, and those behind it are read', async () => {
    const slow = Buffer.from(`<article>${'가나다라 마바사 아자차카타파하.<br>'.repeat(59_000)}</article>`)
    const given = [read(slow, 300), read(slow, 300), read(article(600)), read(article(700))]
    const outcomes = await Promise.allSettled(given)
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value[0]!.paragraphs.length : (one.reason as Error).message))).toEqual(['That takes too long to read.', 'That takes too long to read.', 600, 700])
  })
})
