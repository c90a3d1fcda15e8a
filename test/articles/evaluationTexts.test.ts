import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headlineStories } from '../../src/articles/headlineStories.ts'
import { loadFolders } from '../../src/articles/loadFolders.ts'
import { cleanLine, stripMarkup } from '../../src/articles/plainText.ts'
import { readArticleFile } from '../../src/articles/readArticleFile.ts'

const EVALUATION = new URL('../../../shared/eval/', import.meta.url)
const absent = !existsSync(EVALUATION)
const at = (path: string) => new URL(path, EVALUATION)
if (absent) process.stderr.write('evaluation texts are absent: test/articles/evaluationTexts.test.ts is skipped\n')

test.skipIf(absent)('the saved page: 25 paragraphs, title, subtitles, date, source, reporter, one caption, four other stories', async () => {
  const { articles, problems } = await loadFolders([at('seed/articles').pathname])
  const [article] = articles
  expect(problems).toEqual([])
  expect(article).toMatchObject({ date: '2025-07-14T21:54:34+09:00', source: '연합뉴스', byline: '김태종 특파원', place: '샌프란시스코' })
  expect(article!.paragraphs).toHaveLength(25)
  expect(article!.subtitles).toHaveLength(2)
  expect(article!.captions).toHaveLength(1)
  const stories = headlineStories(article!)
  expect(stories.map(({ date }) => date)).toEqual(['2025-07-14', '2025-07-14', '2025-07-14', '2025-07-14'])
  const page = readFileSync(at(`seed/articles/${article!.id}.txt`), 'utf8')
  for (const text of [...article!.paragraphs, ...stories.flatMap(({ paragraphs }) => paragraphs[0]!.split('\n'))]) expect(page).toContain(text)
})

test.skipIf(absent)('headline on line 1, then every paragraph with its index', () => {
  for (const name of readdirSync(at('newsqa/articles'))) {
    const bytes = readFileSync(at(`newsqa/articles/${name}`))
    const [title, ...paragraphs] = bytes.toString('utf8').split('\n').map(cleanLine).filter((line) => line !== '')
    expect(readArticleFile(bytes, name)[0], name).toMatchObject({ title, paragraphs })
  }
})

interface Squad { data: { title: string; paragraphs: { context: string }[] }[] }

test.skipIf(absent).each(['tydi-ko/train.json', 'xquad-en/xquad.en.json'])('passages of %s survive whole, with a title and without', (file) => {
  const { data } = JSON.parse(readFileSync(at(file), 'utf8')) as Squad
  for (const { title, paragraphs } of data) {
    for (const { context } of paragraphs) {
      const whole = cleanLine(stripMarkup(context.normalize('NFC')))
      const [titled] = readArticleFile(Buffer.from(`${title}\n\n${context}\n`), 'passage.txt')
      expect([titled!.title, titled!.paragraphs.join(' ')]).toEqual([cleanLine(stripMarkup(title.normalize('NFC'))), whole])
      const [alone] = readArticleFile(Buffer.from(context.replace(/\s+/gu, ' ')), 'passage.txt')
      expect(alone!.paragraphs).toEqual([whole])
    }
  }
})
