import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { UserError } from '../userError.ts'
import { readApart } from './apart.ts'
import type { Article } from './article.ts'
import { ARTICLE_ENDINGS, idOf, LARGEST_FILE } from './readArticleFile.ts'

/** A file that could not be read, and why: `{ file: 'news/broken.json', reason: 'not valid JSON: …' }`. */
export interface Problem {
  file: string
  reason: string
}

export interface Loaded {
  articles: Article[]
  problems: Problem[]
}

/**
 * All articles in these folders and the folders within, in the order of their paths. Hidden files and editors'
 * temporary files are passed over; a file with an ending that is no article's is, too. What cannot be read is
 * told by name and reason, and the rest loads.
 *
 * @param progress called after each file, with how many of how many are done
 */
export async function loadFolders(folders: string[], progress?: (done: number, total: number) => void): Promise<Loaded> {
  const problems: Problem[] = []
  const files: string[] = []
  for (const folder of folders) files.push(...await filesIn(folder, problems))
  const unique = [...new Set(files.map((file) => resolve(file)))]
  const ids = new ArticleIds()
  const articles: Article[] = []
  for (const [i, file] of unique.entries()) {
    const loaded = await loadFile(file, ids)
    articles.push(...loaded.articles)
    problems.push(...loaded.problems)
    progress?.(i + 1, unique.length)
  }
  return { articles, problems }
}

/** Milliseconds; what is in the folder was put there on purpose, and a busy machine may take long over a book. */
const MOST_TIME = 120_000

/** One file's articles, with ids that no other file has; a problem beside them is one of items without text. Never throws. */
export async function loadFile(file: string, ids: ArticleIds): Promise<Loaded> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST_FILE) throw new UserError('larger than 5 MB')
    const id = ids.of(file)
    const own = idOf(basename(file))
    const bytes = await readFile(file)
    const read = await readApart('articleFile', { size, within: MOST_TIME }, bytes, basename(file))
    const textless = await readApart('items', { size, within: MOST_TIME }, bytes, basename(file)) - read.length
    const articles = read.map((article) => ({ ...article, id: id + article.id.slice(own.length) }))
    return { articles, problems: textless > 0 ? [{ file, reason: `${textless} of ${textless + read.length} items have no text and are passed over` }] : [] }
  } catch (error) {
    return { articles: [], problems: [{ file, reason: reasonOf(error) }] }
  }
}

/** Gives each file an id: its name without the ending, and where another file has that already, with its folder: `note@2025`. */
export class ArticleIds {
  readonly #byFile = new Map<string, string>()
  readonly #taken = new Set<string>()

  of(file: string): string {
    const known = this.#byFile.get(file)
    if (known !== undefined) return known
    const name = idOf(basename(file))
    const inFolder = `${name}@${basename(dirname(file)).normalize('NFC')}`
    const free = [name, inFolder].find((id) => !this.#taken.has(id)) ?? this.#numbered(inFolder)
    this.#byFile.set(file, free)
    this.#taken.add(free)
    return free
  }

  #numbered(id: string): string {
    let number = 2
    while (this.#taken.has(`${id}.${number}`)) number++
    return `${id}.${number}`
  }
}

/** Whether a path is an article's by its name: a known ending, not hidden, not an editor's temporary file. */
export function isArticleFile(path: string): boolean {
  const name = basename(path)
  return ARTICLE_ENDINGS.has(extname(name).toLowerCase()) && !TEMPORARY.test(name)
}

/** What someone drops for an article and what is none that is read here; pictures and scripts lie beside every saved page. */
const OTHER_DOCUMENTS: ReadonlySet<string> = new Set(['.pdf', '.doc', '.docx', '.hwp', '.hwpx', '.odt', '.rtf', '.epub', '.mht', '.mhtml', '.webarchive'])

/** Whether a path is a document's by its name, of a kind that no folder is read for. */
export const isOtherDocument = (path: string) => OTHER_DOCUMENTS.has(extname(path).toLowerCase()) && !TEMPORARY.test(basename(path))

const TEMPORARY = /^[.~#]|~$|^4913$/u

function otherDocument(file: string): Problem {
  const hint = extname(file).toLowerCase() === '.pdf' ? '; a PDF can be added with /add file' : '; save it as text or as a web page'
  return { file, reason: `not a kind that is read from a folder (${[...ARTICLE_ENDINGS].join(', ')})${hint}` }
}

/** The article files of a folder and the folders within, sorted; a folder that cannot be read is a problem, a document of another kind as well. */
export async function filesIn(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
      .filter(({ file }) => !relative(folder, file).split(/[/\\]/u).some((part) => part.startsWith('.') || part === 'node_modules'))
    problems.push(...entries.filter(({ entry, file }) => entry.isFile() && isOtherDocument(file)).map(({ file }) => otherDocument(file)))
    const closed = new Set<string>()
    for (const { entry, file } of entries) {
      const reason = entry.isSymbolicLink() ? await closedLink(file, folder) : null
      if (reason === null) continue
      closed.add(file)
      problems.push({ file, reason })
    }
    return entries.filter(({ entry, file }) => (entry.isFile() || entry.isSymbolicLink()) && isArticleFile(file) && !closed.has(file)).map(({ file }) => file).toSorted()
  } catch (error) {
    problems.push({ file: folder, reason: reasonOf(error) })
    return []
  }
}

/** Why a link is not read: nothing outside of a folder is, or a link could bring any file of the machine into Discord. */
async function closedLink(link: string, folder: string): Promise<string | null> {
  try {
    const [target, root] = await Promise.all([realpath(link), realpath(folder)])
    if ((await stat(target)).isDirectory()) return 'a link to a folder; name that folder itself in GISA_ARTICLES'
    return isArticleFile(link) && /^\.\.(?:[/\\]|$)/u.test(relative(root, target)) ? 'a link that leads out of the folder' : null
  } catch {
    // Where it leads to nothing, reading it says so.
    return null
  }
}

const SYSTEM: Record<string, string> = {
  ENOENT: 'not found', EACCES: 'no permission to read it', EPERM: 'no permission to read it', EISDIR: 'a folder, not a file',
  ENOTDIR: 'not a folder', ELOOP: 'a link that leads to itself',
}

/** Why a file or folder cannot be read, in words for the operator. */
export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  return (code === undefined ? undefined : SYSTEM[code]) ?? `cannot be read: ${message}`
}
