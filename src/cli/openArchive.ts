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
  const { articles, problems } = await loadFolders(folders)
  for (const { file, reason } of problems) output.note(`${file}: ${reason}`)
  if (folders.every((folder) => problems.some(({ file }) => file === folder))) throw new UserError('None of the folders can be read')
  return articles
}
