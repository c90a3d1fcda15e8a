import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Article } from '../articles/article.ts'
import { loadFolders } from '../articles/loadFolders.ts'
import type { Newsroom } from '../newsroom.ts'
import { UserError } from '../userError.ts'
import { measureFacts, type GoldFact } from './factSet.ts'
import type { Measure } from './measure.ts'
import { measurePairs, pairArticles } from './pairSet.ts'
import { measureQuestions, type GoldQuestion } from './questionSet.ts'
import { measureReadings, type ReadingCase } from './readingSet.ts'
import { fromSquad, type Squad } from './squadSet.ts'
import { measureStories, tellingArticles, type GoldTelling } from './storySet.ts'

export interface EvaluateOptions {
  /** a newsroom with nothing in it */
  open: () => Newsroom
  now: Date
  /** called with the name of each set before it is measured */
  progress?: (set: string) => void
}

/**
 * Measures how right gisa is on the sets of a folder and the folders within it, told by their files:
 * `questions.jsonl` or `facts.jsonl` with an `articles/` beside them or beside their folder; `pairs.ko` with `pairs.en`, line by line; `stories.jsonl`;
 * a `.json` of the SQuAD form; a `.json` list of numbers and dates of the Recognizers form. Other files are passed over.
 *
 * @throws UserError when the folder is not there, holds no set, or a line is not JSON
 */
export async function evaluate(folder: string, options: EvaluateOptions): Promise<Measure[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UserError(`There is no folder ${folder}`)
  const measures: Measure[] = []
  for (const one of foldersIn(folder)) measures.push(...await measureFolder(one, folder, options))
  if (measures.length === 0) throw new UserError(`${folder} holds no questions.jsonl, facts.jsonl, stories.jsonl, pairs or .json set`)
  return measures
}

function foldersIn(folder: string): string[] {
  const within = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory() && e.name !== 'articles')
  return [folder, ...within.map((e) => join(folder, e.name)).sort().flatMap(foldersIn)]
}

async function measureFolder(folder: string, root: string, options: EvaluateOptions): Promise<Measure[]> {
  const has = (name: string) => existsSync(join(folder, name))
  const set = (file: string) => {
    const name = relative(root, join(folder, file))
    options.progress?.(name)
    return name
  }
  const measures: Measure[] = []
  const archive = [join(folder, 'articles'), join(folder, '..', 'articles')].find((path) => existsSync(path))
  if (archive && (has('questions.jsonl') || has('facts.jsonl'))) {
    const { articles } = await loadFolders([archive])
    await withNewsroom(articles, options, (newsroom) => {
      if (has('questions.jsonl')) {
        const questions = jsonLines(join(folder, 'questions.jsonl')) as GoldQuestion[]
        measures.push(...measureQuestions(set('questions.jsonl'), newsroom, questions, options.now))
      }
      if (has('facts.jsonl')) {
        const found = newsroom.facts({ scope: { server: null } }).flatMap((group) => group.tellings)
        measures.push(...measureFacts(set('facts.jsonl'), found, jsonLines(join(folder, 'facts.jsonl')) as GoldFact[]))
      }
    })
  }
  if (has('pairs.ko') && has('pairs.en')) {
    await withNewsroom(pairArticles(lines(join(folder, 'pairs.ko'))), options, (newsroom) => {
      measures.push(...measurePairs(set('pairs.ko'), newsroom, lines(join(folder, 'pairs.en')), options.now))
    })
  }
  if (has('stories.jsonl')) {
    const tellings = jsonLines(join(folder, 'stories.jsonl')) as GoldTelling[]
    await withNewsroom(tellingArticles(tellings), options, (newsroom) => void measures.push(...measureStories(set('stories.jsonl'), newsroom, tellings)))
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    measures.push(...await measureJson(set(file), json(join(folder, file)), options))
  }
  return measures
}

async function measureJson(set: string, content: unknown, options: EvaluateOptions): Promise<Measure[]> {
  if (Array.isArray(content)) {
    return content.some((c) => typeof c?.Input === 'string') ? measureReadings(set, content as ReadingCase[], options.now) : []
  }
  if (!Array.isArray((content as { data?: unknown } | null)?.data)) return []
  const { articles, questions } = fromSquad(content as Squad)
  const measures: Measure[] = []
  await withNewsroom(articles, options, (newsroom) => measures.push(...measureQuestions(set, newsroom, questions, options.now)))
  return measures
}

async function withNewsroom(articles: Article[], { open }: EvaluateOptions, measure: (newsroom: Newsroom) => void): Promise<void> {
  const newsroom = open()
  try {
    await newsroom.add(articles)
    measure(newsroom)
  } finally {
    await newsroom.close()
  }
}

/** Lines keep their number, empty ones within included. */
const lines = (file: string) => readFileSync(file, 'utf8').replace(/\r?\n$/u, '').split(/\r?\n/u)

function jsonLines(file: string): unknown[] {
  return lines(file).flatMap((line, i) => {
    if (!line.trim()) return []
    try {
      return [JSON.parse(line) as unknown]
    } catch {
      throw new UserError(`${file}:${i + 1} is not JSON`)
    }
  })
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new UserError(`${file} is not JSON`)
  }
}
