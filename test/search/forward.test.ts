import { expect, it } from 'vitest'
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
  expect(entry!.counts(0).get(lighthouse)).toBe(2)
  expect(entry!.counts(3).get(forward.termId('b공장')!)).toBe(3)
  expect(forward.entry(entry!.id)).toBe(entry)
  expect(forward.remove('a', null)).toEqual([entry])
  expect(forward.remove('a', null)).toEqual([])
  expect(() => forward.entry(entry!.id)).toThrow('gone')
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
