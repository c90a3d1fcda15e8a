import { expect, it } from 'vitest'
import { readLexicon } from '../../src/text/lexicon.ts'

it('gives rows by column, once read', () => {
  const rows = readLexicon('josa')
  expect(rows.find((row) => row.josa === '는')).toEqual({ josa: '는', after: 'open', pos: 'JX', roles: 'topic', source: 'gisa' })
  expect(readLexicon('josa')).toBe(rows)
})

it('leaves out comments', () => expect(readLexicon('josaLookalikes').every((row) => !row.word!.startsWith('#'))).toBe(true))

it('a list that is not there', () => expect(() => readLexicon('nothing')).toThrow('nothing.tsv'))
