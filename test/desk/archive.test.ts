import { describe, expect, test } from 'vitest'
import { Archive, newestFirst } from '../../src/desk/archive.ts'
import { article } from '../storage/contract.ts'

const dated = (id: string, server: string | null, date: string | null) => {
  const read = article(id, server, id)
  return { ...read, article: { ...read.article, date } }
}

describe('newest first', () => {
  test.each([
    ['2026-01-02', '2026-01-01', -1, 'a later day before an earlier one'],
    ['2026-01-01T10:00:00+09:00', '2026-01-01T02:00:00Z', 1, 'moments, not their letters: 01:00Z is before 02:00Z'],
    ['2026-01-01', null, -1, 'no date comes last'],
    [null, null, 0, 'two without a date'],
  ])('%s, %s: %i (%s)', (a, b, sign, _why) => {
    expect(Math.sign(newestFirst(a, b))).toBe(sign)
  })
})

describe('who sees what', () => {
  const archive = new Archive()
  for (const read of [dated('shared', null, '2026-01-01'), dated('both', null, '2026-01-02'), dated('both', '1', '2026-01-03'), dated('own', '1', null)]) archive.put(read)

  test.each<[string | null, string[], string]>([
    ['1', ['both@1', 'shared@null', 'own@1'], 'its own and the shared ones; its own instead of a shared one of the same id'],
    ['2', ['both@null', 'shared@null'], 'nothing of another server'],
    [null, ['both@null', 'shared@null'], 'a direct message sees the shared ones'],
  ])('server %s: %j (%s)', (server, seen) => {
    expect(archive.visible({ server }).map(({ article }) => `${article.id}@${article.server}`)).toEqual(seen)
  })

  test.each([
    ['own', '1', true, 'its own'],
    ['own', '2', false, 'another server’s'],
    ['own', null, false, 'a server’s, from a direct message'],
    ['shared', '2', true, 'shared'],
  ])('%s for server %s: %s (%s)', (id, server, found, _why) => {
    expect(archive.get(id, { server }) !== null).toBe(found)
  })
})

test('keeps nothing of what the index alone needs', () => {
  const archive = new Archive()
  archive.put({ ...article('a', null), came: '2026-01-01T00:00:00Z' })
  const kept = archive.get('a', { server: null })!
  expect(kept.came).toBe('2026-01-01T00:00:00Z')
  expect(kept).not.toHaveProperty('terms')
})

test('put says what it replaced, remove what it took, and neither reaches another server', () => {
  const archive = new Archive()
  expect(archive.put(dated('a', '1', null))).toBeNull()
  expect(archive.put(dated('a', '2', null))).toBeNull()
  expect(archive.put(dated('a', '1', '2026-01-01'))?.article.date).toBeNull()
  expect(archive.remove('a', null)).toBeNull()
  expect(archive.remove('a', '1')?.article.server).toBe('1')
  expect(archive.get('a', { server: '2' })).not.toBeNull()
  expect(archive.removeServer('2')).toHaveLength(1)
  expect(archive.visible({ server: '2' })).toEqual([])
})
