import { afterAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { Desk } from '../../src/desk/desk.ts'
import { readArticle } from '../../src/desk/readArticle.ts'

const desk = new Desk()
afterAll(() => desk.close())

const article = (id: string, paragraphs: string[]): Article => ({
  id, title: `${id} 소식`, subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'ko',
  captions: [], paragraphs, headlines: [], server: null,
})
const batch = (count: number, length: number) => Array.from({ length: count }, (_, i) =>
  article(`a${i}`, [`${i}번째 공장을 가온전자가 샀다. `.repeat(length), 'It opened in May.']))

describe('Desk', () => {
  it('reads a small batch here and a big one by workers, alike and in order', async () => {
    const big = batch(8, 450)
    const done: number[] = []
    const reads = await desk.read(big, (n, total) => { done.push(n); expect(total).toBe(8) })
    expect(reads).toEqual(big.map(readArticle))
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await desk.read(big.slice(0, 1))).toEqual(reads.slice(0, 1))
  })

  it('reads nothing', async () => expect(await desk.read([])).toEqual([]))

  it.each([[3, 'here'], [40, 'by workers']])('names the article it cannot read (%i articles, %s)', async (count) => {
    const articles = batch(count, 200)
    articles[1] = { ...articles[1]!, paragraphs: [...articles[1]!.paragraphs, 7 as unknown as string] }
    await expect(desk.read(articles)).rejects.toThrow('article a1 could not be read')
    expect(await desk.read(batch(count, 200))).toHaveLength(count)
  })
})
