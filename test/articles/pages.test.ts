import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { readArticleFile } from '../../src/articles/readArticleFile.ts'

const FOLDER = new URL('../pages/', import.meta.url)

type Expected = Pick<Article, 'title' | 'subtitles' | 'date' | 'byline' | 'source' | 'place' | 'url' | 'captions' | 'paragraphs' | 'headlines'> & { shape: string }

const pages = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json')).map((name) => {
  const expected = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/u, '.expected.json'), FOLDER), 'utf8')) as Expected
  return { name, expected, article: readArticleFile(readFileSync(new URL(name, FOLDER)), name)[0]! }
})

test('at least 30 shapes, Korean and English', () => {
  expect(pages.length).toBeGreaterThanOrEqual(30)
  expect(pages.filter(({ name }) => name.startsWith('en-')).length).toBeGreaterThanOrEqual(10)
})

test('what is kept is the article, and all of it', () => {
  const wanted = pages.reduce((sum, { expected }) => sum + expected.paragraphs.length, 0)
  const kept = pages.reduce((sum, { article }) => sum + article.paragraphs.length, 0)
  const right = pages.reduce((sum, { article, expected }) => sum + article.paragraphs.filter((text) => expected.paragraphs.includes(text)).length, 0)
  expect(right / kept, 'precision').toBeGreaterThanOrEqual(0.97)
  expect(right / wanted, 'recall').toBeGreaterThanOrEqual(0.97)
})

describe('every shape', () => {
  test.each(pages.map((page) => [page.name, page.expected.shape, page] as const))('%s: %s', (_name, _shape, { article, expected }) => {
    expect({ ...article, shape: expected.shape }).toMatchObject(expected)
  })
})
