import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { KeptArticle } from '../../src/desk/keptArticle.ts'
import { readArticle } from '../../src/desk/readArticle.ts'

const article: Article = {
  id: 'a', title: '가온전자, 마루반도체 인수', subtitles: [], date: '2026-09-14', byline: null, source: null, place: null, url: null, language: 'ko', captions: [], headlines: [], server: null,
  paragraphs: ['가온전자(Gaon Electronics)가 5일 마루반도체를 2조 원에 인수했다. 온다솜 대표는 "3년 안에 10여 곳을 더 열겠다"고 말했다.', 'It opened in May.'],
}

describe('KeptArticle', () => {
  const read = readArticle(article)
  const kept = new KeptArticle({ ...read, came: '2026-09-15T00:00:00Z' })

  it('tells what the article told that it was made from', () => {
    expect(kept.article).toBe(article)
    expect(kept.came).toBe('2026-09-15T00:00:00Z')
    expect(kept.facts).toEqual(read.facts)
    expect(kept.title.sentences).toEqual(read.title.sentences)
    expect(kept.paragraphs.map(({ sentences }) => sentences)).toEqual(read.paragraphs.map(({ sentences }) => sentences))
    expect(read.paragraphs[0]!.sentences.flatMap(({ mentions, readings }) => [...mentions, ...readings]).length).toBeGreaterThan(3)
  })

  it('can be made from one of its own kind', () => {
    expect(new KeptArticle(kept).paragraphs[0]!.sentences).toEqual(read.paragraphs[0]!.sentences)
  })

  it('without a moment at which it came has none', () => expect(new KeptArticle(read).came).toBeUndefined())
})
