import { loadFolders } from '../articles/loadFolders.ts'
import type { Article } from '../articles/article.ts'
import { headlineStories } from '../articles/headlineStories.ts'
import { readConfig } from '../config.ts'
import { openNewsroom, type Newsroom } from '../newsroom.ts'
import { progressBar } from '../progress.ts'
import { UserError } from '../userError.ts'
import type { Call, Output } from './verb.ts'

/** The newsroom over the folders of `--articles`, or of the settings; nothing is written. */
export async function openArchive(options: Call['options'], output: Output): Promise<Newsroom> {
  const newsroom = openNewsroom()
  const articles = await readFolders(options, output)
  const bar = progressBar('reading')
  await newsroom.add(articles.flatMap((article) => [article, ...headlineStories(article)]), bar.update)
  bar.stop()
  return newsroom
}

/** The articles of those folders; a file that cannot be read is noted by name and reason. */
export async function readFolders(options: Call['options'], output: Output): Promise<Article[]> {
  const folders = (options.articles as string[] | undefined) ?? readConfig().articleFolders
  const bar = progressBar('loading')
  const { articles, problems } = await loadFolders(folders, bar.update)
  bar.stop()
  const unread = problems.filter(({ file }) => folders.includes(file))
  if (unread.length === folders.length) throw new UserError(`No folder of articles can be read: ${unread.map(({ file, reason }) => `${file} (${reason})`).join(', ')}`)
  for (const { file, reason } of problems) output.note(`${file}: ${reason}`)
  return articles
}

/**
 * The article that an option names, by its id; undefined where it names none.
 *
 * @throws UserError when there is no such article
 */
export function mustHave(newsroom: Newsroom, named: unknown): string | undefined {
  if (typeof named !== 'string') return undefined
  const article = newsroom.article(named, { server: null })
  if (!article) throw new UserError(`There is no article "${named}"; gisa articles lists them`)
  return article.id
}
