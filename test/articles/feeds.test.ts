import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedsOf, readFeed } from '../../src/articles/feeds.ts'

const BASE = 'https://news.example/feed.xml'

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>가온일보</title><link>https://news.example/</link>
<item><title>가온 &amp; 마루 합병</title><link>/1</link><guid>g1</guid><pubDate>Mon, 23 Nov 2026 21:00:00 +0900</pubDate><dc:creator>최보기</dc:creator>
<description>짧은 글</description><content:encoded><![CDATA[<p>긴 글</p>]]></content:encoded></item>
<item><title>둘째</title><description><![CDATA[<p>짧은 글뿐</p>]]></description></item><item></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gaon</title><entry><title type="html">One</title><link rel="self" href="/self"/>
<link rel="alternate" href="/1"/><id>tag:1</id><updated>2026-11-23T00:00:00Z</updated><content type="html">&lt;p&gt;full&lt;/p&gt;</content><author><name>Lee</name></author></entry></feed>`
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/"><title>R</title></channel><item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
<description>d</description><dc:date>2026-11-23T00:00:00Z</dc:date></item></rdf:RDF>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1', title: 'J',
  items: [{ id: '1', url: 'https://news.example/1', title: 'One', content_text: 'full', date_published: '2026-11-23T00:00:00Z', authors: [{ name: 'Lee' }] }],
})

describe('the four formats', () => {
  test.each([
    ['RSS', RSS, '가온일보', { id: 'g1', url: 'https://news.example/1', title: '가온 & 마루 합병', author: '최보기', html: '<p>긴 글</p>', full: true }],
    ['Atom', ATOM, 'Gaon', { id: 'tag:1', url: 'https://news.example/1', title: 'One', author: 'Lee', html: '<p>full</p>', full: true }],
    ['RDF', RDF, 'R', { id: 'https://news.example/1', url: 'https://news.example/1', title: 'One', html: 'd', full: false }],
    ['JSON Feed', JSON_FEED, 'J', { id: '1', url: 'https://news.example/1', title: 'One', author: 'Lee', html: 'full', full: true }],
  ])('%s', (_format, text, title, first) => {
    const feed = readFeed(text, BASE)
    expect(feed.title).toBe(title)
    expect(feed.entries[0]).toMatchObject(first)
    expect(Date.parse(feed.entries[0]!.date!)).not.toBeNaN()
  })

  test('an entry with a teaser alone is not full, one with nothing is left out, an id is always there', () => {
    const { entries } = readFeed(RSS, BASE)
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatchObject({ id: '둘째', url: null, full: false, date: null })
  })

  test.each([
    ['<p>첫 문단이다.</p><p>둘째…</p>', false, 'broken off'], ['<p>첫 문단이다. <a href="/1">더 보기 &raquo;</a></p>', false, 'a link to the rest'],
    ['<p>First paragraph. [&#8230;]</p>', false, 'as WordPress cuts'], ['짧은 글', false, 'the same as the description'],
    ['<p>"글쎄…"라고 그는 말했다.</p>', true, 'a quotation that trails off, and goes on'],
  ])('content:encoded %s is the whole text: %s (%s)', (content, full) => {
    expect(readFeed(RSS.replace('<p>긴 글</p>', content), BASE).entries[0]?.full).toBe(full)
  })

  test('a date keeps its zone; one that cannot be read is none', () => {
    const dates = ['Mon, 23 Nov 2026 00:10:00 +0900', '2026-11-23 00:10:00', 'yesterday'].map((date) => readFeed(RSS.replace('Mon, 23 Nov 2026 21:00:00 +0900', date), BASE).entries[0]?.date)
    expect(dates).toEqual(['2026-11-23T00:10:00+09:00', '2026-11-23T00:10:00', null])
  })

  test('links that are no web addresses are dropped', () => {
    expect(readFeed(RSS.replace('/1</link>', 'javascript:alert(1)</link>'), BASE).entries[0]?.url).toBeNull()
  })
})

describe('no feed', () => {
  test.each([['a page', '<html><body>hi</body></html>'], ['nothing', ''], ['other JSON', '{"a":1}'], ['broken XML', '<rss><channel><item>']])('%s', (_what, text) => {
    expect(() => {
      if (readFeed(text, BASE).entries.length === 0) throw new Error('holds no feed')
    }).toThrow('holds no feed')
  })

  test('entities that unfold into millions do not', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 8 }, (_, i) =>
      `<!ENTITY ${'bcdefghi'[i]} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&i;</title><item><title>&i;</title></item></channel></rss>`
    let title = ''
    try {
      title = readFeed(bomb, BASE).title
    } catch (error) {
      title = String(error)
    }
    expect(title.length).toBeLessThan(100_000)
  })

  test('anything at all: a feed or a UserError', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.string().map((s) => RSS.replace('긴 글', s)), fc.nat(RSS.length).map((n) => RSS.slice(0, n))), (text) => {
      try {
        expect(readFeed(text, BASE).entries.every((entry) => entry.id)).toBe(true)
      } catch (error) {
        expect((error as Error).name).toBe('UserError')
      }
    }), { numRuns: Number(process.env.GISA_FUZZ ?? 300) })
  })
})

test.each([
  ['<link rel="alternate" type="application/rss+xml" href="/rss">', ['https://news.example/rss'], 'relative address'],
  ['<link rel="alternate" type="application/atom+xml" href="https://b.example/a"><link rel="alternate" type="application/feed+json" href="f.json">', ['https://b.example/a', 'https://news.example/f.json'], 'several'],
  ['<link rel="alternate" hreflang="en" href="/en">', [], 'another language, not a feed'],
  ['<link rel="alternate" type="application/rss+xml" href="data:text/xml,x">', [], 'no web address'],
  ['', [], 'an empty page'],
  ['<a href="/rss">RSS</a><a href="/feedback">의견</a><a href="/rss">RSS</a>', ['https://news.example/rss'], 'a link alone, twice, beside one that is none'],
  ['<a href="/news/rss.xml?all">RSS</a><link rel="alternate" type="application/atom+xml" href="/atom">', ['https://news.example/atom'], 'the head before links'],
])('feeds named by %s: %j (%s)', (html, found) => {
  expect(feedsOf(`<html><head>${html}</head></html>`, 'https://news.example/')).toEqual(found)
})
