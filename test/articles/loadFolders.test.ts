import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isArticleFile, isOtherDocument, loadFolders, reasonOf } from '../../src/articles/loadFolders.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gisa-load-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string | Buffer = '새 다리 개통\n\n다리가 열렸다.\n'): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  return file
}

const ids = async (...folders: string[]) => (await loadFolders(folders)).articles.map(({ id }) => id)

describe('ids', () => {
  test('names without endings, in the order of paths', async () => {
    for (const name of ['나.txt', '가.md', 'b/다.html', 'a.json']) write(name, name.endsWith('json') ? '{"title":"하나","body":"하나다."}' : undefined)
    expect(await ids(folder)).toEqual(['a', '다', '가', '나'])
  })

  test('a name that is taken gets its folder', async () => {
    write('2025/news.txt')
    write('2026/news.txt')
    write('2026/news.md')
    expect(await ids(folder)).toEqual(['news', 'news@2026', 'news@2026.2'])
  })

  test('the same folder given twice counts once', async () => {
    write('a.txt')
    expect(await ids(folder, folder)).toEqual(['a'])
  })

  test('a name in decomposed Hangul is composed', async () => {
    write('다리.txt'.normalize('NFD'))
    expect(await ids(folder)).toEqual(['다리'])
  })
})

test('a document of another kind is told by name, whatever lies beside a saved page is not', async () => {
  for (const name of ['page.html', 'page_files/logo.png', 'page_files/main.js', 'scan.pdf', 'report.HWP', '~$draft.docx']) write(name)
  const { articles, problems } = await loadFolders([folder])
  expect(articles.map(({ id }) => id)).toEqual(['page'])
  expect(problems.map(({ file, reason }) => [basename(file), /\.txt/u.test(reason), /\/add file/u.test(reason)])).toEqual([['report.HWP', true, false], ['scan.pdf', true, true]])
})

describe('what cannot be read is told by name and reason, and the rest loads', () => {
  test('one of each', async () => {
    const expected = [
      [write('binary.txt', Buffer.from([0, 1, 2, 3, 0, 0, 7])), 'binary, not text'],
      [write('broken.json', '{"title": '), expect.stringMatching(/^not valid JSON: /u)],
      [write('empty.txt', ''), 'empty'],
      [write('huge.txt'), 'larger than 5 MB'],
      [write('nothing.md', '---\ntitle: 제목뿐\n---\n'), 'no text in it'],
      [write('paper.txt', '%PDF-1.7 …'), 'a PDF, not text'],
      [write('wrong.json', '{"a": 1}'), expect.stringMatching(/^JSON without an article/u)],
    ]
    truncateSync(join(folder, 'huge.txt'), 50 * 1024 * 1024)
    write('good.txt')
    const { articles, problems } = await loadFolders([folder])
    expect(articles.map(({ id }) => id)).toEqual(['good'])
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual(expected)
  })

  test('a folder that is not there', async () => {
    expect(await loadFolders([join(folder, 'none')])).toEqual({ articles: [], problems: [{ file: join(folder, 'none'), reason: 'not found' }] })
  })

  test('a file without permission', () => {
    expect(reasonOf(Object.assign(new Error('EACCES'), { code: 'EACCES' }))).toBe('no permission to read it')
  })

  test('a link that leads out of the folder, and one to a folder; one within is read', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'gisa-outside-'))
    writeFileSync(join(outside, 'secret.txt'), '비밀\n\n비밀이다.\n')
    write('..data/real.txt')
    for (const [name, target] of [['climbs.txt', join(outside, 'secret.txt')], ['all', outside], ['within.txt', join(folder, '..data', 'real.txt')]] as const) symlinkSync(target, join(folder, name))
    const { articles, problems } = await loadFolders([folder])
    expect(articles.map(({ id }) => id)).toEqual(['within'])
    expect(problems.map(({ file, reason }) => [basename(file), reason])).toEqual([['all', expect.stringContaining('a link to a folder')], ['climbs.txt', 'a link that leads out of the folder']])
    rmSync(outside, { recursive: true })
  })

  test('a link to nothing', async () => {
    symlinkSync(join(folder, 'none.txt'), join(folder, 'link.txt'))
    expect((await loadFolders([folder])).problems).toEqual([{ file: join(folder, 'link.txt'), reason: 'not found' }])
  })
})

test('other files and temporary ones are passed over without a word', async () => {
  for (const name of ['.hidden.txt', 'note.txt~', '#note.txt#', '~$note.txt', 'picture.png', '.git/config.txt', 'node_modules/x/readme.md']) write(name)
  expect(await loadFolders([folder])).toEqual({ articles: [], problems: [] })
})

test('progress after each file', async () => {
  for (const name of ['a.txt', 'b.txt', 'c.txt']) write(name)
  const seen: string[] = []
  await loadFolders([folder], (done, total) => void seen.push(`${done}/${total}`))
  expect(seen).toEqual(['1/3', '2/3', '3/3'])
})

test.each([['a.pdf', true], ['a.MHTML', true], ['a.hwp', true], ['a.txt', false], ['a.png', false], ['.a.pdf', false], ['~$a.docx', false]])('%s is a document of another kind: %s', (name, expected) => {
  expect(isOtherDocument(`/x/${name}`)).toBe(expected)
})

test.each([['a.txt', true], ['a.TXT', true], ['a.htm', true], ['a.markdown', true], ['a.pdf', false], ['.a.txt', false], ['a.txt.swp', false], ['a', false]])('%s is an article file: %s', (name, expected) => {
  expect(isArticleFile(`/x/${name}`)).toBe(expected)
})
