import { styleText } from 'node:util'
import { readFolders } from './openArchive.ts'
import { ARCHIVE_OPTIONS, type Verb } from './verb.ts'

export const articles: Verb = {
  usage: 'articles',
  summary: 'lists the articles as gisa reads them: title, date, source, paragraphs, other headlines',
  options: ARCHIVE_OPTIONS,
  async run({ options, output }) {
    for (const article of await readFolders(options, output)) {
      const { id, title, date, source, url, language, paragraphs, headlines } = article
      if (options.json) output.line(JSON.stringify({ article: id, title, date, source, url, language, paragraphs, headlines }))
      else output.line(`${styleText('bold', title)}\n${styleText('dim', [id, date?.slice(0, 10), source, `${paragraphs.length} ¶`].filter(Boolean).join(' · '))}`)
    }
  },
}
