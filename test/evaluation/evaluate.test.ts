import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Answer, Confidence } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Newsroom } from '../../src/newsroom.ts'

const now = new Date('2025-07-14')
const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gisa-evaluation-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A newsroom that answers every question with what it is told: which paragraphs, in which order, and the words. */
function newsroomOf(answers: Record<string, { ranks: number[]; words: string | null; confidence?: Confidence }>, added: Article[] = []): Newsroom {
  const newsroom: Partial<Newsroom> = {
    add: async (articles) => {
      added.push(...articles)
      return []
    },
    close: async () => {},
    facts: () => [],
    ask: (question) => {
      const { ranks, words, confidence = 'answer' } = answers[question] ?? { ranks: [], words: null, confidence: 'none' }
      const paragraphs = added.flatMap((a) => a.paragraphs.map((text, paragraph) => ({ article: a.id, title: a.title, paragraph, text, score: 1 })))
      const passages = ranks.map((i) => paragraphs[i]!)
      const quotation = words === null ? [] : [{ ...passages[0]!, text: words, start: 0, end: words.length }]
      const sentences = passages.slice(0, 1).map((passage) => ({ ...passage, start: 0, end: passage.text.length }))
      return { question, confidence, answers: quotation, sentences, passages, facts: [], missing: [], disagree: false, why: {} } satisfies Answer
    },
  }
  return newsroom as Newsroom
}

describe('questions beside articles', () => {
  const files = {
    'articles/factory.txt': '가온전자 공장\n\n공장은 하람시에 선다.\n\n값은 3억 달러다.\n\n직원은 1,200명이다.',
    'questions.jsonl': [
      { id: '1', lang: 'ko', question: '어디에 서?', answers: [['하람시']], span: '하람시', article: 'factory', paragraph: 0, answerable: true },
      { id: '2', lang: 'ko', question: '얼마야?', answers: [['3억 달러', '3억달러']], article: 'factory', paragraph: 1, answerable: true },
      { id: '3', lang: 'ko', question: '사장은?', answers: [], article: null, paragraph: null, answerable: false },
      { id: '4', lang: 'en', question: 'How many jobs?', answers: [['1,200명', '1,200']], paragraph: '직원은', answerable: true },
    ].map((q) => JSON.stringify(q)).join('\n'),
  }

  it('are measured a language at a time', async () => {
    const open = () => newsroomOf({
      '어디에 서?': { ranks: [0, 1], words: '하람시에' },
      '얼마야?': { ranks: [0, 1], words: '하람시', confidence: 'perhaps' },
      '사장은?': { ranks: [2], words: '사장', confidence: 'answer' },
      'How many jobs?': { ranks: [2], words: '1,200명' },
    })
    const [en, ko] = await evaluate(folderOf(files), { open, now })
    expect(en).toMatchObject({ set: 'questions.jsonl', group: 'en', values: {
      questions: 1, 'R@1 %': 100, 'short answer right %': 100, 'span exact %': 100, 'unanswerable refused %': null,
    } })
    expect(ko).toMatchObject({ set: 'questions.jsonl', group: 'ko', values: {
      questions: 3, 'R@1 %': 50, 'R@5 %': 100, 'MRR@10': 0.75, 'short answer right %': 50, 'span F1 %': 42.9, 'span exact %': 0,
      'sentence holds it %': 50, 'answerable but refused %': 50, 'unanswerable refused %': 0, 'shown answers verbatim %': 50,
    } })
  })

  it('and facts, a kind at a time', async () => {
    const fact = (slots: object, quote: string) => ({ kind: 'quantity', status: 'stated', slots, quote, article: 'factory', paragraph: 1, start: 0, end: quote.length, rule: 'x' })
    const facts = [fact({ what: '값', value: { raw: '3억 달러', value: 300000000, unit: 'USD' } }, '값은 3억 달러다.'), fact({ what: '값', value: { raw: '하나', value: 1, unit: 'x' } }, '값')]
    const open = () => ({ ...newsroomOf({}), facts: () => [{ fact: facts[0], tellings: facts, others: [] }] }) as unknown as Newsroom
    const gold = [
      { article: 'factory', paragraph: 1, kind: 'quantity', value_text: '3억 달러', value: 300000000, quote: '3억 달러' },
      { article: 'factory', paragraph: 2, kind: 'quantity', value_text: '1,200명', value: 1200, quote: '1,200명' },
      { article: 'factory', paragraph: 0, kind: 'appointment', person: '김하람', quote: '김하람' },
    ]
    const folder = folderOf({ 'articles/factory.txt': files['articles/factory.txt'], 'facts.jsonl': gold.map((g) => JSON.stringify(g)).join('\n') })
    expect(await evaluate(folder, { open, now })).toEqual([
      { set: 'facts.jsonl', group: 'hire', values: { gold: 1, 'recall %': 0, predicted: 0, 'predicted and in gold %': null } },
      { set: 'facts.jsonl', group: 'quantity', values: { gold: 2, 'recall %': 50, predicted: 2, 'predicted and in gold %': 50 } },
    ])
  })
})

it('pairs of lines, in a folder within', async () => {
  const open = () => newsroomOf({ 'The factory opened.': { ranks: [0], words: null }, 'It rained.': { ranks: [0, 1], words: null } })
  const folder = folderOf({ 'pairs/pairs.ko': '공장이 문을 열었다.\n비가 왔다.\n', 'pairs/pairs.en': 'The factory opened.\nIt rained.\n' })
  expect(await evaluate(folder, { open, now })).toEqual([
    { set: join('pairs', 'pairs.ko'), group: 'en → ko', values: { pairs: 2, 'R@1 %': 50, 'R@10 %': 100 } },
  ])
})

it('questions on contexts (SQuAD form), and numbers in texts (Recognizers form)', async () => {
  const context = '공장은  하람시에 선다.'
  const squad = { data: [{ title: '공장', paragraphs: [{ context, qas: [
    { id: 'a', question: '어디?', answers: [{ text: '하람시' }] }, { id: 'b', question: '누구?', is_impossible: true, answers: [] },
  ] }] }] }
  const readings = [
    { Input: '값은 3억 달러다.', Results: [{ Text: '3억 달러', TypeName: 'currency', Resolution: { value: '300000000' } }] },
    { Input: '내년에 연다.', Context: { ReferenceDateTime: '2025-07-14T00:00:00' }, Results: [
      { Text: '내년', TypeName: 'datetimeV2.daterange', Resolution: { values: [{ start: '2026-01-01', end: '2027-01-01' }] } }] },
  ]
  const folder = folderOf({ 'a.json': JSON.stringify(squad), 'b.json': JSON.stringify(readings), 'package.json': '{"name": "no set"}' })
  const measures = await evaluate(folder, { open: () => newsroomOf({ '어디?': { ranks: [0], words: '하람시' } }), now })
  expect(measures[0]).toMatchObject({ set: 'a.json', group: 'ko', values: { questions: 2, 'R@1 %': 100, 'span exact %': 100, 'unanswerable refused %': 100 } })
  expect(measures.slice(1)).toEqual([
    { set: 'b.json', group: 'currency', values: { cases: 1, 'found %': 100, 'right %': 100 } },
    { set: 'b.json', group: 'daterange', values: { cases: 1, 'found %': 100, 'right %': 100 } },
  ])
})

describe('what cannot be measured', () => {
  const open = () => newsroomOf({})
  it.each<[string, () => string, RegExp]>([
    ['no folder', () => '/no/such/folder', /There is no folder/u],
    ['an empty one', () => folderOf({}), /holds no/u],
    ['a broken line', () => folderOf({ 'articles/a.txt': '제목\n\n글이다.', 'questions.jsonl': '{"id":1}\n{' }), /questions\.jsonl:2 is not JSON/u],
    ['a broken file', () => folderOf({ 'a.json': '[' }), /a\.json is not JSON/u],
  ])('%s', async (_, folder, message) => {
    await expect(evaluate(folder(), { open, now })).rejects.toThrow(message)
  })
})
