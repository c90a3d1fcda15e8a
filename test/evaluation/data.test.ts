import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFolders } from '../../src/articles/loadFolders.ts'
import type { GoldFact } from '../../src/evaluation/factSet.ts'
import type { GoldQuestion } from '../../src/evaluation/questionSet.ts'
import { markedTexts } from '../../src/evaluation/trainNames.ts'
import { FACT_KINDS } from '../../src/facts/fact.ts'

const rows = <T>(file: string) => readFileSync(`data/evaluation/${file}.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T)

/** A set of questions, the folder of its articles, and what its ids start with. */
const SETS = [
  { set: 'questions', folder: 'data/articles', ids: /^/u },
  ...[...'abcdefghijk'].map((letter) => ({ set: `news-${letter}/questions`, folder: `data/evaluation/news-${letter}/articles`, ids: new RegExp(`^${letter}-`, 'u') })),
]

describe.each(SETS)('$set', async ({ set, folder, ids }) => {
  const questions = rows<GoldQuestion>(set)
  const paragraphOf = await paragraphsIn(folder)

  it('each expected answer stands in the paragraph named', () => {
    const wrong = questions.filter(({ answerable, article, paragraph, answers, span }) => answerable
      ? ![span!, ...answers.map((group) => group[0]!)].every((text) => text && paragraphOf(article, paragraph).includes(text))
      : answers.length > 0 || article !== null)
    expect(wrong).toEqual([])
  })

  it('no question is asked twice, and ids tell the set', () => {
    const once = questions.flatMap(({ id, question }) => [id, question])
    expect(new Set(once).size).toBe(once.length)
    expect(questions.filter(({ id }) => !ids.test(id))).toEqual([])
  })
})

it('each expected fact is of a kind there is, and its quote stands in the paragraph named', async () => {
  const paragraphOf = await paragraphsIn('data/articles')
  const wrong = rows<GoldFact>('facts').filter(({ article, paragraph, kind, quote }) =>
    !(FACT_KINDS as readonly string[]).includes(kind) || !paragraphOf(article, paragraph).includes(quote))
  expect(wrong).toEqual([])
})

it('names are marked in the words of the invented articles', () => {
  const files = [...'cde'].flatMap((letter) => globSync(`data/evaluation/news-${letter}/articles/*.txt`))
  const lines = new Set(files.flatMap((file) => readFileSync(file, 'utf8').split('\n')))
  const marked = markedTexts(readFileSync('data/evaluation/names.txt', 'utf8'))
  expect(marked.length).toBeGreaterThan(500)
  expect(marked.filter(({ text }) => !lines.has(text)).map(({ text }) => text)).toEqual([])
})

async function paragraphsIn(folder: string) {
  const { articles } = await loadFolders([folder])
  return (article: string | null | undefined, paragraph: unknown) => articles.find((a) => a.id === article)?.paragraphs[paragraph as number] ?? ''
}
