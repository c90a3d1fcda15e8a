import { expect, it } from 'vitest'
import { packTerms } from '../../src/desk/articleTerms.ts'
import { readArticle } from '../../src/desk/readArticle.ts'
import { Forward } from '../../src/search/forward.ts'

const read = (server: string | null, ...paragraphs: string[]) => readArticle({
  id: 'a', title: '공장 소식', subtitles: [], date: null, byline: null, source: null, place: null, url: null, language: 'ko',
  captions: [], headlines: [], server, paragraphs,
})

it('keeps each paragraph\'s terms with their places, and forgets them', () => {
  const forward = new Forward()
  const [entry] = forward.add(read(null, '등대와 등대지기'))
  const lighthouse = forward.termId('b등대')!
  expect(forward.term(lighthouse)).toBe('b등대')
  expect([...entry!.terms].flatMap((id, i) => (id === lighthouse ? [entry!.starts[i]] : []))).toEqual([0, 4])
  expect([...entry!.titleTerms].map((id) => forward.term(id))).toEqual(expect.arrayContaining(['b공장', 'w소식']))
  expect(entry!.lengths).toMatchObject({ bigram: 5, word: 2, number: 0 })
  expect(forward.entry(entry!.id)).toBe(entry)
  expect(forward.remove('a', null)).toEqual([entry])
  expect(forward.remove('a', null)).toEqual([])
  expect(() => forward.entry(entry!.id)).toThrow('gone')
})

it('knows places beyond 65,535 letters', () => {
  const terms = packTerms([[], [{ term: 'b등대', start: 3, end: 5 }, { term: 'b등대', start: 80_000, end: 80_002 }]])
  const [entry] = new Forward().add({ ...read(null, '등대'), terms })
  expect([...entry!.starts]).toEqual([3, 80_000])
})

it('a server sees its own article of an id, not the shared one', () => {
  const forward = new Forward()
  const [shared] = forward.add(read(null, '가', '나'))
  const own = forward.add(read('one', '다'))
  expect(forward.entriesOf('a', { server: 'one' })).toEqual(own)
  expect(forward.entriesOf('a', { server: 'two' })).toHaveLength(2)
  expect(forward.entriesOf('b', { server: null })).toEqual([])
  expect([null, 'one', 'two'].map((server) => forward.isOvershadowed(shared!, { server }))).toEqual([false, true, false])
})
