import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Article } from '../articles/article.ts'
import { loadFolders } from '../articles/loadFolders.ts'
import { languageOf } from '../text/language.ts'
import { UserError } from '../userError.ts'

/** A question with what is known of its answer. */
export interface GoldQuestion {
  id: string
  question: string
  /** where the answer stands; null when the articles do not answer it */
  article: string | null
  paragraph: number | null
  /** what a right answer says, any of them */
  answers: string[]
}

/** Articles and questions about them, held apart from other sets. */
export interface QuestionSet {
  name: string
  articles: Article[]
  questions: GoldQuestion[]
}

/**
 * Question sets in folders and files: a folder with `questions.jsonl` and `articles/` (the form of data/evaluation),
 * a `.json` file in SQuAD's form, or folders that hold such.
 *
 * @throws UserError when nothing of the kind is there
 */
export async function loadQuestionSets(paths: readonly string[]): Promise<QuestionSet[]> {
  const sets = (await Promise.all(paths.map(setsAt))).flat()
  if (sets.length === 0) throw new UserError(`No questions found in ${paths.join(', ')}: a folder with questions.jsonl and articles/, or a .json file in SQuAD's form, is wanted.`)
  return sets
}

async function setsAt(path: string): Promise<QuestionSet[]> {
  if (!existsSync(path)) throw new UserError(`${path}: there is no such file or folder`)
  if (!statSync(path).isDirectory()) return extname(path) === '.json' ? squadSet(path) : []
  if (existsSync(join(path, 'questions.jsonl')) && existsSync(join(path, 'articles'))) return [await folderSet(path)]
  const inside = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() || entry.name.endsWith('.json')).map(({ name }) => join(path, name)).sort()
  return (await Promise.all(inside.map(setsAt))).flat()
}

interface Row {
  id: string
  question: string
  answers: string[][]
  span?: string
  article?: string | null
  paragraph?: number | string | null
  answerable: boolean
}

async function folderSet(folder: string): Promise<QuestionSet> {
  const { articles } = await loadFolders([join(folder, 'articles')])
  const rows = readFileSync(join(folder, 'questions.jsonl'), 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as Row)
  return { name: basename(folder), articles, questions: rows.map((row) => goldQuestion(row, articles)) }
}

/** The paragraph is given by article and index, or by words that stand in it. */
function goldQuestion({ id, question, answers, span, article, paragraph, answerable }: Row, articles: Article[]): GoldQuestion {
  const said = [...new Set([...(span ? [span] : []), ...answers.flat()])]
  if (!answerable) return { id, question, article: null, paragraph: null, answers: [] }
  if (typeof paragraph === 'number') return { id, question, article: article ?? null, paragraph, answers: said }
  const holder = articles.find((one) => one.paragraphs.some((text) => text.includes(String(paragraph))))
  return { id, question, article: holder?.id ?? null, paragraph: holder?.paragraphs.findIndex((text) => text.includes(String(paragraph))) ?? null, answers: said }
}

interface Squad {
  data: { title: string; paragraphs: { context: string; qas: { id: string; question: string; answers: { text: string }[] }[] }[] }[]
}

/** One article of one paragraph for each context; contexts told twice are one. */
function squadSet(file: string): QuestionSet[] {
  const squad = JSON.parse(readFileSync(file, 'utf8')) as Partial<Squad>
  if (!Array.isArray(squad.data)) return []
  const articles = new Map<string, Article>()
  const questions: GoldQuestion[] = []
  for (const { title, paragraphs } of squad.data) {
    for (const { context, qas } of paragraphs) {
      const article = articles.get(context) ?? bare(String(articles.size), title.replaceAll('_', ' '), context)
      articles.set(context, article)
      for (const { id, question, answers } of qas) questions.push({ id, question, article: article.id, paragraph: 0, answers: answers.map(({ text }) => text) })
    }
  }
  return [{ name: `${basename(dirname(file))}/${basename(file, '.json')}`, articles: [...articles.values()], questions }]
}

function bare(id: string, title: string, text: string): Article {
  return {
    id, title, paragraphs: [text], language: languageOf(text),
    subtitles: [], date: null, byline: null, source: null, place: null, url: null, captions: [], headlines: [], server: null,
  }
}
