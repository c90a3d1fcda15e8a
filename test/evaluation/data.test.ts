import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadFolders } from '../../src/articles/loadFolders.ts'
import type { GoldFact } from '../../src/evaluation/factSet.ts'
import type { GoldQuestion } from '../../src/evaluation/questionSet.ts'
import { FACT_KINDS } from '../../src/facts/fact.ts'

const rows = <T>(name: string) => readFileSync(`data/evaluation/${name}.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T)
const { articles } = await loadFolders(['data/articles'])
const paragraphOf = (article: string | null | undefined, paragraph: unknown) => articles.find((a) => a.id === article)?.paragraphs[paragraph as number] ?? ''

it('each expected answer stands in the paragraph named', () => {
  const wrong = rows<GoldQuestion>('questions').filter(({ answerable, article, paragraph, answers, span }) => answerable
    ? ![span!, answers[0]![0]!].every((text) => paragraphOf(article, paragraph).includes(text))
    : answers.length > 0 || article !== null)
  expect(wrong).toEqual([])
})

it('each expected fact is of a kind there is, and its quote stands in the paragraph named', () => {
  const wrong = rows<GoldFact>('facts').filter(({ article, paragraph, kind, quote }) =>
    !(FACT_KINDS as readonly string[]).includes(kind) || !paragraphOf(article, paragraph).includes(quote))
  expect(wrong).toEqual([])
})

it('no question is asked twice', () => {
  const ids = rows<GoldQuestion>('questions').flatMap(({ id, question }) => [id, question])
  expect(new Set(ids).size).toBe(ids.length)
})
